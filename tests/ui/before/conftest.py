"""Two small doses, and the page that asks before them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.exercise import (
    Dose,
    DoseKind,
    Exercise,
    Level,
    Places,
    SafetyNotes,
    Sides,
    Source,
    Tier,
)
from rygtraening.domain.gate import Gate, gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.text import Text
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.theme.theme import Theme

NOTHING = Text()


def _cat() -> Exercise:
    return Exercise(
        id="kat",
        version=1,
        name=Text("Kattestræk på gulvet", "Cat-camel"),
        also_called=NOTHING,
        aim=NOTHING,
        start_position=NOTHING,
        steps=(),
        breathing=NOTHING,
        mistakes=(),
        sides=Sides.NONE,
        side_names={},
        places=Places(),
        dose=Dose(DoseKind.REPETITIONS, (5, 7, 10, 20), 10, 20, 7, (Tier(0.0, NOTHING),), 0),
        phases=(),
        start_pose="still",
        poses={},
        safety=SafetyNotes((), (), (), NOTHING),
        tags=(),
        source=Source(NOTHING),
    )


@pytest.fixture
def opened_by() -> Callable[..., Callable[[int], tuple[Gate, DayPlan]]]:
    """``opened_by(usual, normal)``: what a number opens for that usual pain, with ``normal`` on an ordinary day."""

    def make(usual: float | None, normal: Prescription | None) -> Callable[[int], tuple[Gate, DayPlan]]:
        held = normal or Prescription(_cat(), Level(0, 7), Reason.MORE_DAYS)
        calm = Prescription(_cat(), Level(0, 5), Reason.CALM_DAY)
        doses = {Gate.NORMAL: (held,), Gate.NO_STEP_UP: (held,), Gate.CALM: (calm,), Gate.SPARE: ()}

        def opened(number: int) -> tuple[Gate, DayPlan]:
            opens = gate(number, usual)
            return opens, DayPlan(doses[opens], ())

        return opened

    return make


@pytest.fixture
def stepped_up() -> Prescription:
    """From 5 to 7, because it went well."""
    return Prescription(_cat(), Level(0, 7), Reason.UP, last=Level(0, 5), declinable=True)


@pytest.fixture
def asked(theme: Theme, shown: Callable[..., object], opened_by: Callable[..., Any]) -> Callable[..., BeforePage]:
    """``asked(offered=…, usual=…, normal=…, size=…)`` shows the page."""

    def show(
        offered: Pain | None = None,
        usual: float | None = 3.0,
        normal: Prescription | None = None,
        size: tuple[int, int] = (1120, 760),
    ) -> BeforePage:
        page = BeforePage(theme)
        page.ask(offered, usual, opened_by(usual, normal))
        shown(page, *size)
        return page

    return show
