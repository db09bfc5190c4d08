"""Where an export lands: whole, for the owner only, and never over something by accident."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.exchange import ndjson, tables
from rygtraening.exchange.export import export

if TYPE_CHECKING:
    from tests.exchange.conftest import FakeJournal


def test_ndjson_is_one_file(journal: FakeJournal, tmp_path: Path) -> None:
    path = tmp_path / "log.ndjson"
    assert export(journal, "ndjson", path) == len(journal.every_fact())
    assert path.read_bytes() == ndjson.lines(journal)[0]
    assert list(tmp_path.iterdir()) == [path]


def test_csv_is_a_folder_that_is_made(journal: FakeJournal, tmp_path: Path) -> None:
    path = tmp_path / "log"
    rows = export(journal, "csv", path)
    assert rows == tables.files(journal)[1]
    assert {file.name: file.read_bytes() for file in path.iterdir()} == tables.files(journal)[0]
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_folder_is_taken(journal: FakeJournal, tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    export(journal, "csv", tmp_path / "log")
    assert (tmp_path / "log" / "sessions.csv").is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_what_is_written_is_the_owners_alone(journal: FakeJournal, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        export(journal, "ndjson", tmp_path / "log.ndjson")
        export(journal, "csv", tmp_path / "log")
    finally:
        os.umask(before)
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in tmp_path.rglob("*")} == {0}


def test_a_file_that_is_there_is_left_unless_it_may_be_replaced(journal: FakeJournal, tmp_path: Path) -> None:
    path = tmp_path / "log.ndjson"
    path.write_text("mine")
    with pytest.raises(KnownError, match="there already"):
        export(journal, "ndjson", path)
    assert path.read_text() == "mine"
    export(journal, "ndjson", path, replace=True)
    assert path.read_bytes() == ndjson.lines(journal)[0]


def test_a_table_that_is_there_is_left_unless_it_may_be_replaced(journal: FakeJournal, tmp_path: Path) -> None:
    (tmp_path / "pain.csv").write_text("mine")
    (tmp_path / "photo.jpg").write_text("mine too")
    with pytest.raises(KnownError, match="there already"):
        export(journal, "csv", tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pain.csv", "photo.jpg"]
    export(journal, "csv", tmp_path, replace=True)
    assert (tmp_path / "pain.csv").read_text(encoding="utf-8-sig").startswith("day,at,moment")
    assert (tmp_path / "photo.jpg").read_text() == "mine too"


@pytest.mark.parametrize(("form", "said"), [("ndjson", "is a folder, not a file"), ("csv", "is not a folder")])
def test_what_is_not_a_plain_file_or_folder_is_never_replaced(
    form: str, said: str, journal: FakeJournal, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong"
    if form == "csv":
        wrong.write_text("a file")
    else:
        wrong.mkdir()
    with pytest.raises(KnownError, match=said):
        export(journal, form, wrong, replace=True)
    assert wrong.is_dir() if form == "ndjson" else wrong.read_text() == "a file"


@pytest.mark.skipif(os.name == "nt", reason="making a link needs a right there")
def test_a_link_is_never_replaced(journal: FakeJournal, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(KnownError, match="there already"):
        export(journal, "ndjson", tmp_path / "link", replace=True)


@pytest.mark.parametrize("form", ["ndjson", "csv"])
def test_a_folder_that_is_not_there_is_a_sentence(form: str, journal: FakeJournal, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="is not there"):
        export(journal, form, tmp_path / "gone" / "log")


def test_a_place_one_cannot_write_is_a_sentence(journal: FakeJournal, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(KnownError, match="could not be written"):
        export(journal, "ndjson", tmp_path / "file" / "log")


def test_a_format_there_is_not_is_a_fault_of_the_caller(journal: FakeJournal, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="xml"):
        export(journal, "xml", tmp_path / "log")
