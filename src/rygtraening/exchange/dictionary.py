"""The columns of the CSV tables: their order, type, unit and meaning. The file ``data-dictionary.csv`` is this."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rygtraening.i18n import _

DICTIONARY_HEADER = ("table", "column", "type", "unit", "meaning")


class Column(NamedTuple):
    """One column. ``kind`` is text, code, integer, number, boolean, date, time or uuid; ``unit`` may be empty."""

    kind: str
    unit: str
    meaning: str


Columns = Mapping[str, Column]


def columns(table: str) -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(_tables()[table])


def rows_of_dictionary() -> list[tuple[str, str, str, str, str]]:
    """A row for every column of every table, the meaning in the language spoken now."""
    return [(table, name, *column) for table, made in _tables().items() for name, column in made.items()]


def _pain(meaning: str) -> Column:
    return Column("integer", "0-10", meaning)


def _seconds(meaning: str) -> Column:
    return Column("number", "s", meaning)


def _flag(meaning: str) -> Column:
    return Column("boolean", "", meaning)


def _day() -> Column:
    return Column("date", "", _("The local day it belongs to; a session belongs to the day it began"))


def _at() -> Column:
    return Column("time", "", _("When it was said, with the offset from UTC"))


def _session() -> Column:
    return Column("uuid", "", _("The session; the same in every table"))


def _exercise_id() -> Column:
    return Column("code", "", _("The exercise, by the id in its file"))


def _tables() -> Mapping[str, Columns]:
    return {
        "days": _days(),
        "sessions": _sessions(),
        "exercises": _exercises(),
        "pain": _pains(),
        "safety": _safety(),
        "clearances": {
            "day": _day(),
            "at": _at(),
            "seen_on": Column("date", "", _("The day a doctor examined you, as you said")),
            "question": Column("code", "", _("A safety question that the doctor cleared you for")),
        },
        "profile": {
            "day": _day(),
            "at": _at(),
            "adult": _flag(_("Whether you are 18 or older")),
            "accepted": _flag(_("Whether you accepted what the program is and is not")),
            "usual_back": _pain(_("Average pain of the last 7 days in the back, as you said at the first start")),
            "usual_leg": _pain(_("Average pain of the last 7 days in the leg, as you said at the first start")),
        },
    }


def _days() -> Columns:
    return {
        "day": Column("date", "", _("The local day")),
        "sessions": Column("integer", "", _("Sessions with at least one repetition")),
        "repetitions": Column("integer", "", _("Repetitions done, both sides counted")),
        "work_seconds": _seconds(_("Time of work, rests and pauses left out")),
        "percent": Column(
            "number", "%", _("How far up the ladder, mean of the day's exercises: 0 the lowest step, 100 the goal")
        ),
        "first_before": _pain(_("First pain before a session; the higher of back and leg")),
        "before": _pain(_("Lowest pain before a session; the higher of back and leg")),
        "worst": _pain(_("Highest worst pain during the exercises; the higher of back and leg")),
        "after": _pain(_("Highest pain after a session; the higher of back and leg")),
        "morning": _pain(_("Pain when you got up; the higher of back and leg")),
        "morning_at": Column("time", "", _("When the morning question was answered")),
        "ended": Column("time", "", _("When the day's last session ended")),
        "stopped_for_pain": _flag(_("Whether an exercise was stopped because of pain")),
        "lasting_spread": _flag(_("Whether pain went further down the leg for more than 10 minutes")),
    }


def _sessions() -> Columns:
    return {
        "session": _session(),
        "day": _day(),
        "started": Column("time", "", _("When the session began")),
        "ended": Column("time", "", _("When the session ended")),
        "active_seconds": _seconds(_("How long the session took, pauses left out")),
        "front": Column("code", "", _("Where it was followed: window or terminal")),
        "programme": Column("code", "", _("The programme, by the id in its file")),
        "programme_da": Column("text", "", _("The programme's name in Danish, as it was that day")),
        "programme_en": Column("text", "", _("The programme's name in English, as it was that day")),
        "gate": Column("code", "", _("What the number before opened: normal, no_step_up, calm or spare")),
        "before_back": _pain(_("Pain in the back before the session")),
        "before_leg": _pain(_("Pain in the leg before the session")),
        "end": Column("code", "", _("How it ended: finished, stopped, stopped_for_pain or interrupted")),
        "repetitions": Column("integer", "", _("Repetitions done, both sides counted")),
        "after_back": _pain(_("Pain in the back after the session")),
        "after_leg": _pain(_("Pain in the leg after the session")),
        "leg_spread": Column(
            "code", "", _("Whether pain went further down the leg: none, brief or lasting (over 10 minutes)")
        ),
        "note": Column("text", "", _("Your own note")),
    }


def _exercises() -> Columns:
    return {
        "session": _session(),
        "day": _day(),
        "exercise": _exercise_id(),
        "version": Column("integer", "", _("The version of the exercise's file")),
        "name_da": Column("text", "", _("The exercise's name in Danish, as it was that day")),
        "name_en": Column("text", "", _("The exercise's name in English, as it was that day")),
        "kind": Column("code", "", _("What the dose counts: repetitions, hold (seconds) or minutes")),
        "sides": Column("code", "", _("How the sides take part: none, each or diagonal")),
        "tier": Column("integer", "", _("The prescribed variant; 0 is the gentlest")),
        "amount": Column(
            "integer", "", _("The prescribed amount, in what the dose counts; per side where it has sides")
        ),
        "hold": _seconds(_("How long each repetition is held; 0 is not at all")),
        "quota": Column("integer", "", _("Repetitions prescribed, per side where the exercise has sides")),
        "reason": Column("code", "", _("Why the dose was what it was")),
        "percent": Column(
            "number", "%", _("How far up its ladder the prescribed dose is: 0 the lowest step, 100 the goal")
        ),
        "repetitions": Column("integer", "", _("Repetitions done, both sides counted")),
        "done_right": Column("integer", "", _("Repetitions done on the right; empty where the exercise has no sides")),
        "done_left": Column("integer", "", _("Repetitions done on the left; empty where the exercise has no sides")),
        "work_seconds": _seconds(_("Time of work, rests and pauses left out")),
        "eased": _flag(_("Whether it was made easier on the way")),
        "stopped_for_pain": _flag(_("Whether it was stopped because of pain")),
        "down_leg": _flag(_("Whether you said on the way that pain went down the leg")),
        "worst_back": _pain(_("Worst pain in the back during the exercise")),
        "worst_leg": _pain(_("Worst pain in the leg during the exercise")),
        "spread_here": _flag(_("Whether you named this exercise as one where pain went down the leg")),
    }


def _pains() -> Columns:
    return {
        "day": _day(),
        "at": _at(),
        "moment": Column(
            "code",
            "",
            _(
                "What the score is about: morning, before (a session), button (said during an exercise), worst (of an "
                "exercise) or after (a session)"
            ),
        ),
        "session": _session(),
        "exercise": _exercise_id(),
        "back": _pain(_("Pain in the back")),
        "leg": _pain(_("Pain in the leg")),
        "number": _pain(_("The higher of back and leg")),
        "gate": Column(
            "code",
            "",
            _("For a score before a session, what it opened: normal, no_step_up, calm or spare (no exercises)"),
        ),
    }


def _safety() -> Columns:
    return {
        "day": _day(),
        "at": _at(),
        "occasion": Column(
            "code",
            "",
            _("Why the questions were asked: first_run, monthly, away, spare_day, after_pain or asked_for"),
        ),
        "question": Column("code", "", _("The safety question, by its id")),
        "yes": _flag(_("Whether you answered yes")),
    }
