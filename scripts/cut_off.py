"""What of a page cannot be read: text that is wider or higher than its place, things that lie over each other or stick
out of what holds them, and what has to be scrolled sideways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from rygtraening.ui.player.sheet import Sheet
from rygtraening.ui.widgets.notice import Notice

_SPARE = 1
"""Pixels that rounding may take."""


def unreadable(root: QWidget) -> list[str]:
    """Every fault of what is shown in ``root``, in words."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        found += [*_too_small(widget), *_sideways(widget), *_over_each_other(widget)]
        if widget is not root:
            found += _sticking_out(widget)
    return found


@contextmanager
def painted_too_wide() -> Iterator[list[str]]:
    """Inside, every text that is painted by hand and does not fit its place is told."""
    found: list[str] = []
    real = QPainter.drawText

    def draw(painter: QPainter, *given: Any) -> Any:
        match given:
            case (QRectF() | QRect() as box, flags, str(text)):
                _look_at_box(painter, QRectF(box), int(flags), text, found)
            case (QPointF() as at, str(text)):
                _look_at_line(painter, at.x(), text, found)
            case (int() | float() as x, int() | float(), str(text)):
                _look_at_line(painter, x, text, found)
        return real(painter, *given)

    QPainter.drawText = draw  # type: ignore[method-assign,assignment]
    try:
        yield found
    finally:
        QPainter.drawText = real  # type: ignore[method-assign]


def _look_at_box(painter: QPainter, box: QRectF, flags: int, text: str, found: list[str]) -> None:
    room = box.width() if flags & Qt.TextFlag.TextWordWrap.value else 0.0
    needed = painter.boundingRect(QRectF(0, 0, room, 0), flags & ~_ALIGNED, text)
    one_line = needed.height() <= painter.fontMetrics().height() + _SPARE
    tight = painter.fontMetrics().tightBoundingRect(text).height() if one_line else needed.height()
    high = min(needed.height(), tight)
    if needed.width() > box.width() + _SPARE or high > box.height() + _SPARE:
        found.append(f"painted in {_size(box)}, needs {_size(needed)}: {text[:40]!r}")


def _look_at_line(painter: QPainter, x: float, text: str, found: list[str]) -> None:
    width = painter.fontMetrics().horizontalAdvance(text)
    room = painter.window()
    if x < room.left() - _SPARE or x + width > room.right() + 1 + _SPARE:
        found.append(f"painted from {x:.0f} to {x + width:.0f} of {room.width()}: {text[:40]!r}")


_ALIGNED = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight).value | (
    Qt.AlignmentFlag.AlignHCenter.value
)


def _size(box: QRectF) -> str:
    return f"{box.width():.0f}x{box.height():.0f}"


def _too_small(widget: QWidget) -> Iterator[str]:
    """Text in a place of its own that is too small for it."""
    if isinstance(widget, QComboBox):
        needed = widget.sizeHint().width() - widget.fontMetrics().horizontalAdvance(_longest_item(widget))
        needed += widget.fontMetrics().horizontalAdvance(widget.currentText())
        if widget.width() + _SPARE < needed and widget.toolTip() != widget.currentText():
            yield f"{_named(widget)} is {widget.width()} wide, needs {needed}"
    elif isinstance(widget, QLineEdit):
        # What somebody has typed moves along with the cursor; a hint is read to its end in its tip.
        if widget.text() or widget.toolTip() == widget.placeholderText():
            return
        said = widget.placeholderText()
        needed_width = widget.fontMetrics().horizontalAdvance(said)
        if widget.contentsRect().width() + _SPARE < needed_width:
            yield f"{_named(widget)} has {widget.contentsRect().width()} for {needed_width}: {said[:40]!r}"
    elif isinstance(widget, QLabel | QAbstractButton) and widget.text():
        least = widget.minimumSizeHint()
        if widget.width() + _SPARE < least.width():
            yield f"{_named(widget)} is {widget.width()} wide, needs {least.width()}"
        height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
        if widget.height() + _SPARE < height:
            yield f"{_named(widget)} is {widget.height()} high, needs {height}"


def _longest_item(box: QComboBox) -> str:
    items = [box.itemText(place) for place in range(box.count())]
    return max(items, key=box.fontMetrics().horizontalAdvance, default="")


def _sideways(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield f"{_named(widget)} scrolls {widget.horizontalScrollBar().maximum()} px sideways: {_widest(widget)}"


def _widest(area: QScrollArea) -> str:
    """What makes it so wide: the deepest of what ends furthest to the right."""
    found: QWidget = area.viewport()
    way: list[str] = []
    while parts := [part for part in found.children() if isinstance(part, QWidget) and part.isVisible()]:
        found = max(parts, key=lambda part: part.x() + max(part.minimumSizeHint().width(), part.minimumWidth()))
        way.append(_named(found))
    return " > ".join(way[-3:])


def _sticking_out(widget: QWidget) -> Iterator[str]:
    """Out of what holds it; what is scrolled may, upwards and downwards."""
    holder = widget.parentWidget()
    if holder is None or widget.isWindow() or not widget.size().isValid() or widget.size().isEmpty():
        return
    box, room = widget.geometry(), holder.rect()
    if isinstance(holder.parentWidget(), QAbstractScrollArea):  # a viewport
        return
    if not room.adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE).contains(box):
        yield f"{_named(widget)} at {box.getRect()} sticks out of {_named(holder)} of {room.width()}x{room.height()}"


def _over_each_other(holder: QWidget) -> Iterator[str]:
    """What a layout has put in one place; what floats over a page has a holder without one, or is a message."""
    if holder.layout() is None:
        return
    parts = [part for part in holder.children() if isinstance(part, QWidget) and not isinstance(part, Notice | Sheet)]
    shown = [part for part in parts if part.isVisible() and not part.isWindow() and not part.size().isEmpty()]
    for one, other in combinations(shown, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > _SPARE and common.height() > _SPARE:
            yield f"{_named(one)} and {_named(other)} lie over each other by {common.width()}x{common.height()}"


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text[:40]!r}"


_PLAIN_WORD = re.compile(r"[A-Za-z]{2,}")


def untranslated(texts: set[str], allowed: re.Pattern[str]) -> list[str]:
    """The texts that hold plain letters where a language with none of them is spoken; what matches ``allowed`` may."""
    return sorted(text for text in texts if _PLAIN_WORD.search(allowed.sub(" ", text)))


def shown_texts(root: QWidget) -> set[str]:
    """Every text that can be seen or is told to a screen reader."""
    found: set[str] = set()
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QComboBox):
            found |= {widget.itemText(place) for place in range(widget.count())}
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            found.add(widget.placeholderText())
        found |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()}
    return {re.sub("<[^>]+>", "", text) for text in found if text}
