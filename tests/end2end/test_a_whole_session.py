"""The main job as a person does it: a real window, nothing but the keyboard, from an empty folder to the log."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end2end.conftest import WindowedProgram
from tests.end2end.journal_on_disk import facts, repetitions_on_disk

pytestmark = pytest.mark.window
Start = Callable[..., WindowedProgram]


def first_run(program: WindowedProgram) -> None:
    """The first three short steps, by keyboard."""
    program.until("Velkommen")
    program.press("Tab", "Tab", "space", "Tab", "space", "Tab", "space")  # past the language
    program.until("Et par spørgsmål først")
    program.press("End", "space")
    program.until("Hvordan har du det til daglig?")
    program.press("3", "Return", "0", "Return")
    program.until("Hvor vil du begynde?")


def skip_the_try_out(program: WindowedProgram) -> None:
    """The fourth step, left out: from the offer to I dag."""
    program.press("Escape")
    program.until("Her begynder du")
    program.press("Return")
    program.until("I dag")


def to_the_player(program: WindowedProgram) -> None:
    """From I dag through the morning and the number before."""
    program.press("Return")
    program.until("Hvordan var det, da du stod op?")
    program.press("2", "Return", "0", "Return")
    program.until("Hvordan har du det lige nu?")
    program.press("3", "0", "Return")
    program.until("Dagens træning")


def test_a_session_from_first_start_to_the_chart_by_keyboard_alone(open_program: Start, tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    program = open_program(data_dir, "--lang", "da")
    first_run(program)
    skip_the_try_out(program)
    to_the_player(program)

    program.press("t")  # count oneself: Space is one repetition, and hurries what is between
    program.press_until("space", lambda: not program.title().startswith("Dagens"), "the end of the session")
    program.until("Godt klaret")
    program.press("2", "0", "3", "0", "2", "0", "2", "0")
    program.press("space", "Tab", "Tab", "space")
    program.until("I dag")
    program.press("ctrl+2")
    program.until("Fremgang")
    program.press("ctrl+q")
    assert program.wait_for_end() == (0, "")

    (session,) = facts(data_dir, "session")
    assert session["end"] == "finished"
    assert [exercise["done"] for exercise in session["exercises"]] == [[7], [7, 7], [7, 7]]
    after = list(facts(data_dir, "after"))[-1]
    assert {"exercise": "knae-til-bryst", "back": 3, "leg": 0} in after["worst"]
    assert (after["after"], after["spread"]) == ({"back": 2, "leg": 0}, "none")

    again = open_program(data_dir, "--lang", "da")
    again.until("Fremgang")
    again.press("ctrl+1")
    again.until("I dag")
    again.press("ctrl+q")
    assert again.wait_for_end() == (0, "")


def test_after_a_kill_the_program_offers_to_go_on_and_nothing_counted_is_missing(
    open_program: Start, tmp_path: Path
) -> None:
    data_dir = tmp_path / "data"
    program = open_program(data_dir, "--lang", "da")
    first_run(program)
    skip_the_try_out(program)
    to_the_player(program)
    program.press("t")
    program.press_until("space", lambda: repetitions_on_disk(data_dir) >= 3, "three repetitions")
    counted = repetitions_on_disk(data_dir)
    program.end(signal.SIGKILL)

    again = open_program(data_dir, "--lang", "da")
    again.until("I dag")
    assert repetitions_on_disk(data_dir) == counted
    again.press("Return")
    again.until("Dagens træning")
    again.press("Escape")
    again.until("Det var det for i dag")
    again.press("ctrl+q")
    assert again.wait_for_end() == (0, "")

    (session,) = facts(data_dir, "session")
    assert (session["end"], session["exercises"][0]["done"]) == ("stopped", [counted])


def test_the_try_out_of_the_first_run_by_keyboard_alone(open_program: Start, tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    program = open_program(data_dir, "--lang", "da")
    first_run(program)
    program.press("Return")
    program.until("Hvordan har du det lige nu?")
    program.press("3", "Return", "0", "Return")
    program.until("Prøv øvelserne")
    program.press("t", "space", "space")  # past getting ready and the count-in
    program.press(*["space"] * 13)
    program.press("n", "Escape")  # that is enough; and no more today
    program.until("Her begynder du")
    program.press("Tab", "Tab", "Left", "space")  # past the way back: six days a week
    program.press("Tab", "space")  # and more than the articles' dose
    program.press("Tab", "Return")
    program.until("I dag")
    program.press("ctrl+q")
    assert program.wait_for_end() == (0, "")

    (trial,) = facts(data_dir, "trial")
    assert (trial["exercise"], trial["repetitions"]) == ("kattestraek", 13)
    assert list(facts(data_dir, "session")) == []
    profile = list(facts(data_dir, "profile"))[-1]
    assert (profile["days_per_week"], profile["opt_in"]) == (6, True)
