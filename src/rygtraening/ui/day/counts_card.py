"""How many repetitions of each exercise were done, a side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Sides
from rygtraening.domain.record import ExerciseRecord
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, SectionTitle, TextStack
from rygtraening.ui.widgets.stepper import Stepper
from rygtraening.words import day as words
from rygtraening.words import doses

_NAME_LEAST = 220
"""The name stands beside the numbers while it has this much room (px at 100 % text)."""


class CountsCard(Card):
    """A row an exercise, with a number a side; never more than the dose of the day."""

    def __init__(self, theme: Theme, exercises: Sequence[ExerciseRecord], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("What did you do?"), parent=parent)
        self.steppers: dict[str, tuple[Stepper, ...]] = {}
        for exercise in exercises:
            self.steppers[exercise.exercise] = self._add_row(theme, exercise)
        theme.changed.connect(self._align)
        self._align()

    @property
    def done(self) -> dict[str, tuple[int, ...]]:
        """Repetitions a side, by exercise id."""
        return {exercise: tuple(each.value for each in steppers) for exercise, steppers in self.steppers.items()}

    def _align(self) -> None:
        """All buttons stand under each other, whatever the words between them."""
        labels = [stepper.label for steppers in self.steppers.values() for stepper in steppers]
        for label in labels:
            label.setMinimumWidth(max(each.minimumWidth() for each in labels))

    def _add_row(self, theme: Theme, exercise: ExerciseRecord) -> tuple[Stepper, ...]:
        name = doses.say(exercise.name)
        both = len(exercise.done) == Sides.EACH.times
        sides = (_("right"), _("left")) if both else ("",)
        steppers = []
        for side, count in zip(sides, exercise.done, strict=False):
            said = f"{name}, {side}" if side else name

            def in_words(number: int, side: str = side, exercise: ExerciseRecord = exercise) -> str:
                text = words.counted(exercise, number)
                return f"{side}: {text}" if side else text

            steppers.append(Stepper(theme, said, value=count, most=max(exercise.quota, count), words=in_words))
        row = Columns(theme, centred=True)
        row.add(TextStack(SectionTitle(theme, name), Muted(theme, words.prescribed(exercise))), least=_NAME_LEAST)
        row.add(TextStack(*steppers, gap=Space.XS), stretch=0)
        self.body.addSpacing(Space.XS)
        self.add(row)
        return tuple(steppers)
