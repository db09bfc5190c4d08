"""Whoever edits an exercise file sees it everywhere: I dag, Øvelser, the player, `today` and the log."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from rygtraening import paths
from rygtraening.cli import today
from rygtraening.domain.plan import StepKind
from rygtraening.domain.record import SessionRecord
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.player.page import PlayerPage
from tests.ui.journey.conftest import OpenProgram

CHANGES = {
    "  start: 7\n": "  start: 6\n",
    "en: Belly down · breathe in": "en: Sink quite slowly · breathe in",
    "en: Dizziness.": "en: A ringing in your ears.",
}


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The shipped exercises, with three lines of the cat-camel changed in a text editor."""
    folder = tmp_path / "edited"
    shutil.copytree(paths.bundled("exercises"), folder)
    file = folder / "kattestraek.yaml"
    text = file.read_text(encoding="utf-8")
    for before, after in CHANGES.items():
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    file.write_text(text, encoding="utf-8")
    return folder


def test_an_edited_dose_cue_and_stop_sign_show_wherever_they_are_said(
    open_settled: OpenProgram, edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = open_settled(exercises=edited)
    assert "6 times" in program.words()

    today.run(program.core, day=None, as_json=True)
    assert json.loads(capsys.readouterr().out)["exercises"][0]["amount"] == 6

    program.journey.open_page("exercises")
    page = program.page(ExercisesPage)
    page.open("kattestraek")
    program.settle()
    said = program.words()
    assert "Sink quite slowly" in said
    assert "A ringing in your ears." in said
    assert "6 times" in said

    program.home()
    player = program.to_the_player()
    program.until(lambda step: step.kind is StepKind.REPETITION)
    program.settle()
    assert "of 6" in player.scene.count.ring.words
    assert "Sink quite slowly" in player.scene.stage.accessibleName()
    player.safety_sheet.open_for(program.session.plan.prescriptions[0].exercise)
    program.settle()
    assert "A ringing in your ears." in program.words()
    player.safety_sheet.close_sheet()

    assert isinstance(program.window.page, PlayerPage)
    program.finish()
    (record,) = program.facts(SessionRecord)
    assert (record.exercises[0].level.amount, record.exercises[0].done) == (6, (6,))
