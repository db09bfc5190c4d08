"""What several fields of a file must agree on: ladder and goals, tiers and phases, sides and their names.

Each rule reads the plain values of a file that may have any fault at all, says nothing where its fields are not
there, and so is heard in the same reading as every other fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from rygtraening.catalogue.broken import Broken, field, items
from rygtraening.catalogue.pose_rules import of_poses, phase_lists
from rygtraening.catalogue.tree import Where, shortened
from rygtraening.i18n import _

MOST_GROWTH_PERCENT = 20
MOST_GROWTH = 2


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def of_exercise(data: Any) -> Iterator[Broken]:
    """Every rule an exercise file breaks."""
    dose = field(data, "dose")
    kind = field(dose, "kind")
    yield from _ladder(dose, kind)
    yield from _tiers(dose, kind)
    yield from _holds(data, dose, kind)
    yield from _growing_work(data, dose, kind)
    yield from of_poses(data)
    yield from _sides(data, dose)
    yield from _gentler(data)
    yield from _beside(data)


def _ladder_steps(dose: Any) -> list[int] | None:
    steps = items(dose, "ladder")
    known = [step for step in map(_whole, steps) if step is not None]
    return known if steps and len(known) == len(steps) else None


def _ladder(dose: Any, kind: Any) -> Iterator[Broken]:
    steps = _ladder_steps(dose)
    if steps is None:
        return
    for place, (low, high) in enumerate(pairwise(steps), start=1):
        where: Where = ("dose", "ladder", place)
        if high <= low:
            sentence = _("The ladder must grow: {high} is not more than {low}.")
        elif (high - low) * 100 > low * MOST_GROWTH_PERCENT:
            sentence = _("From {low} to {high} is more than 20 % at once. Put a step in between, or begin higher.")
        elif high - low > MOST_GROWTH and kind in ("repetitions", "hold"):
            sentence = _("From {low} to {high} is more than 2 at once. Put a step in between.")
        else:
            continue
        yield Broken(where, sentence.format(low=low, high=high))
    for name in ("first_goal", "ceiling", "start"):
        value = _whole(field(dose, name))
        if value is not None and value not in steps:
            sentence = _("“{name}” is {value}, which is not a step of the ladder ({steps}).")
            yield Broken(("dose", name), sentence.format(name=name, value=shortened(value), steps=_listed(steps)))
    ceiling, goal, start = (_whole(field(dose, name)) for name in ("ceiling", "first_goal", "start"))
    if ceiling in steps and ceiling != steps[-1]:
        sentence = _("“ceiling” is {value}, but the ladder goes on to {last}. The ceiling is the ladder's last step.")
        yield Broken(("dose", "ceiling"), sentence.format(value=ceiling, last=steps[-1]))
    if start in steps and goal in steps and start > goal:
        sentence = _("“start” is {start}, which is more than the first goal of {goal}.")
        yield Broken(("dose", "start"), sentence.format(start=start, goal=goal))


def _listed(steps: Sequence[int]) -> str:
    return shortened(", ".join(str(step) for step in steps), 120)


def _tiers(dose: Any, kind: Any) -> Iterator[Broken]:
    tiers = items(dose, "tiers")
    chosen = _whole(field(dose, "articles_tier"))
    if tiers and chosen is not None and len(tiers) <= chosen <= 7:
        sentence = _("“articles_tier” is {value}, but the tiers are counted 0 to {last}.")
        yield Broken(("dose", "articles_tier"), sentence.format(value=chosen, last=len(tiers) - 1))
    if kind in ("hold", "minutes"):
        for place, tier in enumerate(tiers):
            if (_number(field(tier, "hold")) or 0) > 0:
                sentence = _("Here the ladder itself counts the time, so the tier's “hold” must be 0 or left out.")
                yield Broken(("dose", "tiers", place, "hold"), sentence)
    if kind in ("repetitions", "minutes") and _whole(field(dose, "repetitions")) not in (None, 1):
        sentence = _("“repetitions” belongs to the dose kind “hold” only. Leave it out.")
        yield Broken(("dose", "repetitions"), sentence)


def _is_hold(phase: Any) -> bool:
    return field(phase, "hold") is True


def _holds(data: Any, dose: Any, kind: Any) -> Iterator[Broken]:
    tiers = items(dose, "tiers")
    for group in phase_lists(data, dose):
        for place, phase in enumerate(group.phases):
            yield from _seconds_or_hold((*group.where, place), phase)
        held = [place for place, phase in enumerate(group.phases) if _is_hold(phase)]
        for place in held[1:]:
            yield Broken((*group.where, place, "hold"), _("There can be only one phase with “hold: true”."))
        holding = [place for place in group.tiers if (_number(field(tiers[place], "hold")) or 0) > 0]
        if kind == "repetitions":
            for tier in holding if not held else ():
                sentence = _("This tier is held, but its phases have none with “hold: true”.")
                yield Broken(("dose", "tiers", tier, "hold"), sentence)
            if held and group.tiers and not holding:
                sentence = _("This phase is a hold, but no tier that uses it has a “hold” of more than 0 seconds.")
                yield Broken((*group.where, held[0], "hold"), sentence)
            if len(held) == len(group.phases):
                yield Broken(group.where, _("There must be at least one phase that moves, with “seconds”."))
        elif kind == "hold" and not held:
            yield Broken(group.where, _("For the dose kind “hold” one phase must say “hold: true”."))


def _seconds_or_hold(where: Where, phase: Any) -> Iterator[Broken]:
    if not isinstance(phase, dict):
        return
    if _is_hold(phase) and phase.get("seconds") is not None:
        sentence = _("A phase with “hold: true” takes its time from the tier or the ladder. Leave “seconds” out.")
        yield Broken((*where, "seconds"), sentence)
    elif phase.get("seconds") is None and phase.get("hold", False) is False:
        yield Broken(where, _("This phase needs “seconds”, or “hold: true” if it is the hold."))


def _growing_work(data: Any, dose: Any, kind: Any) -> Iterator[Broken]:
    """The rule steps over tiers, and counts on what it says of them: the next tier is never less work in one
    repetition, and stepping up to it never more work in the whole dose. Of a hold the ladder counts the seconds; of
    minutes every one is as long."""
    if kind not in ("repetitions", "hold"):
        return
    seconds = _repetition_seconds(data, dose, held=kind != "hold")
    held = [(_number(field(tier, "hold")) or 0) > 0 for tier in items(dose, "tiers")]
    steps, goal = _ladder_steps(dose), _whole(field(dose, "first_goal"))
    chosen = _whole(field(dose, "articles_tier"))
    for place, (lower, higher) in enumerate(pairwise(seconds), start=1):
        if lower is None or higher is None:
            continue
        where: Where = ("dose", "tiers", place)
        if higher < lower:
            sentence = _(
                "One repetition takes {higher:g} s here and {lower:g} s in the tier before. The easiest comes first."
            )
            yield Broken(where, sentence.format(higher=higher, lower=lower))
        if steps is None or goal is None or chosen is None:
            continue
        before, after = (goal, steps[0]) if place <= chosen else (steps[-1], goal)
        name = "first_goal" if place <= chosen else "ceiling"
        if kind == "hold":
            lower, higher = lower + before, higher + after
            before = after = _whole(field(dose, "repetitions")) or 1
        if after * higher > before * lower:
            sentence = _(
                "Stepping up to this tier would be more work at once: {after} × {higher:g} s after {before} × "
                "{lower:g} s. Make the hold shorter, or put a tier in between."
            )
            if not held[place]:
                sentence = _(
                    "Stepping up to this tier would be more work at once: {after} × {higher:g} s after {before} × "
                    "{lower:g} s. Shorten a phase, or raise “{name}”."
                )
            yield Broken(where, sentence.format(after=after, higher=higher, before=before, lower=lower, name=name))


def _repetition_seconds(data: Any, dose: Any, *, held: bool) -> list[float | None]:
    """Seconds of one repetition at each tier, with the tier's hold where it is ``held``; ``None`` where the file does
    not say."""
    tiers = items(dose, "tiers")
    found: list[float | None] = [None] * len(tiers)
    for group in phase_lists(data, dose):
        moving = [_number(field(phase, "seconds")) for phase in group.phases if not _is_hold(phase)]
        known = [value for value in moving if value is not None]
        for place in group.tiers:
            tier = tiers[place]
            hold = (_number(tier.get("hold", 0)) if isinstance(tier, dict) else None) if held else 0.0
            if hold is not None and len(known) == len(moving):
                found[place] = sum(known) + hold
    return found


def _sides(data: Any, dose: Any) -> Iterator[Broken]:
    sides, tiers = field(data, "sides"), items(dose, "tiers")
    named = [place for place, tier in enumerate(tiers) if field(tier, "side_names") is not None]
    if sides == "none":
        sentence = _("“sides” is none, so there are no sides to name. Leave “side_names” out.")
        if field(data, "side_names") is not None:
            yield Broken(("side_names",), sentence)
        for place in named:
            yield Broken(("dose", "tiers", place, "side_names"), sentence)
    elif sides in ("each", "diagonal") and field(data, "side_names") is None:
        sentence = _("“sides” is {sides}, so “side_names” must say what the right and the left side are called.")
        yield Broken(("sides",), sentence.format(sides=sides))


def _gentler(data: Any) -> Iterator[Broken]:
    gentler = field(data, "gentler_exercise")
    if isinstance(gentler, str) and gentler == field(data, "id"):
        sentence = _("“gentler_exercise” is this exercise itself. Name another one, or leave it out.")
        yield Broken(("gentler_exercise",), sentence)


def _beside(data: Any) -> Iterator[Broken]:
    """The exercises before and after this one on its ladder: others than this one, and none of them both."""
    easier, harder = items(data, "easier"), items(data, "harder")
    for name, given in (("easier", easier), ("harder", harder)):
        yield from _twice(given, (name,))
        for place, other in enumerate(given):
            if isinstance(other, str) and other == field(data, "id"):
                sentence = _("“{name}” is this exercise itself. Name another one, or leave it out.")
                yield Broken((name, place), sentence.format(name=name))
    for place, other in enumerate(harder):
        if isinstance(other, str) and other in easier:
            sentence = _("“{id}” is said to be easier already, so it cannot be harder too.")
            yield Broken(("harder", place), sentence.format(id=shortened(other)))


def of_activity(data: Any) -> Iterator[Broken]:
    """Every rule the ladder of an everyday movement breaks."""
    steps = items(data, "steps")
    yield from _twice([field(step, "id") for step in steps], ("steps",), "id")
    chosen = [field(step, "opt_in") is True for step in steps]
    if chosen and chosen[0]:
        sentence = _("The first step is for everybody, so “opt_in” must be false or left out.")
        yield Broken(("steps", 0, "opt_in"), sentence)
    for place, (before, now) in enumerate(pairwise(chosen), start=1):
        if before and not now:
            sentence = _("The step before this one has “opt_in: true”, so this one must have it too.")
            yield Broken(("steps", place), sentence)


def of_safety(data: Any) -> Iterator[Broken]:
    """Every rule the file of safety questions breaks."""
    for name in ("questions", "regions"):
        ids = [field(item, "id") for item in items(data, name)]
        yield from _twice(ids, (name,), "id")


def _twice(values: Sequence[Any], where: Where, *rest: str) -> Iterator[Broken]:
    seen: set[str] = set()
    for place, value in enumerate(values):
        if not isinstance(value, str):
            continue
        if value in seen:
            sentence = _("“{name}” stands here for the second time.")
            yield Broken((*where, place, *rest), sentence.format(name=shortened(value)))
        seen.add(value)
