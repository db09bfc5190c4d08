"""An exercise played by hand: a session of it that can be put at any moment, and goes round and round.

The session is an ordinary one that time is told to, so what is seen is what the player shows. Moments are seconds from
the beginning, in the tempo of the file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import Struct

from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.figure import Figure
from rygtraening.domain.plan import Plan, StepKind, build
from rygtraening.domain.playback import GAP_SECONDS
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text

READY_SECONDS = 4.0
"""Time to read how one gets ready; shorter than in a programme, for nobody lies down."""
_STRIDE = GAP_SECONDS - 0.5
"""A session takes a longer step of time for a sleep of the machine."""
_JUST_BEFORE = 0.001
"""A pose is reached at the end of its phase, which is the beginning of the next (s)."""


class Stop(Struct, frozen=True):
    """The moment (s) at which a pose is reached, and its name."""

    at: float
    pose: str


class Reel:
    """Plays ``exercise`` at ``tier`` in the dose one begins with."""

    def __init__(self, exercise: Exercise, tier: int) -> None:
        """``tier`` is bounded to those there are."""
        self.exercise = exercise
        self.tier = min(max(tier, 0), len(exercise.dose.tiers) - 1)
        self._plan = plan_of(exercise, self.tier)
        self.stops = tuple(_stops(self._plan, Figure(exercise)))
        """Where a pose is reached, in order; never empty."""
        self.first = _blocks(self._plan)[0]
        """The moment the first movement begins."""
        self.session = self._begun()

    @property
    def at(self) -> float:
        """The moment it stands at (s)."""
        return self.session.elapsed

    @property
    def pose(self) -> str:
        """The name of the pose that is reached next; between repetitions that one begins in."""
        if self.session.step.kind is not StepKind.REPETITION:
            return self.exercise.start_pose_at(self.tier)
        place = bisect_left([stop.at for stop in self.stops], self.at - _JUST_BEFORE)
        return self.stops[place % len(self.stops)].pose

    def put(self, at: float) -> None:
        """Go to the moment ``at``; past the end it begins again, before the beginning it stands there."""
        at = max(0.0, at)
        if at < self.session.elapsed:
            self.session = self._begun()
        while self.session.elapsed < at and not self.session.ended:
            self.session.tick(min(at, self.session.elapsed + _STRIDE))
        if self.session.ended:
            self.session = self._begun()

    def pass_by(self, seconds: float) -> None:
        """Let so much time pass."""
        self.put(self.at + seconds)

    def next_pose(self) -> None:
        """On to where the next pose is reached; after the last to the first."""
        self._step(1)

    def pose_before(self) -> None:
        """Back to where the pose before was reached; before the first to the last."""
        self._step(-1)

    def change_sides(self) -> None:
        """To the same moment of the other side; of an exercise without sides nothing changes."""
        right, *rest = _blocks(self._plan)
        for left in rest:
            if self.at < left - _JUST_BEFORE:
                self.put(min(left + max(0.0, self.at - right), self.stops[-1].at - _JUST_BEFORE))
            else:
                self.put(right + self.at - left)

    def like(self, other: Reel) -> None:
        """Stand where ``other`` stands, as far as there is such a moment: what was edited is seen where it was."""
        self.put(min(other.at, self.stops[-1].at - _JUST_BEFORE))

    def _step(self, by: int) -> None:
        moments = [stop.at - _JUST_BEFORE for stop in self.stops]
        # Seconds are added up, so two ways to the same moment differ by a hair.
        hair = _JUST_BEFORE / 2
        place = bisect_right(moments, self.at + hair) if by > 0 else bisect_left(moments, self.at - hair) - 1
        self.put(moments[place % len(moments)])

    def _begun(self) -> Session:
        session = Session(self._plan)
        session.start(0.0)
        return session


def plan_of(exercise: Exercise, tier: int) -> Plan:
    """A session of this exercise alone."""
    programme = Programme(
        id=exercise.id,
        version=1,
        name=exercise.name,
        about=Text(),
        parts=(Part(exercise),),
        rest_seconds=0.0,
        ready_seconds=READY_SECONDS,
        days_per_week=7,
        source=exercise.source,
    )
    return build(programme, [Prescription(exercise, Level(tier, exercise.dose.start), Reason.START)])


def _stops(plan: Plan, figure: Figure) -> Iterator[Stop]:
    """The end of every phase of movement; where a phase goes round a cycle, every pose of it too."""
    at, start = 0.0, figure.exercise.start_pose_at(plan.prescriptions[0].level.tier)
    for step in plan.steps:
        before = start if step.repetition <= 1 else step.phases[-1].pose
        for phase in step.phases:
            if step.kind is StepKind.REPETITION:
                yield from _round(figure, (before, phase.pose), at, phase.seconds)
                yield Stop(at + phase.seconds, phase.pose)
            at += phase.seconds
            before = phase.pose


def _round(figure: Figure, way: tuple[str, str], at: float, seconds: float) -> Iterator[Stop]:
    turns, cycle = figure.turns(way, seconds), figure.exercise.cycle
    if not turns or cycle is None:
        return
    places = turns * len(cycle.poses)
    for place in range(1, places):
        yield Stop(at + seconds * place / places, cycle.poses[place % len(cycle.poses)])


def _blocks(plan: Plan) -> list[float]:
    """The moment at which the first repetition of each side begins; of an exercise without sides there is one."""
    at, found = 0.0, []
    for step in plan.steps:
        if step.kind is StepKind.REPETITION and step.repetition == 1:
            found.append(at)
        at += sum(phase.seconds for phase in step.phases)
    return found
