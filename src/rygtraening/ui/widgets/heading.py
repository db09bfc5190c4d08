"""Text on a page. Every label wraps and tells its layout how high it is, so nothing is cut at any text size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.long_words import WIDEST_WORD, breakable, fitted, parts, unbroken


class TextLabel(QLabel):
    """Plain text in a role of type; wraps to the width it is given.

    A tone gives the text its colour; ``muted`` text is the quieter ink. Text is shown as it is, never as HTML.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        role: Type = Type.BODY,
        muted: bool = False,
        tone: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._muted = muted
        self._tone = tone
        self._colours = QPalette()
        """That of the text; all else is as around it."""
        self._widest: int | None = None
        """How wide the widest word is (px), in this text and font; a page asks each of its labels twenty times."""
        self._heights: dict[int, int] = {}
        """By width (px), in this text, font and margins."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.setText(text)

    def setText(self, text: str) -> None:
        """Say ``text``. A word longer than a line may be broken: else it makes its page too wide."""
        shown = breakable(text)
        self._forget_measures()
        super().setText(shown)
        if shown != text:  # a screen reader would stumble over the places where it may be broken
            self.setAccessibleName(text)

    def text(self) -> str:
        """What it says."""
        return unbroken(super().text())

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the text by ``tone``; ``None`` is plain ink."""
        self._tone = tone
        self._restyle()

    def sizeHint(self) -> QSize:
        """One line if it is short, else lines of a comfortable length (Qt's own guess is too narrow)."""
        metrics = self.fontMetrics()
        measure = metrics.averageCharWidth() * tokens.TEXT_MEASURE
        margins = self.contentsMargins()
        single = metrics.size(0, self.text()).width() + margins.left() + margins.right() + 1
        width = min(single, measure)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, one line: how high it really is says ``heightForWidth``."""
        metrics = self.fontMetrics()
        margins = self.contentsMargins()
        width = min(self._widest_word(), WIDEST_WORD) + margins.left() + margins.right() + 1
        return QSize(width, metrics.height() + margins.top() + margins.bottom())

    def heightForWidth(self, width: int) -> int:
        """Height with the text wrapped to ``width`` px, and a word broken that has no room there."""
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def setContentsMargins(self, *margins: int | QMargins) -> None:  # noqa: N802
        """Room around the text (px)."""
        self._forget_measures()
        super().setContentsMargins(*margins)  # type: ignore[arg-type]

    def _height_at(self, width: int) -> int:
        shown = self._fitted(width)
        if shown == super().text():
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        room = max(1, width - margins.left() - margins.right())
        box = self.fontMetrics().boundingRect(QRect(0, 0, room, 0), int(Qt.TextFlag.TextWordWrap), shown)
        return box.height() + margins.top() + margins.bottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks what has no room."""
        super().resizeEvent(event)
        shown = self._fitted(self.width())
        if shown != super().text():
            QLabel.setText(self, shown)

    def _fitted(self, width: int) -> str:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        text = self.text()
        return breakable(text) if room >= self._widest_word() else fitted(text, self.fontMetrics(), room)

    def _forget_measures(self) -> None:
        self._widest = None
        self._heights.clear()

    def _widest_word(self) -> int:
        if self._widest is None:
            metrics = self.fontMetrics()
            self._widest = max((metrics.horizontalAdvance(word) for word in parts(self.text())), default=0)
        return self._widest

    def changeEvent(self, event: QEvent) -> None:
        """Under a style sheet Qt gives a label that gets another parent its first colours back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._forget_measures()
        elif event.type() == QEvent.Type.StyleChange:
            self.setPalette(self._colours)

    def ink(self) -> str:
        """The colour of the text, a token of the palette."""
        palette = self._theme.palette
        if self._tone is not None:
            return palette.text_of(self._tone)
        return palette.ink_2 if self._muted else palette.ink

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role))
        self._colours.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self.ink()))
        self.setPalette(self._colours)
        self.updateGeometry()


class _Heading(TextLabel):
    """A heading to a screen reader too (``ui.accessible_roles``), which asks it for its name."""

    def setText(self, text: str) -> None:
        """Say ``text``."""
        super().setText(text)
        self.setAccessibleName(text)


class Title(_Heading):
    """The name of a page; one a page."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, role=Type.TITLE, parent=parent)


class Headline(_Heading):
    """The sentence a chart or a card begins with."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, role=Type.LARGE_STRONG, parent=parent)


class SheetTitle(_Heading):
    """What a sheet over the player is called."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, role=Type.HEADLINE, parent=parent)


class Subtitle(TextLabel):
    """The quiet line under a title."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, muted=True, parent=parent)


class SectionTitle(_Heading):
    """The name of a card or of a part of it; larger in another ``role``."""

    def __init__(
        self, theme: Theme, text: str = "", parent: QWidget | None = None, *, role: Type = Type.STRONG
    ) -> None:
        super().__init__(theme, text, role=role, parent=parent)


class Body(TextLabel):
    """Running text."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent=parent)


class Muted(TextLabel):
    """Running text that may be passed over."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, muted=True, parent=parent)


class Small(TextLabel):
    """A quiet note in smaller type."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, role=Type.SMALL, muted=True, parent=parent)


class TextStack(QWidget):
    """Labels close under each other, in the middle of whatever height they get."""

    def __init__(self, *labels: QWidget, gap: int = Space.NONE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addStretch(1)
        for label in labels:
            column.addWidget(label)
        column.addStretch(1)
