"""How the figure looks: the tone of skin and the clothes somebody has chosen, and the colours these are painted in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct
from PySide6.QtGui import QColor

from rygtraening.i18n import _
from rygtraening.ui.theme import figure_colours as source
from rygtraening.ui.theme.figure_colours import Clothes, Looks, Skin
from rygtraening.ui.theme.theme import Theme

SKIN_KEY, CLOTHES_KEY = "figure_skin", "figure_clothes"
"""The names of the choices in the settings."""
_Kind = TypeVar("_Kind", Skin, Clothes)


class Colours(Struct, frozen=True):
    """Everything the painter needs; ``far`` colours are for the limbs on the far side."""

    tile: QColor
    skin: QColor
    skin_far: QColor
    contour: QColor
    ear: QColor
    feature: QColor
    """Of the face."""
    hair: QColor
    hair_contour: QColor
    top: QColor
    top_far: QColor
    top_seam: QColor
    trousers: QColor
    trousers_far: QColor
    trousers_seam: QColor
    mat: QColor
    mat_edge: QColor
    thing: QColor
    """Of a chair and a table, and of the face of a wall."""
    shade: QColor
    glow: QColor
    arrow: QColor


def kept(get: Callable[[str], str]) -> Looks:
    """The choice in the settings; what nobody could have chosen counts as not chosen."""
    return Looks(_known(Skin, get(SKIN_KEY), Looks().skin), _known(Clothes, get(CLOTHES_KEY), Looks().clothes))


def skin_words(skin: Skin) -> str:
    """What a tone of skin is called."""
    return {
        Skin.PALE: _("Pale"),
        Skin.FAIR: _("Fair"),
        Skin.HONEY: _("Honey"),
        Skin.BRONZE: _("Bronze"),
        Skin.BROWN: _("Brown"),
        Skin.DEEP: _("Deep brown"),
    }[skin]


def clothes_words(clothes: Clothes) -> str:
    """What a set of clothes is called."""
    return {
        Clothes.SEA: _("Sea green"),
        Clothes.PLUM: _("Plum"),
        Clothes.RUST: _("Rust"),
        Clothes.SKY: _("Sky blue"),
    }[clothes]


def colours(theme: Theme, looks: Looks | None = None) -> Colours:
    """What is painted in the theme of now, in the ``looks`` that are chosen unless others are given."""
    looks = looks or theme.looks
    dark, tile = theme.dark, QColor(theme.palette.tile)
    body, wardrobe = source.BODIES[looks.skin], source.WARDROBES[dark][looks.clothes]
    ground, far = source.GROUNDS[dark], source.FAR_SHADE[dark]
    skin, hair = QColor(body.skin), QColor(body.lit if dark else body.hair)
    top, trousers = QColor(wardrobe.top), QColor(wardrobe.trousers)
    return Colours(
        tile=tile,
        skin=skin,
        skin_far=_darker(skin, 0.85),
        contour=_standing_out(skin, tile, theme.lines.contour, dark=dark),
        ear=_darker(skin, 0.88),
        feature=_darker(skin, 0.5),
        hair=hair,
        hair_contour=_standing_out(hair, tile, theme.lines.contour, dark=dark),
        top=top,
        top_far=_darker(top, far),
        top_seam=_darker(top, 0.86),
        trousers=trousers,
        trousers_far=_darker(trousers, far),
        trousers_seam=_darker(trousers, 0.84),
        mat=QColor(ground.mat),
        mat_edge=QColor(ground.edge),
        thing=QColor(theme.palette.outline),
        shade=_seen_through(ground.shade, source.SHADE_ALPHA),
        glow=_seen_through(ground.glow, source.GLOW_ALPHA),
        arrow=QColor(theme.palette.primary),
    )


def contrast(one: QColor, other: QColor) -> float:
    """Between two opaque colours, by the formula of WCAG 2.2."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _standing_out(colour: QColor, tile: QColor, least: float, *, dark: bool) -> QColor:
    """``colour`` itself, a little darker, where it stands out from ``tile`` by ``least`` : 1; else as much darker
    (lighter on a dark tile) as it needs."""
    if contrast(colour, tile) >= least:
        line = _darker(colour, 0.8)
        return line if contrast(line, tile) >= least else colour
    line = QColor(colour)
    for step in range(1, 100):
        line = _lighter(colour, step / 100) if dark else _darker(colour, 1 - step / 100)
        if contrast(line, tile) >= least:
            break
    return line


def _darker(colour: QColor, factor: float) -> QColor:
    return QColor.fromRgbF(colour.redF() * factor, colour.greenF() * factor, colour.blueF() * factor)


def _lighter(colour: QColor, part: float) -> QColor:
    """``part`` (0-1) of the way to white."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    return QColor.fromRgbF(*(channel + (1 - channel) * part for channel in channels))


def _seen_through(colour: str, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made


def _known(kind: type[_Kind], name: str, otherwise: _Kind) -> _Kind:
    try:
        return kind(name)
    except ValueError:
        return otherwise
