"""``rygtraening export``: a real journal, written out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from rygtraening.cli import export
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore, Stamp
from rygtraening.store.journal import SqliteJournal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    """A journal with one score in it."""
    opened = SqliteJournal.open(tmp_path / "data")
    at = datetime(2026, 3, 2, 7, tzinfo=UTC)
    opened.append(MorningScore(Stamp(UUID(int=1), opened.device, at, at.date()), Pain(3, 0)))
    yield opened
    opened.close()


def test_it_says_what_was_written_and_where(
    journal: SqliteJournal, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "log.ndjson"
    assert export.run(journal, "ndjson", path, False) == 0
    said = capsys.readouterr().out
    assert "1 entry was written" in said
    assert str(path) in said
    header, morning = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert header["facts"] == 1
    assert morning["data"] == {"pain": {"back": 3, "leg": 0}}


def test_tables_need_no_window_and_count_their_rows(
    journal: SqliteJournal, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export.run(journal, "csv", tmp_path / "log", False) == 0
    assert "2 entries were written" in capsys.readouterr().out
    assert "3" in (tmp_path / "log" / "pain.csv").read_text(encoding="utf-8-sig")


def test_what_is_there_is_replaced_only_when_it_is_said(
    journal: SqliteJournal, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "log.ndjson"
    path.write_text("mine")
    with pytest.raises(KnownError, match="there already"):
        export.run(journal, "ndjson", path, False)
    assert path.read_text() == "mine"
    assert capsys.readouterr().out == ""
    assert export.run(journal, "ndjson", path, True) == 0
    assert "rygtraening" in path.read_text(encoding="utf-8")
