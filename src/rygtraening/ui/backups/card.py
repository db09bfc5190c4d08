"""In Indstillinger: when the last good copy was made, and what can be done about copies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted
from rygtraening.words import backups as words


class CopiesCard(Card):
    """Says what it is told; the journey does the rest."""

    copy_wanted = Signal()
    list_wanted = Signal()
    place_wanted = Signal()
    no_place_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Copies of your log"), parent=parent)
        self.last = Body(theme, _("Looking for the last good copy …"))
        self.place = Muted(theme)
        said = _(
            "A copy is made by itself on every day on which something is kept, and before anything that changes much. "
            "Those of the last 7 days, 4 weeks and 12 months stay."
        )
        self.copy = SecondaryButton(theme, _("Save a copy now"))
        self.copies = SecondaryButton(theme, _("See the copies …"))
        self.choose = QuietButton(theme, "")
        self.drop = QuietButton(theme, _("Only here from now on"))
        self.copy.clicked.connect(self.copy_wanted)
        self.copies.clicked.connect(self.list_wanted)
        self.choose.clicked.connect(self.place_wanted)
        self.drop.clicked.connect(self.no_place_wanted)
        ways, places = FlowBox(), FlowBox()
        ways.add(self.copy)
        ways.add(self.copies)
        places.add(self.choose)
        places.add(self.drop)
        for widget in (self.last, Muted(theme, said), ways, self.place, places):
            self.add(widget)
        self.show_place(None)

    def show_last(self, said: str) -> None:
        """Say when the last good copy was made."""
        self.last.setText(said)

    def show_place(self, folder: Path | None) -> None:
        """Say where the copies go besides; ``None`` is nowhere."""
        self.drop.setVisible(folder is not None)
        self.place.setText(words.place(folder))
        self.choose.setText(_("Choose a second place …") if folder is None else _("Choose another place …"))

    def show_busy(self, busy: bool) -> None:
        """Nothing can be begun while a copy is being made."""
        for button in (self.copy, self.choose, self.drop):
            button.setEnabled(not busy)
