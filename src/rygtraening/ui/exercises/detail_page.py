"""One exercise whole: how it is done, how much, and when to stop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise, Places
from rygtraening.domain.figure import can_be_drawn
from rygtraening.i18n import _
from rygtraening.ui.exercises.dose_card import DoseCard, Place
from rygtraening.ui.exercises.figure_card import FigureCard
from rygtraening.ui.exercises.ladder_row import LadderRow
from rygtraening.ui.exercises.parts import HowCard, ListCard, PlacesCard, SafetyCards, TiersCard
from rygtraening.ui.exercises.tag import Tag, awaiting_review
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Small
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.words import doses

_HOW_LEAST, _DOSE_LEAST = 380, 280
"""Steps and dose stand side by side while they have this much room (px at 100 % text)."""


class DetailPage(Page):
    """Shows ``exercise``; ``place`` is where the person is with it today, ``easier`` and ``harder`` are the exercises
    beside it on its ladder."""

    left = Signal()
    """Back to the list."""
    other = Signal(str)
    """To the exercise with this id."""

    def __init__(
        self,
        theme: Theme,
        exercise: Exercise,
        place: Place,
        easier: Sequence[Exercise] = (),
        harder: Sequence[Exercise] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, doses.say(exercise.name), doses.say(exercise.aim), parent)
        self.exercise_id = exercise.id
        self.back = QuietButton(theme, _("Exercises"), icon=IconName.CHEVRON_LEFT)
        self.back.setAccessibleName(_("Back to the exercises"))
        self.back.clicked.connect(self.left)
        self.body.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft)
        read_in_order(self.body)
        words = [doses.say(text) for text in (exercise.also_called, *exercise.tags)]
        tags = [*(Tag(theme, word) for word in words if word), awaiting_review(theme, exercise.source)]
        row = FlowBox(gap=Space.S)
        for tag in tags:
            if tag is not None:
                row.add(tag)
        if any(tags):
            self.add(row)
        self.ladder = LadderRow(theme, easier, harder)
        """The links to the exercises beside it."""
        if self.ladder.links:
            self.ladder.chosen.connect(self.other)
            self.add(self.ladder)
        self.figure: FigureCard | None = None
        """The movement; ``None`` for an exercise whose file has no poses to draw."""
        top = Columns(theme)
        how, dose = HowCard(theme, exercise), DoseCard(theme, exercise, place)
        if can_be_drawn(exercise):
            prescription = place.prescription
            tier = exercise.dose.articles_tier if prescription is None else prescription.level.tier
            self.figure = FigureCard(theme, exercise, tier)
            top.add(self.figure, 5, _HOW_LEAST)
            top.add(how, 4, _DOSE_LEAST)
        else:
            top.add(how, 5, _HOW_LEAST)
            top.add(dose, 4, _DOSE_LEAST)
        self.add(top)
        self.add(SafetyCards(theme, exercise))
        if self.figure is not None:
            far = Columns(theme)
            far.add(dose, least=_DOSE_LEAST)
            far.add(TiersCard(theme, exercise, place.tier), least=_DOSE_LEAST)
            self.add(far)
        careful = exercise.safety.be_careful_if
        lists = ((_("What often teases"), exercise.mistakes), (_("Be careful if"), careful))
        self._add_beside(ListCard(theme, title, texts) for title, texts in lists if texts)
        more: list[QWidget] = [PlacesCard(theme, exercise)] if exercise.places != Places() else []
        if self.figure is None:
            more.append(TiersCard(theme, exercise, place.tier))
        self._add_beside(more)
        self.add(Small(theme, _source(exercise)))

    def _add_beside(self, cards: Iterable[QWidget]) -> None:
        """A row of what there is; no row of nothing."""
        there = list(cards)
        if not there:
            return
        row = Columns(self._theme)
        for card in there:
            row.add(card, least=_DOSE_LEAST)
        self.add(row)

    def focus(self) -> None:
        """Put the focus on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)


def _source(exercise: Exercise) -> str:
    """Where it comes from."""
    parts = [_("Source: {title}").format(title=doses.say(exercise.source.title)), exercise.source.address]
    return " · ".join(part for part in parts if part)
