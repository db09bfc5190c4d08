"""Where the first run was left is remembered until it is over."""

from __future__ import annotations

import pytest

from rygtraening.domain.first_run_place import KEY, FirstRunPlace, FirstStep


class SettingsInMemory:
    def __init__(self, **values: str) -> None:
        self.values = values

    def get(self, key: str, default: str = "") -> str:
        return self.values.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.values[key] = value


def test_the_step_that_was_come_to_is_there_the_next_time() -> None:
    settings = SettingsInMemory()
    FirstRunPlace(settings).come_to(FirstStep.USUAL)
    assert FirstRunPlace(settings).at is FirstStep.USUAL
    FirstRunPlace(settings).come_to(FirstStep.TRY_OUT)
    assert FirstRunPlace(settings).at is FirstStep.TRY_OUT


def test_it_is_nowhere_before_and_after() -> None:
    settings = SettingsInMemory()
    assert FirstRunPlace(settings).at is None
    FirstRunPlace(settings).come_to(FirstStep.USUAL)
    FirstRunPlace(settings).finish()
    assert FirstRunPlace(settings).at is None


@pytest.mark.parametrize("kept", ["", "USUAL", "welcome", "usual "])
def test_what_is_no_step_is_nowhere(kept: str) -> None:
    assert FirstRunPlace(SettingsInMemory(**{KEY: kept})).at is None
