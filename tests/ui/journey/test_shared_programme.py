"""A programme that somebody got, in the whole program on real files: looked at, taken in, trained by, taken back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rygtraening import paths, wiring
from rygtraening.domain.keys import Command
from rygtraening.domain.ports import Core
from rygtraening.domain.record import SessionRecord
from rygtraening.domain.sharing import OpenedProgramme
from rygtraening.domain.shelf import Shelf
from rygtraening.domain.text import Text
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.programmes.journey import ProgrammesJourney
from rygtraening.ui.programmes.list_page import ProgrammesPage
from rygtraening.ui.programmes.open_page import OpenPage
from rygtraening.ui.programmes.programme_page import ProgrammePage
from rygtraening.ui.programmes.share_dialog import ShareDialog
from tests.catalogue.conftest import SMALL_EXERCISE, SMALL_PROGRAMME
from tests.catalogue.shared_text import shared

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

RENAMED = SMALL_EXERCISE.replace("en: Hip lift", "en: Bridge on two legs")


class Slow:
    """Sharing whose looking waits until it is told to go on."""

    def __init__(self, real: object) -> None:
        self._real = real
        self.go_on = threading.Event()
        self.go_on.set()
        self.looked_in: list[str] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)

    def look(self, *asked: object) -> OpenedProgramme:
        self.looked_in.append(threading.current_thread().name)
        self.go_on.wait(10)
        return self._real.look(*asked)  # type: ignore[attr-defined,no-any-return]


@pytest.fixture
def sharing(folder: Path) -> Slow:
    return Slow(wiring.sharing(folder))


@pytest.fixture
def program(open_settled: OpenProgram, folder: Path, sharing: Slow) -> Program:
    def on_files(core: Core) -> Core:
        shelf = Shelf(core.journal, lambda: wiring.read_catalogue(folder), wiring.programme_of)
        files = wiring.programme_files(folder, lambda: shelf.catalogue, core.clock)
        return replace(core, shelf=shelf, open_programme_files=lambda: files, open_sharing=lambda: sharing)

    return open_settled(content=on_files)


@pytest.fixture
def open_file(program: Program, tmp_path: Path, qtbot: QtBot) -> Callable[[str], OpenPage]:
    """Writes a file, and opens it by the button in the list."""

    def _open(text: str) -> OpenPage:
        file = tmp_path / "from-mette.yaml"
        file.write_text(text, encoding="utf-8")
        begin(program, file)
        page = program.page(OpenPage)
        qtbot.waitUntil(lambda: page.read)
        program.settle()
        return page

    return _open


def begin(program: Program, file: Path | None) -> None:
    """Press the button in the list, and choose ``file``."""
    program.journey.open_page("exercises")
    program.settle()
    program.page(ExercisesPage).programmes_wanted.emit()
    program.settle()
    (journey,) = program.window.findChildren(ProgrammesJourney)
    journey.sharing.pick_file = lambda _window: file
    program.press_button("Open a programme")


def take(program: Program, page: OpenPage, qtbot: QtBot) -> None:
    assert page.take is not None
    page.take.click()
    qtbot.waitUntil(lambda: isinstance(program.window.page, ProgrammePage))
    program.settle()


def test_everything_is_shown_before_anything_is_kept(
    program: Program, open_file: Callable[[str], OpenPage], folder: Path
) -> None:
    agreed = SMALL_PROGRAMME.replace(
        "- hip-lift", "- {id: hip-lift, agreed: {on: 2026-11-20, amount: 9, note: Calmly}}"
    )
    open_file(shared(agreed, SMALL_EXERCISE, head="shared: 1\nmade_by: Mette Holm\n"))
    said = program.words()
    for piece in (
        "from-mette.yaml",
        "My programme",
        "Made by Mette Holm, as the file says.",
        "You do not have this programme yet.",
        "Hip lift",
        "new",
        "9 times per side",
        "As agreed with your physiotherapist on 20 November 2026: Calmly",
        "1 exercise has a dose that was agreed with a physiotherapist. Use it only if it was agreed with you.",
        "No health professional has read these texts through yet, as far as the file says: My programme, Hip lift.",
        f"In {folder / 'exercises'}:",
        "hip-lift.yaml is written",
        "Take in only what you got from somebody you know and trust.",
    ):
        assert piece in said, piece
    program.press_button("Do not take it in")
    program.page(ProgrammesPage)
    assert not (folder / "exercises").exists()


def test_it_is_taken_in_followed_and_taken_back(
    program: Program, open_file: Callable[[str], OpenPage], folder: Path, qtbot: QtBot
) -> None:
    take(program, open_file(shared(SMALL_PROGRAMME, SMALL_EXERCISE)), qtbot)
    assert program.said == "“My programme” is one of yours now."
    assert program.button("Follow this programme") is not None
    program.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    program.settle()
    page = program.page(ProgrammesPage)
    assert "my-programme" not in page.cards
    assert "my-programme" not in program.core.catalogue.programmes
    assert list((folder / "exercises").glob("*.yaml")) == []


def test_a_session_keeps_the_name_and_dose_of_its_day(
    program: Program, open_file: Callable[[str], OpenPage], qtbot: QtBot
) -> None:
    """A file gives the exercise another name, and its being taken back the first one: what was done stays as it was."""
    take(program, open_file(shared(SMALL_PROGRAMME, SMALL_EXERCISE)), qtbot)
    program.press_button("Follow this programme")
    program.home()
    program.to_the_player()
    program.count(4)
    program.do(Command.STOP)
    before = program.facts(SessionRecord)[-1]
    (done,) = before.exercises
    assert (done.name, before.programme_name) == (Text("Hofteløft", "Hip lift"), Text("Mit program", "My programme"))
    program.journey.open_page("exercises")
    renamed = shared(
        SMALL_PROGRAMME.replace("en: My programme", "en: Another name"), RENAMED.replace("start: 7", "start: 6")
    )
    page = open_file(renamed)
    assert "What it is called: “Hip lift” → “Bridge on two legs”" in program.words()
    assert "Where one begins: 7 → 6" in program.words()
    take(program, page, qtbot)
    assert program.core.catalogue.exercises["hip-lift"].name.en == "Bridge on two legs"
    assert program.facts(SessionRecord)[-1] == before
    program.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert program.core.catalogue.exercises["hip-lift"].name.en == "Hip lift"
    assert program.facts(SessionRecord)[-1] == before


def test_what_comes_with_the_program_is_replaced_only_by_a_yes_of_its_own(
    program: Program, open_file: Callable[[str], OpenPage], folder: Path, qtbot: QtBot
) -> None:
    text = (paths.bundled("exercises") / "kattestraek.yaml").read_text(encoding="utf-8")
    page = open_file(
        shared(SMALL_PROGRAMME.replace("- hip-lift", "- kattestraek"), text.replace("version: ", "version: 9", 1))
    )
    assert "differs from the one that comes with the program" in program.words()
    assert page.take is not None and page.in_place is not None and not page.in_place.isChecked()
    page.take.click()
    program.settle()
    assert "Say first whether what is in the file is to take the place" in program.words()
    assert page.in_place.hasFocus() and not (folder / "exercises").exists()
    page.in_place.click()
    take(program, page, qtbot)
    assert (folder / "exercises" / "kattestraek.yaml").exists()


def test_a_file_with_faults_is_refused_with_their_lines(program: Program, open_file: Callable[[str], OpenPage]) -> None:
    page = open_file(shared(SMALL_PROGRAMME, SMALL_EXERCISE.replace("first_goal: 10", "first_goal: 99")))
    said = program.words()
    assert "This file cannot be used as it is." in said and page.take is None
    page.back.click()
    program.settle()
    program.page(ProgrammesPage)


def test_it_is_read_beside_the_window_and_can_be_given_up(
    program: Program, sharing: Slow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "slow.yaml"
    file.write_text(shared(SMALL_PROGRAMME, SMALL_EXERCISE))
    sharing.go_on.clear()
    begin(program, file)
    page = program.page(OpenPage)
    assert not page.read and "slow.yaml is being read" in program.words()
    program.press(Qt.Key.Key_Escape)
    program.page(ProgrammesPage)
    sharing.go_on.set()
    qtbot.waitUntil(lambda: not [each for each in threading.enumerate() if each.name.startswith("background")])
    program.settle()
    program.page(ProgrammesPage)
    assert sharing.looked_in and "MainThread" not in sharing.looked_in
    assert "My programme" not in [each.text() for each in page.findChildren(QLabel)], "it came too late"


def test_a_full_disk_leaves_everything_as_it_was(
    program: Program, open_file: Callable[[str], OpenPage], folder: Path, qtbot: QtBot
) -> None:
    page = open_file(shared(SMALL_PROGRAMME, SMALL_EXERCISE))
    (folder / "exercises").write_text("something else lies here")
    assert page.take is not None
    page.take.click()
    qtbot.waitUntil(lambda: page.take is None)
    program.settle()
    assert (folder / "exercises").read_text() == "something else lies here"
    assert "changed" in program.words()


def test_where_no_file_is_chosen_nothing_opens(program: Program) -> None:
    begin(program, None)
    program.page(ProgrammesPage)


def test_one_is_sent_after_what_goes_along_is_said(program: Program, tmp_path: Path) -> None:
    program.journey.open_page("exercises")
    program.page(ExercisesPage).programmes_wanted.emit()
    program.settle()
    program.page(ProgrammesPage).cards["laend-basis"].click()
    program.settle()
    file = tmp_path / "sent.yaml"
    (journey,) = program.window.findChildren(ProgrammesJourney)
    journey.sharing.pick_target = lambda _window, proposed: file if proposed == "laend-basis.yaml" else None
    program.press_button("Send it to somebody")
    (dialog,) = program.window.findChildren(ShareDialog)
    assert not file.exists()
    dialog.save.click()
    program.settle()
    assert file.read_bytes() == program.core.open_sharing().pack("laend-basis").content
    assert str(file) in program.said
