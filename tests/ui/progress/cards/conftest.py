"""The four cards with a plausible half year in them, and a hand on the mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Dose, DoseKind, Exercise, Level, Places, SafetyNotes, Sides, Source, Tier
from rygtraening.domain.exposure_record import Attempt, Happened
from rygtraening.domain.flare import Flare
from rygtraening.domain.in_turns import at_once
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progress_bold import Bold, bold_series
from rygtraening.domain.progress_function import Function, function_in_turns
from rygtraening.domain.progress_ladder import Ladder, ladder_series
from rygtraening.domain.progress_year import Year, year
from rygtraening.domain.record import Stamp
from rygtraening.domain.summary import DaySummary
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing
from rygtraening.ui.progress.cards.bold_card import BoldCard
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.cards.function_card import FunctionCard
from rygtraening.ui.progress.cards.ladder_card import LadderCard
from rygtraening.ui.progress.cards.year_card import YearCard
from rygtraening.ui.theme.theme import Theme

TODAY = date(2026, 11, 22)
STEPS = (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)
MakeCard = Callable[[str], ChartCard]
Mouse = Callable[[QWidget, QEvent.Type, QPointF], None]


def stamp(back: int) -> Stamp:
    day = TODAY - timedelta(days=back)
    return Stamp(UUID(int=100_000 - back), "here", datetime(day.year, day.month, day.day, 12, tzinfo=UTC), day)


def exercise(id_: str, name: str) -> Exercise:
    return Exercise(
        id=id_,
        version=1,
        name=Text(name, name),
        also_called=Text(),
        aim=Text(),
        start_position=Text(),
        steps=(),
        breathing=Text(),
        mistakes=(),
        sides=Sides.NONE,
        side_names={},
        places=Places(),
        dose=Dose(DoseKind.REPETITIONS, STEPS, 10, 20, 7, (Tier(0.0, Text()),), 0),
        phases=(),
        start_pose="still",
        poses={},
        safety=SafetyNotes((), (), (), Text()),
        tags=(),
        source=Source(Text()),
    )


EXERCISES = {
    "cat": exercise("cat", "Kattestræk"),
    "knee": exercise("knee", "Knæ-til-bryst"),
    "bird": exercise("bird", "Diagonalstræk"),
}
BEND = Activity("bend", Text("Bøje", "Bend"), Text(), (ActivityStep("low", Text("Lavt", "A low thing")),))


def climbing(days: int) -> Ladder:
    """Each exercise goes one step up every eighth day, all alike."""
    kept = [
        DoseDecision(stamp(days - 1), name, Action.HOLD, 12, Reason.START, Level(0, 5), Level(0, 5))
        for name in EXERCISES
    ]
    kept += [
        DoseDecision(stamp(back), name, Action.PROGRESS, 11, Reason.UP, Level(0, before), Level(0, now))
        for name in EXERCISES
        for back, before, now in zip(range(days - 2, 0, -8), STEPS, STEPS[1:], strict=False)
    ]
    return ladder_series(kept, EXERCISES, TODAY - timedelta(days=days - 1), TODAY)


def a_year(days: int, back: int = 0) -> Year:
    rows = [
        DaySummary(stamp(each).day, int(each % 3 > 0), 60, 90.0, 40.0, 3, 4, 3, 3, None, None, False, False)
        for each in range(days)
    ]
    flare = Flare(UUID(int=1), stamp(min(days, 30)).day, 2.0, stamp(min(days, 30) - 1).day)
    return year(rows, [flare], rows[-1].day if rows else None, TODAY, back)


def bold(count: int) -> Bold:
    kept = [
        Attempt(stamp(back), UUID(int=back), "bend", "low", Pain(1, 0), "", 40, 6, Happened.NO, Pain(back % 6, 0))
        for back in range(count)
    ]
    return bold_series(kept, TODAY - timedelta(days=365), TODAY)


def weeks(days: int) -> Function:
    told = [
        WeekAnswers(stamp(back), activities=(OwnActivity("Cykle", 5), OwnActivity("Gå", 5)), fear=4, confidence=6)
        for back in range(0, days, 7)
    ]
    nights = [Wellbeing(stamp(back), back % 10, 5) for back in range(days)]
    wins = [SmallWin(stamp(back), str(back), "Bandt snørebånd") for back in range(0, days, 20)]
    flare = Flare(UUID(int=1), stamp(30).day, 2.0, stamp(25).day)
    return at_once(function_in_turns(told, nights, wins, TODAY - timedelta(days=max(13, days - 1)), TODAY, [flare]))


@pytest.fixture
def card(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> MakeCard:
    """``card("ladder", 180, 430)``: a card with so many days (attempts), at a width, on show."""

    def make(name: str, days: int = 180, width: int = 430) -> ChartCard:
        made: ChartCard
        match name:
            case "ladder":
                made = LadderCard(theme)
                made.show_ladder(climbing(days), EXERCISES)
            case "year":
                made = YearCard(theme)
                made.show_year(a_year(days))
            case "bold":
                made = BoldCard(theme)
                made.show_bold(bold(days), {"bend": BEND})
            case _:
                made = FunctionCard(theme)
                made.show_function(weeks(days))
        layout = made.layout()
        assert layout is not None
        shown(made, width, layout.totalHeightForWidth(width))
        return made

    return make


@pytest.fixture
def mouse() -> Mouse:
    """``mouse(widget, kind, at)``: an event of the left button, also beyond the edge, as while pulling."""

    def send(widget: QWidget, kind: QEvent.Type, at: QPointF) -> None:
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        button, held = {
            QEvent.Type.MouseMove: (none, none),
            QEvent.Type.MouseButtonRelease: (left, none),
        }.get(kind, (left, left))
        if kind is QEvent.Type.DragMove:  # a move with the button held
            kind, button, held = QEvent.Type.MouseMove, none, left
        event = QMouseEvent(kind, at, QPointF(widget.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)

    return send


@pytest.fixture
def year_of() -> Callable[..., Year]:
    """``year_of(days, back)``: the calendar of so many days."""
    return a_year
