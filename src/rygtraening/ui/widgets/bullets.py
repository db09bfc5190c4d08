"""A short list: each line behind a dot or a shape, its further lines under the first."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.heading import SectionTitle, TextLabel
from rygtraening.ui.widgets.mark import Mark

_DOT = "•"


class Bullets(QWidget):
    """One line an entry, under ``heading`` where there is one; the shape of ``tone`` stands before each, a dot for the
    neutral one; ``large`` is for what is read from the floor, ``gap`` lies between the entries (px)."""

    def __init__(
        self,
        theme: Theme,
        entries: Iterable[str],
        *,
        heading: str = "",
        tone: Tone = Tone.NEUTRAL,
        large: bool = False,
        gap: int = Space.S,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        heading_role, role = (Type.LARGE_STRONG, Type.LARGE) if large else (Type.STRONG, Type.BODY)
        if heading:
            column.addWidget(SectionTitle(theme, heading, role=heading_role))
        for entry in entries:
            row = QHBoxLayout()
            row.setSpacing(Space.S)
            mark: QWidget = _dot(theme, role) if tone is Tone.NEUTRAL else Mark(theme, tone, role=role)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextLabel(theme, entry, role=role), 1)
            column.addLayout(row)
        column.addStretch(1)  # in more room than they need they stand at the top


def _dot(theme: Theme, role: Type) -> QWidget:
    dot = TextLabel(theme, _DOT, role=role, muted=True)
    dot.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return dot
