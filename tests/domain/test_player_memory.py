"""What following a session remembers, and what it takes for granted until something has been chosen."""

from __future__ import annotations

import pytest

from rygtraening.domain.events import Way
from rygtraening.domain.player_memory import PlayerMemory


class Kept:
    """Settings in a dictionary, as they would lie on disk."""

    def __init__(self, kept: dict[str, str] | None = None) -> None:
        self.kept = dict(kept or {})

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


def again(settings: Kept) -> PlayerMemory:
    """The memory of the next session, from what the last one left on disk."""
    return PlayerMemory(Kept(settings.kept))


def test_the_program_counts_until_the_person_wants_to() -> None:
    settings = Kept()
    assert PlayerMemory(settings).way is Way.PACED
    PlayerMemory(settings).keep_way(Way.SELF)
    assert again(settings).way is Way.SELF
    PlayerMemory(settings).keep_way(Way.PACED)
    assert again(settings).way is Way.PACED


@pytest.mark.parametrize("kept", ["", "nobody", "SELF"])
def test_a_way_that_there_is_not_counts_as_not_chosen(kept: str) -> None:
    assert PlayerMemory(Kept({"way": kept})).way is Way.PACED


def test_the_sound_is_on_until_it_is_turned_off_and_on_again() -> None:
    settings = Kept()
    assert PlayerMemory(settings).muted is False
    PlayerMemory(settings).keep_muted(True)
    assert again(settings).muted is True
    PlayerMemory(settings).keep_muted(False)
    assert again(settings).muted is False


def test_each_exercise_has_a_tempo_of_its_own() -> None:
    settings = Kept()
    PlayerMemory(settings).keep_tempo("cat", 1.3)
    assert (again(settings).tempo("cat"), again(settings).tempo("knee")) == (1.3, 1.0)


@pytest.mark.parametrize("tempo", [0.5, 2.0])
def test_the_slowest_and_the_fastest_tempo_are_remembered(tempo: float) -> None:
    settings = Kept()
    PlayerMemory(settings).keep_tempo("cat", tempo)
    assert again(settings).tempo("cat") == tempo


@pytest.mark.parametrize("kept", ["", "fast", "0.4", "2.1", "-1", "nan", "inf", "1,5"])
def test_a_tempo_nobody_could_have_chosen_is_the_usual_one(kept: str) -> None:
    assert PlayerMemory(Kept({"tempo.cat": kept})).tempo("cat") == 1.0


def test_that_no_voice_was_found_is_said_once_for_each_language_in_a_row() -> None:
    settings = Kept()
    assert not PlayerMemory(settings).voice_missed("da")
    PlayerMemory(settings).keep_voice_missed("da")
    assert again(settings).voice_missed("da")
    assert not again(settings).voice_missed("en")
