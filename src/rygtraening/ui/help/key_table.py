"""The table of keys, read from the program's own key maps each time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.keys import LETTERS, Command
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.player.keys import NAMED, WindowKey
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.card import Line
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, SectionTitle
from rygtraening.ui.widgets.keycap import Keycap
from rygtraening.words import keys as words
from rygtraening.words.keys import KeyRow

_KEYS_LEAST, _DOES_LEAST = 190, 260
"""The keys stand beside what they do while both have this much room (px at 100 % text)."""


def session_rows() -> tuple[KeyRow, ...]:
    """The keys of a session."""
    commands = {_named(key): means for key, means in NAMED.items() if isinstance(means, Command)}
    asked = [(_named(key), _window_key(means)) for key, means in NAMED.items() if isinstance(means, WindowKey)]
    return words.rows([*words.of_commands(commands, LETTERS), *asked])


def window_rows() -> tuple[KeyRow, ...]:
    """The keys of the whole window."""
    names = frame.page_names()
    does = {
        frame.HELP: _("help"),
        frame.FULL_SCREEN: words.full_screen(),
        frame.UNDO: words.undo(),
        frame.LEAVE: _("closes the program"),
    }
    return words.rows((keys, names.get(what) or does[what]) for keys, what in frame.KEYS)


def groups() -> tuple[tuple[str, tuple[KeyRow, ...]], ...]:
    """All of them, under what stands over each group."""
    return (words.in_session(), session_rows()), (words.everywhere(), window_rows())


class KeyTable(QWidget):
    """A row for each thing that keys do: the keys as they look, and what that is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for number, (title, rows) in enumerate(groups()):
            if number:
                column.addSpacing(Space.M)
            column.addWidget(SectionTitle(theme, title))
            for row in rows:
                column.addWidget(Line(theme))
                column.addWidget(_row(theme, row.keys, row.does))


def _row(theme: Theme, keys: Sequence[str], does: str) -> QWidget:
    columns = Columns(theme, gap=Space.M, centred=True)
    caps = FlowBox(gap=Space.S)
    for key in keys:
        caps.add(Keycap(theme, key))
    said = Body(theme, does[:1].upper() + does[1:])
    said.setAccessibleName(f"{', '.join(keys)}: {does}")
    columns.add(caps, 2, _KEYS_LEAST)
    columns.add(said, 5, _DOES_LEAST)
    return columns


def _named(key: int) -> str:
    """A key's name as Qt has it: "PgDown"."""
    return QKeySequence(Qt.Key(key)).toString(QKeySequence.SequenceFormat.PortableText)


def _window_key(key: WindowKey) -> str:
    match key:
        case WindowKey.MUTE:
            return words.mute()
        case WindowKey.SAFETY:
            return words.safety()
        case WindowKey.FULL_SCREEN:
            return words.full_screen()
