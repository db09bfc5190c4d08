"""The kinds of buttons: one main thing to do, other things, links, the player's, and answers."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.themed_button import Look, ThemedButton

__all__ = [
    "ChoiceChip",
    "Look",
    "PlayerButton",
    "PlayerTone",
    "PrimaryButton",
    "QuietButton",
    "SecondaryButton",
    "ThemedButton",
]


class PrimaryButton(ThemedButton):
    """The one thing to do on this page: large and filled."""

    def __init__(self, theme: Theme, text: str, *, icon: IconName | None = None, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            text,
            role=Type.LARGE_STRONG,
            padding=Space.XXL,
            least=tokens.TARGET_LARGE,
            icon=icon,
            parent=parent,
        )

    def look(self) -> Look:
        """Filled with the primary colour; raised and outlined while it cannot be used."""
        palette = self.theme.palette
        if not self.isEnabled():
            return Look(text=palette.ink_2, fill=palette.raised, outline=palette.card_border)
        fill = self._filled(palette.primary, palette.primary_hover, palette.primary_pressed)
        return Look(text=palette.on_primary, fill=fill)


class SecondaryButton(ThemedButton):
    """Another thing to do: outlined, in the primary colour."""

    def __init__(self, theme: Theme, text: str, *, icon: IconName | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, icon=icon, parent=parent)

    def look(self) -> Look:
        """Outlined; without an outline of weight while it cannot be used."""
        palette = self.theme.palette
        if not self.isEnabled():
            return Look(text=palette.ink_2, outline=palette.card_border)
        fill = self._filled(palette.surface, palette.hover, palette.pressed)
        return Look(text=palette.primary, fill=fill, outline=palette.outline)


class QuietButton(ThemedButton):
    """A link: words in the primary colour. ``tone`` colours them otherwise, for use on a tinted box."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: IconName | None = None,
        tone: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, padding=Space.XS, icon=icon, centred=False, parent=parent)
        self._tone = tone

    def _extra(self) -> int:
        """A little more air after the words, where the ring of the focus would touch them."""
        return super()._extra() + Space.XS

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the words by ``tone``; ``None`` is the primary colour."""
        self._tone = tone
        self.update()

    def look(self) -> Look:
        """Words alone; something under them only while the pointer is there."""
        palette = self.theme.palette
        if not self.isEnabled():
            return Look(text=palette.ink_2)
        if self._tone is not None:
            text = palette.text_of(self._tone)
            return Look(text=text, outline=text if self.underMouse() or self.isDown() else None)
        if self.isDown():
            return Look(text=palette.primary, fill=palette.pressed)
        return Look(text=palette.primary, fill=palette.hover if self.underMouse() else None)


class PlayerTone(StrEnum):
    """How a button of the player is meant."""

    NORMAL = "normal"
    PRIMARY = "primary"
    PAIN = "pain"


class PlayerButton(ThemedButton):
    """A button of the player: at least 64 px high, with the key that does the same drawn on it.

    Its type is large to begin with, so it grows at half the pace of the text: five of them fit a small window.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        key: str = "",
        *,
        tone: PlayerTone = PlayerTone.NORMAL,
        icon: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._tone = tone
        role = Type.LARGE_STRONG if tone is PlayerTone.PRIMARY else Type.LARGE
        super().__init__(theme, text, role=role, padding=Space.XL, least=tokens.TARGET_PLAYER, icon=icon, parent=parent)
        self._key = key
        self._mark = Tone.YELLOW if tone is PlayerTone.PAIN else None
        if key:
            self.setAccessibleDescription(key)

    def text_font(self) -> QFont:
        """Large, growing at half the pace."""
        return self.theme.font_of(self._role.size(_half_pace(self.theme.scale)), self._role.weight)

    def key_font(self) -> QFont:
        """Small, growing at half the pace."""
        return self.theme.font_of(Type.SMALL.size(_half_pace(self.theme.scale)), Type.SMALL.weight)

    def _height(self, text_height: int) -> int:
        return max(tokens.TARGET_PLAYER, text_height + 2 * Space.L)

    def set_key(self, key: str) -> None:
        """Draw ``key`` on it; an empty one draws none."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def look(self) -> Look:
        """Raised, filled, or on the yellow tint."""
        palette = self.theme.palette
        if not self.isEnabled():
            return Look(text=palette.ink_2, outline=palette.card_border)
        if self._tone is PlayerTone.PRIMARY:
            fill = self._filled(palette.primary, palette.primary_hover, palette.primary_pressed)
            return Look(text=palette.on_primary, fill=fill)
        if self._tone is PlayerTone.PAIN:
            edge = palette.yellow if self.underMouse() or self.isDown() else palette.edge(palette.yellow)
            return Look(text=palette.yellow, fill=palette.yellow_tint, outline=edge)
        fill = self._filled(palette.raised, palette.pressed, palette.pressed)
        return Look(text=palette.ink, fill=fill, outline=palette.edge(palette.outline))


class ChoiceChip(ThemedButton):
    """One of several answers, as a pill; filled when it is the chosen one."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, padding=Space.L, parent=parent)
        self.setCheckable(True)

    def radius(self) -> float:
        """A pill, also where the text takes two lines."""
        return self.theme.target() / 2

    def look(self) -> Look:
        """Outlined, or filled when chosen."""
        palette = self.theme.palette
        if not self.isEnabled():
            return Look(text=palette.ink_2, outline=palette.card_border)
        if self.isChecked():
            fill = self._filled(palette.primary, palette.primary_hover, palette.primary_pressed)
            return Look(text=palette.on_primary, fill=fill)
        return Look(
            text=palette.ink,
            fill=self._filled(palette.surface, palette.hover, palette.pressed),
            outline=palette.outline,
        )


def _half_pace(scale: float) -> float:
    return (1 + scale) / 2
