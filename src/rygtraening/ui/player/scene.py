"""The middle of the player: at the left the exercise, its side and the stage, at the right the count."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.ui.player import measures
from rygtraening.ui.player.count import Count
from rygtraening.ui.player.fitted_label import FittedLabel
from rygtraening.ui.player.side_pill import SidePill
from rygtraening.ui.player.stage import Stage
from rygtraening.ui.player.view import HeadView
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space


class ExerciseName(FittedLabel):
    """The exercise of now; the player's heading to a screen reader (``ui.accessible_headings``)."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, loud=True, at_left=True, parent=parent)


class Scene(QWidget):
    """Lays its parts out by the size of the window."""

    clicked = Signal()
    """A click on the stage."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ExerciseName(theme, self)
        self.side = SidePill(theme, self)
        self.stage = Stage(theme, self)
        self.count = Count(theme, self)
        self.stage.clicked.connect(self.clicked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._window = (0, measures.DEFAULT_HEIGHT)
        theme.changed.connect(self.arrange)

    def show_head(self, view: HeadView) -> None:
        """The exercise and its side."""
        if (view.name, view.side) == (self.name.words, self.side.words):
            return
        self.name.show_words(view.name)
        self.side.show_words(view.side)
        self.arrange()

    def set_window(self, width: int, height: int) -> None:
        """The window everything is a share of (px)."""
        self._window = (width, height)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self.arrange()

    def arrange(self) -> None:
        """Give every part its place."""
        width, height = self._window
        self.count.set_window(width, height)
        right = self.count.width()
        self.count.setGeometry(self.width() - right, 0, right, self.height())
        left = self.width() - right - Space.XL
        name = measures.px(measures.NAME, height)
        self.name.set_size(name)
        line = round(name * 1.3)
        self.name.setGeometry(0, 0, left, line)
        y = line + Space.S
        pill_width, pill_height = self.side.measure(left, height)
        self.side.setGeometry(0, y, pill_width, pill_height)
        y += pill_height + (Space.M if pill_height else 0)
        self.stage.set_window_height(height)
        self.stage.setGeometry(0, y, left, max(0, self.height() - y))
