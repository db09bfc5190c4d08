"""One of many, chosen from a list that folds out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from rygtraening.ui.theme import style, tokens
from rygtraening.ui.theme.dress import Dress, dress_tip
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.choice import Option
from rygtraening.ui.widgets.painting import draw_control


class Dropdown(QComboBox):
    """Shows one of ``options``; the first is chosen unless told."""

    chosen = Signal(str)
    """The person chose another one."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[Option],
        *,
        value: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        # On Linux a screen reader takes the value of a combo box for its name, and reads this after it.
        self.setAccessibleDescription(name)
        # A plain list view takes the style sheet's row height; the native popup of some platforms does not.
        self.setView(QListView(self))
        Dress(theme, self.view(), style.folded_list)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for key, words in options:
            self.addItem(words, key)
        if value is not None:
            self.set_value(value)
        self.activated.connect(self._on_activated)
        self.currentTextChanged.connect(self._tell_whole)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> str:
        """The one chosen."""
        return str(self.currentData())

    def set_value(self, value: str) -> None:
        """Show ``value`` as chosen without a signal; a ``KeyError`` if there is none."""
        index = self.findData(value)
        if index < 0:
            raise KeyError(value)
        self.setCurrentIndex(index)

    def sizeHint(self) -> QSize:
        """Wide enough for the longest of the options."""
        metrics = QFontMetrics(self.font())
        words = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        width = words + self._theme.px(tokens.ICON_SMALL) + 2 * Space.L + Space.S
        return QSize(width, max(self._theme.target(), metrics.height() + 2 * Space.S))

    def minimumSizeHint(self) -> QSize:
        """Half of it: in a narrow window the words are shortened, and the list that folds out has them whole."""
        wanted = self.sizeHint()
        return QSize(max(self._theme.target(), wanted.width() // 2), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that are shortened stand whole in the tool tip."""
        super().resizeEvent(event)
        self._tell_whole()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page, it never changes an answer by accident."""
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Its tip may come."""
        dress_tip(self._theme, self)
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, words and arrow."""
        palette = self._theme.palette
        painter = QPainter(self)
        rect = QRectF(self.rect())
        usable = self.isEnabled()
        draw_control(
            painter,
            self._theme,
            rect,
            fill=palette.hover if self.underMouse() and usable else palette.surface,
            outline=palette.outline if usable else palette.card_border,
            radius=tokens.RADIUS_CONTROL,
            focused=self.hasFocus(),
        )
        side = self._theme.px(tokens.ICON_SMALL)
        arrow = QRectF(rect.right() - Space.M - side, rect.center().y() - side / 2, side, side)
        self._theme.icons.paint(painter, arrow, IconName.CHEVRON_DOWN, palette.ink_2)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour(palette.ink if usable else palette.ink_2))
        words = rect.adjusted(Space.L, 0, -Space.M - side, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._shortened())

    def _shortened(self) -> str:
        """The words as far as there is room."""
        room = self.width() - Space.L - Space.M - self._theme.px(tokens.ICON_SMALL)
        return QFontMetrics(self.font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _tell_whole(self) -> None:
        whole = self.currentText()
        self.setToolTip("" if self._shortened() == whole else whole)

    def _on_activated(self) -> None:
        self.chosen.emit(self.value)

    def _restyle(self) -> None:
        self.setFont(self._theme.font())
        self._tell_whole()
        self.updateGeometry()
        self.update()
