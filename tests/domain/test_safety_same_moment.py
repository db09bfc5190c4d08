"""What happened in the very moment an answer was given: a coarse clock, or one that stood still, tells no order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from rygtraening.domain.record import Clearance, Occasion, SafetyAnswers, Stamp
from rygtraening.domain.safety import FlagTier, SafetyQuestion, list_due, open_flags
from rygtraening.domain.text import Text

MONDAY = date(2026, 10, 5)
FEVER = SafetyQuestion("fever", FlagTier.SAME_DAY, Text("feber", "fever"))


@pytest.fixture
def answered(stamped: Callable[..., Stamp]) -> SafetyAnswers:
    """The list, answered on Monday at 8 with a yes to the fever."""
    return SafetyAnswers(stamped(MONDAY), Occasion.ASKED_FOR, ("fever",), ("fever",))


def test_a_clearance_from_the_moment_of_the_yes_does_not_cover_it(
    answered: SafetyAnswers, stamped: Callable[..., Stamp]
) -> None:
    at_once, later = (Clearance(stamped(MONDAY, 8, minute), MONDAY, ("fever",)) for minute in (0, 1))
    assert [flag.question for flag in open_flags([FEVER], [answered], [at_once])] == ["fever"]
    assert open_flags([FEVER], [answered], [later]) == ()


@pytest.mark.parametrize("what", ["last_spare_day", "last_painful_session", "last_flare"])
def test_what_the_list_was_answered_for_in_the_same_moment_does_not_bring_it_again(
    answered: SafetyAnswers, what: str
) -> None:
    moments: dict[str, datetime | None] = {"last_spare_day": None, "last_painful_session": None}
    moments[what] = answered.stamp.at
    assert list_due(MONDAY, [answered], MONDAY, **moments) is None
