"""The theme of the window: which palette, which text size, and the moment either changes."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon
from PySide6.QtWidgets import QApplication

from rygtraening.ui.theme import style, tokens
from rygtraening.ui.theme.figure_colours import Looks
from rygtraening.ui.theme.icons import IconName, Icons
from rygtraening.ui.theme.tokens import Palette, Type


class Mode(StrEnum):
    """Light or dark, or whichever of them the system is in."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Hands out colours, fonts, lengths and icons, and says when they have become others."""

    changed = Signal()
    """The palette, the text size, the motion setting or the figure's looks are others: ask again for everything."""

    def __init__(
        self,
        mode: Mode = Mode.SYSTEM,
        scale: float = 1.0,
        *,
        reduced_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = Mode(mode)
        self._scale = _bounded(scale)
        self._reduced_motion = reduced_motion
        self._looks = Looks()
        self._system_dark = False
        self._app: QApplication | None = None
        self._icons = Icons()

    # What a widget asks for

    @property
    def palette(self) -> Palette:
        """The colours of now, as ``#RRGGBB``."""
        return tokens.DARK if self.dark else tokens.LIGHT

    @property
    def dark(self) -> bool:
        """Whether the dark palette is the one of now."""
        return self._system_dark if self._mode is Mode.SYSTEM else self._mode is Mode.DARK

    @property
    def mode(self) -> Mode:
        """What was asked for: light, dark or as the system."""
        return self._mode

    @property
    def scale(self) -> float:
        """The text size, 0.8 to 2.0."""
        return self._scale

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing but the exercise itself may move."""
        return self._reduced_motion

    @property
    def looks(self) -> Looks:
        """The figure's skin and clothes."""
        return self._looks

    @property
    def icons(self) -> Icons:
        """Draws icons into any rectangle."""
        return self._icons

    @property
    def motion_ms(self) -> int:
        """Length of a movement in ms: 0 under reduced motion."""
        return 0 if self._reduced_motion else tokens.MOTION_MS

    def colour(self, value: str) -> QColor:
        """A token's ``#RRGGBB`` as Qt wants it: ``theme.colour(theme.palette.ink)``."""
        return QColor(value)

    def px(self, length: float) -> int:
        """``length`` px at 100 % as it is at the text size of now: for what must grow with the text."""
        return round(length * self._scale)

    def target(self, least: int = tokens.TARGET) -> int:
        """Least side of something to click (px): ``least``, or more where the text is larger.

        It grows at half the pace of the text, so that a page at 200 % still fits a small window.
        """
        return max(least, round(least * (1 + self._scale) / 2))

    def font(self, role: Type = Type.BODY) -> QFont:
        """The system's font in the size and weight of ``role``."""
        return self.font_of(role.size(self._scale), role.weight)

    def font_of(self, pixels: int, weight: int = Type.STRONG.weight) -> QFont:
        """The system's font ``pixels`` px high, for text that follows the window's height instead of the text size."""
        font = QFont()
        font.setPixelSize(max(1, pixels))
        font.setWeight(QFont.Weight(weight))
        return font

    def icon(self, name: IconName, colour: str | None = None) -> QIcon:
        """An icon for a native control, in the colour of the text unless told."""
        return self._icons.icon(name, colour or self.palette.ink, self.px(tokens.ICON))

    # What the window and the settings tell it

    def apply(self, app: QApplication) -> None:
        """Dress ``app``, and follow the system's light and dark from now on."""
        self._app = app
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.setColorScheme(_SCHEMES[self._mode])
        self._system_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        hints.colorSchemeChanged.connect(self._follow_system)
        self._dress()

    def set_mode(self, mode: Mode) -> None:
        """Light, dark, or as the system."""
        if mode is self._mode:
            return
        self._mode = Mode(mode)
        if self._app is not None:
            hints = self._app.styleHints()
            hints.setColorScheme(_SCHEMES[self._mode])
            if self._mode is Mode.SYSTEM:
                self._system_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        self._dress()

    def set_scale(self, scale: float) -> None:
        """The person's text size; what is outside 0.8 to 2.0 becomes the nearest of them."""
        if _bounded(scale) == self._scale:
            return
        self._scale = _bounded(scale)
        self._dress()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether nothing but the exercise itself may move."""
        if reduced == self._reduced_motion:
            return
        self._reduced_motion = reduced
        self.changed.emit()

    def set_looks(self, looks: Looks) -> None:
        """The figure's skin and clothes."""
        if looks != self._looks:
            self._looks = looks
            self.changed.emit()

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        dark = scheme is Qt.ColorScheme.Dark
        if self._mode is not Mode.SYSTEM or dark == self._system_dark:
            return
        self._system_dark = dark
        self._dress()

    def _dress(self) -> None:
        if self._app is not None:
            self._app.setPalette(style.qt_palette(self.palette))
            self._app.setFont(self.font(Type.BODY))
            self._app.setStyleSheet(style.style_sheet(self.palette, self._scale))
        self.changed.emit()


def _bounded(scale: float) -> float:
    return min(tokens.SCALE_MAX, max(tokens.SCALE_MIN, float(scale)))
