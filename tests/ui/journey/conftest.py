"""The whole program in its window, on a real folder, with a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from shiboken6 import isValid

from rygtraening import i18n, paths, wiring
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.events import PainChoice, Way
from rygtraening.domain.facts import Fact
from rygtraening.domain.keys import Command
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import Step, StepKind
from rygtraening.domain.ports import Core, FactT, Journal, KnownError
from rygtraening.domain.record import Front, Occasion, SessionRecord
from rygtraening.domain.running import RunningSession
from rygtraening.domain.safety import SafetyTexts
from rygtraening.domain.session import Session
from rygtraening.domain.shelf import Shelf
from rygtraening.store.copies import Copies
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.ui import following
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.journey import Journey
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.progress.journey import ProgressJourney
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_scale import PainScale
from rygtraening.ui.window import MainWindow
from scripts.pictures.turning import is_turning

PageT = TypeVar("PageT", bound=QWidget)
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))
FULL = "The disk is full, so the latest could not be saved."
TICK = 0.5
"""Seconds; short enough that no session takes it for a sleep of the machine."""


class HandClock:
    """Is moved by hand, and never says the same moment twice, so that one fact is newer than another."""

    def __init__(self) -> None:
        self._passed = timedelta()
        self._looks = 0

    def now(self) -> datetime:
        self._looks += 1
        return MORNING + self._passed + timedelta(microseconds=self._looks)

    def monotonic(self) -> float:
        return self._passed.total_seconds()

    def move(self, **time: float) -> None:
        """``move(days=1)``, ``move(seconds=0.5)``"""
        self._passed += timedelta(**time)


class FillableJournal:
    """The real journal, on a disk that can be full."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.full = False
        self.read_only = journal.read_only
        self.device = journal.device
        self.facts = journal.facts
        self.dose_changes = journal.dose_changes
        self.every_fact = journal.every_fact
        self.summaries = journal.summaries
        self.entries = journal.entries
        self.newest_decisions = journal.newest_decisions
        self.safety_lists = journal.safety_lists
        self.first_day = journal.first_day
        self.running = journal.running
        self.close = journal.close

    def append(self, *facts: Fact) -> None:
        self._room()
        self._journal.append(*facts)

    def save_running(self, running: RunningSession, *facts: Fact) -> None:
        self._room()
        self._journal.save_running(running, *facts)

    def close_session(self, record: SessionRecord | None) -> None:
        self._room()
        self._journal.close_session(record)

    def _room(self) -> None:
        if self.full:
            raise KnownError(FULL)


class Program:
    """One run of the program, and what a person does in it."""

    def __init__(self, core: Core, journal: FillableJournal, clock: HandClock, theme: Theme) -> None:
        self.core = core
        self.journal = journal
        self.clock = clock
        self.theme = theme
        self.window = MainWindow(theme, core.settings)
        self.window.setUpdatesEnabled(False)  # nobody looks: test_every_page.py paints
        self.window.show()
        self.window.activateWindow()
        self.journey = Journey(core, self.window, theme)
        self.journey.begin()
        self.settle()

    # What is there

    def page(self, kind: type[PageT]) -> PageT:
        """The page that is shown, whole, which must be of ``kind``."""
        page = self.window.page
        assert isinstance(page, kind), f"{kind.__name__} expected, {type(page).__name__} shown"
        self._finish_pages()
        return page

    def _finish_pages(self) -> None:
        """Let all that comes in later turns of the loop be there."""
        for page in self.window.findChildren(Page):
            page.make_whole()

    @property
    def railed(self) -> bool:
        """Whether the rail can be seen."""
        return self.button("Progress", "Fremgang") is not None

    def button(self, *words: str) -> QAbstractButton | None:
        """A button that can be seen and is called one of ``words``."""
        buttons = self.window.findChildren(QAbstractButton)
        return next((each for each in buttons if each.isVisible() and each.text() in words), None)

    def press_button(self, *words: str) -> None:
        """Click it."""
        button = self.button(*words)
        assert button is not None, f"no button {words} on {self.words()}"
        assert button.isEnabled(), words
        button.click()
        self.settle()

    def scales(self) -> list[PainScale]:
        """The rows of numbers that can be seen."""
        return [each for each in self.window.findChildren(PainScale) if each.isVisible()]

    def words(self) -> str:
        """Everything the page that is shown says."""
        page = self.window.page
        assert page is not None
        found = [page, *page.findChildren(QWidget)]
        shown = [each for each in found if each.isVisible() and isinstance(each, QLabel | QAbstractButton)]
        return "\n".join(each.text() for each in shown)

    @property
    def said(self) -> str:
        """What the message at the foot of the window says; empty where there is none."""
        return "".join(each.text for each in self.window.findChildren(Notice) if each.isVisible())

    def facts(self, kind: type[FactT]) -> list[FactT]:
        """What the journal holds."""
        return self.core.journal.facts(kind)

    @property
    def counted(self) -> int:
        """Repetitions of the session in progress that are on disk."""
        running = self.core.journal.running()
        return running.repetitions if running is not None else 0

    # What the person does

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
            self.settle()

    def answer_list(self, *yes: str) -> None:
        """Answer the safety list that is shown, and say that a yes is right."""
        page = self.page(SafetyPage)
        for question in yes:
            page.row(question).click()
        page.onward.click()
        if yes:
            self.settle()
            page.confirm.click()
        self.settle()

    def answer_pain(self, back: int, leg: int = 0) -> None:
        """Answer the page that asks for one moment's pain, by keyboard."""
        self.page(PainPage)
        self.press(*_digits(back), *_digits(leg))
        if leg == 1:
            self.press(Qt.Key.Key_Return)  # not a 10
        self.press(Qt.Key.Key_Return)

    def answer_before(self, back: int, leg: int = 0) -> None:
        """Give the number before the session, and go on."""
        pair = self.page(BeforePage).pair
        assert pair is not None
        pair.back.buttons()[back].click()
        pair.leg.buttons()[leg].click()
        self.settle()
        self.press_button("Begin", "Close for today")

    def home(self) -> None:
        """Open I dag, as it is now."""
        self.journey.home()
        self.settle()

    def start(self) -> None:
        """Press Start on I dag."""
        self.page(TodayPage)
        self.press_button("Start training", "Train once more")

    def to_the_player(self, back: int = 3, leg: int = 0) -> PlayerPage:
        """From I dag to the player, the morning left out, as the pages tell it (``start`` and ``answer_before`` press
        their buttons, which takes three times as long)."""
        self.page(TodayPage).start_wanted.emit()
        if isinstance(self.window.page, PainPage):
            self.window.page.skipped.emit()
        self.page(BeforePage).answered.emit(Pain(back, leg))
        self.settle()
        return self.page(PlayerPage)

    @property
    def session(self) -> Session:
        """The session in the player."""
        session = self.page(PlayerPage).bridge.session
        assert session is not None
        return session

    def do(self, command: Command) -> None:
        """Give the player a command."""
        self.page(PlayerPage).bridge.do(command)
        self.settle()

    def until(self, wanted: Callable[[Step], bool]) -> None:
        """Let the time pass to the next step that is ``wanted``."""
        session = self.session
        for _tick in range(2000):
            if wanted(session.step):
                return
            self.wait(TICK)
        raise AssertionError("no such step came")

    def wait(self, seconds: float) -> None:
        """Let so much time of the session pass."""
        player = self.page(PlayerPage)
        for _tick in range(round(seconds / TICK)):
            self.clock.move(seconds=TICK)
            player.bridge.tick()

    def count(self, repetitions: int) -> None:
        """Count so many repetitions oneself, one each few seconds."""
        if self.session.way is Way.PACED:
            self.do(Command.WAY)
        for _repetition in range(repetitions):
            self.until(lambda step: step.kind is StepKind.REPETITION)
            self.wait(1)
            self.page(PlayerPage).bridge.do(Command.MAIN)
        self.settle()

    def hurt_in_a_repetition(self, choice: PainChoice, back: int) -> None:
        """In the next repetition: press the pain button, say how much, and choose what now."""
        self.until(lambda step: step.kind is StepKind.REPETITION)
        self.do(Command.PAIN)
        sheet = self.page(PlayerPage).pain_sheet
        for scale, number in zip(sheet.findChildren(PainScale), (back, 0), strict=True):
            scale.buttons()[number].click()
        sheet.button(choice).click()
        self.settle()

    def finish(self) -> None:
        """Count to the end of the session."""
        self.count(sum(step.kind is StepKind.REPETITION for step in self.session.plan.steps) - self.counted)

    # Around

    def settle(self) -> None:
        """Let everything that waits be done: what is still to come of the pages, layouts, deletions, paints."""
        self._finish_pages()
        for _round in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        while is_turning(self.window) or self._charts_to_come():
            self.settle()

    def _charts_to_come(self) -> bool:
        """Whether Fremgang still has charts to show, each in its turn."""
        parts = self.window.children() if isValid(self.window) else []
        ways = [part for part in parts if isinstance(part, ProgressJourney)]
        return any(way._main or way._further for way in ways)


def _digits(number: int) -> tuple[Qt.Key, ...]:
    return (Qt.Key(Qt.Key.Key_0 + number),) if number < 10 else (Qt.Key.Key_1, Qt.Key.Key_0)


OpenProgram = Callable[..., Program]


class NoScreen:
    """There is no screen to keep awake: no thread of the system's for a hundred sessions."""

    def prepare(self) -> None: ...

    def hold(self) -> None: ...

    def let_go(self) -> None: ...

    def end(self) -> None: ...


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions hold nothing awake here; tests/ui/test_awake.py looks at that."""
    monkeypatch.setattr(following, "Awake", NoScreen)


@pytest.fixture
def clock() -> HandClock:
    """A Monday morning in March."""
    return HandClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder."""
    return tmp_path / "data"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> tuple[Catalogue, SafetyTexts]:
    """The shipped files, read once: they are the same for every test."""
    safety = load_safety(paths.bundled("resources") / "safety.yaml")
    return wiring.read_catalogue(tmp_path_factory.mktemp("empty")), safety


@pytest.fixture
def open_program(
    qapp: QApplication, shipped: tuple[Catalogue, SafetyTexts], folder: Path, clock: HandClock
) -> Iterator[OpenProgram]:
    """``open_program()`` starts the program in a window of its own; what was open before is closed first, so that it is
    the next start. ``exercises`` is a folder to read them from, ``language`` the one spoken, ``full`` the disk, and
    ``read_only`` why nothing can be written; ``content`` changes what the program has to say."""
    with ExitStack() as open_now:

        def start(
            *,
            days_later: int = 0,
            language: str = i18n.ENGLISH,
            exercises: Path | None = None,
            full: bool = False,
            read_only: str | None = None,
            content: Callable[[Core], Core] | None = None,
        ) -> Program:
            open_now.close()
            clock.move(days=days_later)
            i18n.set_language(language)
            settings = JsonSettings(folder)
            settings.set("muted", "1")  # a machine without a loudspeaker has nothing to say here
            settings.set("full_screen", "0")  # a window keeps the size a test gives it
            real, safety = SqliteJournal.open(folder), shipped[1]
            open_now.callback(real.close)
            journal = FillableJournal(real)
            journal.full = full
            journal.read_only = read_only

            def read() -> Catalogue:
                return shipped[0] if exercises is None else wiring.read_catalogue(folder, exercises)

            explain = wiring.read_explanation
            exchange = wiring.FolderExchange(folder)
            copies = Copies(folder, settings, clock)
            core = Core(
                folder,
                Shelf(journal, read, wiring.programme_of),
                safety,
                journal,
                settings,
                clock,
                uuid4,
                explain,
                exchange,
                copies,
                wiring.read_knowledge,
                wiring.read_help,
                wiring.read_whats_new,
                open_sharing=lambda: wiring.sharing(folder, exercises, clock),
            )
            if content is not None:
                core = content(core)
            theme = Theme(Mode.LIGHT, parent=qapp)
            theme.apply(qapp)
            program = Program(core, journal, clock, theme)
            open_now.callback(_close, program)
            return program

        yield start


def _close(program: Program) -> None:
    program.window.close()
    program.window.deleteLater()
    program.theme.deleteLater()
    program.settle()


@pytest.fixture
def open_settled(
    open_program: OpenProgram, shipped: tuple[Catalogue, SafetyTexts], folder: Path, clock: HandClock
) -> OpenProgram:
    """Starts the program for somebody who has been through the first run."""

    def start(**how: object) -> Program:
        with closing(SqliteJournal.open(folder)) as journal:
            logbook = Logbook(journal, clock, uuid4, Front.WINDOW)
            logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 1))
            asked = tuple(question.id for question in shipped[1].questions)
            logbook.answer_safety(Occasion.FIRST_RUN, asked, ())
        clock.move(minutes=1)
        return open_program(**how)

    return start


@pytest.fixture
def program(open_settled: OpenProgram) -> Program:
    """The program as somebody sees it who has been through the first run."""
    return open_settled()
