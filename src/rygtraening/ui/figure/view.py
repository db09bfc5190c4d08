"""The widget with the figure: shows the pose it is told, and paints only when told another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rygtraening.domain.exercise import Pose
from rygtraening.domain.figure import Box
from rygtraening.domain.figure_joints import Point, joints
from rygtraening.ui.figure import ground, hints
from rygtraening.ui.figure.looks import Colours, colours
from rygtraening.ui.figure.painter import FigurePainter
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.figure_colours import Looks
from rygtraening.ui.theme.theme import Theme

LARGEST = 1.25
"""The figure is shown so large that at least this many units fit in the width, even where it needs less: then people
in pictures beside each other are of one size."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown: a pose, in a picture with room for ``box``. ``upright``: on a path, with shoes, not on a mat.
    ``words`` name it; ``way`` is drawn as an arrow, ``glow`` shows where the movement happens."""

    pose: Pose
    box: Box
    upright: bool = False
    words: str = ""
    way: tuple[Point, ...] = ()
    glow: bool = False


class FigureView(QLabel):
    """A tile with the figure in its middle, on the floor near the tile's lower edge. A QLabel for its role; it paints
    itself. ``rounded`` draws the tile with the corners of a card, else it fills the widget."""

    def __init__(
        self,
        theme: Theme,
        *,
        rounded: bool = True,
        looks: Looks | None = None,
        widest: float = LARGEST,
        parent: QWidget | None = None,
    ) -> None:
        """``looks`` are those chosen in the settings unless given; at least ``widest`` units fit in the width."""
        super().__init__(parent)
        self._theme = theme
        self._rounded = rounded
        self._looks = looks
        self._widest = widest
        self._picture: Picture | None = None
        self._colours: Colours | None = None
        self._view: QTransform | None = None
        self._fitted = QSize()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # What fills itself spares its parent a paint a frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, not rounded)
        theme.changed.connect(self._restyle)

    @property
    def shown(self) -> Picture | None:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: Picture | None) -> None:
        """Show ``picture``; nothing is painted where it is shown already."""
        if picture == self._picture:
            return
        before, self._picture = self._picture, picture
        if before is None or picture is None or before.box != picture.box:
            self._view = None
        words = picture.words if picture is not None else ""
        if words != self.accessibleName():
            self.setAccessibleName(words)
        self.update()

    def show_looks(self, looks: Looks) -> None:
        """Wear these, whatever is chosen."""
        if looks != self._looks:
            self._looks = looks
            self._restyle()

    def transform(self) -> QTransform:
        """From the figure's units to the widget's px."""
        if self._view is None or self._fitted != self.size():
            self._view, self._fitted = self._fit(), self.size()
        return self._view

    def minimumSizeHint(self) -> QSize:
        """It takes what there is."""
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        """It takes what there is."""
        return QSize(2 * tokens.RING_LEAST, tokens.RING_LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tile, mat, shade, person, arrow."""
        if self._colours is None:
            self._colours = colours(self._theme, self._looks)
        worn, picture = self._colours, self._picture
        painter = QPainter(self)
        if self._rounded:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.tile)
            painter.drawRoundedRect(QRectF(self.rect()), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        else:
            painter.fillRect(self.rect(), worn.tile)
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view, body = self.transform(), joints(picture.pose)
        ground.paint_mat(painter, view, worn, picture.box, upright=picture.upright)
        ground.paint_shade(painter, view, worn, body)
        FigurePainter(painter, view, worn, shod=picture.upright).paint(body, glow=picture.glow)
        if picture.way:
            hints.paint_arrow(painter, view, worn, picture.way)

    def _restyle(self) -> None:
        self._colours = None
        self.update()

    def _fit(self) -> QTransform:
        """As large as fits, the floor low in the tile."""
        picture = self._picture
        if picture is None or self.width() <= 0 or self.height() <= 0:
            return QTransform()
        box, air = picture.box, min(self.width(), self.height()) * 0.05
        wide = max(box.width + 2 * ground.OUTSIDE, self._widest)
        high = box.top + ground.BELOW
        scale = min((self.width() - 2 * air) / wide, (self.height() - 2 * air) / high)
        middle = (box.left + box.right) / 2
        spare = self.height() - high * scale
        floor = self.height() - ground.BELOW * scale - spare * 0.42
        return QTransform(scale, 0, 0, -scale, self.width() / 2 - middle * scale, floor)
