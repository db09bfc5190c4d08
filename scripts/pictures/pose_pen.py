"""Draws over the program's figure what a number of a pose means, and lays such pictures out in a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF, QTransform

from rygtraening.domain.exercise import Pose
from rygtraening.domain.figure import UPRIGHT, Box, box_of
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type

WIDTH, HEIGHT, WORDS = 300, 250, 46
"""Of a tile, and of the words under it (px)."""
_RADIUS = 0.2
"""Of an arc that shows an angle (units)."""

Marks = Callable[["Pen", Pose], None]


@dataclass(frozen=True, slots=True)
class Tile:
    """A pose, what stands under it, and what is drawn over it."""

    words: str
    pose: Pose
    marks: Marks = lambda _pen, _pose: None
    box: Box | None = None


class Pen:
    """Draws over a figure, in its units."""

    def __init__(self, painter: QPainter, theme: Theme, view: QTransform) -> None:
        self._painter = painter
        self._theme = theme
        self._view = view
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def line(self, start: tuple[float, float], end: tuple[float, float], *, thin: bool = False) -> None:
        """A line; ``thin`` is one that only helps."""
        self._painter.setPen(self._thin() if thin else self._thick())
        self._painter.drawLine(self._at(start), self._at(end))

    def arrow(self, start: tuple[float, float], degrees: float, length: float) -> None:
        """An arrow that way."""
        a, b = self._at(start), self._at(beyond(start, degrees, length))
        self._painter.setPen(self._thick())
        self._painter.drawLine(a, b)
        way = b - a
        long = (way.x() ** 2 + way.y() ** 2) ** 0.5
        along, aside = way / long * 11, QPointF(-way.y(), way.x()) / long * 5
        self._painter.setBrush(self._theme.colour(self._theme.palette.red))
        self._painter.drawPolygon(QPolygonF([b, b - along + aside, b - along - aside]))

    def arc(self, middle: tuple[float, float], start: float, end: float, radius: float = _RADIUS) -> None:
        """Part of a circle, from one direction to another."""
        self._painter.setPen(self._thick())
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        at, far = self._at(middle), radius * self._view.m11()
        box = QRectF(at.x() - far, at.y() - far, 2 * far, 2 * far)
        self._painter.drawArc(box, round(start * 16), round((end - start) * 16))

    def dot(self, at: tuple[float, float], *, hollow: bool = False) -> None:
        """A point; ``hollow`` is one that is asked for and not reached."""
        self._painter.setPen(self._thick())
        red = self._theme.colour(self._theme.palette.red)
        self._painter.setBrush(Qt.BrushStyle.NoBrush if hollow else red)
        self._painter.drawEllipse(self._at(at), 5.0, 5.0)

    def say(self, at: tuple[float, float], words: str, across: float = 0, down: float = 0) -> None:
        """Words beside a point, moved so many px."""
        font = self._theme.font(Type.SMALL_STRONG)
        self._painter.setFont(font)
        place = self._at(at) + QPointF(across, down)
        box = QRectF(place.x() - 150, place.y() - 12, 300, 24)
        self._painter.setPen(QPen(self._theme.colour(self._theme.palette.tile), 4))
        for shift in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            self._painter.drawText(box.translated(*shift), Qt.AlignmentFlag.AlignCenter, words)
        self._painter.setPen(self._theme.colour(self._theme.palette.red))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _at(self, point: tuple[float, float]) -> QPointF:
        return self._view.map(QPointF(*point))

    def _thick(self) -> QPen:
        red = self._theme.colour(self._theme.palette.red)
        return QPen(QBrush(red), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def _thin(self) -> QPen:
        return QPen(QBrush(self._theme.colour(self._theme.palette.outline)), 1.0, Qt.PenStyle.DashLine)


def beyond(point: tuple[float, float], degrees: float, length: float) -> tuple[float, float]:
    """The point so far away in a direction."""
    way = QTransform().rotate(degrees).map(QPointF(length, 0))
    return point[0] + way.x(), point[1] + way.y()


def sheet(theme: Theme, tiles: Sequence[Tile], across: int = 3, *, wide: int = WIDTH, high: int = HEIGHT) -> QImage:
    """The tiles in rows, all at one scale."""
    rows = -(-len(tiles) // across)
    gap = int(Space.S)
    size = across * (wide + gap) + gap, rows * (high + WORDS + gap) + gap
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.background))
    painter = QPainter(image)
    for place, tile in enumerate(tiles):
        view = FigureView(theme)
        view.resize(wide, high)
        box = tile.box or box_of(tile.pose)
        view.show_picture(Picture(tile.pose, box, upright=tile.pose.hip[1] > UPRIGHT))
        x, y = gap + place % across * (wide + gap), gap + place // across * (high + WORDS + gap)
        picture = view.grab().toImage()
        over = QPainter(picture)
        tile.marks(Pen(over, theme, view.transform()), tile.pose)
        over.end()
        painter.drawImage(QRect(x, y, wide, high), picture)
        painter.setFont(theme.font(Type.SMALL_STRONG))
        painter.setPen(theme.colour(theme.palette.ink))
        painter.drawText(
            QRect(x, y + high, wide, WORDS), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, tile.words
        )
    painter.end()
    return image
