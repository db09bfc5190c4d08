"""Laying out what is not shown yet, so that showing it takes less time."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget


def lay_out(widget: QWidget, size: QSize) -> None:
    """Give ``widget``, which is not shown, ``size`` and everything in it its place. Qt would do so when it is shown; it
    does it here because a picture of it is asked for, if only of a single px."""
    widget.resize(size)
    widget.grab(QRect(0, 0, 1, 1))
