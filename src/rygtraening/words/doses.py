"""A dose in words, the same in the window, the terminal and the log; why it is what it is stands in ``reasons``."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from rygtraening import i18n
from rygtraening.domain.exercise import DoseKind, Exercise, Level, Sides
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.record import ExerciseRecord, SessionRecord
from rygtraening.domain.text import Text
from rygtraening.i18n import _, ngettext


def say(text: Text) -> str:
    """A text of an exercise file in the language spoken now."""
    return text.in_language(i18n.language())


def amount(exercise: Exercise, level: Level) -> str:
    """How much: "7 times per side", "3 × 20 seconds", "10 minutes"."""
    both = exercise.sides is not Sides.NONE
    return how_much(exercise.dose.kind, level.amount, exercise.dose.repetitions, both=both)


def how_much(kind: DoseKind, amount: int, holds: int, *, both: bool) -> str:
    """``amount`` repetitions or minutes, or ``holds`` times ``amount`` seconds; ``both``: on each side."""
    if kind is DoseKind.REPETITIONS:
        one_side = ngettext("{n} time", "{n} times", amount)
        text = ngettext("{n} time per side", "{n} times per side", amount) if both else one_side
    elif kind is DoseKind.HOLD:
        one_side = ngettext("{n} second", "{n} seconds", amount)
        text = ngettext("{n} second per side", "{n} seconds per side", amount) if both else one_side
    else:
        one_side = ngettext("{n} minute", "{n} minutes", amount)
        text = ngettext("{n} minute per side", "{n} minutes per side", amount) if both else one_side
    said = text.format(n=amount)
    return f"{holds} × {said}" if kind is DoseKind.HOLD and holds != 1 else said


def in_short(exercise: Exercise | None, amount: int) -> str:
    """An amount beside the name of its exercise: "7", "20 s", "5 min"; the number alone of one that is not there."""
    kind = DoseKind.REPETITIONS if exercise is None else exercise.dose.kind
    if kind is DoseKind.HOLD:
        return _("{seconds} s").format(seconds=amount)
    return _("{n} min").format(n=amount) if kind is DoseKind.MINUTES else str(amount)


def was_done(record: ExerciseRecord) -> str:
    """What was done of it in all: "14 repetitions", "2 × 20 seconds", "5 minutes"."""
    match record.kind:
        case DoseKind.REPETITIONS:
            return repetitions(record.repetitions)
        case DoseKind.HOLD:
            return how_much(record.kind, round(record.hold), record.repetitions, both=False)
        case DoseKind.MINUTES:
            return how_much(record.kind, sum(map(record.minutes_of, record.done)), 1, both=False)


def set_words(number: int, sets: int) -> str:
    """Which set it is: "Set 2 of 3"."""
    return _("Set {number} of {total}").format(number=number, total=sets)


def in_all(sessions: Sequence[SessionRecord]) -> list[str]:
    """What ``sessions`` come to: "84 repetitions"; minutes where nothing else was done."""
    count, minutes = sum(each.repetitions for each in sessions), sum(each.minutes for each in sessions)
    if count or not minutes:
        return [repetitions(count)]
    return [how_much(DoseKind.MINUTES, minutes, 1, both=False)]


def counted(kind: DoseKind, number: int, total: int, *, trying: bool = False) -> str:
    """How many of how many: "3 of 10", "2 of 5 min"; in a try-out only how many, for ``total`` is no goal there."""
    if trying:
        return repetitions(number)
    words = _("{number} of {total} min") if kind is DoseKind.MINUTES else _("{number} of {total}")
    return words.format(number=number, total=total)


def time_left(left: float) -> str:
    """Minutes and seconds that are left: "3:43 left"."""
    whole = ceil(round(left, 3))
    return _("{time} left").format(time=f"{whole // 60}:{whole % 60:02d}")


def dose(prescription: Prescription) -> str:
    """The day's dose: "7 times per side · 2 s hold", "7 times · calm movement", "2 sets of 12 · only left leg"."""
    exercise, level = prescription.exercise, prescription.level
    both = len(prescription.sides) > 1
    text = how_much(exercise.dose.kind, level.amount, exercise.dose.repetitions, both=both)
    parts = [in_sets(prescription.sets, text)]
    if prescription.hold and exercise.dose.kind is DoseKind.REPETITIONS:
        parts.append(_("{seconds} s hold").format(seconds=i18n.decimal(prescription.hold)))
    elif exercise.dose.kind is DoseKind.REPETITIONS:
        parts.append(_("calm movement"))
    side = prescription.sides[0]
    if side is not None and not both:
        name = say(exercise.side_name(side, level.tier))
        parts.append(_("only {side}").format(side=name[:1].lower() + name[1:]))
    return " · ".join(parts)


def in_sets(sets: int, text: str) -> str:
    """So many sets of a dose: "2 sets of 12 times per side"; the dose alone where there is one."""
    return text if sets == 1 else ngettext("{n} set of {dose}", "{n} sets of {dose}", sets).format(n=sets, dose=text)


def about_minutes(seconds: float) -> str:
    """A length of time, rounded to whole minutes: "about 9 minutes"."""
    minutes = _rounded(seconds)
    return ngettext("about {n} minute", "about {n} minutes", minutes).format(n=minutes)


def about_left(seconds: float) -> str:
    """How long is left, rounded as the length of the whole is: "about 9 min left"."""
    if seconds < 60:
        return _("under 1 min left")
    return _("about {minutes} min left").format(minutes=_rounded(seconds))


def _rounded(seconds: float) -> int:
    return max(1, round(seconds / 60))


def repetitions(count: int) -> str:
    """A number of repetitions: "84 repetitions"."""
    return ngettext("{n} repetition", "{n} repetitions", count).format(n=count)


def exercises(count: int) -> str:
    """A number of exercises: "3 exercises"."""
    return ngettext("{n} exercise", "{n} exercises", count).format(n=count)


def clock(seconds: float) -> str:
    """Minutes and seconds on a clock: "06:42"."""
    whole = int(seconds)
    return f"{whole // 60:02d}:{whole % 60:02d}"


def minutes(seconds: float) -> str:
    """A length of time, rounded to whole minutes, at least one: "9 minutes"."""
    whole = max(1, round(seconds / 60))
    return ngettext("{n} minute", "{n} minutes", whole).format(n=whole)
