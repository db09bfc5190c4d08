"""What the person has chosen to be asked about stays chosen, and nobody is asked what they did not choose."""

from __future__ import annotations

from datetime import date

import pytest

from rygtraening.domain.asking import Asking

SUNDAY = date(2026, 11, 22)


class SettingsInMemory:
    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


@pytest.fixture
def settings() -> SettingsInMemory:
    return SettingsInMemory()


def test_only_the_week_is_asked_about_until_more_is_chosen(settings: SettingsInMemory) -> None:
    asking = Asking(settings)
    assert (asking.week, asking.wellbeing, asking.wins) == (True, False, False)
    assert (asking.week_left, asking.wellbeing_left) == (None, None)


def test_a_choice_stays_and_can_be_taken_back(settings: SettingsInMemory) -> None:
    for chosen in (True, False, True):
        Asking(settings).keep_wellbeing(chosen)
        Asking(settings).keep_wins(chosen)
        Asking(settings).keep_week(chosen)
        asking = Asking(settings)
        assert (asking.week, asking.wellbeing, asking.wins) == (chosen, chosen, chosen)


def test_the_choices_do_not_move_each_other(settings: SettingsInMemory) -> None:
    Asking(settings).keep_wins(True)
    Asking(settings).keep_week(False)
    Asking(settings).leave_week(SUNDAY)
    asking = Asking(settings)
    assert (asking.week, asking.wellbeing, asking.wins) == (False, False, True)
    assert (asking.week_left, asking.wellbeing_left) == (SUNDAY, None)


def test_what_was_left_on_a_day_is_remembered_with_the_day(settings: SettingsInMemory) -> None:
    Asking(settings).leave_wellbeing(SUNDAY)
    assert Asking(settings).wellbeing_left == SUNDAY
    assert Asking(settings).week_left is None


def test_a_value_nobody_could_have_chosen_counts_as_not_chosen(settings: SettingsInMemory) -> None:
    for key in ("ask_wellbeing", "ask_wins", "ask_week", "week_left", "wellbeing_left"):
        settings.set(key, "perhaps")
    asking = Asking(settings)
    assert (asking.week, asking.wellbeing, asking.wins) == (True, False, False)
    assert (asking.week_left, asking.wellbeing_left) == (None, None)
