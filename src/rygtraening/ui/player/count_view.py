"""What the ring and the words under it show, as values: repetitions, seconds of hold, or minutes."""

from __future__ import annotations

from math import ceil

from msgspec import Struct

from rygtraening.domain.events import Way
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.plan import MINUTE, StepKind
from rygtraening.domain.session import Session
from rygtraening.i18n import _
from rygtraening.words import doses
from rygtraening.words.doses import say


class CountView(Struct, frozen=True):
    """The ring and the words under it. ``text`` stands in the ring instead of the number where given, ``fraction``
    is the share of the phase (of the minute, where minutes are counted) that is done; ``breath`` is how far a calm
    breath is drawn in (0-1), ``None`` where the person moves."""

    number: int
    total: int
    words: str
    text: str | None
    fraction: float
    title: str
    below: str
    breath: float | None = None


def moving(session: Session) -> CountView:
    """While the person moves, or is about to."""
    match session.kind:
        case DoseKind.REPETITIONS:
            return _repetitions(session)
        case DoseKind.HOLD:
            return _hold(session)
        case DoseKind.MINUTES:
            return _minutes(session)


def left(session: Session) -> float:
    """Seconds left of the phase."""
    return session.phase_seconds - session.into_phase


def share(session: Session) -> float:
    """The share of the phase that is done, 0-1."""
    return session.into_phase / session.phase_seconds if session.phase_seconds else 1.0


def whole(seconds: float) -> str:
    """Seconds left as people count them down: 3, 2, 1."""
    return str(max(1, ceil(round(seconds, 3))))


def _repetitions(session: Session) -> CountView:
    """The repetition in progress where the program leads, the repetitions done where the person counts."""
    step, trying = session.step, session.plan.trying
    total, done = session.plan.in_set(step.exercise), session.marks.count_in_set(step)
    if session.way is Way.SELF:
        words = doses.counted(session.kind, done, total, trying=trying)
        return CountView(done, total, words, None, 0.0 if trying else done / total, _("Your own pace"), "")
    number = _number(session)
    words = doses.counted(session.kind, number, total, trying=trying)
    if _counting_in(session):
        return CountView(number, total, words, None, 0.0, _("Get ready"), "")
    return CountView(number, total, words, None, share(session), say(session.phase.name), _seconds_left(session))


def _hold(session: Session) -> CountView:
    """The seconds that are left of the hold, whoever counts: somebody who holds has no hand free. Before it all of
    them, after it none."""
    step = session.step
    prescription = session.plan.prescriptions[step.exercise]
    number, total = _number(session), session.plan.in_set(step.exercise)
    seconds = whole(prescription.hold)
    words = _("seconds") if total == 1 else _("seconds · {number} of {total}").format(number=number, total=total)
    if session.waits_to_hold:
        return CountView(number, total, words, seconds, 0.0, _("When you are ready"), "")
    stretch = session.stretch
    if stretch is not None:
        done = 1 - stretch.left / stretch.whole
        title = _("Get ready") if _counting_in(session) else say(session.phase.name)
        return CountView(number, total, words, whole(stretch.left), done, title, "")
    if _counting_in(session):
        return CountView(number, total, words, seconds, 0.0, _("Get ready"), "")
    over = any(phase.is_hold for phase in step.phases[: session.phase_index])
    shown, fraction = ("0", 1.0) if over else (seconds, 0.0)
    return CountView(number, total, words, shown, fraction, say(session.phase.name), _seconds_left(session))


def _minutes(session: Session) -> CountView:
    """The minute in progress, once round the ring; under it the time that is left of all of them."""
    step = session.step
    number, total = _number(session), session.plan.in_set(step.exercise)
    words, stretch = doses.counted(session.kind, number, total), session.stretch
    if stretch is None:
        return CountView(number, total, words, None, 0.0, _("Get ready"), "")
    done = 1 - (stretch.left - MINUTE * (total - number)) / MINUTE
    title = _("Get ready") if _counting_in(session) else say(session.phase.name)
    return CountView(number, total, words, None, done, title, doses.time_left(stretch.left))


def _number(session: Session) -> int:
    """Which repetition, hold or minute of its set it is, or the one that comes."""
    step, plan = session.step, session.plan
    return plan.number_in_set(step) or min(session.marks.count_in_set(step) + 1, plan.in_set(step.exercise))


def _counting_in(session: Session) -> bool:
    return session.step.kind is StepKind.COUNT_IN or session.count_in > 0


def _seconds_left(session: Session) -> str:
    return _("{seconds} s").format(seconds=whole(left(session)))
