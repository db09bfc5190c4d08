"""Only five minutes: whole exercises in turn, and no quota made smaller."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.short_day import shortened

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def test_those_that_waited_longest_are_done_whole_and_the_rest_is_named(
    programme_of: Callable[..., Programme], cat: Exercise, knee: Exercise, bird: Exercise
) -> None:
    programme = programme_of(cat, knee, bird)
    doses = tuple(Prescription(each, Level(each.dose.articles_tier, 10), Reason.UP) for each in programme.exercises)
    whole = DayPlan(doses, ())
    each = [seconds(build(programme, [dose])) for dose in doses]
    room_for_two = seconds(build(programme, doses[:2]))

    def done(last: dict[str, date], most: float) -> list[str]:
        plan = shortened(programme, whole, last, most)
        waiting = [dose for dose in doses if dose.exercise in plan.left_out]
        assert [dose for dose in doses if dose in plan.prescriptions or dose in waiting] == list(doses)
        return [dose.exercise.id for dose in plan.prescriptions]

    assert done({}, max(each)) == ["cat"]
    assert done({"cat": MONDAY}, max(each)) == ["knee"]
    assert done({"cat": MONDAY, "knee": MONDAY}, max(each)) == ["bird"]
    assert done({"cat": TUESDAY, "knee": MONDAY, "bird": MONDAY}, max(each)) == ["knee"]
    assert done({}, room_for_two) == ["cat", "knee"]
    assert done({}, 1.0) == ["cat"], "at least one"
    assert done({"cat": MONDAY}, 10_000) == ["cat", "knee", "bird"], "in the programme's order"
