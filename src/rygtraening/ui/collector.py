"""Python's garbage collector, kept still while the program starts, and while another thread than the window's runs
Python code."""

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
        self._starting = False

    def stop(self) -> None:
        """Nothing is collected from now on; to be called in the window's thread, before the other one goes on."""
        with self._lock:
            if self._still == 0:
                self._was_on = gc.isenabled()
                gc.disable()
            self._still += 1

    def rest_at_start(self) -> None:
        """Nothing is collected from now on: what is imported and made until the first page is there stays, and to look
        through it again and again takes a twentieth of the start. Ends with ``wake``."""
        if not self._starting:
            self._starting = True
            self.stop()

    def keep(self) -> None:
        """What is loaded now stays until the end: it is never looked through again. With it a full collection takes
        10 ms, without it 1 ms."""
        gc.freeze()

    def wake(self) -> None:
        """The start is over, if it was not already."""
        if self._starting:
            self._starting = False
            self.go_on()

    def go_on(self) -> None:
        """As it was before; every ``stop`` has one."""
        with self._lock:
            self._still -= 1
            if self._still == 0 and self._was_on:
                gc.enable()


collector = Collector()
"""The one there is, for there is one garbage collector."""
