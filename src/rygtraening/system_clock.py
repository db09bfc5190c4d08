"""The time, as the machine has it."""

from __future__ import annotations

import time
from datetime import datetime


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        """The moment, aware, in the local zone."""
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        """Seconds that never go back and that go on while the machine sleeps, where the system can tell."""
        boot = getattr(time, "CLOCK_BOOTTIME", None)
        return time.clock_gettime(boot) if boot is not None else time.monotonic()
