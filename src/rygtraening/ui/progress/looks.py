"""How each kind of score is drawn: its colour, its shape and its line, the same in the chart and in the legend."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.progress_changes import Way
from rygtraening.domain.progress_values import Score
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.tokens import Palette


class Shape(StrEnum):
    """The shape of a mark, so that colour never speaks alone."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    TRIANGLE_DOWN = "triangle_down"
    SQUARE = "square"


class ScoreLook(Struct, frozen=True):
    """Shape and line of a kind of score; ``width`` of the line in px at 100 %.

    ``size`` makes shapes of the same width look equally large.
    """

    shape: Shape
    size: float
    width: float
    dashed: bool


LOOKS = {
    Score.BEFORE: ScoreLook(Shape.SQUARE, 0.92, tokens.CHART_LINE_QUIET, dashed=True),
    Score.WORST: ScoreLook(Shape.TRIANGLE, 1.3, tokens.CHART_LINE, dashed=False),
    Score.NEXT_MORNING: ScoreLook(Shape.CIRCLE, 1.08, tokens.CHART_LINE, dashed=False),
}
"""In the order they are drawn, the later over the earlier."""

CHANGE_SHAPES = {Way.UP: Shape.TRIANGLE, Way.DOWN: Shape.TRIANGLE_DOWN}
"""How a change of the dose is marked: a small triangle that points the way."""
CHANGE_SIZE = 1.3
"""Its size beside that of the marks of pain."""
CHANGE_ASIDE = {Way.UP: 0.2, Way.DOWN: -0.2}
"""How far (in days) the two marks of a day stand beside its middle, where there are both."""

ASIDE = {Score.BEFORE: -0.24, Score.WORST: 0.0, Score.NEXT_MORNING: 0.24}
"""How far (in days) a mark stands beside the middle of its day, in the order of time, so that equal numbers of one
day do not hide each other."""


def score_colour(palette: Palette, score: Score) -> str:
    """The colour of a kind of score, at least 3 : 1 on every band."""
    return {Score.BEFORE: palette.ink_2, Score.WORST: palette.red, Score.NEXT_MORNING: palette.primary}[score]
