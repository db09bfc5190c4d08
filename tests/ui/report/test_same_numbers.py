"""One number for one day, wherever it is told: the chart, its sentence and its table, the day's page, the CSV and the
pages for the physiotherapist."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import fmean

import pytest
from msgspec.structs import replace

from rygtraening.domain.day_view import DayView, view
from rygtraening.domain.flare import flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.ports import Core
from rygtraening.domain.progress import Range, Series, series
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_values import Day, Dose, Score
from rygtraening.domain.report import Wish
from rygtraening.domain.report_reading import read as read_report
from rygtraening.exchange import tables
from rygtraening.simulation.people import PEOPLE
from rygtraening.ui.report.pdf import pdf
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import progress as words

TODAY = date(2026, 11, 22)
DAYS, TAKEN = 90, 10


class Life:
    """A simulated person's last 90 days, read in each of the ways they are told."""

    def __init__(self, core: Core, person: str) -> None:
        self.core = core
        summaries = core.journal.summaries()
        values = {row.day: row.value for row in summaries if row.value is not None}
        self.flares = flares(core.journal.facts(FlareStart), core.journal.facts(FlareEnd), values, TODAY)
        self.history = read_days(summaries, TODAY, self.flares)
        written, _rows = tables.files(core.journal)
        self.csv = {name: list(_read(content)) for name, content in written.items()}
        trained = [day.day for day in self.history if day.trained]
        self.days = sorted(random.Random(person).sample(trained, TAKEN))

    def drawn(self, span: Range) -> Series:
        return series(self.history, span, TODAY, self.flares)

    def page(self, day: date) -> DayView:
        return view(self.core.journal, day, self.flares)


def _read(content: bytes) -> Iterator[dict[str, str]]:
    return csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))


@pytest.fixture(scope="module", params=sorted(PEOPLE))
def life(request: pytest.FixtureRequest, lived: Callable[..., Core]) -> Life:
    return Life(lived(request.param, DAYS), str(request.param))


def numbers(day: Day) -> list[float | None]:
    return [*(day.score(score) for score in Score), *(day.dose(dose) for dose in Dose), day.summary.morning]


def as_text(value: float | None) -> str:
    return "" if value is None else str(value)


def test_the_chart_its_table_and_the_days_page_tell_the_same(life: Life) -> None:
    slots = {slot.first: slot for slot in life.drawn(Range.THREE_MONTHS).slots}
    for known in (each for each in life.history if each.day in life.days):
        slot = slots[known.day]
        assert {score: round(spread.mean) for score, spread in slot.scores.items()} == {
            score: said for score in Score if (said := known.score(score)) is not None
        }
        assert {dose: spread.mean for dose, spread in slot.doses.items()} == {
            dose: value for dose in Dose if (value := known.dose(dose)) is not None
        }
        shown = life.page(known.day)
        assert shown.summary == known.summary
        assert shown.next_morning == known.next_morning
        assert sum(session.repetitions for session, _answers in shown.sessions) == known.dose(Dose.REPETITIONS)
        _day, morning, *cells = words.table_cells(known)
        assert morning == (words.MISSING if known.summary.morning is None else str(known.summary.morning))
        told = [words.MISSING if (value := known.score(score)) is None else str(value) for score in Score]
        assert cells[: len(told)] == told


def test_the_csv_tells_the_same_of_a_day_and_of_each_of_its_exercises(life: Life) -> None:
    rows = {row["day"]: row for row in life.csv["days.csv"]}
    for known in (each for each in life.history if each.day in life.days):
        row, summary = rows[known.day.isoformat()], known.summary
        assert (row["before"], row["worst"], row["after"], row["morning"]) == tuple(
            map(as_text, (summary.before, summary.worst, summary.after, summary.morning))
        )
        assert float(row["percent"]) == pytest.approx(known.dose(Dose.PERCENT))
        assert float(row["work_seconds"]) == pytest.approx(known.dose(Dose.SECONDS))
        assert int(row["repetitions"]) == known.dose(Dose.REPETITIONS)
        done = [row for row in life.csv["exercises.csv"] if row["day"] == known.day.isoformat()]
        shown = [each for session, _answers in life.page(known.day).sessions for each in session.exercises]
        assert [(row["exercise"], int(row["repetitions"])) for row in done] == [
            (each.exercise, each.repetitions) for each in shown
        ]
        after = {row["next_morning"] for row in life.csv["entries.csv"] if row["day"] == known.day.isoformat()}
        assert after == {as_text(known.next_morning)}


def test_the_pages_for_the_physiotherapist_tell_the_same(
    life: Life, theme: Theme, pdf_text: Callable[[bytes], str]
) -> None:
    for known in (each for each in life.history if each.day in life.days):
        report = read_report(life.core, Wish(first=known.day, last=known.day))
        assert [numbers(day) for day in report.series.days] == [numbers(known)]
        assert (report.training.days, report.training.repetitions) == (1, known.dose(Dose.REPETITIONS))
    whole = read_report(life.core, Wish(Range.THREE_MONTHS))
    assert whole.series.headline == life.drawn(Range.THREE_MONTHS).headline
    drawn = life.drawn(Range.THREE_MONTHS)
    assert [replace(slot, changes=()) for slot in whole.series.slots] == list(drawn.slots)
    printed = pdf_text(pdf(theme, whole).content)
    trained = [day for day in life.history if day.trained]
    assert f"{whole.training.days}" in printed
    assert whole.training.days == len(trained) == sum(row["sessions"] != "0" for row in life.csv["days.csv"])


def test_the_sentence_over_the_chart_is_of_the_rows_of_the_csv(life: Life) -> None:
    told = life.drawn(Range.THREE_MONTHS).headline
    held = {day.day for day in life.history if day.flare}
    rows = [row for row in life.csv["days.csv"] if date.fromisoformat(row["day"]) not in held]
    days = [date.fromisoformat(row["day"]) for row in rows]
    week = timedelta(days=6)
    first = [row for row, day in zip(rows, days, strict=True) if day <= days[0] + week]
    last = [row for row, day in zip(rows, days, strict=True) if day >= days[-1] - week]
    for dose, column in ((Dose.PERCENT, "percent"), (Dose.REPETITIONS, "repetitions"), (Dose.SECONDS, "work_seconds")):
        change = told.doses.get(dose)
        ends = [[float(row[column]) for row in part if row["sessions"] != "0"] for part in (first, last)]
        if change is None:
            assert not all(ends)
        else:
            assert (change.before, change.now) == pytest.approx([fmean(end) for end in ends])
