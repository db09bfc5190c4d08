"""What the number before a session opens: the day's dose, a calm day, or a spare day.

Source: the project's rule, section 4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

USUAL_DAYS = 14
USUAL_LEAST = 5
SPARE_DAYS_WINDOW = 4
SPARE_DAYS_FOR_DOCTOR = 3


class Gate(StrEnum):
    """How the day's session is done."""

    NORMAL = "normal"
    """0-5: the dose of the table."""
    NO_STEP_UP = "no_step_up"
    """6-7, and not above the person's usual: the dose of the table, no step up."""
    CALM = "calm"
    """6-7 and above the usual, or the usual unknown: *rolig dag*, the floor of each exercise."""
    SPARE = "spare"
    """8-10: *skånedag*, no dose."""


def gate(before: int, usual: float | None) -> Gate:
    """The gate for a session that begins at ``before`` (0-10) for a person whose usual pain is ``usual``."""
    if before >= 8:
        return Gate.SPARE
    if before <= 5:
        return Gate.NORMAL
    return Gate.NO_STEP_UP if usual is not None and before <= usual else Gate.CALM


def usual_pain(today: date, mornings: Mapping[date, int], first_answer: int | None) -> float | None:
    """The person's usual pain: the median of the mornings of the 14 days before ``today`` where there are 5 of them,
    else the first-run answer; ``None`` where that is missing too."""
    recent = [mornings[day] for day in (today - timedelta(days=n) for n in range(1, USUAL_DAYS + 1)) if day in mornings]
    return _median(recent) if len(recent) >= USUAL_LEAST else first_answer


def _median(numbers: Sequence[int]) -> float:
    """As ``statistics`` has it, which every start would wait for."""
    ordered, half = sorted(numbers), len(numbers) // 2
    return float(ordered[half]) if len(numbers) % 2 else (ordered[half - 1] + ordered[half]) / 2


def doctor_suggested(today: date, spare_days: Sequence[date]) -> bool:
    """Whether today is the third or a further spare day within four days, so that the own doctor is named."""
    first = today - timedelta(days=SPARE_DAYS_WINDOW - 1)
    recent = {day for day in spare_days if first <= day <= today}
    return today in recent and len(recent) >= SPARE_DAYS_FOR_DOCTOR
