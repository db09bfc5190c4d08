"""Reading years of the log for a page: in another thread, on a journal of its own, so that the window stays alive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.long_work import Told
from rygtraening.domain.ports import Core, KnownError
from rygtraening.ui.background import Background

Read = Callable[[Core], object]
"""What is to be read; it must hold on to no Qt object."""


class BesideReading(QObject):
    """One reading at a time. What is asked for meanwhile comes next, and what nobody waits for any more is let go."""

    read = Signal(object)
    """What the last reading that was asked for has found."""
    failed = Signal(str)
    """It could not be read; why, as a sentence."""

    def __init__(self, core: Core, window: QWidget) -> None:
        """``window`` is waited in before it closes."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._next: Callable[[], object] | None = None
        self._work: Background | None = None

    def begin(self, read: Read) -> None:
        """Read; ``read`` or ``failed`` tells, at once where the journal cannot be had beside."""
        core, open_beside = self._core, self._core.open_beside
        if open_beside is None:
            self._read_here(read)
            return

        def work() -> object:
            with open_beside() as journal:
                return read(core.on(journal))

        self._do(work)

    def read_ahead(self) -> None:
        """Have the exercise files read, for a change of one of them that is near; nothing is told of it."""
        if self._core.read_ahead is not None:
            self._do(self._core.read_ahead)

    def _do(self, work: Callable[[], object]) -> None:
        if self._work is not None and self._work.busy:
            self._next = work
        else:
            self._begin(work)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is gone only when nothing is read any more."""
        if watched is self._window and event.type() == QEvent.Type.Close and self._work is not None:
            self._work.end(lambda: None)
            self._work.deleteLater()
            self._work = None
        return False

    def _read_here(self, read: Read) -> None:
        try:
            found = read(self._core)
        except KnownError as error:
            self.failed.emit(str(error))
        else:
            self.read.emit(found)

    def _begin(self, work: Callable[[], object]) -> None:
        if self._work is None:
            self._work = Background(self)
            self._work.done.connect(self._tell)
            self._work.failed.connect(self._tell_why)
            self._window.installEventFilter(self)

        def do(_told: Told) -> object:
            return work()

        self._work.begin(do)

    def _tell(self, found: object) -> None:
        if not self._goes_on():
            self.read.emit(found)

    def _tell_why(self, why: str) -> None:
        if not self._goes_on():
            self.failed.emit(why)

    def _goes_on(self) -> bool:
        """Whether something else was asked for meanwhile, which is read now."""
        following, self._next = self._next, None
        if following is not None:
            self._begin(following)
        return following is not None
