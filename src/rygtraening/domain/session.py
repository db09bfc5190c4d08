"""The guided session: a state machine that does no input and no output.

Every command takes ``now``, monotonic seconds, and returns what happened. A command that does not fit the moment
returns what the time that has passed brought, mostly ``()``.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from rygtraening.domain.events import (
    Event,
    HoldBegun,
    PainAnswered,
    PainAsked,
    PainChoice,
    Paused,
    PauseReason,
    RepetitionTakenBack,
    Resumed,
    Started,
    StepEntered,
    TempoChanged,
    Way,
    WayChanged,
)
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import COUNT_IN_SECONDS, Step, StepKind
from rygtraening.domain.playback import Playback, State
from rygtraening.domain.record import SessionEnd

SLOWEST, FASTEST = 0.5, 2.0
TEMPO_STEP = 0.1


class MainMeans(Enum):
    """What the main key does at a moment."""

    PAUSE = "pause"
    GO_ON = "go_on"
    """On after a pause."""
    NEXT = "next"
    """On at once out of a step that only waits."""
    COUNT = "count"
    """One repetition is done."""
    HOLD = "hold"
    """The hold may begin."""


class Session(Playback):
    """What the person can do in a session. ``__init__`` is ``Playback``'s."""

    def do(self, command: Command, now: float) -> tuple[Event, ...]:
        """Carry out a key's command."""
        commands: dict[Command, Callable[[float], tuple[Event, ...]]] = {
            Command.MAIN: self.main,
            Command.TAKE_BACK: self.take_back,
            Command.PAUSE: self.toggle_pause,
            Command.PAIN: self.ask_pain,
            Command.NEXT: self.skip,
            Command.BACK: self.back,
            Command.WAY: self.switch_way,
            Command.FASTER: self.faster,
            Command.SLOWER: self.slower,
            Command.STOP: self.stop,
        }
        return commands[command](now)

    def start(self, now: float) -> tuple[Event, ...]:
        """Begin. A session taken up again begins at the first repetition not done, paused."""
        if self.state is not State.NOT_STARTED:
            return self._pass(now)
        self._now = now
        if self.marks.last is None:
            self.state = State.RUNNING
            return (Started(), *self._enter(0))
        self.state = State.PAUSED
        last = max(self.marks.last, self._cursor.header(self.plan.blocks(self._exercise)[0]) - 1)
        first = self._cursor.following(last)
        if first is None:
            return (Started(), *self._end(SessionEnd.FINISHED))
        return (Started(), *self._enter(first), Paused(PauseReason.RECOVERED))

    def tick(self, now: float) -> tuple[Event, ...]:
        """Let time pass up to ``now``."""
        return self._pass(now)

    def main(self, now: float) -> tuple[Event, ...]:
        """The main key: a repetition where the person counts, or the hold may begin; else pause and go on; in a step
        without repetitions where the person counts it goes on at once."""
        pauses = self.main_means in (MainMeans.PAUSE, MainMeans.GO_ON)
        return self.toggle_pause(now) if pauses else self.count_rep(now)

    @property
    def main_means(self) -> MainMeans:
        """What the main key would do now."""
        if self.state is not State.RUNNING:
            return MainMeans.GO_ON
        if self.waits:
            return MainMeans.HOLD if self.waits_to_hold else MainMeans.COUNT
        return MainMeans.PAUSE if self.way is Way.PACED or self._clock_counts else MainMeans.NEXT

    def count_rep(self, now: float) -> tuple[Event, ...]:
        """One repetition done (own counting), or the hold may begin; in other steps: go on to the next. A hold that has
        begun and minutes are counted by the clock."""
        events = self._pass(now)
        moved_on = any(isinstance(event, StepEntered) for event in events)
        if self.state is not State.RUNNING or self.way is not Way.SELF or moved_on or self._clock_counts:
            return events  # the key was meant for the step that has just ended
        if self.waits_to_hold:
            self._hold_begun = True
            self._count_in = COUNT_IN_SECONDS
            return (*events, HoldBegun(self._count_in))
        self._count_in = 0.0
        return (*events, *self._complete_step())

    def take_back(self, now: float) -> tuple[Event, ...]:
        """The repetition counted last was not one: it is to be done again."""
        events = self._pass(now)
        if self.state not in (State.RUNNING, State.PAUSED) or self.marks.last is None:
            return events
        index = self.marks.take_back()
        step = self.plan.steps[index]
        taken = RepetitionTakenBack(step.exercise, step.side, step.repetition, self.marks.count_in_set(step))
        return (*events, taken, *self._enter(index))

    def toggle_pause(self, now: float) -> tuple[Event, ...]:
        """Pause, or go on."""
        return self.resume(now) if self.state is State.PAUSED else self.pause(now)

    def pause(self, now: float) -> tuple[Event, ...]:
        """Stand still."""
        events = self._pass(now)
        if self.state is not State.RUNNING:
            return events
        self.state = State.PAUSED
        return (*events, Paused(PauseReason.ASKED))

    def resume(self, now: float) -> tuple[Event, ...]:
        """Go on after a pause or the pain page. A paced repetition begins again after a count-in; what the clock counts
        goes on after it, so that a pause never makes a hold or a minute longer."""
        if self.state not in (State.PAUSED, State.ASKING_PAIN):
            return self._pass(now)
        self._pass(now)  # nothing passes in a pause, and a clock that went back is waited for
        self.state = State.RUNNING
        self._count_in = 0.0
        if self.step.kind is StepKind.REPETITION and not self.waits:
            self._count_in = COUNT_IN_SECONDS
            if self.kind is DoseKind.REPETITIONS:
                self._cursor.restart_step()
        return (Resumed(self._count_in),)

    def skip(self, now: float) -> tuple[Event, ...]:
        """On to the next side or exercise, out of the last one the session is over; from a rest or a change, on at
        once to what it leads to."""
        events = self._pass(now)
        if self.state not in (State.RUNNING, State.PAUSED):
            return events
        here = self.step
        if here.kind in (StepKind.REST, StepKind.READY, StepKind.SIDE_CHANGE, StepKind.SET_REST):
            return (*events, *self._enter_or_end(self._cursor.following()))
        return (*events, *self._leave_for(lambda step: step.block > here.block))

    def back(self, now: float) -> tuple[Event, ...]:
        """To the beginning of this side, or of the one before where this one has hardly begun."""
        events = self._pass(now)
        if self.state not in (State.RUNNING, State.PAUSED):
            return events
        block = self.step.block
        if self.step.kind is not StepKind.REPETITION and self.step.set == 1 and block > 0:
            block -= 1
        return (*events, *self._enter(self._cursor.header(block)))

    def switch_way(self, now: float) -> tuple[Event, ...]:
        """Change who counts; no count is lost."""
        events = self._pass(now)
        if self.state not in (State.RUNNING, State.PAUSED):
            return events
        if self.waits_to_hold:
            self._count_in = COUNT_IN_SECONDS
        elif self.kind is DoseKind.REPETITIONS:
            self._count_in = 0.0
            if self.step.kind is StepKind.REPETITION:
                self._cursor.restart_step()
        self._hold_begun = self.step.kind is StepKind.REPETITION  # what the clock counts goes on
        self.way = Way.SELF if self.way is Way.PACED else Way.PACED
        return (*events, WayChanged(self.way))

    def faster(self, now: float) -> tuple[Event, ...]:
        """The movement 10 % faster, the hold as it is."""
        return self.set_tempo(self.tempo + TEMPO_STEP, now)

    def slower(self, now: float) -> tuple[Event, ...]:
        """The movement 10 % slower, the hold as it is."""
        return self.set_tempo(self.tempo - TEMPO_STEP, now)

    def set_tempo(self, tempo: float, now: float) -> tuple[Event, ...]:
        """Set the tempo (0.5-2.0, in tenths); the phase keeps the part of it that is done."""
        events = self._pass(now)
        tempo = round(min(FASTEST, max(SLOWEST, tempo)), 1)
        if self.ended or tempo == self.tempo:
            return events
        self._cursor.change_tempo(tempo)
        return (*events, TempoChanged(tempo))

    def ask_pain(self, now: float) -> tuple[Event, ...]:
        """It hurts more: stand still and ask."""
        events = self._pass(now)
        if self.state not in (State.RUNNING, State.PAUSED):
            return events
        self.state = State.ASKING_PAIN
        return (*events, PainAsked(self.asked_about))

    @property
    def asked_about(self) -> int:
        """The exercise the pain button means: the one in progress, and in a rest the one that was just done."""
        here = self.step.exercise
        done_before = here > 0 and any(self.marks.count(block) for block in self.plan.blocks(here - 1))
        return here - 1 if self.step.kind is StepKind.REST and done_before else here

    def answer_pain(self, pain: Pain, down_leg: bool, choice: PainChoice, now: float) -> tuple[Event, ...]:
        """What was said and chosen at the pain button. Skip and stop mark the exercise as stopped for pain."""
        if self.state is not State.ASKING_PAIN:
            return self._pass(now)
        index, here = self.asked_about, self.said[self.step.exercise]
        said = self.said[index]
        said.pain = pain if said.pain is None else said.pain.at_least(pain)
        said.down_leg = said.down_leg or down_leg
        answered = PainAnswered(index, pain, down_leg, choice)
        if choice is PainChoice.EASIER and not here.eased:
            here.eased = True
            self._cursor.go_on_in(self.plan.eased(self.step.exercise))
        if choice in (PainChoice.CONTINUE, PainChoice.EASIER):
            return (answered, *self.resume(now))
        said.stopped_for_pain = True
        if choice is PainChoice.STOP:
            return (answered, *self._end(SessionEnd.STOPPED_FOR_PAIN))
        self._pass(now)
        self.state = State.RUNNING
        return (answered, *self._leave_for(lambda step: step.exercise > index))

    def stop(self, now: float) -> tuple[Event, ...]:
        """End here; what was done is kept."""
        events = self._pass(now)
        if self.state in (State.NOT_STARTED, State.ENDED):
            return events
        return (*events, *self._end(SessionEnd.STOPPED))

    def _leave_for(self, wanted: Callable[[Step], bool]) -> tuple[Event, ...]:
        return self._enter_or_end(self._cursor.following_where(wanted))

    @property
    def _clock_counts(self) -> bool:
        """Whether a hold or a minute is running."""
        return self.step.kind is StepKind.REPETITION and self.kind is not DoseKind.REPETITIONS and not self.waits
