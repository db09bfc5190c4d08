"""What is said while an exercise gets ready, the same in the window and the terminal."""

from __future__ import annotations

from rygtraening.domain.session import Session
from rygtraening.words.doses import dose
from rygtraening.words.reasons import of


def why(session: Session) -> str:
    """The reason of the dose that comes. Nothing in a try-out, which has no dose, nor of an exercise that was made
    easier in the middle, for it is not true any more."""
    exercise = session.step.exercise
    if session.plan.trying or session.said[exercise].eased:
        return ""
    return of(session.plan.prescriptions[exercise])


def dose_and_why(session: Session) -> str:
    """The dose and its reason: "8 times per side · 2 s hold. One step down: …"; nothing where ``why`` is nothing."""
    said = why(session)
    if not said:
        return ""
    return f"{dose(session.plan.prescriptions[session.step.exercise])}. {said}"
