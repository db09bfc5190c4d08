"""Pain in the back and in the leg, asked together: the two rows of every question about pain."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rygtraening.domain.pain import Pain
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, TextLabel
from rygtraening.ui.widgets.pain_scale import PainScale

_HEAD_LEAST = 200
"""The title stands beside the rows while it has this much room (px at 100 % text)."""
_ROW_LEAST = 11 * tokens.TARGET + 10 * Space.XS
"""All numbers in one line (px at 100 % text); with less, the name of the row stands above it."""

_MEANT_FOR_BEFORE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""Keys that, right after the focus came here by itself, were meant for what was there before: the last repetition's
Space must not answer a question. The first press is for nothing; once that key is released, they answer."""


class PainPair(QWidget):
    """Two rows, back and leg; nothing is chosen beforehand.

    A digit answers and goes on to the next row, except a 1, which may become a 10: Enter or Tab goes on then. Enter
    right after going on does nothing: it was meant for the row before, and must not answer this one with a 0. Pressed
    once more, it answers.
    """

    answered = Signal(object)
    """A number was chosen: the ``Pain`` as it stands."""
    settled = Signal(object)
    """Both are answered, and no 1 is waiting to become a 10: the ``Pain``."""
    passed = Signal()
    """The person went on from the last row with the keyboard."""

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        hint: str = "",
        *,
        moment: str = "",
        role: Type = Type.STRONG,
        parent: QWidget | None = None,
    ) -> None:
        """``moment`` says what is asked about, for the names of the rows and numbers; the title unless told."""
        super().__init__(parent)
        self._theme = theme
        self._open: PainScale | None = None
        self._by_digit = False
        self._arrived: PainScale | None = None
        self._refused: int | None = None
        """The key whose press was for nothing, until it is released."""
        moment = moment or title
        self.head = QVBoxLayout()
        """Title and hint; what is added stands under them."""
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(Space.XS)
        if title:
            self.head.addWidget(TextLabel(theme, title, role=role))
        if hint:
            self.head.addWidget(Muted(theme, hint))
        rows = QWidget()
        stack = QVBoxLayout(rows)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(Space.M)
        self._scales: list[PainScale] = []
        self._labels: list[_RowLabel] = []
        for place in (_("back"), _("leg")):
            asked = f"{place}, {moment}" if moment else place
            scale = PainScale(theme, asked[:1].upper() + asked[1:], place=asked, show_question=False)
            scale.chosen.connect(lambda number, scale=scale: self._on_chosen(scale, number))
            row = Columns(theme, gap=Space.M)
            self._labels.append(_RowLabel(theme, place.capitalize()))
            row.add(self._labels[-1], stretch=0)
            row.add(scale, least=_ROW_LEAST)
            stack.addWidget(row)
            self._scales.append(scale)
        self._align()
        theme.changed.connect(self._align)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if title or hint:
            head = QWidget()
            top = QVBoxLayout(head)
            top.setContentsMargins(0, 0, 0, 0)
            top.addLayout(self.head)
            top.addStretch(1)
            columns = Columns(theme, gap=Space.L)
            columns.add(head, least=_HEAD_LEAST)
            columns.add(rows, stretch=0)
            column.addWidget(columns)
        else:
            column.addWidget(rows)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @property
    def back(self) -> PainScale:
        """The row of the back."""
        return self._scales[0]

    @property
    def leg(self) -> PainScale:
        """The row of the leg."""
        return self._scales[1]

    @property
    def pain(self) -> Pain:
        """What is answered so far."""
        return Pain(self.back.value, self.leg.value)

    @property
    def waits(self) -> bool:
        """Whether a 1 was typed that may still become a 10."""
        return self._open is not None

    def set_pain(self, pain: Pain) -> None:
        """Show ``pain`` as chosen, without a signal."""
        self._open = None
        self.back.set_value(pain.back)
        self.leg.set_value(pain.leg)

    def set_at_least(self, pain: Pain) -> None:
        """Numbers under ``pain`` cannot be chosen."""
        self.back.set_at_least(pain.back or 0)
        self.leg.set_at_least(pain.leg or 0)

    def focus(self) -> None:
        """Put the focus on the first row without an answer, else on the first."""
        self._arrive_at(self.leg if self.pain.back is not None and self.pain.leg is None else self.back)

    def arrive(self) -> None:
        """The person came here from the rows before with the keyboard."""
        self._arrive_at(self.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a chosen number goes on."""
        focus = QApplication.focusWidget()
        here = next((scale for scale in self._scales if focus is not None and scale.isAncestorOf(focus)), None)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here is not None and here.value is not None:
            self._go_on(here)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the next answer comes from a digit or from a press."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            arrived, self._arrived = self._arrived, None
            if event.key() in _MEANT_FOR_BEFORE and arrived is not None and arrived.value is None:
                self._arrived = arrived
                if not event.isAutoRepeat():
                    self._refused = event.key()
                return True
            self._by_digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 or event.key() == Qt.Key.Key_X
        elif event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == self._refused and not event.isAutoRepeat():
                self._arrived = self._refused = None
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._by_digit, self._arrived = False, None
        return False

    def _align(self) -> None:
        """Both rows begin at the same place."""
        widest = max(label.fontMetrics().size(0, label.text()).width() + 1 for label in self._labels)
        for label in self._labels:
            label.setMinimumWidth(widest)

    def _on_chosen(self, scale: PainScale, number: int) -> None:
        self._open = scale if self._by_digit and number == 1 else None
        self.answered.emit(self.pain)
        if self._open is None:
            self._settle()
            if self._by_digit:
                self._go_on(scale)

    def _go_on(self, scale: PainScale) -> None:
        if scale is self.back:
            self._arrive_at(self.leg)
            return
        waited, self._open = self._open is not None, None
        if waited:
            self._settle()
        self.passed.emit()

    def _arrive_at(self, scale: PainScale) -> None:
        self._arrived, self._refused = scale, None
        scale.focus()

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """What has the focus is watched for keys and presses; a 1 that is left stays a 1."""
        if new is not None and any(new in scale.buttons() for scale in self._scales):
            new.installEventFilter(self)
        if self._open is not None and not (new is not None and self._open.isAncestorOf(new)):
            self._open = None
            self._settle()

    def _settle(self) -> None:
        if self.pain.complete:
            self.settled.emit(self.pain)


class _RowLabel(TextLabel):
    """The name of a row, level with its numbers."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, muted=True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._level()
        theme.changed.connect(self._level)

    def _level(self) -> None:
        high = QFontMetrics(self._theme.font(Type.BODY)).height()
        self.setContentsMargins(0, max(0, (max(tokens.TARGET, high + 2 * Space.S) - high) // 2), 0, 0)
