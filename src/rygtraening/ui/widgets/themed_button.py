"""The button all others are made of: it wraps its text, takes Space and Enter, and shows the focus."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QFontInfo, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.dress import dress_tip
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.assistive_press import AssistivePress
from rygtraening.ui.widgets.long_words import breakable, parts
from rygtraening.ui.widgets.painting import draw_control, draw_keycap, draw_mark

_MOST_MEASURES = 64
"""A button that is dragged through a thousand widths keeps no more."""
_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class Look(Struct, frozen=True):
    """The colours of a control at this moment; ``None`` is nothing drawn."""

    text: str
    fill: str | None = None
    outline: str | None = None


class ThemedButton(AssistivePress, QPushButton):
    """A button that paints itself from the theme; its subclasses say how it looks."""

    focused = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        role: Type = Type.BODY,
        padding: int = Space.L,
        least: int = tokens.TARGET,
        icon: IconName | None = None,
        centred: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            parent
        )  # with the text PySide would look whether it is an icon, and make all that an icon needs
        self.setText(text)
        self.theme = theme
        self._role = role
        self._padding = int(padding)
        self._least = least
        self._icon = icon
        self._key = ""
        self._mark: Tone | None = None
        self._measures: dict[tuple[int, str, int | None], tuple[QFont, QSize]] = {}
        """Of a text in a font, which is kept so that no other takes its number, and wrapped to so many px."""
        self._alignment = _CENTRED if centred else _LEFT
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    # How it looks

    def look(self) -> Look:
        """The colours of now; a class of buttons overrides this."""
        return Look(text=self.theme.palette.ink)

    def radius(self) -> float:
        """Of the corners (px)."""
        return tokens.RADIUS_CONTROL

    def text_font(self) -> QFont:
        """Of the text, at the text size of now."""
        return self.theme.font(self._role)

    def key_font(self) -> QFont:
        """Of the key drawn on the button."""
        return self.theme.font(Type.SMALL)

    def set_icon(self, icon: IconName | None) -> None:
        """Show ``icon`` before the text."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        """Wide enough for the text in one line."""
        metrics = QFontMetrics(self.text_font())
        width = self._extra() + metrics.size(0, self._words()).width() + 1
        return QSize(max(self.theme.target(self._least), width), self._height(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the longest word."""
        longest = self._longest_word()
        width = self._extra() + longest.width() + 1
        return QSize(max(self.theme.target(self._least), width), self._height(longest.height()))

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the text wrapped to ``width`` px."""
        return self._height(self._wrapped(max(1, width - self._extra())).height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that it has the focus."""
        super().focusInEvent(event)
        self.focused.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Its tip may come."""
        dress_tip(self.theme, self)
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The control, centred at its own height if its layout gave it more."""
        painter = QPainter(self)
        height = min(self.height(), self.heightForWidth(self.width()))
        rect = QRectF(0, (self.height() - height) / 2, self.width(), height)
        look = self.look()
        draw_control(
            painter,
            self.theme,
            rect,
            fill=look.fill,
            outline=look.outline,
            radius=self.radius(),
            focused=self.hasFocus(),
        )
        painter.setFont(self.text_font())
        self.paint_content(painter, rect, look)

    def paint_content(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """Icon, text and key, together in the middle of ``rect``."""
        room = rect.width() - self._extra()
        text_width = min(room, self._wrapped(int(room)).width() + 1)
        x = rect.left() + (rect.width() - self._extra() - text_width) / 2 + self._padding
        middle = rect.center().y()
        if self._icon is not None:
            side = self._icon_side()
            self.theme.icons.paint(painter, QRectF(x, middle - side / 2, side, side), self._icon, look.text)
            x += side + Space.S
        if self._mark is not None:
            side = self._mark_side()
            draw_mark(painter, self.theme, QRectF(x, middle - side / 2, side, side), self._mark, look.text)
            x += side + Space.S
        painter.setPen(self.theme.colour(look.text))
        painter.drawText(QRectF(x, rect.top(), text_width, rect.height()), self._alignment, self._words())
        if self._key:
            width, height = self._keycap_size()
            painter.setFont(self.key_font())
            box = QRectF(x + text_width + Space.M, middle - height / 2, width, height)
            draw_keycap(painter, self.theme, box, self._key, text=look.text, outline=look.text)

    # Measures

    def _words(self) -> str:
        """The text as it is drawn."""
        return breakable(self.text())

    def _wrapped(self, room: int) -> QSize:
        """The size of the text wrapped to ``room`` px."""

        def measure(metrics: QFontMetrics) -> QSize:
            return metrics.boundingRect(QRect(0, 0, room, 0), _CENTRED, self._words()).size()

        return self._measured(room, measure)

    def _longest_word(self) -> QSize:
        def measure(metrics: QFontMetrics) -> QSize:
            widths = (metrics.horizontalAdvance(word) for word in parts(self.text()))
            return QSize(max(widths, default=0), metrics.height())

        return self._measured(None, measure)

    def _measured(self, room: int | None, measure: Callable[[QFontMetrics], QSize]) -> QSize:
        """Once for each text and font: a page asks each of its buttons ten times."""
        font = self.text_font()
        key = id(font), self.text(), room
        if key not in self._measures:
            if len(self._measures) >= _MOST_MEASURES:
                self._measures.clear()
            self._measures[key] = font, measure(QFontMetrics(font))
        return self._measures[key][1]

    def _mark_side(self) -> int:
        return round(tokens.MARK * QFontInfo(self.text_font()).pixelSize() / tokens.TYPE_BASE)

    def _icon_side(self) -> int:
        return self.theme.px(tokens.ICON_SMALL)

    def _keycap_size(self) -> tuple[int, int]:
        metrics = QFontMetrics(self.key_font())
        height = metrics.height() + Space.XS
        return max(height, metrics.horizontalAdvance(self._key) + 2 * Space.S), height

    def _extra(self) -> int:
        """Width of everything that is not text."""
        extra = 2 * self._padding
        if self._icon is not None:
            extra += self._icon_side() + (Space.S if self.text() else 0)
        if self._mark is not None:
            extra += self._mark_side() + Space.S
        if self._key:
            extra += self._keycap_size()[0] + Space.M
        return extra

    def _height(self, text_height: int) -> int:
        return max(self.theme.target(self._least), text_height + 2 * Space.S)

    def _filled(self, fill: str, hover: str, pressed: str) -> str:
        if self.isDown():
            return pressed
        return hover if self.underMouse() and self.isEnabled() else fill

    def _restyle(self) -> None:
        self.setFont(self.text_font())
        self.updateGeometry()
        self.update()
