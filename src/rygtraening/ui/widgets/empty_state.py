"""What stands where nothing is yet: a picture, what will appear here, and how."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.heading import Muted


class Icon(QWidget):
    """An icon ``size`` px wide at 100 % text; a screen reader passes it over."""

    def __init__(self, theme: Theme, name: IconName, *, size: int = tokens.ICON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """It grows with the text."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon in the quiet ink."""
        self._theme.icons.paint(QPainter(self), QRectF(self.rect()), self._name, self._theme.palette.ink_2)


class EmptyState(QWidget):
    """An icon, a sentence, and perhaps a button."""

    action = Signal()
    """The button was pressed."""

    def __init__(
        self, theme: Theme, icon: IconName, text: str, *, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addStretch(1)
        column.addWidget(Icon(theme, icon, size=tokens.ICON_LARGE), 0, middle)
        label = Muted(theme, text)
        label.setAlignment(middle)
        column.addWidget(label)
        if action:
            button = SecondaryButton(theme, action)
            button.clicked.connect(self.action)
            column.addWidget(button, 0, middle)
        column.addStretch(1)
