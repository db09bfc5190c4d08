"""Ten minutes of a paced session in real time: how far it is from the machine's clock, and whether a repetition is ever
lost or counted twice. Prints one JSON object; ``stalled`` as an argument lets the loop stand still 0.4 s of every 5 s.

Both clocks are read after each picture is on the screen: the time the picture tells against the time that has passed.
"""

from __future__ import annotations

import json
import sys
import time
from threading import Event as Never  # comes: to wait for it is to stall

from PySide6.QtCore import Qt, QTimer

from rygtraening.domain.events import Event, RepetitionCounted
from rygtraening.wiring import SystemClock
from tests.benchmarks.player_window import PlayerWindow, application, session, shipped

SECONDS = 600.0
REPETITIONS = 9
"""Of each exercise a side: more than ten minutes."""
FRAME = 1 / 60
STALL_EVERY_MS, STALL_SECONDS = 5000, 0.4
_STEP = 1 / 64
"""Between two ticks of the session on a clock moved by hand (s)."""


class WatchedClock(SystemClock):
    """The machine's, and when it was first read."""

    def __init__(self) -> None:
        self.first: float | None = None
        self.spent = 0.0
        """Processor seconds of this process at the last reading."""

    def monotonic(self) -> float:
        """As the machine has it."""
        self.spent = time.process_time()
        now = super().monotonic()
        self.first = now if self.first is None else self.first
        return now


class Watched(PlayerWindow):
    """Keeps, for every picture, how far the session is behind the clock when it has been painted (s): in all, and of
    that what this process was at work itself, for on a busy machine it also waits for its turn."""

    def __init__(self, clock: WatchedClock) -> None:
        super().__init__(clock)
        self._clock = clock
        self.behind: list[float] = []
        self.own: list[float] = []

    def painted(self) -> None:
        """What was painted is the session as it was at its last tick."""
        played = self.page.bridge.session
        if played is not None and not played.ended and self._clock.first is not None:
            self.own.append(time.process_time() - self._clock.spent)
            self.behind.append(SystemClock.monotonic(self._clock) - self._clock.first - played.elapsed)


def counted(events: tuple[Event, ...]) -> list[tuple[int, str, int]]:
    """The repetitions among ``events``."""
    return [
        (event.exercise, str(event.side), event.repetition) for event in events if isinstance(event, RepetitionCounted)
    ]


def expected(elapsed: float) -> list[tuple[int, str, int]]:
    """The repetitions of the same session after so many seconds, on a clock moved by hand."""
    played, now, found = session(shipped(), REPETITIONS), 0.0, []
    played.start(now)
    while now + _STEP <= elapsed:
        now += _STEP
        found += counted(played.tick(now))
    return found + counted(played.tick(elapsed))


def main() -> None:
    """Play for ten minutes, then print what was seen."""
    stalled = "stalled" in sys.argv[1:]
    running, clock = application(), WatchedClock()
    window = Watched(clock)
    played = session(shipped(), REPETITIONS)
    heard: list[tuple[int, str, int]] = []
    window.page.happened.connect(lambda events: heard.extend(counted(events)))
    stall, end = QTimer(), QTimer()
    stall.timeout.connect(lambda: Never().wait(STALL_SECONDS))
    if stalled:
        stall.start(STALL_EVERY_MS)
    end.setTimerType(Qt.TimerType.PreciseTimer)
    end.timeout.connect(lambda: running.exit(0))  # quit() closes the window first, and a hidden player pauses
    end.start(round(SECONDS * 1000))
    began = time.process_time()
    window.begin(played)
    running.exec()
    now = clock.monotonic()
    played.tick(now)
    right = expected(played.elapsed)
    behind, own = sorted(window.behind), sorted(window.own)
    report = {
        "seconds": played.elapsed,
        "core": (clock.spent - began) / played.elapsed,
        "frames": window.frames,
        "drift": abs(now - (clock.first or 0.0) - played.elapsed),
        "behind_median": behind[len(behind) // 2],
        "behind_largest": behind[-1],
        "behind_late": sum(each > FRAME for each in behind),
        "own_median": own[len(own) // 2],
        "own_largest": own[-1],
        "own_late": sum(each > FRAME for each in own),
        "repetitions": len(heard),
        "lost": sum(each not in heard for each in right[:-1]),
        "twice": len(heard) - len(set(heard)),
        "in_order": heard == right[: len(heard)],
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
