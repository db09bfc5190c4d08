"""Side by side where there is room, one under the other where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.flow import FlowLayout


class _Cell(Struct):
    item: QLayoutItem
    stretch: float
    least: int


class ColumnsLayout(QLayout):
    """Each cell says how much of the room it takes (``stretch``, 0 is its own width) and what it needs at least."""

    def __init__(self, theme: Theme, parent: QWidget, *, gap: int, centred: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gap = int(gap)
        self._centred = centred
        self._cells: list[_Cell] = []
        self._stretch, self._least = 1.0, 0
        # Qt asks again and again while it lays a page out, and columns may stand in columns.
        self._boxes_at: dict[int, list[QRect]] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, stretch: float, least: int) -> None:
        """Put ``widget`` at the right; ``least`` is in px at 100 % text."""
        self._stretch, self._least = stretch, least
        self.addWidget(widget)

    def stacked_at(self, width: int) -> bool:
        """Whether the cells stand one under the other at ``width`` px."""
        cells = self._shown()
        if len(cells) < 2:
            return False
        room, parts = self._room(cells, width), sum(cell.stretch for cell in cells)
        if not parts:
            return room < 0
        return any(room * c.stretch / parts < self._need(c) for c in cells if c.stretch)

    def addItem(self, item: QLayoutItem) -> None:
        """Called by ``addWidget``."""
        self._cells.append(_Cell(item, self._stretch, self._least))

    def count(self) -> int:
        """Number of cells."""
        return len(self._cells)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The thing at ``index``, or ``None``."""
        return self._cells[index].item if 0 <= index < len(self._cells) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Removes the thing at ``index`` and gives it, or ``None``."""
        return self._cells.pop(index).item if 0 <= index < len(self._cells) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width it is given."""
        return Qt.Orientation.Horizontal

    def invalidate(self) -> None:
        """Something in a cell has another size, or is shown or hidden: measure again."""
        self._boxes_at.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """Side by side or stacked: the width decides."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at ``width`` px."""
        return max((box.bottom() + 1 for box in self._boxes(width)), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Places the cells in ``rect``."""
        super().setGeometry(rect)
        boxes = self._boxes(rect.width())
        spare = rect.height() - max((box.bottom() + 1 for box in boxes), default=0)
        stacked = self.stacked_at(rect.width())
        for cell, box in zip(self._shown(), boxes, strict=True):
            if not stacked and spare > 0:
                box = box.translated(0, spare // 2) if self._centred else box.adjusted(0, 0, 0, spare)
            cell.item.setGeometry(box.translated(rect.topLeft()))

    def sizeHint(self) -> QSize:
        """Side by side."""
        hints = [cell.item.sizeHint() for cell in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Stacked: the widest cell's least width."""
        sizes = [cell.item.minimumSize() for cell in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def _shown(self) -> list[_Cell]:
        return [cell for cell in self._cells if not cell.item.isEmpty()]

    def _need(self, cell: _Cell) -> int:
        return max(self._theme.px(cell.least), cell.item.minimumSize().width())

    def _room(self, cells: list[_Cell], width: int) -> int:
        """What is left of ``width`` px for the cells that stretch."""
        fixed = sum(cell.item.sizeHint().width() for cell in cells if not cell.stretch)
        return width - fixed - self._gap * (len(cells) - 1)

    def _boxes(self, width: int) -> list[QRect]:
        """Where the cells that are shown stand at ``width`` px, from the top left."""
        if width not in self._boxes_at:
            self._boxes_at[width] = self._measured(width)
        return self._boxes_at[width]

    def _measured(self, width: int) -> list[QRect]:
        cells = self._shown()
        if not cells:
            return []
        if self.stacked_at(width):
            return self._stack(cells, width)
        room, parts = self._room(cells, width), sum(cell.stretch for cell in cells) or 1.0
        boxes, x, used = [], 0, 0.0
        for cell in cells:
            if cell.stretch:
                # Up to where this share ends, so that no pixel is lost to rounding.
                start, used = round(room * used / parts), used + cell.stretch
                own = round(room * used / parts) - start
            else:
                own = cell.item.sizeHint().width()
            boxes.append(QRect(x, 0, own, _height(cell.item, own)))
            x += own + self._gap
        high = max(box.height() for box in boxes)
        if self._centred:
            return [box.translated(0, (high - box.height()) // 2) for box in boxes]
        return [QRect(box.x(), 0, box.width(), high) for box in boxes]

    def _stack(self, cells: list[_Cell], width: int) -> list[QRect]:
        boxes, y = [], 0
        for cell in cells:
            own = width if cell.stretch else min(width, cell.item.sizeHint().width())
            boxes.append(QRect(0, y, own, _height(cell.item, own)))
            y += boxes[-1].height() + (min(self._gap, int(Space.M)) if self._centred else self._gap)
        return boxes


class SplitLayout(FlowLayout):
    """Two things: the second at the right end in its own width, the first before it, while that leaves the first
    ``least`` px at 100 % text (0: its own width); else one under the other."""

    def __init__(self, parent: QWidget, theme: Theme, least: int, gap: int, *, fill: bool) -> None:
        super().__init__(parent, gap=gap, line_gap=Space.M)
        self._theme = theme
        self._least = least
        self._fill = fill

    def minimumSize(self) -> QSize:
        """One under the other."""
        return QSize(super().minimumSize().width(), 0)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        items = self._shown()
        if len(items) < 2:
            return _stack(items, rect, self._line_gap, place=place, natural=not self._fill)
        first, second = items
        right = second.sizeHint().width()
        left = rect.width() - right - self._gap
        wanted = self._theme.px(self._least) if self._least else first.sizeHint().width()
        if left < wanted:
            return _stack(items, rect, self._line_gap, place=place, natural=not self._fill)
        if not self._fill:
            left = min(left, first.sizeHint().width())
        heights = _height(first, left), _height(second, right)
        height = max(heights)
        if place:
            # What fills its column begins at the top; buttons stand in the middle of the row.
            downs = (0, 0) if self._fill else tuple((height - each) // 2 for each in heights)
            first.setGeometry(QRect(rect.x(), rect.y() + downs[0], left, heights[0]))
            second.setGeometry(QRect(rect.right() + 1 - right, rect.y() + downs[1], right, heights[1]))
        return height


class Columns(QWidget):
    """Widgets in columns. ``centred`` stands each in the middle of the row's height; else all are equally high.

    ``widgets`` (with ``weights``, else equal) may be given at once, or one by one with ``add``.
    """

    def __init__(
        self,
        theme: Theme,
        widgets: Sequence[QWidget] = (),
        *,
        weights: Sequence[float] | None = None,
        least: int = tokens.COLUMN_LEAST,
        gap: int = Space.L,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = ColumnsLayout(theme, self, gap=gap, centred=centred)
        _follow_width(self)
        for widget, weight in zip(widgets, weights or [1.0] * len(widgets), strict=True):
            self.add(widget, weight, least)

    def add(self, widget: QWidget, stretch: float = 1, least: int = tokens.COLUMN_LEAST) -> None:
        """Put ``widget`` at the right. ``stretch`` 0 gives it its own width, else its share of the room; where a
        share would be under ``least`` px (at 100 % text), everything stacks."""
        self._columns.add(widget, stretch, least)

    def stacked(self) -> bool:
        """Whether the columns stand one under the other now."""
        return self._columns.stacked_at(self.width())


class Split(QWidget):
    """Something at the left and something at the right end; ``fill`` gives the left one all the room there is."""

    def __init__(
        self,
        theme: Theme,
        left: QWidget,
        right: QWidget,
        *,
        least: int = 0,
        gap: int = Space.L,
        fill: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = SplitLayout(self, theme, least, gap, fill=fill)
        layout.addWidget(left)
        layout.addWidget(right)
        _follow_width(self)


def _follow_width(widget: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _stack(items: Sequence[QLayoutItem], rect: QRect, gap: int, *, place: bool, natural: bool = False) -> int:
    """One under the other, as wide as ``rect``, or as wide as they like to be."""
    y = rect.y()
    for item in items:
        width = min(rect.width(), item.sizeHint().width()) if natural else rect.width()
        height = _height(item, width)
        if place:
            item.setGeometry(QRect(rect.x(), y, width, height))
        y += height + gap
    return max(0, y - gap - rect.y())
