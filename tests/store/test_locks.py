"""Opening the journal once more takes nobody's lock away: on POSIX closing any handle on a file would do so."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from rygtraening import wiring
from rygtraening.cli import parser
from rygtraening.domain.backups import Occasion
from rygtraening.store.copy_file import look
from rygtraening.store.database import open_database
from rygtraening.store.health import look_over
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.merge import Merge
from rygtraening.store.settings import JsonSettings

WRITER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    sys.exit(str(error))
"""


def written_by_another(path: Path) -> bool:
    """Whether another process can begin to write in ``path`` now."""
    done = subprocess.run([sys.executable, "-c", WRITER, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0 or done.stderr.strip() == "database is locked", done.stderr
    return done.returncode == 0


def opened_once_more(folder: Path) -> None:
    SqliteJournal.open(folder).close()


def brought_in(folder: Path) -> None:
    with closing(Merge.open(folder, only_look=True)):
        pass


def copied(folder: Path) -> None:
    wiring.open_backups(folder, JsonSettings(folder)).create(Occasion.BY_HAND)


def read_through(folder: Path) -> None:
    assert look(folder / "journal.sqlite3", "ro") is not None
    look_over(folder / "journal.sqlite3")


def examined(folder: Path) -> None:
    parser.run(["--data-dir", str(folder), "doctor"])


@pytest.mark.parametrize("meanwhile", [opened_once_more, brought_in, copied, read_through, examined])
def test_a_transaction_keeps_others_out_whatever_is_opened_beside_it(
    meanwhile: Callable[[Path], None], folder: Path, journal: SqliteJournal
) -> None:
    journal.close()
    with closing(open_database(folder)) as database:
        with database.writing() as connection:
            connection.execute("INSERT INTO meta VALUES ('half', 'done')")
            assert not written_by_another(database.path)
            meanwhile(folder)
            assert not written_by_another(database.path)
        assert written_by_another(database.path)
