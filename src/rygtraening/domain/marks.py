"""Which repetitions of a plan are done. Repetitions are marked, not added up, so none can count twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rygtraening.domain.plan import Plan, Step, StepKind


class Marks:
    """The repetitions done in a session, in the order they were done."""

    def __init__(self, plan: Plan, done: Iterable[int] = ()) -> None:
        """``done`` are indices of repetition steps of ``plan`` that are done already, oldest first."""
        self._plan = plan
        self._order: dict[int, None] = {}
        self._counts = [0] * (1 + max((step.block for step in plan.steps), default=0))
        self._left = [0] * len(self._counts)
        self._in_sets: Counter[tuple[int, int]] = Counter()
        for step in plan.steps:
            if step.kind is StepKind.REPETITION:
                self._left[step.block] += 1
        for index in done:
            self.add(index)

    def __contains__(self, index: int) -> bool:
        return index in self._order

    @property
    def last(self) -> int | None:
        """The step that was done last, ``None`` before the first."""
        return next(reversed(self._order), None)

    def add(self, index: int) -> None:
        """Mark the repetition step ``index`` as done."""
        step = self._plan.steps[index]
        assert step.kind is StepKind.REPETITION and index not in self._order
        self._order[index] = None
        self._counts[step.block] += 1
        self._left[step.block] -= 1
        self._in_sets[step.block, step.set] += 1

    def take_back(self) -> int:
        """Unmark the repetition that was done last; its step."""
        index, _ = self._order.popitem()
        step = self._plan.steps[index]
        self._counts[step.block] -= 1
        self._left[step.block] += 1
        self._in_sets[step.block, step.set] -= 1
        return index

    def count(self, block: int) -> int:
        """Repetitions done in a block (one side of one exercise)."""
        return self._counts[block]

    def count_in_set(self, step: Step) -> int:
        """Repetitions done in the set that ``step`` belongs to."""
        return self._in_sets[step.block, step.set]

    def is_set_full(self, step: Step) -> bool:
        """Whether every repetition of the set that ``step`` belongs to is done."""
        return self.count_in_set(step) >= self._plan.in_set(step.exercise)

    def is_full(self, block: int) -> bool:
        """Whether every repetition of the block is done."""
        return self._left[block] == 0

    def numbers(self, exercise: int) -> tuple[tuple[int, ...], ...]:
        """The numbers of the repetitions done in an exercise, a tuple a side."""
        blocks = self._plan.blocks(exercise)
        found: dict[int, list[int]] = {block: [] for block in blocks}
        for index in self._order:
            step = self._plan.steps[index]
            if step.exercise == exercise:
                found[step.block].append(step.repetition)
        return tuple(tuple(sorted(found[block])) for block in blocks)
