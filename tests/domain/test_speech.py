"""Which moments of a session are spoken of; the whole run, with its times, is in ``tests/ui/test_speech.py``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.events import Way
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.plan import Plan
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.session import Session
from rygtraening.domain.speech import Code, Kind, Saying, sayings
from rygtraening.words.spoken import spoken


def codes(session: Session, until: float, every: float = 0.25) -> list[Code]:
    """What is to be said from the beginning to ``until`` seconds."""
    said = list(sayings(session, session.start(0.0)))
    now = 0.0
    while now < until and not session.ended:
        now += every
        said += sayings(session, session.tick(now))
    return [each.code for each in said]


def test_a_walk_has_no_numbers_and_says_each_cue_once(walk: Exercise, plan_of: Callable[..., Plan]) -> None:
    said = codes(Session(plan_of((walk, 0, 2))), 200.0, 0.5)
    assert Code.NUMBER not in said and Code.LAST not in said
    assert said.count(Code.CUE) == len({phase.cue for phase in walk.phases})
    assert said[-1] is Code.DONE


def test_a_walk_that_the_person_counts_has_no_numbers_either(walk: Exercise, plan_of: Callable[..., Plan]) -> None:
    session = Session(plan_of((walk, 0, 2)), Way.SELF)
    codes(session, 10.0)
    assert [each.code for each in sayings(session, session.count_rep(11.0))] == [Code.DONE]


def test_a_session_taken_up_again_waits_in_silence(cat: Exercise, plan_of: Callable[..., Plan]) -> None:
    plan = plan_of((cat, 0, 7))
    first = next(index for index, step in enumerate(plan.steps) if step.repetition == 1)
    session = Session(plan, done=(first,))
    assert sayings(session, session.start(0.0)) == ()


@pytest.mark.parametrize(("quota", "halves"), [(5, []), (6, [4]), (7, [5]), (10, [6])])
def test_half_way_is_said_once_where_there_are_enough(
    cat: Exercise, plan_of: Callable[..., Plan], quota: int, halves: list[int]
) -> None:
    session = Session(plan_of((cat, 0, quota)))
    said: list[Saying] = list(sayings(session, session.start(0.0)))
    now = 0.0
    while not session.ended:
        now += 0.25
        said += sayings(session, session.tick(now))
    assert [each.number for each in said if each.code is Code.HALF_WAY] == halves
    assert [each.number for each in said if each.kind is Kind.COUNT] == list(range(1, quota + 1))


@pytest.mark.parametrize("code", Code)
def test_every_code_has_words_of_its_own_kind(code: Code, cat: Exercise) -> None:
    words = spoken(Saying(Kind.TURN, code, 0, cat.name, 3))
    assert words and "{" not in words and " · " not in words


class Kept:
    """Settings in a dictionary."""

    def __init__(self, **kept: str) -> None:
        self._kept = {key.replace("__", "."): value for key, value in kept.items()}

    def get(self, key: str, default: str = "") -> str:
        return self._kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self._kept[key] = value


def test_voice_volume_and_screen_are_on_until_chosen_otherwise_and_then_remembered() -> None:
    memory = PlayerMemory(Kept())
    assert (memory.spoken, memory.spoken_counts, memory.volume, memory.full_screen) == (True, True, 100, True)
    memory.keep_spoken(False)
    memory.keep_spoken_counts(False)
    memory.keep_volume(0)
    memory.keep_full_screen(False)
    memory.keep_voice("da", "Sara")
    assert (memory.spoken, memory.spoken_counts, memory.volume, memory.full_screen) == (False, False, 0, False)
    assert (memory.voice("da"), memory.voice("en")) == ("Sara", "")


@pytest.mark.parametrize("volume", ["", "loud", "-10", "101", "5.5"])
def test_a_volume_nobody_could_have_chosen_is_none(volume: str) -> None:
    assert PlayerMemory(Kept(volume=volume)).volume == 100
