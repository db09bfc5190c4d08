"""Keeps a running session safe: every repetition on disk when it is counted, the finished session in the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from msgspec.structs import replace

from rygtraening.domain import ladder
from rygtraening.domain.agreement import fitted
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.events import (
    Ended,
    Event,
    HoldBegun,
    MomentReached,
    PainAsked,
    PhaseEntered,
    Resumed,
    TempoChanged,
    Way,
)
from rygtraening.domain.exercise import DoseKind, Exercise, Sides
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind, build
from rygtraening.domain.playback import ExerciseState
from rygtraening.domain.ports import Clock, Journal, NewId
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import ExerciseRecord, Front, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text

PASSING = (PhaseEntered, Resumed, PainAsked, TempoChanged, HoldBegun, MomentReached)
"""What changes nothing that would be missed after a crash: not worth a write to the disk of its own."""


class SessionRecorder:
    """Turns the events of one session into what the journal keeps."""

    def __init__(
        self, journal: Journal, clock: Clock, new_id: NewId, session: Session, running: RunningSession
    ) -> None:
        """``running`` is where the session stands now; ``begin`` and ``take_up`` make it."""
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._session = session
        self._start = running
        self._stepped: set[UUID] = set()
        self._record: SessionRecord | None = None

    @property
    def session_id(self) -> UUID:
        """The session's identity."""
        return self._start.session

    @property
    def record(self) -> SessionRecord | None:
        """The finished session, once it is over; ``None`` before, and where nothing was done."""
        return self._record

    def take(self, events: Sequence[Event]) -> None:
        """Keep what happened. A ``KnownError`` from the journal loses nothing: the next call keeps it all again."""
        if not events:
            return
        self._keep_steps_up()
        ended = next((event for event in events if isinstance(event, Ended)), None)
        if ended is None:
            if not all(isinstance(event, PASSING) for event in events):
                self._journal.save_running(self._running())
            return
        plan = self._session.plan
        record = record_of(
            self._running(),
            plan.programme,
            {p.exercise.id: p.exercise for p in plan.prescriptions},
            ended.end,
            self._stamp(),
        )
        self._record = record if record.is_worth_keeping else None
        self._journal.close_session(self._record)

    def _keep_steps_up(self) -> None:
        """A step up is taken, and kept, when the first repetition of its exercise is done. Keeping it twice is
        harmless: it is the same fact."""
        plan = self._session.plan
        begun = {
            prescription.exercise.id
            for index, prescription in enumerate(plan.prescriptions)
            if any(self._session.marks.count(block) for block in plan.blocks(index))
        }
        for step in self._start.steps_up:
            if step.exercise in begun and step.stamp.id not in self._stepped:
                if not self._decided_meanwhile(step):
                    self._journal.append(step)
                self._stepped.add(step.stamp.id)

    def _decided_meanwhile(self, step: DoseDecision) -> bool:
        """Whether another session on the same journal has decided the exercise, or stepped up, on this day already:
        one decision a day, and one step up over the programme."""
        day = step.stamp.day
        others = [each for each in self._journal.facts(DoseDecision, day, day) if each.stamp.id != step.stamp.id]
        return any(each.is_step_up or each.exercise == step.exercise for each in others if not each.action.is_stop)

    def reopened(self, exercises: Mapping[str, Exercise]) -> tuple[Session, SessionRecorder] | None:
        """The same session, to be gone on with after a stop; ``None`` where nothing of it was done. When it ends again
        its record takes the place of this one."""
        running = self._running()
        session = take_up(running, self._session.plan.programme, exercises)
        if session is None:
            return None
        return session, SessionRecorder(self._journal, self._clock, self._new_id, session, running)

    def _stamp(self) -> Stamp:
        return Stamp(self._new_id(), self._journal.device, self._clock.now(), self._start.day)

    def _running(self) -> RunningSession:
        session = self._session
        exercises = tuple(
            RunningExercise(
                exercise=prescription.exercise.id,
                level=prescription.level,
                reason=prescription.reason,
                done=session.marks.numbers(index),
                eased=session.said[index].eased,
                stopped_for_pain=session.said[index].stopped_for_pain,
                pain=session.said[index].pain,
                down_leg=session.said[index].down_leg,
                agreed=prescription.agreed,
            )
            for index, prescription in enumerate(session.plan.prescriptions)
        )
        start = self._start
        return RunningSession(
            session=start.session,
            day=start.day,
            started=start.started,
            saved=self._clock.now(),
            front=start.front,
            programme=start.programme,
            gate=start.gate,
            before=start.before,
            paced=session.way is Way.PACED,
            elapsed=session.elapsed,
            position=session.step.exercise,
            exercises=exercises,
            steps_up=start.steps_up,
            by_minute=True,
            programme_name=start.programme_name,
        )


def beginning(
    session_id: UUID,
    now: datetime,
    front: Front,
    programme: Programme,
    gate: Gate,
    before: Pain,
    *,
    paced: bool,
    steps_up: tuple[DoseDecision, ...] = (),
) -> RunningSession:
    """A session of which nothing is done yet."""
    day, whose = now.date(), (programme.id, gate, before)
    return RunningSession(
        *(session_id, day, now, now, front, *whose, paced, 0.0, 0, (), steps_up),
        by_minute=True,
        programme_name=programme.name,
    )


def take_up(running: RunningSession, programme: Programme, exercises: Mapping[str, Exercise]) -> Session | None:
    """The interrupted session, ready to be started where it stopped; ``None`` where its exercises or doses are not
    in the files any more, or nothing was done."""
    prescriptions = []
    for kept in running.exercises:
        exercise = exercises.get(kept.exercise)
        if exercise is None or kept.level.tier >= len(exercise.dose.tiers):
            return None
        prescriptions.append(Prescription(fitted(exercise, kept.agreed), kept.level, kept.reason, agreed=kept.agreed))
    running = _by_minute(running, exercises)
    plan = build(programme, prescriptions)
    done = []
    for index, step in enumerate(plan.steps):
        if step.kind is StepKind.REPETITION:
            sides = running.exercises[step.exercise].done
            turn = plan.blocks(step.exercise).index(step.block)
            if turn < len(sides) and step.repetition in sides[turn]:
                done.append(index)
    if not done:
        return None
    said = []
    for index, kept in enumerate(running.exercises):
        said.append(ExerciseState(kept.eased, kept.stopped_for_pain, kept.pain, kept.down_leg))
        if kept.eased:
            plan = plan.eased(index)
    way = Way.PACED if running.paced else Way.SELF
    return Session(plan, way, done=done, elapsed=running.elapsed, said=said, exercise=running.position)


def record_of(
    running: RunningSession, programme: Programme, exercises: Mapping[str, Exercise], end: SessionEnd, stamp: Stamp
) -> SessionRecord:
    """The finished session, with the names and doses as they are today."""
    running = _by_minute(running, exercises)
    return SessionRecord(
        stamp=stamp,
        session=running.session,
        programme=running.programme,
        programme_name=running.programme_name if running.programme_name != Text() else programme.name,
        started=running.started,
        ended=running.saved,
        active_seconds=round(running.elapsed, 1),
        front=running.front,
        gate=running.gate,
        before=running.before,
        end=end,
        exercises=tuple(_exercise_record(kept, exercises.get(kept.exercise)) for kept in running.exercises),
    )


def _by_minute(running: RunningSession, exercises: Mapping[str, Exercise]) -> RunningSession:
    """The same session with each minute counted, where an older version counted all of them as one repetition."""
    if running.by_minute:
        return running

    def minutes(kept: RunningExercise) -> RunningExercise:
        exercise = exercises.get(kept.exercise)
        if exercise is None or exercise.dose.kind is not DoseKind.MINUTES:
            return kept
        whole = tuple(range(1, kept.level.amount + 1))
        return replace(kept, done=tuple(whole if side else () for side in kept.done))

    return replace(running, exercises=tuple(map(minutes, running.exercises)), by_minute=True)


def _nameless_record(kept: RunningExercise) -> ExerciseRecord:
    """What is known of an exercise whose file has gone since: what was done of it, under its id."""
    return ExerciseRecord(
        exercise=kept.exercise,
        version=0,
        name=Text(kept.exercise, kept.exercise),
        kind=DoseKind.REPETITIONS,
        sides=Sides.NONE if len(kept.done) == 1 else Sides.EACH,
        level=kept.level,
        hold=0.0,
        quota=kept.level.amount * (1 if kept.agreed is None else kept.agreed.sets),
        reason=kept.reason,
        percent=0.0,
        done=tuple(len(side) for side in kept.done),
        work_seconds=0.0,
        eased=kept.eased,
        stopped_for_pain=kept.stopped_for_pain,
        pain=kept.pain,
        down_leg=kept.down_leg,
    )


def _exercise_record(kept: RunningExercise, exercise: Exercise | None) -> ExerciseRecord:
    if exercise is None:
        return _nameless_record(kept)
    # A tier that has left the file since is reckoned as the highest there is now; the level stays as it was done.
    reckoned = replace(kept.level, tier=min(kept.level.tier, len(exercise.dose.tiers) - 1))
    prescription = Prescription(fitted(exercise, kept.agreed), reckoned, kept.reason, agreed=kept.agreed)
    done = tuple(len(side) for side in kept.done)
    quota = prescription.repetitions
    return ExerciseRecord(
        exercise=exercise.id,
        version=exercise.version,
        name=exercise.name,
        kind=exercise.dose.kind,
        sides=exercise.sides,
        level=kept.level,
        hold=prescription.hold if exercise.dose.kind is not DoseKind.MINUTES else 0.0,
        quota=quota,
        reason=kept.reason,
        percent=round(ladder.percent(exercise, reckoned), 1),
        done=done,
        work_seconds=round(prescription.work_seconds * sum(done) / (quota * len(prescription.sides)), 1),
        eased=kept.eased,
        stopped_for_pain=kept.stopped_for_pain,
        pain=kept.pain,
        down_leg=kept.down_leg,
        sets=prescription.sets,
        side=prescription.sides[0] if len(prescription.sides) < exercise.sides.times else None,
    )
