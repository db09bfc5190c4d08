"""The week's questions and *Modige skridt* over a period: who answers only some of it, and tries only some of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.exposure_record import Attempt, Happened
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import Stamp
from rygtraening.domain.report_answers import brave_of, weekly_of
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import OwnActivity, WeekAnswers

TODAY = date(2026, 10, 5)
FIRST = TODAY - timedelta(days=30)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_an_activity_that_was_never_scored_is_left_out_and_one_scored_once_begins_and_ends_there(
    journal: Any, stamped: Callable[..., Stamp]
) -> None:
    journal.append(
        WeekAnswers(stamped(ago(14)), activities=(OwnActivity("cykle", 4), OwnActivity("Gå"))),
        WeekAnswers(stamped(ago(7)), activities=(OwnActivity("Cykle"), OwnActivity("Gå"))),
    )
    ((name, ends),) = weekly_of(journal, FIRST, TODAY).activities
    assert (name, ends.first, ends.last, ends.first_day, ends.last_day) == ("Cykle", 4, 4, ago(14), ago(14))


def test_a_ladder_that_was_not_tried_in_the_period_is_not_on_the_pages(
    journal: Any, clock: Any, new_id: Callable[[], UUID], stamped: Callable[..., Stamp]
) -> None:
    def ladder(name: str, order: int) -> Activity:
        return Activity(name, Text(name, name), Text(), (ActivityStep("low", Text("low", "low")),), order=order)

    activities = {name: ladder(name, order) for order, name in enumerate(("bend", "lift", "twist"))}
    core: Any = SimpleNamespace(
        journal=journal, clock=clock, new_id=new_id, catalogue=SimpleNamespace(activities=activities)
    )
    for days, name in ((40, "bend"), (5, "twist"), (4, "lift"), (3, "gone")):
        attempt = Attempt(stamped(ago(days)), uuid4(), name, "low", Pain(2, 0), "x", 50, 6, Happened.NO, Pain(3, 0))
        journal.append(attempt)
    brave = brave_of(core, FIRST, TODAY, opt_in=False)
    assert [(each.activity.id, each.attempts) for each in brave.ladders] == [("lift", 1), ("twist", 1)]
    assert brave.attempts == 3
