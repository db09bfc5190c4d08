"""Finds out how long the main thread does not come back to its loop, and where it stands meanwhile."""

from __future__ import annotations

import faulthandler
import os
import re
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 0.005
"""Seconds between two turns of the loop that are asked for."""
LATE = 0.015
"""A turn so late is looked into (s)."""
SOURCE = str(Path(__file__).parents[2] / "src" / "rygtraening") + os.sep
_HERE = str(Path(__file__).parent) + os.sep
_LINE = re.compile(r' *File "(.*)", line (\d+) in (.*)')


class Stall(Struct, frozen=True):
    """The loop did not turn for so many ``seconds``; ``busy`` of them on a core, ``queued`` of them waiting for one.
    ``lines`` are where the main thread was seen, the most often first, each with how often; ``doing`` is what was done
    last by then."""

    seconds: float
    busy: float
    queued: float
    lines: tuple[tuple[str, int], ...] = ()
    doing: str = ""

    @property
    def own(self) -> float:
        """Seconds without those in which other programs had every core."""
        return max(0.0, self.seconds - self.queued)


class Watchdog(QObject):
    """Lives in the main thread; a thread of its own looks at it where a turn is late. Call ``end`` when done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.doing = ""
        self._main = threading.get_ident()
        self._schedule = os.open(f"/proc/self/task/{threading.get_native_id()}/schedstat", os.O_RDONLY)
        self._seen: Counter[str] = Counter()
        self._stalls: list[Stall] = []
        self._over = threading.Event()
        self._last = time.perf_counter()
        self._spent = self._read_schedule()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(round(BEAT * 1000))
        self._sampler = threading.Thread(target=self._sample, daemon=True)
        self._sampler.start()

    def taken(self) -> list[Stall]:
        """The turns that were late since this was asked last, the longest first."""
        self._beat()
        found, self._stalls = self._stalls, []
        return sorted(found, key=lambda stall: -stall.own)

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._over.set()
        self._sampler.join()
        os.close(self._schedule)

    def _read_schedule(self) -> tuple[float, float]:
        """Seconds the main thread has been on a core, and has waited for one."""
        busy, queued, _times = os.pread(self._schedule, 100, 0).split()
        return int(busy) / 1e9, int(queued) / 1e9

    def _beat(self) -> None:
        now, spent = time.perf_counter(), self._read_schedule()
        late = now - self._last - BEAT
        if late > LATE:
            lines = tuple(self._seen.most_common(4))
            self._stalls.append(Stall(late, spent[0] - self._spent[0], spent[1] - self._spent[1], lines, self.doing))
        if self._seen:
            self._seen = Counter()
        self._last, self._spent = now, spent

    def _sample(self) -> None:
        """Beside the main thread; it is seen only where it lets go of Python, so a long call into Qt is seen at its
        end."""
        with tempfile.TemporaryFile() as file:
            while not self._over.wait(BEAT):
                if time.perf_counter() - self._last > LATE:
                    # Not sys._current_frames: a frame that is held here would keep a painter of the main thread alive.
                    file.seek(0)
                    file.truncate()
                    faulthandler.dump_traceback(file, all_threads=True)
                    file.seek(0)
                    self._seen[where(file.read().decode(errors="replace"), self._main)] += 1


def where(stacks: str, thread: int) -> str:
    """The innermost lines of the program in the stack of ``thread``, and what they called where that is not the
    program's. ``stacks`` are those of all threads, as ``faulthandler`` writes them."""
    _before, _named, stack = stacks.partition(f"0x{thread:016x} ")
    lines = [_LINE.fullmatch(line) for line in stack.partition("\n\n")[0].splitlines()[1:]]
    outside, own = "", []
    for line in filter(None, lines):
        file, number, name = line.groups()
        if file.startswith(SOURCE):
            own.append(f"{file.removeprefix(SOURCE)}:{number} {name}")
        elif not own and not outside and not file.startswith((_HERE, "<frozen")):
            outside = f"{name} ({Path(file).name}:{number}) < "
    return outside + (" < ".join(own[:3]) or "Qt's loop")
