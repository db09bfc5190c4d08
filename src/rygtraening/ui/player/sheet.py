"""A sheet over the player: a card in the middle, the session quiet behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rygtraening.ui.accessible_cover import Cover
from rygtraening.ui.player.keys import is_plain
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import SheetTitle
from rygtraening.ui.widgets.scrolling import Scrolling

_COVER = 0.88
"""How much of the player the sheet's ground hides."""
_ROOMY = 700
"""From this height on the sheet keeps its distance from the window's edges (px at 100 %)."""


class Sheet(Cover):
    """Covers its parent. Tab stays inside, and no key gets past it; content goes into ``body`` and ``footer``."""

    def __init__(self, theme: Theme, width: int, parent: QWidget) -> None:
        """``width`` is the most the card takes (px at 100 %)."""
        super().__init__(parent)
        self.theme = theme
        self._width = width
        self.card = Card(theme, padding=int(Space.XL), parent=self)
        self.title = SheetTitle(theme)
        self.card.add(self.title)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, Space.S, 0)
        self.body.setSpacing(Space.L)
        self._scroll = Scrolling(theme, self.content)
        self.card.body.addWidget(self._scroll, 1)
        self.footer = FlowBox(gap=Space.M)
        self.card.add(self.footer)
        self._to_reveal: QWidget | None = None
        self._revealing = QTimer(self)
        self._revealing.setSingleShot(True)
        self._revealing.setInterval(0)
        self._revealing.timeout.connect(self._reveal)
        parent.installEventFilter(self)
        self.content.installEventFilter(self)
        theme.changed.connect(self.place)
        self.hide()

    def open(self) -> None:
        """Cover the parent."""
        self.show()
        self.raise_()
        self._scroll.verticalScrollBar().setValue(0)
        self.place()

    def close_sheet(self) -> None:
        """Leave what it wants to do on closing; a sheet overrides this."""
        self.hide()

    def place(self) -> None:
        """The card in the middle, as high as its content, never higher than the window."""
        room = self.parentWidget()
        if room is None or self.isHidden():
            return
        self.setGeometry(room.rect())
        edge = Space.XL if room.height() > self.theme.px(_ROOMY) else Space.S
        width = min(self.theme.px(self._width), room.width() - 2 * edge)
        inner = width - 2 * Space.XL
        _settle(self.content)
        body = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        margins = self.card.body.contentsMargins()
        height = (
            self.title.heightForWidth(inner)
            + body
            + self.footer.heightForWidth(inner)
            + 2 * self.card.body.spacing()
            + margins.top()
            + margins.bottom()
        )
        most = room.height() - 2 * edge
        # A scroll bar that comes for a moment would take the room that lets the rows stand as they were measured.
        fits = height <= most
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(policy)
        height = min(height, most)
        self.card.setGeometry((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that ``widget`` is seen, as soon as everything has its place."""
        self._to_reveal = widget
        self._revealing.start()

    def empty(self) -> None:
        """Take everything out of the body."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It follows the size of the window and of its own content."""
        grown = watched is self.parent() and event.type() is QEvent.Type.Resize
        if grown or (watched is self.content and event.type() is QEvent.Type.LayoutRequest):
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        """The window's shortcuts without Ctrl or Alt wait while the sheet is open, but F keys."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, the arrows and Page keys scroll. Every other key ends here."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.close_sheet()
        else:
            bar.setValue(bar.value() + steps.get(Qt.Key(event.key()), 0))
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet."""
        chain = [child for child in self.findChildren(QWidget) if _takes_tab(child)]
        if not chain:
            return True
        here = QApplication.focusWidget()
        index = chain.index(here) if here in chain else (-1 if forward else 0)
        target = chain[(index + (1 if forward else -1)) % len(chain)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """What it lies over is gone."""
        super().showEvent(event)
        self.tell_covered()

    def hideEvent(self, event: QHideEvent) -> None:
        """What it lay over is back, unless the whole page goes."""
        super().hideEvent(event)
        if self.isHidden():
            self.tell_covered()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card stays in the middle."""
        self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The player shines through a little."""
        ground = self.theme.colour(self.theme.palette.background)
        ground.setAlphaF(_COVER)
        QPainter(self).fillRect(self.rect(), ground)

    def _reveal(self) -> None:
        if self._to_reveal is not None and self.isVisible():
            self._scroll.ensureWidgetVisible(self._to_reveal, 0, 0)


def column(*parts: QWidget) -> QWidget:
    """Parts one under the other, for the body of a sheet."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.L)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return holder


def _settle(content: QWidget) -> None:
    """What has changed inside is measured at once, from the inside out (Qt would do so one level an event)."""
    for widget in reversed([content, *content.findChildren(QWidget)]):
        layout = widget.layout()
        if layout is not None:
            layout.activate()


def _is_ours(event: QKeyEvent) -> bool:
    return is_plain(event) and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisible()
