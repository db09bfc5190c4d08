"""A small session in both languages, a clock that is moved by hand, and a player to play it in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.events import Event
from rygtraening.domain.exercise import (
    Dose,
    DoseKind,
    Exercise,
    Level,
    Phase,
    Places,
    SafetyNotes,
    Side,
    Sides,
    Source,
    Tier,
)
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import Step, StepKind, build
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.theme.theme import Theme

BEFORE = Pain(4, 1)
TICK = 0.125
"""Seconds."""


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def now(self) -> datetime:
        return datetime(2025, 3, 1, 8, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds


class KeptSettings:
    """Keeps choices in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


def _exercise(id_: str, name: Text, sides: Sides, phases: tuple[Phase, ...], kind: DoseKind) -> Exercise:
    side_names = {} if sides is Sides.NONE else {Side.RIGHT: Text("Højre ben", "Right leg")}
    side_names |= {} if sides is Sides.NONE else {Side.LEFT: Text("Venstre ben", "Left leg")}
    tiers = (
        Tier(1.0, Text("Kun lidt", "Only a little")),
        Tier(2.0, Text("Et roligt hold", "A calm hold")),
    )
    return Exercise(
        id=id_,
        version=1,
        name=name,
        also_called=Text(),
        aim=Text("Mål på dansk", "Aim in English"),
        start_position=Text("Læg dig på ryggen.", "Lie on your back."),
        steps=(Text("Først på dansk", "First in English"),),
        breathing=Text("Ånd roligt på dansk", "Breathe in English"),
        mistakes=(),
        sides=sides,
        side_names=side_names,
        places=Places(),
        dose=Dose(kind, (1, 2, 3, 4, 5), 3, 5, 3, tiers, articles_tier=1),
        phases=phases,
        start_pose="still",
        poses={},
        safety=SafetyNotes(
            normal=(Text("Det strammer på dansk", "It pulls in English"),),
            stop_signs=(Text("Skarp smerte på dansk", "Sharp pain in English"),),
            be_careful_if=(Text("Svimmel på dansk", "Dizzy in English"),),
            gentler=Text("Gør det mindre på dansk", "Do less of it in English"),
        ),
        tags=(),
        source=Source(Text("Kilde", "Source")),
    )


@pytest.fixture
def programme() -> Programme:
    """An exercise on the middle (3 repetitions of 2 s and 2 s), then one with sides (3 x 2 s, a hold of 2 s, 2 s)."""
    cat = _exercise(
        "kat",
        Text("Kattestræk", "Cat-camel"),
        Sides.NONE,
        (
            Phase(Text("Rund", "Round"), Text("Rund ryggen · pust ud", "Round up · breathe out"), 2.0, "up"),
            Phase(Text("Sænk", "Lower"), Text("Sænk maven · ånd ind", "Belly down · breathe in"), 2.0, "down"),
        ),
        DoseKind.REPETITIONS,
    )
    knee = _exercise(
        "knæ",
        Text("Knæ til bryst", "Knee to chest"),
        Sides.EACH,
        (
            Phase(Text("Træk", "Draw"), Text("Træk ind · pust ud", "Draw in · breathe out"), 2.0, "in"),
            Phase(
                Text("Hold", "Hold"), Text("Hold blødt · træk vejret", "Hold softly · keep breathing"), 0.0, "in", True
            ),
            Phase(Text("Sænk", "Lower"), Text("Sænk benet · ånd ind", "Lower leg · breathe in"), 2.0, "out"),
        ),
        DoseKind.REPETITIONS,
    )
    return Programme(
        *("lille", 1, Text("Lille", "Small"), Text(), (Part(cat), Part(knee)), 10.0, 4.0, 7),
        Source(Text("Kilde", "Source")),
    )


@pytest.fixture
def session(programme: Programme) -> Session:
    """Three repetitions of each exercise, the program leads."""
    return Session(build(programme, [Prescription(e, Level(1, 3), Reason.HELD) for e in programme.exercises]))


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def settings() -> KeptSettings:
    return KeptSettings()


class Playing:
    """A player with a session in it, moved by hand."""

    def __init__(self, page: PlayerPage, session: Session, clock: HandClock, settings: KeptSettings) -> None:
        self.page = page
        self.session = session
        self.clock = clock
        self.settings = settings
        self.events: list[Event] = []
        self.ends: list[object] = []
        page.happened.connect(self.events.extend)
        page.over.connect(self.ends.append)

    def wait(self, seconds: float) -> None:
        """Let time pass, an eighth of a second a tick (exact in binary, so that no boundary is missed)."""
        for _tick in range(round(seconds / TICK)):
            self.clock.seconds += TICK
            self.page.bridge.tick()

    def until(self, wanted: Callable[[Step], bool]) -> None:
        """Let time pass to the beginning of the first step that is ``wanted``."""
        for _tick in range(10_000):
            if wanted(self.session.step):
                return
            self.wait(TICK)
        raise AssertionError("no such step came")

    def press(self, key: Qt.Key, text: str = "", *, repeat: bool = False, on: QWidget | None = None) -> None:
        """Press and let go of a key where the focus is, or on the given widget."""
        target = on if on is not None else self.page.window().focusWidget()
        plain = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, plain, text, repeat))
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, plain, text, repeat))


@pytest.fixture
def playing(
    theme: Theme,
    session: Session,
    clock: HandClock,
    settings: KeptSettings,
    shown: Callable[[QWidget, int, int], None],
    settle: Callable[[], None],
) -> Playing:
    """The session has just begun in a window of 1120 x 760."""
    page = PlayerPage(theme, clock, settings)
    shown(page, 1120, 760)
    playing = Playing(page, session, clock, settings)
    page.begin(session, BEFORE)
    settle()
    return playing


@pytest.fixture
def counting_self(playing: Playing) -> Playing:
    """The person counts, in the first exercise, no repetition done yet."""
    playing.page.bridge.do(Command.WAY)
    playing.until(lambda step: step.kind is StepKind.REPETITION)
    return playing


@pytest.fixture
def repeating(playing: Playing) -> Playing:
    """The program leads; the first repetition of the first exercise has just begun."""
    playing.until(lambda step: step.kind is StepKind.REPETITION)
    return playing


@pytest.fixture
def play(clock: HandClock, settings: KeptSettings) -> Callable[[PlayerPage, Session], Playing]:
    """``play(page, session)`` begins the session in a page of the test's own."""

    def begin(page: PlayerPage, session: Session) -> Playing:
        playing = Playing(page, session, clock, settings)
        page.begin(session, BEFORE)
        return playing

    return begin


@pytest.fixture
def words_of() -> Callable[[QWidget], set[str]]:
    """``words_of(widget)``: every word it or what is in it shows or tells a screen reader, hidden parts too."""

    def collect(root: QWidget) -> set[str]:
        found: set[str] = set()
        for widget in (root, *root.findChildren(QWidget)):
            for name in ("text", "words", "number", "accessibleName", "accessibleDescription", "toolTip"):
                value = getattr(widget, name, "")
                found.add(str(value() if callable(value) else value))
        return found - {""}

    return collect
