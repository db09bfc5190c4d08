"""What a day's page says: what was prescribed and done, how it felt, and when it was told."""

from __future__ import annotations

from datetime import date, datetime

from rygtraening import i18n
from rygtraening.domain.day_view import DayView, band
from rygtraening.domain.exercise import DoseKind, Side, Sides
from rygtraening.domain.pain import Colour, LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import ExerciseRecord, Front, SessionEnd, SessionRecord
from rygtraening.domain.weekly_record import WeekAnswers, Wellbeing
from rygtraening.i18n import _, ngettext
from rygtraening.words import doses, reasons, states
from rygtraening.words.progress import percent

DOT = " · "


def title(day: date, today: date) -> str:
    """The day: "Mandag den 5. oktober", with its year where that is not the present one."""
    said = i18n.long_date(day) if day.year == today.year else f"{i18n.long_date(day)} {day.year}"
    return said[:1].upper() + said[1:]


def subtitle(view: DayView) -> str:
    """The day in a line: sessions, repetitions, how far up the ladder; of an empty day its page says the rest."""
    if view.is_empty:
        return ""
    row = view.summary
    if row is None or not row.sessions:
        return _("A day without training.")
    parts = [
        ngettext("{n} session", "{n} sessions", row.sessions).format(n=row.sessions),
        *doses.in_all([session for session, _answers in view.sessions]),
    ]
    if row.percent is not None:
        parts.append(_("{percent} up the ladder").format(percent=percent(row.percent)))
    return DOT.join(parts)


def empty() -> str:
    """Said of a day nothing is kept of."""
    return _(
        "Nothing is kept of this day, and that is quite all right. If you trained, or remember how the morning was, "
        "you can tell it here."
    )


def empty_and_read_only() -> str:
    """The same, where nothing can be told."""
    return _("Nothing is kept of this day, and that is quite all right.")


def day_colour(view: DayView, today: date) -> str:
    """The class of the day and what it says of it; empty where nothing was done."""
    colour = view.colour(today)
    if colour is None:
        return ""
    if today <= view.day:
        return f"{states.colour_name(colour)}{DOT}{states.colour(colour)}"
    return f"{states.colour_name(colour)}{DOT}{_meaning(colour, settled=view.next_morning is not None)}"


def _meaning(colour: Colour, *, settled: bool) -> str:
    match colour:
        case Colour.GREEN:
            return _("A calm day for your back, and a calm morning after.")
        case Colour.YELLOW if settled:
            return _("All right. Your back noticed it.")
        case Colour.YELLOW:
            return _("All right. The number from the morning after is not there.")
        case Colour.RED:
            return _("More than your back was ready for that day. The next doses take it into account.")


def amount(number: int) -> str:
    """How much pain a number (0-10) is, in a word; the words change where the bands of the charts do."""
    if not number:
        return _("none")
    match band(number):
        case Colour.GREEN:
            return _("a little")
        case Colour.YELLOW:
            return _("some")
        case Colour.RED:
            return _("a lot")


def flare() -> str:
    """Said of a day of a flare-up."""
    return _("This day belongs to a flare-up. It is shown, and left out of every average.")


def session_title(session: SessionRecord) -> str:
    """When it was, or that it was told afterwards."""
    if session.front is Front.BY_HAND:
        return _("Training without the program")
    return _("Training at {time}").format(time=time_of_day(session.started))


def session_detail(session: SessionRecord) -> str:
    """How long it took and how it ended."""
    parts = doses.in_all([session])
    if session.front is not Front.BY_HAND:
        parts.append(doses.minutes(session.active_seconds))
    parts.append(_end(session.end))
    return DOT.join(parts)


def _end(end: SessionEnd) -> str:
    match end:
        case SessionEnd.FINISHED:
            return _("all of it")
        case SessionEnd.STOPPED:
            return _("stopped on the way")
        case SessionEnd.STOPPED_FOR_PAIN:
            return _("stopped because it hurt more")
        case SessionEnd.INTERRUPTED:
            return _("interrupted")


def prescribed(done: ExerciseRecord) -> str:
    """The dose of that day: "10 times per side · 2 s hold"."""
    held, quota = done.kind is DoseKind.HOLD, done.quota // done.sets
    amount = round(done.hold) if held else done.minutes_of(quota) if done.kind is DoseKind.MINUTES else quota
    both = done.sides is not Sides.NONE and done.side is None
    text = doses.in_sets(done.sets, doses.how_much(done.kind, amount, quota, both=both))
    if done.hold and not held:
        text += DOT + _("{seconds} s hold").format(seconds=i18n.decimal(done.hold))
    if done.side is not None:
        text += DOT + (_("only the right side") if done.side is Side.RIGHT else _("only the left side"))
    return text


def done(record: ExerciseRecord) -> str:
    """What was done of it: "8 of 10", "10 of 10 per side", "10 of 10 right, 8 of 10 left", "3 of 5 min"."""
    if not record.repetitions:
        return _("left out")
    sides = [counted(record, number) for number in record.done]
    if len(sides) == 1:
        return sides[0]
    if len(set(sides)) == 1:
        return _("{done} per side").format(done=sides[0])
    return _("{right} right, {left} left").format(right=sides[0], left=sides[1])


def counted(record: ExerciseRecord, number: int) -> str:
    """``number`` of what there was to do on a side: "8 of 10", "3 of 5 min"."""
    if record.kind is not DoseKind.MINUTES:
        return doses.counted(record.kind, number, record.quota)
    return doses.counted(record.kind, record.minutes_of(number), record.minutes_of(record.quota))


def why(session: SessionRecord, record: ExerciseRecord) -> str:
    """Why the dose was what it was; of a session that was told of later it is the one that stood on its day."""
    if session.front is Front.BY_HAND and record.reason is Reason.HELD:
        return _("The dose that stood that day.")
    if record.reason is Reason.START_TRIED:
        # Whether it was the lowest step that day can't be told: the file may have another ladder now.
        return _("A calm place to begin, from what you tried.")
    return reasons.reason(record.reason)


def marks(record: ExerciseRecord) -> list[str]:
    """What happened on the way."""
    found = []
    if record.eased:
        found.append(_("made easier on the way"))
    if record.stopped_for_pain:
        found.append(_("stopped because it hurt more"))
    return found


def pain(score: Pain) -> str:
    """A score: "back 3 · leg 0", with a dash for what was not answered."""
    shown = ["–" if number is None else str(number) for number in (score.back, score.leg)]
    return _("back {back} · leg {leg}").format(back=shown[0], leg=shown[1])


def worst(score: Pain) -> str:
    """The worst pain of an exercise."""
    return _("worst: {pain}").format(pain=pain(score))


def spread(answer: LegSpread) -> str:
    """Whether the pain went further down the leg."""
    match answer:
        case LegSpread.NONE:
            return _("not further down the leg")
        case LegSpread.BRIEF:
            return _("further down the leg, briefly")
        case LegSpread.LASTING:
            return _("further down the leg, over 10 minutes")


def week(answers: WeekAnswers) -> list[tuple[str, str]]:
    """The week's answers of that day: what was asked, and what was said."""
    found = []
    if answers.average.number is not None:
        found.append((_("The week's average"), pain(answers.average)))
    found += [(each.name, of_ten(each.score)) for each in answers.activities if each.score is not None]
    if answers.fear is not None:
        found.append((_("Afraid of moving"), of_ten(answers.fear)))
    if answers.confidence is not None:
        found.append((_("Sure of yourself"), of_ten(answers.confidence)))
    return found


def wellbeing(answers: Wellbeing) -> list[tuple[str, str]]:
    """Sleep and stress of that day: what was asked, and what was said."""
    asked = ((_("Sleep"), answers.sleep), (_("Stress"), answers.stress))
    return [(name, of_ten(score)) for name, score in asked if score is not None]


def of_ten(score: int) -> str:
    """A score on a scale to 10."""
    return _("{score} of 10").format(score=score)


def decided_note() -> str:
    """Why changing a day does not change what was decided."""
    return _("What the program has decided stays as it was. A change counts from the next decision on.")


def late_morning_note() -> str:
    """Said where a morning is told of on another day."""
    return _(
        "It stands on its day. The next dose does not rest on it, for that takes a number from the morning itself."
    )


def time_of_day(at: datetime) -> str:
    """The time on a clock: "18.05", "18:05"."""
    return i18n.time_of_day(at.time())
