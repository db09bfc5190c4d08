"""A small programme in both languages, and a Sunday in November to show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.day_marks import DayMark
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.exercise import (
    Dose,
    DoseKind,
    Exercise,
    Level,
    Phase,
    Places,
    SafetyNotes,
    Side,
    Sides,
    Source,
    Tier,
)
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.record import Front, Profile, Stamp
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.domain.text import Text
from rygtraening.domain.today import Today
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.page import TodayPage

SUNDAY = date(2026, 11, 22)
MOMENT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
NOTHING = Text()
TIERS = (Tier(2.0, Text("Med støtte", "With support")), Tier(2.0, Text("Frit", "Freely")))

MakeToday = Callable[..., Today]
ShowDay = Callable[..., TodayPage]


def seen(page: QWidget) -> str:
    """Every word on the page."""
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    words += [button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()]
    return "\n".join(words)


def button(page: QWidget, words: str) -> QAbstractButton:
    found = [each for each in page.findChildren(QAbstractButton) if each.text() == words and each.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {words!r}"
    return found[0]


def buttons(page: QWidget) -> set[str]:
    return {each.text() for each in page.findChildren(QAbstractButton) if each.isVisible() and each.text()}


def assert_fits(page: QScrollArea) -> None:
    """Nothing has to be scrolled to the side, and nothing hangs out of the page."""
    column = page.widget()
    assert column is not None and column.width() <= page.viewport().width()
    for child in column.findChildren(QWidget):
        if child.isVisible():
            assert child.mapTo(column, child.rect().topRight()).x() <= page.viewport().width(), child


def told(qtbot: QtBot, signal: object, act: Callable[[], object]) -> list[object]:
    """What ``signal`` says while ``act`` happens; nothing said is a failure."""
    with qtbot.waitSignal(signal, timeout=0) as heard:
        act()
    return list(heard.args or [])


def _exercise(id_: str, name: Text, sides: Sides, gentler: str = "") -> Exercise:
    names = {Side.RIGHT: Text("Højre ben", "Right leg"), Side.LEFT: Text("Venstre ben", "Left leg")}
    return Exercise(
        id=id_,
        version=1,
        name=name,
        also_called=NOTHING,
        aim=NOTHING,
        start_position=NOTHING,
        steps=(),
        breathing=NOTHING,
        mistakes=(),
        sides=sides,
        side_names={} if sides is Sides.NONE else names,
        places=Places(),
        dose=Dose(DoseKind.REPETITIONS, (5, 7, 10, 20), 10, 20, 7, TIERS, 1),
        phases=(Phase(Text("Op", "Up"), NOTHING, 2.0, "up"), Phase(Text("Hold", "Hold"), NOTHING, 0.0, "up", True)),
        start_pose="still",
        poses={},
        safety=SafetyNotes((), (), (), NOTHING),
        tags=(),
        source=Source(NOTHING),
        gentler_exercise=gentler,
    )


@pytest.fixture
def programme() -> Programme:
    cat = _exercise("kat", Text("Kattestræk på gulvet", "Cat-camel"), Sides.NONE, gentler="baekkenvip")
    knee = _exercise("knee", Text("Knæ til bryst", "Knee to chest"), Sides.EACH, gentler="baekkenvip")
    parts = (Part(cat), Part(knee))
    return Programme("basis", 1, Text("Basis på dansk", "Basics"), NOTHING, parts, 20, 10, 7, Source(NOTHING))


@pytest.fixture
def gentle() -> dict[str, Exercise]:
    """What can be read about on a day without exercises."""
    tilt = _exercise("baekkenvip", Text("Bækkenvip", "Pelvic tilt"), Sides.NONE)
    return {"baekkenvip": tilt, "gaatur": _exercise("gaatur", Text("Gåtur", "Walk"), Sides.NONE)}


@pytest.fixture
def make_today(programme: Programme) -> MakeToday:
    """``make_today(gate=…)``: a quiet Sunday with a week behind it, and whatever is different about it: fields of
    ``Today`` and of its ``DayPlan``, the days ``trained_on`` and ``flare_on``, the ``pain``."""
    held = tuple(Prescription(exercise, Level(1, 7), Reason.MORE_DAYS) for exercise in programme.exercises)

    def make(**different: Any) -> Today:
        trained = different.pop("trained_on", {SUNDAY - timedelta(days=1), SUNDAY - timedelta(days=3)})
        pain = different.pop("pain", [4, 4, None, 3, 3, None, None, 2, 2, 2, 3, 2, 2, 2])
        flares = different.pop("flare_on", set())
        plan: dict[str, Any] = {"prescriptions": held, "proposed": ()}
        plan |= {each: different.pop(each) for each in DayPlan.__struct_fields__ if each in different}
        monday = SUNDAY - timedelta(days=6)
        days = [monday + timedelta(days=n) for n in range(7)]
        values: dict[str, Any] = {
            "day": SUNDAY,
            "profile": Profile(Stamp(UUID(int=1), "here", MOMENT, SUNDAY), adult=True, accepted=True),
            "due": None,
            "flags": (),
            "morning_due": False,
            "morning": None,
            "offered": None,
            "usual": 3.0,
            "gate": None,
            "doctor_suggested": False,
            "plan": DayPlan(**plan),
            "seconds": 300.0,
            "trained_today": SUNDAY in trained,
            "after_due": None,
            "week": tuple(DayMark(day, day in trained, day == SUNDAY, day > SUNDAY, day in flares) for day in days),
            "line": tuple((SUNDAY - timedelta(days=13 - n), value) for n, value in enumerate(pain)),
        }
        return Today(**(values | different))

    return make


@pytest.fixture
def running() -> RunningSession:
    """Stopped in the knee, on the left, at 3 of 7."""
    level, why = Level(1, 7), Reason.HELD
    every = tuple(range(1, 8))
    return RunningSession(
        UUID(int=9), SUNDAY, MOMENT, MOMENT, Front.WINDOW, "basis", Gate.NORMAL, Pain(3, 0), True, 90.0, 1,
        (RunningExercise("kat", level, why, (every,)), RunningExercise("knee", level, why, (every, (1, 2, 3)))),
    )  # fmt: skip


@pytest.fixture
def show_day(theme: Theme, programme: Programme, make_today: MakeToday, shown: Callable[..., object]) -> ShowDay:
    """``show_day(today, running=…, size=…)`` shows the page, on a window of 1028 x 760 unless told."""

    def show(today: Today | None = None, **told: Any) -> TodayPage:
        size = told.pop("size", (1028, 760))
        values = {"running": None, "after_due": False, "faults": 0, "read_only": None, "hour": 8} | told
        page = TodayPage(theme)
        page.show_today(today or make_today(), programme=programme, **values)
        shown(page, *size)
        return page

    return show
