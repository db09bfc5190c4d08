"""The pain of a day, moment by moment: a number with its shape and word, side by side in the order of the day."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rygtraening.domain.day_view import DayView, band
from rygtraening.domain.pain import Pain
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.mark import Mark
from rygtraening.words import day as words

NO_WORDS = "\u00a0"
"""A line as high as one with words."""
_LEAST = 136
"""Each moment has this much room (px at 100 % text), so that they stand in columns."""


class Moment(Struct, frozen=True):
    """When, the number of it (0-10), and back and leg where they are known."""

    name: str
    number: int
    detail: str = ""


class MomentTile(QWidget):
    """One moment: its name, the number in the shape and colour of its band with the band's word, back and leg."""

    def __init__(self, theme: Theme, moment: Moment, *, level: bool, parent: QWidget | None = None) -> None:
        """``level``: one beside it has back and leg, and the numbers are to stand in one line."""
        super().__init__(parent)
        self._theme = theme
        tone, word = Tone(band(moment.number).value), words.amount(moment.number)
        said = words.DOT.join(part for part in (f"{moment.number}", word, moment.detail) if part)
        self.setAccessibleName(f"{moment.name}: {said}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(TextLabel(theme, moment.name, role=Type.SMALL, muted=True))
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(Mark(theme, tone, role=Type.BODY), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(TextLabel(theme, f"{moment.number}", role=Type.HEADLINE), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(TextLabel(theme, word, role=Type.BODY, tone=tone), 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        if moment.detail or level:
            column.addWidget(TextLabel(theme, moment.detail or NO_WORDS, role=Type.SMALL, muted=True))
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(_LEAST))


class Moments(FlowBox):
    """A tile a moment; they wrap like words."""

    def __init__(self, theme: Theme, moments: Sequence[Moment]) -> None:
        super().__init__(gap=Space.L, line_gap=Space.L)
        for moment in moments:
            self.add(MomentTile(theme, moment, level=any(each.detail for each in moments)))


def moments(view: DayView) -> list[Moment]:
    """Every moment of ``view`` there is a number of, in the order of the day: the same numbers as in the chart."""
    found = []
    if view.morning is not None:
        found.append(_moment(_("When you got up"), view.morning.pain.number, view.morning.pain))
    claimed = {session.before for session, _answers in view.sessions}
    for before in view.befores:
        if before.pain not in claimed:
            found.append(_moment(_("Without training"), before.pain.number, before.pain))
    summary = view.summary
    if summary is not None:
        alone = view.sessions[0] if len(view.sessions) == 1 else None
        after = alone[1].after if alone is not None and alone[1] is not None else None
        trained = summary.before if summary.sessions else None
        found.append(_moment(_("Before"), trained, alone[0].before if alone is not None else None))
        found.append(_moment(_("Worst during"), summary.worst, None))
        found.append(_moment(_("After"), summary.after, after))
        found.append(_moment(_("The morning after"), view.next_morning, None))
    return [moment for moment in found if moment is not None]


def _moment(name: str, number: int | None, pain: Pain | None) -> Moment | None:
    if number is None:
        return None
    return Moment(name, number, words.pain(pain) if pain is not None else "")
