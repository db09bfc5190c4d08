"""The main job as a person does it who only has a mouse: from an empty folder to the page after, and back to I dag."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end2end.conftest import PointedProgram
from tests.end2end.journal_on_disk import facts, repetitions_on_disk

pytestmark = pytest.mark.window
Start = Callable[..., PointedProgram]
FIGURE = "class:Stage"
"""The calm panel with the figure: all of it can be clicked."""


def answer(program: PointedProgram, back: int, leg: int, about: str = "*") -> None:
    """Choose a number in each of the two rows."""
    program.click(f"{back} ud af 10, ryg, {about}")
    program.click(f"{leg} ud af 10, ben, {about}")


def test_a_session_from_first_start_to_i_dag_by_clicks_alone(open_pointed: Start, tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    program = open_pointed(data_dir, "--lang", "da")
    program.until("Velkommen")
    program.click("Ja")
    program.click("En læge eller fysioterapeut*")
    program.click("Videre")
    program.until("Et par spørgsmål først")
    program.click("Ingen af dem passer på mig")
    program.until("Hvordan har du det til daglig?")
    answer(program, 3, 0)
    program.click("Videre")
    program.until("Hvor vil du begynde?")
    program.click("Spring over: begynd med *")
    program.until("Her begynder du")
    program.click("Videre til I dag")
    program.until("I dag")
    program.click("Start træning")
    program.until("Hvordan var det, da du stod op?")
    program.click("Spring over")
    program.until("Hvordan har du det lige nu?")
    answer(program, 3, 0)
    program.click("Begynd")
    program.until("Dagens træning")
    assert program.full_screen

    program.click(FIGURE)  # the program leads: a click on the figure is a pause, and the next one goes on
    assert program.shows("Fortsæt")
    program.click(FIGURE)
    assert program.shows("Pause") and not program.shows("Fortsæt")
    program.click("Følg tempo")  # from now on the person counts
    program.click_until(FIGURE, lambda: repetitions_on_disk(data_dir) >= 2, "two repetitions")
    program.click("Fortryd den sidste")
    assert repetitions_on_disk(data_dir) == 1
    program.click("Tæl én")
    assert repetitions_on_disk(data_dir) == 2
    program.click_until(FIGURE, lambda: not program.title().startswith("Dagens"), "the end of the session")
    program.until("Godt klaret")
    assert not program.full_screen
    answer(program, 3, 1, "Knæ til bryst")
    answer(program, 2, 0, "lige nu")
    program.click("Nej")
    program.click("Færdig")
    program.until("I dag")
    program.end()

    (session,) = facts(data_dir, "session")
    assert session["end"] == "finished"
    assert [exercise["done"] for exercise in session["exercises"]] == [[7], [7, 7], [7, 7]]
    after = list(facts(data_dir, "after"))[-1]
    assert after["worst"] == [{"exercise": "knae-til-bryst", "back": 3, "leg": 1}]
    assert (after["after"], after["spread"]) == ({"back": 2, "leg": 0}, "none")
