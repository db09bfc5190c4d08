"""The worst pain of each exercise: one pair of rows an exercise, in the order they were done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.figure import can_be_drawn
from rygtraening.domain.pain import UNANSWERED, Pain
from rygtraening.domain.record import ExerciseRecord
from rygtraening.i18n import _
from rygtraening.ui.figure.tile import FigureTile
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Type
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Small
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.words import doses


class WorstCard(Card):
    """What was said at the pain button stands there already, and is the least that can be answered."""

    answered = Signal(str, object)
    """The id of an exercise and its ``Pain`` as it is answered so far."""
    passed = Signal()
    """The person went on from the last row with the keyboard."""

    def __init__(
        self,
        theme: Theme,
        exercises: Sequence[ExerciseRecord],
        given: Mapping[str, Pain],
        known: Mapping[str, Exercise] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``exercises`` have at least one repetition each; ``given`` are the answers there are; of those ``known`` the
        figure is shown."""
        super().__init__(theme, _("How much did it hurt when it was worst?"), parent=parent)
        self._given = given
        self._known = known or {}
        self.pairs: dict[str, PainPair] = {}
        for exercise in exercises:
            self.ask(exercise)

    def ask(self, exercise: ExerciseRecord) -> None:
        """Ask about ``exercise`` too, which has at least one repetition."""
        theme = self._theme
        if self.pairs:
            self.add_line()
        name = doses.say(exercise.name)
        pair = PainPair(theme, name, doses.was_done(exercise), moment=name, role=Type.LARGE_STRONG)
        said = exercise.pain or UNANSWERED
        drawn = self._known.get(exercise.exercise)
        if drawn is not None and can_be_drawn(drawn):
            tile = FigureTile(theme, drawn, min(exercise.level.tier, len(drawn.dose.tiers) - 1))
            pair.head.insertWidget(0, tile, 0, Qt.AlignmentFlag.AlignLeft)
            read_in_order(pair.head)
        pair.set_at_least(said)
        pair.set_pain(self._given.get(exercise.exercise, UNANSWERED).at_least(said))
        if exercise.pain is not None and said.number is not None:
            pair.head.addWidget(Small(theme, _("What you said on the way stands here already.")))
        pair.answered.connect(lambda pain: self.answered.emit(exercise.exercise, pain))
        pair.passed.connect(lambda: self._go_on(exercise.exercise))
        self.pairs[exercise.exercise] = pair
        self.add(pair)

    def focus(self) -> None:
        """Put the focus on the first row without an answer, else on the first row."""
        pairs = list(self.pairs.values())
        for pair in [pair for pair in pairs if not pair.pain.complete] or pairs[:1]:
            pair.focus()
            return

    def _go_on(self, key: str) -> None:
        keys = list(self.pairs)
        place = keys.index(key) + 1
        if place < len(keys):
            self.pairs[keys[place]].arrive()
        else:
            self.passed.emit()
