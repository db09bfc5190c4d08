"""A tick with a sentence beside it, however long the sentence is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.assistive_press import AssistivePress
from rygtraening.ui.widgets.long_words import breakable, parts
from rygtraening.ui.widgets.painting import draw_control

_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class CheckRow(AssistivePress, QCheckBox):
    """A check box whose words wrap; the whole row can be pressed, Space and Enter tick it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.listen()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """One line if it is short."""
        metrics = QFontMetrics(self.font())
        line = metrics.size(0, breakable(self.text())).width() + 1
        words = min(line, metrics.averageCharWidth() * tokens.TEXT_MEASURE)
        width = self._extra() + words
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the longest word."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in parts(self.text())), default=0)
        return QSize(self._extra() + longest + 1, self._theme.target())

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the words wrapped to ``width`` px."""
        room = QRect(0, 0, max(1, width - self._extra()), 0)
        metrics = QFontMetrics(self.font())
        words = metrics.boundingRect(room, _WORDS, breakable(self.text())).height()
        taller = max(0, self._theme.px(tokens.ICON) - metrics.height())  # the box, than the line it stands beside
        return max(self._theme.target(), words + taller + 2 * Space.S)

    def hitButton(self, pos: QPoint) -> bool:
        """Everywhere on the row."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick and words."""
        palette = self._theme.palette
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill = palette.hover if self.underMouse() and self.isEnabled() else None
        draw_control(
            painter,
            self._theme,
            rect,
            fill=fill,
            outline=None,
            radius=tokens.RADIUS_CONTROL,
            focused=self.hasFocus(),
        )
        words = rect.adjusted(self._extra() - Space.S, 0, -Space.S, 0)
        metrics = QFontMetrics(self.font())
        high = metrics.boundingRect(words.toRect(), _WORDS, breakable(self.text())).height()
        side = self._theme.px(tokens.ICON)
        # Beside the first line of the words.
        first = (self.height() - high + metrics.height()) / 2
        box = QRectF(Space.S, first - side / 2, side, side)
        chosen = self.isChecked()
        outline = palette.outline if self.isEnabled() else palette.card_border
        draw_control(
            painter,
            self._theme,
            box,
            fill=palette.primary if chosen else palette.surface,
            outline=None if chosen else outline,
            radius=tokens.RADIUS_CONTROL / 2,
            focused=False,
        )
        if chosen:
            self._theme.icons.paint(painter, box, IconName.CHECK, palette.on_primary)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour(palette.ink if self.isEnabled() else palette.ink_2))
        painter.drawText(words, _WORDS, breakable(self.text()))

    def _extra(self) -> int:
        return 2 * Space.S + self._theme.px(tokens.ICON) + Space.M

    def _restyle(self) -> None:
        self.setFont(self._theme.font(Type.BODY))
        self.updateGeometry()
        self.update()
