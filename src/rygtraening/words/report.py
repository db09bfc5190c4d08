"""The pages for the physiotherapist in words. They are about the person, so nobody is spoken to in them, except where
the reason of a dose is quoted as the person was told it."""

from __future__ import annotations

from rygtraening import __version__, i18n
from rygtraening.domain.progress import Step
from rygtraening.domain.progress_headline import Direction, DoseChange, Headline, Kind, Verdict
from rygtraening.domain.progress_values import Dose
from rygtraening.domain.report import Moment, Report
from rygtraening.i18n import _, ngettext
from rygtraening.words import report_answers as answers
from rygtraening.words import report_sections as sections
from rygtraening.words.doses import say
from rygtraening.words.progress import MISSING, percent, period
from rygtraening.words.report_letter import Letter, Section, Tile

ARROW = "\u00a0→\u00a0"
"""No line ends at it."""


def letter(report: Report) -> Letter:
    """Everything that is written, in the language spoken now."""
    empty = report.is_empty
    columns = ((sections.doses(report),), (sections.to_come(),)) if empty else _columns(report)
    return Letter(
        title=title(),
        addressed=_("To the physiotherapist"),
        person=report.name,
        headline=_nothing() if empty else headline(report.series.headline),
        detail=_detail(report),
        alert=sections.locked(report),
        tiles=() if empty else _tiles(report),
        chart_title="" if empty else _("Dose and pain, day by day") if _daily(report) else _("Dose and pain over time"),
        chart_note=_chart_note(),
        first=columns[0],
        second=columns[1],
        last=() if empty else _there([sections.notes(report), sections.changes(report)]),
        about=sections.about(report),
        printed=_("Made on {day} with rygtraening {version}").format(
            day=i18n.full_date(report.today), version=__version__
        ),
        page=_page,
    )


def title() -> str:
    """What the pages are called."""
    return _("Exercise at home for the back")


def _page(number: int, total: int) -> str:
    return _("Page {number} of {total}").format(number=number, total=total)


def _there(found: list[Section]) -> tuple[Section, ...]:
    return tuple(section for section in found if not section.is_empty)


def _columns(report: Report) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    left = _there([sections.doses(report), answers.brave(report), sections.flares(report)])
    return left, _there([sections.pain(report), answers.function(report)])


def _daily(report: Report) -> bool:
    return report.series.step is Step.DAY


def _nothing() -> str:
    return _("Nothing has been noted in this period yet")


def _detail(report: Report) -> str:
    """The period, and the programme that is followed."""
    if report.is_empty:
        return say(report.programme)
    days = (report.last - report.first).days + 1
    length = ngettext("{n} day", "{n} days", days).format(n=days)
    return " · ".join((period(report.first, report.last), length, say(report.programme)))


def headline(facts: Headline) -> str:
    """The sentence over the chart: the same facts as over Fremgang's, about the person instead of to them."""
    match facts.kind:
        case Kind.CHANGE:
            return _change(facts)
        case Kind.FLARE:
            return _("The whole period is a flare-up: it is shown, and nothing is compared")
        case _ if not facts.training_days:
            return _("The first numbers are here; it is too early to compare")
        case _:
            n = facts.training_days
            words = ngettext(
                "{n} training day so far: it is too early to compare",
                "{n} training days so far: it is too early to compare",
                n,
            )
            return words.format(n=n)


def _change(facts: Headline) -> str:
    change = facts.doses.get(Dose.PERCENT)
    dose = _dose(change) if change is not None else ""
    pain = _pain(facts.pain.verdict) if facts.pain is not None else ""
    text = _("{dose}, and {pain}").format(dose=dose, pain=pain) if dose and pain else dose or pain
    return text[:1].upper() + text[1:]


def _dose(change: DoseChange) -> str:
    before, now = percent(change.before), percent(change.now)
    match change.direction:
        case Direction.MORE:
            return _("The dose has grown from {before} to {now} of the goal").format(before=before, now=now)
        case Direction.LESS:
            return _("The dose has gone from {before} to {now} of the goal").format(before=before, now=now)
        case Direction.SAME:
            return _("The dose holds steady at {now} of the goal").format(now=now)


def _pain(verdict: Verdict) -> str:
    match verdict:
        case Verdict.BETTER:
            return _("there is a noticeable improvement in the pain")
        case Verdict.WORSE:
            return _("there is a noticeable worsening of the pain")
        case Verdict.SAME:
            return _("the pain is about as before")


def _tiles(report: Report) -> tuple[Tile, ...]:
    return (_trained(report), _dose_tile(report), _pain_tile(report), _flare_tile(report))


def _trained(report: Report) -> Tile:
    done = report.training
    plan = _("plan: {n} days a week").format(n=done.per_week)
    if done.days > done.planned:
        value, plan = (
            str(done.days),
            _("plan: {n} days, {per_week} a week").format(n=done.planned, per_week=done.per_week),
        )
    else:
        value = _("{n} of {planned}").format(n=done.days, planned=done.planned)
    return Tile(_("Training days"), value, plan)


def _dose_tile(report: Report) -> Tile:
    label = _("Dose against the goal")
    change = report.series.headline.doses.get(Dose.PERCENT)
    if change is not None:
        return Tile(label, f"{round(change.before)}{ARROW}{percent(change.now)}", _("first week and last week"))
    last = [done for day in report.series.days if (done := day.dose(Dose.PERCENT)) is not None]
    return Tile(label, percent(last[-1]) if last else MISSING, _("on the last training day") if last else "")


def _pain_tile(report: Report) -> Tile:
    label = _("Pain of the day, 0–10")
    row = next((row for row in report.pain if row.moment is Moment.DAY), None)
    if row is None or row.mean is None:
        return Tile(label, MISSING, "")
    if row.change is None:
        return Tile(label, i18n.decimal(row.mean), _("mean of the period"))
    before, now = (i18n.decimal(float(value)) for value in (row.change.before, row.change.now))
    return Tile(label, f"{before}{ARROW}{now}", sections.verdict(row.change.verdict))


def _flare_tile(report: Report) -> Tile:
    days = sum(flare.days for flare in report.flares)
    note = ngettext("{n} day in all", "{n} days in all", days).format(n=days) if days else _("none in the period")
    return Tile(_("Flare-ups"), str(len(report.flares)), note)


def _chart_note() -> str:
    return _("The goal is the programme's full dose; it can be passed. The three bands are mild, moderate and strong.")
