"""What every painted chart of a card can do: a crosshair for mouse and keyboard, and opening a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.painting import draw_control

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
INSET = Space.S
"""Between the edge, where the focus ring is, and what is drawn (px)."""
LEAST_WIDTH = 200


class CardPlot(QWidget):
    """A picture of stops: what can be stood on, 0 to ``stops() - 1`` from the oldest to the newest.

    ← → Home End move the crosshair, Enter and a click open the day; what it stands on is told by ``read``.
    """

    read = Signal(str)
    """The values under the crosshair in words; empty when there is none."""
    day_chosen = Signal(object)
    """A day (a ``date``) is to be opened."""

    moves: ClassVar[dict[Qt.Key, int]] = {
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_PageUp: -7,
        Qt.Key.Key_PageDown: 7,
    }
    """By how many stops a key moves the crosshair."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._cursor: int | None = None
        self._picture = QPixmap()
        """Painted last without a crosshair: scrolling asks for it again and again, and twenty years take long."""
        self._picture_of: object = None
        self._painting: object = None
        """Which painting of it is the newest."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    # What a chart says of itself

    def stops(self) -> int:
        """How many stops there are."""
        raise NotImplementedError

    def said(self, stop: int) -> str:
        """A stop in words."""
        raise NotImplementedError

    def day_of(self, stop: int) -> date:
        """The day that a stop opens."""
        raise NotImplementedError

    def nearest(self, at: QPointF) -> int | None:
        """The stop that is pointed at."""
        raise NotImplementedError

    def height_at(self, width: int) -> int:
        """How high the picture is at ``width`` px, without the room around it."""
        raise NotImplementedError

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint everything into ``area``."""
        raise NotImplementedError

    def draw_in_turns(self, painter: QPainter, area: QRectF) -> Iterator[None]:
        """The same; gives way between its pieces where it takes long."""
        self.draw(painter, area)
        yield from ()

    def seen_as(self) -> object:
        """What, but for the size and the crosshair, makes the picture another one."""
        return None

    # The crosshair

    @property
    def cursor_stop(self) -> int | None:
        """Where the crosshair stands."""
        return self._cursor

    def stand(self, stop: int) -> None:
        """Put the crosshair on a stop and say what is there."""
        if stop != self._cursor:
            self._cursor = stop
            self.read.emit(self.said(stop))
            self.update()

    def clear_cursor(self) -> None:
        """Take the crosshair away."""
        if self._cursor is not None:
            self._cursor = None
            self.read.emit("")
            self.update()

    def longest(self) -> str:
        """The longest that is said of any stop."""
        return max((self.said(stop) for stop in range(self.stops())), key=len, default="")

    def renew(self) -> None:
        """What is drawn has become another."""
        self._picture_of = self._painting = None
        self.clear_cursor()
        self.updateGeometry()
        self.update()

    def area(self) -> QRectF:
        """Where is drawn."""
        return QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)

    # Qt

    def hasHeightForWidth(self) -> bool:
        """Names wrap and panels stack."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The picture with the room around it."""
        return self.height_at(width - 2 * INSET) + 2 * INSET

    def sizeHint(self) -> QSize:
        """As wide as its card."""
        width = self.theme.px(2 * LEAST_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrower is unreadable; the height says ``heightForWidth``."""
        return QSize(LEAST_WIDTH, LEAST_WIDTH // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Crosshair, and Enter."""
        key, newest, here = Qt.Key(event.key()), self.stops() - 1, self._cursor
        if newest >= 0 and key in self.moves:
            self.stand(newest if here is None else min(max(here + self.moves[key], 0), newest))
        elif newest >= 0 and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.stand(0 if key == Qt.Key.Key_Home else newest)
        elif key in ENTER and here is not None:
            self.day_chosen.emit(self.day_of(here))
        elif key == Qt.Key.Key_Escape and here is not None:
            self.clear_cursor()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point."""
        self.point(event.position())

    def point(self, at: QPointF) -> None:
        """Stand on what is pointed at."""
        stop = self.nearest(at) if self.stops() else None
        if stop is None:
            self.clear_cursor()
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.stand(stop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose(event.position())

    def choose(self, at: QPointF) -> None:
        """Open the day that is pointed at."""
        stop = self.nearest(at) if self.stops() else None
        if stop is not None:
            self.day_chosen.emit(self.day_of(stop))

    def leaveEvent(self, event: QEvent) -> None:
        """No crosshair without a pointer."""
        super().leaveEvent(event)
        self.clear_cursor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Neither ring nor crosshair stays behind."""
        super().focusOutEvent(event)
        self.clear_cursor()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not kept."""
        super().hideEvent(event)
        self._picture, self._picture_of = QPixmap(), None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and the focus ring."""
        painter = QPainter(self)
        if self._cursor is None:
            painter.drawPixmap(0, 0, self._kept_picture(painter.deviceTransform().m11()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            rect, radius = QRectF(self.rect()), tokens.RADIUS_CONTROL
            draw_control(painter, self.theme, rect, fill=None, outline=None, radius=radius, focused=True)
        if self._cursor is not None:
            self.draw(painter, self.area())

    def make_ready(self) -> Iterator[None]:
        """Paint, a piece in a turn, what is shown further down: whoever scrolls there does not wait."""
        if self.isVisible() and self._cursor is None:
            yield from self._paint_picture(self.devicePixelRatioF())

    def _kept_picture(self, fine: float) -> QPixmap:
        """With ``fine`` pixels for one of ours: the clipboard wants more of them than the screen."""
        for _piece in self._paint_picture(fine):
            pass
        return self._picture

    def _paint_picture(self, fine: float) -> Iterator[None]:
        looks = self.size(), fine, self.seen_as()
        if looks == self._picture_of:
            return
        painting = self._painting = object()
        picture = QPixmap(self.size() * fine)
        picture.setDevicePixelRatio(fine)
        picture.fill(self.theme.colour(self.theme.palette.surface))
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            yield from self.draw_in_turns(painter, self.area())
        finally:
            painter.end()
        if self._painting is painting:  # else there is something else to be seen by now
            self._picture, self._picture_of = picture, looks

    def pen(self, colour: str, width: float, *, dashes: tuple[float, ...] = ()) -> QPen:
        """A round pen, ``width`` px at 100 % text."""
        pen = QPen(self.theme.colour(colour), width * self.theme.scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashes else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashes:
            pen.setDashPattern(dashes)
        return pen

    def _restyle(self) -> None:
        self._picture_of = self._painting = None
        self.updateGeometry()
        self.update()
