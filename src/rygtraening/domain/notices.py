"""The moments that deserve a kind word of their own and a next thing to do, beside the reason of a dose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from rygtraening.domain.day import USUAL_HIGH
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.progression import AWAY_MONTH
from rygtraening.domain.summary import DaySummary

MORNINGS_WINDOW = 14
TRAINED_WITHOUT = 5
"""So many days trained within 14 and not one morning answered: the program says what the mornings are for."""


class Notice(StrEnum):
    """What is worth saying today."""

    MONTH_AWAY = "month_away"
    USUAL_HIGH = "usual_high"
    PAUSE = "pause"
    TOP = "top"
    """An exercise has reached the articles' dose, and going above it has not been chosen."""
    MORNINGS_NEVER = "mornings_never"


def notices(
    day: date,
    prescriptions: Sequence[Prescription],
    pausing: bool,
    usual: float | None,
    last_trained: date | None,
    summaries: Mapping[date, DaySummary],
) -> tuple[Notice, ...]:
    """What is worth saying on ``day``, the weightiest first. ``summaries`` holds the last 14 days."""
    found: list[Notice] = []
    if last_trained is not None and (day - last_trained).days >= AWAY_MONTH:
        found.append(Notice.MONTH_AWAY)
    if usual is not None and usual >= USUAL_HIGH:
        found.append(Notice.USUAL_HIGH)
    if pausing:
        found.append(Notice.PAUSE)
    if any(each.reason is Reason.TOP for each in prescriptions):
        found.append(Notice.TOP)
    if _never_answers(day, summaries):
        found.append(Notice.MORNINGS_NEVER)
    return tuple(found)


def _never_answers(day: date, summaries: Mapping[date, DaySummary]) -> bool:
    days = [summaries[each] for each in (day - timedelta(days=n) for n in range(MORNINGS_WINDOW)) if each in summaries]
    trained = sum(each.sessions > 0 for each in days)
    return trained >= TRAINED_WITHOUT and all(each.morning is None for each in days)
