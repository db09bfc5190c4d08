"""One case of the table as plain values (what JSON can say), and what was decided about it, back as plain values.

The form is that of ``rygtraening decide`` (docs/commands.md). It is read strictly: every field must be there, and null
only where null means something, for a flag that was left out by mistake would let somebody train. ``Unreadable`` names
the field and says what is wrong with it, for whoever repairs it. Source: the project's rule, section 5.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.pain import HIGHEST, LOWEST, LegSpread
from rygtraening.domain.progression import Case, Decision, FlareNow
from rygtraening.domain.safety import FlagTier

Plain = dict[str, object]
_ValueT = TypeVar("_ValueT")

_CASE = ("exercise", "level", "today", "history", "flag", "flare", "trend", "last_change", "opt_in")
_ENTRY = (
    *("date", "level", "before", "worst", "after", "reference", "next_morning"),
    *("quota_done", "stopped_for_pain", "leg_spread"),
)
_LEVEL = ("tier", "reps")
_FLARE = ("started", "active", "answered")

_MAY_BE_NULL = frozenset(("worst", "after", "next_morning", "flag", "flare", "trend", "last_change"))

_FLAGS = {"T1": FlagTier.CALL_NOW, "T2": FlagTier.SAME_DAY, "T3": FlagTier.WITHIN_DAYS}
_SPREADS = {spread.value: spread for spread in LegSpread}
_LONGEST_SHOWN = 40


def read_case(data: object, exercises: Mapping[str, Exercise]) -> Case:
    """The case that ``data`` says, its history in order of day; ``Unreadable`` where it is not of the form.

    ``exercises`` are those there are, by id. ``reps`` is the step of the exercise's own ladder: repetitions, seconds of
    hold or minutes, as its dose counts.
    """
    fields = _fields(data, _CASE, "")
    name = fields.text("exercise")
    exercise = exercises.get(name)
    if exercise is None:
        raise Unreadable(f"exercise: there is none called {_shown(name)}")
    today = _day(fields, "today", "")
    return Case(
        exercise=exercise,
        level=_level(_inner(data, "level"), exercise, "level"),
        today=today,
        history=_history(_inner(data, "history"), exercise, today),
        flag=_one_of(fields, "flag", "", _FLAGS) if fields.has("flag") else None,
        flare=_flare(_inner(data, "flare"), today) if fields.has("flare") else None,
        trend=_trend(fields) if fields.has("trend") else None,
        last_change=_not_to_come(fields, "last_change", "", today) if fields.has("last_change") else None,
        opt_in=fields.flag("opt_in"),
    )


def plain_decision(case: Case, decision: Decision) -> Plain:
    """What was decided about ``case``: action, row, level, and the class of each entry in order of day."""
    return {
        "action": decision.action.value,
        "rule": decision.rule,
        "level": {"tier": decision.level.tier, "reps": decision.level.amount},
        "colours": [entry.colour.value.upper() for entry in case.history],
    }


def _history(data: object, exercise: Exercise, today: date) -> tuple[Entry, ...]:
    if not isinstance(data, list):
        raise Unreadable("history: not an array")
    entries: dict[date, Entry] = {}
    for index, item in enumerate(data):
        where = f"history[{index}]"
        entry = _entry(item, exercise, where)
        if entry.day >= today:
            raise Unreadable(f"{where}.date: {entry.day} is not before today, {today}")
        if entry.day in entries:
            raise Unreadable(f"{where}.date: a second entry on {entry.day}")
        entries[entry.day] = entry
    return tuple(entries[day] for day in sorted(entries))


def _entry(data: object, exercise: Exercise, where: str) -> Entry:
    fields = _fields(data, _ENTRY, where)
    return Entry(
        exercise=exercise.id,
        day=_day(fields, "date", where),
        level=_level(_inner(data, "level"), exercise, f"{where}.level"),
        before=_pain(fields, "before", where),
        worst=_pain(fields, "worst", where) if fields.has("worst") else None,
        after=_pain(fields, "after", where) if fields.has("after") else None,
        reference=_pain(fields, "reference", where),
        next_morning=_pain(fields, "next_morning", where) if fields.has("next_morning") else None,
        quota_done=fields.flag("quota_done"),
        stopped_for_pain=fields.flag("stopped_for_pain"),
        leg_spread=_one_of(fields, "leg_spread", where, _SPREADS),
    )


def _level(data: object, exercise: Exercise, where: str) -> Level:
    fields = _fields(data, _LEVEL, where)
    tier, amount = fields.whole("tier"), fields.whole("reps")
    if not 0 <= tier < len(exercise.dose.tiers):
        last = len(exercise.dose.tiers) - 1
        raise Unreadable(f"{where}.tier: {_shown(tier)} is not a tier of {exercise.id} (0 to {last})")
    if amount not in exercise.dose.ladder:
        steps = ", ".join(map(str, exercise.dose.ladder))
        raise Unreadable(f"{where}.reps: {_shown(amount)} is not on the ladder of {exercise.id} ({steps})")
    return Level(tier, amount)


def _flare(data: object, today: date) -> FlareNow:
    fields = _fields(data, _FLARE, "flare")
    started = _not_to_come(fields, "started", "flare", today)
    return FlareNow(started, active=fields.flag("active"), answered=fields.flag("answered"))


def _fields(data: object, keys: tuple[str, ...], where: str) -> Fields:
    """``data`` as an object in which every one of ``keys`` is given, as null only where null means something."""
    fields = Fields(data, where)
    given = data if isinstance(data, dict) else {}
    for key in keys:
        if key not in given:
            raise Unreadable(f"{_path(where, key)}: missing")
        if given[key] is None and key not in _MAY_BE_NULL:
            raise Unreadable(f"{_path(where, key)}: null")
    return fields


def _path(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def _inner(data: object, key: str) -> object:
    return data[key] if isinstance(data, dict) else None


def _pain(fields: Fields, key: str, where: str) -> int:
    value = fields.whole(key)
    if not LOWEST <= value <= HIGHEST:
        raise Unreadable(f"{_path(where, key)}: {_shown(value)} is not {LOWEST}-{HIGHEST}")
    return value


def _trend(fields: Fields) -> float:
    """A difference of two means of pain."""
    try:
        value = fields.number("trend")
    except OverflowError:
        value = math.inf
    if not abs(value) <= HIGHEST - LOWEST:  # so it is also refused where it is not a number at all
        raise Unreadable(f"trend: not a number from {LOWEST - HIGHEST} to {HIGHEST - LOWEST}")
    return value


def _day(fields: Fields, key: str, where: str) -> date:
    text = fields.text(key)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # Python also reads 20260310 and 2026-W11-2
        raise Unreadable(f"{_path(where, key)}: {_shown(text)} is not a day such as 2026-03-10")
    return day


def _not_to_come(fields: Fields, key: str, where: str, today: date) -> date:
    day = _day(fields, key, where)
    if day > today:
        raise Unreadable(f"{_path(where, key)}: {day} is after today, {today}")
    return day


def _one_of(fields: Fields, key: str, where: str, among: Mapping[str, _ValueT]) -> _ValueT:
    text = fields.text(key)
    if text not in among:
        raise Unreadable(f"{_path(where, key)}: {_shown(text)} is none of {', '.join(among)}")
    return among[text]


def _shown(value: object) -> str:
    """``value`` in one short line, whatever it holds."""
    text = ascii(value)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "..."
