"""A screen reader asks here first what a thing of the window is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface


def tell_roles() -> None:
    """Let Qt ask here first. Once for each application."""
    QAccessible.installFactory(_interface)


def _interface(name: str, told: QObject | None) -> QAccessibleInterface | None:
    from rygtraening.ui.accessible_interfaces import interface_of  # only where somebody listens

    return interface_of(name, told)
