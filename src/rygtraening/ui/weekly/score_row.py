"""One question with its eleven numbers beside it: answered by a tap or a digit, and then the next row's turn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import SectionTitle
from rygtraening.ui.widgets.pain_scale import PainScale
from rygtraening.words.weekly import Question

_HEAD_LEAST = 200
"""The question stands beside the numbers while it has this much room (px at 100 % text)."""
_MEANT_FOR_BEFORE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""Keys that, right after the focus came here by itself, were meant for the row before."""


class ScoreRow(QWidget):
    """Behaves as the rows of ``PainPair``: a digit answers and goes on, except a 1, which may become a 10."""

    answered = Signal(int)
    """A number was chosen."""
    settled = Signal()
    """It is answered, and no 1 is waiting to become a 10."""
    passed = Signal()
    """The person went on from here with the keyboard."""

    def __init__(
        self, theme: Theme, question: Question, *, shows_question: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._by_digit = False
        self._arrived = False
        self._waits = False
        self.scale = PainScale(
            theme, question.text, question.low, question.high, place=question.text, show_question=False
        )
        self.scale.chosen.connect(self._on_chosen)
        for button in self.scale.buttons():
            button.installEventFilter(self)
        head = QWidget()
        top = QVBoxLayout(head)
        top.setContentsMargins(0, 0, 0, 0)
        self.head = QVBoxLayout()
        """The question; what is added stands under it."""
        self.head.setSpacing(Space.XS)
        if shows_question:
            self.head.addWidget(SectionTitle(theme, question.text))
        top.addLayout(self.head)
        top.addStretch(1)
        columns = Columns(theme, gap=Space.L)
        columns.add(head, least=_HEAD_LEAST)
        columns.add(self.scale, stretch=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @property
    def value(self) -> int | None:
        """The number chosen, or ``None``."""
        return self.scale.value

    @property
    def waits(self) -> bool:
        """Whether a 1 was typed that may still become a 10."""
        return self._waits

    def arrive(self) -> None:
        """Put the focus here: the next Enter or Space is still the row's before."""
        self._arrived = True
        self.scale.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the chosen number goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.value is not None:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the next answer comes from a digit or from a press."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MEANT_FOR_BEFORE and self._arrived and self.value is None:
                self._arrived = False
                return True
            self._arrived = False
            self._by_digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 or event.key() == Qt.Key.Key_X
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._by_digit = self._arrived = False
        return False

    def _on_chosen(self, number: int) -> None:
        self._waits = self._by_digit and number == 1
        self.answered.emit(number)
        if not self._waits:
            self.settled.emit()
            if self._by_digit:
                self._go_on()

    def _go_on(self) -> None:
        self._settle()
        self.passed.emit()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A 1 that is left stays a 1."""
        if not (new is not None and self.scale.isAncestorOf(new)):
            self._arrived = False
            self._settle()

    def _settle(self) -> None:
        if self._waits:
            self._waits = False
            self.settled.emit()
