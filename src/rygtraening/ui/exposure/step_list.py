"""Every step of a ladder in words, one under the other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rygtraening.domain.activity import Activity
from rygtraening.domain.exposure_standing import Standing, StepState
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.columns import Split
from rygtraening.ui.widgets.heading import Small, TextLabel
from rygtraening.words import exposure as words
from rygtraening.words.doses import say


class StepList(QWidget):
    """A row a step: its mark, its words, and what it is now."""

    def __init__(
        self,
        theme: Theme,
        activity: Activity,
        standing: Standing,
        fears: Mapping[str, int],
        parent: QWidget | None = None,
    ) -> None:
        """``fears`` are 0-10 by step."""
        super().__init__(parent)
        self.setAccessibleName(_("All steps"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for step, state in zip(activity.steps, standing.states, strict=True):
            said = words.state(state)
            if step.id in fears:
                said += " · " + _("fear {n} out of 10").format(n=fears[step.id])
            row = QHBoxLayout()
            row.setSpacing(Space.M)
            row.addWidget(_StepMark(theme, state), 0, Qt.AlignmentFlag.AlignTop)
            role = Type.STRONG if state is StepState.NOW else Type.BODY
            row.addWidget(Split(theme, TextLabel(theme, say(step.text), role=role), Small(theme, said), fill=True), 1)
            column.addLayout(row)


class _StepMark(QWidget):
    """A tick, a full circle or an empty one, as high as a line of text; a screen reader passes it over."""

    def __init__(self, theme: Theme, state: StepState) -> None:
        super().__init__()
        self._theme = theme
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A small icon's width, a line's height."""
        return QSize(self._theme.px(tokens.ICON_SMALL), QFontMetrics(self._theme.font(Type.BODY)).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark."""
        palette, side = self._theme.palette, self._theme.px(tokens.ICON_SMALL)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        if self._state is StepState.PASSED:
            self._theme.icons.paint(painter, box, IconName.CHECK, palette.green)
            return
        now = self._state is StepState.NOW
        painter.setPen(QPen(self._theme.colour(palette.primary if now else palette.outline), tokens.CHART_LINE_QUIET))
        painter.setBrush(self._theme.colour(palette.primary) if now else Qt.BrushStyle.NoBrush)
        inset = side * 0.28
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
