"""What the player shows in a terminal at a moment: a few lines, made from the session."""

from __future__ import annotations

from math import ceil

from rygtraening.cli.lines import cells, wrap
from rygtraening.domain.events import PauseReason, Way
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.plan import MINUTE, StepKind
from rygtraening.domain.playback import State
from rygtraening.domain.session import MainMeans, Session
from rygtraening.i18n import _
from rygtraening.words import doses
from rygtraening.words.doses import say
from rygtraening.words.ready import why

LOUD = 1
"""The line that stands out: the first of the cue."""
_BAR = 20
_FEW = 3
"""Lines of a start position; more would push the count out of a low window."""
_REASON = 2
"""Lines of the reason of a dose, for the same cause."""


def lines(session: Session, width: int, *, muted: bool, pause: PauseReason | None, trouble: str) -> list[str]:
    """The lines, most important first. ``pause`` is why the session stands still, ``trouble`` what the disk says."""
    shown = [_heading(session), *wrap(_cue(session, pause), width)[:_FEW], *_under(session, width, pause)]
    shown += [_count(session, width), _times(session)]
    if trouble:
        shown += wrap(trouble, width)
    return [*shown, "", *_joined(_keys(session), width), *_joined(_more_keys(session, muted=muted), width)]


def _heading(session: Session) -> str:
    step = session.step
    exercise = session.plan.prescriptions[step.exercise].exercise
    where = _("Exercise {number} of {total}").format(number=step.exercise + 1, total=len(session.plan.prescriptions))
    parts = [where, say(exercise.name)]
    if step.side is not None:
        parts.append(say(exercise.side_name(step.side, _tier(session))))
    sets = session.plan.sets(step.exercise)
    if sets > 1:
        parts.append(doses.set_words(step.set, sets))
    return " · ".join(parts)


def _tier(session: Session) -> int:
    """The tier of the exercise of now, one lower where it was made easier."""
    tier = session.plan.prescriptions[session.step.exercise].level.tier
    return max(0, tier - 1) if session.said[session.step.exercise].eased else tier


def _cue(session: Session, pause: PauseReason | None) -> str:
    """What to do now."""
    if session.state is State.PAUSED:
        return _("Pause") + " · " + _pause_words(pause)
    if session.count_in > 0:
        return _whole(session.count_in)
    step, left = session.step, _whole(session.phase_seconds - session.into_phase)
    match step.kind:
        case StepKind.REPETITION if session.waits:
            return " → ".join(dict.fromkeys(say(phase.cue) for phase in step.phases))
        case StepKind.REPETITION:
            return say(session.phase.cue)
        case StepKind.COUNT_IN:
            return left
        case StepKind.READY:
            return _("Get ready") + f" · {left}"
        case StepKind.SIDE_CHANGE:
            return _("Change sides") + f" · {left}"
        case StepKind.REST:
            return _("Rest") + f" · {left}"
        case StepKind.SET_REST:
            return _("Rest") + f" · {left}"


def _under(session: Session, width: int, pause: PauseReason | None) -> list[str]:
    """What stands under the cue: how far the phase is, or what comes."""
    prescription = session.plan.prescriptions[session.step.exercise]
    exercise = prescription.exercise
    match session.step.kind:
        case StepKind.READY | StepKind.REST:
            variant = say(prescription.note) or say(exercise.dose.tiers[_tier(session)].variant)
            said = wrap(f"{say(exercise.start_position)} {variant}", width)[:_FEW]
            return [*said, *_why(session, width)]
        case StepKind.REPETITION if not session.waits and session.count_in <= 0 and pause is None:
            seconds, left = session.phase_seconds, session.phase_seconds - session.into_phase
            if session.kind is DoseKind.MINUTES and session.stretch is not None:
                quota, number = session.plan.in_set(session.step.exercise), session.plan.number_in_set(session.step)
                seconds, left = MINUTE, session.stretch.left - MINUTE * (quota - number)
            room = min(_BAR, max(5, width - 8))
            done = min(room, int(room * (1 - left / seconds if seconds else 1.0)))
            return [f"[{'#' * done}{'.' * (room - done)}] {_whole(left)}"]
    return []


def _why(session: Session, width: int) -> list[str]:
    """The reason of the dose while the exercise gets ready, where it takes no more than two lines."""
    if session.step.kind is not StepKind.READY:
        return []
    said = wrap(why(session), width)
    return said if any(said) and len(said) <= _REASON else []


def _count(session: Session, width: int) -> str:
    """How many are done on this side; of minutes which it is, and how long is left."""
    step, plan = session.step, session.plan
    quota, done = plan.in_set(step.exercise), session.marks.count_in_set(step)
    if session.kind is DoseKind.MINUTES:
        number = plan.number_in_set(step) or min(done + 1, quota)
        left = MINUTE * quota if session.stretch is None else session.stretch.left
        return f"{doses.counted(session.kind, number, quota)} · {doses.time_left(left)}"
    if plan.trying:
        return doses.repetitions(done)
    words = _("{number} of {total}").format(number=done, total=quota)
    dots = "●" * done + "○" * (quota - done)
    return f"{dots}  {words}" if len(dots) + 2 + len(words) <= width else words


def _times(session: Session) -> str:
    left = session.seconds_left()
    time = doses.clock(session.elapsed) + ("" if session.plan.trying else f" · {doses.about_left(left)}")
    way = _("Follow the pace") if session.way is Way.PACED else _("Count yourself")
    return f"{time} · {way} · {_('Tempo')} {round(session.tempo * 100)} %"


def _keys(session: Session) -> list[str]:
    """The keys that matter most now."""
    enough = [_("→ or N: that is enough")] if session.plan.trying else []
    always = [*enough, _("O: it hurts more"), _("S or Esc: stop")]
    match session.main_means:
        case MainMeans.PAUSE:
            return [_("Space: pause"), *always]
        case MainMeans.COUNT:
            return [_("Space: one repetition"), _("P: pause"), *always]
        case MainMeans.HOLD:
            return [_("Space: the hold begins"), _("P: pause"), *always]
        case MainMeans.NEXT:
            return [_("Space: go on"), _("P: pause"), *always]
        case MainMeans.GO_ON:
            return [_("Space: go on"), *always]


def _more_keys(session: Session, *, muted: bool) -> list[str]:
    way = _("T: count yourself") if session.way is Way.PACED else _("T: follow the pace")
    sound = _("M: sound on") if muted else _("M: sound off")
    return [_("Backspace: take the last one back"), _("← →: back, next"), way, _("+ −: tempo"), sound, _("I: safety")]


def _joined(parts: list[str], width: int) -> list[str]:
    """The parts in lines of at most ``width`` columns; none is broken where it fits in a line."""
    found: list[str] = []
    for part in parts:
        longer = f"{found[-1]} · {part}" if found else part
        if found and cells(longer) <= width:
            found[-1] = longer
        else:
            found += wrap(part, width)
    return found


def _pause_words(reason: PauseReason | None) -> str:
    match reason:
        case PauseReason.GAP:
            return _("The program stood still for a moment. Everything you have done is kept.")
        case PauseReason.RECOVERED:
            return _("Everything you have done is kept. Go on when you are ready.")
        case _:
            return _("Take the time you need.")


def _whole(seconds: float) -> str:
    """Seconds left as people count them down: 3, 2, 1."""
    return str(max(1, ceil(round(seconds, 3))))
