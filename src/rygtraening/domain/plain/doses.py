"""Comfort trials, the day's decisions, and flare-ups, as plain values and back."""

from __future__ import annotations

from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.pain import HIGHEST, LOWEST
from rygtraening.domain.plain.values import (
    Plain,
    given,
    level,
    read_day,
    read_flag,
    read_level,
    read_whole,
    read_words,
)
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Stamp

LAST_RULE = 12
"""The last row of the rule's table."""


def trial(fact: Trial) -> Plain:
    """How many repetitions felt fine."""
    first: Plain = {} if fact.trial is None else {"trial": str(fact.trial)}
    return {
        "exercise": fact.exercise,
        "repetitions": fact.repetitions,
        **first,
        **given(withdrawn=fact.withdrawn),
    }


def read_trial(stamp: Stamp, fields: Fields) -> Trial:
    """The trial that was written."""
    first = fields.uuid("trial") if fields.has("trial") else None
    repetitions = read_whole(fields, "repetitions")
    return Trial(stamp, fields.text("exercise"), repetitions, first, read_flag(fields, "withdrawn"))


def decision(fact: DoseDecision) -> Plain:
    """What was decided, why, and where the exercise stands since."""
    return {
        "exercise": fact.exercise,
        "action": fact.action.value,
        "rule": fact.rule,
        "reason": fact.reason.value,
        "before": level(fact.before),
        "level": level(fact.level),
        **given(
            last_change=fact.last_change.isoformat() if fact.last_change else None,
            paused_until=fact.paused_until.isoformat() if fact.paused_until else None,
            since=fact.since.isoformat() if fact.since else None,
            flare=str(fact.flare) if fact.flare else None,
            declined=fact.declined,
            agreed=fact.agreed,
        ),
    }


def read_decision(stamp: Stamp, fields: Fields) -> DoseDecision:
    """The decision that was written."""
    return DoseDecision(
        stamp=stamp,
        exercise=fields.text("exercise"),
        action=fields.choice("action", Action),
        rule=read_whole(fields, "rule", 0, LAST_RULE),
        reason=fields.choice("reason", Reason),
        before=read_level(fields.inner("before")),
        level=read_level(fields.inner("level")),
        last_change=read_day(fields, "last_change"),
        paused_until=read_day(fields, "paused_until"),
        since=read_day(fields, "since"),
        flare=fields.uuid("flare") if fields.has("flare") else None,
        declined=read_flag(fields, "declined"),
        agreed=read_words(fields, "agreed"),
    )


def flare_start(fact: FlareStart) -> Plain:
    """The usual pain frozen at the start, and who said that it began."""
    return {"flare": str(fact.flare), **given(usual=fact.usual, said=fact.said, withdrawn=fact.withdrawn)}


def read_flare_start(stamp: Stamp, fields: Fields) -> FlareStart:
    """The start that was written."""
    usual = fields.number("usual") if fields.has("usual") else None
    if usual is not None and not LOWEST <= usual <= HIGHEST:
        raise Unreadable(f"usual: {usual} is not {LOWEST}-{HIGHEST}")
    return FlareStart(stamp, fields.uuid("flare"), usual, read_flag(fields, "said"), read_flag(fields, "withdrawn"))


def flare_end(fact: FlareEnd) -> Plain:
    """Which flare-up is over."""
    return {"flare": str(fact.flare), **given(withdrawn=fact.withdrawn)}


def read_flare_end(stamp: Stamp, fields: Fields) -> FlareEnd:
    """The end that was written."""
    return FlareEnd(stamp, fields.uuid("flare"), read_flag(fields, "withdrawn"))
