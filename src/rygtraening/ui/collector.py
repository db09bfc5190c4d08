"""Python's garbage collector, kept still while another thread than the window's runs Python code."""

from __future__ import annotations

import gc
from threading import Lock


class Collector:
    """Python's garbage collector, kept still while another thread runs Python code: it would collect there, and a Qt
    object that is deleted outside the window's thread takes the program with it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._still = 0
        self._was_on = True

    def stop(self) -> None:
        """Nothing is collected from now on; to be called in the window's thread, before the other one goes on."""
        with self._lock:
            if self._still == 0:
                self._was_on = gc.isenabled()
                gc.disable()
            self._still += 1

    def go_on(self) -> None:
        """As it was before; every ``stop`` has one."""
        with self._lock:
            self._still -= 1
            if self._still == 0 and self._was_on:
                gc.enable()


collector = Collector()
"""The one there is, for there is one garbage collector."""
