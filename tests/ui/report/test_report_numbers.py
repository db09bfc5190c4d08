"""The pages say the numbers of Fremgang and of the journal's own sums, for every simulated person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.exposure_outcomes import outcomes
from rygtraening.domain.exposure_record import Attempt
from rygtraening.domain.ports import Core
from rygtraening.domain.progress import Range, series
from rygtraening.domain.progress_values import Day
from rygtraening.domain.report import Moment, Wish
from rygtraening.domain.report_reading import read
from rygtraening.domain.today import look
from rygtraening.simulation.names import NAMES

DAYS = 60


@pytest.mark.parametrize("person", NAMES)
@pytest.mark.parametrize("span", [Range.TWO_WEEKS, Range.THREE_MONTHS])
def test_dose_and_pain_are_those_of_fremgang(
    person: str, span: Range, lived: Callable[..., Core], history_of: Callable[[Core], tuple[Day, ...]]
) -> None:
    core = lived(person, DAYS)
    report = read(core, Wish(span))
    shown = series(history_of(core), span, report.today)
    assert report.series.headline == shown.headline
    assert report.series.days == shown.days
    assert report.series.lines == shown.lines
    day = [row for row in report.pain if row.moment is Moment.DAY]
    assert [row.change for row in day] == [shown.headline.pain] * len(day)


@pytest.mark.parametrize("person", NAMES)
def test_counts_are_those_of_the_journal(person: str, lived: Callable[..., Core]) -> None:
    core = lived(person, DAYS)
    report = read(core, Wish(Range.ALL))
    rows = core.journal.summaries()
    assert report.training.days == sum(row.sessions > 0 for row in rows)
    assert report.training.repetitions == sum(row.repetitions for row in rows)
    tried = outcomes(core.journal.facts(Attempt))
    assert (report.brave.closed, report.brave.not_happened) == (tried.closed, tried.not_happened)


@pytest.mark.parametrize("person", [name for name in NAMES if name != "worsening"])
def test_the_dose_is_the_one_of_i_dag(person: str, lived: Callable[..., Core]) -> None:
    core = lived(person, DAYS)
    now = core.clock.now()
    today = look(core.journal, core.programme, core.safety.questions, now, core.catalogue.exercises)
    there = {each.prescription.exercise.id: each.prescription.level for each in read(core, Wish()).doses}
    assert today.gate is None
    assert today.prescriptions
    for prescription in today.prescriptions:
        assert there[prescription.exercise.id] == prescription.level
