"""A screen reader reads the parts of a thing in the order in which they came to it: let that be where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QWidget


def read_in_order(layout: QLayout) -> None:
    """After something was put between others: let all of it be read from the top down. Nothing moves on the screen."""
    for widget in widgets_of(layout):
        widget.raise_()


def widgets_of(layout: QLayout) -> Iterator[QWidget]:
    """What stands in ``layout`` and in those inside it, from the top down."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from widgets_of(inner)
