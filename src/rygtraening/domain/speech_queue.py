"""When there is room for what is to be said. Time is handed in.

A number is said at its moment and cuts off whatever is being said; everything else waits until the voice is free, in
the order it came, and what no longer fits its moment is dropped: nothing is said late, and nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from msgspec import Struct

from rygtraening.domain.speech import Code, Kind, Saying
from rygtraening.domain.text import Text

FITS = {Kind.COUNT: 0.4, Kind.CUE: 1.0, Kind.SIDE: 3.0, Kind.TURN: 3.0, Kind.SENTENCE: inf}
"""Seconds after its moment in which it may begin; a sentence as long as its step lasts."""
LEAST, LEAST_A_LETTER = 0.3, 0.04
"""Seconds a voice takes at least, whatever it says of itself: some tell only later that they have begun."""
MOST, MOST_A_LETTER = 3.0, 0.2
"""Seconds after which a voice that says it still speaks is not believed: some never end without a loudspeaker."""


class Order(Struct, frozen=True):
    """What the voice is to do now: be silent where ``cut``, then say ``saying`` if there is one."""

    saying: Saying | None
    cut: bool = False


class _Spoken(Struct, frozen=True):
    saying: Saying
    began: float
    letters: int


class SpeechQueue:
    """One voice, and what waits for it. ``now`` is monotonic seconds everywhere."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, Saying]] = []
        self._spoken: _Spoken | None = None
        self._whole: set[tuple[Code, Text]] = set()
        self._step = -1
        self.stuck = 0
        """How many times in a row the voice did not come to an end."""

    def take(self, sayings: Iterable[Saying], step: int, now: float) -> None:
        """Something to say, in the step of the plan that is going on now; what waits of another step is dropped."""
        self._step = step
        self._waiting = [(moment, each) for moment, each in self._waiting if each.step == step]
        for saying in sayings:
            said = saying.kind is Kind.SENTENCE and (saying.code, saying.text) in self._whole
            waits = any(each == saying for _moment, each in self._waiting)
            if not said and not waits:
                self._waiting.append((now - saying.age, saying))

    def clear(self) -> None:
        """Nothing waits and nothing is being said any more."""
        self._waiting.clear()
        self._spoken = None

    def begun(self, saying: Saying, letters: int, now: float) -> None:
        """The voice has just begun to say ``saying`` in so many letters."""
        self._spoken = _Spoken(saying, now, letters)

    def due(self, now: float, speaking: bool) -> Order | None:
        """What to do now, ``None`` for nothing; ``speaking`` is what the voice says of itself."""
        self._waiting = [(moment, each) for moment, each in self._waiting if now - moment <= FITS[each.kind]]
        busy = self._busy(now, speaking)
        counts = [item for item in self._waiting if item[1].kind is Kind.COUNT]
        if counts:
            for item in counts:
                self._waiting.remove(item)
            return Order(counts[-1][1], cut=busy is not None)
        if busy is not None:
            if busy.kind is not Kind.SENTENCE or busy.step == self._step:
                return None
            self._spoken = None
            return Order(None, cut=True)
        return Order(self._waiting.pop(0)[1]) if self._waiting else None

    def _busy(self, now: float, speaking: bool) -> Saying | None:
        """What is being said; ``None`` where the voice is free."""
        spoken = self._spoken
        if spoken is None:
            return None
        passed = now - spoken.began
        over = passed >= MOST + MOST_A_LETTER * spoken.letters
        if passed < LEAST + LEAST_A_LETTER * spoken.letters or (speaking and not over):
            return spoken.saying
        self.stuck = self.stuck + 1 if speaking else 0
        self._whole.add((spoken.saying.code, spoken.saying.text))
        self._spoken = None
        return None
