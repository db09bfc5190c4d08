"""The steps of the first run over the title: how far one has come, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton

STEPS = 4
_WIDTH, _HEIGHT = 44, 6
"""Of one step's bar (px at 100 % text)."""


class FirstSteps(QWidget):
    """A short bar for each step, filled up to the one the person is at. The page's own words say the number too."""

    def __init__(
        self, theme: Theme, step: int, back: Callable[[], None] | None = None, parent: QWidget | None = None
    ) -> None:
        """``step`` is 1-4; ``back`` leads to the step before, where there is one."""
        super().__init__(parent)
        self.step = step
        self.back: QuietButton | None = None
        """To the step before."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        if back is not None:
            self.back = QuietButton(theme, _("Back"), icon=IconName.CHEVRON_LEFT)
            self.back.clicked.connect(back)
            row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(_Bars(theme, step))


class _Bars(QWidget):
    """The bars. What is still to come is outlined: no colour tells it alone."""

    def __init__(self, theme: Theme, step: int) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self.setAccessibleName(_("Step {step} of {steps}").format(step=step, steps=STEPS))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """It grows with the text."""
        return QSize(STEPS * self._theme.px(_WIDTH) + (STEPS - 1) * Space.XS, self._theme.px(_HEIGHT) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Filled up to the step, outlined after it."""
        palette, painter = self._theme.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self._theme.px(_WIDTH), self._theme.px(_HEIGHT)
        for number in range(STEPS):
            box = QRectF(number * (wide + Space.XS), 0, wide, high).adjusted(1, 1, -1, 1)
            done = number < self._step
            painter.setPen(self._theme.colour(palette.primary if done else palette.outline))
            painter.setBrush(self._theme.colour(palette.primary) if done else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, high / 2, high / 2)
