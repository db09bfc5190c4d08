"""The pages on the screen, as they will be printed: white paper in every theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.ui.report.sheets import Sheet
from rygtraening.ui.theme import paper, tokens
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space

ASPECT = paper.PAGE_HEIGHT / paper.PAGE_WIDTH


class PaperView(QWidget):
    """Shows sheets under each other, each as wide as there is room."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheets: tuple[Sheet, ...] = ()
        self._pictures: dict[int, QPixmap] = {}
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What is shown."""
        return self._sheets

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._sheets)

    def show_sheets(self, sheets: Sequence[Sheet], said: str) -> None:
        """Show these; ``said`` is what a screen reader reads of them."""
        self._sheets = tuple(sheets)
        self._pictures.clear()
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the column."""
        return QSize(tokens.COLUMN_MAX, self.heightForWidth(tokens.COLUMN_MAX))

    def minimumSizeHint(self) -> QSize:
        """It can be small: it is only looked at."""
        return QSize(tokens.COLUMN_LEAST, self.heightForWidth(tokens.COLUMN_LEAST))

    def hasHeightForWidth(self) -> bool:
        """The paper keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All pages, and the gaps between them."""
        count = max(1, len(self._sheets))
        return round(count * width * ASPECT) + (count - 1) * Space.L

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages that are in sight."""
        painter = QPainter(self)
        high = self.width() * ASPECT
        for place, _sheet in enumerate(self._sheets):
            page = QRectF(0, place * (high + Space.L), self.width(), high)
            if page.intersects(QRectF(event.rect())):
                painter.drawPixmap(page.topLeft(), self._picture(place))
                painter.setPen(self._theme.colour(self._theme.palette.outline))
                painter.drawRect(page.adjusted(0.5, 0.5, -1, -1))

    def _picture(self, place: int) -> QPixmap:
        """The page drawn in the size of now, kept until that is another."""
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(self.width() * ratio), round(self.width() * ASPECT * ratio))
        kept = self._pictures.get(place)
        if kept is None or kept.size() != wanted:
            kept = self._pictures[place] = self._drawn(self._sheets[place], wanted)
            kept.setDevicePixelRatio(ratio)
        return kept

    def _drawn(self, sheet: Sheet, size: QSize) -> QPixmap:
        made = QPixmap(size)
        made.fill(self._theme.colour(LIGHT.surface))
        painter = QPainter(made)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(size.width() / paper.PAGE_WIDTH, size.width() / paper.PAGE_WIDTH)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        sheet.draw(painter)
        painter.end()
        return made
