"""Fremgang tells what was decided about the doses, and which days belong to a flare-up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.flare import Flare
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progress import Range, Series, series
from rygtraening.domain.progress_changes import by_day
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_values import Dose
from rygtraening.domain.record import Stamp
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.looks import Shape
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.progress.panels import DosePanel, PainPanel
from rygtraening.ui.progress.strokes import FLARE_Z, Blocks, Marks
from rygtraening.ui.theme.theme import Theme
from tests.ui.progress.conftest import show_days

TODAY = date(2026, 11, 22)
GetDays = Callable[[int], list[DaySummary]]
Shown = Callable[[ProgressPage, int, int], None]
MakePage = Callable[..., ProgressPage]
RED = "One step down: last time was more than your back was ready for."
ENDS = (0.0, 1.0)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def decision(back: int, before: int, now: int, reason: Reason = Reason.UP, **different: Any) -> DoseDecision:
    stamp = Stamp(UUID(int=back + 1), "here", datetime(2026, 11, 1, tzinfo=UTC), ago(back))
    fact = DoseDecision(stamp, "cat", Action.PROGRESS, 11, reason, Level(0, before), Level(0, now))
    return replace(fact, **different)


UP, DOWN = decision(20, 7, 8), decision(9, 8, 7, Reason.RED)
STAYED = decision(5, 7, 7, Reason.DECLINED_UP, declined=True)
FLARE = Flare(UUID(int=1), ago(9), 2.0, ago(6))


class Decided:
    """What is kept, and which first days the page asked for."""

    def __init__(self, *decisions: DoseDecision) -> None:
        self.decisions = decisions
        self.asked: list[date] = []

    def answers(self, page: ProgressPage) -> None:
        def answer(first: date) -> None:
            self.asked.append(first)
            page.show_decisions([each for each in self.decisions if each.stamp.day >= first])

        page.decisions_wanted.connect(answer)


@pytest.fixture
def decided() -> Decided:
    return Decided(UP, DOWN, STAYED)


@pytest.fixture
def told(theme: Theme, settings: Any, shown: Any, decided: Decided, days: GetDays) -> Iterator[MakePage]:
    """``told(length)``: the page with ``length`` days, what was decided, and a flare-up."""

    def make(length: int = 90, *flares: Flare) -> ProgressPage:
        page = ProgressPage(theme, settings)
        decided.answers(page)
        show_days(page, days(length), TODAY, flares or (FLARE,))
        shown(page, 1028, 760)
        return page

    yield make


def drawn(rows: list[DaySummary]) -> Series:
    changes = by_day([UP, DOWN, STAYED])
    return series(read_days(rows, TODAY, [FLARE]), Range.ALL, TODAY, [FLARE], changes)


def walk_to(page: ProgressPage, back: int) -> str:
    """Put the crosshair on a day; what the line under the chart says."""
    assert page.chart is not None
    page.chart.setFocus()
    QTest.keyClick(page.chart, Qt.Key.Key_End)
    for _press in range(back):
        QTest.keyClick(page.chart, Qt.Key.Key_Left)
    return page.readout.text().replace("\u00a0", " ")


def test_a_day_under_the_crosshair_says_what_changed_and_why(told: MakePage) -> None:
    page = told()
    said = walk_to(page, 9)
    assert said.endswith(f"flare-up · cat 8 → 7. {RED}")
    assert page.chart is not None and RED in page.chart.accessibleDescription()
    assert walk_to(page, 5).endswith(
        "cat stays at 7. You chose to stay on this step. The next one is offered again another day."
    )
    assert "flare-up" not in walk_to(page, 5)


def test_the_room_under_the_chart_is_enough_for_the_longest_reason(told: MakePage, settle: Callable[[], None]) -> None:
    page = told()
    high = page.readout.height()
    walk_to(page, 9)
    settle()
    assert page.readout.height() == high
    assert page.readout.heightForWidth(page.readout.width()) <= high


def test_only_the_decisions_of_the_range_that_is_looked_at_are_asked_for(told: MakePage, decided: Decided) -> None:
    page = told(1000)
    assert decided.asked == [ago(91)]
    page.ranges.segment("2w").click()
    assert decided.asked == [ago(91)], "a shorter range needs nothing more"
    page.ranges.segment("6m").click()
    assert decided.asked == [ago(91), ago(182)]
    page.ranges.segment("all").click()
    assert len(decided.asked) == 2, "among weeks nothing is told of single days"
    page.switch.click()
    assert decided.asked[2:] == [ago(999)], "the table tells of each day"


def test_days_shown_anew_ask_anew(told: MakePage, decided: Decided, days: GetDays) -> None:
    page = told(90)
    show_days(page, days(90), TODAY)
    assert len(decided.asked) == 2


def test_without_anybody_who_answers_the_page_shows_its_days(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(90))
    assert page.chart is not None and page.chart.isVisible()
    assert not page.legend.changes.isVisible() and not page.legend.flares.isVisible()


def test_the_legend_names_what_is_drawn(told: MakePage) -> None:
    page = told(1000)
    assert page.legend.changes.isVisible() and page.legend.flares.isVisible()
    page.ranges.segment("1y").click()
    assert not page.legend.changes.isVisible(), "no single changes among weeks"
    assert page.legend.flares.isVisible()


def test_the_sentence_says_that_days_are_left_out(told: MakePage) -> None:
    assert told().detail.text().endswith("days of a flare-up not counted")


def rows_of(page: ProgressPage) -> list[tuple[str, str]]:
    """The first two cells of each row."""
    model = page.table.model()
    cells = [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]
    return [(first.replace("\u00a0", " "), second) for first, second in cells]


def test_in_the_table_what_was_decided_stands_under_its_day(told: MakePage) -> None:
    page = told()
    page.switch.click()
    first = [cells[0] for cells in rows_of(page)]
    at = first.index("≈ 13 Nov 2026")
    assert first[at + 1] == f"cat 8 → 7. {RED}"
    assert page.table.columnSpan(at + 1, 0) > 1
    assert rows_of(page)[at + 1][1] == ""
    spoken = page.table.model().index(at + 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("13 Nov 2026: cat")


def test_in_the_table_the_days_of_a_flare_up_are_marked_and_shaded(told: MakePage, theme: Theme) -> None:
    page = told()
    page.switch.click()
    model = page.table.model()
    marked = [row for row in range(model.rowCount()) if model.index(row, 0).data().startswith("≈")]
    assert [model.index(row, 0).data() for row in marked] == ["≈ 15 Nov 2026", "≈ 14 Nov 2026", "≈ 13 Nov 2026"]
    spoken = model.index(marked[0], 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Day: 15 Nov 2026, flare-up"
    ground = model.index(marked[0], 3).data(Qt.ItemDataRole.BackgroundRole)
    assert ground == theme.colour(theme.palette.band_flare)
    assert page.explanation.isVisible() and page.explanation.text() == "≈ is a day of a flare-up."


def test_a_flare_up_without_a_number_has_its_rows_too(told: MakePage, days: GetDays, today: date) -> None:
    page = told()
    show_days(page, [row for row in days(90) if not FLARE.holds(row.day)], today, [FLARE])
    page.switch.click()
    assert [cells for cells in rows_of(page) if cells[0].startswith("≈")] == [
        ("≈ 15 Nov 2026", "–"),
        ("≈ 14 Nov 2026", "–"),
        ("≈ 13 Nov 2026", "–"),
    ]


@pytest.mark.parametrize(("width", "scale"), [(1028, 1.0), (708, 1.0), (708, 2.0)])
def test_a_long_reason_is_whole_in_the_columns_that_are_in_sight(
    told: MakePage, theme: Theme, settle: Callable[[], None], width: int, scale: float
) -> None:
    theme.set_scale(scale)
    page = told()
    page.resize(width, 600)
    page.switch.click()
    settle()
    table = page.table
    row = next(row for row, cells in enumerate(rows_of(page)) if RED in cells[0])
    index = table.model().index(row, 0)
    assert table.visualRect(index).width() <= table.viewport().width()
    needed = table.itemDelegate().sizeHint(_option(page, row), index)
    assert table.rowHeight(row) >= needed.height() - 1


def _option(page: ProgressPage, row: int) -> Any:
    option = QStyleOptionViewItem()
    option.initFrom(page.table)
    option.widget = page.table
    option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
    option.rect = page.table.visualRect(page.table.model().index(row, 0))
    return option


def shades(panel: PainPanel | DosePanel) -> list[Blocks]:
    return [stroke for stroke in panel.strokes if isinstance(stroke, Blocks) and stroke.z == FLARE_Z]


def all_marks(panel: PainPanel | DosePanel) -> list[Marks]:
    return [stroke for stroke in panel.strokes if isinstance(stroke, Marks)]


def test_a_flare_up_is_shaded_behind_both_panels(theme: Theme, days: GetDays) -> None:
    result = drawn(days(60))
    pain, doses = PainPanel(theme), DosePanel(theme)
    pain.draw(result, ENDS)
    doses.draw(result, Dose.PERCENT)
    for panel in (pain, doses):
        (shade,) = shades(panel)[0].rects
        assert (shade.left(), shade.right()) == (ago(9).toordinal() - 0.5, ago(6).toordinal() - 0.5)
        assert (shade.top(), shade.bottom()) == pytest.approx((panel.low, panel.high))
        assert all(marks.z > FLARE_Z for marks in all_marks(panel))


def test_a_small_mark_shows_which_way_a_dose_went(theme: Theme, days: GetDays) -> None:
    panel = DosePanel(theme)
    top = panel.draw(drawn(days(60)), Dose.PERCENT)
    marks = {each.shape: each.places for each in all_marks(panel)}
    assert {shape: [place.x() for place in places] for shape, places in marks.items()} == {
        Shape.TRIANGLE: [ago(20).toordinal()],
        Shape.TRIANGLE_DOWN: [ago(9).toordinal()],
    }, "and none where a step was declined"
    assert all(0 < place.y() < top for places in marks.values() for place in places)


def test_up_and_down_on_one_day_stand_beside_each_other(theme: Theme, days: GetDays) -> None:
    other = decision(20, 9, 8, Reason.RED, exercise="knee")
    rows = days(60)
    panel = DosePanel(theme)
    panel.draw(series(read_days(rows, TODAY), Range.ALL, TODAY, (), by_day([UP, other])), Dose.PERCENT)
    xs = [each.places[0].x() for each in all_marks(panel)]
    assert len(xs) == 2 and abs(xs[0] - xs[1]) < 1 and xs[0] != xs[1]


def test_among_weeks_and_months_nothing_is_marked(theme: Theme, days: GetDays) -> None:
    panel = DosePanel(theme)
    panel.draw(drawn(days(300)), Dose.PERCENT)
    assert all_marks(panel) == []
    assert shades(panel) != [], "weeks are shaded"
    panel.draw(drawn(days(1600)), Dose.PERCENT)
    assert shades(panel) == [], "months would be hairs"


def test_what_was_decided_in_years_may_come_later_than_the_table(
    theme: Theme, settings: Any, shown: Any, days: GetDays
) -> None:
    page = ProgressPage(theme, settings)
    asked: list[date] = []
    page.decisions_wanted.connect(asked.append)
    show_days(page, days(900), TODAY)
    shown(page, 1028, 760)
    page.ranges.segment(Range.ALL).click()
    page.switch.click()
    rows = page.table.model().rowCount()
    page.show_decisions([UP, DOWN])
    assert page.table.model().rowCount() == rows + 2
    assert asked[-1] == ago(899)
