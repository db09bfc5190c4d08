"""What a screen reader is told while a session runs."""

from __future__ import annotations

from collections.abc import Iterable

from rygtraening.domain.events import (
    Event,
    Moment,
    MomentReached,
    Paused,
    PhaseEntered,
    RepetitionCounted,
    RepetitionTakenBack,
    Resumed,
    StepEntered,
    TempoChanged,
    Way,
    WayChanged,
)
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.plan import StepKind
from rygtraening.domain.session import Session
from rygtraening.domain.speech import minute_is_told
from rygtraening.i18n import _
from rygtraening.ui.player.view import side_words, tempo_words
from rygtraening.words import doses
from rygtraening.words.doses import say


def announcement(session: Session, events: Iterable[Event], *, numbers: bool = True) -> str:
    """``events`` in one sentence or two, "" where they need none; without the ``numbers`` of the repetitions where
    another voice says them."""
    return ". ".join(words for event in events if (words := _words(session, event, numbers=numbers)))


def _words(session: Session, event: Event, *, numbers: bool) -> str:
    match event:
        case RepetitionCounted() | MomentReached() if not numbers:
            return ""
        case RepetitionCounted(exercise=exercise, count=count, quota=quota):
            if _kind(session, exercise) is DoseKind.MINUTES and not minute_is_told(count, quota):
                return ""
            return doses.counted(_kind(session, exercise), count, quota, trying=session.plan.trying)
        case MomentReached(moment=moment):
            return _("Half-way") if moment is Moment.HALF_WAY else _("Ten seconds left")
        case RepetitionTakenBack(exercise=exercise, count=count):
            total, trying = session.plan.in_set(exercise), session.plan.trying
            said = doses.counted(_kind(session, exercise), count, total, trying=trying)
            return _("Taken back. {count}").format(count=said)
        case StepEntered(step=step):
            return _step_words(session, step)
        case PhaseEntered(step=step, phase=phase) if not session.waits:
            return _phase_words(session, step, phase)
        case Paused():
            return _("Pause")
        case Resumed():
            return _("Go on")
        case WayChanged(way=way):
            return _("Follow the pace") if way is Way.PACED else _("Count yourself")
        case TempoChanged(tempo=tempo):
            return _("Tempo {percent}").format(percent=tempo_words(tempo))
        case _:
            return ""


def _kind(session: Session, exercise: int) -> DoseKind:
    return session.plan.prescriptions[exercise].exercise.dose.kind


def _phase_words(session: Session, index: int, phase: int) -> str:
    """The name of the phase; of minutes each once, for they go round and round."""
    step = session.plan.steps[index]
    names = [say(each.name) for each in step.phases]
    again = step.repetition > 1 or names[phase] in names[:phase]
    return "" if again and _kind(session, step.exercise) is DoseKind.MINUTES else names[phase]


def _step_words(session: Session, index: int) -> str:
    step = session.plan.steps[index]
    exercise = say(session.plan.prescriptions[step.exercise].exercise.name)
    match step.kind:
        case StepKind.REST:
            return _("Rest")
        case StepKind.SET_REST:
            return ". ".join((_("Rest"), doses.set_words(step.set, session.plan.sets(step.exercise))))
        case StepKind.READY:
            return ". ".join(part for part in (_("Get ready"), exercise, side_words(session)) if part)
        case StepKind.SIDE_CHANGE:
            return ". ".join(part for part in (_("Change sides"), side_words(session)) if part)
        case StepKind.REPETITION if session.waits_to_hold:
            return _("Hold {number}, when you are ready").format(number=session.plan.number_in_set(step))
        case _:
            return ""
