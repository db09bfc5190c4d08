"""A segmented control: one of a few views, always exactly one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.choice import Option
from rygtraening.ui.widgets.flow import FlowLayout
from rygtraening.ui.widgets.group import Group
from rygtraening.ui.widgets.painting import draw_tint
from rygtraening.ui.widgets.roving import Roving
from rygtraening.ui.widgets.themed_button import Look, ThemedButton


class Segmented(Group):
    """Shows one of ``options``; the first is chosen unless told. One Tab stop, arrows move, Space or Enter chooses."""

    chosen = Signal(str)
    """The person chose another view."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[Option],
        *,
        value: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self._segments = {key: _Segment(theme, words) for key, words in options}
        layout = FlowLayout(self, gap=0, line_gap=0)
        layout.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        for segment in self._segments.values():
            layout.addWidget(segment)
            segment.clicked.connect(self._on_clicked)
        self._value = value if value is not None else options[0][0]
        self._segments[self._value].setChecked(True)
        self._roving = Roving(list(self._segments.values()), self)
        theme.changed.connect(self.update)

    @property
    def value(self) -> str:
        """The view chosen."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show ``value`` as chosen without a signal; a ``KeyError`` if there is none."""
        self._segments[value].setChecked(True)
        self._value = value

    def segment(self, key: str) -> ThemedButton:
        """The button of the view ``key``."""
        return self._segments[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The trough the segments lie in."""
        painter = QPainter(self)
        palette, rect = self._theme.palette, QRectF(self.rect())
        radius = tokens.RADIUS_CONTROL + Space.XS
        draw_tint(painter, self._theme, rect, fill=palette.raised, edge=palette.card_border, radius=radius)

    def _on_clicked(self) -> None:
        value = next(key for key, segment in self._segments.items() if segment.isChecked())
        if value != self._value:
            self._value = value
            self.chosen.emit(value)


class _Segment(ThemedButton):
    """One view."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words, padding=Space.L)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._restyle)

    def look(self) -> Look:
        """The chosen one lies on a sheet."""
        palette = self.theme.palette
        if self.isChecked():
            return Look(text=palette.ink, fill=palette.sheet, outline=palette.edge(palette.outline))
        fill = palette.pressed if self.isDown() or self.underMouse() else None
        return Look(text=palette.ink_2 if fill is None else palette.ink, fill=fill)

    def _restyle(self) -> None:
        self._role = Type.STRONG if self.isChecked() else Type.BODY
        super()._restyle()
