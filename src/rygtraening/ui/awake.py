"""Keeps the screen awake while a session runs, where the system has a way to ask for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Thread

from rygtraening.ui.collector import collector

_log = logging.getLogger(__name__)
QUIT_WITHIN = 3.0
"""Seconds the system has to be told that the screen may sleep again, when the program ends."""

Keep = Callable[[], AbstractContextManager[object]]
"""Keeps the screen awake inside a ``with``; what it gives has ``active``, whether it does."""


def _system() -> AbstractContextManager[object]:
    from wakepy import keep

    return keep.presenting(on_fail="pass")


class Awake:
    """``hold`` and ``let_go`` return at once: asking the system can take seconds where its bus does not answer, so it
    is asked in a thread of its own, which holds the screen until it is let go of. That it cannot be done is no news to
    the person: it is in the log, at DEBUG, once."""

    def __init__(self, keep: Keep = _system) -> None:
        self._keep = keep
        self._over: Event | None = None
        self._thread: Thread | None = None
        self._told = False

    @property
    def held(self) -> bool:
        """Whether the screen is asked to stay awake."""
        return self._over is not None

    def prepare(self) -> None:
        """A session is near: load what asks the system, which takes longer than a frame."""
        try:
            import wakepy  # noqa: F401
        except Exception as error:
            self._tell(repr(error))

    def hold(self) -> None:
        """The screen stays awake from now on."""
        if self._over is None:
            self._over = Event()
            self._thread = Thread(target=self._hold, args=(self._over,), name="awake", daemon=True)
            collector.stop()
            self._thread.start()

    def let_go(self) -> None:
        """The screen may sleep again."""
        if self._over is not None:
            collector.stop()
            self._over.set()
            self._over = None

    def end(self) -> None:
        """The program ends: see that the screen is let go of, also by a helper that would outlive it (macOS)."""
        self.let_go()
        if self._thread is not None:
            self._thread.join(QUIT_WITHIN)

    def _hold(self, over: Event) -> None:
        asked = False
        try:
            with self._keep() as mode:
                if not getattr(mode, "active", True):
                    self._tell("the system has no way that works here")
                asked = True
                collector.go_on()
                over.wait()
        except Exception as error:
            # Whatever a system's bus, its libraries or their absence think of: a session needs none of it.
            self._tell(repr(error))
            if not asked:
                collector.go_on()
                over.wait()
        finally:
            collector.go_on()

    def _tell(self, why: str) -> None:
        if not self._told:
            self._told = True
            _log.debug("The screen may go to sleep in a session: %s", why)
