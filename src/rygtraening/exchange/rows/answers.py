"""The rows of what was answered: safety questions, the profile, the week, sleep and stress, small wins."""

from __future__ import annotations

from collections.abc import Iterator

from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Journal
from rygtraening.domain.record import Clearance, Profile, SafetyAnswers
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing
from rygtraening.exchange.rows.cell import Row


def safety(journal: Journal) -> Iterator[Row]:
    """A question that was asked."""
    for answers in journal.facts(SafetyAnswers):
        for question in answers.asked:
            yield {
                "day": answers.stamp.day,
                "at": answers.stamp.at,
                "occasion": answers.occasion,
                "question": question,
                "yes": question in answers.yes,
            }


def clearances(journal: Journal) -> Iterator[Row]:
    """A question that a doctor cleared."""
    for clearance in journal.facts(Clearance):
        for question in clearance.covers:
            yield {
                "day": clearance.stamp.day,
                "at": clearance.stamp.at,
                "seen_on": clearance.seen_on,
                "question": question,
            }


def profile(journal: Journal) -> Iterator[Row]:
    """The answers of the first start, as they were last changed."""
    for profile in journal.facts(Profile):
        usual = profile.usual or Pain()
        yield {
            "day": profile.stamp.day,
            "at": profile.stamp.at,
            "adult": profile.adult,
            "accepted": profile.accepted,
            "usual_back": usual.back,
            "usual_leg": usual.leg,
            "days_per_week": profile.days_per_week,
            "opt_in": profile.opt_in,
        }


def weeks(journal: Journal) -> Iterator[Row]:
    """One week's answers."""
    for week in journal.facts(WeekAnswers):
        yield {
            "day": week.stamp.day,
            "at": week.stamp.at,
            "average_back": week.average.back,
            "average_leg": week.average.leg,
            "fear": week.fear,
            "confidence": week.confidence,
        }


def week_activities(journal: Journal) -> Iterator[Row]:
    """One of one's own activities in one week."""
    for week in journal.facts(WeekAnswers):
        for activity in week.activities:
            yield {
                "day": week.stamp.day,
                "at": week.stamp.at,
                "activity": activity.name,
                "score": activity.score,
            }


def wellbeing(journal: Journal) -> Iterator[Row]:
    """Sleep and stress of one day."""
    for answers in journal.facts(Wellbeing):
        yield {
            "day": answers.stamp.day,
            "at": answers.stamp.at,
            "sleep": answers.sleep,
            "stress": answers.stress,
        }


def wins(journal: Journal) -> Iterator[Row]:
    """A small win; those that were taken back are left out."""
    for win in journal.facts(SmallWin):
        if win.text:
            yield {"day": win.stamp.day, "at": win.stamp.at, "win": win.id, "text": win.text}
