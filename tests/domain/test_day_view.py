"""Which class a day has on its page, and which band of the chart a number lies in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from rygtraening.domain.day_view import band, view
from rygtraening.domain.pain import Colour, LegSpread, Pain
from rygtraening.domain.record import AfterAnswers, MorningScore

DAY = date(2026, 10, 5)
NEXT = DAY + timedelta(days=1)

Keep = Callable[..., None]


@pytest.fixture
def trained(
    journal: Any, stamped: Callable[..., Any], session_record: Callable[..., Any], exercise_record: Callable[..., Any]
) -> Keep:
    """``trained(cat=2, knee=4, spread=..., morning=2)``: each exercise's worst pain, in one session, and the next
    morning's number."""

    def keep(*, spread: LegSpread = LegSpread.NONE, morning: int | None = None, **worst: int) -> None:
        session = session_record(DAY, *(exercise_record(name) for name in worst), before=Pain(2, 0))
        pains = tuple((name, Pain(pain, 0)) for name, pain in worst.items())
        spread_at = () if spread is LegSpread.NONE else (next(iter(worst)),)
        said = AfterAnswers(stamped(DAY, 9), session.session, pains, Pain(1, 0), spread=spread, spread_at=spread_at)
        journal.append(session, said)
        if morning is not None:
            journal.append(MorningScore(stamped(DAY, 7), Pain(2, 0)), MorningScore(stamped(NEXT, 7), Pain(morning, 0)))

    return keep


@pytest.mark.parametrize(
    ("number", "colour"),
    [(0, Colour.GREEN), (2, Colour.GREEN), (3, Colour.YELLOW), (5, Colour.YELLOW), (6, Colour.RED), (10, Colour.RED)],
)
def test_the_bands_of_the_charts_end_at_2_and_at_5(number: int, colour: Colour) -> None:
    assert band(number) is colour


def test_a_day_without_an_exercise_has_no_class(journal: Any) -> None:
    assert view(journal, DAY).colour(DAY) is None
    assert view(journal, DAY).colour(NEXT) is None


def test_a_day_is_as_its_exercise_that_was_worst_off(journal: Any, trained: Keep) -> None:
    trained(cat=1, knee=4, morning=2)
    assert view(journal, DAY).colour(NEXT) is Colour.YELLOW


def test_a_calm_day_is_green_while_its_morning_is_still_to_come_and_not_once_it_never_came(
    journal: Any, trained: Keep
) -> None:
    trained(cat=1)
    assert view(journal, DAY).colour(DAY) is Colour.GREEN
    assert view(journal, DAY).colour(NEXT) is Colour.YELLOW


def test_a_worse_morning_turns_the_day_red_afterwards(journal: Any, trained: Keep) -> None:
    trained(cat=1, morning=4)
    assert view(journal, DAY).colour(NEXT) is Colour.RED


@pytest.mark.parametrize(
    ("pain", "spread", "colour"),
    [(3, LegSpread.NONE, Colour.YELLOW), (1, LegSpread.BRIEF, Colour.YELLOW), (1, LegSpread.LASTING, Colour.RED)],
)
def test_on_the_day_itself_pain_and_spread_are_said_at_once(
    journal: Any, trained: Keep, pain: int, spread: LegSpread, colour: Colour
) -> None:
    trained(cat=pain, spread=spread)
    assert view(journal, DAY).colour(DAY) is colour
