"""The player on the real loop and the real clock for some seconds: its share of a core and the frames it paints.

    python -m tests.benchmarks.player_running moving 1120 760 10

``moving``: in the middle of a repetition; ``held``: in a hold; ``paused``; ``plain``: the baseline, a window that is
filled as often as the player ticks in that size; ``idle``: the baseline of the pause, such a window left alone.
Prints a JSON object.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from rygtraening.domain.session import Session
from rygtraening.ui.player.bridge import LARGE, LARGE_TICK_MS, TICK_MS
from rygtraening.wiring import SystemClock
from tests.benchmarks.plain_window import PlainWindow
from tests.benchmarks.player_window import Paints, PlayerWindow, application, is_moving, session, shipped

MOVES_ALL = "kattestraek"
"""Everything moves in it, all the time: the dearest there is."""
HELD = "diagonalstraek"
_WARM = 0.5
"""Seconds before it is measured."""


def play(running: QApplication, state: str, width: int, height: int, seconds: float) -> dict[str, float]:
    """The player in ``state``."""
    window = PlayerWindow(SystemClock(), width, height)
    wanted = HELD if state == "held" else MOVES_ALL
    exercise = next(each for each in shipped() if each.id == wanted)
    played = session([exercise], 20, len(exercise.dose.tiers) - 1)
    page = window.page
    window.begin(played)

    def is_there(session: Session) -> bool:
        if state == "held":
            return session.phase.is_hold and session.into_phase > _WARM
        return is_moving(session) and session.into_phase > _WARM

    while not is_there(played):
        running.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    if state == "paused":
        page.bridge.pause()
        wait(running, _WARM)
    if state == "held":
        seconds = min(seconds, played.phase_seconds - played.into_phase - 0.1)
    figure, painted = Paints(page.scene.stage.figure), window.frames
    found = wait(running, seconds)
    found |= {"frames": window.frames - painted, "figure": figure.count}
    page.bridge.pause()
    return found


def plain(running: QApplication, width: int, height: int, seconds: float, *, still: bool) -> dict[str, float]:
    """The baseline."""
    window = PlainWindow(width, height)
    if not still:
        window.repaint_every(LARGE_TICK_MS if width * height > LARGE else TICK_MS)
    wait(running, _WARM)
    painted = window.frames
    found = wait(running, seconds)
    return found | {"frames": window.frames - painted}


def wait(running: QApplication, seconds: float) -> dict[str, float]:
    """Let the loop run so long: the share of a core that took, and the seconds it was."""
    end = QTimer()
    end.setTimerType(Qt.TimerType.PreciseTimer)
    end.timeout.connect(lambda: running.exit(0))  # quit() closes the window first, and a hidden player pauses
    end.start(round(seconds * 1000))
    began, spent = time.monotonic(), time.process_time()
    running.exec()
    wall = time.monotonic() - began
    return {"core": (time.process_time() - spent) / wall, "seconds": wall}


def main() -> None:
    """As the arguments say."""
    state, width, height, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    running = application()
    if state in ("plain", "idle"):
        found = plain(running, width, height, seconds, still=state == "idle")
    else:
        found = play(running, state, width, height, seconds)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
