"""The columns of the tables of *Modige skridt*: fears, attempts, ladders of one's own."""

from __future__ import annotations

from rygtraening.exchange.columns.column import Column, Columns, at, day, flag, pain
from rygtraening.i18n import _


def _activity() -> Column:
    return Column("code", "", _("The ladder of steps, by the id in its file or of your own"))


def _step() -> Column:
    return Column("code", "", _("The step of the ladder, by its id"))


def fears() -> Columns:
    """How afraid of one step."""
    return {
        "day": day(),
        "at": at(),
        "activity": _activity(),
        "step": _step(),
        "fear": Column("integer", "0-10", _("How afraid you are of the step: 0 not at all, 10 very")),
    }


def attempts() -> Columns:
    """One attempt at a step, with what it taught."""
    return {
        "attempt": Column("uuid", "", _("The attempt")),
        "day": day(),
        "at": at(),
        "activity": _activity(),
        "step": _step(),
        "before_back": pain(_("Pain in the back before the attempt")),
        "before_leg": pain(_("Pain in the leg before the attempt")),
        "feared": Column("text", "", _("What you were afraid would happen, in your own words")),
        "likelihood": Column("integer", "0-100 %", _("How likely you thought it was")),
        "expected": pain(_("The worst pain you expected")),
        "happened": Column("code", "", _("Whether it happened: no, partly or yes")),
        "worst_back": pain(_("Worst pain in the back during the attempt")),
        "worst_leg": pain(_("Worst pain in the leg during the attempt")),
        "stopped": flag(_("Whether you stopped on the way")),
        "lesson": Column("text", "", _("What you learnt, in your own words")),
    }


def own_ladders() -> Columns:
    """A step of a ladder of one's own."""
    return {
        "day": day(),
        "at": at(),
        "ladder": Column("code", "", _("Your own ladder, by its id; what other tables call the activity")),
        "name": Column("text", "", _("The name you gave the ladder")),
        "number": Column("integer", "", _("The place of the step on the ladder; 1 is the easiest")),
        "text": Column("text", "", _("The step, in your own words")),
        "removed": flag(_("Whether you have removed the ladder")),
    }
