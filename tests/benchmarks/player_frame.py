"""What one frame of the player costs, for each shipped exercise in the middle of its movement, beside one frame of a
window of the same size that is only filled. Prints a JSON object: exercise → processor milliseconds, medians.

A frame is one tick of the session and all the painting it brings. Only frames in which the figure was painted count: a
movement so slow that nothing is to be seen of it from one frame to the next costs less.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from rygtraening.domain.exercise import Exercise
from tests.benchmarks.plain_window import PlainWindow
from tests.benchmarks.player_window import (
    HEIGHT,
    WIDTH,
    Paints,
    PlayerWindow,
    application,
    is_moving,
    session,
    shipped,
)

FRAMES = 500
"""Of each exercise, one sixtieth of a second apart."""
TURN = 50
"""So many frames of the player, then as many of the baseline: one after the other they would empty each other's cache
of the processor."""
REPETITIONS = 20


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def now(self) -> datetime:
        """Any moment."""
        return datetime(2025, 3, 1, 8, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        """Seconds."""
        return self.seconds


def spent(work: Callable[[], object]) -> float:
    """Processor milliseconds of ``work``."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def frames(running: QApplication, first: Exercise, others: list[Exercise], plain: PlainWindow) -> dict[str, float]:
    """Of ``first`` in a session in which the ``others`` follow."""
    clock = HandClock()
    window = PlayerWindow(clock)
    played, bridge = session([first, *others], REPETITIONS), window.page.bridge
    figure = Paints(window.page.scene.stage.figure)
    window.begin(played)
    running.processEvents()

    def frame() -> None:
        bridge.tick()
        running.processEvents()

    def baseline() -> None:
        plain.update()
        running.processEvents()

    own: list[float] = []
    base: list[float] = []
    while len(own) < FRAMES and played.step.exercise == 0:
        was_moving, painted = is_moving(played), figure.count
        clock.seconds += 1 / 60 if was_moving else 0.25
        took = spent(frame)
        if was_moving and is_moving(played) and figure.count > painted:
            own.append(took)
            if len(own) % TURN == 0:
                base += [spent(baseline) for _ in range(TURN)]
    bridge.pause()
    window.close()
    return {"own": statistics.median(own), "slow": statistics.quantiles(own, n=20)[-1], "base": statistics.median(base)}


def main() -> None:
    """All exercises, one after the other."""
    running = application()
    plain = PlainWindow(WIDTH, HEIGHT)
    exercises = shipped()
    found: dict[str, float] = {}
    for each in exercises:
        others = [other for other in exercises if other is not each]
        for name, value in frames(running, each, others, plain).items():
            found[f"{each.name.en} {name}"] = value
    print(json.dumps(found))


if __name__ == "__main__":
    main()
