"""What the panels draw is what the series says: nothing joined over a gap, a bar for each day of training."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from rygtraening.domain.progress import Range, Series, series
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.looks import LOOKS, Shape, score_colour
from rygtraening.ui.progress.panels import DosePanel, PainPanel, position
from rygtraening.ui.progress.strokes import BAR_Z, CURSOR_Z, Blocks, Curve, Marks, Rule, Stroke
from rygtraening.ui.theme.theme import Theme

GetDays = Callable[[int], list[DaySummary]]
ENDS = (0.0, 1.0)
StrokeT = TypeVar("StrokeT", bound=Stroke)


def drawn(rows: list[DaySummary], today: date) -> Series:
    return series(read_days(rows, today), Range.ALL, today)


def strokes(panel: PainPanel | DosePanel, kind: type[StrokeT]) -> list[StrokeT]:
    return [stroke for stroke in (*panel.strokes, *panel.found) if isinstance(stroke, kind)]


def values(marks: Marks) -> list[float]:
    return [place.y() for place in marks.places]


def test_a_line_is_lifted_where_there_is_a_gap(theme: Theme, days: GetDays, today: date) -> None:
    result = drawn(days(180), today)
    panel = PainPanel(theme)
    panel.draw(result, ENDS)
    curves = strokes(panel, Curve)
    assert [curve.score for curve in curves] == list(LOOKS)
    for curve in curves:
        expected = [[(point.day.toordinal(), point.mean) for point in line] for line in result.lines[curve.score]]
        assert len(expected) >= 2
        assert [[(point.x(), point.y()) for point in piece] for piece in curve.pieces] == expected


def test_the_first_days_are_marks_without_a_line(theme: Theme, days: GetDays, today: date) -> None:
    result = drawn(days(4), today)
    panel = PainPanel(theme)
    panel.draw(result, ENDS)
    assert strokes(panel, Curve) == []
    marks = strokes(panel, Marks)
    known = [score for score in LOOKS if any(score in slot.scores for slot in result.slots)]
    assert len(marks) == len(known)
    for mark, score in zip(marks, known, strict=True):
        shown = [slot.scores[score].mean for slot in result.slots if score in slot.scores]
        assert (mark.score, values(mark)) == (score, shown)


def test_who_pauses_still_sees_the_mornings(theme: Theme, days: GetDays, today: date) -> None:
    trained, *_rest = (row for row in days(30) if row.sessions)
    first, second = (trained.day + timedelta(days=later) for later in (1, 2))
    nothing = DaySummary(first, 0, 0, 0.0, None, None, None, None, 6, None, None, False, False)
    after = replace(nothing, morning_at=None if trained.ended is None else trained.ended + timedelta(hours=14))
    result = drawn([trained, after, replace(nothing, day=second, morning=7)], today)
    panel = PainPanel(theme)
    panel.draw(result, ENDS)
    circles = [marks for marks in strokes(panel, Marks) if marks.shape is Shape.CIRCLE]
    assert [values(marks) for marks in circles] == [[6, 7]], "the first as the morning after, and only once"
    panel.find(result.slots[-1])
    assert values(strokes(panel, Marks)[-1]) == [7]


def test_each_score_has_a_shape_and_a_colour_of_its_own(theme: Theme) -> None:
    assert len({look.shape for look in LOOKS.values()}) == len(Score)
    assert len({score_colour(theme.palette, score) for score in Score}) == len(Score)


@pytest.mark.parametrize("dose", Dose)
def test_each_day_of_training_is_a_bar_and_no_other_day(theme: Theme, days: GetDays, today: date, dose: Dose) -> None:
    result = drawn(days(60), today)
    panel = DosePanel(theme)
    top = panel.draw(result, dose)
    (bars,) = (blocks.rects for blocks in strokes(panel, Blocks) if blocks.z == BAR_Z)
    trained = [slot for slot in result.slots if slot.training_days]
    assert len(trained) < len(result.slots)
    assert [bar.center().x() for bar in bars] == pytest.approx([position(slot) for slot in trained])
    assert [bar.height() for bar in bars] == [slot.doses[dose].mean for slot in trained]
    assert {bar.top() for bar in bars} == {0}
    assert max(bar.height() for bar in bars) <= top


def test_drawing_again_leaves_nothing_of_before(theme: Theme, days: GetDays, today: date) -> None:
    panel = PainPanel(theme)
    panel.draw(drawn(days(180), today), ENDS)
    panel.find(drawn(days(180), today).slots[3])
    assert [rule.z for rule in strokes(panel, Rule)] == [CURSOR_Z]
    assert len(strokes(panel, Curve)) == 3
    panel.draw(drawn([], today), ENDS)
    assert [*strokes(panel, Curve), *strokes(panel, Marks), *strokes(panel, Rule)] == []


def test_larger_is_farther_up_and_later_farther_to_the_right(theme: Theme, days: GetDays, today: date) -> None:
    panel = PainPanel(theme)
    panel.draw(drawn(days(30), today), ENDS)
    frame = panel.lies(QRectF(100, 50, 300, 200), 10.0, 20.0)
    low, high = (frame.to_pixels.map(QPointF(day, pain)) for day, pain in ((10.0, panel.low), (20.0, panel.high)))
    assert (low.x(), low.y(), high.x(), high.y()) == pytest.approx((100, 250, 400, 50))


@pytest.mark.parametrize(("count", "seen"), [(4, True), (180, False)])
def test_among_close_days_a_line_says_it_and_the_quietest_marks_give_way(
    theme: Theme, days: GetDays, today: date, count: int, seen: bool
) -> None:
    panel = PainPanel(theme)
    panel.draw(drawn(days(count), today), ENDS)
    (quiet,) = (marks for marks in strokes(panel, Marks) if marks.score is Score.BEFORE)
    assert quiet.close is seen
    assert quiet.size < quiet.far_size
