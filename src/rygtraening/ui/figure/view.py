"""The widget with the figure: shows the pose it is told, and paints only when told another."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rygtraening.domain.exercise import Glow, Pose
from rygtraening.domain.figure import Box
from rygtraening.domain.figure_joints import Joints, Point, joints
from rygtraening.ui.figure import ground, parts, things
from rygtraening.ui.figure.looks import Colours, colours
from rygtraening.ui.figure.painter import FigurePainter
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme

if TYPE_CHECKING:
    from rygtraening.ui.theme.figure_colours import Looks


LARGEST = 1.25
"""The figure is shown so large that at least this many units fit in the width, even where it needs less: then people
in pictures beside each other are of one size."""
_LEAST_STEP = 0.125
"""A part of the body that has moved less than this (px of the screen) is not painted again: it is not to be seen."""


class Picture(Struct, frozen=True):
    """What is shown: a pose, in a picture with room for ``box``. ``upright``: on a path, with shoes, not on a mat.
    ``words`` name it; ``way`` is drawn as an arrow, ``glow`` shows where it does good."""

    pose: Pose
    box: Box
    upright: bool = False
    words: str = ""
    way: tuple[Point, ...] = ()
    glow: Glow = Glow.NONE


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
        self._body: Joints | None = None
        self._places: parts.Places = {}
        self._painted: dict[parts.Part, parts.Place] = {}
        """Where each part is on the screen."""
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
        """Show ``picture``; nothing is painted where it is shown already, and only what has moved where no more has
        happened."""
        if picture == self._picture:
            return
        before, self._picture = self._picture, picture
        body_before, self._body = self._body, None
        if picture is not None:
            self._body = joints(picture.pose)
            self._places = parts.places(self._body)
        if before is None or picture is None or before.box != picture.box:
            self._view = None
        words = picture.words if picture is not None else ""
        if words != self.accessibleName():
            self.setAccessibleName(words)
        if self._only_moved(before, body_before):
            self._update_moved()
        else:
            self._painted = dict(self._places)
            self.update()

    def _only_moved(self, before: Picture | None, body_before: Joints | None) -> bool:
        """Whether the person of the picture ``before`` has moved, and all else is the same."""
        picture, body = self._picture, self._body
        if before is None or picture is None or body_before is None or body is None:
            return False
        if picture.way or before.way or {picture.glow, before.glow} != {Glow.NONE}:
            return False
        same_person = (body.facing, body.front) == (body_before.facing, body_before.front)
        return same_person and (picture.box, picture.upright) == (before.box, before.upright)

    def _update_moved(self) -> None:
        view = self.transform()
        moved = parts.moved(self._painted, self._places, _LEAST_STEP / (view.m11() * self.devicePixelRatioF()))
        if not moved:
            return
        room = parts.room(moved, self._painted, self._places)
        self._painted |= {part: self._places[part] for part in moved}
        across, up, middle, under = view.m11(), view.m22(), view.dx(), view.dy()
        left, top = floor(room.left * across + middle) - 1, floor(room.top * up + under) - 1
        right, bottom = ceil(room.right * across + middle) + 1, ceil(room.bottom * up + under) + 1
        self.update(left, top, right - left, bottom - top)

    def _seen(self, rect: QRect) -> frozenset[parts.Part]:
        """The parts of which something is in ``rect``."""
        if rect == self.rect():
            return parts.ALL
        view = self.transform()
        across, up, middle, under = view.m11(), view.m22(), view.dx(), view.dy()
        left, top, right, bottom = rect.left(), rect.top(), rect.left() + rect.width(), rect.top() + rect.height()
        box = Box((left - middle) / across, (bottom - under) / up, (right - middle) / across, (top - under) / up)
        return parts.within(self._places, box)

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
            painter.fillRect(event.rect(), worn.tile)
        if picture is None or self._body is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view, body = self.transform(), self._body
        ground.paint_mat(painter, view, worn, picture.box, upright=picture.upright)
        things.paint(painter, view, worn, picture.pose.things, picture.box.top)
        ground.paint_shade(painter, view, worn, body)
        FigurePainter(painter, view, worn, shod=picture.upright).paint(
            body, glow=picture.glow, seen=self._seen(event.rect())
        )
        if picture.way:
            from rygtraening.ui.figure import hints

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
