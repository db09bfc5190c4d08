"""Copies that do what they are told to, in the thread they are asked in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rygtraening.domain.backups import Copy, CopyName, Elsewhere, Inside, Made, Occasion, Restored, RestorePreview
from rygtraening.domain.integrity import Health
from rygtraening.domain.long_work import Told
from rygtraening.domain.ports import KnownError

NOW = datetime(2026, 3, 9, 20, tzinfo=UTC)
FIRST = CopyName(Occasion.DAY, datetime(2026, 3, 2, 7, 30, tzinfo=UTC))
SECOND = CopyName(Occasion.BY_HAND, datetime(2026, 3, 5, 18, tzinfo=UTC))
BEFORE = CopyName(Occasion.BEFORE_RESTORE, NOW)


def copy(name: CopyName, *, days: int = 12, whole: bool = True, elsewhere: bool = False) -> Copy:
    inside = Inside(100, days, date(2026, 1, 1), date(2026, 3, 1)) if whole else None
    return Copy(Path("/data/backups") / name.text, name, 1_200_000, inside, elsewhere)


class FakeBackups:
    """Three copies, one of which cannot be read."""

    def __init__(self) -> None:
        self.found = [copy(SECOND, days=14), copy(FIRST), copy(FIRST, whole=False, elsewhere=True)]
        self.going: tuple[tuple[date, int], ...] = ((date(2026, 3, 6), 3), (date(2026, 3, 7), 1))
        self.damaged: Path | None = None
        self.trouble = ""
        self.asked: list[str] = []

    def when_due(self, told: Callable[[], None]) -> None: ...

    def due(self) -> bool:
        return False

    def create(self, occasion: Occasion, told: Told = lambda share: None) -> Made:
        return Made(self.found[0], Elsewhere.NOT_WANTED)

    def copies(self, told: Told = lambda share: None) -> list[Copy]:
        return self.found

    def last_good(self) -> Copy | None:
        return next((each for each in self.found if each.inside is not None), None)

    def look_over(self, told: Told = lambda share: None) -> Health:
        return Health()

    def preview(self, copy: Copy) -> RestorePreview:
        self.asked.append(f"preview {copy.name.text}")
        self._say_no()
        return RestorePreview(copy, self.going, (), damaged=self.damaged is not None)

    def restore(self, copy: Copy, told: Told = lambda share: None) -> Restored:
        self.asked.append(f"restore {copy.name.text}")
        self._say_no()
        before = None if self.damaged else Copy(Path("/data/backups") / BEFORE.text, BEFORE, 1, Inside(104, 15))
        return Restored(copy, before, self.damaged)

    def prepare_place(self, folder: Path) -> Path:
        return folder

    def _say_no(self) -> None:
        if self.trouble:
            raise KnownError(self.trouble)


@pytest.fixture
def backups() -> FakeBackups:
    return FakeBackups()
