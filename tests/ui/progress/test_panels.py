"""What the panels draw is what the series says: nothing joined over a gap, a bar for each day of training."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pyqtgraph as pg
import pytest

from rygtraening.domain.progress import Range, Series, read_days, series
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.looks import LOOKS, score_colour
from rygtraening.ui.progress.panels import DosePanel, PainPanel, position
from rygtraening.ui.theme.theme import Theme

GetDays = Callable[[int], list[DaySummary]]
ENDS = (0.0, 1.0)


def drawn(rows: list[DaySummary], today: date) -> Series:
    return series(read_days(rows, today), Range.ALL, today)


def items(panel: PainPanel | DosePanel, kind: type[Any]) -> list[Any]:
    return [item for item in panel.items if isinstance(item, kind)]


def test_a_line_is_lifted_where_there_is_a_gap(theme: Theme, days: GetDays, today: date) -> None:
    result = drawn(days(180), today)
    panel = PainPanel(theme)
    panel.draw(result, ENDS)
    curves = items(panel, pg.PlotCurveItem)
    assert len(curves) == len(LOOKS)
    for curve, score in zip(curves, LOOKS, strict=True):
        xs, ys = curve.getData()
        pieces: list[list[tuple[float, float]]] = [[]]
        for x, y in zip(xs, ys, strict=True):
            if math.isnan(y):
                pieces.append([])
            else:
                pieces[-1].append((x, y))
        expected = [[(point.day.toordinal(), point.mean) for point in line] for line in result.lines[score]]
        assert len(expected) >= 2
        assert [piece for piece in pieces if piece] == expected
        assert curve.opts["connect"] == "finite"


def test_the_first_days_are_marks_without_a_line(theme: Theme, days: GetDays, today: date) -> None:
    result = drawn(days(4), today)
    panel = PainPanel(theme)
    panel.draw(result, ENDS)
    assert items(panel, pg.PlotCurveItem) == []
    marks = items(panel, pg.ScatterPlotItem)
    known = [score for score in LOOKS if any(score in slot.scores for slot in result.slots)]
    assert len(marks) == len(known)
    for mark, score in zip(marks, known, strict=True):
        shown = [slot.scores[score].mean for slot in result.slots if score in slot.scores]
        assert list(mark.getData()[1]) == shown


def test_who_pauses_still_sees_the_mornings(theme: Theme, days: GetDays, today: date) -> None:
    trained, *_rest = (row for row in days(30) if row.sessions)
    first, second = (trained.day + timedelta(days=later) for later in (1, 2))
    nothing = DaySummary(first, 0, 0, 0.0, None, None, None, None, 6, None, None, False, False)
    after = replace(nothing, morning_at=None if trained.ended is None else trained.ended + timedelta(hours=14))
    result = drawn([trained, after, replace(nothing, day=second, morning=7)], today)
    panel = PainPanel(theme)
    panel.draw(result, ENDS)
    circles = [item for item in items(panel, pg.ScatterPlotItem) if item.opts["symbol"] == "o"]
    assert [list(item.getData()[1]) for item in circles] == [[6, 7]], "the first as the morning after, and only once"
    panel.find(result.slots[-1])
    assert [list(item.getData()[1]) for item in items(panel, pg.ScatterPlotItem)][-1] == [7]


def test_each_score_has_a_shape_and_a_colour_of_its_own(theme: Theme) -> None:
    assert len({look.shape for look in LOOKS.values()}) == len(Score)
    assert len({score_colour(theme.palette, score) for score in Score}) == len(Score)


@pytest.mark.parametrize("dose", Dose)
def test_each_day_of_training_is_a_bar_and_no_other_day(theme: Theme, days: GetDays, today: date, dose: Dose) -> None:
    result = drawn(days(60), today)
    panel = DosePanel(theme)
    top = panel.draw(result, dose)
    (bars,) = items(panel, pg.BarGraphItem)
    trained = [slot for slot in result.slots if slot.training_days]
    assert len(trained) < len(result.slots)
    assert list(bars.opts["x"]) == [position(slot) for slot in trained]
    assert list(bars.opts["height"]) == [slot.doses[dose].mean for slot in trained]
    assert max(bars.opts["height"]) <= top


def test_drawing_again_leaves_nothing_of_before(theme: Theme, days: GetDays, today: date) -> None:
    panel = PainPanel(theme)
    panel.draw(drawn(days(180), today), ENDS)
    panel.find(drawn(days(180), today).slots[3])
    assert len(items(panel, pg.InfiniteLine)) == 1
    assert len(items(panel, pg.PlotCurveItem)) == 3
    panel.draw(drawn([], today), ENDS)
    assert items(panel, pg.PlotCurveItem) + items(panel, pg.ScatterPlotItem) + items(panel, pg.InfiniteLine) == []
