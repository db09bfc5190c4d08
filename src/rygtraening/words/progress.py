"""The names of what the page of progress draws, and a day's values in words."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from rygtraening import i18n
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.progress import Range, Series, Slot, Step
from rygtraening.domain.progress_values import Day, Dose, Score, Spread
from rygtraening.i18n import _, ngettext
from rygtraening.words.doses import repetitions
from rygtraening.words.progress_changes import Exercises, dose_changes

NONE_KNOWN: Exercises = MappingProxyType[str, Exercise]({})
FLARE_SIGN = "≈"
"""Stands before a day of a flare-up."""
MISSING = "–"
"""Stands where nothing was noted."""


def range_name(span: Range) -> str:
    """The name of a range, short enough for a switch."""
    match span:
        case Range.TWO_WEEKS:
            return _("2 weeks")
        case Range.THREE_MONTHS:
            return _("3 months")
        case Range.SIX_MONTHS:
            return _("6 months")
        case Range.YEAR:
            return _("1 year")
        case Range.ALL:
            return _("All")


def dose_name(dose: Dose) -> str:
    """The name of a way to count the dose, short enough for a switch."""
    match dose:
        case Dose.PERCENT:
            return _("Step of the ladder")
        case Dose.REPETITIONS:
            return _("Repetitions")
        case Dose.SECONDS:
            return _("Time")


def score_name(score: Score) -> str:
    """The moment of a score, as a column's heading."""
    match score:
        case Score.BEFORE:
            return _("Before")
        case Score.WORST:
            return _("Worst")
        case Score.NEXT_MORNING:
            return _("Next morning")


def score_legend(score: Score) -> str:
    """The moment of a score, in the chart's legend."""
    match score:
        case Score.BEFORE:
            return _("pain before training")
        case Score.WORST:
            return _("worst during it")
        case Score.NEXT_MORNING:
            return _("the next morning")


def line_legend(series: Series) -> str:
    """What the lines and marks are."""
    match series.step:
        case Step.DAY if series.has_lines:
            return _("Marks are single days, lines the mean of 7 days")
        case Step.DAY:
            return _("Each mark is one number you gave")
        case Step.WEEK if not series.has_lines:
            return _("Each mark is the mean of a week")
        case Step.MONTH if not series.has_lines:
            return _("Each mark is the mean of a month")
        case Step.WEEK:
            return _("Lines are the mean of each week, the shade its lowest to highest")
        case Step.MONTH:
            return _("Lines are the mean of each month, the shade its lowest to highest")


def dose_legend(dose: Dose, step: Step) -> str:
    """What the bars are."""
    if step is not Step.DAY:
        match dose:
            case Dose.PERCENT:
                return _("step of the ladder, in per cent of the goal, mean of the training days")
            case Dose.REPETITIONS:
                return _("repetitions, mean of the training days")
            case Dose.SECONDS:
                return _("time in motion, mean of the training days")
    match dose:
        case Dose.PERCENT:
            return _("step of the ladder, in per cent of the goal")
        case Dose.REPETITIONS:
            return _("repetitions")
        case Dose.SECONDS:
            return _("time in motion")


def change_legend() -> str:
    """What the small marks at the bars are."""
    return _("a dose that changed")


def flare_legend() -> str:
    """What the shade behind is."""
    return _("days of a flare-up")


def band_names() -> tuple[str, str, str]:
    """The bands behind the pain, from the lowest up."""
    return _("mild"), _("moderate"), _("strong")


def percent(value: float) -> str:
    """A share: "82%", in Danish "82 %"."""
    return _("{n}%").format(n=round(value))


def duration(seconds: float) -> str:
    """A length of time: "45 s", "5 min", "5 min 12 s"."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return _("{n} s").format(n=rest)
    text = _("{n} min").format(n=minutes)
    return text if not rest else text + " " + _("{n} s").format(n=rest)


def dose_amount(dose: Dose, value: float) -> str:
    """A dose alone, for an axis or a cell: "82%", "84", "5 min 12 s"."""
    match dose:
        case Dose.PERCENT:
            return percent(value)
        case Dose.REPETITIONS:
            return str(round(value))
        case Dose.SECONDS:
            return duration(value)


def period(first: date, last: date) -> str:
    """From a day to another: "25 May – 22 Nov 2026"."""
    if first == last:
        return f"{i18n.day_month(first)} {first.year}"
    start = i18n.day_month(first) + ("" if first.year == last.year else f" {first.year}")
    return f"{start} – {i18n.day_month(last)} {last.year}"


def slot_title(slot: Slot, step: Step) -> str:
    """Which day, week or month it is."""
    match step:
        case Step.DAY:
            return f"{i18n.short_date(slot.first)} {slot.first.year}"
        case Step.WEEK:
            return period(slot.first, slot.last)
        case Step.MONTH:
            return i18n.month_year(slot.first)


def slot_lines(slot: Slot, step: Step, exercises: Exercises = NONE_KNOWN) -> list[str]:
    """Its values, a line each for pain and dose, whether it belongs to a flare-up, and what was decided; what was not
    noted is left out."""
    pain = [_scored(score, slot.scores[score]) for score in Score if score in slot.scores]
    if slot.morning is not None and not slot.training_days:
        # On a day without training it may be all there is; on the others it stands as the morning after the day before.
        pain.insert(0, _("in the morning {value}").format(value=slot.morning))
    lines = []
    if pain:
        joined = " · ".join(pain)
        # A day's numbers are short; a week's come with their lowest and highest and take a line each.
        lines = [_("Pain {values}").format(values=joined)] if step is Step.DAY else pain
    done = slot.doses
    if Dose.PERCENT in done:
        lines.append(_("Step {percent} of the goal").format(percent=percent(done[Dose.PERCENT].mean)))
    if Dose.REPETITIONS in done:
        count = repetitions(round(done[Dose.REPETITIONS].mean))
        lines.append(count + " · " + duration(done[Dose.SECONDS].mean))
    if step is not Step.DAY:
        return [*lines, *_counted_days(slot)]
    if slot.flare_days:
        lines.append(flare_day())
    return [*lines, *dose_changes(slot.changes, exercises)] or [_("nothing noted")]


def flare_day() -> str:
    """What a day of a flare-up is called."""
    return _("flare-up")


def _counted_days(slot: Slot) -> list[str]:
    """What the values of a week or a month are the mean of, and what is left out of it."""
    n, left_out = slot.training_days, slot.flare_days
    lines = [ngettext("{n} training day", "{n} training days", n).format(n=n)] if n or not left_out else []
    if left_out:
        words = ngettext("{n} day of a flare-up, not counted", "{n} days of a flare-up, not counted", left_out)
        lines.append(words.format(n=left_out))
    return lines


def table_headings() -> tuple[str, ...]:
    """The columns of the table."""
    return (
        _("Day"),
        _("Morning"),
        *(score_name(score) for score in Score),
        _("Ladder"),
        dose_name(Dose.REPETITIONS),
        dose_name(Dose.SECONDS),
    )


def _scored(score: Score, spread: Spread) -> str:
    value = _spread(spread)
    match score:
        case Score.BEFORE:
            return _("before {value}").format(value=value)
        case Score.WORST:
            return _("worst {value}").format(value=value)
        case Score.NEXT_MORNING:
            return _("next morning {value}").format(value=value)


def _spread(spread: Spread) -> str:
    if spread.low == spread.high:
        return f"{spread.low:.0f}"
    return f"{i18n.decimal(spread.mean)} ({spread.low:.0f}–{spread.high:.0f})"


def table_day(day: date) -> str:
    """The table's first cell; without the weekday, which would cost a column its room."""
    return f"{i18n.day_month(day)} {day.year}"


def table_flare_day(day: date) -> str:
    """The same of a day in a flare-up, with its sign: the word would cost two columns their room."""
    return f"{FLARE_SIGN} {table_day(day)}"


def table_legend() -> str:
    """What the sign means."""
    return _("≈ is a day of a flare-up.")


def table_spoken_day(day: date) -> str:
    """A day of a flare-up for a screen reader."""
    return f"{table_day(day)}, {flare_day()}"


def table_cells(day: Day) -> tuple[str, ...]:
    """A row of the table, a cell for each heading."""
    morning = MISSING if day.summary.morning is None else str(day.summary.morning)
    scores = [MISSING if (value := day.score(score)) is None else str(value) for score in Score]
    doses = [MISSING if (done := day.dose(dose)) is None else dose_amount(dose, done) for dose in Dose]
    said = table_flare_day if day.flare else table_day
    return (said(day.day), morning, *scores, *doses)


def spoken(slot: Slot, step: Step, exercises: Exercises = NONE_KNOWN) -> str:
    """A slot's values in one line."""
    return slot_title(slot, step) + ": " + " · ".join(slot_lines(slot, step, exercises))
