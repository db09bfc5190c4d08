"""Programmes in the whole program, on a real folder: made, followed, trained by, changed, taken away, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rygtraening import wiring
from rygtraening.domain.exercise import Level
from rygtraening.domain.keys import Command
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import SessionRecord
from rygtraening.domain.shelf import Shelf
from rygtraening.ui import window as frame
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.programmes.ask_dialog import AskDialog
from rygtraening.ui.programmes.builder_journey import COPY, DROP, KEEP, STAY
from rygtraening.ui.programmes.builder_page import BuilderPage
from rygtraening.ui.programmes.list_page import ProgrammesPage
from rygtraening.ui.programmes.part_card import AGREED
from rygtraening.ui.programmes.programme_page import ProgrammePage
from rygtraening.ui.programmes.sections import EXERCISES, PROGRAMMES
from rygtraening.ui.today.page import TodayPage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

BASICS = "laend-basis"


@pytest.fixture
def core_on_files(folder: Path) -> Callable[[Core], Core]:
    """Makes the core read the real files each time, and write real ones."""

    def on_files(core: Core) -> Core:
        shelf = Shelf(core.journal, lambda: wiring.read_catalogue(folder), wiring.programme_of)
        files = wiring.programme_files(folder, lambda: shelf.catalogue, core.clock)
        return replace(core, shelf=shelf, open_programme_files=lambda: files)

    return on_files


@pytest.fixture
def program(open_settled: OpenProgram, core_on_files: Callable[[Core], Core]) -> Program:
    """The program for somebody who has been through the first run, on real files."""
    return open_settled(content=core_on_files)


def programmes(program: Program) -> ProgrammesPage:
    """From the rail to the list."""
    program.journey.open_page(frame.EXERCISES)
    program.settle()
    page = program.page(ExercisesPage)
    page.sections.segment(PROGRAMMES).click()
    program.settle()
    return program.page(ProgrammesPage)


def opened(program: Program, name: str) -> ProgrammePage:
    programmes(program).cards[name].click()
    program.settle()
    return program.page(ProgrammePage)


def make(program: Program, name: str = "Mette", *, keep: bool = True) -> BuilderPage:
    """Put one together of two exercises, the first as agreed."""
    page = programmes(program)
    assert page.new is not None
    page.new.click()
    program.settle()
    builder = program.page(BuilderPage)
    builder.name.setText(name)
    builder.name.textEdited.emit(name)
    builder.take(["baekkenloeft", "kattestraek"])
    builder.cards["baekkenloeft"].mode.segment(AGREED).click()
    box = builder.cards["baekkenloeft"].agreed
    assert box is not None
    box.numbers["amount"].more.click()
    box.numbers["sets"].more.click()
    if keep:
        builder.keep.click()
        program.settle()
    return builder


def answer(program: Program, key: str) -> None:
    """Answer the question that lies over the window."""
    program.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AskDialog)
    dialog.buttons[key].click()
    program.settle()


def file_of(folder: Path, name: str = "mette") -> Path:
    return folder / "exercises" / "programmes" / f"{name}.yaml"


def undo(program: Program) -> None:
    program.press_button("Undo")


def test_made_followed_trained_by_and_taken_back(program: Program, folder: Path) -> None:
    make(program)
    page = program.page(ProgrammePage)
    assert (page.programme.id, program.said) == ("mette", "“Mette” is kept.")
    assert file_of(folder).is_file()
    program.press_button("Follow this programme")
    assert program.core.programme.id == "mette"
    assert program.said == "You follow “Mette” from now on."
    program.home()
    assert "Your programme: Mette" in program.words()
    player = program.to_the_player()
    session = player.bridge.session
    assert session is not None
    first, second = session.plan.prescriptions
    assert (first.exercise.id, first.level, first.sets, first.reason) == (
        "baekkenloeft",
        Level(1, 6),
        2,
        Reason.AGREED,
    )
    assert second.exercise.id == "kattestraek"
    program.count(1)
    program.do(Command.STOP)
    (record,) = program.facts(SessionRecord)
    assert record.programme == "mette"


def test_following_is_taken_back(program: Program) -> None:
    opened(program, "staerk-ryg")
    assert "Begins at" in program.words()
    program.press_button("Follow this programme")
    assert program.core.programme.id == "staerk-ryg"
    assert "Followed now" in program.words()
    assert "Begins at" not in program.words()  # each stands at the dose of today
    undo(program)
    assert program.core.programme.id == BASICS
    assert "Begins at" in program.words()
    assert program.button("Follow this programme") is not None
    assert [fact.programme for fact in program.facts(ProgrammeFollowed)][-1] == BASICS


def test_the_exercises_are_those_of_the_programme_that_is_followed(program: Program) -> None:
    program.journey.open_page(frame.EXERCISES)
    program.settle()
    assert "Your programme: Basics for the low back" in program.words()
    opened(program, "staerk-ryg")
    program.press_button("Follow this programme")
    program.journey.open_page(frame.EXERCISES)
    program.settle()
    assert "Your programme: Strong back" in program.words()


def test_another_programme_is_done_once(program: Program) -> None:
    opened(program, "minipause").once.click()
    program.settle()
    program.press_button("Skip")
    program.answer_before(3)
    session = program.page(PlayerPage).bridge.session
    assert session is not None
    assert session.plan.programme.id == "minipause"
    assert program.core.programme.id == BASICS


def test_the_programme_on_i_dag_leads_to_its_page_and_an_exercise_leads_back(program: Program) -> None:
    program.home()
    program.page(TodayPage).programme.click()
    program.settle()
    page = program.page(ProgrammePage)
    assert page.programme.id == BASICS
    page.rows[1].click()
    program.settle()
    detail = program.page(ExercisesPage).detail
    assert detail is not None
    assert detail.back.text() == "Basics for the low back"
    program.press(Qt.Key.Key_Escape)
    assert program.page(ProgrammePage).programme.id == BASICS
    program.press(Qt.Key.Key_Escape)
    cards = program.page(ProgrammesPage).cards
    assert cards[BASICS].hasFocus()
    sections = program.page(ProgrammesPage).sections
    assert sections is not None
    sections.segment(EXERCISES).click()
    program.settle()
    assert program.page(ExercisesPage).detail is None


def test_a_day_that_is_none_of_its_days_says_so_and_can_be_trained_on(program: Program) -> None:
    page = programmes(program)
    assert page.new is not None
    page.new.click()
    builder = program.page(BuilderPage)
    builder.name.textEdited.emit("Onsdag")
    builder.take(["gaatur"])
    assert builder.days is not None
    builder.days.mode.segment("named").click()
    for day in ("2", "5"):
        builder.days.days.chip(day).click()
    builder.keep.click()
    program.settle()
    program.press_button("Follow this programme")
    program.home()
    assert "No training today by your programme: again on Wednesday" in program.words()  # it is Monday
    program.start()
    program.press_button("Skip")
    program.page(BeforePage)


def test_a_change_is_kept_in_the_same_file_and_a_copy_in_another(program: Program, folder: Path) -> None:
    make(program)
    program.page(ProgrammePage).edit.click()
    program.settle()
    builder = program.page(BuilderPage)
    builder.cards["kattestraek"].ways["up"].click()
    builder.keep.click()
    program.settle()
    mine = program.core.catalogue.programmes["mette"]
    assert ([part.exercise.id for part in mine.parts], mine.version) == (["kattestraek", "baekkenloeft"], 2)
    program.page(ProgrammePage).copy.click()
    program.settle()
    program.page(BuilderPage).keep.click()
    program.settle()
    copy = program.page(ProgrammePage).programme
    assert (copy.id, copy.name.en, copy.parts) == ("mette-my-own", "Mette (my own)", mine.parts)
    assert sorted(path.name for path in file_of(folder).parent.iterdir()) == ["mette-my-own.yaml", "mette.yaml"]


def test_a_shipped_programme_is_never_changed(program: Program, folder: Path) -> None:
    page = opened(program, "minipause")
    assert not page.edit.isVisible()
    page.copy.click()
    program.settle()
    program.press(Qt.Key.Key_Escape)  # nothing was changed, nothing is asked
    assert program.page(ProgrammePage).programme.id == "minipause"
    assert not file_of(folder).parent.exists()


def test_leaving_asks_only_where_something_was_changed(program: Program, folder: Path) -> None:
    builder = make(program, keep=False)
    builder.left.emit()
    answer(program, STAY)
    assert program.page(BuilderPage) is builder
    builder.left.emit()
    answer(program, DROP)
    assert "mette" not in program.page(ProgrammesPage).cards
    builder = make(program, keep=False)
    builder.left.emit()
    answer(program, KEEP)
    assert "mette" in program.page(ProgrammesPage).cards
    assert file_of(folder).is_file()


def test_closing_the_window_asks_too(program: Program) -> None:
    make(program, keep=False)
    program.window.close()
    answer(program, STAY)
    assert program.window.isVisible()
    program.window.close()
    answer(program, DROP)
    assert not program.window.isVisible()


def test_what_was_begun_is_there_after_another_page_came(program: Program) -> None:
    make(program, keep=False)
    program.home()
    page = programmes(program)
    page.go_on_wanted.emit()
    program.settle()
    builder = program.page(BuilderPage)
    assert (builder.name.text(), list(builder.cards)) == ("Mette", ["baekkenloeft", "kattestraek"])
    program.home()
    page = programmes(program)
    page.new_wanted.emit()
    answer(program, DROP)
    assert program.page(BuilderPage).name.text() == ""


def test_taken_away_and_back_while_it_is_followed(program: Program, folder: Path) -> None:
    make(program)
    program.press_button("Follow this programme")
    program.page(ProgrammePage).remove.click()
    program.settle()
    assert "mette" not in program.page(ProgrammesPage).cards
    assert program.said == (
        "“Mette” is taken away. Its file is put aside, and not erased. "
        "You follow “Basics for the low back” from now on."
    )
    assert program.core.shelf.following.gone is None
    aside = folder / "exercises" / "put-aside" / "20260302T080100Z" / "programmes" / "mette.yaml"
    assert (list(file_of(folder).parent.iterdir()), aside.is_file()) == ([], True)
    undo(program)
    assert program.page(ProgrammePage).programme.id == program.core.programme.id == "mette"
    assert file_of(folder).is_file()


def test_a_log_that_cannot_be_written_leaves_a_programme_where_it_is(program: Program, folder: Path) -> None:
    make(program)
    program.press_button("Follow this programme")
    program.journal.full = True
    program.page(ProgrammePage).remove.click()
    program.settle()
    assert "disk is full" in program.said
    assert file_of(folder).is_file()
    assert program.core.programme.id == "mette"
    program.journal.full = False
    program.press_button("Try again")
    assert not file_of(folder).exists()


def test_a_full_disk_keeps_what_is_on_the_screen(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = make(program, keep=False)

    def refuse(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("os.fsync", refuse)
        builder.keep.click()
        program.settle()
    assert "The disk is full" in program.said
    assert program.page(BuilderPage) is builder
    assert list(file_of(folder).parent.iterdir()) == []
    program.press_button("Try again")
    assert program.page(ProgrammePage).programme.id == "mette"


def test_what_somebody_else_wrote_is_not_written_over(program: Program, folder: Path) -> None:
    make(program)
    program.page(ProgrammePage).edit.click()
    program.settle()
    builder = program.page(BuilderPage)
    builder.made_by.textEdited.emit("Mig")
    theirs = file_of(folder).read_text("utf-8") + "made_by: Andre\n"
    file_of(folder).write_text(theirs, "utf-8")
    builder.keep.click()
    program.settle()
    assert "has been changed by somebody else" in program.said
    assert file_of(folder).read_text("utf-8") == theirs
    program.press_button("Keep mine as another programme")
    found = program.core.catalogue.programmes
    assert (found["mette"].made_by, found["mette-2"].made_by) == ("Andre", "Mig")


def test_a_programme_is_changed_as_its_file_is_now(program: Program, folder: Path) -> None:
    make(program)
    page = program.page(ProgrammePage)
    file_of(folder).write_text(file_of(folder).read_text("utf-8") + "made_by: Andre\n", "utf-8")
    page.edit.click()
    program.settle()
    assert program.page(BuilderPage).made_by.text() == "Andre"


@pytest.mark.parametrize("more", ["# Ring på torsdag\n", "exercise that is not there"])
def test_what_would_be_lost_of_a_file_is_said_first(program: Program, folder: Path, more: str) -> None:
    make(program)
    text = file_of(folder).read_text("utf-8")
    text = (
        text + more if more.startswith("#") else text.replace("  - kattestraek\n", "  - kattestraek\n  - not-there\n")
    )
    file_of(folder).write_text(text, "utf-8")
    program.page(ProgrammePage).edit.click()
    program.settle()
    builder = program.page(BuilderPage)
    builder.made_by.textEdited.emit("Mig")
    builder.keep.click()
    answer(program, STAY)
    assert file_of(folder).read_text("utf-8") == text
    builder.keep.click()
    answer(program, COPY)
    assert program.core.catalogue.programmes["mette-2"].made_by == "Mig"
    assert file_of(folder).read_text("utf-8") == text
    opened(program, "mette").edit.click()
    program.settle()
    program.page(BuilderPage).made_by.textEdited.emit("Os")
    program.page(BuilderPage).keep.click()
    answer(program, KEEP)
    assert program.core.catalogue.programmes["mette"].made_by == "Os"
    assert "#" not in file_of(folder).read_text("utf-8")
