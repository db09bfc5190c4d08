"""The parts of the pages for the physiotherapist, each in words. Lists are newest first."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from rygtraening import i18n
from rygtraening.domain.progress import Series, Step
from rygtraening.domain.progress_headline import Verdict
from rygtraening.domain.report import DoseNow, Moment, PainRow, Report
from rygtraening.i18n import _, ngettext
from rygtraening.words import doses as dose_words
from rygtraening.words import progress as words
from rygtraening.words.changes import joined
from rygtraening.words.doses import say
from rygtraening.words.progress import MISSING, percent, period
from rygtraening.words.progress_changes import move
from rygtraening.words.reasons import reason
from rygtraening.words.report_letter import MOST_ROWS, Row, Section

MOST_FLARES, MOST_LOCKS = 6, 4
"""Rows of a part that are shown at most."""


def verdict(of: Verdict) -> str:
    """What may be said of a change."""
    match of:
        case Verdict.BETTER:
            return _("noticeable improvement")
        case Verdict.WORSE:
            return _("noticeable worsening")
        case Verdict.SAME:
            return _("about as before")


def locked(report: Report) -> Section | None:
    """Which answers wait for a doctor, where any do."""
    if not report.locks:
        return None
    rows = tuple(Row((i18n.day_month(lock.day), say(lock.question))) for lock in report.locks)
    title = _("The exercises wait until a doctor has looked at this answer to the safety questions")
    return Section(title, rows=rows, running=True, most=MOST_LOCKS)


def doses(report: Report) -> Section:
    """The dose of each exercise today."""
    rows = tuple(Row((_name(each), percent(each.percent)), _dose(each), each.percent / 100) for each in report.doses)
    return Section(
        _("Programme and dose now"),
        headings=(say(report.programme), _("of the goal")),
        rows=rows,
        more=lambda n: ngettext("and {n} more exercise", "and {n} more exercises", n).format(n=n),
    )


def to_come() -> Section:
    """What an empty page will hold."""
    return Section(
        _("What will stand here"),
        lead=(
            _(
                "Dose and pain over time, training days, flare-ups, brave steps and why each dose changed. It comes by "
                "itself with the first training days, and there is no hurry."
            ),
        ),
    )


def _name(each: DoseNow) -> str:
    return say(each.prescription.exercise.name)


def _dose(each: DoseNow) -> str:
    prescription = each.prescription
    parts = [dose_words.dose(prescription)]
    exercise, tier = prescription.exercise, prescription.level.tier
    if tier != exercise.dose.articles_tier:
        parts.append(say(exercise.dose.tiers[tier].variant))
    if each.paused_until is not None:
        parts.append(_("pauses until {day}").format(day=i18n.day_month(each.paused_until)))
    if prescription.instead_of:
        parts.append(_("in place of the one that pauses"))
    return " · ".join(part for part in parts if part)


def pain(report: Report) -> Section:
    """Each moment's pain, the first week against the last where that may be said."""
    compared = any(row.change is not None for row in report.pain)
    rows = [_pain_row(row, compared=compared) for row in report.pain]
    rows += _averages(report, compared=compared)
    titles = (_("First week"), _("Last week"), _("How it changed")) if compared else (_("Mean"), _("Numbers"))
    return Section(_("Pain"), headings=(_("0–10, means"), *titles), rows=tuple(rows), foot=_rule() if rows else "")


def _pain_row(row: PainRow, *, compared: bool) -> Row:
    name = moment(row.moment)
    mean = MISSING if row.mean is None else i18n.decimal(row.mean)
    if not compared:
        return Row((name, mean, str(row.count)))
    if row.change is None:
        return Row((name, MISSING, MISSING, _("too few numbers")))
    change = row.change
    before, now = i18n.decimal(float(change.before)), i18n.decimal(float(change.now))
    return Row((name, before, now, verdict(change.verdict)))


def _averages(report: Report, *, compared: bool) -> list[Row]:
    """The person's own averages of the week."""
    weekly = report.weekly
    found = [(_("Week, back"), weekly.back), (_("Week, leg"), weekly.leg)]
    there = [(name, ends) for name, ends in found if ends is not None]
    if not compared:
        return [Row((name, str(ends.last), MISSING)) for name, ends in there]
    rows = []
    for place, (name, ends) in enumerate(there):
        said = verdict(weekly.verdict) if weekly.verdict is not None and place == 0 else ""
        rows.append(Row((name, str(ends.first) if ends.moved else MISSING, str(ends.last), said)))
    return rows


def pain_axis() -> str:
    """The name of the upper half of the chart."""
    return _("Pain, 0–10")


def goal() -> str:
    """The name of the line at the programme's full dose."""
    return _("goal")


def line_legend(series: Series) -> str:
    """What the marks and lines of the chart are."""
    if not series.has_lines:
        return _("Each mark is one number")
    match series.step:
        case Step.DAY:
            return words.line_legend(series)
        case Step.WEEK:
            return _("Lines are the mean of each week, the shade the lowest to the highest of the worst")
        case Step.MONTH:
            return _("Lines are the mean of each month, the shade the lowest to the highest of the worst")


def moment(of: Moment) -> str:
    """When a pain was given."""
    match of:
        case Moment.DAY:
            return _("The day")
        case Moment.BEFORE:
            return _("Before training")
        case Moment.WORST:
            return _("Worst during it")
        case Moment.NEXT_MORNING:
            return _("Next morning")


def _rule() -> str:
    return _(
        "Pain is the higher of back and leg. An improvement is called noticeable where a mean has fallen by at least 2 "
        "points and 30 per cent, a worsening where it has risen by at least 2 (Farrar 2001, Ostelo 2008). Days of a "
        "flare-up are not counted. “The day” is the number of the morning, else the first before training; “week” the "
        "person's own answer for the last seven days."
    )


def flares(report: Report) -> Section:
    """When the flare-ups were, and how long."""
    rows = []
    for flare in report.flares:
        length = ngettext("{n} day", "{n} days", flare.days).format(n=flare.days)
        rows.append(
            Row(
                (
                    period(flare.first, flare.last),
                    _("{length}, goes on").format(length=length) if flare.active else length,
                )
            )
        )
    return Section(
        _("Flare-ups"),
        rows=tuple(rows),
        more=lambda n: ngettext("and {n} earlier one", "and {n} earlier ones", n).format(n=n),
        most=MOST_FLARES,
    )


def notes(report: Report) -> Section:
    """What the person wrote after sessions and wants to show."""
    rows = tuple(Row((dated(report, note.day), note.text)) for note in report.notes)
    return Section(
        _("The person's own notes after training"),
        rows=rows,
        more=lambda n: ngettext(
            "and {n} more note, for which there is no room", "and {n} more notes, for which there is no room", n
        ).format(n=n),
        running=True,
        may_skip=True,
    )


def changes(report: Report) -> Section:
    """Every change of a dose with its reason, as the person was told it."""
    groups = [list(group) for _key, group in groupby(report.changes, lambda each: (each.stamp.day, each.reason))]
    rows = tuple(
        Row(
            (
                dated(report, group[0].stamp.day),
                joined([move(each, report.exercises) for each in group]),
                reason(group[0].reason),
            )
        )
        for group in groups[:MOST_ROWS]
    )

    def more(left_out: int) -> str:
        n = sum(len(group) for group in groups[-left_out:])
        return ngettext("and {n} earlier change", "and {n} earlier changes", n).format(n=n)

    unsaid = len(groups) - len(rows)
    return Section(_("Why the dose changed"), rows=rows, more=more, running=True, unsaid=unsaid)


def dated(report: Report, day: date) -> str:
    """A day, with its year where that is not plain."""
    said = i18n.day_month(day)
    return said if report.first.year == report.last.year else f"{said} {day.year}"


def about(report: Report) -> Section:
    """What the program is not."""
    return Section(
        _("What this is, and is not"),
        lead=(
            say(report.about),
            _(
                "All numbers are the person's own answers. A fixed, open rule chooses the dose from them; nobody has "
                "examined the person for it."
            ),
        ),
    )
