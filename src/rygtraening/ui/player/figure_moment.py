"""What the figure does at a moment of a session: made from the session, handed to the stage."""

from __future__ import annotations

from rygtraening.domain.exercise import Exercise, Pose
from rygtraening.domain.figure import Figure, can_be_drawn
from rygtraening.domain.plan import StepKind
from rygtraening.domain.session import Session
from rygtraening.ui.figure.view import Picture
from rygtraening.words.doses import say


class FigureMoment:
    """Keeps the figures of a session. The bounds of one are measured when its exercise comes, before anything moves in
    it: of all of them at once, a session of many exercises would be late to begin."""

    def __init__(self) -> None:
        self._figures: dict[str, Figure | None] = {}

    def begin(self) -> None:
        """Another session: its exercises may be others by the same names."""
        self._figures = {}

    def picture(self, session: Session, *, still: bool) -> Picture | None:
        """The figure now. ``still``: a phase is one picture, of where it leads. ``None`` for an exercise whose file
        names a pose it does not have."""
        exercise = session.plan.prescriptions[session.step.exercise].exercise
        if exercise.id not in self._figures:
            self._figures[exercise.id] = _measured(exercise)
        figure = self._figures[exercise.id]
        if figure is None:
            return None
        name = say(exercise.name)
        moving = session.step.kind is StepKind.REPETITION and not session.waits
        words = f"{name}: {say(session.phase.name)}" if moving and session.count_in <= 0 else name
        return Picture(_pose(session, figure, still=still), figure.box, figure.upright, words)


def _measured(exercise: Exercise) -> Figure | None:
    if not can_be_drawn(exercise):
        return None
    figure = Figure(exercise)
    _ = figure.box
    return figure


def _pose(session: Session, figure: Figure, *, still: bool) -> Pose:
    """In a repetition the moment of the phase; where it waits for the person the pose that says most; else the start
    position, which in a rest is that of the exercise that comes."""
    step, tier = session.step, session.tier
    start = figure.exercise.start_pose_at(tier)
    if step.kind is not StepKind.REPETITION:
        return figure.pose(start, step.side)
    names = [phase.pose for phase in step.phases]
    if session.waits:
        return figure.telling(names, step.side, tier=tier)
    here = names[session.phase_index]
    # A repetition begins where the one before it ended.
    before = names[session.phase_index - 1] if session.phase_index or step.repetition > 1 else start
    if session.count_in > 0 and session.phase_index == 0:
        return figure.pose(before, step.side)
    if still:
        return figure.pose(here, step.side)
    seconds = session.phase_seconds
    fraction = session.into_phase / seconds if seconds else 1.0
    return figure.during((before, here), step.phases[session.phase_index].seconds, fraction, step.side)
