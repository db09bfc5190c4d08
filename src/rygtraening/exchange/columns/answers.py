"""The columns of the tables of what was answered: safety, clearances, profile, weeks, wellbeing, wins."""

from __future__ import annotations

from rygtraening.exchange.columns.column import Column, Columns, at, day, flag, pain
from rygtraening.i18n import _


def _score(meaning: str) -> Column:
    return Column("integer", "0-10", meaning)


def safety() -> Columns:
    """A question that was asked."""
    return {
        "day": day(),
        "at": at(),
        "occasion": Column(
            "code",
            "",
            _("Why the questions were asked: first_run, monthly, away, spare_day, flare, after_pain or asked_for"),
        ),
        "question": Column("code", "", _("The safety question, by its id")),
        "yes": flag(_("Whether you answered yes")),
    }


def clearances() -> Columns:
    """A question that a doctor cleared."""
    return {
        "day": day(),
        "at": at(),
        "seen_on": Column("date", "", _("The day a doctor examined you, as you said")),
        "question": Column("code", "", _("A safety question that the doctor cleared you for")),
    }


def profile() -> Columns:
    """The answers of the first start."""
    return {
        "day": day(),
        "at": at(),
        "adult": flag(_("Whether you are 18 or older")),
        "accepted": flag(_("Whether you accepted what the program is and is not")),
        "usual_back": pain(_("Average pain of the last 7 days in the back, as you said at the first start")),
        "usual_leg": pain(_("Average pain of the last 7 days in the leg, as you said at the first start")),
        "days_per_week": Column("integer", "", _("How many days a week you want to train")),
        "opt_in": flag(_("Whether you chose that doses above the articles' may be offered")),
    }


def weeks() -> Columns:
    """One week's answers."""
    return {
        "day": day(),
        "at": at(),
        "average_back": pain(_("Average pain of the last 7 days in the back, as you said")),
        "average_leg": pain(_("Average pain of the last 7 days in the leg, as you said")),
        "fear": _score(_("The week's question about fear: 0 not at all afraid, 10 very")),
        "confidence": _score(_("The week's question about confidence: 0 not at all sure, 10 quite sure")),
    }


def week_activities() -> Columns:
    """One of one's own activities in one week."""
    return {
        "day": day(),
        "at": at(),
        "activity": Column("text", "", _("An activity that you chose, in your own words of that week")),
        "score": _score(_("How well it goes: 0 cannot do it, 10 as before the trouble began")),
    }


def wellbeing() -> Columns:
    """Sleep and stress of one day."""
    return {
        "day": day(),
        "at": at(),
        "sleep": _score(_("How you slept: 10 is well")),
        "stress": _score(_("How stressed you are: 10 is very")),
    }


def wins() -> Columns:
    """A small win."""
    return {
        "day": day(),
        "at": at(),
        "win": Column("code", "", _("The small win; the same if you change its words")),
        "text": Column("text", "", _("The small win, in your own words")),
    }
