"""Which moments of a session are spoken of; the whole run, with its times, is in ``tests/ui/test_speech.py``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.events import Way
from rygtraening.domain.exercise import DoseKind, Exercise
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


def test_a_walk_says_the_same_where_the_person_counts_the_rest(walk: Exercise, plan_of: Callable[..., Plan]) -> None:
    plan = plan_of((walk, 0, 2))
    assert codes(Session(plan, Way.SELF), 200.0, 0.5) == codes(Session(plan), 200.0, 0.5)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, ["half_time", "ten_left"]),
        (2, ["half_time", "ten_left"]),
        (3, [1, "half_time", "last_minute", "ten_left"]),
        (5, [1, 2, "half_time", 3, "last_minute", "ten_left"]),
        (12, [5, "half_time", 10, "last_minute", "ten_left"]),
    ],
)
def test_minutes_are_told_sparingly(
    an_exercise: Callable[..., Exercise], plan_of: Callable[..., Plan], minutes: int, said: list[int | str]
) -> None:
    walk = an_exercise("walk", kind=DoseKind.MINUTES, ladder=(minutes,))
    session = Session(plan_of((walk, 0, minutes)))
    told = list(sayings(session, session.start(0.0)))
    for half in range(1, 2 * 60 * minutes + 20):
        told += sayings(session, session.tick(half / 2))
    counts = [each for each in told if each.kind is Kind.COUNT]
    assert [each.number or each.code.value for each in counts] == said


@pytest.mark.parametrize(
    ("seconds", "said"), [(10, []), (19, []), (20, ["ten_left"]), (30, ["ten_left"]), (40, ["half_time", "ten_left"])]
)
def test_within_a_hold_little_is_said(
    plank: Exercise, plan_of: Callable[..., Plan], seconds: int, said: list[str]
) -> None:
    told = codes(Session(plan_of((plank, 0, seconds))), 3.0 * seconds + 30.0, 0.25)
    numbers = [Code.NUMBER, Code.LAST]
    assert [code.value for code in told if code not in numbers and code in (Code.HALF_TIME, Code.TEN_LEFT)] == said * 3
    assert [code for code in told if code in numbers] == [Code.NUMBER, Code.NUMBER, Code.LAST]


def test_who_counts_is_told_which_hold_waits_and_hears_its_cue_when_it_begins(
    plank: Exercise, plan_of: Callable[..., Plan]
) -> None:
    session = Session(plan_of((plank, 0, 10)), Way.SELF)
    assert codes(session, 6.0)[-1] is Code.WHEN_READY
    assert [each.code for each in sayings(session, session.main(7.0))] == [Code.CUE]
    later = [each for half in range(15, 60) for each in sayings(session, session.tick(half / 2))]
    assert (later[-1].code, later[-1].number) == (Code.WHEN_READY, 2)


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


def test_what_is_said_of_holds_and_minutes_is_short() -> None:
    codes_and_numbers = (
        (Code.WHEN_READY, 2),
        (Code.MINUTES_GONE, 1),
        (Code.MINUTES_GONE, 5),
        (Code.LAST_MINUTE, 0),
        (Code.HALF_TIME, 0),
        (Code.TEN_LEFT, 0),
    )
    assert [spoken(Saying(Kind.COUNT, code, 0, number=number)) for code, number in codes_and_numbers] == [
        "Hold 2, when you are ready",
        "1 minute done",
        "5 minutes done",
        "The last minute",
        "Half-way",
        "Ten seconds left",
    ]


def test_going_on_within_a_hold_or_a_minute_says_no_number(
    plank: Exercise, walk: Exercise, plan_of: Callable[..., Plan]
) -> None:
    for exercise in (plank, walk):
        session = Session(plan_of((exercise, 0, 5)), Way.SELF)
        codes(session, 6.0)
        if session.waits_to_hold:
            session.main(6.0)
        session.pause(7.0)
        (said,) = sayings(session, session.resume(9.0))
        assert (said.code, said.number) == (Code.GO_ON, 0)
