"""A row that wraps: things stand side by side and go on in the next line where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from rygtraening.ui.theme.tokens import Space


class FlowLayout(QLayout):
    """Left to right, then down; what is wider than a line gets the whole line and wraps its own text."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = Space.S, line_gap: int = Space.S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = int(gap)
        self._line_gap = int(line_gap)
        self._heights: dict[int, int] = {}
        """By width (px), until something in it changes: Qt asks many times while it lays a page out."""
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Called by ``addWidget``."""
        self._items.append(item)

    def count(self) -> int:
        """Number of things in it."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The thing at ``index``, or ``None``."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Removes the thing at ``index`` and gives it, or ``None``."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The number of lines follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at ``width`` px."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it has another size, or is shown or hidden: measure again."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Places everything in ``rect``."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        """One thing a line."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return self._with_margins(QSize(width, height))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        area = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        x, y, line_height = area.x(), area.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._shown():
            width = min(item.sizeHint().width(), max(area.width(), item.minimumSize().width()))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if line and x + width > area.x() + area.width():
                self._finish(line, line_height, place=place)
                x, y, line_height, line = area.x(), y + line_height + self._line_gap, 0, []
            line.append((item, QRect(QPoint(x, y), QSize(width, height))))
            x += width + self._gap
            line_height = max(line_height, height)
        self._finish(line, line_height, place=place)
        return y + line_height - rect.y() + margins.bottom()

    @staticmethod
    def _finish(line: list[tuple[QLayoutItem, QRect]], line_height: int, *, place: bool) -> None:
        """The things of one line stand in the middle of its height."""
        if not place:
            return
        for item, box in line:
            item.setGeometry(box.translated(0, (line_height - box.height()) // 2))


class FlowBox(QWidget):
    """A wrapping row of widgets, for example the buttons of a page."""

    def __init__(self, *, gap: int = Space.M, line_gap: int = Space.S, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=gap, line_gap=line_gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the end."""
        self._flow.addWidget(widget)
