"""A page that is made in turns of the event loop, so that the window answers meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

Work = Generator[None]
"""Something to do, which gives way now and then."""


def stand_at_once(part: QWidget, width: int) -> None:
    """Show ``part``, which has come to a page that is shown already, ``width`` px wide. Qt would do so in the next
    turn, and lay it out at another width first."""
    if not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        part.resize(width, part.height())
        part.show()


class Growing(QObject):
    """Does the ``Work`` that makes a page, from the top down: the first piece at once, the next in turns of the loop.

    Whoever needs the whole page calls ``finish``; a key that is pressed on it does so too, as it may be meant for what
    is not there yet.
    """

    def __init__(self, page: QScrollArea) -> None:
        super().__init__(page)
        self._page = page
        self._work: Work | None = None
        self._at_work = False
        self._filled: list[Callable[[], None]] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._next)

    @property
    def going_on(self) -> bool:
        """Whether more is to come."""
        return self._work is not None

    def begin(self, work: Work) -> None:
        """Make the page by ``work``, which takes the place of what was going on."""
        if self._work is None:
            self._page.installEventFilter(self)
        self._work = work
        self._turn.start()
        self._go_on(work)

    def when_filled(self, told: Callable[[], None]) -> None:
        """``told`` is called once as much is there, and has its place, as can be seen of the page, or all of it: what
        comes then comes under that."""
        self._filled.append(told)
        self._turn.start()

    def hold_still(self) -> None:
        """What is seen of the page stays on the screen until what comes in its place fills it."""
        viewport = self._page.viewport()
        viewport.setUpdatesEnabled(False)
        self.when_filled(lambda: viewport.setUpdatesEnabled(True))

    def finish(self) -> None:
        """Make all that is to come, now."""
        if self._work is None or self._at_work:
            return
        while self._work is not None:
            self._go_on(self._work)
        self._lay_out()

    def end(self) -> None:
        """Make nothing more: nobody will see it."""
        self._work = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key meets the whole page."""
        if event.type() == QEvent.Type.KeyPress:
            self.finish()
        return False

    def _next(self) -> None:
        # What the turn before brought has been laid out since.
        if self._work is None or self._page.verticalScrollBar().maximum() > 0:
            told, self._filled = self._filled, []
            for each in told:
                each()
        if self._work is not None:
            self._turn.start()
            self._go_on(self._work)
            self._lay_out()
            if self._turn.isActive():
                self._turn.start()  # anew: what has become due meanwhile comes before the next turn

    def _lay_out(self) -> None:
        """Give what has come its place in this turn. Qt takes one for each thing that lies in another, and between them
        what is there would be painted squeezed into the room that was there before."""
        if self._page.isVisible():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _go_on(self, work: Work) -> None:
        more, self._at_work = False, True
        try:
            more = next(work, work) is None
        finally:
            self._at_work = False
            if not more and self._work is work:
                self._work = None
                self._page.removeEventFilter(self)
                self._turn.start()
