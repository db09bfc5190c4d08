"""The columns of the tables of what was done and felt: days, sessions, exercises, pain, entries."""

from __future__ import annotations

from rygtraening.exchange.columns.column import Column, Columns, at, day, exercise_id, flag, pain, seconds, session
from rygtraening.i18n import _


def days() -> Columns:
    """A day."""
    return {
        "day": Column("date", "", _("The local day")),
        "sessions": Column("integer", "", _("Sessions in which anything was done")),
        "repetitions": Column("integer", "", _("Repetitions and holds done, both sides counted; minutes are none")),
        "work_seconds": seconds(_("Time of work, rests and pauses left out")),
        "percent": Column(
            "number", "%", _("How far up the ladder, mean of the day's exercises: 0 the lowest step, 100 the goal")
        ),
        "first_before": pain(_("First pain before a session; the higher of back and leg")),
        "before": pain(_("Lowest pain before a session; the higher of back and leg")),
        "worst": pain(_("Highest worst pain during the exercises; the higher of back and leg")),
        "after": pain(_("Highest pain after a session; the higher of back and leg")),
        "morning": pain(_("Pain when you got up; the higher of back and leg")),
        "morning_at": Column("time", "", _("When the morning question was answered")),
        "ended": Column("time", "", _("When the day's last session ended")),
        "stopped_for_pain": flag(_("Whether an exercise was stopped because of pain")),
        "lasting_spread": flag(_("Whether pain went further down the leg for more than 10 minutes")),
    }


def sessions() -> Columns:
    """A session."""
    return {
        "session": session(),
        "day": day(),
        "started": Column("time", "", _("When the session began")),
        "ended": Column("time", "", _("When the session ended")),
        "active_seconds": seconds(_("How long the session took, pauses left out")),
        "front": Column("code", "", _("Where it was followed: window or terminal; by_hand: done without the program")),
        "programme": Column("code", "", _("The programme, by the id in its file")),
        "programme_da": Column("text", "", _("The programme's name in Danish, as it was that day")),
        "programme_en": Column("text", "", _("The programme's name in English, as it was that day")),
        "gate": Column("code", "", _("What the number before opened: normal, no_step_up, calm or spare")),
        "before_back": pain(_("Pain in the back before the session")),
        "before_leg": pain(_("Pain in the leg before the session")),
        "end": Column("code", "", _("How it ended: finished, stopped, stopped_for_pain or interrupted")),
        "repetitions": Column("integer", "", _("Repetitions and holds done, both sides counted; minutes are none")),
        "after_back": pain(_("Pain in the back after the session")),
        "after_leg": pain(_("Pain in the leg after the session")),
        "leg_spread": Column(
            "code", "", _("Whether pain went further down the leg: none, brief or lasting (over 10 minutes)")
        ),
        "note": Column("text", "", _("Your own note")),
    }


def exercises() -> Columns:
    """An exercise of a session."""
    return {
        "session": session(),
        "day": day(),
        "exercise": exercise_id(),
        "version": Column("integer", "", _("The version of the exercise's file")),
        "name_da": Column("text", "", _("The exercise's name in Danish, as it was that day")),
        "name_en": Column("text", "", _("The exercise's name in English, as it was that day")),
        "kind": Column("code", "", _("What the dose counts: repetitions, hold (seconds) or minutes")),
        "sides": Column("code", "", _("How the sides take part: none, each or diagonal")),
        "tier": Column("integer", "", _("The prescribed variant; 0 is the gentlest")),
        "amount": Column(
            "integer", "", _("The prescribed amount, in what the dose counts; per side where it has sides")
        ),
        "hold": seconds(_("How long each repetition is held; 0 is not at all")),
        "quota": Column("integer", "", _("Repetitions, holds or minutes prescribed, per side where it has sides")),
        "reason": Column("code", "", _("Why the dose was what it was")),
        "percent": Column(
            "number", "%", _("How far up its ladder the prescribed dose is: 0 the lowest step, 100 the goal")
        ),
        "repetitions": Column("integer", "", _("Repetitions, holds or minutes done, both sides counted")),
        "done_right": Column("integer", "", _("How many of them on the right; empty where the exercise has no sides")),
        "done_left": Column("integer", "", _("How many of them on the left; empty where the exercise has no sides")),
        "work_seconds": seconds(_("Time of work, rests and pauses left out")),
        "sets": Column("integer", "", _("How many sets it was to be done in")),
        "side": Column("code", "", _("The only side it was to be done on, right or left; empty for all there are")),
        "eased": flag(_("Whether it was made easier on the way")),
        "stopped_for_pain": flag(_("Whether it was stopped because of pain")),
        "down_leg": flag(_("Whether you said on the way that pain went down the leg")),
        "worst_back": pain(_("Worst pain in the back during the exercise")),
        "worst_leg": pain(_("Worst pain in the leg during the exercise")),
        "spread_here": flag(_("Whether you named this exercise as one where pain went down the leg")),
    }


def pains() -> Columns:
    """One score at one moment."""
    return {
        "day": day(),
        "at": at(),
        "moment": Column(
            "code",
            "",
            _(
                "What the score is about: morning, before (a session), button (said during an exercise), worst (of an "
                "exercise) or after (a session)"
            ),
        ),
        "session": session(),
        "exercise": exercise_id(),
        "back": pain(_("Pain in the back")),
        "leg": pain(_("Pain in the leg")),
        "number": pain(_("The higher of back and leg")),
        "gate": Column(
            "code",
            "",
            _("For a score before a session, what it opened: normal, no_step_up, calm or spare (no exercises)"),
        ),
    }


def entries() -> Columns:
    """A day of one exercise, as the rule reads it."""
    return {
        "day": day(),
        "exercise": exercise_id(),
        "tier": Column("integer", "", _("The variant of the day's lowest dose; 0 is the gentlest")),
        "amount": Column("integer", "", _("The amount of the day's lowest dose; per side where it has sides")),
        "before": pain(_("Lowest pain before a session; the higher of back and leg")),
        "worst": pain(_("Highest worst pain during the exercise; the higher of back and leg")),
        "after": pain(_("Highest pain after a session; the higher of back and leg")),
        "reference": pain(_("What the next morning is compared with: the day's own morning, else the pain before")),
        "next_morning": pain(_("Pain the next morning, 6 to 36 hours after the last session; empty where unknown")),
        "quota_done": flag(_("Whether the whole dose was done")),
        "stopped_for_pain": flag(_("Whether it was stopped because of pain")),
        "leg_spread": Column(
            "code", "", _("Whether pain went further down the leg: none, brief or lasting (over 10 minutes)")
        ),
        "colour": Column("code", "", _("What the day comes to in the rule: green, yellow or red")),
    }
