"""The class of a day, at each of its edges, and how the sessions of a day make one entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from rygtraening.domain.entry import Entry, entries_of
from rygtraening.domain.exercise import Level
from rygtraening.domain.pain import Colour, LegSpread, Pain
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, MorningScore, SessionRecord, Stamp

MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + timedelta(days=1)
GOOD = Entry("cat", MONDAY, Level(0, 10), before=2, worst=2, after=2, reference=2, next_morning=2, quota_done=True)
"""Done in full, pain 2 all the way and the next morning: GREEN."""
RED, YELLOW, GREEN = Colour.RED, Colour.YELLOW, Colour.GREEN

LOWER = Level(0, 7)

Stamped = Callable[..., Stamp]
Did = Callable[..., ExerciseRecord]
Trained = Callable[..., SessionRecord]


@pytest.mark.parametrize(
    ("changed", "colour"),
    [
        ({}, GREEN),
        # its peak: the higher of worst and after
        ({"worst": 3}, YELLOW),
        ({"after": 3}, YELLOW),
        ({"worst": 0, "after": 0}, GREEN),
        ({"before": 0, "worst": 5}, YELLOW),
        ({"before": 4, "worst": 6}, RED),
        ({"before": 5, "worst": 6}, YELLOW),
        ({"before": 5, "after": 7}, RED),
        ({"before": 6, "worst": 7}, YELLOW),
        ({"before": 7, "worst": 7}, YELLOW),
        ({"before": 7, "worst": 8}, RED),
        ({"before": 10, "after": 8}, RED),
        # how it began
        ({"before": 5}, GREEN),
        ({"before": 6}, YELLOW),
        # the leg
        ({"leg_spread": LegSpread.BRIEF}, YELLOW),
        ({"leg_spread": LegSpread.LASTING}, RED),
        # the next morning
        ({"next_morning": 0}, GREEN),
        ({"next_morning": 3}, YELLOW),
        ({"next_morning": 4}, RED),
        ({"next_morning": None}, YELLOW),
        ({"reference": 0}, RED),
        ({"reference": 1}, YELLOW),
        # stopped, and not done
        ({"stopped_for_pain": True}, RED),
        ({"quota_done": False}, GREEN),
        # unanswered
        ({"worst": None}, YELLOW),
        ({"after": None}, YELLOW),
        ({"worst": None, "after": 8}, RED),
        ({"worst": 8, "after": None}, RED),
        ({"worst": None, "after": None, "next_morning": None}, YELLOW),
        ({"worst": None, "after": None, "next_morning": None, "stopped_for_pain": True}, RED),
    ],
)
def test_a_good_day_with_one_thing_changed_has_this_colour(changed: dict[str, object], colour: Colour) -> None:
    assert replace(GOOD, **changed).colour is colour


@pytest.mark.parametrize(
    ("changed", "breaks", "neutral"),
    [
        ({}, False, False),
        ({"worst": 5}, False, False),
        ({"before": 5, "worst": 6}, False, True),
        ({"before": 5}, False, False),
        ({"before": 6}, False, True),
        ({"worst": None}, False, True),
        ({"after": None}, False, True),
        ({"next_morning": None}, False, True),
        ({"next_morning": 3}, False, False),
        ({"next_morning": 4}, True, False),
        ({"quota_done": False}, True, False),
        ({"leg_spread": LegSpread.BRIEF}, True, False),
        ({"leg_spread": LegSpread.LASTING}, True, False),
        ({"stopped_for_pain": True}, True, False),
        ({"worst": 8}, True, False),
        # what breaks is never neutral
        ({"quota_done": False, "next_morning": None}, True, False),
        ({"before": 6, "leg_spread": LegSpread.BRIEF}, True, False),
        ({"worst": None, "after": None, "stopped_for_pain": True}, True, False),
    ],
)
def test_it_breaks_a_run_or_is_neutral_or_counts(changed: dict[str, object], breaks: bool, neutral: bool) -> None:
    entry = replace(GOOD, **changed)
    assert (entry.breaks, entry.neutral) == (breaks, neutral)


@pytest.mark.parametrize(
    ("next_morning", "settled", "one_worse"),
    [(None, False, False), (0, True, False), (2, True, False), (3, False, True), (4, False, False)],
)
def test_it_is_settled_when_the_next_morning_is_no_worse(
    next_morning: int | None, settled: bool, one_worse: bool
) -> None:
    entry = replace(GOOD, next_morning=next_morning)
    assert (entry.settled, entry.one_worse) == (settled, one_worse)


@pytest.mark.parametrize(
    ("worst", "after", "peak"), [(3, 5, 5), (5, 3, 5), (None, 4, 4), (4, None, 4), (None, None, 0), (0, 0, 0)]
)
def test_the_peak_is_the_highest_that_is_known(worst: int | None, after: int | None, peak: int) -> None:
    assert replace(GOOD, worst=worst, after=after).peak == peak


# The sessions of a day


@pytest.fixture
def said(stamped: Stamped) -> Callable[..., AfterAnswers]:
    """The page after a session: ``said(session, worst, after, spread=None, at=())``, of the cat."""

    def answers(
        session: SessionRecord, worst: int | None, after: int, spread: LegSpread | None = None, at: tuple[str, ...] = ()
    ) -> AfterAnswers:
        stamp = stamped(session.stamp.day, 12)
        return AfterAnswers(
            stamp, session.session, worst=(("cat", Pain(worst, 0)),), after=Pain(after, 0), spread=spread, spread_at=at
        )

    return answers


def seven(record: ExerciseRecord, *, level: Level = LOWER, full: bool = True) -> ExerciseRecord:
    return replace(record, level=level, quota=level.amount, done=(level.amount if full else level.amount - 1,))


def test_a_day_of_one_session_is_what_was_answered_about_it(
    session_record: Trained, exercise_record: Did, stamped: Stamped, said: Callable[..., AfterAnswers]
) -> None:
    session = session_record(MONDAY, exercise_record("cat"))
    mornings = [MorningScore(stamped(day, 20), Pain(pain, 0)) for day, pain in ((MONDAY, 4), (TUESDAY, 5))]
    (entry,) = entries_of(MONDAY, [session], [said(session, 3, 1)], *mornings)
    assert entry == Entry(
        "cat", MONDAY, Level(0, 7), before=2, worst=3, after=1, reference=4, next_morning=5, quota_done=True
    )


def test_two_sessions_of_a_day_are_one_entry_of_the_lowest_dose_and_the_highest_pain(
    session_record: Trained, exercise_record: Did, said: Callable[..., AfterAnswers]
) -> None:
    full = session_record(MONDAY, exercise_record("cat"), before=Pain(4, 0))
    lower = session_record(MONDAY, seven(exercise_record("cat"), level=Level(0, 5), full=False), before=Pain(1, 0))
    pages = [said(full, 6, 0, LegSpread.LASTING), said(lower, 1, 3, LegSpread.NONE)]
    (entry,) = entries_of(MONDAY, [full, lower], pages, None, None)
    assert (entry.level, entry.quota_done) == (Level(0, 5), False)
    assert (entry.before, entry.worst, entry.after, entry.reference) == (1, 6, 3, 1)
    assert entry.leg_spread is LegSpread.LASTING


def test_pain_down_the_leg_belongs_to_the_exercises_it_is_said_of_or_to_all(
    session_record: Trained, exercise_record: Did, said: Callable[..., AfterAnswers]
) -> None:
    session = session_record(MONDAY, exercise_record("cat"), exercise_record("knee"))
    of_one = entries_of(MONDAY, [session], [said(session, 1, 1, LegSpread.BRIEF, ("knee",))], None, None)
    of_all = entries_of(MONDAY, [session], [said(session, 1, 1, LegSpread.BRIEF)], None, None)
    assert [entry.leg_spread for entry in of_one] == [LegSpread.NONE, LegSpread.BRIEF]
    assert [entry.leg_spread for entry in of_all] == [LegSpread.BRIEF, LegSpread.BRIEF]


def test_an_exercise_without_a_repetition_has_no_entry_and_one_unanswered_has_no_numbers(
    session_record: Trained, exercise_record: Did
) -> None:
    session = session_record(MONDAY, exercise_record("cat", done=(0,)), exercise_record("knee"))
    (entry,) = entries_of(MONDAY, [session], [], None, None)
    assert (entry.exercise, entry.worst, entry.after, entry.next_morning) == ("knee", None, None, None)
    assert entry.leg_spread is LegSpread.NONE


def test_a_number_given_at_the_pain_button_is_the_least_worst_and_a_stop_is_red(
    session_record: Trained, exercise_record: Did, said: Callable[..., AfterAnswers]
) -> None:
    session = session_record(MONDAY, exercise_record("cat", pain=Pain(5, 7), stopped=True))
    (unanswered,) = entries_of(MONDAY, [session], [], None, None)
    (answered,) = entries_of(MONDAY, [session], [said(session, 3, 3)], None, None)
    assert (unanswered.worst, answered.worst) == (7, 7)
    assert unanswered.colour is answered.colour is Colour.RED


@pytest.mark.parametrize(
    ("days", "hour", "known"),
    [(1, 13, False), (1, 14, True), (1, 23, True), (0, 20, False), (2, 6, False)],
)
def test_the_next_morning_is_of_the_day_after_and_six_hours_later(
    session_record: Trained, exercise_record: Did, stamped: Stamped, days: int, hour: int, known: bool
) -> None:
    """The session of this test ended at 7.40 in the morning after the one it is counted to: its day began before."""
    session = session_record(MONDAY, exercise_record("cat"))
    late = replace(session, ended=session.ended + timedelta(days=1) - timedelta(minutes=40))
    score = MorningScore(stamped(MONDAY + timedelta(days=days), hour), Pain(3, 0))
    (entry,) = entries_of(MONDAY, [late], [], None, score)
    assert (entry.next_morning == 3) is known
    assert (entry.next_morning is None) is not known


def test_a_next_morning_over_thirty_six_hours_later_is_not_taken(
    session_record: Trained, exercise_record: Did, stamped: Stamped
) -> None:
    session = session_record(MONDAY, exercise_record("cat"), hour=8)  # ended 8.20
    in_time, too_late = (MorningScore(stamped(TUESDAY, 20, minute), Pain(3, 0)) for minute in (20, 21))
    assert entries_of(MONDAY, [session], [], None, in_time)[0].next_morning == 3
    assert entries_of(MONDAY, [session], [], None, too_late)[0].next_morning is None


def test_what_was_made_easier_counts_as_the_easier_tier(session_record: Trained, exercise_record: Did) -> None:
    def done(tier: int, *, eased: bool) -> Entry:
        dose = replace(seven(exercise_record("cat"), level=Level(tier, 7)), eased=eased)
        (entry,) = entries_of(MONDAY, [session_record(MONDAY, dose)], [], None, None)
        return entry

    assert [done(2, eased=eased).level for eased in (False, True)] == [Level(2, 7), Level(1, 7)]
    assert done(0, eased=True).level == Level(0, 7)
    assert done(2, eased=True).quota_done


def test_the_page_after_a_session_that_was_stopped_before_its_first_repetition_counts_too(
    session_record: Trained, exercise_record: Did, said: Callable[..., AfterAnswers]
) -> None:
    first = session_record(MONDAY, exercise_record("cat"))
    stopped = session_record(MONDAY, exercise_record("cat", done=(0,), stopped=True), hour=18)
    pages = [said(first, 1, 1, LegSpread.NONE), said(stopped, 9, 4, LegSpread.LASTING)]
    (entry,) = entries_of(MONDAY, [first, stopped], pages, None, None)
    assert (entry.worst, entry.after, entry.leg_spread) == (9, 4, LegSpread.LASTING)


def test_the_hours_are_counted_from_the_last_session_of_the_day_whatever_was_done_in_it(
    session_record: Trained, exercise_record: Did, stamped: Stamped
) -> None:
    first = session_record(MONDAY, exercise_record("cat"), hour=6)
    stopped = session_record(MONDAY, exercise_record("cat", done=(0,), stopped=True), hour=20)
    score = MorningScore(stamped(TUESDAY, 19), Pain(3, 0))
    assert entries_of(MONDAY, [first], [], None, score)[0].next_morning is None
    assert entries_of(MONDAY, [first, stopped], [], None, score)[0].next_morning == 3
