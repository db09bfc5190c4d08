"""*Modige skridt*: fear of the steps, attempts, lessons and ladders of one's own, as plain values and back."""

from __future__ import annotations

from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson, OwnLadder
from rygtraening.domain.fields import Fields
from rygtraening.domain.pain import HIGHEST, LOWEST
from rygtraening.domain.plain.values import Plain, given, pain, read_flag, read_pain, read_score, read_whole, read_words
from rygtraening.domain.record import Stamp

CERTAIN = 100
"""Per cent."""


def fear(fact: FearRating) -> Plain:
    """How afraid of which step."""
    return {"activity": fact.activity, "step": fact.step, "fear": fact.fear, **given(withdrawn=fact.withdrawn)}


def read_fear(stamp: Stamp, fields: Fields) -> FearRating:
    """The rating that was written."""
    fear = read_whole(fields, "fear", LOWEST, HIGHEST)
    return FearRating(stamp, fields.text("activity"), fields.text("step"), fear, read_flag(fields, "withdrawn"))


def attempt(fact: Attempt) -> Plain:
    """What was expected, and what happened as far as it is answered."""
    plain: Plain = {
        "attempt": str(fact.attempt),
        "activity": fact.activity,
        "step": fact.step,
        "before": pain(fact.before),
        **given(
            feared=fact.feared,
            likelihood=fact.likelihood,
            expected=fact.expected,
            happened=fact.happened.value if fact.happened is not None else None,
            stopped=fact.stopped,
            withdrawn=fact.withdrawn,
        ),
    }
    if fact.worst is not None:
        plain["worst"] = pain(fact.worst)
    return plain


def read_attempt(stamp: Stamp, fields: Fields) -> Attempt:
    """The attempt that was written."""
    return Attempt(
        stamp=stamp,
        attempt=fields.uuid("attempt"),
        activity=fields.text("activity"),
        step=fields.text("step"),
        before=read_pain(fields.inner("before")),
        feared=read_words(fields, "feared"),
        likelihood=read_score(fields, "likelihood", CERTAIN),
        expected=read_score(fields, "expected"),
        happened=fields.choice("happened", Happened) if fields.has("happened") else None,
        worst=read_pain(fields.inner("worst")) if fields.has("worst") else None,
        stopped=read_flag(fields, "stopped"),
        withdrawn=read_flag(fields, "withdrawn"),
    )


def lesson(fact: Lesson) -> Plain:
    """What an attempt taught."""
    return {"attempt": str(fact.attempt), **given(text=fact.text, withdrawn=fact.withdrawn)}


def read_lesson(stamp: Stamp, fields: Fields) -> Lesson:
    """The lesson that was written."""
    return Lesson(stamp, fields.uuid("attempt"), read_words(fields, "text"), read_flag(fields, "withdrawn"))


def own_ladder(fact: OwnLadder) -> Plain:
    """A ladder of one's own."""
    return {"id": fact.id, "name": fact.name, "steps": list(fact.steps), **given(removed=fact.removed)}


def read_own_ladder(stamp: Stamp, fields: Fields) -> OwnLadder:
    """The ladder that was written."""
    return OwnLadder(stamp, fields.text("id"), fields.text("name"), fields.texts("steps"), read_flag(fields, "removed"))
