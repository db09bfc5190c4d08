"""What must never be out of sight: where its own place on a page is not seen, it stands in a foot under the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.painting import fill_rect

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class InSight(QWidget):
    """The place of ``kept`` among other things, as large as it also while it stands in the foot."""

    def __init__(self, kept: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = kept
        kept.setParent(self)
        self.setSizePolicy(kept.sizePolicy())

    def sizeHint(self) -> QSize:
        """That of what is kept."""
        return self.kept.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """That of what is kept."""
        return self.kept.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """As what is kept."""
        return self.kept.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """That of what is kept."""
        return self.kept.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """It fills its place."""
        super().resizeEvent(event)
        self._fill()

    def event(self, event: QEvent) -> bool:
        """It may want another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def take_back(self, page: QWidget) -> None:
        """What is kept stands here again; ``page`` is what both are on."""
        _move(self.kept, self, page)
        self._fill()

    def _fill(self) -> None:
        if self.kept.parentWidget() is self:
            self.kept.setGeometry(self.rect())


class PageFoot(QWidget):
    """A strip under what ``page`` scrolls, there only while the place it watches is not seen whole."""

    _moved = Signal()

    def __init__(self, theme: Theme, page: QScrollArea) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._place: InSight | None = None
        self._watched: list[QWidget] = []
        self._waits = False
        self.hide()
        # Not in the middle of a layout; but before anything is painted.
        self._moved.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self.update)

    def watch(self, place: InSight) -> None:
        """Keep what belongs at ``place``, a part of what the page scrolls, in sight from now on."""
        self.let_go()
        self._place = place
        part: QWidget | None = place
        while part is not None:
            part.installEventFilter(self)
            self._watched.append(part)
            part = part.parentWidget() if part is not self._page else None
        self._ask()

    def let_go(self) -> None:
        """Give back what is kept, and watch nothing."""
        place, self._place = self._place, None
        for part in self._watched:
            if isValid(part):
                part.removeEventFilter(self)
        self._watched.clear()
        self._withdraw(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The place, or something around it, moves."""
        if event.type() in _MOVES:
            self._ask()
        return False

    def event(self, event: QEvent) -> bool:
        """What it holds may want another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._ask()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page from here too."""
        QApplication.sendEvent(self._page.verticalScrollBar(), event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's own ground, under a hairline."""
        palette, painter = self._theme.palette, QPainter(self)
        fill_rect(painter, self.rect(), self._theme.colour(palette.background))
        line = QRect(0, 0, self.width(), self._theme.lines.hairline)
        fill_rect(painter, line, self._theme.colour(palette.card_border))

    def _ask(self) -> None:
        if not self._waits:
            self._waits = True
            self._moved.emit()

    def _settle(self) -> None:
        self._waits = False
        place = self._place
        if place is None or not isValid(place) or not place.isVisible():
            return
        top = place.mapTo(self._page, QPoint()).y()
        if top >= 0 and top + place.height() <= self._page.height():
            self._withdraw(place)
        else:
            self._hold(place)

    def _hold(self, place: InSight) -> None:
        kept, viewport = place.kept, self._page.viewport()
        content = self._page.widget()
        layout = content.layout() if content is not None else None
        sides = layout.contentsMargins() if layout is not None else self.contentsMargins()
        room = viewport.width() - sides.left() - sides.right()
        wide = min(room, kept.sizeHint().width())
        high = kept.heightForWidth(wide) if kept.hasHeightForWidth() else kept.sizeHint().height()
        strip = high + 2 * Space.M
        covered = self._covered_by(strip)
        if self._page.viewportMargins().bottom() != strip:
            self._page.setViewportMargins(0, 0, 0, strip)
        _move(kept, self, self._page)
        self.setGeometry(viewport.x(), self._page.height() - strip, viewport.width(), strip)
        kept.setGeometry(sides.left(), Space.M, wide, high)
        self.show()
        self.raise_()
        if covered is not None:
            self._page.ensureWidgetVisible(covered, Space.XL, Space.XL)

    def _covered_by(self, strip: int) -> QWidget | None:
        """What has the focus and is in sight, if a strip of that height hides it."""
        focus, content, high = QApplication.focusWidget(), self._page.widget(), self._page.height()
        if not self.isHidden() or focus is None or content is None or not content.isAncestorOf(focus):
            return None
        bottom = focus.mapTo(self._page, QPoint(0, focus.height())).y()
        return focus if high - strip < bottom <= high else None

    def _withdraw(self, place: InSight | None) -> None:
        if self.isHidden():
            return
        if place is not None and isValid(place):
            place.take_back(self._page)
        self.hide()
        self._page.setViewportMargins(0, 0, 0, 0)


def _move(widget: QWidget, parent: QWidget, page: QWidget) -> None:
    """Give it another parent; the focus stays where it was, and meanwhile rests on the ``page``: left to Qt it goes to
    the next thing, and the page would scroll there."""
    if widget.parentWidget() is parent:
        return
    focus = QApplication.focusWidget()
    held = focus if focus is not None and (focus is widget or widget.isAncestorOf(focus)) else None
    if held is not None:
        page.setFocus(Qt.FocusReason.OtherFocusReason)
    widget.setParent(parent)
    widget.show()
    if held is not None:
        held.setFocus(Qt.FocusReason.OtherFocusReason)
