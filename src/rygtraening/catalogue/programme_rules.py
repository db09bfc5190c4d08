"""What the fields of a programme file must agree on, among themselves and with the exercises it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rygtraening.catalogue.broken import Broken, field, items
from rygtraening.catalogue.programme_file import AgreedFields, PartFields
from rygtraening.catalogue.tree import Where, shortened
from rygtraening.domain.exercise import DoseKind, Exercise, Sides
from rygtraening.i18n import _


def of_programme(data: Any) -> Iterator[Broken]:
    """Every rule a programme file breaks, as far as the file alone can tell. It may have any fault at all."""
    seen: set[str] = set()
    for place, entry in enumerate(items(data, "exercises")):
        name = field(entry, "id") if isinstance(entry, dict) else entry
        where: Where = ("exercises", place, "id") if isinstance(entry, dict) else ("exercises", place)
        if isinstance(name, str) and name in seen:
            yield Broken(where, _("“{name}” stands here for the second time.").format(name=shortened(name)))
        elif isinstance(name, str):
            seen.add(name)
        if field(entry, "start") is not None and field(entry, "agreed") is not None:
            sentence = _("“start” and “agreed” cannot both be here: what is agreed is where one begins.")
            yield Broken(("exercises", place, "start"), sentence)
    yield from _days(data)


def _days(data: Any) -> Iterator[Broken]:
    days = items(data, "days")
    for place, day in enumerate(days):
        if isinstance(day, str) and day in days[:place]:
            yield Broken(("days", place), _("“{name}” stands here for the second time.").format(name=shortened(day)))
    many = field(data, "days_per_week")
    if days and isinstance(many, int) and not isinstance(many, bool) and many != len(days):
        sentence = _("“days” names {count} days, but “days_per_week” says {many}.")
        yield Broken(("days",), sentence.format(count=len(days), many=shortened(many)))


def of_part(part: PartFields, exercise: Exercise) -> Iterator[Broken]:
    """Every rule that an entry of a programme breaks over against its ``exercise``; places are within the entry."""
    dose = exercise.dose
    if part.start is not None and (part.start not in dose.ladder or part.start > dose.first_goal):
        steps = ", ".join(str(step) for step in dose.ladder if step <= dose.first_goal)
        sentence = _("“start” is {start}; “{id}” may begin at one of these: {steps}.")
        yield Broken(("start",), sentence.format(start=part.start, id=exercise.id, steps=shortened(steps, 120)))
    if part.agreed is not None:
        for broken in _of_agreed(part.agreed, exercise):
            yield Broken(("agreed", *broken.where), broken.sentence)


def _of_agreed(agreed: AgreedFields, exercise: Exercise) -> Iterator[Broken]:
    dose = exercise.dose
    least, most, last = dose.ladder[0], dose.ladder[-1], len(dose.tiers) - 1
    if not least <= agreed.amount <= most:
        sentence = _("“amount” is {amount}; for “{id}” it is from {least} to {most}.")
        yield Broken(("amount",), sentence.format(amount=agreed.amount, id=exercise.id, least=least, most=most))
    if agreed.tier is not None and agreed.tier > last:
        sentence = _("“tier” is {tier}, but the tiers of “{id}” are counted 0 to {last}.")
        yield Broken(("tier",), sentence.format(tier=agreed.tier, id=exercise.id, last=last))
    elif agreed.hold is not None:
        yield from _hold(agreed.hold, dose.articles_tier if agreed.tier is None else agreed.tier, exercise)
    if agreed.repetitions is not None and dose.kind is not DoseKind.HOLD:
        sentence = _("“repetitions” belongs to exercises whose dose is a hold. Here “amount” counts them.")
        if dose.kind is DoseKind.MINUTES:
            sentence = _("“repetitions” belongs to exercises whose dose is a hold. Leave it out.")
        yield Broken(("repetitions",), sentence)
    if agreed.sides != "both" and exercise.sides is Sides.NONE:
        sentence = _("“{id}” has no sides, so “sides” can only be both. Leave it out.")
        yield Broken(("sides",), sentence.format(id=exercise.id))


def _hold(hold: float, tier: int, exercise: Exercise) -> Iterator[Broken]:
    """An agreed hold must be one the exercise can show, and the tiers must still grow: the rule steps down over them,
    and a step down is never more work."""
    dose = exercise.dose
    if dose.kind is not DoseKind.REPETITIONS:
        yield Broken(("hold",), _("“hold” belongs to exercises that count repetitions. Here “amount” is the time."))
        return
    if hold > 0 and not any(phase.is_hold for phase in exercise.phases_at(tier)):
        sentence = _("“{id}” has nothing that is held in this tier. Leave “hold” out.")
        yield Broken(("hold",), sentence.format(id=exercise.id))
        return
    if tier:
        takes = exercise.movement_seconds(tier) + hold
        below = exercise.movement_seconds(tier - 1) + dose.tiers[tier - 1].hold
        if takes < below:
            sentence = _(
                "One repetition would take {takes:g} s, less than the {below:g} s of the tier before. Choose that "
                "tier, or a longer hold."
            )
            yield Broken(("hold",), sentence.format(takes=takes, below=below))
