"""What phases, tiers and poses of an exercise file must agree on.

Each rule reads the plain values of a file that may have any fault at all, and says nothing where its fields are not
there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from rygtraening.catalogue.broken import Broken, field, items
from rygtraening.catalogue.tree import Where, shortened
from rygtraening.i18n import _

_ON_FLOOR = 0.12
"""An ankle that is not higher is that of a foot on the floor (units)."""
_STILL, _ELSEWHERE = 0.02, 0.06
"""A foot that stands moves less than this (units); one that is farther from there stands elsewhere."""


class PhaseList(Struct, frozen=True):
    """A list of phases, and the tiers that move by it."""

    where: Where
    phases: list[Any]
    tiers: list[int]


def phase_lists(data: Any, dose: Any) -> list[PhaseList]:
    """The exercise's own phases, and those of each tier that has its own."""
    tiers = items(dose, "tiers")
    own = [place for place, tier in enumerate(tiers) if items(tier, "phases")]
    rest = [place for place in range(len(tiers)) if place not in own]
    lists = [PhaseList(("dose", "tiers", place, "phases"), tiers[place]["phases"], [place]) for place in own]
    if items(data, "phases"):
        lists.insert(0, PhaseList(("phases",), data["phases"], rest))
    return lists


def of_poses(data: Any) -> Iterator[Broken]:
    """Poses that are named and not there, and feet that would slide from the start pose into the first phase."""
    poses = field(data, "poses")
    if not isinstance(poses, dict):
        return
    named: list[tuple[Where, Any]] = [(("start_pose",), field(data, "start_pose"))]
    for place, tier in enumerate(items(field(data, "dose"), "tiers")):
        named.append((("dose", "tiers", place, "start_pose"), field(tier, "start_pose")))
    for group in phase_lists(data, field(data, "dose")):
        named += [((*group.where, place, "pose"), field(phase, "pose")) for place, phase in enumerate(group.phases)]
    round_again = items(field(data, "cycle"), "poses")
    named += [(("cycle", "poses", place), pose) for place, pose in enumerate(round_again)]
    for where, pose in named:
        if isinstance(pose, str) and pose not in poses:
            sentence = _("There is no pose called “{pose}” under “poses”. There are: {known}.")
            known = ", ".join(shortened(name) for name in list(poses)[:20])
            yield Broken(where, sentence.format(pose=shortened(pose), known=known or "–"))
    yield from _stances(data, poses)


def _stances(data: Any, poses: dict[Any, Any]) -> Iterator[Broken]:
    """Feet that stand in one place in all phases stand there from the beginning."""
    tiers = items(field(data, "dose"), "tiers")
    for group in phase_lists(data, field(data, "dose")):
        reached = [field(phase, "pose") for phase in group.phases]
        for tier in group.tiers:
            own = field(tiers[tier], "start_pose")
            start = field(data, "start_pose") if own is None else own
            if not any(_slides(poses, start, reached, leg) for leg in ("leg", "leg_far")):
                continue
            where: Where = ("dose", "tiers", tier) if own is None else ("dose", "tiers", tier, "start_pose")
            sentence = _(
                "This tier begins in the pose “{pose}”, but in all of its phases a foot stands in another place, so it "
                "would slide. Give the tier a “start_pose” with the feet where its phases have them."
            )
            yield Broken(where, sentence.format(pose=shortened(start)))


def _slides(poses: dict[Any, Any], start: Any, reached: Sequence[Any], leg: str) -> bool:
    """Whether the foot stands still on the floor in all poses ``reached``, and on the floor elsewhere in ``start``."""
    feet = [_place(field(field(poses.get(pose), leg), "at")) for pose in (start, *reached) if isinstance(pose, str)]
    known = [foot for foot in feet if foot is not None]
    if len(known) != len(reached) + 1 or any(high > _ON_FLOOR for _across, high in known):
        return False
    (begins, *__), stands = known[0], [across for across, _high in known[1:]]
    return max(stands) - min(stands) < _STILL and abs(begins - stands[0]) > _ELSEWHERE


def _place(at: Any) -> tuple[float, float] | None:
    numbers = [each for each in at if isinstance(each, int | float)] if isinstance(at, list) else []
    return (numbers[0], numbers[1]) if len(numbers) == len(at or ()) == 2 else None
