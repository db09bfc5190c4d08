"""The rail at the left: the pages of the program, icon over name."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.painting import fill_rect
from rygtraening.ui.widgets.scrolling import Scrolling
from rygtraening.ui.widgets.themed_button import Look, ThemedButton


class RailEntry(Struct, frozen=True):
    """One page: what it is called in the program, its icon and its name; ``at_end`` puts it at the bottom."""

    key: str
    icon: IconName
    label: str
    at_end: bool = False


class Rail(Scrolling):
    """Shows ``entries`` and which of them is open; scrolls where the window is too low for them."""

    selected = Signal(str)
    """The person asked for another page."""

    def __init__(self, theme: Theme, name: str, entries: Sequence[RailEntry], parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls the rail."""
        self._column = column = _Strip(theme)
        super().__init__(theme, column, parent)
        self._theme = theme
        self.setAccessibleName(name)
        column.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(Space.S, Space.L, Space.S, Space.L)
        layout.setSpacing(Space.S)
        self._buttons: dict[str, _RailButton] = {}
        for entry in [e for e in entries if not e.at_end]:
            layout.addWidget(self._add(entry, column))
        layout.addStretch(1)
        for entry in [e for e in entries if e.at_end]:
            layout.addWidget(self._add(entry, column))
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def current(self) -> str | None:
        """The page shown as open, if any."""
        return next((key for key, button in self._buttons.items() if button.is_open), None)

    def select(self, key: str) -> None:
        """Show ``key`` as the open page, without a signal; a ``KeyError`` if there is none."""
        opened = self._buttons[key]
        for button in self._buttons.values():
            button.set_open(button is opened)
        self.ensureWidgetVisible(opened, 0, Space.L)

    def button(self, key: str) -> ThemedButton:
        """The button of the page ``key``."""
        return self._buttons[key]

    def sizeHint(self) -> QSize:
        """As wide as its widest entry."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def _add(self, entry: RailEntry, column: QWidget) -> ThemedButton:
        button = _RailButton(self._theme, entry, column)
        button.clicked.connect(lambda _checked, key=entry.key: self._on_clicked(key))
        self._buttons[entry.key] = button
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the rail widens by its scroll bar, so that no name loses room to it."""
        super().resizeEvent(event)
        self._restyle()

    def _on_clicked(self, key: str) -> None:
        self.select(key)
        self.selected.emit(key)

    def _restyle(self) -> None:
        widest = max((button.sizeHint().width() for button in self._buttons.values()), default=0)
        width = max(tokens.RAIL_WIDTH, widest + 2 * Space.S)
        if self._column.minimumSizeHint().height() > self.height():
            width += self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(width)


class _Strip(QWidget):
    """The ground of the rail."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The raised colour."""
        fill_rect(QPainter(self), self.rect(), self._theme.colour(self._theme.palette.raised))


class _RailButton(ThemedButton):
    """One entry: the icon over its name."""

    def __init__(self, theme: Theme, entry: RailEntry, parent: QWidget) -> None:
        self._picture = entry.icon
        super().__init__(theme, entry.label, role=Type.SMALL, padding=Space.XS, parent=parent)
        self.is_open = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_open(self, is_open: bool) -> None:
        """Whether its page is the one on the screen. Not "checked": Tab must reach every page of the rail."""
        self.is_open = is_open
        self.setAccessibleDescription(_("This page is open") if is_open else "")
        self.update()

    def look(self) -> Look:
        """The open page lies on a sheet."""
        palette = self.theme.palette
        if self.is_open:
            return Look(text=palette.primary, fill=palette.sheet, outline=palette.edge(palette.primary))
        fill = palette.pressed if self.underMouse() or self.isDown() else None
        return Look(text=palette.ink if fill else palette.ink_2, fill=fill)

    def radius(self) -> float:
        """As a card."""
        return tokens.RADIUS_CARD

    def sizeHint(self) -> QSize:
        """Room for the name in the bold type of the open page, so that opening one moves nothing."""
        metrics = QFontMetrics(self.theme.font(Type.SMALL_STRONG))
        width = metrics.horizontalAdvance(self.text()) + 2 * self._padding
        return QSize(max(tokens.TARGET, width), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The same: a name in the rail never wraps."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Icon, name and the room around them."""
        metrics = QFontMetrics(self.theme.font(Type.SMALL_STRONG))
        return self.theme.px(tokens.ICON) + Space.XS + metrics.height() + 2 * Space.S + Space.XS

    def paint_content(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """Icon over name."""
        font = self.theme.font(Type.SMALL_STRONG if self.is_open else Type.SMALL)
        side = self.theme.px(tokens.ICON)
        text_height = QFontMetrics(font).height()
        top = rect.center().y() - (side + Space.XS + text_height) / 2
        icon = QRectF(rect.center().x() - side / 2, top, side, side)
        self.theme.icons.paint(painter, icon, self._picture, look.text)
        painter.setFont(font)
        painter.setPen(self.theme.colour(look.text))
        words = QRectF(rect.left(), top + side + Space.XS, rect.width(), text_height)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
