"""On I dag, until the first session: the try-out can still be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, SectionTitle, TextStack

_WORDS_LEAST = 440
"""The button stands beside the words while these have this much room (px at 100 % text)."""


class TryOutCard(Card):
    """``wanted`` leads to the try-out."""

    wanted = Signal()

    def __init__(self, theme: Theme, *, tried: bool, parent: QWidget | None = None) -> None:
        """``tried``: there has been one, and this would be a further one."""
        super().__init__(theme, parent=parent)
        title = _("Try once more?") if tried else _("Try the exercises first?")
        self.setAccessibleName(title)
        said = _("Your first session begins where your try-outs show. They can be done until then.")
        self.go = SecondaryButton(theme, _("To the try-out"))
        columns = Columns(theme, centred=True)
        columns.add(TextStack(SectionTitle(theme, title), Muted(theme, said), gap=Space.XS), least=_WORDS_LEAST)
        columns.add(self.go, stretch=0)
        self.add(columns)
        self.go.clicked.connect(self.wanted)
