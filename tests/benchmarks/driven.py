"""The real window on a real folder, driven by code inside its own loop, step by step."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea, QWidget

from rygtraening import app, wiring
from rygtraening.domain.playback import GAP_SECONDS
from rygtraening.domain.ports import Core
from rygtraening.ui import window as frame
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

Condition = Callable[[], object]
Script = Generator[Condition, None, None]
"""Does something, yields what must become true before it goes on, and so forth."""
PATIENCE = 120.0
"""Seconds after which what does not become true is a failure."""
LOOK_MS = 20
TIMES = 30.0
"""Seconds of a session in a second."""
MOST = 0.5 * GAP_SECONDS
"""Seconds of the session between two looks at the clock: more would look like sleep of the machine."""


class QuickClock(wiring.SystemClock):
    """The machine's, but that a session's seconds are short."""

    def __init__(self) -> None:
        self._real = self._told = super().monotonic()

    def monotonic(self) -> float:
        """Seconds that never go back."""
        real = super().monotonic()
        passed, self._real = real - self._real, real
        self._told += max(passed, min(TIMES * passed, MOST))
        return self._told


class Driven:
    """What a script sees and does."""

    def __init__(self, running: QApplication, core: Core, theme: Theme, window: MainWindow) -> None:
        self.running, self.core, self.theme, self.window = running, core, theme, window
        self.doing: Callable[[str], object] = lambda what: None
        """Is told what comes now."""

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def page(self, key: str) -> None:
        """Choose a page of the rail."""
        self.doing(key)
        self.window.page_wanted.emit(key)

    def shows(self, *kinds: str) -> Condition:
        """True once a page of one of ``kinds`` is shown. They are named, not imported, for to import is what may take
        long."""
        return lambda: type(self.window.page).__name__ in kinds

    def the(self, kind: str, among: type[QWidget] = QDialog) -> Any:
        """The one of ``kind`` that can be seen; looked for ``among`` few, so that the looking takes no time."""
        (found,) = (
            each for each in self.window.findChildren(among) if type(each).__name__ == kind and each.isVisible()
        )
        return found

    def journey(self, kind: str) -> Any:
        """The one of ``kind``, which leads through a part of the window."""
        (found,) = (each for each in self.window.children() if type(each).__name__ == kind)
        return found

    def scroll(self) -> Script:
        """Down the page, and up again, as a wheel would."""
        page = self.window.page
        assert page is not None
        area = page if isinstance(page, QScrollArea) else page.findChild(QScrollArea)
        if not isinstance(area, QScrollArea):
            return
        self.doing(f"{page.accessibleName()}, scrolled")
        bar = area.verticalScrollBar()
        for value in (*range(0, bar.maximum() + 1, 120), bar.maximum(), *range(bar.maximum(), -1, -360), 0):
            bar.setValue(value)
            yield after(0.0)

    def click(self, button: QAbstractButton) -> None:
        """Press a button, which must be there and enabled."""
        assert button.isVisible() and button.isEnabled(), button.text()
        self.doing(button.text())
        button.click()


def after(seconds: float) -> Condition:
    """True when so much time has passed."""
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= end


class Driver(QObject):
    """Carries scripts out in the loop, one after the other, and leaves the loop after the last."""

    def __init__(self, running: QApplication, finished: Callable[[str], None]) -> None:
        """``finished`` is told the name of each that is done."""
        super().__init__(running)
        self._running, self._finished = running, finished
        self._scripts: list[tuple[str, Script]] = []
        self._name, self._until = "", after(0)
        self._script: Script | None = None
        self._failure: BaseException | None = None
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def run(self, scripts: list[tuple[str, Script]]) -> None:
        """Until all are done; what a script raises is raised here."""
        self._scripts = list(scripts)
        self._timer.start(LOOK_MS)
        self._running.exec()
        self._timer.stop()
        if self._failure is not None:
            raise self._failure

    def _look(self) -> None:
        try:
            if self._until():
                self._step()
            elif time.perf_counter() - self._began > PATIENCE:
                raise SystemExit(f"{self._name}: what was waited for has not come within {PATIENCE:.0f} s")
        except BaseException as failure:
            self._failure = failure
            self._running.exit(1)

    def _step(self) -> None:
        self._began = time.perf_counter()
        if self._script is None:
            if not self._scripts:
                self._running.exit(0)
                return
            self._name, self._script = self._scripts.pop(0)
        try:
            self._until = next(self._script)
        except StopIteration:
            self._script, self._until = None, after(0)
            self._finished(self._name)


def quieten() -> None:
    """What the platform says about itself stays off the table."""
    qInstallMessageHandler(lambda kind, _context, words: _hear(kind, words))


def _hear(kind: QtMsgType, words: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


class Bugs(logging.Handler):
    """What the program said of errors of its own; it goes on after them, but no measure is worth anything then."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.met: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self.met.append(self.format(record))


@contextmanager
def driven(folder: Path, clock: wiring.SystemClock | None = None) -> Iterator[Driven]:
    """The program's own window on ``folder``, as ``app.run`` opens it; its loop is still to be run. Nothing of what a
    person chose on this machine counts: it is in Danish, on I dag, and of the size it opens with first."""
    settings = wiring.open_settings(folder)
    wiring.choose_language(settings, "da")
    settings.set("full_screen", "0")
    settings.set("page", frame.TODAY)
    quieten()
    running = app.make_application()
    theme = app.themed(running, settings)
    with wiring.alone(folder), wiring.open_core(folder, None, settings, clock) as core:
        with app.opened_window(running, core, theme) as window:
            bugs = Bugs()
            logging.getLogger("rygtraening").addHandler(bugs)
            yield Driven(running, core, theme, window)
            window.close()
        window.deleteLater()
    if bugs.met:
        raise SystemExit("the program has met a bug meanwhile, so what was measured is worth nothing:\n" + bugs.met[0])
