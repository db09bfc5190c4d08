"""``rygtraening today``: the day for a person and for another program."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from rygtraening import i18n
from rygtraening.cli import today
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Front, Occasion

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock

Said = Callable[..., str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def run(core: Core, day: date | None = None) -> str:
        assert today.run(core, day=day, as_json=False) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture
def data(capsys: pytest.CaptureFixture[str]) -> Callable[[Core], dict[str, Any]]:
    def run(core: Core) -> dict[str, Any]:
        assert today.run(core, day=None, as_json=True) == 0
        read: dict[str, Any] = json.loads(capsys.readouterr().out)
        return read

    return run


Data = Callable[[Core], dict[str, Any]]


@pytest.fixture
def logbook(core: Core) -> Logbook:
    return Logbook(core.journal, core.clock, core.new_id, Front.TERMINAL)


def test_a_person_reads_the_day_the_doses_and_why(settled: Core, said: Said) -> None:
    text = said(settled)
    assert text.startswith("Monday 2 March · 3 exercises · about 5 minutes\n")
    assert "•  Cat-camel: 7 times · calm movement\n" in text
    assert "•  Bird-dog: 7 times per side · 2 s hold\n" in text
    assert text.count("A calm place to begin.") == 1
    assert "How your back was when you got up has not been answered yet." in text


def test_in_danish_it_is_danish(settled: Core, said: Said) -> None:
    i18n.set_language(i18n.DANISH)
    text = said(settled)
    assert text.startswith("Mandag den 2. marts · 3 øvelser · ca. 5 minutter\n")
    assert "•  Kattestræk: 7 gange · rolig bevægelse\n" in text
    assert "•  Diagonalstræk: 7 gange pr. side · 2 s hold\n" in text


def test_another_day_is_another_day(settled: Core, said: Said) -> None:
    assert said(settled, date(2026, 4, 10)).startswith("Friday 10 April")
    assert "Welcome back" in said(settled, date(2026, 4, 10))


def test_a_program_reads_codes_and_numbers(settled: Core, data: Data) -> None:
    read = data(settled)
    assert read["date"] == "2026-03-02"
    assert (read["first_run"], read["locked"], read["flags"], read["gate"]) == (False, False, [], None)
    assert (read["safety_due"], read["morning_due"], read["answers_due"]) == (None, True, False)
    assert read["programme"] == {"id": "laend-basis", "name": "Basics for the low back"}
    bird_dog = read["exercises"][2]
    assert {name: bird_dog[name] for name in ("id", "kind", "sides", "tier", "amount", "repetitions", "hold")} == {
        "id": "diagonalstraek",
        "kind": "repetitions",
        "sides": "diagonal",
        "tier": 1,
        "amount": 7,
        "repetitions": 7,
        "hold": 2.0,
    }
    assert bird_dog["work_seconds"] == 7 * 2 * (4 + 2)
    assert bird_dog["reason"] == "start"
    assert 240 < read["seconds"] < 400


def test_codes_stay_the_same_in_danish_and_words_do_not(settled: Core, data: Data) -> None:
    english = data(settled)
    i18n.set_language(i18n.DANISH)
    danish = data(settled)
    words = {"name", "dose", "why", "cues", "stop_signs"}
    for one, other in zip(english["exercises"], danish["exercises"], strict=True):
        assert {key: one[key] for key in one.keys() - words} == {key: other[key] for key in other.keys() - words}
        assert all(one[key] != other[key] for key in words)


def test_before_the_first_run_everything_is_still_to_be_asked(core: Core, data: Data) -> None:
    read = data(core)
    assert (read["first_run"], read["safety_due"], read["morning_due"]) == (True, "first_run", False)


def test_a_flag_locks_and_leaves_no_exercises(settled: Core, data: Data, said: Said, logbook: Logbook) -> None:
    logbook.answer_safety(Occasion.ASKED_FOR, ["bladder"], ["bladder"])
    read = data(settled)
    assert read["locked"] and read["exercises"] == [] and read["seconds"] == 0
    assert read["flags"] == [{"question": "bladder", "tier": 1, "day": "2026-03-02"}]
    assert "The exercises are locked until a doctor has cleared what you answered." in said(settled)
    assert "7 times" not in said(settled)


@pytest.mark.parametrize(("number", "gate", "amounts"), [(5, "normal", {7}), (6, "calm", {5}), (8, "spare", set())])
def test_what_todays_last_number_opened_is_what_it_says(
    number: int, gate: str, amounts: set[int], settled: Core, data: Data, logbook: Logbook, clock: FakeClock
) -> None:
    logbook.answer_before(Pain(2, 0), 3)
    clock.wait(60)
    logbook.answer_before(Pain(number, 0), 3)
    read = data(settled)
    assert read["gate"] == gate
    assert {exercise["amount"] for exercise in read["exercises"]} == amounts
