"""A row or a card that can be pressed as a whole, with whatever it is made of."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.dress import dress_tip
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.painting import draw_control


class RowButton(QAbstractButton):
    """Give it a layout and call ``settle``; it is as high as the layout needs. Space and Enter press it.

    ``card`` draws the sheet and border of a card; else there is nothing until the pointer or the focus comes.
    """

    def __init__(self, theme: Theme, name: str, *, card: bool = False, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self.theme = theme
        self._card = card
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # On the ground of a button Qt would draw the labels inside in the one colour of a button's text.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def settle(self) -> None:
        """Let every press on what is inside reach the button."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Its tip may come."""
        dress_tip(self.theme, self)
        super().enterEvent(event)

    def sizeHint(self) -> QSize:
        """What the layout likes."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else QSize(tokens.TARGET, tokens.TARGET)

    def minimumSizeHint(self) -> QSize:
        """What the layout needs."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else QSize(tokens.TARGET, tokens.TARGET)

    def hasHeightForWidth(self) -> bool:
        """The words inside wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the words inside wrapped to ``width`` px, never under the least target."""
        layout = self.layout()
        high = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        return max(tokens.TARGET, high or self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sheet, pointer and focus."""
        palette = self.theme.palette
        touched = self.underMouse() or self.isDown()
        fill = palette.pressed if self.isDown() else palette.hover if touched else None
        if self._card and fill is None:
            fill = palette.surface
        draw_control(
            QPainter(self),
            self.theme,
            QRectF(self.rect()),
            fill=fill,
            outline=palette.card_border if self._card else None,
            radius=tokens.RADIUS_CARD if self._card else tokens.RADIUS_CONTROL,
            focused=self.hasFocus(),
        )
