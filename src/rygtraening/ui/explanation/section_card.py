"""One section: its name, its parts, and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rygtraening.domain.explanation import Bullets, Paragraph, Part, Row, RowMark, Section, Table
from rygtraening.i18n import _
from rygtraening.ui.explanation.jump_card import JumpCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.card import Line
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Body, Small, TextLabel
from rygtraening.ui.widgets.mark import Mark
from rygtraening.ui.widgets.numeral import Numeral
from rygtraening.words.doses import say

_TONES = {RowMark.GREEN: Tone.GREEN, RowMark.YELLOW: Tone.YELLOW, RowMark.RED: Tone.RED}
_NAME_LEAST, _CELL_LEAST, _NARROW_LEAST = 170, 340, 150
"""What the name of a row and its cell, or each of several cells, need to stand side by side (px at 100 % text)."""


class SectionCard(JumpCard):
    """The name, the parts in order, and under a line where they come from."""

    def __init__(self, theme: Theme, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(theme, say(section.title), parent=parent)
        for part in section.parts:
            self.add(_built(theme, part))
        own, names = say(section.own), " · ".join(say(source.short) for source in section.sources)
        if not own and not names:
            return
        self.add_line()
        grounds = _column(Space.XS)
        if names:
            _in(grounds, Small(theme, _("Sources: {names}").format(names=names)))
        if own:
            _in(grounds, Small(theme, _("Our own careful choice: {what}").format(what=own)))
        self.add(grounds)


def _built(theme: Theme, part: Part) -> QWidget:
    match part:
        case Paragraph():
            return Body(theme, say(part.text))
        case Bullets():
            return _bullets(theme, part)
        case Table():
            return _table(theme, part)


def _bullets(theme: Theme, part: Bullets) -> QWidget:
    rows = _column(Space.S)
    for number, item in enumerate(part.items, start=1):
        sign: QWidget = (
            Numeral(theme, number, role=Type.SMALL_STRONG) if part.numbered else TextLabel(theme, "•", muted=True)
        )
        if not part.numbered:
            sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.M if part.numbered else Space.S)
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(Body(theme, say(item)), 1)
        _in(rows, line)
    return rows


def _table(theme: Theme, table: Table) -> QWidget:
    rows = _column(Space.M)
    for number, row in enumerate(table.rows):
        if number:
            _in(rows, Line(theme))
        _in(rows, _row(theme, table, row))
    return rows


def _row(theme: Theme, table: Table, row: Row) -> QWidget:
    """Name and cell side by side where there is room; of several cells each says in small what it is about."""
    tone = _TONES.get(row.mark)
    name = QWidget()
    across = QHBoxLayout(name)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(Space.S)
    if tone is not None:
        across.addWidget(Mark(theme, tone), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(TextLabel(theme, say(row.name), role=Type.STRONG, tone=tone), 1, Qt.AlignmentFlag.AlignTop)
    if not table.columns:
        columns = Columns(theme, gap=Space.S)
        columns.add(name, 2, _NAME_LEAST)
        columns.add(_top(Body(theme, say(row.cells[0]))), 5, _CELL_LEAST)
        return columns
    whole = _column(Space.S)
    columns = Columns(theme, gap=Space.L)
    for head, cell in zip(table.columns, row.cells, strict=True):
        pair = _column(Space.NONE)
        _in(pair, Small(theme, say(head)))
        _in(pair, Body(theme, say(cell)))
        columns.add(_top(pair), 1, _NARROW_LEAST)
    _in(whole, name)
    _in(whole, columns)
    return whole


def _top(inner: QWidget) -> QWidget:
    """``inner`` at the top of whatever height its row has."""
    outer = _column(Space.NONE)
    _in(outer, inner)
    column = outer.layout()
    assert isinstance(column, QVBoxLayout)
    column.addStretch(1)
    return outer


def _column(gap: int) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return widget


def _in(column: QWidget, widget: QWidget) -> None:
    layout = column.layout()
    assert layout is not None
    layout.addWidget(widget)
