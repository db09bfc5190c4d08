"""What differs between two versions of an exercise or a programme, in words: field by field, old → new."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rygtraening import i18n
from rygtraening.domain.differences import NAMES, PART, Change, Way
from rygtraening.domain.exercise import DoseKind, Exercise, Glow, Pose, Side, Sides
from rygtraening.domain.programme import Part
from rygtraening.domain.text import Text
from rygtraening.i18n import _
from rygtraening.words import programmes, reminders
from rygtraening.words.doses import say

_LIST = " · "


def line(change: Change, exercises: Mapping[str, Exercise]) -> str:
    """One field that differs: "What it is called: “Hip lift” → “Bridge”". ``exercises`` are those that are named."""
    label = _label(change.way, exercises)
    if isinstance(change.old or change.new, Pose):
        if change.old is None:
            return _("{field}: it is new").format(field=label)
        if change.new is None:
            return _("{field}: it is gone").format(field=label)
        return _("{field}: it is drawn differently").format(field=label)
    language = _language(change.old, change.new)
    old, new = (_value(change.way, value, language) for value in (change.old, change.new))
    said = _("{field}: {old} → {new}").format(field=label, old=old, new=new)
    return said if language == i18n.language() else f"{said} ({language})"


def _language(old: object, new: object) -> str:
    """The language a difference is told in: the one spoken now, unless both say the same in that."""
    if not isinstance(old, Text) or not isinstance(new, Text) or say(old) != say(new):
        return i18n.language()
    codes = ("da", "en", *(code for code, _words in (*old.more, *new.more)))
    return next((code for code in codes if _in(old, code) != _in(new, code)), i18n.language())


def _in(text: Text, code: str) -> str:
    """What stands in a text for one language, nothing falling back."""
    return {"da": text.da, "en": text.en, **dict(text.more)}.get(code, "")


def _value(way: Way, value: object, language: str) -> str:
    field = way[-1]
    match value:
        case None:
            return _("nothing")
        case Text():
            words = say(value) if language == i18n.language() else _in(value, language)
            return _("“{text}”").format(text=words) if words else _("nothing")
        case Part():
            agreed = [programmes.agreed(value.agreed)] if value.agreed is not None else []
            return _LIST.join([programmes.dose_of(value), *agreed])
        case bool():
            return _("yes") if value else _("no")
        case DoseKind() | Sides() | Side() | Glow():
            return _word(value)
        case date():
            return i18n.full_date(value)
        case float():
            return i18n.decimal(value)
        case tuple() if field == "days":
            return reminders.days(value)
        case tuple():
            return _LIST.join(say(item) if isinstance(item, Text) else str(item) for item in value)
        case _:
            return str(value)


def _word(value: DoseKind | Sides | Side | Glow) -> str:
    words = {
        DoseKind.REPETITIONS: _("repetitions"),
        DoseKind.HOLD: _("seconds of hold"),
        DoseKind.MINUTES: _("minutes"),
        Sides.NONE: _("both sides at once"),
        Sides.EACH: _("one side at a time"),
        Sides.DIAGONAL: _("arm and opposite leg"),
        Side.RIGHT: _("right"),
        Side.LEFT: _("left"),
        Glow.LOW_BACK: _("the low back"),
        Glow.HIPS: _("the hips"),
        Glow.SHOULDERS: _("the shoulders"),
        Glow.NONE: _("nowhere"),
    }
    return words[value]


def _label(way: Way, exercises: Mapping[str, Exercise]) -> str:
    """What a field is called, with its place in a list and what it belongs to: "Variant 2 · Phase 1 · Seconds"."""
    if way[0] == PART:
        exercise = exercises.get(str(way[1]))
        name = say(exercise.name) if exercise is not None else str(way[1])
        return _LIST.join((name, _name(way[2:]))) if way[2:] else name
    if way[:2] == ("dose", "tiers") and len(way) > 3:
        return _LIST.join((_("Variant {n}").format(n=int(way[2]) + 1), _label(way[3:], exercises)))
    if way[0] == "phases":
        return _LIST.join((_("Phase {n}").format(n=int(way[1]) + 1), _name(("phase", *way[2:]))))
    if way[0] == "poses":
        return _("The figure in the pose “{pose}”").format(pose=way[1])
    place = next((int(step) + 1 for step in way if isinstance(step, int)), None)
    name = _name(tuple(step for step in way if not isinstance(step, int)))
    return name if place is None else f"{name} {place}"


def _name(way: Way) -> str:
    """What a field is called. One that has no name here goes by that in the file."""
    key = ".".join(map(str, way))
    return (_of_exercise() | _of_programme()).get(key, key)


def _of_exercise() -> dict[str, str]:
    return {
        "version": _("Version"),
        "name": _("What it is called"),
        "also_called": _("What it is also called"),
        "aim": _("What it is good for"),
        "start_position": _("Start position"),
        "steps": _("How to do it, step"),
        "breathing": _("Breathing"),
        "mistakes": _("What often teases, line"),
        "sides": _("Sides"),
        "side_names.right": _("What the right side is called"),
        "side_names.left": _("What the left side is called"),
        "places.floor": _("On the floor"),
        "places.bed": _("In bed"),
        "places.chair": _("On a chair"),
        "dose.kind": _("What is counted"),
        "dose.ladder": _("The steps of the dose"),
        "dose.first_goal": _("The first goal"),
        "dose.ceiling": _("The highest dose"),
        "dose.start": _("Where one begins"),
        "dose.articles_tier": _("The variant one begins with"),
        "dose.repetitions": _("How many times it is held"),
        "hold": _("Seconds of hold"),
        "variant": _("What it is"),
        "phase.name": _("What it is called"),
        "phase.cue": _("What is said"),
        "phase.seconds": _("Seconds"),
        "phase.pose": _("The pose"),
        "phase.is_hold": _("It is held"),
        "start_pose": _("The pose one begins in"),
        "cycle.seconds": _("Seconds once round"),
        "cycle.poses": _("The poses it goes round in"),
        "safety.normal": _("Quite normal, line"),
        "safety.stop_signs": _("Stop if, line"),
        "safety.be_careful_if": _("Be careful if, line"),
        "safety.gentler": _("To make it easier"),
        "tags": _("Word it is found by, number"),
        "gentler_exercise": _("The gentler exercise, by its id"),
        "easier": _("Easier exercises, by their ids"),
        "harder": _("Harder exercises, by their ids"),
        "glow": _("Where the light shows what it is good for"),
        "source.title": _("Source"),
        "source.address": _("Address of the source"),
        "source.reviewed": _("Read through by a clinician"),
    }


def _of_programme() -> dict[str, str]:
    return {
        "about": _("What it is for"),
        NAMES: _("The exercises, in order"),
        "rest_seconds": _("Seconds of rest between two exercises"),
        "ready_seconds": _("Seconds to get ready"),
        "days_per_week": _("Days a week"),
        "days": _("Days of the week"),
        "made_by": _("Made by"),
        "on": _("agreed on"),
        "tier": _("variant, counted from 0"),
        "amount": _("how much"),
        "repetitions": _("how many times it is held"),
        "sets": _("sets"),
        "set_rest": _("seconds of rest between two sets"),
        "side": _("the only side it is done on"),
        "note": _("note"),
        "steps_up": _("the program may step it up"),
    }
