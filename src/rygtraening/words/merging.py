"""What a file from another computer brings, in words: the same in the window and in the terminal."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import islice
from pathlib import Path

from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.exposure_record import Attempt, FearRating, Lesson, OwnLadder
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.merge import Brought, Merged, MergePreview
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    MorningScore,
    Profile,
    SafetyAnswers,
    SessionRecord,
)
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing
from rygtraening.i18n import _, full_date, ngettext

MOST_DIFFERENCES = 20
"""Named one by one."""


def kind_name(kind: str) -> str:
    """What the facts of a kind are called, many of them."""
    names = {
        Profile.KIND: _("What you said about yourself"),
        SafetyAnswers.KIND: _("Answers to the safety questions"),
        Clearance.KIND: _("What a doctor has cleared you for"),
        MorningScore.KIND: _("Mornings"),
        BeforeScore.KIND: _("Pain before training"),
        SessionRecord.KIND: _("Training sessions"),
        AfterAnswers.KIND: _("Answers after training"),
        Trial.KIND: _("Exercises you tried out"),
        DoseDecision.KIND: _("Changes of the dose"),
        FlareStart.KIND: _("Flare-ups that began"),
        FlareEnd.KIND: _("Flare-ups that ended"),
        WeekAnswers.KIND: _("The week's answers"),
        Wellbeing.KIND: _("Sleep and stress"),
        SmallWin.KIND: _("Small wins"),
        FearRating.KIND: _("How worrying a step is"),
        Attempt.KIND: _("Brave steps"),
        Lesson.KIND: _("What you learnt"),
        OwnLadder.KIND: _("Ladders of your own"),
        ProgrammeFollowed.KIND: _("The programme you follow"),
    }
    return names[kind]


def headline(preview: MergePreview) -> str:
    """How much is new, and over which days."""
    if not preview.new:
        return _("Everything in the file is here already. There is nothing to fetch.")
    first, last = preview.days[0], preview.days[-1]
    if first == last:
        said = ngettext("{n} new entry, from {day}.", "{n} new entries, from {day}.", preview.new)
        return said.format(n=preview.new, day=full_date(first))
    said = ngettext(
        "{n} new entry on {days} days, from {first} to {last}.",
        "{n} new entries on {days} days, from {first} to {last}.",
        preview.new,
    )
    return said.format(n=preview.new, days=len(preview.days), first=full_date(first), last=full_date(last))


def known(preview: MergePreview) -> str:
    """How much was here already; empty where nothing was."""
    if not (preview.known and preview.new):
        return ""
    said = ngettext("{n} entry is here already.", "{n} entries are here already.", preview.known)
    return said.format(n=preview.known)


def kind_line(brought: Brought) -> str:
    """One kind: how many are new."""
    return _("{kind}: {n}").format(kind=kind_name(brought.kind), n=brought.new)


def kind_lines(preview: MergePreview) -> list[str]:
    """The kinds of which there is anything new."""
    return [kind_line(brought) for brought in preview.kinds if brought.new]


def differing(preview: MergePreview) -> str:
    """That something was said differently, and what counts; empty where nothing was."""
    if not preview.differing:
        return ""
    said = ngettext(
        "{n} thing was last said differently here and in the file. What was said last counts; nothing is thrown away.",
        "{n} things were last said differently here and in the file. What was said last counts; nothing is thrown "
        "away.",
        len(preview.differing),
    )
    return said.format(n=len(preview.differing))


def difference_lines(preview: MergePreview) -> list[str]:
    """The first of them, a line for those of one kind and day."""
    # In the order they come. Only what is shown is put into words: two logs may differ in tens of thousands of things.
    alike = Counter((each.kind, each.day, each.there_counts) for each in preview.differing)
    lines = [(_difference_line(*what), n) for what, n in islice(alike.items(), MOST_DIFFERENCES)]
    shown = [line if n == 1 else f"{line} ({n})" for line, n in lines]
    more = len(preview.differing) - sum(n for _line, n in lines)
    if more:
        shown.append(ngettext("and {n} more", "and {n} more", more).format(n=more))
    return shown


def _difference_line(kind: str, day: date, there_counts: bool) -> str:
    said = (
        _("{kind}, {day}: the one in the file is newer and counts")
        if there_counts
        else _("{kind}, {day}: the one here is newer and counts")
    )
    return said.format(kind=kind_name(kind), day=full_date(day))


def safety_first() -> str:
    """Where the safety copy goes."""
    return _(
        "First your log as it is now is copied to the folder “backups” in your data folder, so that you can always go "
        "back to it."
    )


def taken_over(merged: Merged) -> str:
    """That it is done."""
    said = ngettext("{n} entry was fetched.", "{n} entries were fetched.", merged.facts)
    return said.format(n=merged.facts)


def way_back(copy: Path) -> str:
    """Where the log as it was before lies, and how to go back to it."""
    return _(
        "Your log as it was before is kept in {copy}. The copies in Settings lead back to it, and so does: "
        "rygtraening backup restore {name}"
    ).format(copy=copy, name=copy.stem)
