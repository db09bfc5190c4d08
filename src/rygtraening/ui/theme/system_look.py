"""What the system asks for, as far as Qt tells: dark, high contrast, and that nothing moves by itself.

High contrast is told since Qt 6.10, movement from Qt 6.12 on; on a platform that tells nothing the answer is no. Under
Linux Qt asks the desktop's settings portal.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints

_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_STILL = "Reduce"
"""The one value of ``Qt.MotionPreference`` that asks for less; the enumeration is younger than the Qt used here."""


class SystemLook(QObject):
    """The answers of now. ``changed`` comes with each change, also one that is not followed."""

    changed = Signal()

    def __init__(self, hints: QStyleHints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = hints
        self._followed = True
        self._dark = hints.colorScheme() is Qt.ColorScheme.Dark
        hints.colorSchemeChanged.connect(self._take_scheme)
        asks = hints.accessibility()
        self._high = asks.contrastPreference() is Qt.ContrastPreference.HighContrast
        asks.contrastPreferenceChanged.connect(self._take_contrast)
        self._still = False
        motion = getattr(asks, "motionPreference", None)
        if motion is not None:
            self._still = _is_still(motion())
            asks.motionPreferenceChanged.connect(self._take_motion)  # type: ignore[attr-defined]

    @property
    def dark(self) -> bool:
        """Whether it is in its dark colours."""
        return self._dark

    @property
    def high(self) -> bool:
        """Whether it asks for high contrast."""
        return self._high

    @property
    def still(self) -> bool:
        """Whether it asks that nothing moves by itself."""
        return self._still

    def ask_for(self, scheme: str) -> None:
        """Tell Qt which colours its own parts should be in: ``light``, ``dark`` or ``system``. Some platforms do not
        listen, and the program's own palettes do without."""
        self._followed = scheme == "system"
        self._hints.setColorScheme(_SCHEMES[scheme])
        if self._followed:
            self._dark = self._hints.colorScheme() is Qt.ColorScheme.Dark

    def _take_scheme(self, scheme: Qt.ColorScheme) -> None:
        if self._followed:  # else it is only what was asked for
            self._dark = scheme is Qt.ColorScheme.Dark
            self.changed.emit()

    def _take_contrast(self, contrast: Qt.ContrastPreference) -> None:
        self._high = contrast is Qt.ContrastPreference.HighContrast
        self.changed.emit()

    def _take_motion(self, motion: object) -> None:
        self._still = _is_still(motion)
        self.changed.emit()


def _is_still(motion: object) -> bool:
    return _STILL in str(getattr(motion, "name", motion))
