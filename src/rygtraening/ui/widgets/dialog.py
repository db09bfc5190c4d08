"""The ground of every dialog: a sheet with a title, a body that scrolls, and its buttons below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Headline
from rygtraening.ui.widgets.painting import fill_rect
from rygtraening.ui.widgets.scrolling import ScrolledColumn, Scrolling
from rygtraening.ui.widgets.themed_button import ThemedButton


class Dialog(QDialog):
    """A modal sheet. Put content into ``body``, buttons with ``add_button``; Esc rejects, Tab stays inside."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setModal(True)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.L)
        self.title = Headline(theme, title)
        column.addWidget(self.title)
        content = ScrolledColumn()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, Space.S, 0)
        self.body.setSpacing(Space.M)
        self._scrolled = Scrolling(theme, content)
        self._scrolled.setMinimumHeight(tokens.TARGET)  # Qt's own least would leave a band under few words
        column.addWidget(self._scrolled, 1)
        self._buttons = FlowBox()
        self._buttons.hide()
        column.addWidget(self._buttons)
        theme.changed.connect(self.update)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` under what is there."""
        self.body.addWidget(widget)

    def show_only(self, widgets: Sequence[QWidget]) -> None:
        """Put ``widgets`` in the place of everything that is there, and take the size they need."""
        while (item := self.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self.add(widget)
            if self.isVisible():
                widget.show()  # now and not with the next layout: what is hidden takes no room in the size
        if self.isVisible():
            self.resize(self.sizeHint())

    def add_button(self, button: ThemedButton) -> None:
        """Put ``button`` into the row at the bottom; connect its ``clicked`` yourself."""
        self._buttons.add(button)
        self._buttons.show()

    def sizeHint(self) -> QSize:
        """Wide enough to read, high enough for everything, never more than the window or screen behind it."""
        room = self._room()
        width = min(self.theme.px(tokens.DIALOG_WIDTH), room.width())
        inner = width - 2 * Space.XL
        height = (
            self.title.heightForWidth(inner)
            + max(self.body.totalHeightForWidth(inner), self._scrolled.minimumHeight())
            + (self._buttons.heightForWidth(inner) + Space.L if not self._buttons.isHidden() else 0)
            + Space.L
            + 2 * Space.XL
        )
        return QSize(width, min(height, room.height()))

    def showEvent(self, event: QShowEvent) -> None:
        """Takes its size when it comes."""
        self.resize(self.sizeHint())
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, and its edge: not every desktop puts a frame around it."""
        palette, line, painter = self.theme.palette, self.theme.lines.hairline, QPainter(self)
        fill_rect(painter, self.rect(), self.theme.colour(palette.outline))
        fill_rect(painter, self.rect().adjusted(line, line, -line, -line), self.theme.colour(palette.surface))

    def _room(self) -> QSize:
        parent = self.parentWidget()
        size = parent.window().size() if parent is not None else self.screen().availableSize()
        return size - QSize(Space.XXL, Space.XXL)
