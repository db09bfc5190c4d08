"""``rygtraening import``: from one data folder to another, as a person does it."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from rygtraening.cli import parser
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import MorningScore, Stamp
from rygtraening.exchange import ndjson
from rygtraening.store.journal import SqliteJournal

SEVEN = datetime(2026, 3, 2, 7, tzinfo=UTC)


def morning(number: int, day: int, back: int, hour: int = 0) -> MorningScore:
    at = SEVEN + timedelta(days=day, hours=hour)
    return MorningScore(Stamp(UUID(int=number), "device", at, at.date()), Pain(back, 0))


def kept(folder: Path) -> list[object]:
    journal = SqliteJournal.open(folder)
    facts: list[object] = [*journal.every_fact()]
    assert journal.check() == []
    journal.close()
    return facts


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A data folder with two mornings."""
    journal = SqliteJournal.open(tmp_path / "here")
    journal.append(morning(1, 0, 3), morning(2, 1, 4))
    journal.close()
    return tmp_path / "here"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """What another computer exported: one of them, another word about the other, and a new one."""
    journal = SqliteJournal.open(tmp_path / "there")
    journal.append(morning(1, 0, 3), morning(3, 1, 6, hour=1), morning(4, 9, 2))
    path = tmp_path / "log.ndjson"
    path.write_bytes(ndjson.lines(journal)[0])
    journal.close()
    return path


def run(folder: Path, *arguments: str) -> int:
    return parser.run(["--data-dir", str(folder), "--lang=en", "import", *arguments])


def test_it_says_what_is_new_and_what_differs_and_how_to_go_back(
    here: Path, file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(here, str(file)) == 0
    said = capsys.readouterr().out
    assert "2 new entries on 2 days, from 3 March 2026 to 11 March 2026." in said
    assert "  Mornings: 2" in said
    assert "1 entry is here already." in said
    assert "  Mornings, 3 March 2026: the one in the file is newer and counts" in said
    assert "2 entries were fetched." in said
    (copy,) = (here / "backups").iterdir()
    assert str(copy) in said and f"rygtraening backup restore {copy.stem}" in said
    assert kept(here) == [morning(1, 0, 3), morning(2, 1, 4), morning(3, 1, 6, hour=1), morning(4, 9, 2)]
    back = tmp_path / "back"
    back.mkdir()
    copy.rename(back / "journal.sqlite3")
    assert kept(back) == [morning(1, 0, 3), morning(2, 1, 4)]


def test_a_second_time_there_is_nothing_to_fetch_and_nothing_is_copied(
    here: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(here, str(file))
    before = (here / "journal.sqlite3").read_bytes()
    capsys.readouterr()
    assert run(here, str(file)) == 0
    assert capsys.readouterr().out == "Everything in the file is here already. There is nothing to fetch.\n"
    assert (here / "journal.sqlite3").read_bytes() == before
    assert len(list((here / "backups").iterdir())) == 1


def test_a_dry_run_says_the_same_and_changes_no_byte(
    here: Path, file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = (here / "journal.sqlite3").read_bytes()
    assert run(here, str(file), "--dry-run") == 0
    said = capsys.readouterr().out
    assert "2 new entries" in said and "nothing has been changed" in said
    assert (here / "journal.sqlite3").read_bytes() == before
    assert [path.name for path in here.iterdir()] == ["journal.sqlite3"]
    assert run(tmp_path / "nobody", str(file), "--dry-run") == 0
    assert not (tmp_path / "nobody").exists()


def test_it_can_come_through_a_pipe(here: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes())))
    assert run(here, "-") == 0
    assert len(kept(here)) == 4


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-40],
        lambda content: content.replace(b'"back":6', b'"back":66'),
        lambda content: content.replace(b'"version":', b'"version":9'),
        lambda content: content.replace(b"000000000001", b"000000000002"),
        lambda content: b"PK\x03\x04" + content,
    ],
    ids=["cut short", "out of range", "newer", "another fact of the same id", "another file"],
)
def test_what_cannot_be_taken_over_is_said_and_changes_no_byte(
    spoil: object, here: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(spoil)
    file.write_bytes(spoil(file.read_bytes()))
    before = (here / "journal.sqlite3").read_bytes()
    assert run(here, str(file)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "log.ndjson" in said.err and "nothing has been changed" in said.err.casefold()
    assert (here / "journal.sqlite3").read_bytes() == before
    assert [path.name for path in here.iterdir()] == ["journal.sqlite3"]
