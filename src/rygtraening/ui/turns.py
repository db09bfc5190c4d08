"""Work that takes longer than a person should wait, done a piece in each turn of the loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does one thing at a time: what is given anew takes the place of what still waits.

    Keys, paints and timers have their turns between two pieces. A timer that is started anew gives way to them; what
    ``QTimer.singleShot(0, …)`` asks for is posted, and two of those may come in one turn.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] = iter(())
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    @property
    def waiting(self) -> bool:
        """Whether something is still to be done."""
        return self._timer.isActive()

    def begin(self, work: Iterator[object]) -> None:
        """Do ``work`` from the next turn on, up to its next ``yield`` in each."""
        self._work = work
        self._timer.start()

    def then(self, act: Callable[[], object]) -> None:
        """Do ``act`` in the next turn."""
        self.begin(act() for _once in range(1))

    def finish(self) -> None:
        """Do now what is still to be done."""
        if self.waiting:
            self._timer.stop()
            for _piece in self._work:
                pass

    def drop(self) -> None:
        """Nothing of it is wanted any more."""
        self._timer.stop()
        self._work = iter(())

    def _next(self) -> None:
        for _piece in self._work:
            self._timer.start()
            return
