"""The way of a file into the journal: compared, copied, and only then taken over."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.long_work import GivenUp, Told
from rygtraening.domain.merge import Brought, Merged, MergePreview
from rygtraening.domain.plain.rows import FactRow
from rygtraening.domain.ports import KnownError
from rygtraening.exchange import ndjson
from rygtraening.exchange.arrival import FileArrival

if TYPE_CHECKING:
    from tests.exchange.conftest import FakeJournal


class FakeBeside:
    """Notes what it is asked to do."""

    path = Path("journal.sqlite3")

    def __init__(self, *, contradicting: list[tuple[int, str]] | None = None, new: bool = True) -> None:
        self._contradicting = contradicting or []
        self._new = new
        self.laid = 0
        self.asked: list[str] = []
        self.given_up = False

    def lay(self, rows: Iterable[tuple[int, FactRow]]) -> list[tuple[int, str]]:
        self.laid = len(list(rows))
        return []

    def conflicts(self) -> list[tuple[int, str]]:
        return self._contradicting

    def preview(self) -> MergePreview:
        return MergePreview((Brought("morning", self.laid * self._new, self.laid * (not self._new)),), (), ())

    def take_over(self, told: Told) -> int:
        self.asked.append("take over")
        if self.given_up:
            raise GivenUp
        told(0.5)
        return self.laid

    def close(self) -> None:
        self.asked.append("close")


@pytest.fixture
def file(journal: FakeJournal, tmp_path: Path) -> Path:
    path = tmp_path / "log.ndjson"
    path.write_bytes(ndjson.lines(journal)[0])
    return path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy.sqlite3"


def arrival(beside: FakeBeside, copy: Path) -> FileArrival:
    def make(told: Told) -> Path:
        beside.asked.append("copy")
        told(1.0)
        copy.write_bytes(b"whole")
        return copy

    return FileArrival(beside, make)


def silent(share: float) -> None:
    pass


def test_the_copy_comes_before_anything_is_kept(file: Path, copy: Path, journal: FakeJournal) -> None:
    beside = FakeBeside()
    coming = arrival(beside, copy)
    count = len(journal.every_fact())
    assert coming.look(file, silent).new == count
    assert beside.asked == []
    heard: list[float] = []
    assert coming.take_over(heard.append) == Merged(count, copy)
    assert beside.asked == ["copy", "take over"]
    assert heard == sorted(heard) and heard[-1] == 1.0


def test_where_nothing_is_new_nothing_is_done(file: Path, copy: Path) -> None:
    beside = FakeBeside(new=False)
    coming = arrival(beside, copy)
    coming.look(file, silent)
    assert coming.take_over(silent) == Merged(0, None)
    assert beside.asked == []


def test_two_meanings_of_one_id_refuse_the_file_with_their_lines(file: Path, copy: Path) -> None:
    coming = arrival(FakeBeside(contradicting=[(7, "id-7"), (3, "id-3")]), copy)
    with pytest.raises(KnownError) as refused:
        coming.look(file, silent)
    first, *lines = str(refused.value).splitlines()
    assert "nothing has been changed" in first
    assert [line.partition(": ")[0] for line in lines] == ["log.ndjson:3", "log.ndjson:7"]
    assert "id-3" in lines[0]
    assert coming.take_over(silent) == Merged(0, None)


def test_what_is_given_up_leaves_no_copy_behind(file: Path, copy: Path) -> None:
    beside = FakeBeside()
    beside.given_up = True
    coming = arrival(beside, copy)
    coming.look(file, silent)
    with pytest.raises(GivenUp):
        coming.take_over(silent)
    assert beside.asked == ["copy", "take over"]
    assert not copy.exists()


def test_it_says_which_journal_it_comes_into_and_lets_go_of_it(copy: Path) -> None:
    beside = FakeBeside()
    coming = arrival(beside, copy)
    assert coming.journal == beside.path
    coming.close()
    assert beside.asked == ["close"]
