"""The pain of a day: its morning, before, the worst, after, the morning after, and what the rule calls such a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.day_view import DayView
from rygtraening.i18n import _
from rygtraening.ui.day.moments import Moments, moments
from rygtraening.ui.day.row import head
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Muted
from rygtraening.words import day as words


class ScoresCard(Card):
    """Shows what was said; the morning can be told, corrected and deleted here, the rest belongs to its session."""

    morning_wanted = Signal()
    morning_deleted = Signal()

    def __init__(
        self, theme: Theme, view: DayView, today: date, *, changeable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        title = _("Pain")
        self.setAccessibleName(title)
        self.change: QuietButton | None = None
        """Tells or corrects the morning; ``None`` where nothing can be changed."""
        self.delete: QuietButton | None = None
        buttons = self._buttons(theme, view) if changeable else []
        self.add(head(theme, title, (), buttons))
        shown = moments(view)
        if shown:
            self.add(Moments(theme, shown))
        else:
            self.add(Muted(theme, _("No number was given this day.")))
        colour = view.colour(today)
        if colour is not None:
            self.add(Banner(theme, Tone(colour.value), words.day_colour(view, today), small=True))

    def _buttons(self, theme: Theme, view: DayView) -> list[QuietButton]:
        if view.morning is None:
            self.change = QuietButton(theme, _("Tell how the morning was"))
        else:
            self.change = QuietButton(theme, _("Correct the morning"))
            self.delete = QuietButton(theme, _("Delete the morning"))
            self.delete.clicked.connect(self.morning_deleted)
        self.change.clicked.connect(self.morning_wanted)
        return [self.change, *([self.delete] if self.delete is not None else [])]
