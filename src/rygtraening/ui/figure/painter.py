"""Paints the joints of a pose as a person: rigid parts along their bones, the trunk along the arc of the back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, cos, radians, sin

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from rygtraening.domain.exercise import Glow
from rygtraening.domain.figure_joints import Joints, LimbJoints, Point
from rygtraening.ui.figure import shapes, trunk
from rygtraening.ui.figure.looks import Colours
from rygtraening.ui.figure.parts import ALL, Part

CONTOUR_WIDTH = 0.0075
"""Of the fine line around skin and hair (units), never finer than ``CONTOUR_LEAST`` px."""
CONTOUR_LEAST = 1.0
FEATURES_FROM = 120.0
"""Where a unit has fewer px, the lines between fingers and toes would be mud."""
_OPEN = 0.3
"""So high over the floor a hand is open (units), the thumb away from the palm."""
_CREASE = 60.0
"""A knee that is open less than this (degrees) shows a crease."""
_Shape = Callable[[float], QPainterPath]
_Part = tuple[_Shape, Point, float, QColor, float]
"""A shape, where it begins, the direction of its bone, its colour, and how much of its length is to be seen."""


class FigurePainter:
    """Paints into ``painter``, whose coordinates ``view`` makes of the figure's (units, y up)."""

    def __init__(self, painter: QPainter, view: QTransform, colours: Colours, *, shod: bool = False) -> None:
        self._painter = painter
        self._scene = view
        self._view = view * painter.transform()
        self._across, self._left = self._view.m11(), self._view.dx()
        self._up, self._floor = self._view.m22(), self._view.dy()
        self._colours = colours
        self._shod = shod
        scale = abs(view.m11())
        # In whole tenths of a unit's hundredth, so that a window that is resized does not fill the store of shapes.
        self._line = ceil(max(CONTOUR_WIDTH, CONTOUR_LEAST / max(scale, 1.0)) * 1000) / 1000
        self._fine = scale >= FEATURES_FROM
        self._facing = 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, body: Joints, *, glow: Glow = Glow.NONE, seen: frozenset[Part] = ALL) -> None:
        """The person, from the far side to the near one; ``glow``: with a warm light there. Parts that are
        not ``seen`` are left out."""
        painter = self._painter
        before = painter.transform()
        self._facing = body.facing
        leg_in_front = "leg" in body.front
        if Part.LEG_FAR in seen:
            self._leg(body.leg_far, far=True)
        if Part.ARM_FAR in seen:
            self._arm(body.arm_far, far=True)
        if Part.HEAD in seen:
            self._head(body)
        if Part.LEG in seen and not leg_in_front:
            self._leg(body.leg, far=False)
        if Part.TRUNK in seen:
            self._trunk(body)
        if glow is not Glow.NONE:
            from rygtraening.ui.figure import hints

            painter.setTransform(before)
            hints.paint_glow(painter, self._scene, self._colours, body, glow)
        if Part.LEG in seen and leg_in_front:
            self._leg(body.leg, far=False)
        if Part.ARM in seen:
            self._arm(body.arm, far=False)
        painter.setTransform(before)  # restoring a whole state costs half a millisecond

    def _leg(self, leg: LimbJoints, *, far: bool) -> None:
        colours = self._colours
        cloth = colours.trousers_far if far else colours.trousers
        skin = colours.skin_far if far else colours.skin
        of_thigh, of_shin = leg.seen
        ankle = (shapes.ankle, leg.middle, leg.lower, skin, of_shin)
        if self._shod:
            self._bare([ankle])
            self._fill(shapes.shoe(), leg.wrist, leg.end, colours.trousers_seam if not far else cloth)
            self._fill(shapes.sole(), leg.wrist, leg.end, colours.mat_edge)
        else:
            self._bare([ankle, (shapes.foot, leg.wrist, leg.end, skin, 1.0)])
            if not far and self._fine:
                self._fill(shapes.toes(), leg.wrist, leg.end, colours.contour)
        self._fill(shapes.shin(), leg.middle, leg.lower, cloth, of_shin)
        crease = round(self._line * _folded(leg), 3)
        if crease and not far:
            self._fill(shapes.thigh(crease), leg.root, leg.upper, colours.trousers_seam, of_thigh)
        self._fill(shapes.thigh(), leg.root, leg.upper, cloth, of_thigh)

    def _arm(self, arm: LimbJoints, *, far: bool) -> None:
        colours = self._colours
        skin = colours.skin_far if far else colours.skin
        opening = min(1.0, max(0.0, (arm.wrist[1] - 0.06) / _OPEN))
        thumb = _along(arm.wrist, arm.end, 0.016, 0.006 * self._facing)
        turned = arm.end + self._facing * (26 * opening - 4)
        of_upper, of_fore = arm.seen
        parts: list[_Part] = [
            (shapes.upper_arm, arm.root, arm.upper, skin, of_upper),
            (shapes.forearm, arm.middle, arm.lower, skin, of_fore),
            (shapes.hand, arm.wrist, arm.end, skin, 1.0),
        ]
        if opening > 0:
            parts.insert(0, (shapes.thumb, thumb, turned, skin, 1.0))
        self._bare(parts)
        if not far and self._fine:
            self._fill(shapes.fingers(), arm.wrist, arm.end, colours.contour)
        cloth = colours.top_far if far else colours.top
        if not far:
            self._fill(shapes.sleeve(self._line), arm.root, arm.upper, colours.top_seam, of_upper)
        self._fill(shapes.sleeve(), arm.root, arm.upper, cloth, of_upper)

    def _head(self, body: Joints) -> None:
        colours, shoulder = self._colours, body.spine[-1]
        skin, hair = colours.skin, colours.hair
        if body.from_behind:
            skull = (shapes.head_behind, body.head, body.crown, skin, 1.0)
            self._fill(shapes.hair_behind(self._line), body.head, body.crown, colours.hair_contour)
            self._bare([(shapes.neck, shoulder, body.neck, skin, 1.0), skull])
            self._fill(shapes.hair_behind(), body.head, body.crown, hair)
            return
        self._fill(shapes.hair(self._line), body.head, body.crown, colours.hair_contour)
        self._bare([(shapes.neck, shoulder, body.neck, skin, 1.0), (shapes.head, body.head, body.crown, skin, 1.0)])
        self._fill(shapes.hair(), body.head, body.crown, hair)
        self._fill(shapes.ear(), body.head, body.crown, colours.ear)
        self._fill(shapes.eye(), body.head, body.crown, colours.feature)

    def _trunk(self, body: Joints) -> None:
        self._painter.setTransform(QTransform.fromScale(1 / shapes.FINE, 1 / shapes.FINE) * self._view)
        self._painter.setBrush(self._colours.trousers)
        self._painter.drawPath(trunk.seat(body))
        self._painter.setBrush(self._colours.top)
        self._painter.drawPath(trunk.shirt(body))

    def _bare(self, parts: Sequence[_Part]) -> None:
        """Skin: one fine contour around all of it, then the parts, so that no line runs across a joint."""
        painter, line = self._painter, self._line
        places = [self._placed(at, angle, seen) for _shape, at, angle, _colour, seen in parts]
        painter.setBrush(self._colours.contour)
        for (shape, _at, _angle, _colour, _seen), place in zip(parts, places, strict=True):
            painter.setTransform(place)
            painter.drawPath(shape(line))
        for (shape, _at, _angle, colour, _seen), place in zip(parts, places, strict=True):
            painter.setTransform(place)
            painter.setBrush(colour)
            painter.drawPath(shape(0.0))

    def _fill(self, path: QPainterPath, at: Point, angle: float, colour: QColor, seen: float = 1.0) -> None:
        painter = self._painter
        painter.setTransform(self._placed(at, angle, seen))
        painter.setBrush(colour)
        painter.drawPath(path)

    def _placed(self, at: Point, angle: float, seen: float = 1.0) -> QTransform:
        """A part's own coordinates: its bone along x from ``at``, of whose length ``seen`` is to be seen, +y as the
        person faces."""
        across, up, turn = self._across, self._up, radians(angle)
        c, s = cos(turn) / shapes.FINE, sin(turn) / shapes.FINE
        left, top = at[0] * across + self._left, at[1] * up + self._floor
        wide, high = -s * self._facing * across, c * self._facing * up
        return QTransform(c * across * seen, s * up * seen, wide, high, left, top)


def _folded(leg: LimbJoints) -> float:
    """How far a crease is to be seen between thigh and shin: 0 at an open knee, 1 at one that is folded."""
    open_by = abs((leg.upper - leg.lower) % 360 - 180)
    return min(1.0, max(0.0, (_CREASE - open_by) / _CREASE * 2))


def _along(at: Point, angle: float, ahead: float, aside: float) -> Point:
    c, s = cos(radians(angle)), sin(radians(angle))
    return at[0] + ahead * c - aside * s, at[1] + ahead * s + aside * c
