"""Until the first page is there, PySide is not led to make all the classes it knows, and the collector rests."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from rygtraening import paths, wiring
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import Front, Occasion
from rygtraening.store.journal import SqliteJournal

OPENED = """
import sys
from pathlib import Path
from PySide6 import QtWidgets
from PySide6.QtWidgets import QApplication
from rygtraening import app, wiring
folder = Path(sys.argv[1])
settings = wiring.open_settings(folder)
wiring.choose_language(settings, "da")
program = app.make_application()
theme = app.themed(program, settings)
with wiring.open_core(folder, None, settings) as core, app.opened_window(program, core, theme) as window:
    program.processEvents()
    made = vars(QtWidgets).keys() & {"QStyle", "QMainWindow", "QWizard", "QMdiArea"}
    print(window.windowTitle(), program.focusWidget() is window.page, *sorted(made))
"""
"""Classes that nobody of us names: PySide makes them only when it looks through all kinds of widgets or styles."""

STARTED = """
import gc, sys
from pathlib import Path
from rygtraening import wiring
from rygtraening.cli import window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
folder = Path(sys.argv[1])
seen = [gc.isenabled()]
def run(_program):
    for each in QApplication.topLevelWidgets():
        each.grab()
    seen.append(gc.isenabled())
    def look():
        seen.append(gc.isenabled())
        if seen[-1]:
            QApplication.quit()
    clock = QTimer(interval=20)
    clock.timeout.connect(look)
    clock.start()
    return loop()
loop, QApplication.exec = QApplication.exec, run
code = window.run(folder, None, wiring.open_settings(folder))
print(code, seen[0], seen[1], seen[-1], gc.isenabled(), gc.get_freeze_count() > 10_000)
"""


def program(source: str, folder: Path) -> str:
    """What ``source`` prints in a process of its own."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    command = [sys.executable, "-c", source, str(folder)]
    run = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def test_the_first_page_makes_no_class_that_it_does_not_need(tmp_path: Path) -> None:
    with closing(SqliteJournal.open(tmp_path)) as journal:
        logbook = Logbook(journal, wiring.SystemClock(), uuid4, Front.WINDOW)
        logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 1))
        asked = [question.id for question in load_safety(paths.bundled("resources") / "safety.yaml").questions]
        logbook.answer_safety(Occasion.FIRST_RUN, asked, ())
    assert program(OPENED, tmp_path) == "I dag – rygtraening True"


def test_the_collector_rests_until_the_first_page_is_there_and_wakes_then(tmp_path: Path) -> None:
    assert program(STARTED, tmp_path) == "0 True False True True True"
