"""A dose in words, the same in the window, the terminal and the log; why it is what it is stands in ``reasons``."""

from __future__ import annotations

from rygtraening import i18n
from rygtraening.domain.exercise import DoseKind, Exercise, Level, Sides
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.text import Text
from rygtraening.i18n import _, ngettext


def say(text: Text) -> str:
    """A text of an exercise file in the language spoken now."""
    return text.in_language(i18n.language())


def amount(exercise: Exercise, level: Level) -> str:
    """How much: "7 times per side", "3 times 20 s", "10 minutes"."""
    dose, both = exercise.dose, exercise.sides is not Sides.NONE
    match dose.kind:
        case DoseKind.REPETITIONS:
            if both:
                return ngettext("{n} time per side", "{n} times per side", level.amount).format(n=level.amount)
            return ngettext("{n} time", "{n} times", level.amount).format(n=level.amount)
        case DoseKind.HOLD:
            if both:
                text = ngettext("{n} hold of {s} s per side", "{n} holds of {s} s per side", dose.repetitions)
            else:
                text = ngettext("{n} hold of {s} s", "{n} holds of {s} s", dose.repetitions)
            return text.format(n=dose.repetitions, s=level.amount)
        case DoseKind.MINUTES:
            return ngettext("{n} minute", "{n} minutes", level.amount).format(n=level.amount)


def dose(prescription: Prescription) -> str:
    """The day's dose: "7 times per side · 2 s hold", "7 times · calm movement"."""
    exercise, level = prescription.exercise, prescription.level
    text = amount(exercise, level)
    if exercise.dose.kind is not DoseKind.REPETITIONS:
        return text
    if prescription.hold:
        return text + " · " + _("{seconds} s hold").format(seconds=i18n.decimal(prescription.hold))
    return text + " · " + _("calm movement")


def about_minutes(seconds: float) -> str:
    """A length of time, rounded to whole minutes: "about 9 minutes"."""
    minutes = max(1, round(seconds / 60))
    return ngettext("about {n} minute", "about {n} minutes", minutes).format(n=minutes)


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
