"""The buttons at the bottom of the player: at least 64 px high, their keys drawn on them where there is room."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.domain.events import Way
from rygtraening.domain.keys import Command
from rygtraening.domain.session import MainMeans
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import PlayerButton, PlayerTone


class _Level(Struct, frozen=True):
    """How much the buttons say: their keys, ``air`` px beside the words, or a sign instead of words where there is one,
    or ``brief`` words where there are some; ``gap`` px stand between them."""

    keys: bool
    air: int
    signs: bool = False
    gap: int = Space.M
    brief: bool = False


_LEVELS = (
    _Level(keys=True, air=Space.XL),
    _Level(keys=False, air=Space.XL),
    _Level(keys=False, air=Space.L),
    _Level(keys=False, air=Space.M),
    _Level(keys=False, air=Space.M, signs=True, gap=Space.S),
    _Level(keys=False, air=Space.M, signs=True, gap=Space.S, brief=True),
    _Level(keys=False, air=Space.M, signs=True, gap=Space.XS, brief=True),
)
"""The first that fits in one row."""
_IN_ROWS = _LEVELS[3]
"""Where none does."""
_ANY_WIDTH = 1 << 20
"""Wider than any window (px)."""


class ControlButton(PlayerButton):
    """A button that can do without its key and with less air, and takes the focus by Tab only."""

    def __init__(self, theme: Theme, tone: PlayerTone, parent: QWidget) -> None:
        self._own_key = self._own_words = self._brief = ""
        self._sign: IconName | None = None
        super().__init__(theme, "", tone=tone, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def name(self, words: str, key: str, sign: IconName | None = None, *, brief: str = "") -> None:
        """What stands on it, the key that does the same, and the sign or the brief words that may stand for the
        words."""
        self._own_key, self._own_words, self._sign, self._icon = key, words, sign, None
        self._brief = brief
        self.setText(words)
        self.setAccessibleName(words)
        self.set_key(key)

    def show_as(self, level: _Level) -> None:
        """With as much as ``level`` says."""
        sign = self._sign if level.signs else None
        key = self._own_key if level.keys else ""
        words = "" if sign is not None else self._words_at(level)
        if (key, level.air, sign, words) != (self._key, self._padding, self._icon, self.text()):
            self._key, self._padding, self._icon = key, level.air, sign
            self.setText(words)
            self.setToolTip(self._own_words if words != self._own_words else "")
            self.updateGeometry()
            self.update()

    def size_as(self, level: _Level, most: int) -> tuple[int, int]:
        """The width and height it has when shown so in ``most`` px."""
        if level.signs and self._sign is not None:
            return tokens.TARGET_PLAYER, self._height(0)
        shown = self._key, self._padding, self._icon, self.text()
        words = self._words_at(level)
        self._key, self._padding, self._icon = self._own_key if level.keys else "", level.air, None
        if shown[3] != words:
            self.setText(words)
        width = min(most, self.sizeHint().width())
        height = self.heightForWidth(width)
        self._key, self._padding, self._icon = shown[:3]
        if shown[3] != words:
            self.setText(shown[3])
        return width, height

    def _words_at(self, level: _Level) -> str:
        return self._brief if level.brief and self._brief else self._own_words


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
        self._shown: tuple[Way, MainMeans, bool, bool] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._remeasure)

    def retranslate(self) -> None:
        """Say the names in the language spoken now."""
        self._shown = None
        self.back.name(_("Go back"), "←", IconName.BACK)
        self.next.name(_("Move on"), "→", IconName.NEXT)
        self.stop.name(_("Stop"), "Esc")
        self.pain.name(_("It hurts more"), "O", brief=_("More pain"))

    def show_state(self, way: Way, means: MainMeans, *, trying: bool = False, ready: bool = False) -> None:
        """Name the main button for what it ``means`` now; ``trying`` is whether it is a try-out, in which the person
        says when it is enough, ``ready`` whether the person gets ready now."""
        state = (way, means, trying, ready)
        if state == self._shown:
            return
        self._shown = state
        names = {
            MainMeans.PAUSE: _("Pause"),
            MainMeans.GO_ON: _("Go on"),
            MainMeans.NEXT: _("Begin now") if ready else _("Go on"),
            MainMeans.COUNT: _("Count one"),
            MainMeans.HOLD: _("Begin the hold"),
        }
        briefs = {MainMeans.HOLD: _("Hold now")} | ({MainMeans.NEXT: _("Begin")} if ready else {})
        self.main.name(names[means], _("space"), brief=briefs.get(means, ""))
        self.pause.name(_("Pause"), "P", IconName.PAUSE)
        if trying:
            self.next.name(_("That is enough"), "→", brief=_("Enough"))
        else:
            self.next.name(_("Move on"), "→", IconName.NEXT)
        self.pause.setVisible(way is Way.SELF and means not in (MainMeans.GO_ON, MainMeans.PAUSE))
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
        return QSize(self._row_width(buttons, _LEVELS[0]), self.heightForWidth(_ANY_WIDTH))

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
        """One row with keys, without keys, with less air, with signs, with brief words, or as many rows as it takes;
        "it hurts more" at the right."""
        buttons = self._buttons()
        level = next((level for level in _LEVELS if self._row_width(buttons, level) <= width), _IN_ROWS)
        sizes = {button: button.size_as(level, width) for button in buttons}
        row = max(height for _width, height in sizes.values())
        x = y = 0
        for button, (wide, _height) in sizes.items():
            if x and x + wide > width:
                x, y = 0, y + row + Space.S
            if place:
                button.show_as(level)
                button.setGeometry(QRect(width - wide if button is self.pain else x, y, wide, row))
            x += wide + level.gap
        return y + row

    def _row_width(self, buttons: list[ControlButton], level: _Level) -> int:
        widths = [button.size_as(level, _ANY_WIDTH)[0] for button in buttons]
        return sum(widths) + level.gap * (len(widths) - 1)
