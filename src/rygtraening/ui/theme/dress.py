"""The dress of a native control: its own style sheet, another one whenever the theme is another."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme import style
from rygtraening.ui.theme.style import Sheet
from rygtraening.ui.theme.theme import Theme


class Dress(QObject):
    """Lets ``control``, and what it is made of, wear ``sheet``; lives as long as the control."""

    def __init__(self, theme: Theme, control: QWidget, sheet: Sheet) -> None:
        super().__init__(control)
        self._theme = theme
        self._control = control
        self._sheet = sheet
        theme.changed.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        sheet = self._sheet(self._theme.palette, self._theme.scale)
        if sheet != self._control.styleSheet():
            self._control.setStyleSheet(sheet)


def dress_tip(theme: Theme, widget: QWidget) -> None:
    """Give the tip of ``widget``, if it has one, its look: when the pointer comes is soon enough. Qt takes it from the
    sheet of the widget the tip is about."""
    if widget.toolTip() and not widget.styleSheet():
        Dress(theme, widget, style.tip)
