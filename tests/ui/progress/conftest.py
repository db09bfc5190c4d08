"""A plausible person, settings in memory, and the page with both."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from rygtraening.domain import ports
from rygtraening.domain.flare import Flare
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.history import History
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.words.progress import NONE_KNOWN

TODAY = date(2026, 11, 22)
GetDays = Callable[[int], list[DaySummary]]
MakePage = Callable[..., ProgressPage]


class Settings:
    """Choices kept for one test."""

    def __init__(self, kept: dict[str, str]) -> None:
        self.kept = kept

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def life(days: int) -> list[DaySummary]:
    """``days`` days up to today: a slow healer who rests now and then and was once away for nine days."""
    chance = random.Random(days)
    rows = []
    for back in range(days - 1, -1, -1):
        if 60 <= back < 69:
            continue
        day, done = TODAY - timedelta(days=back), 1 - back / days
        pain = 5.2 - 3.2 * done
        trained = back in (0, days - 1) or chance.random() > 0.2
        repetitions = 5 * (7 + round(13 * done))

        def score(mean: float) -> int:
            return max(0, min(10, round(chance.gauss(mean, 0.6))))

        rows.append(
            DaySummary(
                day=day,
                sessions=int(trained),
                repetitions=repetitions if trained else 0,
                work_seconds=repetitions * 6.0 if trained else 0.0,
                percent=float(round(20 + 80 * done)) if trained else None,
                before=score(pain) if trained else None,
                worst=score(pain + 1) if trained else None,
                after=score(pain) if trained else None,
                morning=score(pain - 0.5) if chance.random() > 0.1 else None,
                morning_at=at(day, 7),
                ended=at(day, 18) if trained else None,
                stopped_for_pain=False,
                lasting_spread=False,
            )
        )
    return rows


def show_days(page: ProgressPage, rows: Sequence[DaySummary], today: date, flares: Sequence[Flare] = ()) -> None:
    """Give ``page`` the days there are up to ``today``, as Fremgang does in its turns."""
    page.take(History(read_days(rows, today, flares), today, flares, NONE_KNOWN))
    page.show_taken()


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def days() -> GetDays:
    """``days(n)``: the last ``n`` days of a person's life."""
    return life


@pytest.fixture
def kept() -> dict[str, str]:
    """What is remembered from one opening of the page to the next."""
    return {}


@pytest.fixture
def settings(kept: dict[str, str]) -> ports.Settings:
    return Settings(kept)


@pytest.fixture
def make_page(theme: Theme, settings: ports.Settings, shown: Callable[[QWidget, int, int], None]) -> MakePage:
    """``make_page(rows)`` shows the page with ``rows`` at a size, today."""

    def make(rows: list[DaySummary], width: int = 1028, height: int = 760) -> ProgressPage:
        page = ProgressPage(theme, settings)
        show_days(page, rows, TODAY)
        shown(page, width, height)
        return page

    return make
