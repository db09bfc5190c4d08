"""``rygtraening breathe``: it leads in and out, can be paused and left, and keeps nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.cli import breathe
from rygtraening.cli.parser import run

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock, ScriptedTerminal


@pytest.fixture
def turns(terminal: ScriptedTerminal) -> list[str]:
    """What to do, each time it changes."""
    seen: list[str] = []

    def look(frame: str) -> None:
        said = frame.splitlines()[0].split(" · ")[0]
        if not seen or seen[-1] != said:
            seen.append(said)

    terminal.on_show = look
    return seen


def test_it_leads_in_and_out_to_the_end(clock: FakeClock, terminal: ScriptedTerminal, turns: list[str]) -> None:
    began = clock.seconds
    assert breathe.run(clock, 2, terminal) == 0
    assert turns == ["Breathe in", "Breathe out"] * 12
    assert 120 <= clock.seconds - began < 121
    assert terminal.said[0] == "Calm breathing · 2 minutes"
    assert terminal.said[-1] == "That was 2 minutes. Take the calm with you into what comes next."


def test_the_bar_fills_and_empties(clock: FakeClock, terminal: ScriptedTerminal) -> None:
    breathe.run(clock, 2, terminal)
    full = [frame[1].count("█") for frame in terminal.frames]
    assert full[0] == 0
    assert max(full) == 24
    assert all(len(frame[1]) == 24 for frame in terminal.frames)


def test_a_pause_waits_and_goes_on_with_the_same_breath(
    clock: FakeClock, terminal: ScriptedTerminal, turns: list[str]
) -> None:
    terminal.press(("1:45 left", " "), ("Pause", "x"), ("Pause", " "))
    breathe.run(clock, 2, terminal)
    assert turns[:5] == ["Breathe in", "Breathe out", "Breathe in", "Breathe out", "Pause"]
    assert turns[5:7] == ["Breathe in", "Breathe out"]
    assert turns[5:] == ["Breathe in", "Breathe out"] * 11


def test_leaving_is_fine(clock: FakeClock, terminal: ScriptedTerminal) -> None:
    terminal.press(("1:50 left", "escape"))
    assert breathe.run(clock, 2, terminal) == 0
    assert terminal.said[-1] == "You stopped here, and that is fine."


def test_ctrl_c_is_leaving_too(clock: FakeClock, terminal: ScriptedTerminal) -> None:
    terminal.press(("1:50 left", "LEAVE"))
    assert breathe.run(clock, 2, terminal) == 0
    assert terminal.said[-1] == "You stopped here, and that is fine."


def test_nobody_there_is_a_sentence_and_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "data"
    assert run(["--lang", "en", "--data-dir", str(folder), "breathe"]) == 2
    assert "needs a terminal" in capsys.readouterr().err
    assert not folder.exists()


def test_other_lengths_are_not_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "breathe", "--minutes", "20"]) == 2
    assert "2, 3, 4, 5" in capsys.readouterr().err
