"""The profile, the safety answers, and the numbers of a morning and before a session, as plain values and back."""

from __future__ import annotations

from datetime import datetime

from rygtraening.domain.fields import Fields
from rygtraening.domain.gate import Gate
from rygtraening.domain.plain.values import Plain, moment, pain, read_flag, read_pain, read_whole
from rygtraening.domain.record import (
    FEWEST_DAYS,
    MOST_DAYS,
    BeforeScore,
    Clearance,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    Stamp,
)


def profile(fact: Profile) -> Plain:
    """The answers of the first run."""
    plain: Plain = {"adult": fact.adult, "accepted": fact.accepted, "days_per_week": fact.days_per_week}
    if fact.opt_in:
        plain["opt_in"] = True
    if fact.usual is not None:
        plain["usual"] = pain(fact.usual)
    return plain


def read_profile(stamp: Stamp, fields: Fields) -> Profile:
    """The profile that was written; the first version did not ask for days a week, and nothing was above the dose."""
    return Profile(
        stamp=stamp,
        adult=fields.flag("adult"),
        accepted=fields.flag("accepted"),
        usual=read_pain(fields.inner("usual")) if fields.has("usual") else None,
        days_per_week=(
            read_whole(fields, "days_per_week", FEWEST_DAYS, MOST_DAYS) if fields.has("days_per_week") else MOST_DAYS
        ),
        opt_in=read_flag(fields, "opt_in"),
    )


def safety_answers(fact: SafetyAnswers) -> Plain:
    """What was asked, and what was answered yes."""
    return {"occasion": fact.occasion.value, "asked": list(fact.asked), "yes": list(fact.yes)}


def read_safety_answers(stamp: Stamp, fields: Fields) -> SafetyAnswers:
    """The answers that were written."""
    return SafetyAnswers(stamp, fields.choice("occasion", Occasion), fields.texts("asked"), fields.texts("yes"))


def clearance(fact: Clearance) -> Plain:
    """When a doctor cleared what."""
    return {"seen_on": fact.seen_on.isoformat(), "covers": list(fact.covers)}


def read_clearance(stamp: Stamp, fields: Fields) -> Clearance:
    """The clearance that was written."""
    return Clearance(stamp, fields.day("seen_on"), fields.texts("covers"))


def morning(fact: MorningScore) -> Plain:
    """The pain of a morning."""
    return {"pain": pain(fact.pain), **changed(fact.given, fact.withdrawn)}


def read_morning(stamp: Stamp, fields: Fields) -> MorningScore:
    """The morning that was written."""
    return MorningScore(stamp, read_pain(fields.inner("pain")), read_given(fields), read_flag(fields, "withdrawn"))


def before(fact: BeforeScore) -> Plain:
    """The number before a session, and what it opened."""
    score: Plain = {} if fact.score is None else {"score": str(fact.score)}
    return {"pain": pain(fact.pain), "gate": fact.gate.value, **score, **changed(fact.given, fact.withdrawn)}


def read_before(stamp: Stamp, fields: Fields) -> BeforeScore:
    """The number that was written."""
    return BeforeScore(
        stamp=stamp,
        pain=read_pain(fields.inner("pain")),
        gate=fields.choice("gate", Gate),
        score=fields.uuid("score") if fields.has("score") else None,
        given=read_given(fields),
        withdrawn=read_flag(fields, "withdrawn"),
    )


def changed(given: datetime | None, withdrawn: bool) -> Plain:
    """What only a score that was changed or deleted says."""
    first: Plain = {} if given is None else {"given": moment(given)}
    return {**first, "withdrawn": True} if withdrawn else first


def read_given(fields: Fields) -> datetime | None:
    """When the score was first given, where it was changed since."""
    return fields.moment("given") if fields.has("given") else None
