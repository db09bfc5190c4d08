"""A button that comes where something else was pressed again and again: the first click may be meant for that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.ports import Clock

TOO_SOON_S = 1.0
"""A click so soon after a button came (seconds) was meant for what stood in its place."""
_CLICKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class TooSoon(QObject):
    """Takes clicks from ``button`` for a moment; keys and assistive means press it at once."""

    def __init__(self, button: QWidget, clock: Clock) -> None:
        super().__init__(button)
        self._clock = clock
        self._came = clock.monotonic()
        self._taken = False
        """Whether the click under way is none."""
        button.installEventFilter(self)

    def begin(self) -> None:
        """The moment is from now on."""
        self._came = self._clock.monotonic()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether this belongs to a click that is too soon."""
        if event.type() in _CLICKS:
            self._taken = self._clock.monotonic() - self._came < TOO_SOON_S
            return self._taken
        return self._taken and event.type() == QEvent.Type.MouseButtonRelease
