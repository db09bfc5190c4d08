"""Two programs on one log: one follows a session, the other says so, and neither writes over what the other did."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from rygtraening import wiring
from rygtraening.cli import parser
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import SessionRecord
from rygtraening.store.in_use import FILE_NAME, alone
from rygtraening.store.journal import SqliteJournal
from rygtraening.ui.only_one import OnlyOne
from tests.faults.somebody import Somebody, settle

OPEN = "The program is already open on this log"
KILLED_WHILE_ALONE = """
import os, signal, sys
from pathlib import Path
from rygtraening.store.in_use import alone
with alone(Path(sys.argv[1])):
    os.kill(os.getpid(), signal.SIGKILL)
"""

pytestmark = pytest.mark.promise(
    "the program is started twice on one log",
    "one of them follows a session, the other says so; the commands that only look or add still work",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    settle(folder)
    return folder


def test_a_session_in_a_second_terminal_is_refused_and_the_first_one_goes_on(folder: Path) -> None:
    with Somebody(folder) as first:
        first.until("2 of 7")
        with Somebody(folder) as second:
            second.until(OPEN)
            assert second.end() == 1
            assert "Traceback" not in second.text
        first.until("See you tomorrow")
        assert first.end() == 0
    with closing(SqliteJournal.open(folder)) as journal:
        (record,) = journal.facts(SessionRecord)
        assert record.repetitions == 35


def test_a_session_in_a_terminal_beside_the_window_is_refused(folder: Path) -> None:
    with wiring.alone(folder), Somebody(folder) as somebody:  # as the window is from its start to its end
        somebody.until(OPEN)
        assert somebody.end() == 1


def test_a_window_beside_a_session_in_a_terminal_says_so_and_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rygtraening.ui import message

    told: list[str] = []
    monkeypatch.setattr(message, "tell", lambda _theme, text: told.append(text))
    with alone(folder):
        assert parser.run(["--data-dir", str(folder), "--lang", "en"]) == 1
    assert len(told) == 1
    assert OPEN in told[0]
    one = OnlyOne(folder, wiring.window_lock(folder))
    assert one.claim()
    one.release()


def test_looking_and_taking_out_work_beside_a_session(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with alone(folder):
        for command in (["today"], ["doctor"], ["export", "--format", "ndjson", "--output", str(tmp_path / "log")]):
            assert parser.run(["--data-dir", str(folder), *command]) == 0
    assert OPEN not in capsys.readouterr().out


def test_a_program_that_was_killed_is_in_nobodys_way(folder: Path) -> None:
    assert subprocess.run([sys.executable, "-c", KILLED_WHILE_ALONE, str(folder)], check=False).returncode == -9
    assert (folder / FILE_NAME).stat().st_mode & 0o777 == 0o600
    with alone(folder):
        pass


def test_a_folder_that_cannot_be_written_has_nothing_to_protect(tmp_path: Path) -> None:
    with alone(tmp_path / "not there"), alone(tmp_path / "not there"):
        pass


def test_the_second_is_told_and_the_third_may_after_the_first(folder: Path) -> None:
    with alone(folder), pytest.raises(KnownError, match=OPEN), alone(folder):
        pytest.fail("two are alone")
    with alone(folder):
        pass
