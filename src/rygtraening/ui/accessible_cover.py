"""What lies under a sheet is not there to a screen reader either, until the sheet is gone."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_Event = QAccessible.Event


class Cover(QWidget):
    """Lies over everything else in its parent while it is shown; what is there is told only when it has gone."""

    def tell_covered(self) -> None:
        """Tell that what it lies over is no longer to be seen, or is so again: called when it has come and gone."""
        place = self.parentWidget()
        if place is None or not QAccessible.isActive():
            return
        event = _Event.ObjectShow if self.isHidden() else _Event.ObjectHide
        for part in place.children():
            if isinstance(part, QWidget) and not isinstance(part, Cover) and not part.isHidden():
                QAccessible.updateAccessibility(QAccessibleEvent(part, event))


class CoverInterface(QAccessibleWidget):
    """A cover: a dialog that has to be answered first, though it is no window of its own."""

    def __init__(self, cover: QWidget) -> None:
        super().__init__(cover, QAccessible.Role.Dialog)

    def state(self) -> QAccessible.State:
        """As Qt says, and that it is modal."""
        state = super().state()
        state.modal = True
        return state


class CoverableInterface(QAccessibleWidget):
    """A place that a cover may lie over: then there is nothing in it but the cover."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place, QAccessible.Role.Client)

    def childCount(self) -> int:  # noqa: N802
        """1 where a cover lies over it."""
        return super().childCount() if _cover_of(self.widget()) is None else 1

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The cover, or what Qt says."""
        cover = _cover_of(self.widget())
        if cover is None:
            return super().child(index)
        return QAccessible.queryAccessibleInterface(cover) if index == 0 else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """0 for the cover, -1 for what it lies over."""
        cover = _cover_of(self.widget())
        if cover is None:
            return super().indexOfChild(child)
        return 0 if child.object() is cover else -1


class CoveredInterface(QAccessibleWidget):
    """A part of such a place: somebody who still knows of it is told that it cannot be seen, and has nothing in it."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, QAccessible.Role.Client)

    def state(self) -> QAccessible.State:
        """As Qt says, but invisible under a cover."""
        state = super().state()
        if self._covered():
            state.invisible = True
        return state

    def childCount(self) -> int:  # noqa: N802
        """0 under a cover."""
        return 0 if self._covered() else super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """What Qt says; nothing under a cover."""
        return None if self._covered() else super().child(index)

    def _covered(self) -> bool:
        place = self.widget().parentWidget()
        return place is not None and _cover_of(place) is not None


def _cover_of(place: QWidget) -> Cover | None:
    """What lies over ``place``."""
    return next((part for part in place.children() if isinstance(part, Cover) and not part.isHidden()), None)
