"""The place of the pages in the window: one of them is shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from rygtraening.ui.turns import Turns
from rygtraening.ui.widgets.growing import Growing


class PageStack(QStackedWidget):
    """Shows one page. Of one that is still being made nothing is seen before it fills its place."""

    def __init__(self) -> None:
        super().__init__()
        self._awaited: Growing | None = None
        self._leaving: list[QWidget] = []
        self._turns = Turns(self)

    def bring_up(self, page: QWidget, growing: Growing | None = None) -> None:
        """Show ``page``. Where it is ``growing``, what is on the screen stays there until it is filled, though keys and
        a screen reader are on the page already."""
        self._awaited = growing
        self.setUpdatesEnabled(growing is None)
        if growing is not None:
            growing.when_filled(partial(self._let_see, growing))
        if self.indexOf(page) < 0:
            self.addWidget(page)
        # Qt shows a page as large as it was before (a new one 640 × 480), and would lay it out twice.
        page.setGeometry(self.contentsRect())
        self.setCurrentWidget(page)

    def drop_pages(self) -> None:
        """Forget every page; nothing more is made of one."""
        # The one that is shown goes last: Qt would show another in its place, and lay it out.
        pages = [page for place in range(self.count()) if (page := self.widget(place)) is not None]
        for page in sorted(pages, key=lambda page: page is self.currentWidget()):
            for growing in page.findChildren(Growing):
                growing.end()
            self.removeWidget(page)
            self._leaving.append(page)
        self._turns.begin(self._delete())

    def _delete(self) -> Iterator[None]:
        """A page in a turn: one that is long takes a hundredth of a second."""
        while self._leaving:
            yield
            self._leaving.pop().deleteLater()

    def _let_see(self, growing: Growing) -> None:
        if growing is self._awaited:  # else another page was brought up meanwhile
            self._awaited = None
            self.setUpdatesEnabled(True)
