"""Killed while an older log is brought up to date: it is of one version or of the next, and whole, at every moment."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from rygtraening.store.journal import SqliteJournal
from rygtraening.store.migrations import STEPS, version
from tests.faults.conftest import CAMPAIGN, RecordProperty

if sys.platform == "win32":
    pytest.skip("Windows knows no fork", allow_module_level=True)

FROZEN = Path(__file__).parents[1] / "store" / "frozen"
OLD = range(1, len(STEPS))
"""The versions that there is a step from."""
KILLED_AT_EACH = """
import os, shutil, signal, sqlite3, sys
from pathlib import Path
from rygtraening.store import database, migrations
from rygtraening.store.journal import SqliteJournal

frozen, folder = map(Path, sys.argv[1:])
connect = sqlite3.connect

def opened_and_killed_before(number):
    seen = 0

    def look(statement):
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def connected(*arguments, **how):
        connection = connect(*arguments, **how)
        # Every page that is changed goes to the disk at once, not only with the end of the step.
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.set_trace_callback(look)
        return connection

    sqlite3.connect = connected
    SqliteJournal.open(folder / str(number)).close()

for number in range(1, 10_000):
    shutil.copytree(frozen, folder / str(number))
    child = os.fork()
    if not child:
        opened_and_killed_before(number)
        os._exit(0)
    if not os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        print(number)
        break
"""
"""Opens a copy of a frozen log again and again, each time killed one statement later, until it is through."""
KILLED_AT_WRITE = (
    "from pathlib import Path; import sys; from rygtraening.store.journal import SqliteJournal; "
    "SqliteJournal.open(Path(sys.argv[1])).close()"
)
WRITES = ("pwrite64", "fdatasync", "unlink")
"""The system calls by which SQLite changes what is on the disk in a step."""

pytestmark = pytest.mark.promise(
    "kill -9 inside each step from every older version",
    "the log is of the version before or the one after, whole, and the next start brings it up to date",
)


def thaw(number: int, folder: Path) -> Path:
    """The frozen log of version ``number`` as a data folder."""
    folder.mkdir(mode=0o700)
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as connection:
        connection.executescript((FROZEN / f"v{number}.sql").read_text(encoding="utf-8"))
    return folder


def everything(folder: Path) -> tuple[list[str], list[object], list[object], object]:
    """All that the log of ``folder`` holds once it is up to date, and what is wrong with it."""
    with closing(SqliteJournal.open(folder)) as journal:
        return journal.check(), list(journal.every_fact()), list(journal.entries()), journal.running()


def version_on_disk(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as connection:
        return version(connection)


@pytest.mark.parametrize("number", OLD)
def test_killed_before_any_statement_of_any_step_nothing_is_missing(
    number: int, tmp_path: Path, record_property: RecordProperty
) -> None:
    frozen, killed = thaw(number, tmp_path / "frozen"), tmp_path / "killed"
    killed.mkdir()
    command = [sys.executable, "-c", KILLED_AT_EACH, str(frozen), str(killed)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    kills = int(done.stdout) - 1
    versions = []
    shutil.copytree(frozen, tmp_path / "up")
    wanted = everything(tmp_path / "up")
    assert wanted[0] == []
    for folder in (killed / str(each) for each in range(1, kills + 1)):
        versions.append(version_on_disk(folder))
        assert everything(folder) == wanted
        assert version_on_disk(folder) == len(STEPS)
    assert versions == sorted(versions)
    assert set(versions) == set(range(number, len(STEPS) + 1))
    record_property("kills", kills)


def killed_at(call: str, count: int, folder: Path, command: Sequence[str]) -> bool:
    """Whether ``command`` came so far as to be killed at its ``count``th system call ``call`` on the log."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    log = folder / "journal.sqlite3"
    traced = [strace, "-f", "-qq", "-o", "/dev/null", "-P", str(log), "-P", f"{log}-journal", "-P", str(folder)]
    done = subprocess.run(
        [*traced, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={count}", *command],
        capture_output=True,
        text=True,
        check=False,
    )
    if "ptrace" in done.stderr:
        pytest.skip("strace is not allowed here")
    assert done.returncode in (0, -9, 137), done.stderr
    return done.returncode != 0


@pytest.mark.parametrize("call", WRITES if CAMPAIGN else WRITES[:2])
def test_killed_at_a_write_to_the_disk_nothing_is_missing(
    call: str, tmp_path: Path, record_property: RecordProperty
) -> None:
    frozen = thaw(1, tmp_path / "frozen")
    shutil.copytree(frozen, tmp_path / "up")
    wanted = everything(tmp_path / "up")
    kills = 0
    for count in range(1, 100) if CAMPAIGN else (1, 4, 9):
        folder = tmp_path / str(count)
        shutil.copytree(frozen, folder)
        if not killed_at(call, count, folder, [sys.executable, "-c", KILLED_AT_WRITE, str(folder)]):
            break
        kills += 1
        assert everything(folder) == wanted
    assert kills
    record_property("kills", kills)
