"""The poses of an exercise as still pictures, each with its name as the file has it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.figure import Figure
from rygtraening.i18n import _
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Small, TextLabel

_WIDTH, _HEIGHT = 98, 66
"""Of a picture (px at 100 % text): three stand side by side."""
_FRAME = 3
"""Around the pose that is reached next (px)."""


class PoseTile(QWidget):
    """One pose, its name, and where it is used."""

    def __init__(
        self, theme: Theme, name: str, picture: Picture, use: str = "", *, size: int = 1, parent: QWidget | None = None
    ) -> None:
        """``size``: so many times as large as beside a figure."""
        super().__init__(parent)
        self._theme = theme
        self._marked = False
        self.name = name
        still = FigureView(theme, widest=1.0)
        still.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._width = theme.px(_WIDTH) * size
        still.setFixedSize(self._width, theme.px(_HEIGHT) * size)
        still.show_picture(picture)
        self._words = TextLabel(theme, name, role=Type.SMALL_STRONG)
        column = QVBoxLayout(self)
        column.setContentsMargins(_FRAME + 1, _FRAME + 1, _FRAME + 1, Space.XS)
        column.setSpacing(Space.XS)
        column.addWidget(still)
        column.addWidget(self._words)
        if use:
            column.addWidget(Small(theme, use))
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def marked(self) -> bool:
        """Whether it is framed."""
        return self._marked

    def mark(self, marked: bool) -> None:
        """Frame it, or not."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the picture; a long name takes two lines."""
        width = self._width + 2 * (_FRAME + 1)
        layout = self.layout()
        assert layout is not None
        return QSize(width, layout.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame."""
        if not self._marked:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._theme.palette.primary), _FRAME))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = _FRAME / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)


class PoseTiles(FlowBox):
    """All poses of an exercise, in the order of the file."""

    def __init__(self, theme: Theme, exercise: Exercise, tier: int, parent: QWidget | None = None) -> None:
        super().__init__(gap=Space.XS, parent=parent)
        figure = Figure(exercise)
        self.tiles: list[PoseTile] = []
        for name in exercise.poses:
            picture = Picture(figure.pose(name), figure.box, figure.upright, name)
            tile = PoseTile(theme, name, picture, _use(exercise, tier, name))
            self.tiles.append(tile)
            self.add(tile)
        highest = max(tile.sizeHint().height() for tile in self.tiles)
        for tile in self.tiles:
            tile.setFixedHeight(highest)

    def mark(self, name: str) -> None:
        """Frame the pose with this name."""
        for tile in self.tiles:
            tile.mark(tile.name == name)


def _use(exercise: Exercise, tier: int, name: str) -> str:
    """What a writer may not know of a pose: that one begins in it, that only another tier has it, or none."""

    def at(one: int) -> bool:
        return name in [exercise.start_pose_at(one), *(phase.pose for phase in exercise.phases_at(one))]

    tiers = [one for one in range(len(exercise.dose.tiers)) if at(one)]
    if name == exercise.start_pose_at(tier):
        return "start_pose"
    if tier in tiers or (exercise.cycle is not None and name in exercise.cycle.poses):
        return ""
    if tiers:
        return _("only in tier {tiers}").format(tiers=", ".join(str(one) for one in tiers))
    return _("not used")
