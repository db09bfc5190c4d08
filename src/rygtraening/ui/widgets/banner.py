"""A tinted box with a sentence: the band as colour, shape and words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rygtraening.ui.announcing import announce
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.mark import Mark
from rygtraening.ui.widgets.painting import draw_tint


class Banner(QFrame):
    """Says ``text`` in ``tone``; the shape of the tone stands before it, ``action`` is a button after it."""

    action = Signal()
    """The button was pressed."""

    def __init__(
        self,
        theme: Theme,
        tone: Tone,
        text: str,
        *,
        action: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``small`` is for a note inside a card."""
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        role = Type.SMALL if small else Type.BODY
        self._mark = Mark(theme, tone, role=role)
        self._label = TextLabel(theme, text, role=role, tone=tone)
        self._button = QuietButton(theme, action, tone=tone) if action else None
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        columns = Columns(theme, gap=Space.M, centred=True)
        columns.add(words, least=0)
        if self._button is not None:
            self._button.clicked.connect(self.action)
            columns.add(self._button, stretch=0)
        across, down = (Space.M, Space.S) if small else (Space.L, Space.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(across, down, across, down)
        column.addWidget(columns)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        theme.changed.connect(self.update)

    @property
    def tone(self) -> Tone:
        """What the box means."""
        return self._tone

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def show_text(self, tone: Tone, text: str) -> None:
        """Say something else; a screen reader hears of it, and of what is red at once."""
        if text != self.text and self.window().isVisible():
            announce(self, text, urgent=tone is Tone.RED)
        self._tone = tone
        self._mark.set_tone(tone)
        self._label.set_tone(tone)
        self._label.setText(text)
        if self._button is not None:
            self._button.set_tone(tone)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint."""
        painter = QPainter(self)
        fill, edge = self._theme.palette.tint_of(self._tone), self._theme.palette.text_of(self._tone)
        draw_tint(painter, self._theme, QRectF(self.rect()), fill=fill, edge=edge, radius=tokens.RADIUS_CONTROL)
