"""A pose on paper: the same person as in the window, on the mat, without shade, all of it vectors."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from rygtraening.domain.exercise import Pose
from rygtraening.domain.figure import Box, box_of
from rygtraening.domain.figure_joints import joints
from rygtraening.ui.figure import ground, things
from rygtraening.ui.figure.looks import Colours
from rygtraening.ui.figure.painter import FigurePainter

_AIR = 0.04
"""Of the height, around what is drawn."""
_WIDEST = 1.25
"""At least so many units fit in the width, so that people of two exercises are of about one size."""


class Still:
    """``pose`` in a picture ``width`` by ``height``, in which there is room for ``box``."""

    def __init__(
        self, pose: Pose, box: Box, colours: Colours, width: float, height: float, *, upright: bool = False
    ) -> None:
        self.width, self.height = width, height
        self._pose = pose
        self._box = box
        self._colours = colours
        self._upright = upright

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with its upper left corner ``at``."""
        painter.save()
        painter.setClipRect(QRectF(at.x(), at.y(), self.width, self.height), Qt.ClipOperation.IntersectClip)
        view, body = self._view(at), joints(self._pose)
        ground.paint_mat(painter, view, self._colours, self._box, upright=self._upright)
        things.paint(painter, view, self._colours, self._pose.things, self._box.top)
        FigurePainter(painter, view, self._colours, shod=self._upright).paint(body)
        painter.restore()

    def _view(self, at: QPointF) -> QTransform:
        """From the figure's units to the paper's: as large as fits, on the floor near the lower edge."""
        box, air = self._box, self.height * _AIR
        wide = max(box.width + 2 * ground.OUTSIDE, _WIDEST)
        scale = min(self.width / wide, (self.height - 2 * air) / (box.top + ground.BELOW))
        left = at.x() + self.width / 2 - (box.left + box.right) / 2 * scale
        return QTransform(scale, 0, 0, -scale, left, at.y() + self.height - air - ground.BELOW * scale)


def shape_of(poses: list[Pose]) -> float:
    """Width by height of a picture that ``poses`` fill."""
    box = room_of(poses)
    return (box.width + 2 * ground.OUTSIDE) / (box.top + ground.BELOW) * (1 - 2 * _AIR)


def room_of(poses: list[Pose]) -> Box:
    """The least box around all of ``poses``, which are then drawn in one size."""
    return reduce(Box.joined, map(box_of, poses))
