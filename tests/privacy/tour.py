"""The program as a person uses it for a day, in one process that others look at from outside.

Run as ``tour.py DATA_DIR OUTPUT_DIR MARKER``. The real command line opens the real window on the real clock; what
somebody writes there has ``MARKER`` in it, and so has a bug that happens on the way. When the window is closed, every
command of the terminal runs once. What a person would be shown of the bug is left in ``OUTPUT_DIR/crash.txt``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from rygtraening import app as program
from rygtraening.__main__ import main
from rygtraening.cli.parser import run
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.ui import window as frame
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.crash_dialog import CrashDialog
from rygtraening.ui.first_run.beginning_page import BeginningPage
from rygtraening.ui.first_run.tryout_page import TryOutPage
from rygtraening.ui.first_run.welcome import YES, WelcomePage
from rygtraening.ui.journey import Journey
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.window import MainWindow
from scripts.pictures.turning import is_turning

PageT = TypeVar("PageT", bound=QWidget)
MOST_PRESSES = 2000


class Tour:
    """One person in the window."""

    def __init__(self, window: MainWindow, core: Core, output: Path, marker: str) -> None:
        self._window = window
        self._core = core
        self._output = output
        self._marker = marker

    def go(self) -> None:
        """Everything, and out."""
        self._first_run()
        self._session()
        self._look_around()
        QTimer.singleShot(0, self._stumble)
        QTimer.singleShot(0, self._read_of_it)

    def _page(self, kind: type[PageT]) -> PageT:
        for _round in range(5):
            QApplication.processEvents()
        while is_turning(self._window):
            QApplication.processEvents()
        page = self._window.page
        assert isinstance(page, kind), f"{kind.__name__} was to come, not {type(page).__name__}"
        return page

    def _first_run(self) -> None:
        welcome = self._page(WelcomePage)
        welcome.age.chip(YES).click()
        welcome.cleared.click()
        welcome.onward.click()
        self._page(SafetyPage).onward.click()
        self._page(PainPage).answered.emit(Pain(3, 1))
        self._page(TryOutPage).skipped.emit()
        self._page(BeginningPage).done.emit()

    def _session(self) -> None:
        self._page(TodayPage).start_wanted.emit()
        self._page(PainPage).skip.click()
        self._page(BeforePage).answered.emit(Pain(3, 0))
        player = self._page(PlayerPage)
        player.bridge.do(Command.WAY)
        for _press in range(MOST_PRESSES):
            if self._window.page is not player:
                break
            player.bridge.do(Command.MAIN)
            QApplication.processEvents()
        after = self._page(AfterPage)
        assert after.note is not None
        after.note.setPlainText(f"Gik en tur, {self._marker} note")
        after.note.left.emit()
        assert after.finish is not None
        after.done.emit()

    def _look_around(self) -> None:
        (journey,) = self._window.findChildren(Journey)
        self._core.settings.set("report_name", f"{self._marker} Navn")
        for page in frame.PAGES:
            journey.open_page(page)
            self._page(QWidget).grab()
        journey.open_page(frame.PROGRESS)
        self._page(ProgressPage)
        journey.home()
        self._page(TodayPage)

    def _stumble(self) -> None:
        note = f"{self._marker} i en fejl"
        try:
            int(note)
        except ValueError as error:
            raise KeyError(note) from error

    def _read_of_it(self) -> None:
        (dialog,) = self._window.findChildren(CrashDialog)
        (text,) = dialog.findChildren(QPlainTextEdit)
        dialog.copy.click()
        (self._output / "crash.txt").write_text(text.toPlainText() + QApplication.clipboard().text(), encoding="utf-8")
        dialog.accept()
        self._window.close()


def commands(data: Path, output: Path, marker: str) -> Iterator[list[str]]:
    """One line for each command there is but the window and the session, which needs somebody at a terminal."""
    yield ["today", "--json"]
    yield ["doctor"]
    yield ["knowledge", "flare-up"]
    yield ["check", str(data)]
    for format_, name in (("ndjson", "log.ndjson"), ("csv", "tables"), ("fhir", "log.json"), ("ics", "plan.ics")):
        yield ["export", "--format", format_, "--output", str(output / name)]
    yield ["export", "--format", "pdf", "--output", str(output / "pages.pdf"), "--name", marker, "--with-notes"]
    yield ["import", str(output / "log.ndjson")]
    yield ["decide", str(output / "cases.json")]
    yield ["backup", "create"]
    yield ["backup", "list"]
    yield ["delete-all"]


def go_round(data: Path, output: Path, marker: str) -> None:
    """The window, and then the commands."""
    opened = program.opened_window

    @contextmanager
    def opened_and_toured(app: QApplication, core: Core, theme: Theme) -> Iterator[MainWindow]:
        with opened(app, core, theme) as window:
            tour = Tour(window, core, output, marker)
            begin: Callable[[], None] = tour.go
            QTimer.singleShot(0, begin)
            yield window

    program.opened_window = opened_and_toured
    general = ["--lang", "da", "--data-dir", str(data)]
    sys.argv[1:] = general
    assert main() == 0
    (output / "cases.json").write_text(json.dumps([]), encoding="utf-8")
    for command in commands(data, output, marker):
        code = run([*general, *command])
        assert code in (0, 1 if command[0] == "doctor" else 0), (command, code)
    other = output / "other"
    assert run(["--lang", "da", "--data-dir", str(other), "import", str(output / "log.ndjson")]) == 0
    assert run(["--lang", "da", "--data-dir", str(output / "demo"), "demo", "--days", "20"]) == 0


if __name__ == "__main__":
    go_round(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
