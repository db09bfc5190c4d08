"""The columns of the tables of what decides a dose: trials, decisions, flare-ups."""

from __future__ import annotations

from rygtraening.exchange.columns.column import Column, Columns, at, day, exercise_id, flag
from rygtraening.i18n import _


def _flare() -> Column:
    return Column("uuid", "", _("The flare-up; the same in every table"))


def trials() -> Columns:
    """A comfort trial."""
    return {
        "day": day(),
        "at": at(),
        "exercise": exercise_id(),
        "repetitions": Column(
            "integer", "", _("How many repetitions felt fine in the try-out, per side where the exercise has sides")
        ),
    }


def decisions() -> Columns:
    """What a day decided for one exercise."""
    return {
        "day": day(),
        "at": at(),
        "exercise": exercise_id(),
        "action": Column("code", "", _("What the rule does with the dose, such as HOLD, PROGRESS or REGRESS1")),
        "rule": Column("integer", "", _("The row of the rule's table that decided, 0 to 12")),
        "reason": Column("code", "", _("Why, as a code")),
        "before_tier": Column("integer", "", _("The variant before the decision; 0 is the gentlest")),
        "before_amount": Column("integer", "", _("The amount before the decision")),
        "tier": Column("integer", "", _("The variant after the decision; 0 is the gentlest")),
        "amount": Column("integer", "", _("The amount after the decision")),
        "last_change": Column("date", "", _("The day the dose last changed; for a pause the day it ends")),
        "paused_until": Column("date", "", _("The day on which a pause ends")),
        "since": Column("date", "", _("The first day that the rule still looks at")),
        "flare": _flare(),
        "declined": flag(_("Whether you chose to stay on the step before")),
        "agreed": Column(
            "code", "", _("What was agreed with your physiotherapist, as a short code; empty where nothing was")
        ),
    }


def flares() -> Columns:
    """A flare-up."""
    return {
        "flare": _flare(),
        "day": Column("date", "", _("The day the flare-up began")),
        "at": at(),
        "usual": Column("number", "0-10", _("Your usual pain when it began; empty where it was not known")),
        "said": flag(_("Whether you said so yourself; otherwise the program asked after your morning score")),
        "ended": Column(
            "date", "", _("The day you said it was over; empty where you did not, for it also ends by itself")
        ),
    }
