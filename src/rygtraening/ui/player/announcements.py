"""What a screen reader is told while a session runs."""

from __future__ import annotations

from collections.abc import Iterable

from rygtraening.domain.events import (
    Event,
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
from rygtraening.domain.plan import StepKind
from rygtraening.domain.session import Session
from rygtraening.i18n import _
from rygtraening.ui.player.view import count_words, side_words, tempo_words
from rygtraening.words.doses import say


def announcement(session: Session, events: Iterable[Event], *, numbers: bool = True) -> str:
    """``events`` in one sentence or two, "" where they need none; without the ``numbers`` of the repetitions where
    another voice says them."""
    return ". ".join(words for event in events if (words := _words(session, event, numbers=numbers)))


def _words(session: Session, event: Event, *, numbers: bool) -> str:
    match event:
        case RepetitionCounted() if not numbers:
            return ""
        case RepetitionCounted(count=count, quota=quota):
            return count_words(count, quota, trying=session.plan.trying)
        case RepetitionTakenBack(exercise=exercise, count=count):
            said = count_words(count, session.plan.quota(exercise), trying=session.plan.trying)
            return _("Taken back. {count}").format(count=said)
        case StepEntered(step=step):
            return _step_words(session, step)
        case PhaseEntered(step=step, phase=phase) if session.way is Way.PACED:
            return say(session.plan.steps[step].phases[phase].name)
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


def _step_words(session: Session, index: int) -> str:
    step = session.plan.steps[index]
    exercise = say(session.plan.prescriptions[step.exercise].exercise.name)
    match step.kind:
        case StepKind.REST:
            return _("Rest")
        case StepKind.READY:
            return ". ".join(part for part in (_("Get ready"), exercise, side_words(session)) if part)
        case StepKind.SIDE_CHANGE:
            return ". ".join(part for part in (_("Change sides"), side_words(session)) if part)
        case _:
            return ""
