"""Ends the process when a widget can be used: shown, enabled and painted once."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches one widget, and leaves with exit status 0 after its first paint while it is enabled.

    It leaves by ``os._exit``, so that no row pays for taking its window down again, and says before that how much
    memory the process has taken: two lines, the most there was and what is held now (kB; empty where the system does
    not tell).
    """

    def __init__(self, widget: QWidget, ready: Callable[[], bool] = lambda: True) -> None:
        """``ready`` tells whether what is asked for besides is there too; it is waited for."""
        super().__init__(widget)
        self._widget, self._ready = widget, ready
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass; the timer fires once the paint that begins here has been done."""
        if event.type() is QEvent.Type.Paint and self._widget.isEnabled():
            QTimer.singleShot(0, self._leave)
        return False

    def _leave(self) -> None:
        if not self._ready():
            QTimer.singleShot(0, self._leave)
            return
        sys.stdout.write(memory())
        sys.stdout.flush()
        os._exit(0)


def memory() -> str:
    """``VmHWM`` and ``VmRSS`` of this process. Not ``ru_maxrss``: that begins with what the parent had."""
    status = Path("/proc/self/status")
    if not status.exists():
        return ""
    return "".join(f"{kilobytes}\n" for kilobytes in re.findall(r"Vm(?:HWM|RSS):\s+(\d+) kB", status.read_text()))
