"""Where the person is with one exercise: the dose of today and why, the step of the ladder, one repetition."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain import ladder
from rygtraening.domain.exercise import DoseKind, Exercise, Level
from rygtraening.domain.plan import repetition_phases
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.i18n import _
from rygtraening.ui.exercises.phase_strip import PhaseStrip
from rygtraening.ui.exercises.tag import Tag
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, SectionTitle, TextLabel, TextStack
from rygtraening.words import doses, reasons

_FOR_TODAY = (Reason.CALM_DAY, Reason.LATER_TODAY, Reason.GENTLER)
"""Doses of this one day; the person's step of the ladder is another, and waits."""


class Place(Struct, frozen=True):
    """Where the person is with an exercise today. ``prescription`` is its dose, where there is one; ``inside``: it is
    one of the programme's; ``back_on`` is the day a pause ends."""

    prescription: Prescription | None = None
    inside: bool = False
    back_on: date | None = None

    @property
    def step(self) -> Level | None:
        """The person's step of the ladder, ``None`` where today's dose does not tell it."""
        prescription = self.prescription
        return None if prescription is None or prescription.reason in _FOR_TODAY else prescription.level

    @property
    def tier(self) -> int | None:
        """The tier of that step."""
        return None if self.step is None else self.step.tier


class DoseCard(Card):
    """The dose and its reason in one sentence, where it leads, and one repetition of it. Without a dose today: why, or
    where the exercise begins."""

    def __init__(self, theme: Theme, exercise: Exercise, place: Place) -> None:
        super().__init__(theme, _title(place))
        prescription = place.prescription
        start = Prescription(exercise, Level(exercise.dose.articles_tier, exercise.dose.start), Reason.START)
        if prescription is None and place.inside:
            self.add(Muted(theme, _why_none(place)))
        else:
            shown = prescription or start
            why = _("It is not one of your programme's exercises.")
            if prescription is not None:
                why = reasons.of(prescription)
            dose = TextLabel(theme, doses.dose(shown), role=Type.LARGE_STRONG)
            self.add(TextStack(dose, Muted(theme, why), gap=Space.XS))
        self.add(Muted(theme, _goal(exercise)))
        if place.step is not None:
            self._add_ladder(theme, exercise, place.step)
        if exercise.dose.kind is not DoseKind.MINUTES:
            held = exercise.dose.kind is DoseKind.HOLD
            self.add(SectionTitle(theme, _("One hold") if held else _("One repetition")))
            self.add(PhaseStrip(theme, repetition_phases(prescription or start)))
        self.body.addStretch(1)

    def _add_ladder(self, theme: Theme, exercise: Exercise, step: Level) -> None:
        amounts = _amounts(exercise, step)
        if len(amounts) < 2:
            return
        at = amounts.index(step.amount) + 1
        self.add(SectionTitle(theme, _("Step {number} of {total}").format(number=at, total=len(amounts))))
        self.add(_steps(theme, amounts, step.amount))


def _title(place: Place) -> str:
    if place.step is not None:
        return _("Your step")
    if place.prescription is not None:
        return _("Your dose today")
    if place.back_on is not None:
        return _("A little pause, not a stop")
    return _("Not today") if place.inside else _("Where it begins")


def _why_none(place: Place) -> str:
    if place.back_on is None:
        return _("There is no dose of this one today. The page Today says what there is instead.")
    day = i18n.long_date(place.back_on)
    return _("It has asked too much several times, so it has a week off. It comes back on {day}.").format(day=day)


def _goal(exercise: Exercise) -> str:
    dose = exercise.dose
    first, last = str(dose.first_goal), str(dose.ceiling)
    if dose.kind is not DoseKind.REPETITIONS:
        last = doses.how_much(dose.kind, dose.ceiling, 1, both=False)
    if dose.first_goal == dose.ceiling:
        return _("The goal is {amount}").format(amount=last)
    return _("First goal {first}, later {last}").format(first=first, last=last)


def _amounts(exercise: Exercise, step: Level) -> Sequence[int]:
    """The steps that are climbed in the tier of ``step``; all there are where it is none of them (an old record)."""
    climbed = [level.amount for level in ladder.path(exercise) if level.tier == step.tier]
    return climbed if step.amount in climbed else sorted({*exercise.dose.ladder, step.amount})


def _steps(theme: Theme, amounts: Sequence[int], here: int) -> QWidget:
    """The ladder as a row; the person's own step stands out, and the heading over it says which it is."""
    row = FlowBox(gap=Space.XS, line_gap=Space.XS)
    for amount in amounts:
        row.add(Tag(theme, str(amount), strong=amount == here))
    return row
