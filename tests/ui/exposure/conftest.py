"""Modige skridt in a window of its own, on a journal in memory and a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from typing import TypeVar, cast
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.courage import Courage, CourageView
from rygtraening.domain.exercise import Source
from rygtraening.domain.exposure_record import Attempt, Happened
from rygtraening.domain.facts import Fact, stands
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import FactT, Journal, KnownError
from rygtraening.domain.text import Text
from rygtraening.ui.exposure.journey import ExposureJourney
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.window import PROGRESS, MainWindow

PageT = TypeVar("PageT", bound=QWidget)
FIRST = datetime(2026, 10, 5, 15, 0, tzinfo=timezone(timedelta(hours=2)))
LONG_WORDS = ("Siddende, hænder til knæ", "Stående, midt på skinneben", "Let ting fra en skammel", "Bind snørebånd")


def ladder_of_steps(name: str, *steps: str) -> Activity:
    """A shipped ladder; the id of a step is its words."""
    text = Text(name, name)
    about, smaller, vary = (Text(f"{name} {word}", f"{name} {word}") for word in ("about", "smaller", "elsewhere"))
    made = tuple(ActivityStep(step, Text(step, step)) for step in steps)
    return Activity(name.lower(), text, about, made, smaller, vary, Source(Text()))


BENDING = ladder_of_steps("Bending", "Off a chair", "Off a stool", "Off the floor")
LIFTING = ladder_of_steps("Lifting", *(f"{n} kg from the table, slowly" for n in range(1, 21)))


class HandClock:
    """Never says the same moment twice, so that one fact is newer than another."""

    def __init__(self) -> None:
        self.passed = timedelta()
        self._looks = 0

    def now(self) -> datetime:
        self._looks += 1
        return FIRST + self.passed + timedelta(microseconds=self._looks)

    def monotonic(self) -> float:
        return self.passed.total_seconds()


class SmallJournal:
    """What Modige skridt asks of the journal, in a list; ``full`` makes every write fail as a full disk does."""

    device = "this-device"

    def __init__(self) -> None:
        self.kept: list[Fact] = []
        self.full = False

    def append(self, *facts: Fact) -> None:
        if self.full:
            raise KnownError("The disk is full. Nothing is lost.")
        self.kept.extend(facts)

    def facts(self, kind: type[FactT], first: date | None = None, last: date | None = None) -> list[FactT]:
        newest: dict[str, FactT] = {}
        for fact in sorted(self.kept, key=lambda each: each.stamp.at):
            if isinstance(fact, kind):
                newest[fact.subject] = fact
        days = first or date.min, last or date.max
        found = [each for each in newest.values() if days[0] <= each.stamp.day <= days[1] and stands(each)]
        return sorted(found, key=lambda each: each.stamp.at)


class Room:
    """The window, and what a person does in it."""

    def __init__(self, theme: Theme, *activities: Activity) -> None:
        numbers = iter(range(1, 100_000))
        self.theme = theme
        self.clock, self.journal = HandClock(), SmallJournal()
        self.courage = Courage(
            cast(Journal, self.journal),
            self.clock,
            lambda: UUID(int=next(numbers)),
            {each.id: each for each in activities},
        )
        self.locked = self.flare = False
        self.shown_locked: list[bool] = []
        self.window = MainWindow(theme, _NoSettings())
        self.begin_with()
        self.window.show()
        self.window.activateWindow()

    def begin_with(self, before: Callable[[Callable[[], None]], None] | None = None) -> None:
        """Lead through the pages anew; ``before`` is what comes ahead of an attempt."""
        self.journey = ExposureJourney(
            self.courage,
            self.window,
            self.theme,
            key=PROGRESS,
            state=lambda: (self.locked, self.flare),
            show_locked=lambda: self.shown_locked.append(True),
            before=before,
        )

    def buttons(self) -> list[QAbstractButton]:
        """Every button that can be seen."""
        return [each for each in self.window.findChildren(QAbstractButton) if each.isVisible()]

    def open(self) -> CouragePage:
        """Open the page, as it is now."""
        self.journey.open()
        self.settle()
        return self.page(CouragePage)

    def page(self, kind: type[PageT]) -> PageT:
        """The page that is shown, whole, which must be of ``kind``."""
        page = self.window.page
        assert isinstance(page, kind), f"{kind.__name__} expected, {type(page).__name__} shown"
        if isinstance(page, Page):
            page.make_whole()
        return page

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
            self.settle()

    def type_words(self, words: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        self.settle()

    def click(self, words: str) -> None:
        """Press the one button that says ``words``."""
        found = [each for each in self.buttons() if each.text() == words]
        assert len(found) == 1, f"{len(found)} buttons say {words!r} on\n{self.words()}"
        found[0].click()
        self.settle()

    def words(self) -> str:
        """Everything the page says."""
        page = self.window.page
        assert page is not None
        return seen(page)

    @property
    def said(self) -> str:
        """What the message at the foot of the window says."""
        return "".join(each.text for each in self.window.findChildren(Notice) if each.isVisible())

    def later(self, **time: float) -> None:
        """``later(days=1)``"""
        self.clock.passed += timedelta(**time)

    def good_attempt(self, step: str, *, likelihood: int = 10, expected: int = 6, worst: int = 2) -> Attempt:
        """An attempt now that went well, and the calm morning after; the time is then the next afternoon."""
        begun = self.courage.begin_attempt(
            "bending", step, Pain(2, 0), feared="a crack", likelihood=likelihood, expected=expected
        )
        told = self.courage.finish_attempt(begun, happened=Happened.NO, worst=Pain(worst, 0))
        self.later(hours=16)
        self.courage.answer_morning(Pain(2, 0))
        self.later(hours=8)
        return told

    def settle(self) -> None:
        """Let everything that waits be done, and what is still to come of the page be there."""
        if isinstance(self.window.page, Page):
            self.window.page.make_whole()
        for _round in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class _NoSettings:
    def get(self, key: str, default: str = "") -> str:
        return default

    def set(self, key: str, value: str) -> None:
        return None


def seen(widget: QWidget) -> str:
    """Every word that can be seen in ``widget``."""
    found = [each for each in widget.findChildren(QWidget) if isinstance(each, QLabel | QAbstractButton)]
    return "\n".join(each.text() for each in found if each.isVisible())


@pytest.fixture
def room(theme: Theme, qapp: QApplication) -> Iterator[Room]:
    """The window with two ladders, bending (3 steps) and lifting (20)."""
    made = Room(theme, BENDING, LIFTING)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.settle()


@pytest.fixture
def view_of(room: Room) -> Callable[..., CourageView]:
    """``view_of("bending")``: the view as the room's journal has it."""
    return room.courage.look
