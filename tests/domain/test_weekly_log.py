"""The pen for the week, sleep and stress, and small wins: stamped, on the right day, and nothing that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import KnownError
from rygtraening.domain.weekly_log import WeeklyLog
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing


@pytest.fixture
def log(journal: Any, clock: Any, new_id: Callable[[], UUID]) -> WeeklyLog:
    return WeeklyLog(journal, clock, new_id)


def test_an_empty_week_asks_about_the_activities_and_has_no_answer(log: WeeklyLog, journal: Any, clock: Any) -> None:
    week = log.empty_week(("Socks", "Bike"))
    assert week.activities == (OwnActivity("Socks"), OwnActivity("Bike"))
    assert (week.average, week.fear, week.confidence) == (Pain(), None, None)
    assert week.stamp.day == clock.now().date()
    assert journal.every_fact() == [], "nothing is kept before something is answered"


def test_each_further_answer_is_a_newer_fact_about_the_same_week(log: WeeklyLog, journal: Any, clock: Any) -> None:
    first = log.answer_week(replace(log.empty_week(), average=Pain(3, 1)))
    clock.at += timedelta(minutes=1)
    second = log.answer_week(replace(first, fear=2))
    assert journal.facts(WeekAnswers) == [second]
    assert (second.average, second.fear) == (Pain(3, 1), 2)
    assert second.stamp.id != first.stamp.id and second.stamp.at == clock.now()
    assert len(journal.every_fact()) == 2


def test_a_week_opened_before_midnight_stays_that_days(log: WeeklyLog, journal: Any, clock: Any) -> None:
    clock.set_to(clock.now().date(), 23, 58)
    opened = log.empty_week()
    clock.at += timedelta(minutes=5)
    assert log.answer_week(replace(opened, fear=2)).stamp.day == opened.stamp.day
    assert log.empty_week().stamp.day == opened.stamp.day + timedelta(days=1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"fear": 11},
        {"confidence": -1},
        {"activities": (OwnActivity("Socks", 11),)},
        {"activities": tuple(OwnActivity(name) for name in "abcd")},
    ],
)
def test_a_week_that_cannot_be_is_not_kept(log: WeeklyLog, journal: Any, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        log.answer_week(replace(log.empty_week(), **wrong))
    assert journal.every_fact() == []


def test_sleep_and_stress_are_kept_one_by_one_as_one_a_day(log: WeeklyLog, journal: Any, clock: Any) -> None:
    log.keep_wellbeing(6, None)
    clock.at += timedelta(seconds=2)
    log.keep_wellbeing(6, 0)
    (found,) = journal.facts(Wellbeing)
    assert (found.sleep, found.stress, found.stamp.day) == (6, 0, clock.now().date())
    clock.at += timedelta(days=1)
    log.keep_wellbeing(1, 2, found.stamp.day)
    (found,) = journal.facts(Wellbeing)
    assert (found.sleep, found.stress) == (1, 2)
    with pytest.raises(ValueError):
        log.keep_wellbeing(3, 11)


def test_a_small_win_is_kept_in_its_own_words_and_can_be_taken_back(log: WeeklyLog, journal: Any, clock: Any) -> None:
    walked, sat = log.keep_win("  Walked   to the station "), log.keep_win("Sat a whole film")
    assert {win.id: win.text for win in journal.facts(SmallWin)} == {
        walked: "Walked to the station",
        sat: "Sat a whole film",
    }
    clock.at += timedelta(seconds=2)
    log.take_back_win(walked)
    assert {win.id: win.text for win in journal.facts(SmallWin)} == {walked: "", sat: "Sat a whole film"}


def test_nothing_written_is_no_win(log: WeeklyLog, journal: Any) -> None:
    with pytest.raises(ValueError):
        log.keep_win(" \t ")
    assert journal.every_fact() == []


def test_a_full_disk_is_told_and_the_same_call_can_be_made_again(log: WeeklyLog, journal: Any) -> None:
    journal.full = True
    for call in (
        lambda: log.answer_week(replace(log.empty_week(), fear=2)),
        lambda: log.keep_wellbeing(6, 2),
        lambda: log.keep_win("Walked"),
    ):
        journal.full = True
        with pytest.raises(KnownError):
            call()
        journal.full = False
        call()
    assert len(journal.every_fact()) == 3
