"""What a few things of the window are to a screen reader, where Qt would call them something else."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_Role = QAccessible.Role
ROLES: Mapping[str, QAccessible.Role] = {
    # Qt knows a window by its main window class only: of ours Linux was told that it is a "filler", which no screen
    # reader looks into for a window.
    "MainWindow": _Role.Window,
    # People who listen jump from heading to heading, as others look for the large type. Qt has no heading widget.
    "Title": _Role.Heading,
    "Headline": _Role.Heading,
    "SectionTitle": _Role.Heading,
    "JumpTitle": _Role.Heading,
    # Painted by ourselves: to Qt they are places where something may stand.
    "Chart": _Role.Chart,
    "BoldPlot": _Role.Chart,
    "FunctionPlot": _Role.Chart,
    "LadderPlot": _Role.Chart,
    "YearPlot": _Role.Chart,
    "PainLine": _Role.Chart,
    "Staircase": _Role.Chart,
    "TimeLine": _Role.Graphic,
    "PaperView": _Role.Graphic,
    "FigureView": _Role.Graphic,
}
"""By the name of the class itself: a subclass with another name keeps what Qt makes of it."""


def tell_roles() -> None:
    """Let Qt ask here first. Once for each application."""
    QAccessible.installFactory(_interface)


def _interface(name: str, told: QObject | None) -> QAccessibleInterface | None:
    role = ROLES.get(name)
    return QAccessibleWidget(told, role) if role is not None and isinstance(told, QWidget) else None
