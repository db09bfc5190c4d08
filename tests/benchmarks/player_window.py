"""The real player in a window, with a session of the shipped exercises, for the rows that measure it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from rygtraening import paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind, build
from rygtraening.domain.ports import Clock
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part
from rygtraening.domain.session import Session
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.theme.theme import Mode, Theme
from tests.benchmarks.driven import quieten

WIDTH, HEIGHT = 1120, 760
"""Of the window as it opens first (px)."""
_READY_SECONDS = 1.0


class Choices:
    """Settings that are kept nowhere."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        """What was set last."""
        return self._kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        """Keep it for this run."""
        self._kept[key] = value


def application() -> QApplication:
    """Dressed in the light theme by ``player_window``; what the platform says about itself stays off the table."""
    quieten()
    return QApplication(sys.argv[:1])


def shipped() -> tuple[Exercise, ...]:
    """The exercises of the repository, in the order of their ids."""
    exercises = load([paths.bundled("exercises")]).exercises
    return tuple(exercises[name] for name in sorted(exercises))


def session(exercises: Sequence[Exercise], repetitions: int, tier: int | None = None) -> Session:
    """A session of ``exercises``, so many repetitions of each a side, at ``tier`` or else at the articles'."""
    programme = load([paths.bundled("exercises")]).programmes["laend-basis"]
    programme = replace(programme, parts=tuple(map(Part, exercises)), ready_seconds=_READY_SECONDS)
    doses = [
        Prescription(each, Level(each.dose.articles_tier if tier is None else tier, repetitions), Reason.HELD)
        for each in exercises
    ]
    return Session(build(programme, doses))


class PlayerWindow(QMainWindow):
    """A window with nothing but the player in it. ``frames`` counts how often it was painted."""

    def __init__(self, clock: Clock, width: int = WIDTH, height: int = HEIGHT) -> None:
        super().__init__()
        theme = Theme(Mode.LIGHT)
        running = QApplication.instance()
        assert isinstance(running, QApplication)
        theme.apply(running)
        self.theme = theme
        self.page = PlayerPage(theme, clock, Choices())
        self.frames = 0
        self.setCentralWidget(self.page)
        self.resize(width, height)
        self.show()
        running.processEvents()

    def begin(self, session: Session) -> None:
        """Play it."""
        self.page.begin(session, Pain(3, 1))

    def event(self, event: QEvent) -> bool:
        """Qt paints all that has changed in the window in one of these."""
        if event.type() is QEvent.Type.UpdateRequest:
            done = super().event(event)
            self.frames += 1
            self.painted()
            return done
        return super().event(event)

    def painted(self) -> None:
        """A frame has just been painted."""


class Paints(QObject):
    """Counts the paints of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def is_moving(session: Session) -> bool:
    """Whether the figure is on its way from one pose to another, in a repetition."""
    return session.step.kind is StepKind.REPETITION and session.count_in <= 0 and not session.phase.is_hold
