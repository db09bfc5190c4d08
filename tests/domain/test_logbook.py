from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from rygtraening.domain.events import PainChoice
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.flare import flares
from rygtraening.domain.flare_record import FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import UNANSWERED, LegSpread, Pain
from rygtraening.domain.plan import Plan
from rygtraening.domain.ports import Clock, KnownError
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    Front,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
)
from rygtraening.domain.session import Session


@pytest.fixture
def logbook(journal: Any, clock: Clock, new_id: Callable[[], UUID]) -> Logbook:
    return Logbook(journal, clock, new_id, Front.WINDOW)


@pytest.fixture
def trained(
    logbook: Logbook, journal: Any, plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise
) -> SessionRecord:
    """A session of one cat, with a pain of 4 said at the pain button, stopped before the knee."""
    session = Session(plan_of((cat, 0, 2), (knee, 0, 2)))
    recorder = logbook.begin(session, session.plan.programme, Gate.NORMAL, Pain(2, 0))
    recorder.take(session.start(0.0))
    for now in range(1, 13):
        recorder.take(session.tick(float(now)))
    recorder.take(session.ask_pain(12.0))
    recorder.take(session.answer_pain(Pain(4, 1), False, PainChoice.SKIP, 12.0))
    recorder.take(session.stop(12.0))
    (record,) = journal.facts(SessionRecord)
    assert isinstance(record, SessionRecord)
    return record


def test_what_is_told_is_kept_with_who_when_and_where(logbook: Logbook, journal: Any, clock: Clock) -> None:
    logbook.answer_morning(Pain(3, 0))
    (score,) = journal.facts(MorningScore)
    assert score.pain == Pain(3, 0)
    assert (score.stamp.device, score.stamp.at, score.stamp.day) == ("this-device", clock.now(), clock.now().date())


def test_each_fact_has_an_identity_of_its_own(logbook: Logbook, journal: Any) -> None:
    for number in range(3):
        logbook.answer_morning(Pain(number, 0))
    assert len({fact.stamp.id for fact in journal.every_fact()}) == 3


def test_a_second_answer_of_the_same_morning_takes_the_place_of_the_first(
    logbook: Logbook, journal: Any, clock: Any
) -> None:
    logbook.answer_morning(Pain(3, 0))
    clock.at += timedelta(minutes=5)
    logbook.answer_morning(Pain(4, 0))
    assert [score.pain.number for score in journal.facts(MorningScore)] == [4]
    assert len(journal.every_fact()) == 2


def test_the_first_run_is_kept_and_can_be_changed(logbook: Logbook, journal: Any, clock: Any) -> None:
    logbook.keep_profile(adult=True, accepted=True, usual=None)
    clock.at += timedelta(days=1)
    logbook.keep_profile(adult=True, accepted=True, usual=Pain(5, 2))
    assert [(each.adult, each.usual) for each in journal.facts(Profile)] == [(True, Pain(5, 2))]


def test_answers_to_the_safety_list_and_a_clearance_are_kept(logbook: Logbook, journal: Any) -> None:
    logbook.answer_safety(Occasion.MONTHLY, ["fever", "bladder"], ["fever"])
    logbook.clear(date(2026, 10, 5), ["fever"])
    (answers,) = journal.facts(SafetyAnswers)
    assert (answers.occasion, answers.asked, answers.yes) == (Occasion.MONTHLY, ("fever", "bladder"), ("fever",))
    (clearance,) = journal.facts(Clearance)
    assert (clearance.seen_on, clearance.covers) == (date(2026, 10, 5), ("fever",))


@pytest.mark.parametrize(
    ("pain", "usual", "opened"),
    [
        (Pain(5, 0), None, Gate.NORMAL),
        (Pain(2, 6), None, Gate.CALM),
        (Pain(2, 6), 6.0, Gate.NO_STEP_UP),
        (Pain(8, 0), 9.0, Gate.SPARE),
    ],
)
def test_the_number_before_is_kept_with_what_it_opens(
    logbook: Logbook, journal: Any, pain: Pain, usual: float | None, opened: Gate
) -> None:
    assert logbook.answer_before(pain, usual) is opened
    assert [(each.pain, each.gate) for each in journal.facts(BeforeScore)] == [(pain, opened)]


def test_without_a_number_there_is_no_session(logbook: Logbook, journal: Any) -> None:
    with pytest.raises(ValueError, match="Pain"):
        logbook.answer_before(UNANSWERED, None)
    assert journal.every_fact() == []


def test_a_full_disk_keeps_nothing_and_says_so_and_the_same_can_be_told_again(logbook: Logbook, journal: Any) -> None:
    journal.full = True
    with pytest.raises(KnownError, match="disk is full"):
        logbook.answer_before(Pain(2, 2), None)
    assert journal.every_fact() == []
    journal.full = False
    assert logbook.answer_before(Pain(2, 2), None) is Gate.NORMAL


# The page after a session


def test_the_page_begins_with_what_was_said_at_the_pain_button(logbook: Logbook, trained: SessionRecord) -> None:
    page = logbook.empty_answers(trained)
    assert page.worst == (("cat", Pain(4, 1)),)
    assert (page.after, page.spread, page.note, page.session) == (UNANSWERED, None, "", trained.session)


def test_each_answer_is_kept_as_it_is_given_and_the_newest_counts(
    logbook: Logbook, journal: Any, clock: Any, trained: SessionRecord
) -> None:
    page = logbook.empty_answers(trained)
    given = [
        AfterAnswers(page.stamp, page.session, page.worst, Pain(3, 0)),
        AfterAnswers(page.stamp, page.session, page.worst, Pain(3, 0), LegSpread.BRIEF, ("cat",), "stiv"),
    ]
    for answers in given:
        clock.at += timedelta(seconds=10)
        page = logbook.answer_after(trained, answers)
    (newest,) = journal.facts(AfterAnswers)
    assert newest == page
    assert (newest.spread, newest.spread_at, newest.note) == (LegSpread.BRIEF, ("cat",), "stiv")
    assert len({fact.stamp.id for fact in journal.every_fact()}) == len(journal.every_fact()) == 3


def test_a_page_answered_the_next_day_belongs_to_the_day_of_its_session(
    logbook: Logbook, journal: Any, clock: Any, trained: SessionRecord
) -> None:
    clock.at += timedelta(days=1)
    kept = logbook.answer_after(trained, logbook.empty_answers(trained))
    assert (kept.stamp.day, kept.stamp.at) == (trained.stamp.day, clock.now())


def test_a_flare_up_that_was_pressed_by_mistake_never_was(logbook: Logbook, journal: Any, clock: Any) -> None:
    logbook.begin_flare(2.5, said=True)
    (start,) = journal.facts(FlareStart)
    began = clock.at.date()
    clock.set_to(began + timedelta(days=3))
    (flare,) = flares(journal.facts(FlareStart), (), {}, clock.at.date())
    logbook.take_back_flare(flare)
    assert flares(journal.facts(FlareStart), (), {}, clock.at.date()) == ()
    taken = journal.kept[-1]
    assert (taken.flare, taken.stamp.day, taken.usual, taken.withdrawn) == (start.flare, began, 2.5, True)
