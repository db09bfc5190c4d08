"""A session that nobody touches, and what can come between: the laptop's lid, a click, another program's window."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening.domain.playback import GAP_SECONDS
from tests.end2end.conftest import SHORT_DOSE, PointedProgram, WindowedProgram
from tests.end2end.journal_on_disk import facts, repetitions_on_disk, running
from tests.end2end.test_a_whole_session import to_the_player

pytestmark = pytest.mark.window
Start = Callable[..., WindowedProgram]
StartPointed = Callable[..., PointedProgram]
EVERY_REPETITION = [[SHORT_DOSE], [SHORT_DOSE, SHORT_DOSE]]
FIGURE = "class:Stage"


def test_a_session_goes_on_by_itself_to_the_page_after(
    open_program: Start, settled: Path, quick_exercises: Path
) -> None:
    program = open_program(settled, "--lang", "da", "--exercises", str(quick_exercises), quick=True)
    program.until("I dag")
    to_the_player(program)
    program.until("Godt klaret")  # and nothing was touched
    program.end()

    (session,) = facts(settled, "session")
    assert session["end"] == "finished"
    assert [exercise["done"] for exercise in session["exercises"]] == EVERY_REPETITION


@pytest.mark.promise(
    "the machine sleeps in the middle of a session (SIGSTOP, SIGCONT)",
    "the session pauses, nothing is counted meanwhile, and it goes on",
)
def test_a_lid_that_is_closed_pauses_and_nothing_is_counted_meanwhile(
    open_pointed: StartPointed, settled: Path, quick_exercises: Path
) -> None:
    program = open_pointed(settled, "--lang", "da", "--exercises", str(quick_exercises), quick=True)
    program.until("I dag")
    to_the_player(program)
    program.wait_for(lambda: repetitions_on_disk(settled) >= 1, "the first repetition")
    program.process.send_signal(signal.SIGSTOP)
    threading.Event().wait(GAP_SECONDS + 0.5)  # time really passes: it is the program's own clock that has to see it
    before = running(settled)
    program.process.send_signal(signal.SIGCONT)
    program.wait_for(lambda: program.shows("Fortsæt"), "the pause")
    after = running(settled)
    assert before is not None and after is not None
    assert after.exercises == before.exercises
    assert after.elapsed - before.elapsed < GAP_SECONDS

    program.press("space")
    program.wait_for(lambda: repetitions_on_disk(settled) > after.repetitions, "one more repetition")
    assert repetitions_on_disk(settled) == after.repetitions + 1


def test_the_player_fills_the_screen_until_f11_and_the_window_is_as_before_it_afterwards(
    open_pointed: StartPointed, settled: Path, quick_exercises: Path
) -> None:
    program = open_pointed(settled, "--lang", "da", "--exercises", str(quick_exercises))
    program.until("I dag")
    assert not program.full_screen
    to_the_player(program)
    assert program.full_screen
    program.press("F11")
    program.wait_for(lambda: not program.full_screen, "the window")
    program.press("F11")
    program.wait_for(lambda: program.full_screen, "the whole screen")
    program.press("Escape")
    program.until("I dag")
    assert not program.full_screen
