"""What is different about a dose, in words: the dose it comes from, and what it stands in for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from rygtraening.domain.day_plan import Pausing
from rygtraening.domain.exercise import DoseKind, Exercise
from rygtraening.domain.prescription import Prescription
from rygtraening.i18n import _
from rygtraening.words import doses


def change(prescription: Prescription) -> str:
    """The dose, and before an arrow the number it comes from: "10 → 12 times · calm movement"."""
    last, now = prescription.last, doses.dose(prescription)
    if last is None or last.tier != prescription.level.tier:
        return now
    held = prescription.exercise.dose.kind is DoseKind.HOLD and prescription.in_set != 1
    before = f"{prescription.in_set} × {last.amount}" if held else str(last.amount)
    return f"{before} → {now}"


def notes(prescription: Prescription, pausing: Sequence[Pausing] = ()) -> list[str]:
    """What else is to be known about the dose, a line each: how the exercise is done where that is not the programme's
    usual way, the dose before where it was another version, what was agreed to be remembered, and what a gentler
    alternative stands in for."""
    exercise, last, tier = prescription.exercise, prescription.last, prescription.level.tier
    variant = doses.say(exercise.dose.tiers[tier].variant)
    lines = []
    if last is not None and last.tier != tier:
        words = _("The next version: {variant}") if last.tier < tier else _("An easier version: {variant}")
        lines.append(words.format(variant=variant))
        lines.append(_("Before: {dose}").format(dose=doses.dose(replace(prescription, level=last))))
    elif tier != exercise.dose.articles_tier:
        lines.append(variant)
    return [*lines, *filter(None, [doses.say(prescription.note), in_place_of(prescription, pausing)])]


def in_place_of(prescription: Prescription, pausing: Sequence[Pausing]) -> str:
    """What a gentler alternative stands in for; nothing where it stands for itself."""
    if not prescription.instead_of:
        return ""
    names = [
        doses.say(each.exercise.name)
        for each in pausing
        if each.exercise.id == prescription.instead_of or each.exercise.gentler_exercise == prescription.exercise.id
    ]
    return _("In place of {names}").format(names=joined(names)) if names else ""


def instead(pausing: Pausing, prescriptions: Sequence[Prescription]) -> str:
    """What is done while an exercise pauses; nothing where nothing stands in for it today."""
    gentler = pausing.exercise.gentler_exercise
    for each in prescriptions:
        if each.exercise.id == gentler:
            return _("Instead: {name}").format(name=doses.say(each.exercise.name))
    return ""


def waits(left_out: Sequence[Exercise]) -> str:
    """What did not fit into the time there is."""
    return _("Waits until next time: {names}").format(names=joined([doses.say(each.name) for each in left_out]))


def joined(names: Sequence[str]) -> str:
    """Names as a list in a sentence: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
