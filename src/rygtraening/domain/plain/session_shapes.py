"""A session and the page after it in the shape they are written in, for the quick way (``quick``)."""

from __future__ import annotations

from uuid import UUID

from rygtraening.domain.exercise import DoseKind, Side, Sides
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import UNANSWERED, LegSpread, Pain
from rygtraening.domain.plain.shapes import (
    SMALLEST,
    Count,
    LevelShape,
    Number,
    PainShape,
    Part,
    Score,
    Shape,
    Some,
    TextShape,
    is_moment,
    moment,
)
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, Front, SessionEnd, SessionRecord, Stamp


class _Exercise(Part, frozen=True):
    exercise: str
    version: Count
    name: TextShape
    kind: DoseKind
    sides: Sides
    level: LevelShape
    hold: Number
    quota: Count
    reason: Reason
    percent: Number
    done: tuple[Count, ...]
    work_seconds: Number
    eased: bool = False
    stopped_for_pain: bool = False
    down_leg: bool = False
    pain: PainShape | None = None
    sets: Some = 1
    side: Side | None = None

    @property
    def record(self) -> ExerciseRecord:
        return ExerciseRecord(
            self.exercise,
            self.version,
            self.name.text,
            self.kind,
            self.sides,
            self.level.level,
            self.hold,
            self.quota,
            self.reason,
            self.percent,
            self.done,
            self.work_seconds,
            self.eased,
            self.stopped_for_pain,
            None if self.pain is None else self.pain.pain,
            self.down_leg,
            self.sets,
            self.side,
        )


class SessionShape(Shape, frozen=True):
    """A session."""

    session: UUID
    programme: str
    programme_name: TextShape
    started: str
    ended: str
    active_seconds: Number
    front: Front
    gate: Gate
    before: PainShape
    end: SessionEnd
    exercises: tuple[_Exercise, ...]
    withdrawn: bool = False

    @property
    def spelt(self) -> bool:
        """Whether moments and seconds are."""
        if 0 < self.active_seconds < SMALLEST or not (is_moment(self.started) and is_moment(self.ended)):
            return False
        for done in self.exercises:
            if 0 < done.hold < SMALLEST or 0 < done.percent < SMALLEST or 0 < done.work_seconds < SMALLEST:
                return False
        return True

    def subject(self, own_id: str, day: str) -> str:
        """The session, or its answers."""
        return f"session:{self.session}"

    def fact(self, stamp: Stamp) -> SessionRecord:
        """The session."""
        return SessionRecord(
            stamp,
            self.session,
            self.programme,
            self.programme_name.text,
            moment(self.started),
            moment(self.ended),
            self.active_seconds,
            self.front,
            self.gate,
            self.before.pain,
            self.end,
            tuple(exercise.record for exercise in self.exercises),
            self.withdrawn,
        )


class _Worst(Part, frozen=True):
    exercise: str
    back: Score | None = None
    leg: Score | None = None


class AfterShape(Shape, frozen=True):
    """The page after it."""

    session: UUID
    worst: tuple[_Worst, ...] = ()
    after: PainShape | None = None
    spread: LegSpread | None = None
    spread_at: tuple[str, ...] = ()
    note: str = ""
    withdrawn: bool = False

    def subject(self, own_id: str, day: str) -> str:
        """The session, or its answers."""
        return f"after:{self.session}"

    def fact(self, stamp: Stamp) -> AfterAnswers:
        """The answers."""
        return AfterAnswers(
            stamp,
            self.session,
            tuple((worst.exercise, Pain(worst.back, worst.leg)) for worst in self.worst),
            UNANSWERED if self.after is None else self.after.pain,
            self.spread,
            self.spread_at,
            self.note,
            self.withdrawn,
        )
