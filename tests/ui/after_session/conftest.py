"""A session of two exercises, and the page that asks about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, Front, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.text import Text
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.theme.theme import Theme

MOMENT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
STAMP = Stamp(UUID(int=1), "here", MOMENT, date(2026, 11, 22))


def build_exercise(id_: str, name: Text, done: tuple[int, ...], **different: Any) -> ExerciseRecord:
    """Seven repetitions a side were prescribed."""
    values: dict[str, Any] = {
        "exercise": id_,
        "version": 1,
        "name": name,
        "kind": DoseKind.REPETITIONS,
        "sides": Sides.NONE if len(done) == 1 else Sides.EACH,
        "level": Level(0, 7),
        "hold": 2.0,
        "quota": 7,
        "reason": Reason.HELD,
        "percent": 10.0,
        "done": done,
        "work_seconds": 60.0,
    }
    return ExerciseRecord(**(values | different))


@pytest.fixture
def cat() -> Callable[..., ExerciseRecord]:
    """``cat(done=…, pain=…)``: an exercise without sides."""
    return lambda done=(7,), **different: build_exercise("kat", Text("Kattestræk på", "Cat-camel"), done, **different)


@pytest.fixture
def knee() -> Callable[..., ExerciseRecord]:
    """``knee(done=…, pain=…)``: an exercise with sides."""
    return lambda done=(7, 7), **different: build_exercise("knee", Text("Knæ", "Knee to chest"), done, **different)


@pytest.fixture
def record(cat: Callable[..., ExerciseRecord], knee: Callable[..., ExerciseRecord]) -> Callable[..., SessionRecord]:
    """``record(exercise, …, end=…, before=…)``: both exercises, whole, unless told."""

    def make(*exercises: ExerciseRecord, **different: Any) -> SessionRecord:
        values: dict[str, Any] = {
            "stamp": STAMP,
            "session": UUID(int=2),
            "programme": "basis",
            "programme_name": Text("Basis", "Basics"),
            "started": MOMENT,
            "ended": MOMENT,
            "active_seconds": 540.0,
            "front": Front.WINDOW,
            "gate": Gate.NORMAL,
            "before": Pain(3, 0),
            "end": SessionEnd.FINISHED,
            "exercises": exercises or (cat(), knee()),
        }
        return SessionRecord(**(values | different))

    return make


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def now(self) -> datetime:
        return MOMENT

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> HandClock:
    """What the pages go by."""
    return HandClock()


@pytest.fixture
def asked(
    theme: Theme, shown: Callable[..., object], record: Callable[..., SessionRecord], clock: HandClock
) -> Callable[..., AfterPage]:
    """``asked(record, size=…, worst=…)`` shows the page, with the answers there are, and lets a while pass unless told
    ``passed=0``."""

    def show(
        about: SessionRecord | None = None, size: tuple[int, int] = (1120, 760), passed: float = 5, **given: Any
    ) -> AfterPage:
        about = about or record()
        said = tuple((each.exercise, each.pain) for each in about.exercises if each.pain)
        page = AfterPage(theme, clock)
        page.ask(about, AfterAnswers(STAMP, about.session, **({"worst": said} | given)))
        shown(page, *size)
        clock.seconds += passed
        return page

    return show
