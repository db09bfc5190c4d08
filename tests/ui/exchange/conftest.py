"""An exchange that does what it is told to, in the thread it is asked in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event

import pytest

from rygtraening.domain.belongings import Belongings
from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.merge import Brought, Difference, Merged, MergePreview
from rygtraening.domain.ports import KnownError
from rygtraening.domain.reminder import Weekly

TWO_NEW = MergePreview(
    kinds=(Brought("morning", 2, 1), Brought("session", 0, 4)),
    days=(date(2026, 3, 2), date(2026, 3, 5)),
    differing=(
        Difference(
            "morning",
            "morning:2026-03-02",
            date(2026, 3, 2),
            datetime(2026, 3, 2, 7, tzinfo=UTC),
            datetime(2026, 3, 2, 8, tzinfo=UTC),
            there_counts=True,
        ),
    ),
)
COPY = Path("/data/backups/before-import-20260302T073005Z.sqlite3")


class FakeExchange:
    """Its own arrival too."""

    journal = Path("/data/journal.sqlite3")

    def __init__(self) -> None:
        self.preview = TWO_NEW
        self.trouble = ""
        self.waits = False
        self.waiting = Event()
        self.asked: list[str] = []

    def arrival(self, *, only_look: bool = False) -> FakeExchange:
        self.asked.append("arrival")
        return self

    def look(self, file: Path, told: Told) -> MergePreview:
        self.asked.append(f"look {file.name}")
        self._work(told)
        return self.preview

    def take_over(self, told: Told) -> Merged:
        self.asked.append("take over")
        self._work(told)
        return Merged(self.preview.new, COPY)

    def close(self) -> None:
        self.asked.append("close")

    def write(self, path: Path, content: bytes) -> None:
        raise AssertionError("nothing is written beside the journal here")

    def calendar(self, times: Sequence[Weekly], seconds: float, path: Path) -> None:
        raise AssertionError("no calendar is made here")

    def belongings(self) -> Belongings:
        raise AssertionError("nobody deletes anything here")

    def export(self, format: str, path: Path, *, replace: bool = False, told: Told = nobody) -> int:  # noqa: A002
        self.asked.append(f"{format} {path.name} {replace}")
        self._work(told)
        return 12

    def _work(self, told: Told) -> None:
        if self.trouble:
            raise KnownError(self.trouble)
        told(0.5)
        while self.waits:
            self.waiting.set()
            told(0.6)


@pytest.fixture
def exchange() -> FakeExchange:
    return FakeExchange()
