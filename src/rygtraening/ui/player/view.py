"""What the player shows at a moment, as values: made from the session, handed to the widgets."""

from __future__ import annotations

from math import cos, tau

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain.events import PauseReason
from rygtraening.domain.plan import Step, StepKind
from rygtraening.domain.playback import State
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.session import Session
from rygtraening.i18n import _
from rygtraening.ui.player.count_view import CountView, left, moving, share, whole
from rygtraening.words import doses
from rygtraening.words.doses import say
from rygtraening.words.ready import why

MOST_PHASES = 5
"""A strip of more phases than this would be too fine to read."""


BREATH_SECONDS = 8.0
"""One calm breath, in and out."""


class HeadView(Struct, frozen=True):
    """Over the stage: the exercise, and the side as a word ("" where there is none)."""

    name: str
    side: str


class StageView(Struct, frozen=True):
    """In the figure's place. ``big`` is readable at three metres, its first line the loudest; ``number`` is a
    count-in; ``phases`` are the names of one repetition's phases, ``active`` the one in progress (-1 for none);
    ``why`` is the reason of the dose, shown where there is room."""

    caption: str = ""
    number: str = ""
    big: tuple[str, ...] = ()
    text: str = ""
    note: str = ""
    why: str = ""
    phases: tuple[str, ...] = ()
    active: int = -1
    cues: tuple[str, ...] = ()
    """All cues of a repetition, one a line, where the person counts."""
    round: tuple[tuple[str, ...], ...] = ()
    """Where ``big`` is the cue of a phase, the cues of all phases, each in its parts: they have the same room."""

    @property
    def words(self) -> str:
        """Everything as one text, for a screen reader."""
        parts = (self.caption, self.number, *self.big, *self.cues, self.text, self.note, self.why)
        return ". ".join(part.rstrip(".") for part in parts if part)


class HeaderView(Struct, frozen=True):
    """The top of the player. ``done`` is the share of each exercise that is done, 0-1."""

    done: tuple[float, ...]
    where: str
    time: str


def head(session: Session) -> HeadView:
    """The exercise and the side of now."""
    step = session.step
    if step.kind is StepKind.REST:
        return HeadView(_("Rest"), "")
    if step.kind is StepKind.SET_REST:
        return HeadView(_("Rest"), side_words(session))
    return HeadView(say(_prescription(session).exercise.name), side_words(session))


def side_words(session: Session) -> str:
    """The side of now as a word, "" where there is none."""
    step, prescription = session.step, _prescription(session)
    if step.side is None:
        return ""
    return say(prescription.exercise.side_name(step.side, session.tier))


def stage(session: Session, pause: PauseReason | None) -> StageView:
    """What stands in the figure's place; ``pause`` is why the session stands still, if it does."""
    step, prescription = session.step, _prescription(session)
    if session.state is State.PAUSED:
        return StageView(big=(_("Pause"),), text=_pause_words(pause), note=_("Space: go on"))
    match step.kind:
        case StepKind.READY:
            return StageView(
                caption=_("Get ready"),
                big=(say(prescription.exercise.name),),
                text=say(prescription.exercise.start_position),
                note=say(prescription.note) or _variant(session),
                why=why(session),
            )
        case StepKind.REST:
            return StageView(
                caption=_("Next exercise"),
                big=(say(prescription.exercise.name),),
                text=say(prescription.exercise.start_position),
                note=_variant(session),
            )
        case StepKind.SET_REST:
            return StageView(
                caption=_("Next set"),
                big=(doses.set_words(step.set, prescription.sets),),
                text=say(prescription.exercise.name),
            )
        case StepKind.SIDE_CHANGE:
            return StageView(big=(_("Change sides"),), text=_("Take the time you need."))
        case StepKind.COUNT_IN:
            return StageView(caption=say(_next_repetition(session).phases[0].cue), number=whole(left(session)))
        case StepKind.REPETITION:
            return _repetition(session)


def count(session: Session) -> CountView:
    """The ring and the words under it."""
    paused = session.state is State.PAUSED
    if session.step.kind in (StepKind.COUNT_IN, StepKind.REPETITION):
        view = moving(session)
        return replace(view, title=_("Pause"), below="") if paused else view
    titles = {
        StepKind.READY: _("Get ready"),
        StepKind.REST: _("Breathe calmly"),
        StepKind.SET_REST: _("Breathe calmly"),
        StepKind.SIDE_CHANGE: _("Change sides"),
    }
    return CountView(
        number=0,
        total=1,
        words=_("seconds"),
        text=whole(left(session)),
        fraction=share(session),
        title=_("Pause") if paused else titles[session.step.kind],
        below="",
        breath=_breath(session) if session.step.kind in (StepKind.REST, StepKind.SET_REST) else None,
    )


def header(session: Session) -> HeaderView:
    """Where in the session, how long it has taken, how long is left."""
    total, step = len(session.plan.prescriptions), session.step
    where = _("Exercise {number} of {total}").format(number=step.exercise + 1, total=total)
    sets = session.plan.sets(step.exercise)
    return HeaderView(
        done=tuple(_share_done(session, index) for index in range(total)),
        where=f"{where} · {doses.set_words(step.set, sets)}" if sets > 1 else where,
        time=clock_words(session.elapsed)
        if session.plan.trying
        else time_words(session.elapsed, session.seconds_left()),
    )


def time_words(elapsed: float, left: float) -> str:
    """The time it has taken and about how long is left (seconds)."""
    return f"{clock_words(elapsed)} · {doses.about_left(left)}"


def clock_words(seconds: float) -> str:
    """Seconds as ``mm:ss``."""
    whole = int(seconds)
    return f"{whole // 60:02d}:{whole % 60:02d}"


def tempo_words(tempo: float) -> str:
    """The tempo as per cent of the file's."""
    return _("{percent} %").format(percent=round(tempo * 100))


def cue_lines(cue: str) -> tuple[str, ...]:
    """A cue's parts ("Hold steady · keep breathing"), a line each."""
    return tuple(part.strip() for part in cue.split("·") if part.strip())


def _repetition(session: Session) -> StageView:
    phases = session.step.phases
    if session.waits:
        cues = tuple(dict.fromkeys(say(phase.cue) for phase in phases))
        if session.waits_to_hold:
            note = _("Space = the hold begins")
        elif session.plan.trying:
            note = _("Space = one repetition · → = that is enough")
        else:
            note = _("Space = one repetition")
        return StageView(cues=cues, note=note)
    if session.count_in > 0:
        return StageView(caption=say(session.phase.cue), number=whole(session.count_in))
    shown = phases if len(phases) <= MOST_PHASES else ()
    return StageView(
        big=cue_lines(say(session.phase.cue)),
        note=_("→ = that is enough") if session.plan.trying else "",
        phases=tuple(say(phase.name) for phase in shown),
        active=session.phase_index if shown else -1,
        round=tuple(cue_lines(say(phase.cue)) for phase in phases),
    )


def _breath(session: Session) -> float:
    """In and out once in ``BREATH_SECONDS``, as far as it is drawn in (0-1)."""
    return (1 - cos(tau * session.elapsed / BREATH_SECONDS)) / 2


def _prescription(session: Session) -> Prescription:
    return session.plan.prescriptions[session.step.exercise]


def _variant(session: Session) -> str:
    return say(_prescription(session).exercise.dose.tiers[session.tier].variant)


def _next_repetition(session: Session) -> Step:
    """The repetition of now, or the one that the step of now leads to."""
    block = session.step.block
    return next(
        step
        for step in session.plan.steps[session.step_index :]
        if step.kind is StepKind.REPETITION and step.block == block
    )


def _share_done(session: Session, exercise: int) -> float:
    if session.plan.trying:
        return float(exercise < session.step.exercise)
    sides = session.marks.numbers(exercise)
    total = session.plan.quota(exercise) * len(sides)
    return sum(len(side) for side in sides) / total if total else 0.0


def _pause_words(reason: PauseReason | None) -> str:
    match reason:
        case PauseReason.GAP:
            return _("The program stood still for a moment. Everything you have done is kept.")
        case PauseReason.RECOVERED:
            return _("Everything you have done is kept. Go on when you are ready.")
        case _:
            return _("Take the time you need.")
