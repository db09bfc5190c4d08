"""The ladders as pills: one is chosen; after them the way to a ladder of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import ChoiceChip, QuietButton
from rygtraening.ui.widgets.choice import Option
from rygtraening.ui.widgets.flow import FlowLayout
from rygtraening.ui.widgets.group import Group
from rygtraening.ui.widgets.roving import Roving


class LadderPills(Group):
    """One Tab stop for the ladders, arrows move, Space or Enter chooses."""

    chosen = Signal(str)
    """The id of another ladder."""
    own_wanted = Signal()

    def __init__(self, theme: Theme, options: Sequence[Option], value: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Ladders"), parent)
        self._value = value
        layout = FlowLayout(self, gap=Space.S, line_gap=Space.S)
        self.pills: dict[str, ChoiceChip] = {}
        for key, words in options:
            self.pills[key] = pill = ChoiceChip(theme, words)
            pill.setAutoExclusive(True)
            pill.setChecked(key == value)
            pill.clicked.connect(lambda _on=False, key=key: self._choose(key))
            layout.addWidget(pill)
        self._roving = Roving(list(self.pills.values()), self)
        self.own = QuietButton(theme, _("My own"), icon=IconName.PLUS)
        self.own.setAccessibleName(_("Make a ladder of your own"))
        self.own.clicked.connect(self.own_wanted)
        layout.addWidget(self.own)

    def _choose(self, key: str) -> None:
        if key != self._value:
            self._value = key
            self.chosen.emit(key)
