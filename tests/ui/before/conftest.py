"""Two small doses, and the page that asks before them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

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
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.text import Text
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.theme.theme import Theme

NOTHING = Text()


def _doses() -> Mapping[Gate, tuple[Prescription, ...]]:
    cat = Exercise(
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
    held, calm = Prescription(cat, Level(0, 7), Reason.HELD), Prescription(cat, Level(0, 5), Reason.CALM_DAY)
    return {Gate.NORMAL: (held,), Gate.NO_STEP_UP: (held,), Gate.CALM: (calm,), Gate.SPARE: ()}


@pytest.fixture
def asked(theme: Theme, shown: Callable[..., object]) -> Callable[..., BeforePage]:
    """``asked(offered=…, usual=…, size=…)`` shows the page."""

    def show(offered: Pain | None = None, usual: float | None = 3.0, size: tuple[int, int] = (1120, 760)) -> BeforePage:
        page = BeforePage(theme)
        page.ask(offered, usual, _doses())
        shown(page, *size)
        return page

    return show
