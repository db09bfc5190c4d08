"""A short list with a heading over it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.mark import Mark

_DOT = "•"


class Bullets(QWidget):
    """``heading`` and one line an entry; the shape of ``tone`` stands before each, a dot for the neutral one;
    ``large`` is for what is read from the floor."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        entries: Iterable[str],
        *,
        tone: Tone = Tone.NEUTRAL,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        heading_role, role = (Type.LARGE_STRONG, Type.LARGE) if large else (Type.STRONG, Type.BODY)
        column.addWidget(TextLabel(theme, heading, role=heading_role))
        for entry in entries:
            row = QHBoxLayout()
            row.setSpacing(Space.S)
            mark: QWidget = TextLabel(theme, _DOT, role=role) if tone is Tone.NEUTRAL else Mark(theme, tone, role=role)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextLabel(theme, entry, role=role), 1)
            column.addLayout(row)
