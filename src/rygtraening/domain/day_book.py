"""What can be changed of a day afterwards: sessions and mornings told later, corrected, or deleted, each with its undo.

Nothing is overwritten: each change is a newer fact about the same thing. What the days decided meanwhile stays as it
was kept (the project's rule, section 6): a change moves charts and the next decision, never an old one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum

from msgspec.structs import replace

from rygtraening.domain.agreement import prescribed
from rygtraening.domain.by_hand import told
from rygtraening.domain.dose_record import Trial
from rygtraening.domain.facts import Fact, Withdrawable
from rygtraening.domain.gate import Gate, gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Clock, Journal, NewId
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Front,
    MorningScore,
    SessionEnd,
    SessionRecord,
)
from rygtraening.domain.recorder import beginning
from rygtraening.domain.situation import decisions_up_to
from rygtraening.domain.standing import standing
from rygtraening.domain.undo import Retelling, Undo

TOGETHER = timedelta(minutes=1)
"""The number before a session that is told by hand is kept with it, but stamped a moment later."""


class PartOfDay(Enum):
    """When a session that is told of later was done, as near as one remembers; the value is an hour."""

    MORNING = 9
    AFTERNOON = 14
    EVENING = 19
    UNKNOWN = 12


class DayBook:
    """Changes days. Every method keeps its change at once, all or none (a ``KnownError`` where the disk says no, and
    nothing is changed then), and returns its undo."""

    def __init__(self, journal: Journal, clock: Clock, new_id: NewId) -> None:
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._retelling = Retelling(journal, clock, new_id)

    def undo(self, change: Undo) -> None:
        """Bring back what was there before ``change``."""
        self._retelling.undo(change)

    def set_morning(self, day: date, pain: Pain) -> Undo:
        """The morning score of ``day``, added or corrected. One that is corrected keeps the moment it was given; one
        that is added later was given now, and so is no *next morning* for the rule."""
        there = self._morning(day)
        given = None if there is None else there.said_at
        new = MorningScore(self._retelling.stamp(day, there), pain, given)
        self._journal.append(new)
        return Undo((replace(new, withdrawn=True) if there is None else replace(there, given=given),))

    def delete_morning(self, day: date) -> Undo:
        """Take the morning score of ``day`` back."""
        there = self._morning(day)
        if there is None:
            return Undo(())
        there = replace(there, given=there.said_at)
        self._journal.append(self._retelling.anew(replace(there, withdrawn=True)))
        return Undo((there,))

    def change_session(
        self,
        session: SessionRecord,
        answers: AfterAnswers | None,
        *,
        before: Pain,
        done: Mapping[str, Sequence[int]],
        said: AfterAnswers,
    ) -> Undo:
        """Correct ``session`` and the ``answers`` of its page (``None``: there were none): the number before, the
        repetitions a side by exercise id (never more than the dose; one that is not named stays), and ``said``, the
        page as it is now; the pain of an exercise of which nothing was done after all goes with it. Where that is what
        stands already, nothing is kept, and there is nothing to undo."""
        old: list[Fact] = []
        new: list[Fact] = []
        corrected = _corrected(session, before, done)
        if corrected != session:
            old.append(session)
            new.append(corrected)
        if before != session.before and (number := self._number_before(session)) is not None:
            old.append(number)
            new.append(replace(number, pain=before))
        said = _without_pain_of(said, _emptied(session, corrected))
        empty = replace(said, stamp=session.stamp, worst=(), after=Pain(), spread=None, spread_at=(), note="")
        if said != (answers or empty):
            page = replace(said, session=session.session, stamp=(answers or session).stamp)
            old.append(answers if answers is not None else replace(page, withdrawn=True))
            new.append(page)
        self._journal.append(*(self._retelling.anew(fact) for fact in new))
        return Undo(tuple(old))

    def delete_session(self, session: SessionRecord, answers: AfterAnswers | None) -> Undo:
        """Take ``session`` back, with the answers of its page and the number that was given before it."""
        number = self._number_before(session)
        old: list[Withdrawable] = [session]
        old += [fact for fact in (answers, number) if fact is not None]
        self._journal.append(*(self._retelling.anew(replace(fact, withdrawn=True)) for fact in old))
        return Undo(tuple(old))

    def doses_on(self, day: date, programme: Programme) -> tuple[Prescription, ...]:
        """The doses of ``programme`` as they stood on ``day``, for a session that is told of later; without what
        paused then."""
        decisions, trials = decisions_up_to(self._journal, programme.parts, day), self._journal.facts(Trial)
        stood = [(part, standing(part, decisions, trials, day)) for part in programme.parts]
        return tuple(prescribed(part, stands.level, Reason.HELD) for part, stands in stood if not stands.pauses(day))

    def add_session(
        self,
        day: date,
        part: PartOfDay,
        programme: Programme,
        doses: Sequence[Prescription],
        *,
        before: Pain,
        done: Mapping[str, int],
        usual: float | None,
    ) -> tuple[SessionRecord, Undo]:
        """A session of an earlier ``day``, told of now: ``doses`` are those of ``doses_on``, ``done`` the repetitions a
        side by exercise id, ``usual`` the usual pain as it was then. It decides nothing, for that day is over."""
        offset = self._clock.now().tzinfo
        at = datetime.combine(day, time(part.value), offset)
        opened = Gate.NORMAL if before.number is None else gate(before.number, usual)
        running = replace(
            beginning(self._new_id(), at, Front.BY_HAND, programme, opened, before, paced=False), saved=at
        )
        record = told(running, programme, doses, done, self._retelling.stamp(day))
        self._journal.append(record)
        return record, Undo((replace(record, withdrawn=True),))

    def _morning(self, day: date) -> MorningScore | None:
        there = self._journal.facts(MorningScore, day, day)
        return there[-1] if there else None

    def _number_before(self, session: SessionRecord) -> BeforeScore | None:
        """The number that was given before ``session``, under the name of its first version."""
        day = session.stamp.day
        latest = max(session.started, session.ended)
        if session.front is Front.BY_HAND:
            latest += TOGETHER
        asked = [
            each
            for each in self._journal.facts(BeforeScore, day, day)
            if each.pain == session.before and each.said_at <= latest
        ]
        newest = max(asked, key=lambda each: each.said_at, default=None)
        if newest is None:
            return None
        return replace(newest, score=newest.score or newest.stamp.id, given=newest.said_at)


def _emptied(was: SessionRecord, now: SessionRecord) -> set[str]:
    """The exercises of which nothing was done after all; those ended through the pain button keep what they gave."""
    pairs = zip(was.exercises, now.exercises, strict=True)
    return {
        after.exercise
        for before, after in pairs
        if before.repetitions and not after.repetitions and not after.stopped_for_pain
    }


def _without_pain_of(said: AfterAnswers, exercises: set[str]) -> AfterAnswers:
    worst = tuple((name, pain) for name, pain in said.worst if name not in exercises)
    return replace(said, worst=worst, spread_at=tuple(name for name in said.spread_at if name not in exercises))


def _corrected(session: SessionRecord, before: Pain, done: Mapping[str, Sequence[int]]) -> SessionRecord:
    exercises = []
    for each in session.exercises:
        counts = tuple(done.get(each.exercise, each.done))
        if len(counts) != len(each.done) or any(not 0 <= count <= each.quota for count in counts):
            raise ValueError(counts)
        # The seconds go with the repetitions; where none was done before, a whole dose is not known any more.
        work = each.work_seconds * sum(counts) / each.repetitions if each.repetitions else 0.0
        exercises.append(replace(each, done=counts, work_seconds=round(work, 1)))
    end = session.end
    if end in (SessionEnd.FINISHED, SessionEnd.STOPPED):
        end = SessionEnd.FINISHED if all(each.quota_done for each in exercises) else SessionEnd.STOPPED
    return replace(session, before=before, exercises=tuple(exercises), end=end)
