"""What the printed sheet of a programme says: each exercise with its dose, its key poses and its own stop signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from rygtraening.domain import ladder
from rygtraening.domain.agreement import exercise_of, prescribed
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.exercise import Exercise, Level, Phase, Pose, Side
from rygtraening.domain.figure import Figure, apart, can_be_drawn, phases_of
from rygtraening.domain.figure_joints import joints
from rygtraening.domain.gate import Gate
from rygtraening.domain.home_region import HomeRegion
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.safety import Region, SafetyTexts
from rygtraening.domain.situation import Known, read
from rygtraening.domain.text import Text
from rygtraening.domain.today import plan_of

MOST_POSES = 3
_OTHER = 0.45
"""A third pose is shown where it is at least so much as far from each other one as the second is from the start."""


class DoseChoice(StrEnum):
    """Which doses stand on the sheet."""

    TODAY = "today"
    """Those of the person, as a normal day opens them today."""
    PROGRAMME = "programme"
    """Those the programme begins with: agreed with the physiotherapist, its own step, or the exercise's start."""


class Item(Struct, frozen=True):
    """An exercise on the sheet. ``paused_until``: the day it is back on, where it pauses."""

    prescription: Prescription
    paused_until: date | None = None

    @property
    def exercise(self) -> Exercise:
        """The exercise, fitted to what is agreed."""
        return self.prescription.exercise

    @property
    def as_agreed(self) -> bool:
        """Whether the dose is the one that was agreed with the physiotherapist."""
        agreed = self.prescription.agreed
        return agreed is not None and self.prescription.level == agreed.level


class KeyPose(Struct, frozen=True):
    """A pose to be shown; ``phase`` is the phase it ends, ``None`` for the start position."""

    pose: Pose
    phase: Phase | None = None


class ProgrammeSheet(Struct, frozen=True):
    """Everything that stands on the sheet. ``day`` is the day it is made; ``region`` the person's own, whose
    out-of-hours doctor is the only one named. ``common`` are the stop signs of all, ``own`` those beside them by the id
    of the exercise. ``morning``: with a line for the pain when getting up."""

    programme: Programme
    day: date
    dose: DoseChoice
    items: tuple[Item, ...]
    safety: SafetyTexts
    region: Region | None = None
    common: tuple[Text, ...] = ()
    own: Mapping[str, tuple[Text, ...]] = field(default_factory=dict)
    morning: bool = False

    @property
    def unreviewed(self) -> tuple[Exercise, ...]:
        """The exercises no clinician has read through."""
        return tuple(each.exercise for each in self.items if not each.exercise.source.reviewed)


def read_sheet(core: Core, programme: Programme, dose: DoseChoice, *, morning: bool = False) -> ProgrammeSheet | None:
    """The sheet of ``programme`` as it is today; ``None`` where exercises are locked: no sheet leads around that. A
    ``KnownError`` where the journal cannot be read."""
    now = core.clock.now()
    known = read(core.journal, programme, core.safety.questions, now)
    if known.flags or (known.profile is not None and not known.profile.adult):
        return None
    items = _of_today(core, programme, known) if dose is DoseChoice.TODAY else _of_programme(programme)
    common, own = stop_signs([each.exercise for each in items])
    return ProgrammeSheet(
        programme=programme,
        day=now.date(),
        dose=dose,
        items=items,
        safety=core.safety,
        region=HomeRegion(core.settings, core.safety.regions).chosen,
        common=common,
        own=own,
        morning=morning,
    )


def _of_programme(programme: Programme) -> tuple[Item, ...]:
    return tuple(Item(prescribed(part, _begins(part), Reason.HELD)) for part in programme.parts)


def _begins(part: Part) -> Level:
    return ladder.start(exercise_of(part), ()) if part.agreed is None else part.agreed.level


def _of_today(core: Core, programme: Programme, known: Known) -> tuple[Item, ...]:
    """As a normal day opens them; where today opens nothing more, as they stand. A sheet is for a week, so a single
    calm day does not count. What stands in for an exercise that pauses comes last."""
    situation = known.situation
    exercises = core.catalogue.exercises
    plan = DayPlan((), ()) if situation.eased_today else plan_of(programme, known, Gate.NORMAL, exercises)
    opened = {each.exercise.id: each for each in plan.prescriptions if not each.instead_of}
    items = []
    for part in programme.parts:
        name = part.exercise.id
        standing = situation.standings[name]
        until = standing.paused_until if standing.pauses(situation.day) else None
        until = next((each.until for each in plan.pausing if each.exercise.id == name), until)
        items.append(Item(opened.get(name) or prescribed(part, standing.level, Reason.HELD), until))
    return (*items, *(Item(each) for each in plan.prescriptions if each.instead_of))


def stop_signs(exercises: Sequence[Exercise]) -> tuple[tuple[Text, ...], dict[str, tuple[Text, ...]]]:
    """The signs that at least half of the exercises have, which are then said of all (to stop sooner harms nobody), and
    by exercise those that only it or a few have."""
    count = Counter(sign for each in exercises for sign in dict.fromkeys(each.safety.stop_signs))
    shared = {
        sign for sign, times in count.items() if 2 * times >= len(exercises) and (times > 1 or len(exercises) == 1)
    }
    common = tuple(sign for sign in count if sign in shared)
    own = {each.id: tuple(sign for sign in each.safety.stop_signs if sign not in shared) for each in exercises}
    return common, own


def key_poses(exercise: Exercise, tier: int, side: Side | None = None) -> tuple[KeyPose, ...]:
    """Two or three poses that say what is done at ``tier``: the start position, and of those that are reached the
    farthest, with a third where it is another; of somebody who walks the steps. Of an exercise with sides one side.
    Empty where the file has no poses to draw."""
    if not can_be_drawn(exercise):
        return ()
    figure = Figure(exercise)
    begins = exercise.start_pose_at(tier)
    reached = {phase.pose: phase for phase in reversed(phases_of(exercise, tier)) if phase.pose != begins}
    names = list(reversed(reached))
    if not names and exercise.cycle is not None:
        names = [name for name in exercise.cycle.poses if name != begins]
    chosen = _farthest(exercise, begins, names)
    start = KeyPose(figure.pose(begins, side))
    return (start, *(KeyPose(figure.pose(name, side), reached.get(name)) for name in names if name in chosen))


def _farthest(exercise: Exercise, begins: str, names: Sequence[str]) -> list[str]:
    """At most two of ``names``: each as far as can be from the start position and from the one before."""
    bodies = {name: joints(exercise.poses[name]) for name in (begins, *names)}
    chosen, farthest = [begins], 0.0
    while len(chosen) < MOST_POSES:
        rest = [name for name in names if name not in chosen]
        far = {name: min(apart(bodies[name], bodies[other]) for other in chosen) for name in rest}
        best = max(far, key=lambda name: far[name], default=None)
        if best is None or far[best] < _OTHER * farthest:
            break
        farthest = far[best]
        chosen.append(best)
    return chosen[1:]
