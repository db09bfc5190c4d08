"""What is remembered of reminders comes back as it was, and what nobody can have chosen counts as not chosen."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.reminder import MOST_TIMES, Reminders, Standing, Weekly
from rygtraening.domain.reminder_memory import ReminderMemory

FRIDAY = Weekly(time(7, 5), frozenset({4}))


class KeptSettings:
    """Keeps choices in a dictionary."""

    def __init__(self, **kept: str) -> None:
        self.kept = kept

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


def test_until_it_is_chosen_there_is_nothing() -> None:
    memory = ReminderMemory(KeptSettings())
    assert memory.reminders == Reminders(False, ())
    assert memory.standing == Standing()
    assert (memory.tray, memory.tray_explained) == (False, False)


times = st.builds(
    Weekly, st.times().map(lambda at: at.replace(second=0, microsecond=0)), st.frozensets(st.integers(0, 6))
)


@given(st.lists(times, max_size=MOST_TIMES).map(tuple), st.booleans(), st.booleans())
def test_what_is_chosen_comes_back(chosen: tuple[Weekly, ...], on: bool, tray: bool) -> None:
    settings = KeptSettings()
    memory = ReminderMemory(settings)
    memory.keep_times(chosen)
    memory.keep_on(on)
    memory.keep_tray(tray)
    again = ReminderMemory(KeptSettings(**settings.kept))
    assert again.reminders == Reminders(on, chosen)
    assert again.tray is tray


@pytest.mark.parametrize(
    "standing",
    [
        Standing(),
        Standing(datetime(2026, 3, 2, 17), None),
        Standing(datetime(2026, 3, 2, 17), datetime(2026, 3, 3, 8, 30)),
        Standing(None, datetime(2026, 3, 2, 17, 30, 1, 5, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))),
    ],
)
def test_where_it_stands_comes_back_after_a_restart(standing: Standing) -> None:
    settings = KeptSettings()
    ReminderMemory(settings).keep_standing(standing)
    assert ReminderMemory(KeptSettings(**settings.kept)).standing == standing


@pytest.mark.parametrize("text", ["17", "25:00=1", "17:60=1", "17:00=7", "17:00=1,,2", "x" * 500, ";", "17:00"])
def test_a_time_nobody_could_have_chosen_is_none(text: str) -> None:
    assert ReminderMemory(KeptSettings(reminder_times=text)).reminders.times == ()
    assert ReminderMemory(KeptSettings(reminder_times=f"{text};07:05=4")).reminders.times == (FRIDAY,)


def test_more_times_than_can_be_chosen_are_left_out() -> None:
    settings = KeptSettings(reminder_times=";".join(["07:05=4"] * 9))
    assert ReminderMemory(settings).reminders.times == (FRIDAY,) * MOST_TIMES


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01T00:00:00", "2026-03-02T17:00:00+01:00"])
def test_a_moment_that_cannot_have_been_told_is_none(text: str) -> None:
    assert ReminderMemory(KeptSettings(reminder_told=text)).standing.told is None
