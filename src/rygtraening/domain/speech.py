"""What is said aloud in a session, and of which moment it is. The words are in ``words.spoken``, when there is room for
them in ``speech_queue``."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain.events import (
    Ended,
    Event,
    HoldBegun,
    Moment,
    MomentReached,
    Paused,
    PauseReason,
    PhaseEntered,
    RepetitionCounted,
    RepetitionTakenBack,
    Resumed,
    StepEntered,
    Way,
)
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.plan import StepKind, StepPhase
from rygtraening.domain.playback import State
from rygtraening.domain.record import SessionEnd
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text

HALF_WAY_FROM = 6
"""With fewer repetitions than this it is not worth saying that half of them are done."""
FEW_MINUTES = 5
"""Of so many minutes each is told; of more every fifth."""


class Kind(Enum):
    """What a saying is to the person, which decides how long it waits and what it gives way to."""

    COUNT = "count"
    """The number of a repetition. Always heard at its moment, whatever else is being said."""
    CUE = "cue"
    SIDE = "side"
    TURN = "turn"
    """Something else begins: rest, pause, the next exercise, the end."""
    SENTENCE = "sentence"
    """As long as it takes: how to lie down."""


class Code(Enum):
    """What is said."""

    NUMBER = "number"
    HALF_WAY = "half_way"
    """The number, and that half of them are done."""
    LAST = "last"
    """The number, and that it is the last."""
    ONE_MORE = "one_more"
    """The number that is done, and that one is left."""
    WHEN_READY = "when_ready"
    """Where the person counts: the hold with this number begins when they say so."""
    MINUTES_GONE = "minutes_gone"
    """So many minutes are done."""
    LAST_MINUTE = "last_minute"
    HALF_TIME = "half_time"
    """Half of the hold, or of the minutes, is over."""
    TEN_LEFT = "ten_left"
    """Ten seconds are left of the hold, or of the minutes."""
    CUE = "cue"
    SIDE = "side"
    CHANGE_SIDES = "change_sides"
    NAME = "name"
    START_POSITION = "start_position"
    REST = "rest"
    NEXT = "next"
    NEXT_SET = "next_set"
    """The set with this number comes after the rest."""
    PAUSE = "pause"
    GO_ON = "go_on"
    """It goes on after a pause, where the program leads: with this number, on this side."""
    GO_ON_COUNTING = "go_on_counting"
    """It goes on after a pause, where the person counts: so many are done, on this side."""
    DONE = "done"


class Saying(Struct, frozen=True):
    """One thing to say. ``text`` is of the exercise's file, ``number`` a repetition's. ``step`` is the step of the plan
    it belongs to, and ``age`` how many seconds ago its moment was."""

    kind: Kind
    code: Code
    step: int
    text: Text = Text()
    number: int = 0
    age: float = 0.0


def sayings(session: Session, events: Sequence[Event]) -> tuple[Saying, ...]:
    """What ``events``, which have just happened in ``session``, give to say, in the order it is said. Of several
    moments in one (the program was held up) only the present one is spoken of."""
    at = session.step_index
    for event in events:
        if isinstance(event, Ended):
            return (Saying(Kind.TURN, Code.DONE, at),) if event.end is SessionEnd.FINISHED else ()
    if session.state is not State.RUNNING:
        asked = any(isinstance(event, Paused) and event.reason is not PauseReason.RECOVERED for event in events)
        return (Saying(Kind.TURN, Code.PAUSE, at),) if asked else ()
    said: list[Saying] = []
    if session.way is Way.SELF:
        said += _counted(session, events)
    moment = _moment(session, events)
    if moment is not None:  # it says enough of the minute that begins with it
        said.append(moment)
    elif StepEntered(at) in events:
        said += _step(session)
    elif any(isinstance(event, Resumed) for event in events):
        said += whereabouts(session)
    begun = any(isinstance(event, HoldBegun) for event in events)
    if (PhaseEntered(at, session.phase_index) in events or begun) and not session.waits_to_hold:
        said += _cue(session)
    return tuple(said)


def whereabouts(session: Session) -> tuple[Saying, ...]:
    """Where the session stands, for somebody who goes on after a pause and may not see it."""
    at, step = session.step_index, session.step
    if step.kind not in (StepKind.COUNT_IN, StepKind.REPETITION):
        return catching_up(session)
    if session.waits_to_hold:
        return tuple(_step(session))
    number, code = 0, Code.GO_ON
    if session.kind is not DoseKind.REPETITIONS:
        pass  # it goes on within a hold or a minute, wherever that is
    elif session.way is Way.SELF:
        number, code = session.marks.count_in_set(step), Code.GO_ON_COUNTING
    elif step.kind is StepKind.REPETITION and _counts(session, step.exercise):
        number = session.plan.number_in_set(step)
    return (Saying(Kind.TURN, code, at, _side(session), number),)


def catching_up(session: Session) -> tuple[Saying, ...]:
    """What a voice that comes in late says of the step: all of it, as of this moment. Once repetitions have begun the
    next number says enough."""
    if session.state is not State.RUNNING or session.step.kind in (StepKind.COUNT_IN, StepKind.REPETITION):
        return ()
    return tuple(replace(saying, age=0.0) for saying in _step(session))


def _counted(session: Session, events: Sequence[Event]) -> list[Saying]:
    """Who counts hears how many are done."""
    counted = [event for event in events if isinstance(event, RepetitionCounted | RepetitionTakenBack)]
    if not counted or not counted[-1].count or not _counted_by_person(session, counted[-1].exercise):
        return []
    last, quota = counted[-1], session.plan.in_set(counted[-1].exercise)
    code = Code.NUMBER
    if not session.plan.trying and isinstance(last, RepetitionCounted):
        if last.count == quota - 1:
            code = Code.ONE_MORE
        elif last.count == (quota + 1) // 2 and quota >= HALF_WAY_FROM:
            code = Code.HALF_WAY
    return [Saying(Kind.COUNT, code, session.step_index, number=last.count)]


def _step(session: Session) -> list[Saying]:
    at, step, age = session.step_index, session.step, session.into_phase
    exercise = session.plan.prescriptions[step.exercise].exercise
    name, start = exercise.name, Saying(Kind.SENTENCE, Code.START_POSITION, at, exercise.start_position, age=age)
    match step.kind:
        case StepKind.READY:
            side = [Saying(Kind.SIDE, Code.SIDE, at, _side(session), age=age)] if step.side is not None else []
            return [Saying(Kind.TURN, Code.NAME, at, name, age=age), *side, start]
        case StepKind.REST:
            rest = Saying(Kind.TURN, Code.REST, at, age=age)
            return [rest, Saying(Kind.TURN, Code.NEXT, at, name, age=age), start]
        case StepKind.SET_REST:
            rest = Saying(Kind.TURN, Code.REST, at, age=age)
            return [rest, Saying(Kind.TURN, Code.NEXT_SET, at, number=step.set, age=age)]
        case StepKind.SIDE_CHANGE:
            return [Saying(Kind.SIDE, Code.CHANGE_SIDES, at, _side(session), age=age)]
        case StepKind.REPETITION if session.waits_to_hold:
            return [Saying(Kind.TURN, Code.WHEN_READY, at, number=session.plan.number_in_set(step), age=age)]
        case StepKind.REPETITION if session.kind is DoseKind.MINUTES:
            return _minute(session)
        case StepKind.REPETITION if session.way is Way.PACED and _counts(session, step.exercise):
            return [_number(session)]
        case _:
            return []


def _moment(session: Session, events: Sequence[Event]) -> Saying | None:
    """The half of a hold or of the minutes, or that ten seconds are left."""
    reached = [event.moment for event in events if isinstance(event, MomentReached)]
    if not reached:
        return None
    code = Code.TEN_LEFT if reached[-1] is Moment.TEN_LEFT else Code.HALF_TIME
    return Saying(Kind.COUNT, code, session.step_index)


def _minute(session: Session) -> list[Saying]:
    """Who walks hears how long, without being talked to all the time."""
    step, quota, age = session.step, session.plan.in_set(session.step.exercise), session.into_phase
    number = session.plan.number_in_set(step)
    gone = number - 1
    if gone and number == quota:
        return [Saying(Kind.COUNT, Code.LAST_MINUTE, session.step_index, age=age)]
    if gone and minute_is_told(gone, quota):
        return [Saying(Kind.COUNT, Code.MINUTES_GONE, session.step_index, number=gone, age=age)]
    return []


def minute_is_told(gone: int, quota: int) -> bool:
    """Whether it is worth a word that ``gone`` of ``quota`` minutes are done."""
    return quota <= FEW_MINUTES or gone % FEW_MINUTES == 0 or gone == quota


def _number(session: Session) -> Saying:
    """Who follows hears the number of the repetition that begins, the one that is seen."""
    step, quota = session.step, session.plan.in_set(session.step.exercise)
    number = session.plan.number_in_set(step)
    age = session.into_phase + sum(_real(phase, session.tempo) for phase in step.phases[: session.phase_index])
    code = Code.NUMBER
    if not session.plan.trying:
        if number == quota:
            code = Code.LAST
        elif number - 1 == (quota + 1) // 2 and quota >= HALF_WAY_FROM:
            code = Code.HALF_WAY
    return Saying(Kind.COUNT, code, session.step_index, number=number, age=age)


def _cue(session: Session) -> list[Saying]:
    """The cues of the first repetition on each side: after it the person knows them."""
    step, here = session.step, session.phase_index
    earlier = [phase.cue for phase in step.phases[:here]]
    if session.counting_self or step.repetition != 1 or session.phase.cue in earlier:
        return []
    return [Saying(Kind.CUE, Code.CUE, session.step_index, session.phase.cue, age=session.into_phase)]


def _counts(session: Session, exercise: int) -> bool:
    """Whether the exercise has repetitions or holds worth counting: a walk has none."""
    prescription = session.plan.prescriptions[exercise]
    return prescription.exercise.dose.kind is not DoseKind.MINUTES and prescription.repetitions > 1


def _counted_by_person(session: Session, exercise: int) -> bool:
    """Whether the person counts the exercise, and there is more than one to count."""
    kind = session.plan.prescriptions[exercise].exercise.dose.kind
    return kind is DoseKind.REPETITIONS and _counts(session, exercise)


def _side(session: Session) -> Text:
    step = session.step
    if step.side is None:
        return Text()
    prescription = session.plan.prescriptions[step.exercise]
    tier = prescription.level.tier - (1 if session.said[step.exercise].eased else 0)
    return prescription.exercise.side_name(step.side, max(0, tier))


def _real(phase: StepPhase, tempo: float) -> float:
    return phase.seconds / tempo if phase.scales else phase.seconds
