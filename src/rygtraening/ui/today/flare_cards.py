"""The cards about a flare-up: the question in the morning, the calm one while it goes on, and the way back up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rygtraening.domain.flare import Flare, FlareAdvice
from rygtraening.domain.way_back import WayBack
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.today.notes import NoteCard
from rygtraening.ui.today.stairs import Stairs
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Body, SectionTitle
from rygtraening.words import flare as words


class FlareQuestionCard(NoteCard):
    """Asks on a morning clearly over the usual; both answers are one press."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Is this a flare-up?"), words.question())
        self.yes = SecondaryButton(theme, _("Yes"))
        self.no = SecondaryButton(theme, _("No"))
        for button in (self.yes, self.no):
            button.setAccessibleDescription(words.question())
            self.offer(button)


class FlareCard(NoteCard):
    """A flare-up goes on: since when, what it means, the way back up, and the way out."""

    def __init__(
        self, theme: Theme, flare: Flare, way_back: Sequence[WayBack], advice: FlareAdvice | None = None
    ) -> None:
        texts = [words.calm()] + ([] if advice is None else [words.advice(advice)])
        super().__init__(theme, words.since(flare), *texts)
        if way_back:
            self.body.addSpacing(Space.M)
            self.add(SectionTitle(theme, _("The way back up")))
            self.add(_Way(theme, way_back))
        self.over = SecondaryButton(theme, _("The flare-up is over"))
        self.offer(self.over)
        self.what_helps = QuietButton(theme, _("What helps when it flares up"))
        self.offer(self.what_helps)


class AdviceCard(NoteCard):
    """The flare-up is over, and there have been several."""

    def __init__(self, theme: Theme, advice: FlareAdvice) -> None:
        super().__init__(theme, _("A word about the flare-ups"), words.advice(advice))


class WayBackCard(Card):
    """After a flare-up: what it lowered, and how many steps there are up again."""

    def __init__(self, theme: Theme, way_back: Sequence[WayBack]) -> None:
        super().__init__(theme, _("The way back up after the flare-up"))
        self.add(_Way(theme, way_back))


class _Way(QWidget):
    """A row an exercise: its stair, and the same in words."""

    def __init__(self, theme: Theme, way_back: Sequence[WayBack]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(1, 1)
        for place, back in enumerate(way_back):
            room = max(each.steps for each in way_back)
            grid.addWidget(Stairs(theme, back.steps, room), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Body(theme, words.way_back(back)), place, 1)
