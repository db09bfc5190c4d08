"""The figure as a small still picture, at the head of a row or card."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.figure import Figure, box_of, can_be_drawn
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Type
from rygtraening.ui.widgets.columns import Columns
from rygtraening.words.doses import say

_WIDEST = 1.72
"""So many units across every tile, so that people in tiles under each other are of about one size."""
_BESIDE_LEAST = 190
"""What stands beside a tile has this much room (px at 100 % text), else it stands under it."""


class FigureTile(FigureView):
    """``exercise`` at ``tier`` in the pose that says most; as large at every text size, for it holds no text."""

    def __init__(self, theme: Theme, exercise: Exercise, tier: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, widest=_WIDEST, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        figure = Figure(exercise)
        pose = figure.telling([phase.pose for phase in exercise.phases_at(tier)], tier=tier)
        self.show_picture(Picture(pose, box_of(pose), figure.upright, say(exercise.name)))

    def sizeHint(self) -> QSize:
        """The same for every exercise."""
        return QSize(tokens.FIGURE_TILE_WIDTH, tokens.FIGURE_TILE_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The same for every exercise."""
        return self.sizeHint()


def marker(theme: Theme, exercise: Exercise, tier: int, number: int, *, role: Type = Type.STRONG) -> QWidget:
    """What stands before an exercise: its figure, or its ``number`` where its file has no poses to draw."""
    if can_be_drawn(exercise):
        return FigureTile(theme, exercise, tier)
    from rygtraening.ui.widgets.numeral import Numeral

    return Numeral(theme, number, role=role)


def headed(theme: Theme, head: QWidget, beside: QWidget) -> Columns:
    """``head`` before ``beside``, or over it where that would have too little room."""
    columns = Columns(theme, centred=True)
    columns.add(head, stretch=0)
    columns.add(beside, least=_BESIDE_LEAST)
    return columns
