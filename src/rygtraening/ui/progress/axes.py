"""The axes of the chart, in the person's own words: pyqtgraph's, with other ticks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg
from PySide6.QtGui import QFontMetrics

from rygtraening.ui.progress.day_ticks import day_ticks
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type


class DayAxis(pg.AxisItem):  # type: ignore[misc]
    """Time from left to right; a position is a day's proleptic ordinal, its middle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("bottom")
        self._theme = theme
        self._labels: dict[float, str] = {}

    def restyle(self) -> None:
        """Colours, font and height from the theme."""
        _dress(self, self._theme)
        self.setHeight(self.needed_height())

    def needed_height(self) -> int:
        """Room for a line of names (px)."""
        return QFontMetrics(self._theme.font(Type.SMALL)).height() + Space.S + Space.XS

    def tickValues(self, first: float, last: float, size: float) -> list[tuple[float, list[float]]]:
        """The named days in sight."""
        metrics = QFontMetrics(self._theme.font(Type.SMALL))
        span = last - first
        if span <= 0:
            return []
        ticks = day_ticks(
            date.fromordinal(max(1, round(first))),
            date.fromordinal(max(1, round(last))),
            size / span,
            metrics.horizontalAdvance,
            self._theme.px(Space.M),
        )
        self._labels = {float(tick.day.toordinal()): tick.label for tick in ticks}
        return [(1.0, list(self._labels))]

    def tickStrings(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        """Their names."""
        return [self._labels[value] for value in values]


class NamedAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis at the left whose values have names given to it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("left")
        self._theme = theme
        self._labels: dict[float, str] = {}

    @property
    def labels(self) -> dict[float, str]:
        """The names, by value."""
        return self._labels

    def set_labels(self, labels: dict[float, str]) -> None:
        """Name these values."""
        self._labels = labels
        self.picture = None
        self.update()

    def restyle(self) -> None:
        """Colours and font from the theme."""
        _dress(self, self._theme)

    def needed_width(self) -> int:
        """Room for the longest name (px)."""
        metrics = QFontMetrics(self._theme.font(Type.SMALL))
        widest = max((metrics.horizontalAdvance(label) for label in self._labels.values()), default=0)
        return widest + Space.M

    def tickValues(self, first: float, last: float, _size: float) -> list[tuple[float, list[float]]]:
        """The named values in sight."""
        return [(1.0, [value for value in self._labels if first <= value <= last])]

    def tickStrings(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        """Their names."""
        return [self._labels[value] for value in values]


def _dress(axis: pg.AxisItem, theme: Theme) -> None:
    palette = theme.palette
    axis.setPen(pg.mkPen(theme.colour(palette.card_border), width=theme.lines.hairline))
    axis.setTickPen(pg.mkPen(theme.colour(palette.outline), width=theme.lines.hairline))
    axis.setTextPen(pg.mkPen(theme.colour(palette.ink_2)))
    axis.setStyle(
        tickFont=theme.font(Type.SMALL),
        tickLength=Space.XS if axis.orientation == "bottom" else 0,
        tickTextOffset=Space.XS if axis.orientation == "bottom" else Space.S,
        hideOverlappingLabels=False,
        tickAlpha=255 if axis.orientation == "bottom" else 0,
    )
