"""Another programme than the first: followed from now on, done once, taken away; with what was agreed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rygtraening import paths, wiring
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.gate import Gate
from rygtraening.domain.keys import Command
from rygtraening.domain.plan import StepKind
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import BeforeScore, SafetyAnswers, SessionRecord
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.today.page import TodayPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.journey.conftest import OpenProgram, Program

MINE = """\
id: min-fys
version: 1
name: {da: Fra Mette, en: From Mette}
about: {da: Aftalt., en: Agreed.}
exercises:
  - id: knae-til-bryst
    agreed: {on: 2026-03-01, amount: 6, sets: 2, set_rest: 10, sides: left, note: Stille og roligt}
rest_seconds: 5
ready_seconds: 5
days_per_week: 3
source:
  title: {da: Mette, en: Mette}
"""


@pytest.fixture
def mine(folder: Path) -> Path:
    """The file of a programme of one's own."""
    path = folder / wiring.OWN_EXERCISES / "programmes" / "mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(MINE, encoding="utf-8")
    return path


@pytest.fixture
def program(open_settled: OpenProgram, mine: Path) -> Program:
    return open_settled(exercises=paths.bundled("exercises"))


def follow(program: Program, programme: str) -> None:
    chosen = program.core.shelf.named(programme)
    assert chosen is not None
    program.clock.move(seconds=1)
    program.journey._approach._logbook.follow(chosen.id, chosen.name)
    program.home()


def do_once(program: Program, back: int = 3) -> None:
    """The way to a session of one's own programme, up to what the numbers open."""
    program.journey._approach.start(program.core.shelf.named("min-fys"))
    if isinstance(program.window.page, PainPage):
        program.window.page.skipped.emit()
    program.answer_before(back)


def test_what_is_followed_stands_on_i_dag_at_once_with_its_note(program: Program) -> None:
    follow(program, "min-fys")
    words = program.words()
    assert "2 sets of 6 times · 2 s hold · only left leg" in words
    assert "Stille og roligt" in words
    assert "As agreed with your physiotherapist." in words
    follow(program, "laend-basis")
    assert "Stille og roligt" not in program.words()


def test_where_its_file_is_taken_away_it_is_said_on_i_dag(program: Program, mine: Path) -> None:
    follow(program, "min-fys")
    mine.unlink()
    program.core.shelf.read_anew()
    program.home()
    assert "“From Mette” cannot be found among your files just now" in program.words()
    program.page(TodayPage)


def test_another_programme_is_done_once_and_the_log_says_which_it_was(program: Program) -> None:
    do_once(program)
    player = program.page(PlayerPage)
    assert [each.exercise.id for each in program.session.plan.prescriptions] == ["knae-til-bryst"]
    program.until(lambda step: step.kind is StepKind.SET_REST)
    assert player.header.where.text() == "Exercise 1 of 1 · Set 2 of 2"
    program.finish()
    program.page(AfterPage)
    (record,) = program.facts(SessionRecord)
    assert (record.programme, record.programme_name.en) == ("min-fys", "From Mette")
    (done,) = record.exercises
    assert (done.sets, done.quota, done.done, done.reason) == (2, 12, (12,), Reason.AGREED)
    (decision,) = program.facts(DoseDecision)
    assert decision.agreed
    assert program.core.programme.id == "laend-basis"


def test_the_gate_holds_for_a_programme_that_is_done_once(program: Program) -> None:
    do_once(program, 7)
    (score,) = program.facts(BeforeScore)
    assert score.gate is Gate.CALM
    (prescription,) = program.session.plan.prescriptions
    assert (prescription.sets, prescription.level.amount, prescription.reason) == (1, 5, Reason.CALM_DAY)


def test_a_spare_day_has_no_session_of_any_programme(program: Program) -> None:
    do_once(program, 9)
    assert program.core.journal.running() is None
    assert not isinstance(program.window.page, PlayerPage)


def test_a_safety_list_that_is_due_comes_first(program: Program, open_settled: OpenProgram) -> None:
    later = open_settled(exercises=paths.bundled("exercises"), days_later=40)
    asked = len(later.facts(SafetyAnswers))
    later.journey._approach.start(later.core.shelf.named("min-fys"))
    later.page(SafetyPage)
    later.answer_list()
    assert len(later.facts(SafetyAnswers)) == asked + 1
    later.page(PainPage).skipped.emit()
    later.page(BeforePage)


def test_a_session_of_it_that_was_broken_off_is_gone_on_with_as_itself(
    program: Program, open_settled: OpenProgram
) -> None:
    do_once(program)
    program.count(8)
    again = open_settled(exercises=paths.bundled("exercises"))
    again.home()
    assert "8 of 12 repetitions" in again.words()
    again.press_button("Go on")
    assert again.session.step.set == 2
    again.do(Command.PAUSE)
    again.finish()
    (record,) = again.facts(SessionRecord)
    assert (record.programme, record.programme_name.en) == ("min-fys", "From Mette")
