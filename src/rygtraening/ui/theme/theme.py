"""The theme of the window: which palette, which text size, and the moment either changes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QToolTip

from rygtraening.ui.collector import collector
from rygtraening.ui.theme import palettes, style, tokens
from rygtraening.ui.theme.figure_colours import Looks
from rygtraening.ui.theme.icons import IconName, Icons
from rygtraening.ui.theme.system_look import SystemLook
from rygtraening.ui.theme.tokens import Lines, Palette, Type

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_WEIGHTS = {each.value: each for each in QFont.Weight}
"""By their number in CSS: to look one up is quicker than to have it made, and fonts are asked for all the time."""


class Mode(StrEnum):
    """Light or dark, or whichever of them the system is in."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """Ordinary or high contrast, or whichever the system asks for."""

    SYSTEM = "system"
    NORMAL = "normal"
    HIGH = "high"


class Theme(QObject):
    """Hands out colours, fonts, lengths and icons, and says when they have become others."""

    changed = Signal()
    """The palette, the text size, the motion or the figure's looks are others: ask again for everything."""

    def __init__(
        self,
        mode: Mode = Mode.SYSTEM,
        scale: float = 1.0,
        *,
        contrast: Contrast = Contrast.SYSTEM,
        reduced_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = Mode(mode)
        self._contrast = Contrast(contrast)
        self._scale = _bounded(scale)
        self._reduced_motion = reduced_motion
        self._looks = Looks()
        self._system: SystemLook | None = None
        self._worn = self._look()
        self._effects = False
        self._app: QApplication | None = None
        self._icons = Icons()
        self.kept_fonts: dict[object, QFont] = {}
        """Fonts that are asked for a thousand times, by px and weight or by who made them. Forgotten where the system's
        may be another."""

    # What a widget asks for

    @property
    def palette(self) -> Palette:
        """The colours of now, as ``#RRGGBB``."""
        return palettes.PALETTES[self.dark, self.high]

    @property
    def lines(self) -> Lines:
        """How strong lines are now."""
        return self.palette.lines

    @property
    def dark(self) -> bool:
        """Whether the palette of now is a dark one."""
        if self._mode is Mode.SYSTEM:
            return self._system is not None and self._system.dark
        return self._mode is Mode.DARK

    @property
    def high(self) -> bool:
        """Whether the palette of now is one of high contrast."""
        if self._contrast is Contrast.SYSTEM:
            return self._system is not None and self._system.high
        return self._contrast is Contrast.HIGH

    @property
    def mode(self) -> Mode:
        """What was asked for: light, dark or as the system."""
        return self._mode

    @property
    def contrast(self) -> Contrast:
        """What was asked for: ordinary, high or as the system."""
        return self._contrast

    @property
    def scale(self) -> float:
        """The text size, 0.8 to 2.0."""
        return self._scale

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move by itself: the person or the system wants it so."""
        return self._reduced_motion or (self._system is not None and self._system.still)

    @property
    def asked_to_be_still(self) -> bool:
        """Whether the person wants nothing to move by itself, whatever the system asks for."""
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
        return 0 if self.reduced_motion else tokens.MOTION_MS

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
        """The system's font ``pixels`` px high, for text that follows the window's height instead of the text size.
        It is everybody's: who wants to change it makes a copy."""
        font = self.kept_fonts.get((pixels, weight))
        if font is None:
            font = QFont()
            font.setPixelSize(max(1, pixels))
            font.setWeight(_WEIGHTS[weight])
            self.kept_fonts[pixels, weight] = font
        return font

    def icon(self, name: IconName, colour: str | None = None) -> QIcon:
        """An icon for a native control, in the colour of the text unless told."""
        return self._icons.icon(name, colour or self.palette.ink, self.px(tokens.ICON))

    # What the window and the settings tell it

    def apply(self, app: QApplication) -> None:
        """Dress ``app``, and follow from now on what the system asks for."""
        self._app = app
        self._system = SystemLook(app.styleHints(), self)
        self._system.ask_for(self._mode.value)
        self._effects = app.isEffectEnabled(Qt.UIEffect.UI_General)
        self._system.changed.connect(self._follow_system)
        app.fontChanged.connect(self.kept_fonts.clear)
        self._dress()

    def set_mode(self, mode: Mode) -> None:
        """Light, dark, or as the system."""
        if mode is self._mode:
            return
        self._mode = Mode(mode)
        if self._system is not None:
            self._system.ask_for(self._mode.value)
        self._dress()

    def set_contrast(self, contrast: Contrast) -> None:
        """Ordinary or high contrast, or as the system."""
        if contrast is not self._contrast:
            self._contrast = Contrast(contrast)
            self._dress()

    def set_scale(self, scale: float) -> None:
        """The person's text size; what is outside 0.8 to 2.0 becomes the nearest of them."""
        if _bounded(scale) == self._scale:
            return
        self._scale = _bounded(scale)
        self._dress()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether nothing may move by itself; where the system wants it so, it is so either way."""
        if reduced != self._reduced_motion:
            self._reduced_motion = reduced
            self._dress()

    def set_looks(self, looks: Looks) -> None:
        """The figure's skin and clothes."""
        if looks != self._looks:
            self._looks = looks
            self.changed.emit()

    def _follow_system(self) -> None:
        if self._look() != self._worn:
            self._dress()

    def _look(self) -> tuple[bool, bool, bool]:
        """What the system has a say in."""
        return self.dark, self.high, self.reduced_motion

    def _dress(self) -> None:
        self._worn = self._look()
        self.kept_fonts.clear()
        # Qt goes through all widgets there are and calls back into Python, where the collector may begin: a widget that
        # it deletes meanwhile takes the program with it.
        collector.stop()
        try:
            if self._app is not None:
                self._wear(self._app)
            self.changed.emit()
        finally:
            collector.go_on()

    def _wear(self, app: QApplication) -> None:
        palette, font = style.qt_palette(self.palette), self.font(Type.BODY)
        if palette != app.palette():
            app.setPalette(palette)
            QToolTip.setPalette(palette)
        if font != app.font():
            app.setFont(font)
            QToolTip.setFont(font)
        # Lists that roll out, tips that fade in.
        app.setEffectEnabled(Qt.UIEffect.UI_General, self._effects and not self.reduced_motion)


def _bounded(scale: float) -> float:
    return min(tokens.SCALE_MAX, max(tokens.SCALE_MIN, float(scale)))
