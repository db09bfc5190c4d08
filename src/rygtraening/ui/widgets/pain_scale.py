"""A row of the numbers 0 to 10 to answer with: nothing is chosen beforehand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.buttons import ChoiceChip, ThemedButton
from rygtraening.ui.widgets.group import Group
from rygtraening.ui.widgets.heading import SectionTitle, TextLabel
from rygtraening.ui.widgets.roving import Roving

NUMBERS = range(11)
_TEN_KEY = Qt.Key.Key_X
_GAP = int(Space.XS)
_COLUMNS = (11, 6, 4)
"""Buttons a row: the most that fit."""


class PainScale(Group):
    """Asks ``question`` and takes a number 0 to 10.

    Keys, while the focus is inside: a digit chooses it; a 0 right after a 1 makes it 10 (no clock: the very next key);
    X chooses 10 at once; the arrows, Home and End move, Space or Enter chooses. Enter on the chosen number goes on
    to the page, so that it can press the page's main button.
    """

    chosen = Signal(int)
    """A number was chosen by the person (also the same one again)."""

    def __init__(
        self,
        theme: Theme,
        question: str,
        low: str | None = None,
        high: str | None = None,
        *,
        place: str = "",
        show_question: bool = True,
        at_least: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """``low`` and ``high`` are the words under 0 and 10 (else those of pain), ``place`` what is asked about
        ("back"), for the names of the buttons; numbers under ``at_least`` cannot be chosen."""
        super().__init__(question, parent)
        low = _("0 no pain") if low is None else low
        high = _("10 worst pain imaginable") if high is None else high
        self.setAccessibleDescription(f"{low} · {high}")
        self._at_least = 0
        self._fresh_one = False
        self._buttons = [_NumberButton(theme, number, place or question) for number in NUMBERS]
        self._row = _NumberRow(self._buttons, low, high, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        if show_question:
            layout.addWidget(SectionTitle(theme, question))
        layout.addWidget(self._row)
        self._roving = Roving(self._buttons, self)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            button.focused.connect(self._forget_one)
            button.key_pressed.connect(self._on_key)
        self.set_at_least(at_least)

    @property
    def value(self) -> int | None:
        """The number chosen, or ``None``."""
        return next((button.number for button in self._buttons if button.isChecked()), None)

    @property
    def at_least(self) -> int:
        """The least number that can be chosen."""
        return self._at_least

    def set_value(self, value: int | None) -> None:
        """Show ``value`` as chosen without a signal; ``None`` clears. A ``ValueError`` outside 0 to 10."""
        if value is None:
            self.clear()
        elif value in NUMBERS:
            self._buttons[value].setChecked(True)
        else:
            raise ValueError(value)

    def clear(self) -> None:
        """Nothing is chosen."""
        for button in self._buttons:
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)

    def set_at_least(self, least: int) -> None:
        """Numbers under ``least`` cannot be chosen; a chosen one under it is cleared."""
        self._at_least = least
        if self.value is not None and self.value < least:
            self.clear()
        for button in self._buttons:
            button.setEnabled(button.number >= least)
        self._roving.refresh()

    def focus(self) -> None:
        """Put the focus on the row."""
        stop = self._roving.stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def buttons(self) -> tuple[ThemedButton, ...]:
        """The eleven buttons, 0 first."""
        return tuple(self._buttons)

    def _on_clicked(self) -> None:
        self._fresh_one = False
        value = self.value
        if value is not None:
            self.chosen.emit(value)

    def _on_key(self, event: QKeyEvent) -> None:
        key = event.key()
        ten = key == _TEN_KEY or (key == Qt.Key.Key_0 and self._fresh_one)
        self._choose(10 if ten else key - Qt.Key.Key_0)
        # Last, because choosing moves the focus and a moved focus forgets the 1.
        self._fresh_one = key == Qt.Key.Key_1

    def _forget_one(self) -> None:
        self._fresh_one = False

    def _choose(self, number: int) -> None:
        button = self._buttons[number]
        if not button.isEnabled():
            return
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(number)


class _NumberButton(ChoiceChip):
    """One number of the row."""

    key_pressed = Signal(QKeyEvent)

    def __init__(self, theme: Theme, number: int, place: str) -> None:
        super().__init__(theme, str(number))
        self.number = number
        self._padding = int(Space.S)
        self.setAutoExclusive(True)
        self.setAccessibleName(_("{number} out of 10, {place}").format(number=number, place=place))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def radius(self) -> float:
        """As other controls: a row of pills would look like dots."""
        return tokens.RADIUS_CONTROL

    def sizeHint(self) -> QSize:
        """The same for every number: room for "10", never under the least target."""
        metrics = QFontMetrics(self.font())
        width = max(tokens.TARGET, metrics.horizontalAdvance(str(NUMBERS[-1])) + 2 * Space.S)
        return QSize(width, self._height(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """A number does not wrap."""
        return self.sizeHint()

    def _height(self, text_height: int) -> int:
        """About square, so that eleven of them leave room for the rest at large text."""
        return max(tokens.TARGET, text_height + 2 * Space.S)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and X go to the row; Enter on the chosen number goes on to the page."""
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and (Qt.Key.Key_0 <= key <= Qt.Key.Key_9 or key == _TEN_KEY):
            if not event.isAutoRepeat():
                self.key_pressed.emit(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isChecked():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _NumberRow(QWidget):
    """Places the buttons in one row, or in as many as the width asks for, with the two ends named below."""

    def __init__(self, buttons: list[_NumberButton], low: str, high: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._buttons = buttons
        for button in buttons:
            button.setParent(self)
        self._low = TextLabel(theme, low, role=Type.SMALL, muted=True, parent=self)
        self._high = TextLabel(theme, high, role=Type.SMALL, muted=True, parent=self)
        self._low.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._height_at: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._remeasure)

    def hasHeightForWidth(self) -> bool:
        """Rows and wrapped words follow the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the rows and the words at ``width`` px."""
        if width not in self._height_at:
            self._height_at[width] = self._arrange(width, place=False)
        return self._height_at[width]

    def sizeHint(self) -> QSize:
        """All numbers in one row."""
        width = self._width_of(len(self._buttons), self._side())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Four numbers a row."""
        return QSize(self._width_of(_COLUMNS[-1], self._side()), self._side())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything."""
        self._arrange(self.width(), place=True)

    def event(self, event: QEvent) -> bool:
        """A label or button has another size: measure again."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._remeasure()
        return super().event(event)

    def _remeasure(self) -> None:
        self._height_at.clear()
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def _side(self) -> int:
        return self._buttons[0].minimumSizeHint().width()

    def _width_of(self, columns: int, side: int) -> int:
        return columns * side + (columns - 1) * _GAP

    def _columns(self, width: int) -> int:
        side = self._side()
        fitting = (columns for columns in _COLUMNS if self._width_of(columns, side) <= width)
        return next(fitting, _COLUMNS[-1])

    def _arrange(self, width: int, *, place: bool) -> int:
        columns = self._columns(width)
        least = self._side()
        side = min(int(least * tokens.NUMBER_GROWTH), max(least, (width - (columns - 1) * _GAP) // columns))
        height = max(b.heightForWidth(side) for b in self._buttons)
        bottom = 0
        for index, button in enumerate(self._buttons):
            row, column = divmod(index, columns)
            box = QRect(column * (side + _GAP), row * (height + _GAP), side, height)
            bottom = box.y() + height
            if place:
                button.setGeometry(box)
        used = self._width_of(columns, side)
        half = (used - Space.L) // 2
        words = max(self._low.heightForWidth(half), self._high.heightForWidth(half))
        if place:
            self._low.setGeometry(0, bottom + Space.XS, half, words)
            self._high.setGeometry(used - half, bottom + Space.XS, half, words)
        return bottom + Space.XS + words
