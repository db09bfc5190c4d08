"""What a start loads, in a process of its own: whoever came to train waits for what they see, and for nothing else.

What is put off, and why, is told in docs/architecture.md under "What is loaded when".
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rygtraening.read_later import UNUSED_AT_START

SOURCE = Path(__file__).resolve().parents[1] / "src" / "rygtraening"
DAYS = "30"
TO_FIRST_PAINT = """
import json, sys
from rygtraening.ui.qt_loading import load_qt
load_qt()
from PySide6.QtWidgets import QApplication

def stop(*_):
    application = QApplication.instance()
    application.processEvents()
    start = [widget for widget in application.allWidgets() if widget.objectName() == "start_training"]
    read = sorted(name for name, each in sys.modules.items() if "Later" not in repr(getattr(each, "__loader__", "")))
    print(json.dumps([read, start[0].isVisible() and start[0].isEnabled()]))
    return 0

QApplication.exec = stop
from rygtraening.__main__ import main
sys.argv[1:] = ["--data-dir", sys.argv[1]]
sys.exit(main())
"""
TODAY = """
import sys
from rygtraening.__main__ import main
sys.argv[1:] = ["--data-dir", sys.argv[1], "today"]
code = main()
modules = sorted(name for name, each in sys.modules.items() if "Later" not in repr(getattr(each, "__loader__", "")))
import json
print(json.dumps([modules, code == 0]))
"""

IMPORT_LEFT_ALONE = """
import builtins, json, sys, types
pythons_own = builtins.__import__
sys.modules["rygtraening.app"] = app = types.ModuleType("rygtraening.app")
app.run = lambda *_, **__: print(json.dumps([sorted(sys.modules), builtins.__import__ is pythons_own])) or 0
import rygtraening
rygtraening.app = app
from rygtraening.__main__ import main
sys.argv[1:] = ["--data-dir", sys.argv[1]]
sys.exit(main())
"""
"""The program up to the moment in which the window would be made."""

PAGES_BEGUN = {
    "approach",
    "backups.journey",
    "first_run.journey",
    "first_run.tryout_journey",
    "safety.journey",
    "weekly.asked",
}
"""Of the pages' folders only what leads to a page is there; the pages come when they are opened."""
MAY_BE_DUE = {
    "exposure.lesson_card",
    "exposure.words_edit",
    "first_run.tryout_card",
    "weekly.week_card",
    "weekly.wellbeing_card",
    "weekly.win_card",
    "weekly.win_field",
}
"""Cards that stand on I dag on some days."""
I_DAG = {"today", "widgets", "theme", "figure"}
"""The folders that I dag is painted with."""


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of somebody who has trained for a month."""
    folder = tmp_path_factory.mktemp("trained") / "data"
    demo = ["-m", "rygtraening", "--data-dir", str(folder), "demo", "--days", DAYS, "--seed", "7"]
    subprocess.run([sys.executable, *demo], check=True, capture_output=True)
    return folder


def loaded(program: str, folder: Path) -> set[str]:
    """The modules that are read when ``program`` has done its work on ``folder``."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    command = [sys.executable, "-c", program, str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    modules, done = json.loads(run.stdout.splitlines()[-1])
    assert done
    return set(modules)


@pytest.fixture(scope="module")
def at_first_paint(trained: Path) -> set[str]:
    """The modules there are when I dag is on the screen and its main button can be pressed, at a second start: the
    first one keeps what it has told."""
    loaded(TO_FIRST_PAINT, trained)
    return loaded(TO_FIRST_PAINT, trained)


@pytest.fixture(scope="module")
def at_the_days_words(trained: Path) -> set[str]:
    """The modules there are when ``rygtraening today`` has said what today is."""
    return loaded(TODAY, trained)


def test_nothing_heavy_comes_before_the_first_picture(at_first_paint: set[str]) -> None:
    heavy = {"numpy", "pydantic", "yaml", "icalendar", "wakepy", "platformdirs", "statistics"}
    heavy |= {"PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "PySide6.QtNetwork", "PySide6.QtDBus"}
    heavy |= {"concurrent.futures", "dataclasses", "hashlib", "_hashlib", "sqlite3.dump"}
    assert at_first_paint & heavy == set()


def test_of_what_a_start_brings_along_nothing_is_read(at_first_paint: set[str], at_the_days_words: set[str]) -> None:
    assert at_first_paint & set(UNUSED_AT_START) == set()
    assert at_the_days_words & set(UNUSED_AT_START) == set()


def test_of_the_windows_pages_only_i_dag_is_there(at_first_paint: set[str]) -> None:
    pages = {name.removeprefix("rygtraening.ui.") for name in at_first_paint if name.startswith("rygtraening.ui.")}
    inside = {name for name in pages if "." in name and name.partition(".")[0] not in I_DAG}
    assert inside <= PAGES_BEGUN | MAY_BE_DUE
    assert pages.isdisjoint({"following", "preferences", "looking_back", "sounds", "speech", "awake", "message"})


def test_pyside_does_not_read_the_source_of_what_is_imported(trained: Path) -> None:
    assert "PySide6.QtCore" in loaded(IMPORT_LEFT_ALONE, trained)


def test_the_terminals_day_loads_no_window_and_nothing_for_other_commands(at_the_days_words: set[str]) -> None:
    not_ours = {"numpy", "pydantic", "yaml", "platformdirs", "json", "logging", "hashlib", "_hashlib", "inspect", "ast"}
    not_ours |= {
        "typing_extensions",
        "dataclasses",
        "statistics",
        "fractions",
        "random",
        "tempfile",
        "shutil",
        "locale",
    }
    ours = (
        "ui.",
        "app",
        "exchange.",
        "simulation.",
        "store.backup",
        "store.health",
        "store.restore",
        "store.own_files",
    )
    assert at_the_days_words & not_ours == set()
    assert {name for name in at_the_days_words if name.startswith("PySide6")} == set()
    assert {
        name for name in at_the_days_words if name.startswith(tuple(f"rygtraening.{room}" for room in ours))
    } == set()


def test_values_are_made_by_msgspec() -> None:
    writers = {path for path in SOURCE.rglob("*.py") if "from dataclasses import" in path.read_text(encoding="utf-8")}
    assert {path.relative_to(SOURCE).as_posix() for path in writers} == set()
