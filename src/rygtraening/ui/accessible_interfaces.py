"""What a few things of the window are to a screen reader, where Qt would call them something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from rygtraening.ui.accessible_cover import CoverableInterface, CoveredInterface, CoverInterface
from rygtraening.ui.accessible_headings import HEADINGS, HeadingInterface
from rygtraening.ui.widgets.page import Page

_Role = QAccessible.Role
ROLES: Mapping[str, QAccessible.Role] = {
    # Qt knows a window by its main window class only: of ours Linux was told that it is a "filler", which no screen
    # reader looks into for a window.
    "MainWindow": _Role.Window,
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
_TOLD_BY: Mapping[str, Callable[[QWidget], QAccessibleInterface]] = {
    # People who listen jump from heading to heading, as others look for the large type.
    **dict.fromkeys(HEADINGS, HeadingInterface),
    # A sheet of the player, and what it lies over.
    "PainSheet": CoverInterface,
    "SafetySheet": CoverInterface,
    "PlayerPage": CoverableInterface,
    "Header": CoveredInterface,
    "Scene": CoveredInterface,
    "Controls": CoveredInterface,
}
"""The same, for what has more to tell than a role."""


def interface_of(name: str, told: QObject | None) -> QAccessibleInterface | None:
    """What tells a screen reader of ``told``, whose class is called ``name``; ``None`` where Qt's own does."""
    if not isinstance(told, QWidget):
        return None
    if (interface := _TOLD_BY.get(name)) is not None:
        return interface(told)
    if isinstance(told, Page):
        # Of what scrolls, Qt tells only what is scrolled; a page's foot, and the button in it, stands beside that.
        return QAccessibleWidget(told, _Role.Client)
    role = ROLES.get(name)
    return QAccessibleWidget(told, role) if role is not None else None
