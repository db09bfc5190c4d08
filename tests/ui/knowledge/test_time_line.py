"""The time line is drawn from the data: its weeks, its lanes, its soft and its open ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics, QImage

from rygtraening.domain.knowledge import Span
from rygtraening.ui.knowledge.time_line import TimeLine
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.theme.tokens import Type

SPANS = (("First", Span(0, 3)), ("Acute", Span(0, 56, 42)), ("Easing", Span(42, 84)), ("Lasting", Span(84)))
Drawn = Callable[..., QImage]
WIDE = 1000


@pytest.fixture
def drawn(theme: Theme, shown: Callable[..., object]) -> Drawn:
    """``drawn(spans)``: the picture, 1000 px wide."""

    def draw(spans: tuple[tuple[str, Span], ...] = SPANS) -> QImage:
        line = TimeLine(theme, spans)
        shown(line, WIDE, line.sizeHint().height())
        return line.grab().toImage()

    return draw


def bar_of(image: QImage, theme: Theme, lane: int, lanes: int = len(SPANS)) -> list[int]:
    """Where, in px from the left, the bar of a lane has its full colour."""
    small, strong = QFontMetrics(theme.font(Type.SMALL)), QFontMetrics(theme.font(Type.SMALL_STRONG))
    foot = 2 * small.height() + 8
    high = (image.height() - foot) / lanes
    y = round(lane * high + strong.height() + 4 + theme.px(12) / 2)
    full = theme.colour(theme.palette.chart_fill)
    return [x for x in range(image.width()) if image.pixelColor(x, y) == full]


def share(day: int) -> float:
    """Where a day lies, in px from the left, where the line goes on past 84 days."""
    return day / (84 * 1.28) * WIDE


def test_only_whole_weeks_in_the_data_are_marked(theme: Theme) -> None:
    assert TimeLine(theme, SPANS).weeks() == [0, 6, 8, 12]
    assert TimeLine(theme, [("One", Span(7, 15))]).weeks() == [1]


@pytest.mark.parametrize(("lane", "first", "last"), [(2, 42, 84), (1, 0, 42)])
def test_a_bar_reaches_from_its_first_day_to_where_it_is_certain(
    theme: Theme, drawn: Drawn, lane: int, first: int, last: int
) -> None:
    bar = bar_of(drawn(), theme, lane)
    assert abs(bar[0] - share(first)) <= 3
    assert abs(bar[-1] - share(last)) <= 3


def test_what_goes_on_reaches_the_edge(theme: Theme, drawn: Drawn) -> None:
    bar = bar_of(drawn(), theme, 3)
    assert abs(bar[0] - share(84)) <= 3
    assert bar[-1] >= WIDE - 4


def test_a_few_days_are_still_seen(theme: Theme, drawn: Drawn) -> None:
    assert len(bar_of(drawn(), theme, 0)) >= 8


def test_where_nothing_goes_on_the_last_day_is_at_the_edge(theme: Theme, drawn: Drawn) -> None:
    bar = bar_of(drawn((("One", Span(0, 14)),)), theme, 0, lanes=1)
    assert bar[-1] >= WIDE - 4


def test_a_screen_reader_hears_every_name_in_order(theme: Theme) -> None:
    assert TimeLine(theme, SPANS).accessibleName() == "Time line: First, Acute, Easing, Lasting"


def test_it_follows_dark_and_a_larger_text(theme: Theme, shown: Callable[..., object]) -> None:
    line = TimeLine(theme, SPANS)
    high = line.sizeHint().height()
    shown(line, WIDE, high)
    light = line.grab().toImage()
    theme.set_mode(Mode.DARK)
    assert line.grab().toImage() != light
    theme.set_scale(2.0)
    assert line.sizeHint().height() > 1.5 * high
