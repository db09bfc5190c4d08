"""The lines of a chart are told apart, also where there are many of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from rygtraening.ui.progress.cards.shapes import LOOKS, LineLook, Shape, draw_shape, look
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Mode, Theme

MANY = 14
SIDE = 16


def drawn(one: LineLook, theme: Theme) -> bytes:
    """The mark as the ladder draws it."""
    palette = theme.palette
    picture = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    picture.fill(theme.colour(palette.surface))
    painter = QPainter(picture)
    inside = None if one.filled else palette.surface
    draw_shape(painter, one.shape, QPointF(SIDE / 2, SIDE / 2), tokens.CHART_MARK, one.of(palette), inside=inside)
    painter.end()
    return bytes(picture.constBits())


def test_no_two_of_many_lines_look_alike_by_line_by_mark_or_without_colours() -> None:
    looks = [look(index) for index in range(MANY)]
    assert len({(one.colour, one.dashes) for one in looks}) == MANY
    assert len({(one.colour, one.shape, one.filled) for one in looks}) == MANY
    assert len({(one.shape, one.filled, one.dashes) for one in looks}) == MANY
    assert all(one.colour != following.colour for one, following in pairwise(looks))
    assert look(len(LOOKS)) == look(0)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_no_two_of_many_marks_are_the_same_picture(qapp: QApplication, mode: Mode) -> None:
    theme = Theme(mode)
    assert len({drawn(look(index), theme) for index in range(MANY)}) == MANY
    theme.deleteLater()


@pytest.mark.parametrize("shape", list(Shape))
def test_a_mark_that_is_drawn_around_is_no_larger_than_a_filled_one(theme: Theme, shape: Shape) -> None:
    def touched(*, filled: bool) -> int:
        ground = drawn(LineLook("surface", shape), theme)
        mark = drawn(LineLook("ink", shape, filled=filled), theme)
        pixels = [number // 4 for number, (one, other) in enumerate(zip(mark, ground, strict=True)) if one != other]
        columns = {pixel % SIDE for pixel in pixels}
        return max(columns) - min(columns)

    assert abs(touched(filled=True) - touched(filled=False)) <= 2
