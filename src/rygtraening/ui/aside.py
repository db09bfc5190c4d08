"""Where the person was on a page, while another lies over it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid


class Under(Struct, frozen=True):
    """A page that lies under another: the window's ``title``, the ``ground`` messages keep to, what had the focus, and
    how far it was scrolled."""

    page: QWidget
    title: str
    ground: QWidget | None
    focus: QWidget | None
    scrolled: int

    @classmethod
    def of(cls, page: QWidget, title: str, ground: QWidget | None, focus: QWidget | None) -> Under:
        """``page`` as it is now. Only a focus on it is come back to: the rail's own buttons lead elsewhere."""
        on_it = focus is not None and (focus is page or page.isAncestorOf(focus))
        scrolled = page.verticalScrollBar().value() if isinstance(page, QScrollArea) else 0
        return cls(page, title, ground, focus if on_it else None, scrolled)

    def take_up(self) -> None:
        """The page is shown again: the person is where they were."""
        focus = self.focus if self.focus is not None and isValid(self.focus) else self.page
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.page, QScrollArea):
            self.page.verticalScrollBar().setValue(self.scrolled)
