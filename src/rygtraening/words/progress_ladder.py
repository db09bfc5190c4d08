"""What the card *Trappen* says: where each exercise stands, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rygtraening import i18n
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.progress_ladder import GOAL, Climb, Ladder, LadderKind, LadderNews, Rung
from rygtraening.i18n import _, ngettext
from rygtraening.words import doses
from rygtraening.words.progress import MISSING, percent, table_day
from rygtraening.words.progress_cards import dated, named, nothing_here

Exercises = Mapping[str, Exercise]


def title() -> str:
    """The name of the card."""
    return _("The ladder")


def nothing_yet() -> str:
    """What will appear, and how."""
    return _(
        "You will see here how each exercise climbs its ladder, step by step. The first step comes with your first "
        "session."
    )


def headline(news: LadderNews) -> str:
    """The sentence over the card, without a full stop."""
    match news.kind:
        case LadderKind.NOTHING | LadderKind.NOTHING_HERE:
            return title()
        case LadderKind.BEGUN:
            return _("This is where you begin")
        case LadderKind.COMPARED:
            return _compared(news)


def _compared(news: LadderNews) -> str:
    since, total = _since(news.since), news.total
    if news.up == total:
        text = ngettext(
            "The exercise is further up than on {day}", "All {n} exercises are further up than on {day}", total
        )
        return text.format(n=total, day=since)
    if news.same == total:
        text = ngettext(
            "The exercise stands where it stood on {day}", "All {n} exercises stand where they stood on {day}", total
        )
        return text.format(n=total, day=since)
    if news.down == total:
        text = ngettext(
            "The exercise is on a gentler step than on {day}",
            "All {n} exercises are on a gentler step than on {day}",
            total,
        )
        return text.format(n=total, day=since)
    if news.up:
        text = ngettext(
            "{up} of {n} exercises is further up than on {day}",
            "{up} of {n} exercises are further up than on {day}",
            news.up,
        )
        return text.format(up=news.up, n=total, day=since)
    text = ngettext(
        "{down} of {n} exercises is on a gentler step than on {day}",
        "{down} of {n} exercises are on a gentler step than on {day}",
        news.down,
    )
    return text.format(down=news.down, n=total, day=since)


def detail(shown: Ladder) -> str:
    """The quiet line under the sentence; what can't be drawn is said."""
    news = shown.news
    if news.kind is LadderKind.NOTHING:
        return nothing_yet()
    if news.kind is LadderKind.NOTHING_HERE:
        text = nothing_here()
    elif news.kind is LadderKind.BEGUN:
        text = _("The lines climb in small, calm steps, at most one a day.")
    else:
        text = named(title(), max(shown.first, news.since), shown.last)
        if news.up and news.down:
            said = _("{n} on a gentler step")
            text += " · " + said.format(n=news.down)
    if shown.unknown:
        gone = ", ".join(shown.unknown)
        text += " " + _("Not drawn, for the exercise is there no more: {names}.").format(names=gone)
    return text


def _since(day: date) -> str:
    return i18n.full_date(day)


def name(exercise: str, exercises: Exercises) -> str:
    """What an exercise is called; one that is there no more by its id."""
    known = exercises.get(exercise)
    return exercise if known is None else doses.say(known.name)


def axis_labels(highest: float) -> dict[float, str]:
    """The named heights."""
    labels = {0.0: percent(0), 50.0: percent(50), GOAL: _("goal")}
    for more in (150.0, 200.0, 300.0):
        if more <= highest:
            labels[more] = percent(more)
    return labels


def spoken(shown: Ladder, since: date | None, day: date, exercises: Exercises) -> str:
    """Where each exercise stood on ``day``; ``since`` is the stop before, after which a change is told."""
    parts = []
    for climb in shown.climbs:
        now = climb.on(day)
        if now is not None:
            before = climb.on(since) if since is not None else None
            parts.append(f"{name(climb.exercise, exercises)} {_stood(climb, before, now, exercises)}")
    return dated(day) + ": " + (" · ".join(parts) or _("nothing noted"))


def _stood(climb: Climb, before: Rung | None, now: Rung, exercises: Exercises) -> str:
    text = f"{amount(climb.exercise, now, exercises)} ({percent(now.percent)})"
    if before is not None and before.level != now.level:
        text = f"{before.level.amount}\u00a0→\u00a0{text}"
    return text


def amount(exercise: str, rung: Rung, exercises: Exercises) -> str:
    """The dose of a step."""
    known = exercises.get(exercise)
    return str(rung.level.amount) if known is None else doses.amount(known, rung.level)


def headings() -> tuple[str, ...]:
    """The columns of the table."""
    return (_("Day"), _("Exercise"), _("From"), _("To"), _("Ladder"))


def rows(shown: Ladder, exercises: Exercises) -> list[tuple[date, tuple[str, ...]]]:
    """A row a change, the newest first, and where each exercise stood when its line begins."""
    found = [(day, each, amount(each, before, exercises), now) for day, each, before, now in reversed(shown.changes())]
    begun = [(climb.rungs[0].day, climb.exercise, MISSING, climb.rungs[0]) for climb in shown.climbs]
    return [
        (day, (table_day(day), name(each, exercises), before, amount(each, now, exercises), percent(now.percent)))
        for day, each, before, now in [*found, *begun]
    ]
