"""The program as its user starts it, but that a session's seconds are shorter: nobody has to wait through a rest.

Nothing in the program knows of this: its clock is read as it is, and told to the session faster than it goes. What a
session must notice is left as it is: where the machine has really slept, so much has passed, and where it was only slow
for a moment, never so much that it would look like sleep.

Run as ``quick_program.py [SCRIPT] ARGUMENTS``: ``SCRIPT`` is one that runs the program in its turn, as
``told_program.py`` does.
"""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable

from rygtraening.__main__ import main
from rygtraening.domain.playback import GAP_SECONDS
from rygtraening.wiring import SystemClock

TIMES = 8.0
"""Seconds of the session in a second."""
MOST = 0.5 * GAP_SECONDS
"""Seconds of the session that may be made of less between two looks at the clock."""


class QuickClock:
    """Goes ``TIMES`` as fast as ``monotonic`` from the first look on."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._real = self._told = monotonic()

    def __call__(self) -> float:
        """Seconds that never go back."""
        real = self._monotonic()
        passed = real - self._real
        self._real = real
        self._told += max(passed, min(TIMES * passed, MOST))
        return self._told


if __name__ == "__main__":
    SystemClock.monotonic = staticmethod(QuickClock(SystemClock().monotonic))  # type: ignore[method-assign, assignment]
    if sys.argv[1].endswith(".py"):
        del sys.argv[0]
        runpy.run_path(sys.argv[0], run_name="__main__")
    else:
        sys.exit(main())
