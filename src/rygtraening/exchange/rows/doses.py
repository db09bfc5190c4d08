"""The rows of what decides a dose: comfort trials, decisions, flare-ups."""

from __future__ import annotations

from collections.abc import Iterator

from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.ports import Journal
from rygtraening.exchange.rows.cell import Row


def trials(journal: Journal) -> Iterator[Row]:
    """A comfort trial."""
    for trial in journal.facts(Trial):
        yield {
            "day": trial.stamp.day,
            "at": trial.stamp.at,
            "exercise": trial.exercise,
            "repetitions": trial.repetitions,
        }


def decisions(journal: Journal) -> Iterator[Row]:
    """What a day decided for one exercise."""
    for decision in journal.facts(DoseDecision):
        yield {
            "day": decision.stamp.day,
            "at": decision.stamp.at,
            "exercise": decision.exercise,
            "action": decision.action,
            "rule": decision.rule,
            "reason": decision.reason,
            "before_tier": decision.before.tier,
            "before_amount": decision.before.amount,
            "tier": decision.level.tier,
            "amount": decision.level.amount,
            "last_change": decision.last_change,
            "paused_until": decision.paused_until,
            "since": decision.since,
            "flare": str(decision.flare) if decision.flare else None,
            "declined": decision.declined,
            "agreed": decision.agreed or None,
        }


def flares(journal: Journal) -> Iterator[Row]:
    """A flare-up, with the day it was said to be over."""
    ended = {end.flare: end.stamp.day for end in journal.facts(FlareEnd)}
    for start in journal.facts(FlareStart):
        yield {
            "flare": str(start.flare),
            "day": start.stamp.day,
            "at": start.stamp.at,
            "usual": start.usual,
            "said": start.said,
            "ended": ended.get(start.flare),
        }
