"""Work done inside one of Qt's own calls, such as ``showEvent``, where nothing may be raised."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def raised_later(receiver: QObject, work: Callable[[], None]) -> None:
    """Do ``work``; what it raises is raised from the event loop, a bug like any other. Raised where Qt is still on the
    stack, it would stand while Qt calls on, and PySide's signals then end the process (seen in 6.11)."""
    try:
        work()
    except Exception as error:
        raised = error

        def again() -> None:
            raise raised

        QTimer.singleShot(0, receiver, again)
