"""Which programme is followed, and what was agreed about an exercise, as plain values and back."""

from __future__ import annotations

from rygtraening.domain.exercise import Side
from rygtraening.domain.fields import Fields
from rygtraening.domain.plain.values import Plain, given, read_flag, read_text, read_whole, text
from rygtraening.domain.programme import MOST_HOLDS, MOST_SETS, SET_REST, Agreed
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import Stamp
from rygtraening.domain.text import Text


def followed(fact: ProgrammeFollowed) -> Plain:
    """The programme's id, and its name as it was then."""
    return {"programme": fact.programme, "name": text(fact.name)}


def read_followed(stamp: Stamp, fields: Fields) -> ProgrammeFollowed:
    """The choice that was written."""
    return ProgrammeFollowed(stamp, fields.text("programme"), read_text(fields.inner("name")))


def agreed(agreement: Agreed) -> Plain:
    """What was agreed; what is as usual is left out."""
    return {
        "on": agreement.on.isoformat(),
        "tier": agreement.tier,
        "amount": agreement.amount,
        **given(
            hold=agreement.hold,
            repetitions=agreement.repetitions,
            sets=agreement.sets if agreement.sets != 1 else None,
            set_rest=agreement.set_rest if agreement.set_rest != SET_REST else None,
            side=agreement.side.value if agreement.side is not None else None,
            note=text(agreement.note),
            steps_up=agreement.steps_up,
        ),
    }


def read_agreed(fields: Fields) -> Agreed:
    """What was agreed, as it was written."""
    return Agreed(
        on=fields.day("on"),
        tier=read_whole(fields, "tier"),
        amount=read_whole(fields, "amount"),
        hold=fields.number("hold") if fields.has("hold") else None,
        repetitions=read_whole(fields, "repetitions", 1, MOST_HOLDS) if fields.has("repetitions") else None,
        sets=read_whole(fields, "sets", 1, MOST_SETS) if fields.has("sets") else 1,
        set_rest=fields.number("set_rest") if fields.has("set_rest") else SET_REST,
        side=fields.choice("side", Side) if fields.has("side") else None,
        note=read_text(fields.inner("note")) if fields.has("note") else Text(),
        steps_up=read_flag(fields, "steps_up"),
    )
