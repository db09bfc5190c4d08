"""The habits ticked today are today's only: nothing is left of them tomorrow."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rygtraening.domain.habit_ticks import KEY, HabitTicks


class SettingsInMemory:
    """What is chosen, and nothing on disk."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.values.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.values[key] = value


class DayClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 23, 50, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture
def settings() -> SettingsInMemory:
    return SettingsInMemory()


@pytest.fixture
def clock() -> DayClock:
    return DayClock()


@pytest.fixture
def ticks(settings: SettingsInMemory, clock: DayClock) -> HabitTicks:
    return HabitTicks(settings, clock)


def test_nothing_is_ticked_to_begin_with(ticks: HabitTicks, settings: SettingsInMemory) -> None:
    assert ticks.today() == frozenset()
    assert settings.values == {}


def test_what_is_ticked_is_there_until_it_is_taken_back(ticks: HabitTicks) -> None:
    ticks.tick("sleep", ticked=True)
    ticks.tick("breaks", ticked=True)
    assert ticks.today() == {"sleep", "breaks"}
    ticks.tick("sleep", ticked=False)
    assert ticks.today() == {"breaks"}


def test_the_program_started_again_the_same_day_still_has_them(
    ticks: HabitTicks, settings: SettingsInMemory, clock: DayClock
) -> None:
    ticks.tick("sleep", ticked=True)
    assert HabitTicks(settings, clock).today() == {"sleep"}


def test_after_midnight_they_are_gone_and_nothing_of_them_is_kept(
    ticks: HabitTicks, settings: SettingsInMemory, clock: DayClock
) -> None:
    ticks.tick("sleep", ticked=True)
    clock.at += timedelta(minutes=15)
    assert ticks.today() == frozenset()
    assert settings.values[KEY] == ""


def test_a_tick_after_midnight_stands_alone(ticks: HabitTicks, clock: DayClock) -> None:
    ticks.tick("sleep", ticked=True)
    clock.at += timedelta(minutes=15)
    ticks.tick("hope", ticked=True)
    assert ticks.today() == {"hope"}


def test_all_ticks_stand_under_one_key_with_today_and_no_number(ticks: HabitTicks, settings: SettingsInMemory) -> None:
    ticks.tick("sleep", ticked=True)
    ticks.tick("breaks", ticked=True)
    assert settings.values == {KEY: "2026-11-22 breaks sleep"}
    ticks.tick("sleep", ticked=False)
    ticks.tick("breaks", ticked=False)
    assert settings.values == {KEY: ""}


@pytest.mark.parametrize("kept", ["   ", "yesterday sleep", "2026-11-21 sleep", "\x00", "20261122 sleep"])
def test_whatever_else_stands_there_is_no_tick(ticks: HabitTicks, settings: SettingsInMemory, kept: str) -> None:
    settings.values[KEY] = kept
    assert ticks.today() == frozenset()
    assert settings.values[KEY] == ""
