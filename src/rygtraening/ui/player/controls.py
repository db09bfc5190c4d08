"""The buttons at the bottom of the player: at least 64 px high, their keys drawn on them where there is room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.domain.events import Way
from rygtraening.domain.keys import Command
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import PlayerButton, PlayerTone

_LEVELS = ((True, int(Space.XL)), (False, int(Space.XL)), (False, int(Space.L)), (False, int(Space.M)))
"""Whether the keys are drawn, and the air beside the words (px): the first that fits in one row, else the last."""


_ANY_WIDTH = 1 << 20
"""Wider than any window (px)."""


class ControlButton(PlayerButton):
    """A button that can do without its key and with less air, and takes the focus by Tab only."""

    def __init__(self, theme: Theme, tone: PlayerTone, parent: QWidget) -> None:
        self._own_key = ""
        super().__init__(theme, "", tone=tone, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def name(self, words: str, key: str) -> None:
        """What stands on it, and the key that does the same."""
        self._own_key = key
        self.setText(words)
        self.setAccessibleName(words)
        self.set_key(key)

    def show_as(self, *, keys: bool, air: int) -> None:
        """With its key or without; ``air`` px left and right."""
        key = self._own_key if keys else ""
        if (key, air) != (self._key, self._padding):
            self._key, self._padding = key, air
            self.updateGeometry()
            self.update()

    def size_as(self, *, keys: bool, air: int, most: int) -> tuple[int, int]:
        """The width and height it has when shown so in ``most`` px."""
        shown = self._key, self._padding
        self._key, self._padding = self._own_key if keys else "", air
        width = min(most, self.sizeHint().width())
        height = self.heightForWidth(width)
        self._key, self._padding = shown
        return width, height


class Controls(QWidget):
    """Pause, back, next, stop, and always "it hurts more". ``asked`` carries the ``Command``."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main = self._button(theme, Command.MAIN, PlayerTone.PRIMARY)
        self.pause = self._button(theme, Command.PAUSE)
        self.back = self._button(theme, Command.BACK)
        self.next = self._button(theme, Command.NEXT)
        self.stop = self._button(theme, Command.STOP)
        self.pain = self._button(theme, Command.PAIN, PlayerTone.PAIN)
        self._left = (self.main, self.pause, self.back, self.next, self.stop)
        self._shown: tuple[Way, bool, bool, bool] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._remeasure)

    def retranslate(self) -> None:
        """Say the names in the language spoken now."""
        self._shown = None
        self.back.name(_("Go back"), "←")
        self.next.name(_("Move on"), "→")
        self.stop.name(_("Stop"), "Esc")
        self.pain.name(_("It hurts more"), "O")

    def show_state(self, way: Way, paused: bool, repeating: bool, trying: bool = False) -> None:
        """Name the main button for what it does now; ``repeating`` is whether the person counts a repetition,
        ``trying`` whether it is a try-out, in which the person says when it is enough."""
        state = (way, paused, repeating, trying)
        if state == self._shown:
            return
        self._shown = state
        space = _("space")
        if paused:
            self.main.name(_("Go on"), space)
        elif way is Way.PACED:
            self.main.name(_("Pause"), space)
        else:
            self.main.name(_("Count one") if repeating else _("Go on"), space)
        self.pause.name(_("Pause"), "P")
        self.next.name(_("That is enough") if trying else _("Move on"), "→")
        self.pause.setVisible(way is Way.SELF and not paused)
        self._remeasure()

    def hasHeightForWidth(self) -> bool:
        """The rows follow the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the rows at ``width`` px."""
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:
        """One row."""
        buttons = self._buttons()
        return QSize(self._row_width(buttons, *_LEVELS[0]), self.heightForWidth(_ANY_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """It makes do with what there is."""
        return QSize(0, tokens.TARGET_PLAYER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything."""
        self._arrange(self.width(), place=True)

    def _button(self, theme: Theme, command: Command, tone: PlayerTone = PlayerTone.NORMAL) -> ControlButton:
        button = ControlButton(theme, tone, self)
        button.clicked.connect(lambda: self.asked.emit(command))
        return button

    def _remeasure(self) -> None:
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def _buttons(self) -> list[ControlButton]:
        return [button for button in (*self._left, self.pain) if not button.isHidden()]

    def _arrange(self, width: int, *, place: bool) -> int:
        """One row with keys, without keys, with less air, or as many rows as it takes; "it hurts more" at the right."""
        buttons = self._buttons()
        keys, air = next((level for level in _LEVELS if self._row_width(buttons, *level) <= width), _LEVELS[-1])
        sizes = {button: button.size_as(keys=keys, air=air, most=width) for button in buttons}
        row = max(height for _width, height in sizes.values())
        x = y = 0
        for button, (wide, _height) in sizes.items():
            if x and x + wide > width:
                x, y = 0, y + row + Space.S
            if place:
                button.show_as(keys=keys, air=air)
                button.setGeometry(QRect(width - wide if button is self.pain else x, y, wide, row))
            x += wide + Space.M
        return y + row

    def _row_width(self, buttons: list[ControlButton], keys: bool, air: int) -> int:
        widths = [button.size_as(keys=keys, air=air, most=_ANY_WIDTH)[0] for button in buttons]
        return sum(widths) + Space.M * (len(widths) - 1)
