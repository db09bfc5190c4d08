"""Days that are changed afterwards: corrected, deleted, told of later, and each change undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.day_book import DayBook, PartOfDay
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.day_view import view
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import AfterAnswers, BeforeScore, Front, MorningScore, SessionEnd, SessionRecord
from tests.domain.conftest import ClockByHand, JournalInMemory

DAY = date(2026, 10, 5)
LATER = DAY + timedelta(days=9)
MORNING_AFTER = DAY + timedelta(days=1)


class TickingClock:
    """The clock of the test, a microsecond later at each look."""

    def __init__(self, clock: ClockByHand) -> None:
        self._clock, self._looks = clock, 0

    def now(self) -> datetime:
        self._looks += 1
        return self._clock.now() + timedelta(microseconds=self._looks)

    def monotonic(self) -> float:
        return 0.0


class Past:
    """A day with one session of two exercises, its page, its morning and the morning after; now it is nine days
    later."""

    def __init__(
        self, journal: JournalInMemory, clock: ClockByHand, new_id: Callable[[], UUID], programme: Programme
    ) -> None:
        self.journal, self.clock, self.programme = journal, clock, programme
        logbook = Logbook(journal, clock, new_id, Front.WINDOW)
        clock.set_to(DAY, 7)
        logbook.answer_morning(Pain(4, 0))
        clock.set_to(DAY, 17)
        gate = logbook.answer_before(Pain(3, 0), 4.0)
        clock.set_to(DAY, 18)
        self.session = self._trained(new_id(), gate)
        journal.append(self.session)
        clock.set_to(DAY, 18, 5)
        empty = logbook.empty_answers(self.session)
        self.answers = logbook.answer_after(
            self.session, replace(empty, worst=(("cat", Pain(4, 0)),), after=Pain(3, 0), note="Gik fint")
        )
        clock.set_to(MORNING_AFTER, 7)
        logbook.answer_morning(Pain(5, 0))
        clock.set_to(LATER, 12)
        self.book = DayBook(journal, clock, new_id)
        self.new_id = new_id

    def _trained(self, session: UUID, gate: Gate) -> SessionRecord:
        from rygtraening.domain.by_hand import told
        from rygtraening.domain.recorder import beginning

        cat, knee = self.programme.exercises
        doses = (Prescription(cat, Level(0, 8), Reason.UP), Prescription(knee, Level(0, 7), Reason.START))
        running = beginning(session, self.clock.now(), Front.WINDOW, self.programme, gate, Pain(3, 0), paced=True)
        stamp = replace(self.journal.facts(BeforeScore)[-1].stamp, id=self._another(), at=self.clock.now())
        return told(running, self.programme, doses, {"cat": 8, "knee": 7}, stamp)

    def _another(self) -> UUID:
        return UUID(int=(1 << 100) + len(self.journal.kept))

    def seen(self, day: date = DAY) -> dict[str, Any]:
        """What the day's page shows, without when it was said."""
        shown = view(self.journal, day)
        return {
            "summary": shown.summary,
            "sessions": [(_bare(session), said and _bare(said)) for session, said in shown.sessions],
            "morning": shown.morning and (shown.morning.pain, shown.morning.said_at),
            "befores": [(before.pain, before.said_at) for before in shown.befores],
            "next_morning": shown.next_morning,
        }

    def correct(self, **done: tuple[int, ...]) -> Any:
        return self.book.change_session(
            self.session, self.answers, before=self.session.before, done=done, said=self.answers
        )


def _bare(fact: SessionRecord | AfterAnswers) -> SessionRecord | AfterAnswers:
    return replace(fact, stamp=replace(fact.stamp, id=UUID(int=0), at=fact.stamp.at.replace(2000, 1, 1, 0, 0, 0, 0)))


@pytest.fixture
def past(
    journal: JournalInMemory,
    clock: ClockByHand,
    new_id: Callable[[], UUID],
    programme_of: Callable[..., Programme],
    cat: Any,
    knee: Any,
) -> Past:
    return Past(journal, clock, new_id, programme_of(cat, knee))


def test_a_days_page_shows_what_was_done_said_and_felt_the_morning_after(past: Past) -> None:
    shown = view(past.journal, DAY)
    assert [(session.repetitions, said and said.note) for session, said in shown.sessions] == [(22, "Gik fint")]
    assert (shown.morning and shown.morning.pain, shown.next_morning) == (Pain(4, 0), 5)
    assert [before.pain for before in shown.befores] == [Pain(3, 0)]
    assert not shown.is_empty
    assert view(past.journal, DAY - timedelta(days=1)).is_empty


def test_a_corrected_morning_is_still_the_morning_after(past: Past) -> None:
    before = past.seen()
    change = past.book.set_morning(MORNING_AFTER, Pain(2, 0))
    assert past.seen()["next_morning"] == 2
    assert [entry.next_morning for entry in past.journal.entries(DAY, DAY)] == [2, 2]
    past.book.undo(change)
    assert past.seen() == before


def test_a_morning_that_is_told_days_later_stands_on_its_day_but_is_no_morning_after(past: Past) -> None:
    past.book.delete_morning(MORNING_AFTER)
    assert view(past.journal, MORNING_AFTER).is_empty
    change = past.book.set_morning(MORNING_AFTER, Pain(2, 0))
    shown = view(past.journal, MORNING_AFTER)
    assert shown.summary is not None
    assert shown.summary.value == 2
    assert past.seen()["next_morning"] is None
    past.book.undo(change)
    assert view(past.journal, MORNING_AFTER).is_empty


def test_a_deleted_morning_comes_back_with_the_moment_it_was_given(past: Past) -> None:
    before = past.seen()
    change = past.book.delete_morning(MORNING_AFTER)
    assert past.seen()["next_morning"] is None
    past.book.undo(change)
    assert past.seen() == before
    assert past.book.delete_morning(LATER).facts == ()


def test_a_session_is_corrected_with_its_seconds_its_end_and_its_page(past: Past) -> None:
    before = past.seen()
    said = replace(past.answers, after=Pain(6, 0), spread=LegSpread.BRIEF, note="Gik ikke så fint")
    change = past.book.change_session(past.session, past.answers, before=Pain(5, 1), done={"knee": (7, 3)}, said=said)
    (session, answers), *others = view(past.journal, DAY).sessions
    assert others == []
    assert (session.repetitions, session.end, session.before) == (18, SessionEnd.STOPPED, Pain(5, 1))
    knee = session.exercises[1]
    assert knee.work_seconds == pytest.approx(past.session.exercises[1].work_seconds * 10 / 14, abs=0.1)
    assert answers is not None
    assert (answers.note, answers.after, answers.spread) == ("Gik ikke så fint", Pain(6, 0), LegSpread.BRIEF)
    shown = view(past.journal, DAY)
    assert [(each.pain, each.said_at.hour) for each in shown.befores] == [(Pain(5, 1), 17)]
    assert shown.summary is not None
    assert (shown.summary.before, shown.summary.repetitions, shown.summary.after) == (5, 18, 6)
    past.book.undo(change)
    assert past.seen() == before


def test_no_more_than_the_dose_can_be_told(past: Past) -> None:
    for wrong in ((8, 7), (7,), (-1, 7)):
        with pytest.raises(ValueError, match=str(wrong[0])):
            past.correct(knee=wrong)
    assert len(past.journal.facts(SessionRecord)) == 1


def test_an_exercise_that_was_not_done_after_all_gave_no_pain_but_where_it_was_stopped_for_pain(past: Past) -> None:
    before = past.seen()
    change = past.correct(cat=(0,))
    shown = view(past.journal, DAY)
    assert shown.sessions[0][1] is not None
    assert (shown.sessions[0][1].worst, shown.summary and shown.summary.worst) == ((), None)
    past.book.undo(change)
    assert past.seen() == before
    cat, knee = past.session.exercises
    stopped = replace(past.session, exercises=(replace(cat, stopped_for_pain=True), knee))
    past.book.change_session(stopped, past.answers, before=stopped.before, done={"cat": (0,)}, said=past.answers)
    assert [said and said.worst for _session, said in view(past.journal, DAY).sessions] == [past.answers.worst]


def test_a_correction_that_changes_nothing_keeps_nothing(past: Past) -> None:
    kept = len(past.journal.kept)
    assert past.correct(cat=(8,)).facts == ()
    assert len(past.journal.kept) == kept


def test_a_page_that_was_never_answered_can_be_answered_later(past: Past) -> None:
    past.book.delete_session(past.session, past.answers)
    session = replace(past.session, session=past.new_id(), stamp=replace(past.session.stamp, id=past.new_id()))
    past.journal.append(session)
    page = replace(past.answers, session=session.session, note="Nu husker jeg det")
    change = past.book.change_session(session, None, before=session.before, done={}, said=page)
    assert [said and said.note for _session, said in view(past.journal, DAY).sessions] == ["Nu husker jeg det"]
    past.book.undo(change)
    assert [said for _session, said in view(past.journal, DAY).sessions] == [None]


def test_a_deleted_session_is_gone_with_all_that_belongs_to_it_and_comes_back_whole(past: Past) -> None:
    before = past.seen()
    change = past.book.delete_session(past.session, past.answers)
    shown = view(past.journal, DAY)
    assert (shown.sessions, shown.befores) == ((), ())
    assert past.journal.entries(DAY, DAY) == []
    past.book.undo(change)
    assert past.seen() == before


def test_the_number_of_a_session_told_by_hand_goes_with_it_though_it_was_kept_a_moment_later(past: Past) -> None:
    clock = TickingClock(past.clock)
    logbook = Logbook(past.journal, clock, past.new_id, Front.WINDOW)
    plan = DayPlan(past.book.doses_on(LATER, past.programme), ())
    record = logbook.keep_by_hand(past.programme, Gate.NORMAL, Pain(2, 0), plan, {"cat": 7})
    change = past.book.delete_session(record, None)
    assert view(past.journal, LATER).is_empty
    past.book.undo(change)
    past.book.change_session(record, None, before=Pain(5, 0), done={}, said=logbook.empty_answers(record))
    assert [before.pain for before in view(past.journal, LATER).befores] == [Pain(5, 0)]


def test_a_change_is_the_newest_word_also_where_the_clock_was_set_back(past: Past) -> None:
    past.clock.set_to(DAY - timedelta(days=400), 12)
    before = past.seen()
    change = past.correct(cat=(2,))
    assert view(past.journal, DAY).sessions[0][0].repetitions == 16
    past.book.undo(change)
    assert past.seen() == before


def test_a_session_that_is_told_of_later_has_the_doses_of_its_day_and_decides_nothing(past: Past) -> None:
    cat, _knee = past.programme.exercises
    stamp = past.session.stamp
    decided = DoseDecision(
        stamp=replace(stamp, id=past.new_id(), at=past.clock.now(), day=DAY + timedelta(days=3)),
        exercise=cat.id,
        action=Action.PROGRESS,
        rule=11,
        reason=Reason.UP,
        before=Level(0, 8),
        level=Level(0, 9),
        last_change=DAY + timedelta(days=3),
    )
    past.journal.append(decided)
    levels = {
        days: [dose.level.amount for dose in past.book.doses_on(DAY + timedelta(days=days), past.programme)]
        for days in (2, 4)
    }
    assert levels == {2: [7, 7], 4: [9, 7]}
    day = DAY + timedelta(days=4)
    doses = past.book.doses_on(day, past.programme)
    record, change = past.book.add_session(
        day, PartOfDay.EVENING, past.programme, doses, before=Pain(6, 0), done={"cat": 9}, usual=4.0
    )
    assert (record.front, record.gate, record.started.hour) == (Front.BY_HAND, Gate.CALM, 19)
    assert [(session.repetitions, session.end) for session, _said in view(past.journal, day).sessions] == [
        (9, SessionEnd.STOPPED)
    ]
    assert past.journal.facts(DoseDecision) == [decided]
    past.book.undo(change)
    assert view(past.journal, day).sessions == ()


def test_nothing_is_changed_where_the_disk_is_full(past: Past) -> None:
    before = past.seen()
    past.journal.full = True
    for change in (
        lambda: past.book.set_morning(DAY, Pain(1, 0)),
        lambda: past.book.delete_session(past.session, past.answers),
        lambda: past.correct(cat=(1,)),
    ):
        with pytest.raises(Exception, match="disk is full"):
            change()
    assert past.seen() == before


def test_the_morning_stays_that_of_its_day(past: Past) -> None:
    past.book.set_morning(DAY, Pain(1, 0))
    assert [(each.stamp.day, each.pain) for each in past.journal.facts(MorningScore)] == [
        (MORNING_AFTER, Pain(5, 0)),
        (DAY, Pain(1, 0)),
    ]


def test_what_paused_on_a_day_is_not_among_its_doses(past: Past) -> None:
    paused = DoseDecision(
        stamp=replace(past.session.stamp, id=past.new_id(), day=DAY),
        exercise="cat",
        action=Action.PAUSE_EXERCISE,
        rule=3,
        reason=Reason.RED_STRONG,
        before=Level(0, 8),
        level=Level(0, 8),
        last_change=DAY,
        paused_until=DAY + timedelta(days=7),
    )
    past.journal.append(paused)
    told = [
        [dose.exercise.id for dose in past.book.doses_on(DAY + timedelta(days=days), past.programme)] for days in (6, 7)
    ]
    assert told == [["knee"], ["cat", "knee"]]


def test_a_session_that_was_cut_off_or_stopped_for_pain_stays_so_however_much_of_it_was_done(past: Past) -> None:
    for end in (SessionEnd.INTERRUPTED, SessionEnd.STOPPED_FOR_PAIN):
        cut_off = replace(past.session, end=end)
        past.book.change_session(cut_off, past.answers, before=Pain(4, 0), done={}, said=past.answers)
        ((session, _said),) = view(past.journal, DAY).sessions
        assert (session.end, session.before) == (end, Pain(4, 0))
