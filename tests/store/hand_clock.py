"""A clock that stands still until it is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class HandClock:
    """The time, moved by hand."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return 0.0

    def move(self, **by: int) -> None:
        self.at += timedelta(**by)
