"""Another user's folder that can only be read: looking and exporting work, and what would write says why it cannot."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from rygtraening.cli import parser
from rygtraening.store.settings import JsonSettings
from tests.faults.somebody import settle

AsReader = Callable[[], AbstractContextManager[None]]
REFUSED = "can only be read"

pytestmark = pytest.mark.promise(
    "the folder or the file can only be read (as another user)",
    "what is there is read and can be exported; what would write says why it cannot; nothing is touched",
)


@pytest.fixture
def data(open_folder: Path) -> Path:
    """A data folder of somebody who has been through the first run, for reading only."""
    folder = open_folder / "data"
    settle(folder)
    JsonSettings(folder).set("language", "en")
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    (open_folder / "out").mkdir()
    (open_folder / "out").chmod(0o777)
    return folder


@pytest.mark.parametrize("form", ["ndjson", "csv", "fhir", "ics"])
def test_everything_can_be_exported(form: str, data: Path, open_folder: Path, as_reader: AsReader) -> None:
    before = (data / "journal.sqlite3").read_bytes()
    out = open_folder / "out" / form
    when = ["--days", "mon", "--at", "07:30"] if form == "ics" else []
    command = ["--data-dir", str(data), "export", "--format", form, *when, "--output"]
    # Once as oneself, so that everything is imported: another user need not be able to read this Python.
    assert parser.run([*command, f"{out}-of-the-owner"]) == 0
    with as_reader():
        assert parser.run([*command, str(out)]) == 0
    assert out.exists()
    assert (data / "journal.sqlite3").read_bytes() == before


def test_today_is_told_and_doctor_says_why_nothing_is_kept(
    data: Path, as_reader: AsReader, capsys: pytest.CaptureFixture[str]
) -> None:
    assert parser.run(["--data-dir", str(data), "today"]) == 0
    parser.run(["--data-dir", str(data), "doctor"])
    capsys.readouterr()
    names = sorted(data.iterdir())
    with as_reader():
        assert parser.run(["--data-dir", str(data), "today"]) == 0
        assert parser.run(["--data-dir", str(data), "doctor"]) == 1
    said = capsys.readouterr().out
    assert REFUSED in said
    assert "[!!] Settings: cannot be kept" in said and "are kept" not in said
    assert sorted(data.iterdir()) == names


def test_a_session_and_an_import_are_refused_with_a_sentence(
    data: Path, open_folder: Path, as_reader: AsReader, capsys: pytest.CaptureFixture[str]
) -> None:
    log = open_folder / "out" / "log.ndjson"
    with as_reader():
        assert parser.run(["--data-dir", str(data), "export", "--format", "ndjson", "--output", str(log)]) == 0
        assert parser.run(["--data-dir", str(data), "session"]) == 1
    assert REFUSED in capsys.readouterr().err
