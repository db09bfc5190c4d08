"""When the week's questions come, what they are about, and what may be said of the answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.asking import Asking
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import UNANSWERED, Pain
from rygtraening.domain.progress_headline import Verdict
from rygtraening.domain.record import Front, Occasion, Stamp
from rygtraening.domain.week import (
    baseline,
    change,
    clean_names,
    is_complete,
    names_to_ask,
    week_due,
    week_on,
    wellbeing_due,
    win_to_show,
)
from rygtraening.domain.weekly_log import WeeklyLog
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing

FIRST = date(2026, 10, 5)
MORNING = datetime(2026, 10, 5, 8, tzinfo=UTC)
SOCKS = OwnActivity("Socks", 4)

Answered = Callable[..., WeekAnswers]


def after(days: int) -> date:
    """So many days after the first."""
    return FIRST + timedelta(days=days)


@pytest.fixture
def week(stamped: Callable[..., Stamp]) -> Answered:
    """``week(days, …)``: the answers of that day after the first, whole unless told."""

    def make(days: int, **different: Any) -> WeekAnswers:
        whole: dict[str, Any] = {"average": Pain(3, 1), "activities": (SOCKS,), "fear": 2, "confidence": 7}
        return WeekAnswers(stamped(after(days)), **(whole | different))

    return make


class SettingsInMemory:
    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


# -- when -----------------------------------------------------------------------------------------------------------


def test_the_first_weeks_questions_come_seven_days_after_the_first_day() -> None:
    assert not week_due(after(0), FIRST, [], None)
    assert not week_due(after(6), FIRST, [], None)
    assert week_due(after(7), FIRST, [], None)
    assert week_due(after(40), FIRST, [], None)


def test_the_next_come_seven_days_after_the_last_answers(week: Answered) -> None:
    weeks = [week(7), week(17)]
    assert not week_due(after(23), FIRST, weeks, None)
    assert week_due(after(24), FIRST, weeks, None)


def test_not_this_week_is_seven_days_of_peace(week: Answered) -> None:
    assert not week_due(after(9), FIRST, [], after(9))
    assert not week_due(after(15), FIRST, [week(1)], after(9))
    assert week_due(after(16), FIRST, [week(1)], after(9))


def test_what_was_begun_today_can_be_gone_on_with_until_it_is_put_away(week: Answered) -> None:
    begun = [week(7, fear=None)]
    assert week_due(after(7), FIRST, begun, None)
    assert week_due(after(7), FIRST, begun, after(0))
    assert not week_due(after(7), FIRST, begun, after(7))
    assert not week_due(after(8), FIRST, begun, None), "the day after, it stands as that week's answers"


def test_what_is_answered_whole_is_not_asked_again_the_same_day(week: Answered) -> None:
    assert not week_due(after(7), FIRST, [week(7)], None)


def test_days_after_today_from_a_clock_that_was_wrong_stop_nothing(week: Answered) -> None:
    assert week_due(after(7), FIRST, [week(900)], after(900))


def test_whole_is_every_question_and_every_named_activity(week: Answered) -> None:
    assert is_complete(week(7))
    assert is_complete(week(7, activities=())), "nobody must name an activity"
    for missing in (
        {"average": Pain(3)},
        {"average": UNANSWERED},
        {"fear": None},
        {"confidence": None},
        {"activities": (SOCKS, OwnActivity("Bike"))},
    ):
        assert not is_complete(week(7, **missing)), missing
    assert is_complete(week(7, average=Pain(0, 0), fear=0, confidence=0)), "0 is an answer"


# -- what about -----------------------------------------------------------------------------------------------------


def test_the_activities_are_those_of_the_newest_week(week: Answered) -> None:
    older = week(7, activities=(SOCKS, OwnActivity("Bike", 2)))
    newer = week(14, activities=(OwnActivity("Garden"),))
    assert names_to_ask([older], after(14)) == ("Socks", "Bike")
    assert names_to_ask([newer, older], after(14)) == ("Garden",)
    assert names_to_ask([older, newer], after(8)) == ("Socks", "Bike"), "a later week is not known yet"
    assert names_to_ask([], after(14)) == ()


def test_names_are_at_most_three_none_empty_and_none_twice() -> None:
    assert clean_names(["  Put on   socks ", "", "put on socks", "Bike", "\t", "Sit", "Dance"]) == (
        "Put on socks",
        "Bike",
        "Sit",
    )


# -- what the answers say -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (Pain(5, 1), Pain(3, 1), Verdict.BETTER),
        (Pain(7, 0), Pain(5, 0), Verdict.SAME),  # two points, but under 30 %
        (Pain(10, 0), Pain(7, 0), Verdict.BETTER),  # 30 % exactly
        (Pain(2, 2), Pain(1, 1), Verdict.SAME),  # half, but one point
        (Pain(3, 0), Pain(5, 0), Verdict.WORSE),
        (Pain(3, 0), Pain(4, 0), Verdict.SAME),
        (Pain(6, 0), Pain(1, 6), Verdict.SAME),  # the higher of the two is the number
        (Pain(0, 0), Pain(0, 0), Verdict.SAME),
    ],
)
def test_noticeable_is_two_points_and_thirty_per_cent_down_or_two_points_up(
    before: Pain, now: Pain, said: Verdict
) -> None:
    assert change(before, now) is said


def test_half_an_answer_says_nothing_for_it_could_hide_the_worse_half() -> None:
    assert change(Pain(2, 6), Pain(2)) is None
    assert change(Pain(6), Pain(2, 1)) is None
    assert change(None, Pain(2, 1)) is None


def test_the_average_is_compared_with_the_first_run_else_with_the_first_week(week: Answered) -> None:
    weeks = [week(14, average=Pain(4, 4)), week(7, average=Pain(6, 2)), week(3, average=Pain(9))]
    assert baseline(Pain(5, 0), weeks, after(21)) == Pain(5, 0)
    assert baseline(None, weeks, after(21)) == Pain(6, 2)
    assert baseline(Pain(5), weeks, after(21)) == Pain(6, 2), "half an answer is no beginning"
    assert baseline(None, weeks, after(7)) is None, "a week is not compared with itself"
    assert baseline(None, [], after(7)) is None


# -- the journal as it stands ---------------------------------------------------------------------------------------


def test_the_week_is_read_from_the_journal(journal: Any, clock: Any, new_id: Callable[[], UUID]) -> None:
    asking = Asking(SettingsInMemory())
    assert not week_on(journal, after(60), asking).due, "nobody is there yet"
    logbook = Logbook(journal, clock, new_id, Front.WINDOW)
    logbook.keep_profile(adult=True, accepted=True, usual=Pain(5, 2))
    logbook.answer_safety(Occasion.FIRST_RUN, ["a"], [])
    clock.set_to(after(6))
    logbook.keep_profile(adult=True, accepted=True, usual=Pain(5, 2))
    assert not week_on(journal, after(6), asking).due
    assert week_on(journal, after(7), asking).due, "a profile that is changed later does not begin anew"
    clock.set_to(after(7))
    log = WeeklyLog(journal, clock, new_id)
    kept = log.answer_week(log.empty_week(("Socks",)))
    found = week_on(journal, after(7), asking)
    assert (found.due, found.answers, found.names, found.baseline) == (True, kept, ("Socks",), Pain(5, 2))
    asking.keep_week(False)
    assert not week_on(journal, after(7), asking).due
    assert week_on(journal, after(8), asking).answers is None


# -- sleep and stress -----------------------------------------------------------------------------------------------


def test_sleep_and_stress_are_asked_once_a_day_and_only_where_chosen(stamped: Callable[..., Stamp]) -> None:
    whole, half = Wellbeing(stamped(FIRST), 0, 0), Wellbeing(stamped(FIRST), 6)
    assert wellbeing_due(FIRST, [], chosen=True, left_on=None)
    assert not wellbeing_due(FIRST, [], chosen=False, left_on=None)
    assert not wellbeing_due(FIRST, [whole], chosen=True, left_on=None)
    assert wellbeing_due(FIRST, [half], chosen=True, left_on=None)
    assert not wellbeing_due(FIRST, [half], chosen=True, left_on=FIRST)
    assert wellbeing_due(after(1), [whole], chosen=True, left_on=FIRST)


# -- small wins -----------------------------------------------------------------------------------------------------


@pytest.fixture
def wins(stamped: Callable[..., Stamp]) -> list[SmallWin]:
    return [SmallWin(stamped(after(day)), f"win-{day}", f"Walked {day} rounds") for day in (1, 2, 5)]


def test_a_small_win_is_shown_only_on_a_hard_day(wins: list[SmallWin]) -> None:
    assert win_to_show(wins, after(9), hard_day=False) is None
    assert win_to_show(wins, after(9), hard_day=True) in wins
    assert win_to_show([], after(9), hard_day=True) is None


def test_what_was_taken_back_or_written_today_is_not_shown(stamped: Callable[..., Stamp]) -> None:
    gone = SmallWin(stamped(after(1)), "gone", "")
    fresh = SmallWin(stamped(after(9)), "fresh", "Just now")
    assert win_to_show([gone, fresh], after(9), hard_day=True) is None
    assert win_to_show([gone, fresh], after(10), hard_day=True) == fresh


def test_the_same_day_shows_the_same_win_in_whatever_order_they_come(wins: list[SmallWin]) -> None:
    assert win_to_show(wins, after(9), hard_day=True) == win_to_show(wins[::-1], after(9), hard_day=True)


@given(many=st.integers(1, 20), first=st.integers(20, 400), seed=st.integers(0, 1000))
def test_every_win_has_its_turn(many: int, first: int, seed: int) -> None:
    wins = [
        SmallWin(Stamp(UUID(int=n), "here", MORNING + timedelta(days=n), after(n)), str(n), "Walked")
        for n in range(many)
    ]
    shown = [win_to_show(wins, after(first + day), hard_day=True, seed=seed) for day in range(many)]
    assert sorted(win.id for win in shown if win) == sorted(win.id for win in wins)
