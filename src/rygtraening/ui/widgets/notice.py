"""A notice at the bottom of the window: what just happened, and perhaps a way to undo it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.painting import draw_tint
from rygtraening.ui.widgets.themed_button import Look, ThemedButton


class Notice(QFrame):
    """Lies over the bottom of ``parent``, one message at a time, and takes no focus when it comes."""

    action = Signal()
    """The button of the message ("undo") was pressed."""
    dismissed = Signal()
    """The message is gone: closed, timed out, or its action taken."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._ground: QWidget | None = None
        self._said = 0
        self._label = _InverseLabel(theme)
        self._act = _InverseButton(theme, "")
        self._close = _InverseButton(theme, "")
        self._close.set_icon(IconName.CLOSE)
        self._act.clicked.connect(self.take_action)
        self._close.clicked.connect(self.dismiss)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self._label, 1)
        row.addWidget(self._act, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._motion = QPropertyAnimation(self, b"pos", self)
        theme.changed.connect(self._place)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The message shown, or the last one."""
        return self._label.text()

    def show_message(self, text: str, action: str = "", stays_ms: int | None = None) -> None:
        """Say ``text``; ``action`` names the button; it stays until it is closed, or for ``stays_ms``."""
        self._said += 1
        self._label.setText(text)
        self._act.setText(action)
        self._act.setVisible(bool(action))
        self._close.setAccessibleName(_("Close this message"))
        self.setAccessibleName(text)
        self._timer.stop()
        if stays_ms is not None:
            self._timer.start(stays_ms)
        self.show()
        self.raise_()
        self._place()
        self._come_in()
        announce(self, text)

    def come_after(self, before: QWidget) -> None:
        """Tab comes to the buttons right after ``before``."""
        self.setTabOrder(before, self._act)
        self.setTabOrder(self._act, self._close)

    def stand_on(self, ground: QWidget | None) -> None:
        """Lie over nothing but ``ground``, beside which everything must stay in reach; ``None`` for the window."""
        if self._ground is not None and self._ground is not ground and isValid(self._ground):
            self._ground.removeEventFilter(self)
        self._ground = ground
        if ground is not None:
            ground.installEventFilter(self)
        self._place()

    def dismiss(self) -> None:
        """Take the message away."""
        if self.isHidden():
            return
        self._timer.stop()
        self._motion.stop()
        self.hide()
        self.dismissed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It follows the size of the window, and the place of what it stands on: a page that has just come is laid out
        only afterwards."""
        if watched in (self._window, self._ground) and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it while the focus is on it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The inverse box."""
        painter = QPainter(self)
        palette, rect = self._theme.palette, QRectF(self.rect())
        draw_tint(painter, self._theme, rect, fill=palette.tooltip, edge=palette.on_tooltip, radius=tokens.RADIUS_CARD)

    def take_action(self) -> None:
        """Do what the button of the message does, as if it was pressed."""
        said = self._said
        self.action.emit()
        if self._said == said:  # else the action has said something new, which stays
            self.dismiss()

    def _place(self) -> None:
        if self.isHidden():
            return
        most = min(self._theme.px(tokens.NOTICE_MAX), self._room().width())
        width = min(most, self.sizeHint().width())
        self.resize(width, self._row.totalHeightForWidth(width))
        self._motion.stop()
        self.move(self._rest())

    def _rest(self) -> QPoint:
        room = self._room()
        return QPoint(room.center().x() - self.width() // 2, max(0, room.bottom() + 1 - self.height()))

    def _room(self) -> QRect:
        """Where it may lie, in the window."""
        ground = self._ground
        if ground is None or not isValid(ground):
            return self._window.rect().adjusted(Space.XL, Space.XL, -Space.XL, -Space.XL)
        room = QRect(ground.mapTo(self._window, QPoint()), ground.size())
        return room.adjusted(Space.M, Space.M, -Space.M, -Space.M)

    def _come_in(self) -> None:
        # Under reduced motion this takes no time: it is at its place at once.
        self._motion.setDuration(self._theme.motion_ms)
        self._motion.setStartValue(self._rest() + QPoint(0, Space.M))  # from the edge of its ground
        self._motion.setEndValue(self._rest())
        self._motion.start()


class _InverseLabel(TextLabel):
    """Text on the inverse box."""

    def ink(self) -> str:
        """That of what stands on it."""
        return self._theme.palette.on_tooltip


class _InverseButton(ThemedButton):
    """A button on the inverse box."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, padding=Space.M)

    def look(self) -> Look:
        """Outlined in the colour of the text under the pointer and with the focus."""
        text = self.theme.palette.on_tooltip
        return Look(text=text, outline=text if self.hasFocus() or self.underMouse() else None)
