"""The week's questions, sleep and stress, and small wins, as plain values and back."""

from __future__ import annotations

from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.plain.values import Plain, given, pain, read_answer, read_flag, read_score, read_words
from rygtraening.domain.record import Stamp
from rygtraening.domain.weekly_record import MOST_ACTIVITIES, OwnActivity, SmallWin, WeekAnswers, Wellbeing


def week(fact: WeekAnswers) -> Plain:
    """What is answered of the week's questions."""
    return given(
        average=pain(fact.average),
        activities=[{"name": activity.name, **given(score=activity.score)} for activity in fact.activities],
        fear=fact.fear,
        confidence=fact.confidence,
        withdrawn=fact.withdrawn,
    )


def read_week(stamp: Stamp, fields: Fields) -> WeekAnswers:
    """The answers that were written."""
    activities = fields.items("activities") if fields.has("activities") else []
    if len(activities) > MOST_ACTIVITIES:
        raise Unreadable(f"activities: {len(activities)} are more than {MOST_ACTIVITIES}")
    return WeekAnswers(
        stamp=stamp,
        average=read_answer(fields, "average"),
        activities=tuple(OwnActivity(item.text("name"), read_score(item, "score")) for item in activities),
        fear=read_score(fields, "fear"),
        confidence=read_score(fields, "confidence"),
        withdrawn=read_flag(fields, "withdrawn"),
    )


def wellbeing(fact: Wellbeing) -> Plain:
    """Sleep and stress, as far as they are answered."""
    return given(sleep=fact.sleep, stress=fact.stress, withdrawn=fact.withdrawn)


def read_wellbeing(stamp: Stamp, fields: Fields) -> Wellbeing:
    """The answers that were written."""
    sleep, stress = read_score(fields, "sleep"), read_score(fields, "stress")
    return Wellbeing(stamp, sleep, stress, read_flag(fields, "withdrawn"))


def win(fact: SmallWin) -> Plain:
    """A small win; one without words is taken back."""
    return {"id": fact.id, **given(text=fact.text)}


def read_win(stamp: Stamp, fields: Fields) -> SmallWin:
    """The win that was written."""
    return SmallWin(stamp, fields.text("id"), read_words(fields, "text"))
