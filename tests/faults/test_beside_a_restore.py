"""Going back to a copy, and deleting everything, while another process has the log open, and the other way round: two
real programs, each told to wait in the middle of what it does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from rygtraening.cli import parser
from rygtraening.store.journal import SqliteJournal
from tests.faults.somebody import settle

OPEN = "The program is already open on this log"
STOPPING = """
import sys

def stop_here():
    print("here", flush=True)
    sys.stdin.readline()

from rygtraening.__main__ import main
"""
WINDOW = f"""{STOPPING}
from PySide6.QtWidgets import QApplication
QApplication.exec = lambda *_application: stop_here() or 0
sys.exit(main())
"""
IN_A_RESTORE = f"""{STOPPING}
from rygtraening.store import restore
replace = restore._replace

def slowly(*arguments):
    stop_here()
    replace(*arguments)

restore._replace = slowly
sys.exit(main())
"""
IN_A_DELETION = f"""{STOPPING}
from rygtraening.store import delete_all
delete = delete_all.delete

def slowly(*arguments, **named):
    stop_here()
    return delete(*arguments, **named)

delete_all.delete = slowly
sys.exit(main())
"""
RESTORE, DELETE = ("backup", "restore"), ("delete-all", "--yes")
BUSY = [pytest.param(IN_A_RESTORE, RESTORE, id="restore"), pytest.param(IN_A_DELETION, DELETE, id="delete-all")]

pytestmark = pytest.mark.promise(
    "going back to a copy or deleting everything in a terminal, and the window open at the same time",
    "the second of the two says that the log is in use, and changes nothing; looking and copying still work",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A log, its copy, and one fact that is only in the log."""
    folder = tmp_path / "data"
    settle(folder)
    assert parser.run(["--data-dir", str(folder), "backup", "create"]) == 0
    settle(folder)
    return folder


def words(folder: Path, *arguments: str) -> list[str]:
    return ["--data-dir", str(folder), "--lang", "en", *arguments]


@contextmanager
def stopped(program: str, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process of its own that is in the middle of it; it goes on afterwards, and must end well."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, *words(folder, *arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        assert process.stdout is not None
        assert any(line == "here\n" for line in process.stdout)
        yield process
        process.communicate("\n")
        assert process.returncode == 0
    finally:
        process.kill()
        process.wait()


def facts(folder: Path) -> int:
    with closing(SqliteJournal.open(folder)) as journal:
        return len(journal.every_fact())


@pytest.mark.parametrize("command", [RESTORE, DELETE], ids=["restore", "delete-all"])
def test_a_terminal_beside_the_open_window_is_refused(
    folder: Path, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    before = facts(folder)
    with stopped(WINDOW, folder):
        capsys.readouterr()
        assert parser.run(words(folder, *command)) == 1
        assert OPEN in capsys.readouterr().err
        assert facts(folder) == before
        for harmless in (("backup", "list"), ("backup", "create"), ("backup", "restore", "--dry-run"), ("delete-all",)):
            assert parser.run(words(folder, *harmless)) == 0, harmless
    assert facts(folder) == before


@pytest.mark.parametrize(("program", "command"), BUSY)
def test_a_window_beside_a_busy_terminal_says_so_and_ends(
    folder: Path, program: str, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from rygtraening.ui import message

    told: list[str] = []
    monkeypatch.setattr(message, "tell", lambda _theme, text: told.append(text))
    with stopped(program, folder, *command):
        assert parser.run(words(folder)) == 1
    assert len(told) == 1
    assert OPEN in told[0]


@pytest.mark.parametrize(("program", "command"), BUSY)
def test_a_second_terminal_beside_a_busy_one_is_refused(
    folder: Path, program: str, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    before = facts(folder)
    with stopped(program, folder, *command):
        for second in (RESTORE, DELETE):
            assert parser.run(words(folder, *second)) == 1
            assert OPEN in capsys.readouterr().err
        assert facts(folder) == before
    assert (facts(folder) if (folder / "journal.sqlite3").exists() else 0) < before


def test_whoever_only_looks_reads_the_log_as_it_is_until_the_copy_is_in_its_place(folder: Path) -> None:
    with stopped(IN_A_RESTORE, folder, *RESTORE), closing(SqliteJournal.open(folder)) as beside:
        before = len(beside.every_fact())
        assert before > 0
    assert 0 < facts(folder) < before
