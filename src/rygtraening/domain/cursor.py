"""Where a session stands in its plan, and where it can go from there."""

from __future__ import annotations

from collections.abc import Callable

from rygtraening.domain.marks import Marks
from rygtraening.domain.plan import Plan, Step, StepKind, StepPhase


class Cursor:
    """A step of the plan, a phase of the step, and the seconds into the phase (real time, tempo included)."""

    def __init__(self, plan: Plan, marks: Marks) -> None:
        self.plan = plan
        self.marks = marks
        self.index = 0
        self.phase_index = 0
        self.into = 0.0
        self.tempo = 1.0

    @property
    def step(self) -> Step:
        """The step it stands in."""
        return self.plan.steps[self.index]

    @property
    def phase(self) -> StepPhase:
        """The phase it stands in."""
        return self.step.phases[self.phase_index]

    @property
    def phase_seconds(self) -> float:
        """How long the phase lasts in real time."""
        return self._duration(self.phase)

    @property
    def step_left(self) -> float:
        """Seconds left of the step in real time."""
        return sum(self._duration(phase) for phase in self.step.phases[self.phase_index :]) - self.into

    def enter(self, index: int) -> None:
        """Stand at the beginning of step ``index``."""
        self.index, self.phase_index, self.into = index, 0, 0.0

    def restart_step(self) -> None:
        """Stand at the beginning of the step again."""
        self.phase_index, self.into = 0, 0.0

    def go_on_in(self, plan: Plan) -> None:
        """Stand as many seconds into the same step of ``plan``, whose phases may be others; at most at its end."""
        seconds = sum(self._duration(phase) for phase in self.step.phases[: self.phase_index]) + self.into
        self.plan = plan
        self.restart_step()
        over = True
        while over:
            used, over = self.move(seconds)
            seconds -= used
            over = over and self.enter_next_phase()

    def move(self, seconds: float) -> tuple[float, bool]:
        """Move at most ``seconds`` within the phase: the seconds used, and whether the phase is at its end."""
        left = max(0.0, self.phase_seconds - self.into)
        if seconds < left:
            self.into += seconds
            return seconds, False
        self.into = self.phase_seconds
        return left, True

    def enter_next_phase(self) -> bool:
        """Stand at the beginning of the step's next phase; ``False`` where the step has no more."""
        if self.phase_index + 1 == len(self.step.phases):
            return False
        self.phase_index, self.into = self.phase_index + 1, 0.0
        return True

    def change_tempo(self, tempo: float) -> None:
        """Set the tempo; the phase keeps the part of it that is done."""
        done = self.into / self.phase_seconds if self.phase_seconds else 0.0
        self.tempo = tempo
        self.into = done * self.phase_seconds

    def following(self, after: int | None = None) -> int | None:
        """The next step after ``after`` (the present one by default) with anything to do: repetitions not done, and
        what leads to them. A side that was skipped stays skipped; ``header`` finds the way back to it."""
        here = self.index if after is None else after
        for later in range(here + 1, len(self.plan.steps)):
            step = self.plan.steps[later]
            if later in self.marks or self.marks.is_full(step.block) or self._leads_nowhere(step, here):
                continue
            return later
        return None

    def _leads_nowhere(self, step: Step, here: int) -> bool:
        """Whether ``step`` leads to a set that is done, or is a rest after one that was not done just now."""
        if step.kind is StepKind.SET_REST:
            return self.marks.is_set_full(step) or self.plan.steps[max(0, here)].kind is not StepKind.REPETITION
        return step.kind is StepKind.COUNT_IN and self.marks.is_set_full(step)

    def following_where(self, wanted: Callable[[Step], bool]) -> int | None:
        """The first later step that is ``wanted`` and has anything to do, its rest left out."""
        index = self.following()
        while index is not None:
            step = self.plan.steps[index]
            if wanted(step) and step.kind is not StepKind.REST:
                return index
            index = self.following(index)
        return None

    def header(self, block: int) -> int:
        """The step that leads into a side: its change of side, or the exercise's get-ready."""
        return next(
            index
            for index, step in enumerate(self.plan.steps)
            if step.block == block and step.kind is not StepKind.REST
        )

    def seconds_left(self) -> float:
        """About how long the rest takes at this tempo: the rest of this step and every later step still to do."""
        left = self.step_left
        index = self.following()
        while index is not None:
            left += sum(self._duration(phase) for phase in self.plan.steps[index].phases)
            index = self.following(index)
        return max(0.0, left)

    def _duration(self, phase: StepPhase) -> float:
        return phase.seconds / self.tempo if phase.scales else phase.seconds
