"""Flare-ups: when one is over, that there is one at a time, and when somebody should look."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from rygtraening.domain.flare import Flare, FlareAdvice, advice, asks, flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.record import Stamp

FIRST = date(2026, 3, 1)
FLARE = UUID(int=1)


def on(days: int) -> date:
    """So many days after the first."""
    return FIRST + timedelta(days=days)


def stamp(days: int, number: int = 1) -> Stamp:
    day = on(days)
    return Stamp(UUID(int=number), "device", datetime(day.year, day.month, day.day, 8, tzinfo=UTC), day)


def start(days: int = 0, number: int = 1, usual: float | None = 2.0) -> FlareStart:
    return FlareStart(stamp(days, 100 + number), UUID(int=number), usual, said=True)


def seen(values: dict[int, int], today: int, usual: float | None = 2.0, ends: list[FlareEnd] | None = None) -> Flare:
    (found,) = flares([start(usual=usual)], ends or [], {on(day): number for day, number in values.items()}, on(today))
    return found


def test_it_goes_on_while_the_mornings_are_high() -> None:
    found = seen({0: 6, 1: 6, 2: 5, 3: 4}, today=3)
    assert found.active
    assert found.holds(on(3))


def test_two_settled_days_running_end_it_on_the_second() -> None:
    found = seen({0: 6, 1: 3, 2: 3}, today=2)
    assert found.ended == on(2)
    assert found.holds(on(1))
    assert not found.holds(on(2))


def test_the_first_day_itself_does_not_count_towards_the_end() -> None:
    assert seen({0: 2, 1: 2}, today=1).active


def test_a_high_day_between_starts_the_count_anew() -> None:
    assert seen({1: 3, 2: 4, 3: 3}, today=3).active


@pytest.mark.parametrize(("second", "over"), [(4, True), (5, False)])
def test_the_two_days_are_at_most_three_days_apart(second: int, over: bool) -> None:
    assert seen({1: 3, second: 3}, today=second).active is not over


def test_fourteen_days_without_a_score_end_it() -> None:
    assert seen({1: 7}, today=14).active
    assert seen({1: 7}, today=15).ended == on(15)
    assert seen({1: 7, 16: 7}, today=16).ended == on(15)


def test_without_a_usual_pain_only_the_person_or_silence_ends_it() -> None:
    assert seen({1: 0, 2: 0, 3: 0}, today=3, usual=None).active


def test_the_person_says_that_it_is_over() -> None:
    end = FlareEnd(stamp(2, number=9), FLARE)
    assert seen({1: 7, 2: 7}, today=2, ends=[end]).ended == on(2)
    assert seen({1: 7}, today=1, ends=[end]).active, "not before it was said"


def test_one_at_a_time() -> None:
    values = {on(day): 7 for day in range(6)}
    found = flares([start(0, 1), start(3, 2)], [], values, on(5))
    assert [flare.id for flare in found] == [UUID(int=1)]
    over = FlareEnd(stamp(2, number=9), UUID(int=1))
    found = flares([start(0, 1), start(3, 2)], [over], values, on(5))
    assert [(flare.id.int, flare.active) for flare in found] == [(1, False), (2, True)]


def test_a_morning_two_over_the_usual_asks() -> None:
    assert asks(4, 2.0, active=False)
    assert not asks(3, 2.0, active=False)
    assert not asks(4, 2.5, active=False)
    assert not asks(4, 2.0, active=True)
    assert not asks(4, None, active=False)
    assert not asks(None, 2.0, active=False)


def test_over_fourteen_days_or_three_in_thirty_name_the_doctor() -> None:
    long = Flare(FLARE, FIRST, 2.0)
    assert advice([long], on(14)) is None
    assert advice([long], on(15)) is FlareAdvice.LONG
    three = [Flare(UUID(int=n), on(10 * n), 2.0, on(10 * n + 2)) for n in range(3)]
    assert advice(three, on(22)) is FlareAdvice.OFTEN
    assert advice(three, on(30)) is None
    assert advice(three[:2], on(12)) is None
    assert advice([], on(0)) is None
