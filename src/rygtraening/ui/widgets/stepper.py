"""A number that is set with a button on each side of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.group import Group
from rygtraening.ui.widgets.heading import TextLabel


class Stepper(Group):
    """−, the number in words, +. On either button the keys − and + do the same; the arrows go from one to the other."""

    changed = Signal(int)
    """The person set another number."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        value: int,
        most: int,
        step: int = 1,
        words: Callable[[int], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        """From 0 to ``most``; ``words`` says a number."""
        super().__init__(name, parent)
        self._name, self._most, self._step, self._words = name, most, step, words
        self._value = value
        self.less = SecondaryButton(theme, "", icon=IconName.MINUS)
        self.more = SecondaryButton(theme, "", icon=IconName.PLUS)
        self.label = TextLabel(theme, "", role=Type.STRONG)
        self.label.setWordWrap(False)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.less)
        row.addWidget(self.label)
        row.addWidget(self.more)
        row.addStretch(1)
        self.less.clicked.connect(lambda: self._set(self._value - step))
        self.more.clicked.connect(lambda: self._set(self._value + step))
        theme.changed.connect(self._fit)
        self._show()

    @property
    def value(self) -> int:
        """The number now."""
        return self._value

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the buttons."""
        if event.key() == Qt.Key.Key_Minus:
            self._set(self._value - self._step)
        elif event.key() == Qt.Key.Key_Plus:
            self._set(self._value + self._step)
        else:
            super().keyPressEvent(event)

    def _set(self, value: int) -> None:
        value = max(0, min(self._most, value))
        if value != self._value:
            self._value = value
            self._show()
            self.changed.emit(value)

    def _show(self) -> None:
        words = self._words(self._value)
        self.label.setText(words)
        # The buttons stay enabled at the ends: one that fell asleep under the focus would take the keyboard with it.
        self.less.setAccessibleName(_("{name}: less, now {value}").format(name=self._name, value=words))
        self.more.setAccessibleName(_("{name}: more, now {value}").format(name=self._name, value=words))
        self._fit()

    def _fit(self) -> None:
        """As wide as its longest words, so that the buttons stand still."""
        metrics = self.label.fontMetrics()
        numbers = range(0, self._most + 1, self._step)
        words = max(metrics.horizontalAdvance(self._words(number)) for number in numbers)
        self.label.setMinimumWidth(words + 2 * Space.XS)
