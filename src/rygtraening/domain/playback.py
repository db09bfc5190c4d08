"""What moves with time in a session: where it stands, what is done, how long it has taken.

Time is computed from ``now``, never from the number of ticks; a jump of more than ``GAP_SECONDS`` pauses instead of
counting (the machine slept).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from rygtraening.domain.cursor import Cursor
from rygtraening.domain.events import (
    Ended,
    Event,
    MomentReached,
    Paused,
    PauseReason,
    PhaseEntered,
    RepetitionCounted,
    StepEntered,
    Way,
)
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.marks import Marks
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import Plan, Step, StepKind, StepPhase
from rygtraening.domain.record import SessionEnd
from rygtraening.domain.stretch import Stretch, stretch

GAP_SECONDS = 3.0


class State(Enum):
    """What the session is doing."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    PAUSED = "paused"
    ASKING_PAIN = "asking_pain"
    ENDED = "ended"


class ExerciseState(Struct):
    """What has been said of one exercise during the session."""

    eased: bool = False
    stopped_for_pain: bool = False
    pain: Pain | None = None
    down_leg: bool = False


class Playback:
    """A plan being played. ``elapsed`` counts active seconds; it never falls, and stands still in a pause."""

    def __init__(
        self,
        plan: Plan,
        way: Way = Way.PACED,
        *,
        done: Iterable[int] = (),
        elapsed: float = 0.0,
        said: Iterable[ExerciseState] = (),
        exercise: int = 0,
    ) -> None:
        """``done``, ``elapsed`` and ``said`` take up an interrupted session: step indices of the repetitions done,
        ``exercise`` the one that was in progress."""
        self.way = way
        self.state = State.NOT_STARTED
        self.elapsed = elapsed
        self.said = list(said) or [ExerciseState() for _ in plan.prescriptions]
        self.marks = Marks(plan, done)
        self._cursor = Cursor(plan, self.marks)
        self._exercise = exercise
        self._now: float | None = None
        self._count_in = 0.0
        self._hold_begun = False

    @property
    def plan(self) -> Plan:
        """The plan as it is now; an exercise made easier changes it."""
        return self._cursor.plan

    @property
    def step(self) -> Step:
        """The step in progress; the last one after the end."""
        return self._cursor.step

    @property
    def step_index(self) -> int:
        """The index of ``step`` in the plan."""
        return self._cursor.index

    @property
    def phase_index(self) -> int:
        """The phase of the step, from 0."""
        return self._cursor.phase_index

    @property
    def phase(self) -> StepPhase:
        """The phase in progress."""
        return self._cursor.phase

    @property
    def into_phase(self) -> float:
        """Seconds into the phase, in real time (tempo included)."""
        return self._cursor.into

    @property
    def phase_seconds(self) -> float:
        """How long the phase lasts in real time."""
        return self._cursor.phase_seconds

    @property
    def tempo(self) -> float:
        """The tempo of the movement, 0.5-2.0; 1 is as the file says."""
        return self._cursor.tempo

    @property
    def count_in(self) -> float:
        """Seconds of count-in left before a repetition goes on after a pause, 0 where none runs."""
        return self._count_in

    @property
    def ended(self) -> bool:
        """Whether the session is over."""
        return self.state is State.ENDED

    @property
    def kind(self) -> DoseKind:
        """What the exercise of now counts."""
        return self.plan.prescriptions[self.step.exercise].exercise.dose.kind

    @property
    def tier(self) -> int:
        """The tier of the exercise of now: one lower where it was made easier."""
        tier = self.plan.prescriptions[self.step.exercise].level.tier
        return max(0, tier - 1) if self.said[self.step.exercise].eased else tier

    @property
    def counting_self(self) -> bool:
        """Whether the session waits for the person to count a repetition. Seconds of hold and minutes are counted by
        the clock, whoever counts else: somebody who holds has no hand free."""
        return self.way is Way.SELF and self.step.kind is StepKind.REPETITION and self.kind is DoseKind.REPETITIONS

    @property
    def waits_to_hold(self) -> bool:
        """Whether the session waits for the person who counts to be ready for the next hold."""
        own = self.way is Way.SELF and self.step.kind is StepKind.REPETITION
        return own and self.kind is DoseKind.HOLD and not self._hold_begun

    @property
    def waits(self) -> bool:
        """Whether the session waits for a word of the person who counts, and no time runs out."""
        return self.counting_self or self.waits_to_hold

    @property
    def stretch(self) -> Stretch | None:
        """The hold or the minutes that are counted down now; ``None`` where none are."""
        return stretch(self._cursor)

    def seconds_left(self) -> float:
        """About how long the rest takes, at this tempo."""
        return 0.0 if self.ended else self._cursor.seconds_left() + self._count_in

    def _pass(self, now: float) -> tuple[Event, ...]:
        """Move on to ``now``; every boundary on the way gives its events, however late it is noticed."""
        before, self._now = self._now, max(now, self._now if self._now is not None else now)
        if self.state is not State.RUNNING or before is None:
            return ()
        passed = self._now - before
        if passed > GAP_SECONDS:
            self.state = State.PAUSED
            return (Paused(PauseReason.GAP),)
        events: list[Event] = []
        while passed > 0 and self.state is State.RUNNING:
            phase_over = False
            if self._count_in > 0:
                used = min(passed, self._count_in)
                self._count_in -= used
            elif self.waits:
                used = passed
            else:
                here = self.stretch
                used, phase_over = self._cursor.move(passed)
                there = self.stretch
                if here is not None and there is not None:
                    events.extend(map(MomentReached, here.until(there)))
            passed -= used
            self.elapsed += used
            if phase_over:
                events.extend(self._complete_phase())
        return tuple(events)

    def _complete_phase(self) -> tuple[Event, ...]:
        if self._cursor.enter_next_phase():
            return (PhaseEntered(self.step_index, self.phase_index),)
        return self._complete_step()

    def _complete_step(self) -> tuple[Event, ...]:
        """The step is done: count it if it is a repetition, and enter the next one there is anything to do in."""
        events: list[Event] = []
        step = self.step
        if step.kind is StepKind.REPETITION and self.step_index not in self.marks:
            self.marks.add(self.step_index)
            quota = self.plan.in_set(step.exercise)
            count = self.marks.count_in_set(step)
            events.append(RepetitionCounted(step.exercise, step.side, step.repetition, count, quota))
        return (*events, *self._enter_or_end(self._cursor.following()))

    def _enter_or_end(self, index: int | None) -> tuple[Event, ...]:
        return self._end(SessionEnd.FINISHED) if index is None else self._enter(index)

    def _enter(self, index: int) -> tuple[Event, ...]:
        self._cursor.enter(index)
        self._count_in = 0.0
        self._hold_begun = False
        entered = StepEntered(index)
        return (entered, PhaseEntered(index, 0)) if self.step.kind is StepKind.REPETITION else (entered,)

    def _end(self, end: SessionEnd) -> tuple[Event, ...]:
        self.state = State.ENDED
        return (Ended(end),)
