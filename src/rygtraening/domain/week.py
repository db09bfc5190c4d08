"""When the week's questions are due, what they are about, and what their answers say. Pure: no clock, no words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from rygtraening.domain.asking import Asking
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Journal
from rygtraening.domain.recent import BACK, newest_until
from rygtraening.domain.record import Profile
from rygtraening.domain.weekly_record import MOST_ACTIVITIES, SmallWin, WeekAnswers, Wellbeing

if TYPE_CHECKING:
    from rygtraening.domain.progress_headline import Verdict


WEEK = timedelta(days=7)


class Week(Struct, frozen=True):
    """The week's questions as they stand on a day. ``answers`` are those given today, if any; ``names`` the activities
    to ask about; ``baseline`` the pain that a new average is compared with."""

    due: bool
    answers: WeekAnswers | None
    names: tuple[str, ...]
    baseline: Pain | None


def week_on(journal: Journal, today: date, asking: Asking) -> Week:
    """Read the journal as it stands on ``today``."""
    profiles = journal.facts(Profile)
    usual = profiles[-1].usual if profiles else None
    # The profile may have been changed since; the first safety list stands as it was answered in the first run.
    days = [*(each.stamp.day for each in profiles), *(each.stamp.day for each in journal.safety_lists(today))]
    weeks = newest_until(journal, WeekAnswers, today, bool)
    if usual is None or not usual.complete:
        weeks = _first_weeks(journal, min(days, default=today), today) + weeks
    return Week(
        due=asking.week and bool(profiles) and week_due(today, min(days), weeks, asking.week_left),
        answers=_of_day(weeks, today),
        names=names_to_ask(weeks, today),
        baseline=baseline(usual, weeks, today),
    )


def _first_weeks(journal: Journal, begun: date, today: date) -> list[WeekAnswers]:
    """The first weeks, which are only needed where the first run has left nothing to compare with: as far on from where
    the log was ``begun`` as it takes to one that was answered whole."""
    for days in BACK:
        last = begun + timedelta(days=days)
        found = journal.facts(WeekAnswers, None, min(last, today))
        if baseline(None, found, today) is not None or last >= today:
            return found
    return journal.facts(WeekAnswers, None, today)


def week_due(today: date, first_day: date, weeks: Sequence[WeekAnswers], left_on: date | None) -> bool:
    """Whether the week's questions are to be asked: seven days after the latest of ``first_day`` (the profile's), the
    last answers and ``left_on`` (the day they were put away, by *done* or by *not this week*). Answers begun today can
    be gone on with until then. Days after today, from a clock that was wrong, do not count."""
    begun = _of_day(weeks, today)
    if begun is not None:
        return left_on != today and not is_complete(begun)
    last = [week.stamp.day for week in weeks] + ([left_on] if left_on is not None else [])
    return today - max([first_day, *(day for day in last if day <= today)]) >= WEEK


def is_complete(week: WeekAnswers) -> bool:
    """Whether nothing is left to answer. Activities of one's own may be none at all."""
    scores = (week.fear, week.confidence, *(activity.score for activity in week.activities))
    return week.average.complete and None not in scores


def clean_name(text: str) -> str:
    """An activity's name without blanks too many; empty where nothing is written."""
    return " ".join(text.split())


def clean_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names as they can be asked about: none empty, none twice (however it is capitalised), at most three."""
    kept: dict[str, str] = {}
    for name in map(clean_name, names):
        if name:
            kept.setdefault(name.casefold(), name)
    return tuple(kept.values())[:MOST_ACTIVITIES]


def names_to_ask(weeks: Sequence[WeekAnswers], today: date) -> tuple[str, ...]:
    """The activities of the newest week; nothing where there is none yet."""
    past = [week for week in weeks if week.stamp.day <= today]
    if not past:
        return ()
    newest = max(past, key=lambda week: week.stamp.day)
    return clean_names(activity.name for activity in newest.activities)


def baseline(usual: Pain | None, weeks: Sequence[WeekAnswers], today: date) -> Pain | None:
    """The pain a week's average is compared with: the first run's answer, else the first week's before today.
    ``None`` where neither was answered whole."""
    if usual is not None and usual.complete:
        return usual
    earlier = [week for week in weeks if week.stamp.day < today and week.average.complete]
    return min(earlier, key=lambda week: week.stamp.day).average if earlier else None


def change(before: Pain | None, average: Pain) -> Verdict | None:
    """What may be said of ``average`` against ``before``: better where the number (the higher of back and leg) fell by
    at least 2 points and 30 %, worse where it rose by at least 2. ``None`` where one of the four is not known: half an
    answer could hide the worse half."""
    from fractions import Fraction

    from rygtraening.domain.progress_headline import PainChange

    if before is None or not before.complete or not average.complete:
        return None
    return PainChange(Fraction(before.number or 0), Fraction(average.number or 0)).verdict


def wellbeing_due(today: date, given: Sequence[Wellbeing], *, chosen: bool, left_on: date | None) -> bool:
    """Whether sleep and stress are to be asked about: only where ``chosen``, once a day, until both are answered or
    the person left them (``left_on``)."""
    if not chosen or left_on == today:
        return False
    return not any(each.stamp.day == today and None not in (each.sleep, each.stress) for each in given)


def win_to_show(wins: Sequence[SmallWin], today: date, *, hard_day: bool, seed: int = 0) -> SmallWin | None:
    """A small win of an earlier day to show again on a hard day: another one each day, from the newest back and round
    again. ``seed`` turns the round. One that was taken back has no text and is never shown."""
    kept = [win for win in wins if win.text and win.stamp.day < today]
    if not hard_day or not kept:
        return None
    newest_first = sorted(kept, key=lambda win: (win.stamp.at, win.id), reverse=True)
    return newest_first[(today.toordinal() + seed) % len(newest_first)]


def _of_day(weeks: Sequence[WeekAnswers], day: date) -> WeekAnswers | None:
    return next((week for week in reversed(weeks) if week.stamp.day == day), None)
