"""The rows of *Modige skridt*: fear of the steps, attempts with what they taught, ladders of one's own."""

from __future__ import annotations

from collections.abc import Iterator

from rygtraening.domain.exposure_record import Attempt, FearRating, Lesson, OwnLadder
from rygtraening.domain.pain import UNANSWERED
from rygtraening.domain.ports import Journal
from rygtraening.exchange.rows.cell import Row


def fears(journal: Journal) -> Iterator[Row]:
    """How afraid of one step."""
    for rating in journal.facts(FearRating):
        yield {
            "day": rating.stamp.day,
            "at": rating.stamp.at,
            "activity": rating.activity,
            "step": rating.step,
            "fear": rating.fear,
        }


def attempts(journal: Journal) -> Iterator[Row]:
    """One attempt at a step, with what it taught; the next morning's pain stands in ``pain.csv``."""
    lessons = {lesson.attempt: lesson.text for lesson in journal.facts(Lesson)}
    for attempt in journal.facts(Attempt):
        worst = attempt.worst or UNANSWERED
        yield {
            "attempt": str(attempt.attempt),
            "day": attempt.stamp.day,
            "at": attempt.stamp.at,
            "activity": attempt.activity,
            "step": attempt.step,
            "before_back": attempt.before.back,
            "before_leg": attempt.before.leg,
            "feared": attempt.feared,
            "likelihood": attempt.likelihood,
            "expected": attempt.expected,
            "happened": attempt.happened,
            "worst_back": worst.back,
            "worst_leg": worst.leg,
            "stopped": attempt.stopped,
            "lesson": lessons.get(attempt.attempt),
        }


def own_ladders(journal: Journal) -> Iterator[Row]:
    """A step of a ladder of one's own, the easiest first."""
    for ladder in journal.facts(OwnLadder):
        for number, text in enumerate(ladder.steps, start=1):
            yield {
                "day": ladder.stamp.day,
                "at": ladder.stamp.at,
                "ladder": ladder.id,
                "name": ladder.name,
                "number": number,
                "text": text,
                "removed": ladder.removed,
            }
