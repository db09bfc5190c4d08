"""A scroll area without a frame that keeps whatever has the focus in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.scroll_bar import ScrollBar


class ScrolledColumn(QWidget):
    """What is scrolled, where a layout makes it as high as its width wants it to be, and no higher: the least height Qt
    reckons itself is that of every text at the width it likes best, and would leave room under the last of them."""

    def minimumSizeHint(self) -> QSize:
        """The least width; the height follows the width."""
        least, layout = super().minimumSizeHint(), self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class Scrolling(QScrollArea):
    """Scrolls ``content``, whose ground shows what is behind; it takes no focus itself.

    Qt scrolls to the focus only when Tab moved it; this follows it however it moved, but by the mouse: what is pressed
    must not go away from under the pointer, or the click is none.
    """

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One of our own: where Qt's is first asked for, PySide makes every class of widgets there is (12 ms).
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")
        self.setViewport(viewport)
        self.setVerticalScrollBar(ScrollBar(theme, Qt.Orientation.Vertical))
        self.setHorizontalScrollBar(ScrollBar(theme, Qt.Orientation.Horizontal))
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setWidget switched it on
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def lead_to(self, part: QWidget) -> None:
        """Put the focus on ``part``, which may have been made just now, and bring all of it in sight."""
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        # It has its place only with the next layout.
        QTimer.singleShot(0, part, lambda: self._bring_in_sight(part))

    def _bring_in_sight(self, part: QWidget) -> None:
        """``ensureWidgetVisible`` is content with the cursor of a field."""
        if self._content.isAncestorOf(part):
            middle = part.mapTo(self._content, part.rect().center())
            room = part.width() // 2 + Space.XL, part.height() // 2 + Space.XL
            self.ensureVisible(middle.x(), middle.y(), *room)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        pressed = QApplication.mouseButtons() is not Qt.MouseButton.NoButton
        if new is not None and not pressed and self._content.isAncestorOf(new):
            self._keep_in_sight(new)
            QTimer.singleShot(0, new, lambda: self._keep_in_sight(new))  # a page that has just come is laid out by then

    def _keep_in_sight(self, focused: QWidget) -> None:
        if focused.hasFocus():
            self.ensureWidgetVisible(focused, Space.XL, Space.XL)
