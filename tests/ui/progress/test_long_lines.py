"""A line of twenty years is drawn in pieces, and nobody sees where they meet."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from rygtraening.ui.progress.long_lines import LONG, PIECE, between, draw_line, fill_between

WIDE, HIGH = 760, 200
MOST = 3 * 240 // PIECE
"""So many pixels may be a little darker than they would be, where one piece ends and the next begins."""


def points(count: int, seed: int = 3) -> list[QPointF]:
    chance = random.Random(seed)
    return [QPointF(10 + at * (WIDE - 20) / count, 100 + chance.uniform(-30, 30)) for at in range(count)]


def path_of(line: list[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(line))
    return path


def painted(paint: Callable[[QPainter], None], dashes: list[float]) -> QImage:
    image = QImage(WIDE, HIGH, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(0, 0, 0), 2.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashes else Qt.PenCapStyle.RoundCap)
    if dashes:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    paint(painter)
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> int:
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(mine - yours) > 25 for mine, yours in pairs)


@pytest.mark.parametrize("dashes", [[], [3.0, 1.5], [6.0, 1.5, 1.0, 1.5]])
@pytest.mark.parametrize("count", [2, LONG, LONG + 1, 240])
def test_in_pieces_it_is_the_same_line(dashes: list[float], count: int) -> None:
    line = points(count)
    whole = painted(lambda painter: painter.drawPath(path_of(line)), dashes)
    assert differing(painted(lambda painter: draw_line(painter, line), dashes), whole) <= MOST
    assert differing(whole, painted(lambda _painter: None, dashes)) > 500


def test_the_next_line_begins_with_a_whole_dash() -> None:
    line, short = points(240), [QPointF(10, 190), QPointF(700, 190)]

    def both(painter: QPainter) -> None:
        draw_line(painter, line)
        draw_line(painter, short)

    def alone(painter: QPainter) -> None:
        painter.drawPath(path_of(line))
        painter.drawPath(path_of(short))

    assert differing(painted(both, [6.0, 4.0]), painted(alone, [6.0, 4.0])) <= MOST


@pytest.mark.parametrize("count", [1, 2, LONG, LONG + 1, 240])
def test_an_area_in_pieces_is_the_same_area(count: int) -> None:
    upper, lower = points(count), [QPointF(at.x(), at.y() + 40) for at in points(count)]
    grey = QColor(0, 0, 0, 60)
    whole = path_of([*upper, *reversed(lower)])
    whole.closeSubpath()
    one = painted(lambda painter: fill_between(painter, upper, lower, grey), [])
    assert differing(one, painted(lambda painter: painter.fillPath(whole, grey), [])) == 0


def test_pieces_are_short_enough_to_be_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    monkeypatch.setattr(QPainter, "drawPolyline", lambda _painter, piece: drawn.append(len(piece)))
    painted(lambda painter: draw_line(painter, points(240)), [])
    assert max(drawn) == PIECE + 1
    assert sum(drawn) - len(drawn) == 239
    assert max(path.elementCount() for path in between(points(240), points(240))) == 2 * (PIECE + 1)
