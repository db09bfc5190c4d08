"""Simulated people, each lived once for all tests of a run, and the tool that reads a PDF as a clinician's would."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from rygtraening import i18n, wiring
from rygtraening.cli.demo import fill
from rygtraening.domain.flare import flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.ports import Core
from rygtraening.domain.progress import Range, series
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_values import Day
from rygtraening.domain.report import FlareUp, Report, Wish
from rygtraening.domain.report_reading import read
from rygtraening.domain.summary import DaySummary

NOW = datetime(2026, 11, 22, 9, 10, tzinfo=ZoneInfo("Europe/Copenhagen"))
SEED = 7


class StillClock:
    """It is always ten past nine; a microsecond goes by with each look."""

    def __init__(self) -> None:
        self._looks = 0

    def now(self) -> datetime:
        self._looks += 1
        return NOW + timedelta(microseconds=self._looks)

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Core]]:
    """``lived("steady", 180)``: the core on that person's days, which end today. What is written stays written."""
    with ExitStack() as open_cores:
        there: dict[tuple[str, int], Core] = {}

        def live(person: str, days: int) -> Core:
            if (person, days) not in there:
                folder = tmp_path_factory.mktemp("life") / "data"
                i18n.set_language(i18n.ENGLISH)
                core = open_cores.enter_context(wiring.open_core(folder, None, wiring.open_settings(folder)))
                there[person, days] = core = replace(core, clock=StillClock())
                if days:
                    fill(core, days, SEED, person)
            return there[person, days]

        yield live


def ten_years_of(report: Report) -> Report:
    """``report`` with ten years of days, flare-ups, notes and changes, made by repeating those it has."""
    days = 3650
    pattern = [day.summary for day in report.series.days]
    summaries = [moved(pattern[n % len(pattern)], report.today - timedelta(days=days - 1 - n)) for n in range(days)]
    drawn = series(read_days(summaries, report.today), Range.ALL, report.today)
    first = drawn.days[0].day
    starts = (report.today - timedelta(days=45 * n) for n in range(1, 81))
    return replace(
        report,
        first=first,
        series=drawn,
        flares=tuple(FlareUp(start, start + timedelta(days=4), False) for start in starts),
        changes=report.changes * 40,
        notes=report.all_notes * 40,
        all_notes=report.all_notes * 40,
    )


def moved(summary: DaySummary, day: date) -> DaySummary:
    """The same day at another date."""
    by = timedelta(days=(day - summary.day).days)
    ended = None if summary.ended is None else summary.ended + by
    morning_at = None if summary.morning_at is None else summary.morning_at + by
    return replace(summary, day=day, ended=ended, morning_at=morning_at)


@pytest.fixture(scope="session")
def ten_years() -> Callable[[Report], Report]:
    """Makes ten years of a shorter report."""
    return ten_years_of


@pytest.fixture(scope="session")
def half_year(lived: Callable[..., Core]) -> Report:
    """Everything a half year would have, every note among it."""
    return read(lived("steady", 180), Wish(Range.SIX_MONTHS, name="Anna Jensen", all_notes=True))


@pytest.fixture(scope="session")
def with_note(half_year: Report) -> Callable[..., Report]:
    """The half year with these notes instead, the newest first."""

    def noted(*texts: str) -> Report:
        notes = tuple(replace(half_year.all_notes[0], text=text) for text in texts)
        return replace(half_year, notes=notes, all_notes=notes)

    return noted


@pytest.fixture(scope="session")
def history_of() -> Callable[[Core], tuple[Day, ...]]:
    """The days Fremgang is shown."""

    def history(core: Core) -> tuple[Day, ...]:
        summaries, today = core.journal.summaries(), NOW.date()
        values = {each.day: each.value for each in summaries if each.value is not None}
        known = flares(core.journal.facts(FlareStart), core.journal.facts(FlareEnd), values, today)
        return read_days(summaries, today, known)

    return history


@pytest.fixture(scope="session")
def pdf_text(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """``pdf_text(content, page=1)``: what pdftotext reads; without a page everything."""
    if shutil.which("pdftotext") is None:
        pytest.fail("pdftotext is missing: apt-get install poppler-utils (scripts/system-libraries test)")
    file = tmp_path_factory.mktemp("pdf") / "pages.pdf"

    def text(content: bytes, page: int = 0) -> str:
        file.write_bytes(content)
        pages = ["-f", str(page), "-l", str(page)] if page else []
        done = subprocess.run(["pdftotext", "-layout", *pages, str(file), "-"], capture_output=True, check=True)
        return done.stdout.decode()

    return text


@pytest.fixture(scope="session")
def pdf_info(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], dict[str, str]]:
    """What pdfinfo says of a PDF."""
    if shutil.which("pdfinfo") is None:
        pytest.fail("pdfinfo is missing: apt-get install poppler-utils (scripts/system-libraries test)")
    file: Path = tmp_path_factory.mktemp("pdf") / "pages.pdf"

    def info(content: bytes) -> dict[str, str]:
        file.write_bytes(content)
        done = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True)
        lines = (line.partition(":") for line in done.stdout.decode().splitlines())
        return {key: value.strip() for key, _colon, value in lines}

    return info
