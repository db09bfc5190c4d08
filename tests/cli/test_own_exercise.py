"""An exercise that came with no program, written from docs/exercises.md alone (seated marching): put into the data
folder it moves, counts, is spoken and is logged like any other."""

from __future__ import annotations

import shutil
from math import dist
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.catalogue.loader import check
from rygtraening.cli import session
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.figure import Figure, can_be_drawn
from rygtraening.domain.figure_joints import circles, joints
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.preview_reel import plan_of
from rygtraening.domain.record import AfterAnswers, SessionEnd, SessionRecord
from rygtraening.domain.session import Session
from rygtraening.domain.speech import Code, sayings

if TYPE_CHECKING:
    from tests.cli.conftest import ScriptedTerminal

WRITTEN = Path(__file__).resolve().parents[1] / "catalogue" / "siddende-march.yaml"
PROGRAMME = """\
id: laend-basis
version: 99
name: {da: Stille dag, en: Quiet day}
about: {da: Kun march., en: Marching only.}
exercises: [siddende-march]
rest_seconds: 20
ready_seconds: 10
days_per_week: 7
source:
  title: {da: Mig, en: Me}
"""


@pytest.fixture(autouse=True)
def in_the_data_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "exercises"
    (folder / "programmes").mkdir(parents=True)
    shutil.copy(WRITTEN, folder)
    (folder / "programmes" / "quiet.yaml").write_text(PROGRAMME, encoding="utf-8")


def marching(core: Core) -> Exercise:
    (exercise,) = core.programme.exercises
    assert exercise.id == "siddende-march"
    return exercise


def test_check_finds_nothing_in_it() -> None:
    assert check([WRITTEN]) == ()


def test_it_is_asked_for_counted_and_logged(settled: Core, terminal: ScriptedTerminal) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "3"), ("In your leg", "1"), ("Enter begins", ""))
    terminal.answer(("In your back", "3"), ("In your leg", "0"), ("In your back", "2"), ("In your leg", "0"))
    terminal.answer(("Choose a number", "1"), ("A note", ""))
    assert session.run(settled, terminal) == 0
    terminal.finish()
    (record,) = settled.journal.facts(SessionRecord)
    (done,) = record.exercises
    assert (record.end, record.programme_name.en) == (SessionEnd.FINISHED, "Quiet day")
    assert (done.exercise, done.name.en, done.level, done.done) == (
        "siddende-march", "Seated marching", Level(1, 5), (5,),
    )  # fmt: skip
    assert terminal.bells == 5
    assert all(terminal.drew(cue) for cue in ("Lift right knee", "Lift left knee", "Put it down"))
    assert dict(settled.journal.facts(AfterAnswers)[0].worst) == {"siddende-march": Pain(3, 0)}


def test_it_is_spoken_with_its_cues_and_numbers(core: Core) -> None:
    played = Session(plan_of(marching(core), 1))
    said = [*sayings(played, played.start(0.0))]
    now = 0.0
    while not played.ended:
        now += 0.25
        said += sayings(played, played.tick(now))
    texts = [each.text.en for each in said]
    assert texts[:2] == ["Seated marching", "Sit on a chair with your feet on the floor."]
    assert {"Lift right knee", "Put it down", "Lift left knee"} <= set(texts)
    assert [each.number for each in said if each.code in (Code.NUMBER, Code.LAST)] == [1, 2, 3, 4, 5]


def test_it_moves_the_knee_it_names_and_nothing_goes_through_the_floor(core: Core) -> None:
    exercise = marching(core)
    assert can_be_drawn(exercise)
    figure = Figure(exercise)
    seated = joints(exercise.poses["seated"])
    for pose, knee in (("right-up", "leg.middle"), ("left-up", "leg_far.middle")):
        body = joints(exercise.poses[pose])
        moved = {name: dist(point, body.named[name]) for name, point in seated.named.items() if name.endswith("middle")}
        assert max((name for name in moved if "leg" in name), key=lambda name: moved[name]) == knee
    for phase in range(4):
        for place in range(9):
            body = joints(figure.moment(1, None, phase, place / 8))
            assert min(y - radius for (_x, y), radius in circles(body)) > -0.03
