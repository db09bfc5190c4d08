"""A chart of a card is painted once for as long as it looks the same: scrolling past it must not wait for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest

from rygtraening.ui.progress.cards.card_plot import CardPlot
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.cards.picture import picture
from rygtraening.ui.progress.cards.time_plot import TimePlot
from rygtraening.ui.theme.theme import Mode, Theme

MakeCard = Callable[[str], ChartCard]
EACH = pytest.mark.parametrize("name", ["ladder", "function", "bold", "year"])
OVER_TIME = pytest.mark.parametrize("name", ["ladder", "function"])


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Callable[[CardPlot], list[float]]:
    """Counts from now on how often a chart is drawn, and with how many pixels for one of ours."""

    def count(plot: CardPlot) -> list[float]:
        times: list[float] = []
        draw = plot.draw_in_turns

        def counted(painter: QPainter, area: QRectF) -> Iterator[None]:
            times.append(painter.deviceTransform().m11())
            return draw(painter, area)

        monkeypatch.setattr(plot, "draw_in_turns", counted)
        return times

    return count


def look(plot: CardPlot) -> None:
    """As when something went over it."""
    plot.repaint()


def share_alike(one: QImage, other: QImage) -> float:
    """Of the bytes of two pictures of the same size."""
    pairs = list(zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
    return sum(first == second for first, second in pairs) / len(pairs)


@EACH
def test_it_is_drawn_once_for_as_long_as_it_looks_the_same(
    card: MakeCard, name: str, drawn: Callable[[CardPlot], list[float]]
) -> None:
    plot = card(name).plot
    look(plot)
    times = drawn(plot)
    for _time in range(3):
        look(plot)
    plot.setFocus()
    look(plot)
    assert times == []


@EACH
def test_what_changes_it_draws_it_again(
    card: MakeCard, name: str, drawn: Callable[[CardPlot], list[float]], theme: Theme
) -> None:
    plot = card(name).plot
    look(plot)
    times = drawn(plot)

    def again() -> bool:
        before = len(times)
        look(plot)
        return len(times) > before

    plot.renew()
    assert again()
    theme.set_mode(Mode.DARK)
    assert again()
    plot.hide()
    plot.show()
    assert again()
    plot.resize(plot.width() - 20, plot.height())
    assert again()
    plot.stand(0)
    look(plot)
    plot.clear_cursor()
    look(plot)
    times.clear()
    assert not again()


@OVER_TIME
def test_other_days_are_another_picture(card: MakeCard, name: str, drawn: Callable[[CardPlot], list[float]]) -> None:
    plot = card(name).plot
    assert isinstance(plot, TimePlot)
    look(plot)
    times = drawn(plot)
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    look(plot)
    assert len(times) == 1
    plot.show_all()
    look(plot)
    assert len(times) == 2


@EACH
def test_what_is_kept_is_what_is_drawn(card: MakeCard, name: str, theme: Theme) -> None:
    plot = card(name).plot
    look(plot)
    straight = QPixmap(plot.size())
    straight.fill(theme.colour(theme.palette.surface))
    painter = QPainter(straight)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plot.draw(painter, plot.area())
    painter.end()
    assert plot.grab().toImage().convertedTo(straight.toImage().format()) == straight.toImage()


@EACH
def test_what_was_made_ready_is_there_when_it_comes_into_sight(
    card: MakeCard, name: str, drawn: Callable[[CardPlot], list[float]]
) -> None:
    plot = card(name).plot
    look(plot)
    plot.renew()
    times = drawn(plot)
    turns = sum(1 for _turn in plot.make_ready())
    assert turns == (4 if name == "function" else 0)
    look(plot)
    assert times == [1.0]


def test_what_became_another_while_it_was_made_ready_is_drawn_as_it_is_now(
    card: MakeCard, drawn: Callable[[CardPlot], list[float]], theme: Theme
) -> None:
    plot = card("function").plot
    look(plot)
    plot.renew()
    times = drawn(plot)
    turns = plot.make_ready()
    next(turns)
    theme.set_mode(Mode.DARK)
    list(turns)
    look(plot)
    assert times == [1.0] * 2
    plot.renew()
    turns = plot.make_ready()
    next(turns)
    plot.renew()
    list(turns)
    look(plot)
    assert times == [1.0] * 4
    plot.renew()
    turns = plot.make_ready()
    next(turns)
    look(plot)  # what is seen meanwhile is drawn at once, and not again when the turns are over
    list(turns)
    look(plot)
    assert times == [1.0] * 6


def test_what_is_not_made_ready_to_the_end_leaves_no_painter_behind(card: MakeCard) -> None:
    plot = card("function").plot
    look(plot)
    plot.renew()
    turns = plot.make_ready()
    next(turns)
    del turns
    look(plot)


def test_what_nobody_can_see_is_not_made_ready(card: MakeCard, drawn: Callable[[CardPlot], list[float]]) -> None:
    plot = card("function").plot
    plot.hide()
    times = drawn(plot)
    list(plot.make_ready())
    assert times == []


@EACH
def test_the_crosshair_is_drawn_over_it_and_leaves_nothing_behind(card: MakeCard, name: str) -> None:
    one = card(name)
    plot = one.plot

    def seen() -> QImage:
        return one.grab(QRect(plot.mapTo(one, QPoint()), plot.size())).toImage()

    without = seen()
    plot.stand(0)
    assert 0.9 < share_alike(seen(), without) < 1.0
    plot.clear_cursor()
    assert seen() == without


def test_the_clipboard_gets_it_finer_than_the_screen(
    card: MakeCard, drawn: Callable[[CardPlot], list[float]], theme: Theme
) -> None:
    plot = card("function").plot
    look(plot)
    times = drawn(plot)
    picture(theme, [plot])
    assert times == [2.0]
    look(plot)
    assert times == [2.0, 1.0]
