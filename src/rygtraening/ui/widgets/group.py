"""A named group of controls without a frame: for a screen reader one thing with several parts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget


class Group(QGroupBox):
    """Has the role of a group and the name ``name``; its layout is the caller's.

    A QGroupBox, for that gives Qt's accessibility the role; nothing of its frame or margins is kept.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setAccessibleName(name)
        self.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """What the layout needs."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps QGroupBox from reserving room for a frame."""

    def changeEvent(self, event: QEvent) -> None:
        """As above, after a change of font or style."""
        super().changeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws nothing."""
