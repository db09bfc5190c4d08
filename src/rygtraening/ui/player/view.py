"""What the player shows at a moment, as values: made from the session, handed to the widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, cos, tau

from rygtraening.domain.events import PauseReason, Way
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.plan import Step, StepKind
from rygtraening.domain.playback import State
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.session import Session
from rygtraening.i18n import _
from rygtraening.words.doses import repetitions, say
from rygtraening.words.ready import why

MOST_PHASES = 5
"""A strip of more phases than this would be too fine to read."""


BREATH_SECONDS = 8.0
"""One calm breath, in and out."""


@dataclass(frozen=True, slots=True)
class HeadView:
    """Over the stage: the exercise, and the side as a word ("" where there is none)."""

    name: str
    side: str


@dataclass(frozen=True, slots=True)
class StageView:
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

    @property
    def words(self) -> str:
        """Everything as one text, for a screen reader."""
        parts = (self.caption, self.number, *self.big, *self.cues, self.text, self.note, self.why)
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True)
class CountView:
    """The ring and the words under it. ``text`` stands in the ring instead of the number where given, ``fraction``
    is the share of the phase that is done; ``breath`` is how far a calm breath is drawn in (0-1), ``None`` where the
    person moves."""

    number: int
    total: int
    words: str
    text: str | None
    fraction: float
    title: str
    below: str
    breath: float | None = None


@dataclass(frozen=True, slots=True)
class HeaderView:
    """The top of the player. ``done`` is the share of each exercise that is done, 0-1."""

    done: tuple[float, ...]
    where: str
    time: str


def head(session: Session) -> HeadView:
    """The exercise and the side of now."""
    step = session.step
    if step.kind is StepKind.REST:
        return HeadView(_("Rest"), "")
    return HeadView(say(_prescription(session).exercise.name), side_words(session))


def side_words(session: Session) -> str:
    """The side of now as a word, "" where there is none."""
    step, prescription = session.step, _prescription(session)
    if step.side is None:
        return ""
    return say(prescription.exercise.side_name(step.side, _tier(session)))


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
                note=_variant(session),
                why=why(session),
            )
        case StepKind.REST:
            return StageView(
                caption=_("Next exercise"),
                big=(say(prescription.exercise.name),),
                text=say(prescription.exercise.start_position),
                note=_variant(session),
            )
        case StepKind.SIDE_CHANGE:
            return StageView(big=(_("Change sides"),), text=_("Take the time you need."))
        case StepKind.COUNT_IN:
            return StageView(caption=say(_next_repetition(session).phases[0].cue), number=_whole(_left(session)))
        case StepKind.REPETITION:
            return _repetition(session)


def count(session: Session) -> CountView:
    """The ring and the words under it."""
    paused = session.state is State.PAUSED
    if session.step.kind in (StepKind.COUNT_IN, StepKind.REPETITION):
        view = _repetitions(session)
        return replace(view, title=_("Pause"), below="") if paused else view
    titles = {
        StepKind.READY: _("Get ready"),
        StepKind.REST: _("Breathe calmly"),
        StepKind.SIDE_CHANGE: _("Change sides"),
    }
    return CountView(
        number=0,
        total=1,
        words=_("seconds"),
        text=_whole(_left(session)),
        fraction=_share(session),
        title=_("Pause") if paused else titles[session.step.kind],
        below="",
        breath=_breath(session) if session.step.kind is StepKind.REST else None,
    )


def header(session: Session) -> HeaderView:
    """Where in the session, how long it has taken, how long is left."""
    total = len(session.plan.prescriptions)
    return HeaderView(
        done=tuple(_share_done(session, index) for index in range(total)),
        where=_("Exercise {number} of {total}").format(number=session.step.exercise + 1, total=total),
        time=clock_words(session.elapsed)
        if session.plan.trying
        else time_words(session.elapsed, session.seconds_left()),
    )


def time_words(elapsed: float, left: float) -> str:
    """The time it has taken and about how long is left (seconds)."""
    words = _("under 1 min left") if left < 60 else _("about {minutes} min left").format(minutes=ceil(left / 60))
    return f"{clock_words(elapsed)} · {words}"


def clock_words(seconds: float) -> str:
    """Seconds as ``mm:ss``."""
    whole = int(seconds)
    return f"{whole // 60:02d}:{whole % 60:02d}"


def tempo_words(tempo: float) -> str:
    """The tempo as per cent of the file's."""
    return _("{percent} %").format(percent=round(tempo * 100))


def count_words(number: int, total: int, *, trying: bool = False) -> str:
    """How many of how many; in a try-out only how many, for ``total`` is no goal there."""
    if trying:
        return repetitions(number)
    return _("{number} of {total}").format(number=number, total=total)


def cue_lines(cue: str) -> tuple[str, ...]:
    """A cue's parts ("Hold steady · keep breathing"), a line each."""
    return tuple(part.strip() for part in cue.split("·") if part.strip())


def _repetition(session: Session) -> StageView:
    phases = session.step.phases
    if session.way is Way.SELF:
        cues = tuple(dict.fromkeys(say(phase.cue) for phase in phases))
        note = _("Space = one repetition · → = that is enough") if session.plan.trying else _("Space = one repetition")
        return StageView(cues=cues, note=note)
    if session.count_in > 0:
        return StageView(caption=say(session.phase.cue), number=_whole(session.count_in))
    shown = phases if len(phases) <= MOST_PHASES else ()
    return StageView(
        big=cue_lines(say(session.phase.cue)),
        note=_("→ = that is enough") if session.plan.trying else "",
        phases=tuple(say(phase.name) for phase in shown),
        active=session.phase_index if shown else -1,
    )


def _repetitions(session: Session) -> CountView:
    """The repetition in progress where the program leads, the repetitions done where the person counts."""
    step = session.step
    if _prescription(session).exercise.dose.kind is DoseKind.MINUTES:
        return _minutes(session)
    total = session.plan.quota(step.exercise)
    done = session.marks.count(step.block)
    trying = session.plan.trying
    if session.way is Way.SELF:
        words, share = count_words(done, total, trying=trying), 0.0 if trying else done / total
        return CountView(done, total, words, None, share, _("Your own pace"), "")
    number = step.repetition or min(done + 1, total)
    words = count_words(number, total, trying=trying)
    if step.kind is StepKind.COUNT_IN or session.count_in > 0:
        return CountView(number, total, words, None, 0.0, _("Get ready"), "")
    below = _("{seconds} s").format(seconds=_whole(_left(session)))
    return CountView(number, total, words, None, _share(session), say(session.phase.name), below)


def _minutes(session: Session) -> CountView:
    """Time left instead of repetitions; the ring fills once over the whole time."""
    step = session.step
    phases = _next_repetition(session).phases
    left = whole = sum(phase.seconds for phase in phases)
    title = _("Get ready")
    if step.kind is StepKind.REPETITION:
        left = sum(phase.seconds for phase in phases[session.phase_index :]) - session.into_phase
        title = say(session.phase.name)
    shown = f"{ceil(left) // 60}:{ceil(left) % 60:02d}"
    return CountView(0, 1, _("time left"), shown, 1 - left / whole if whole else 1.0, title, "")


def _left(session: Session) -> float:
    """Seconds left of the phase."""
    return session.phase_seconds - session.into_phase


def _breath(session: Session) -> float:
    """In and out once in ``BREATH_SECONDS``, as far as it is drawn in (0-1)."""
    return (1 - cos(tau * session.elapsed / BREATH_SECONDS)) / 2


def _share(session: Session) -> float:
    """The share of the phase that is done, 0-1."""
    return session.into_phase / session.phase_seconds if session.phase_seconds else 1.0


def _prescription(session: Session) -> Prescription:
    return session.plan.prescriptions[session.step.exercise]


def _tier(session: Session) -> int:
    """The tier of the exercise of now, one lower where it was made easier."""
    tier = _prescription(session).level.tier
    return max(0, tier - 1) if session.said[session.step.exercise].eased else tier


def _variant(session: Session) -> str:
    return say(_prescription(session).exercise.dose.tiers[_tier(session)].variant)


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


def _whole(seconds: float) -> str:
    """Seconds left as people count them down: 3, 2, 1."""
    return str(max(1, ceil(round(seconds, 3))))


def _pause_words(reason: PauseReason | None) -> str:
    match reason:
        case PauseReason.GAP:
            return _("The program stood still for a moment. Everything you have done is kept.")
        case PauseReason.RECOVERED:
            return _("Everything you have done is kept. Go on when you are ready.")
        case _:
            return _("Take the time you need.")
