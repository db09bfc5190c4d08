"""The quick way from JSON to the kinds of facts that a log has most of, and no way round any check.

``plain.read`` asks for each value by name and can say what is wrong; this decodes a whole text at once, and says
nothing. It only answers for a text that is, byte for byte, what this version writes (decoded with the types and limits
below, and written anew to see), so both ways come to the same. Whatever else a text may be (an older spelling, a field
of a newer version, a fault, something hostile) is ``None`` here, and the careful way's.

The fields of each shape stand in the order in which they are written; what has a default is left out where it has
that. Profile and safety answers are not here: they can lock the exercises, are few, and are always read with care.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import Meta, MsgspecError
from msgspec.json import Decoder, Encoder

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.gate import Gate
from rygtraening.domain.plain.doses import LAST_RULE
from rygtraening.domain.plain.session_shapes import AfterShape, SessionShape
from rygtraening.domain.plain.shapes import YEARS, LevelShape, PainShape, Score, Shape, is_moment, moment
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, SessionRecord, Stamp
from rygtraening.domain.weekly_record import Wellbeing

_Rule = Annotated[int, Meta(ge=0, le=LAST_RULE)]
_NOTHING = "{}"
"""An answer that was not given is left out, but not everywhere: the careful way knows where."""


class _Morning(Shape, frozen=True):
    pain: PainShape
    given: str | None = None
    withdrawn: bool = False

    @property
    def spelt(self) -> bool:
        return is_moment(self.given)

    def subject(self, own_id: str, day: str) -> str:
        return f"morning:{day}"

    def fact(self, stamp: Stamp) -> MorningScore:
        return MorningScore(stamp, self.pain.pain, None if self.given is None else moment(self.given), self.withdrawn)


class _Before(Shape, frozen=True):
    pain: PainShape
    gate: Gate
    score: UUID | None = None
    given: str | None = None
    withdrawn: bool = False

    @property
    def spelt(self) -> bool:
        return is_moment(self.given)

    def subject(self, own_id: str, day: str) -> str:
        return own_id if self.score is None else str(self.score)

    def fact(self, stamp: Stamp) -> BeforeScore:
        return BeforeScore(
            stamp,
            self.pain.pain,
            self.gate,
            self.score,
            None if self.given is None else moment(self.given),
            self.withdrawn,
        )


class _Decision(Shape, frozen=True):
    exercise: str
    action: Action
    rule: _Rule
    reason: Reason
    before: LevelShape
    level: LevelShape
    last_change: date | None = None
    paused_until: date | None = None
    since: date | None = None
    flare: UUID | None = None
    declined: bool = False
    agreed: str = ""

    @property
    def spelt(self) -> bool:
        return all(day is None or day.year in YEARS for day in (self.last_change, self.paused_until, self.since))

    def fact(self, stamp: Stamp) -> DoseDecision:
        return DoseDecision(
            stamp,
            self.exercise,
            self.action,
            self.rule,
            self.reason,
            self.before.level,
            self.level.level,
            self.last_change,
            self.paused_until,
            self.since,
            self.flare,
            self.declined,
            self.agreed,
        )


class _Wellbeing(Shape, frozen=True):
    sleep: Score | None = None
    stress: Score | None = None
    withdrawn: bool = False

    def subject(self, own_id: str, day: str) -> str:
        return f"wellbeing:{day}"

    def fact(self, stamp: Stamp) -> Wellbeing:
        return Wellbeing(stamp, self.sleep, self.stress, self.withdrawn)


_SHAPES: dict[str, type[Shape]] = {
    SessionRecord.KIND: SessionShape,
    AfterAnswers.KIND: AfterShape,
    MorningScore.KIND: _Morning,
    BeforeScore.KIND: _Before,
    DoseDecision.KIND: _Decision,
    Wellbeing.KIND: _Wellbeing,
}
_DECODERS = {kind: Decoder(shape) for kind, shape in _SHAPES.items()}
_ENCODER = Encoder()


def read(kind: str, text: str) -> Shape | None:
    """What ``text`` says about a fact of ``kind``, where it is just as this version writes it; else ``None``, which is
    no verdict: the careful way has it then."""
    decoder = _DECODERS.get(kind)
    if decoder is None or _NOTHING in text:
        return None
    try:
        said = decoder.decode(text)
        return said if _ENCODER.encode(said).decode() == text and said.spelt else None
    except (MsgspecError, ValueError):
        return None
