"""Everything a person can tell the program, kept at once. Both front ends write through this, and only this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace

from rygtraening.domain.day_plan import DayPlan, Proposed
from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.flare import Flare
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate, gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Clock, Journal, NewId
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import (
    FEWEST_DAYS,
    MOST_DAYS,
    AfterAnswers,
    BeforeScore,
    Clearance,
    Front,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionEnd,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.text import Text
from rygtraening.domain.undo import Retelling, Undo, back_to_now, never

if TYPE_CHECKING:
    from rygtraening.domain.recorder import SessionRecorder
    from rygtraening.domain.session import Session


class Logbook:
    """Stamps what is said and keeps it. Every method raises ``KnownError`` where the disk says no; nothing that was
    kept before is touched then, and the same call can be made again."""

    def __init__(self, journal: Journal, clock: Clock, new_id: NewId, front: Front) -> None:
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._front = front
        self._retelling = Retelling(journal, clock, new_id)

    def keep_profile(self, *, adult: bool, accepted: bool, usual: Pain | None) -> None:
        """The first answers of the first run; the days a week and the choice of more stay as they are."""
        profiles = self._journal.facts(Profile)
        days, opt_in = (profiles[-1].days_per_week, profiles[-1].opt_in) if profiles else (MOST_DAYS, False)
        self._journal.append(Profile(self._stamp(), adult, accepted, usual, days, opt_in))

    def choose(self, *, days_per_week: int | None = None, opt_in: bool | None = None) -> None:
        """How many days a week (2-7), and whether doses above the articles' may be offered; ``None`` leaves it. Only
        after the first run."""
        now = self._journal.facts(Profile)[-1]
        days = now.days_per_week if days_per_week is None else days_per_week
        if not FEWEST_DAYS <= days <= MOST_DAYS:
            raise ValueError(days)
        more = now.opt_in if opt_in is None else opt_in
        self._journal.append(replace(now, stamp=self._stamp(), days_per_week=days, opt_in=more))

    def undo(self, change: Undo) -> None:
        """Bring back what was there before ``change``."""
        self._retelling.undo(change)

    def follow(self, programme: str, name: Text) -> None:
        """The programme with this id, called ``name`` now, is followed from now on."""
        from rygtraening.domain.programme_record import ProgrammeFollowed

        self._journal.append(ProgrammeFollowed(self._stamp(), programme, name))

    def keep_trial(self, exercise: str, repetitions: int) -> Undo:
        """A comfort trial: so many repetitions (a side) of ``exercise`` (its id) felt fine."""
        trial = Trial(self._stamp(), exercise, repetitions)
        self._journal.append(trial)
        return Undo((never(trial),))

    def begin_flare(self, usual: float | None, *, said: bool) -> None:
        """A flare-up begins today; ``usual`` is the usual pain it is measured by."""
        self._journal.append(FlareStart(self._stamp(), self._new_id(), usual, said))

    def take_back_flare(self, flare: Flare) -> None:
        """The flare-up was pressed by mistake: it never was."""
        self._journal.append(FlareStart(self._stamp(flare.started), flare.id, flare.usual, said=True, withdrawn=True))

    def end_flare(self, flare: UUID, *, withdrawn: bool = False) -> None:
        """The person says that the flare-up is over, or takes that back."""
        self._journal.append(FlareEnd(self._stamp(), flare, withdrawn))

    def keep_urgent(self, plan: DayPlan) -> None:
        """Keep what is kept as soon as it is seen: a stop for a safety answer (once a day), a pause."""
        today = self._clock.now().date()
        there = {(each.exercise, each.action) for each in self._journal.facts(DoseDecision, today, today)}
        facts = [fact for fact in self._decisions(plan.urgent) if (fact.exercise, fact.action) not in there]
        if facts:
            self._journal.append(*facts)

    def _decisions(self, proposed: Iterable[Proposed]) -> list[DoseDecision]:
        return [each.kept(self._stamp()) for each in proposed]

    def answer_safety(self, occasion: Occasion, asked: Sequence[str], yes: Sequence[str]) -> None:
        """One answered list, read back and confirmed. ``yes`` is among ``asked``."""
        self._journal.append(SafetyAnswers(self._stamp(), occasion, tuple(asked), tuple(yes)))

    def clear(self, seen_on: date, covers: Sequence[str]) -> None:
        """The person's word that a doctor has cleared the answers ``covers``; ``safety.clearance_fault`` is asked
        first."""
        self._journal.append(Clearance(self._stamp(), seen_on, tuple(covers)))

    def answer_morning(self, pain: Pain) -> None:
        """Pain "when you got up" today."""
        self._journal.append(MorningScore(self._stamp(), pain))

    def answer_before(self, pain: Pain, usual: float | None) -> Gate:
        """The number before a session (``pain.number`` known), and what it opens."""
        number = pain.number
        if number is None:
            raise ValueError(pain)
        opened = gate(number, usual)
        self._journal.append(BeforeScore(self._stamp(), pain, opened))
        return opened

    def begin(
        self, session: Session, programme: Programme, opened: Gate, before: Pain, plan: DayPlan | None = None
    ) -> SessionRecorder:
        """Keep a new session from now on, and what ``plan`` decides for the day: at once, but a step up with the first
        repetition of its exercise."""
        from rygtraening.domain.events import Way
        from rygtraening.domain.recorder import SessionRecorder, beginning

        decided = self._decisions(plan.at_start) if plan is not None else []
        if decided:
            self._journal.append(*decided)
        paced = session.way is Way.PACED
        now = self._clock.now()
        steps = tuple(self._decisions(plan.steps_up)) if plan is not None else ()
        running = beginning(self._new_id(), now, self._front, programme, opened, before, paced=paced, steps_up=steps)
        return SessionRecorder(self._journal, self._clock, self._new_id, session, running)

    def keep_by_hand(
        self, programme: Programme, opened: Gate, before: Pain, plan: DayPlan, done: Mapping[str, int]
    ) -> SessionRecord:
        """A session of today that was done without the player: the number before, what ``plan`` decides for the day (a
        step up where its exercise was done) and how many repetitions a side were done of each exercise, by its id. All
        or nothing."""
        from rygtraening.domain.by_hand import told
        from rygtraening.domain.recorder import beginning

        now = self._clock.now()
        running = beginning(self._new_id(), now, Front.BY_HAND, programme, opened, before, paced=False)
        record = told(running, programme, plan.prescriptions, done, self._stamp())
        steps = [step for step in plan.steps_up if done.get(step.exercise, 0) > 0]
        decided = self._decisions([*plan.at_start, *steps])
        self._journal.append(BeforeScore(self._stamp(), before, opened), *decided, record)
        return record

    def go_on(self, programme: Programme, exercises: Mapping[str, Exercise]) -> tuple[Session, SessionRecorder] | None:
        """The interrupted session and its recorder; ``None`` where there is none to go on with."""
        from rygtraening.domain.recorder import SessionRecorder, take_up

        running = self._journal.running()
        session = take_up(running, programme, exercises) if running is not None else None
        if running is None or session is None:
            return None
        return session, SessionRecorder(self._journal, self._clock, self._new_id, session, running)

    def close_interrupted(self, programme: Programme, exercises: Mapping[str, Exercise]) -> SessionRecord | None:
        """Keep what was done of the interrupted session, and be finished with it; the record, where anything was."""
        from rygtraening.domain.recorder import record_of

        running = self._journal.running()
        if running is None:
            return None
        stamp = Stamp(self._new_id(), self._journal.device, self._clock.now(), running.day)
        record = record_of(running, programme, exercises, SessionEnd.INTERRUPTED, stamp)
        kept = record if record.is_worth_keeping else None
        self._journal.close_session(kept)
        return kept

    def end_interrupted(
        self, programme: Programme, exercises: Mapping[str, Exercise]
    ) -> tuple[SessionRecord | None, Undo]:
        """As ``close_interrupted``, and what brings the session back to be gone on with; what is answered about it
        until then goes."""
        running = self._journal.running()
        if running is None:
            return None, Undo(())
        records = self._journal.facts(SessionRecord, running.day, running.day)
        there = next((each for each in records if each.session == running.session), None)
        answers = back_to_now(self._journal, AfterAnswers(self._stamp(running.day), running.session))
        record = self.close_interrupted(programme, exercises)
        before = there or (never(record) if record is not None else None)
        return record, Undo((*([before] if before is not None else []), *answers.facts), running)

    def answer_after(self, session: SessionRecord, answers: AfterAnswers) -> AfterAnswers:
        """The page after a session as it is answered so far; the stamp of ``answers`` is made anew."""
        kept = replace(answers, stamp=self._stamp(session.stamp.day), session=session.session)
        self._journal.append(kept)
        return kept

    def empty_answers(self, session: SessionRecord) -> AfterAnswers:
        """The page after ``session`` before anything is answered; what was said at the pain button stands there."""
        worst = tuple((exercise.exercise, exercise.pain) for exercise in session.exercises if exercise.pain)
        return AfterAnswers(self._stamp(session.stamp.day), session.session, worst)

    def _stamp(self, day: date | None = None) -> Stamp:
        now = self._clock.now()
        return Stamp(self._new_id(), self._journal.device, now, day or now.date())
