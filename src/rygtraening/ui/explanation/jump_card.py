"""A card that can be jumped to: its name is a place for the keyboard to stand while the text is read."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.card import Card, Line
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.painting import draw_control


class JumpTitle(TextLabel):
    """Large words that take the focus by Tab and by a jump; arrows and Page Down then scroll the page."""

    focused = Signal()

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, role=Type.LARGE_STRONG, parent=parent)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Room for the focus ring.
        self.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that it has the focus."""
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the ring while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            radius = tokens.RADIUS_CONTROL
            rect = QRectF(self.rect())
            draw_control(QPainter(self), self._theme, rect, fill=None, outline=None, radius=radius, focused=True)


class JumpCard(Card):
    """A card whose ``title`` takes the focus when somebody jumps here; everything else in it is text."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(title)
        self.title = JumpTitle(theme, title)
        # The focus ring stands around the words, and the words in line with the text: the padding gives way to it.
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(margins.left() - Space.S, margins.top(), margins.right() - Space.S, Space.L)
        self.body.addWidget(self.title)
        self._text = QVBoxLayout()
        self._text.setContentsMargins(Space.S, 0, Space.S, 0)
        self._text.setSpacing(Space.L)
        self.body.addLayout(self._text)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` under what is there."""
        self._text.addWidget(widget)

    def add_line(self) -> None:
        """A hairline under what is there."""
        self._text.addWidget(Line(self._theme))
