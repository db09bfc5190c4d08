"""Long work in a thread of its own, so that the window stays alive; its outcome comes back in the window's thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal

from rygtraening.domain.long_work import GivenUp, Told
from rygtraening.domain.ports import KnownError
from rygtraening.ui.collector import collector

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor


TURN_SECONDS = 0.0005
"""How long the window's thread waits for its turn while this one runs Python code. Python's own 5 ms are waited after
each of the many calls of one paint that let go of Python's lock, which together is a window that jerks."""
Work = Callable[[Told], object]
"""What is to be done. It must hold on to no Qt object, for it is let go of in the other thread."""


class _Outcome(Struct, frozen=True):
    value: object = None
    error: BaseException | None = None


class Background(QObject):
    """One piece of work at a time, all in the same thread: what one has opened, the next may use."""

    told = Signal(float)
    """The share that is done, 0-1."""
    done = Signal(object)
    """It is done; what came of it."""
    failed = Signal(str)
    """It could not be done; why, as a sentence."""
    given_up = Signal()
    """It was given up, as ``give_up`` asked."""
    _told_there = Signal(float)
    _ended_there = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._percent = -1
        self._busy = False
        self._ended = False
        self._told_there.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._ended_there.connect(self._end_work, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        """Made with the first work: most that could be asked for never is."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._busy

    def begin(self, work: Work) -> None:
        """Do ``work`` now; not to be called while ``busy``."""
        self._busy = True
        self._percent = -1
        self._stop.clear()
        sys.setswitchinterval(TURN_SECONDS)  # and it stays so: where one thread runs alone, nobody takes turns
        collector.stop()
        self._thread.submit(self._carry_out, work)

    def give_up(self) -> None:
        """Ask for an end; ``given_up`` tells when it has come, unless the work was done just before."""
        self._stop.set()

    def end(self, last: Callable[[], object]) -> None:
        """Give up what is being done, do ``last`` in the other thread, and wait for that. No signal comes any more. A
        second time does nothing."""
        if self._ended:
            return
        self._ended = True
        self._stop.set()
        self.blockSignals(True)
        self._thread.submit(last)
        self._thread.shutdown(wait=True)
        self._rest()

    def _carry_out(self, work: Work) -> None:
        try:
            outcome = _Outcome(work(self._tell_there))
        except BaseException as error:
            outcome = _Outcome(error=error)
        self._ended_there.emit(outcome)

    def _tell_there(self, share: float) -> None:
        if self._stop.is_set():
            raise GivenUp
        percent = int(share * 100)
        if percent != self._percent:
            self._percent = percent
            self._told_there.emit(share)

    def _tell(self, share: float) -> None:
        self.told.emit(share)

    def _end_work(self, outcome: _Outcome) -> None:
        if not self._busy:
            return  # it was ended meanwhile
        self._rest()
        match outcome.error:
            case None:
                self.done.emit(outcome.value)
            case GivenUp():
                self.given_up.emit()
            case KnownError() as error:
                self.failed.emit(str(error))
            case error:
                raise error  # a bug, to be reported like any other

    def _rest(self) -> None:
        if self._busy:
            self._busy = False
            collector.go_on()
