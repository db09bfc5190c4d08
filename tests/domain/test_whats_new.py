"""The news of an update are told once, and never to somebody who is here for the first time."""

from __future__ import annotations

import pytest

from rygtraening.domain.release import Release, numbers
from rygtraening.domain.text import Text
from rygtraening.domain.whats_new import SEEN, NewsTold


class SettingsInMemory:
    def __init__(self, **values: str) -> None:
        self.values = values

    def get(self, key: str, default: str = "") -> str:
        return self.values.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.values[key] = value


RELEASES = tuple(
    Release(version, Text(en="short"), (Text(en="news"),)) for version in ("0.3.0", "0.2.1", "0.2", "0.1.0")
)


def run(settings: SettingsInMemory, version: str) -> list[str]:
    """One run of the program: the versions it tells of."""
    told = NewsTold(settings, version)
    told.begin()
    news = [each.version for each in told.unseen(RELEASES)]
    if told.waiting:
        told.shown()
    return news


def test_who_is_here_for_the_first_time_is_told_nothing_and_also_not_the_next_time() -> None:
    settings = SettingsInMemory()
    assert run(settings, "0.2.1") == []
    assert run(settings, "0.2.1") == []


def test_after_an_update_everything_since_is_told_once() -> None:
    settings = SettingsInMemory()
    run(settings, "0.1.0")
    assert run(settings, "0.2.1") == ["0.2.1", "0.2"]
    assert settings.values == {SEEN: "0.2.1"}
    assert run(settings, "0.2.1") == []


def test_a_version_that_does_not_run_yet_is_not_told_of() -> None:
    assert run(SettingsInMemory(**{SEEN: "0.2.0"}), "0.2.1") == ["0.2.1"]


def test_an_older_program_tells_nothing_and_the_way_up_again_is_an_update() -> None:
    settings = SettingsInMemory(**{SEEN: "0.3.0"})
    assert run(settings, "0.2.1") == []
    assert run(settings, "0.3.0") == ["0.3.0"]


@pytest.mark.parametrize("seen", ["", "nonsense", "²", "-1", "99999999999999999999.1"])
def test_a_setting_that_is_no_version_counts_as_the_first_time(seen: str) -> None:
    assert run(SettingsInMemory(**{SEEN: seen}), "0.3.0") == []


def test_what_was_read_or_put_away_is_not_told_again_in_the_same_run() -> None:
    told = NewsTold(SettingsInMemory(**{SEEN: "0.1.0"}), "0.3.0")
    told.begin()
    assert told.waiting
    told.told()
    assert not told.waiting
    assert told.unseen(RELEASES) == ()


@pytest.mark.parametrize(
    ("version", "parts"),
    [("0.10.2", (0, 10, 2)), ("0.2", (0, 2)), ("0.2.0", (0, 2)), ("1.0rc1", (1,)), ("0.3.1rc2", (0, 3, 1)), ("", ())],
)
def test_versions_are_compared_as_numbers(version: str, parts: tuple[int, ...]) -> None:
    assert numbers(version) == parts


def test_news_that_never_came_before_the_person_are_told_in_the_next_run() -> None:
    settings = SettingsInMemory(**{SEEN: "0.1.0"})
    NewsTold(settings, "0.2.0").begin()
    assert run(settings, "0.2.0") == ["0.2"]
    assert run(settings, "0.2.0") == []
