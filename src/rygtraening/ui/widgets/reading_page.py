"""A page of text to be read, and the links to its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.page import Page

_LINK_LEAST = 300
"""The links stand in two columns while each has this much room (px at 100 % text)."""


class ReadingPage(Page):
    """Its column is narrower than other pages': long lines of text are hard to follow."""

    READING_MAX: ClassVar[int] = 760
    """How wide the column gets (px at 100 % text)."""

    def _set_margins(self) -> None:
        super()._set_margins()
        margins = self.body.contentsMargins()
        most = round(self.READING_MAX * max(1.0, self._theme.scale))
        side = max(margins.left(), (self.viewport().width() - most) // 2)
        self.body.setContentsMargins(side, margins.top(), side, margins.bottom())


def in_two_columns(theme: Theme, links: Sequence[QuietButton]) -> Columns:
    """The ``links``, read down the first column and then down the second."""
    columns = Columns(theme, gap=Space.L)
    half = (len(links) + 1) // 2
    for part in (links[:half], links[half:]):
        columns.add(_column(part), 1, _LINK_LEAST)
    return columns


def _column(links: Iterable[QuietButton]) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for link in links:
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    return side
