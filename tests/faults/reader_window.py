"""The program as somebody opens it on a folder that is another's and that they may only read.

Run as ``reader_window.py USER DATA_DIR OUTPUT_DIR``; ``USER`` is the number of who they are. Everything is imported
before, for another user need not be able to read this Python. Prints a line for each thing that was seen, and ends when
the window is closed.
"""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import rygtraening
from rygtraening import app as program
from rygtraening.__main__ import main
from rygtraening.domain.ports import Core
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.exchange.export_dialog import ExportDialog
from rygtraening.ui.exchange.journey import ExchangeJourney
from rygtraening.ui.journey import Journey
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.window import PAGES, PROGRESS, MainWindow

PageT = TypeVar("PageT", bound=QWidget)


def see(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


class Reader:
    """One look round."""

    def __init__(self, window: MainWindow, core: Core, output: Path) -> None:
        self._window = window
        self._core = core
        self._output = output
        (self._journey,) = window.findChildren(Journey)

    def go(self) -> None:
        """Look at every page, take everything out, and close."""
        page = self._page(TodayPage)
        see(f"banner: {[each.text for each in page.findChildren(Banner)]}")
        for name in PAGES:
            self._journey.open_page(name)
            self._page(QWidget).grab()
            see(f"page: {name}")
        self._journey.open_page(PROGRESS)
        progress = self._page(ProgressPage)
        see(f"chart: {not progress.empty.isVisible()}")
        progress.day_chosen.emit(self._core.clock.now().date())
        see(f"day: {[each.text for each in self._page(DayPage).findChildren(Banner)]}")
        self._save("ndjson")

    def _save(self, form: str) -> None:
        (ways,) = self._window.findChildren(ExchangeJourney)
        ways.pick_target = lambda _parent, suggested, _ending: self._output / suggested.name
        ways.save()
        (dialog,) = (each for each in self._window.findChildren(ExportDialog) if each.isVisible())
        dialog.choices[form].click()
        timer = QTimer(self._window)

        def look() -> None:
            if dialog.leave.isEnabled() and dialog.leave.text() in (
                "Close",
                "Luk",
            ):  # while it is made one can give it up
                timer.stop()
                see(f"saved: {[label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]}")
                dialog.leave.click()
                self._window.close()

        timer.timeout.connect(look)
        timer.start(20)

    def _page(self, kind: type[PageT]) -> PageT:
        for _round in range(10):
            QApplication.processEvents()
        page = self._window.page
        assert isinstance(page, kind), f"{kind.__name__} was to come, not {type(page).__name__}"
        return page


def import_everything() -> None:
    """What the program would import on the way, also inside its functions."""
    for path in Path(rygtraening.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            for name in names:
                with suppress(ImportError):  # another system's
                    importlib.import_module(name)
    importlib.import_module("concurrent.futures.thread")  # which imports itself late
    for module in pkgutil.walk_packages(rygtraening.__path__, "rygtraening."):
        if module.name != "rygtraening.__main__" and not module.name.endswith("system_voice"):
            importlib.import_module(module.name)


def become(user: int) -> None:
    """From here on somebody else, whom rights apply to."""
    if os.geteuid() == 0 and user:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)


def look_round(output: Path) -> None:
    """Have the window looked at as soon as it is there."""
    opened = program.opened_window

    @contextmanager
    def opened_and_seen(app: QApplication, core: Core, theme: Theme, **how: bool) -> Iterator[MainWindow]:
        with opened(app, core, theme, **how) as window:
            begin: Callable[[], None] = Reader(window, core, output).go
            QTimer.singleShot(0, begin)
            yield window

    program.opened_window = opened_and_seen


if __name__ == "__main__":
    import_everything()
    application = QApplication(sys.argv[:1])
    become(int(sys.argv[1]))
    look_round(Path(sys.argv[3]))
    sys.argv[1:] = ["--lang", "en", "--data-dir", sys.argv[2]]
    sys.exit(main())
