"""The colours of the figure: six tones of skin with their hair, four sets of clothes, the mat, for light and dark.

Chosen by the person; ``looks.colours`` makes what is painted of them. Clothes stand out from their tile by at least
3 : 1 by themselves. A pale skin on a pale tile cannot, nor a deep one on a dark tile: a fine contour does it there.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from rygtraening.ui.theme.palettes import DARK, LIGHT


class Skin(StrEnum):
    """A tone of skin, from pale to deep."""

    PALE = "pale"
    FAIR = "fair"
    HONEY = "honey"
    BRONZE = "bronze"
    BROWN = "brown"
    DEEP = "deep"


class Clothes(StrEnum):
    """A set of clothes."""

    SEA = "sea"
    PLUM = "plum"
    RUST = "rust"
    SKY = "sky"


class Looks(Struct, frozen=True):
    """What somebody has chosen for the figure."""

    skin: Skin = Skin.FAIR
    clothes: Clothes = Clothes.SEA


class Body(Struct, frozen=True):
    """Skin and hair, ``#RRGGBB``; ``lit`` is the hair on a dark tile."""

    skin: str
    hair: str
    lit: str


class Wardrobe(Struct, frozen=True):
    """Top and trousers, ``#RRGGBB``."""

    top: str
    trousers: str


class Ground(Struct, frozen=True):
    """What the figure is on: the mat's face and edge, the shade under the body (painted see-through), and the glow
    where the movement happens."""

    mat: str
    edge: str
    shade: str
    glow: str


BODIES: dict[Skin, Body] = {
    Skin.PALE: Body("#F0CBB0", "#8C8A88", "#A8A5A2"),
    Skin.FAIR: Body("#E6B48E", "#4F3627", "#8A6147"),
    Skin.HONEY: Body("#CE966A", "#3B2A22", "#7A5846"),
    Skin.BRONZE: Body("#AC744B", "#2C211D", "#4A3830"),
    Skin.BROWN: Body("#84563C", "#241B18", "#33261F"),
    Skin.DEEP: Body("#5C3C2D", "#1C1614", "#241B17"),
}
WARDROBES: dict[bool, dict[Clothes, Wardrobe]] = {
    False: {
        Clothes.SEA: Wardrobe(LIGHT.top, LIGHT.trousers),
        Clothes.PLUM: Wardrobe("#8B5580", "#403B55"),
        Clothes.RUST: Wardrobe("#B05A38", "#4B493D"),
        Clothes.SKY: Wardrobe("#4A70A6", "#3B4148"),
    },
    True: {
        Clothes.SEA: Wardrobe(DARK.top, DARK.trousers),
        Clothes.PLUM: Wardrobe("#C593BA", "#8E89AE"),
        Clothes.RUST: Wardrobe("#DE9470", "#9B967C"),
        Clothes.SKY: Wardrobe("#8BACDD", "#8A949E"),
    },
}
"""By whether the theme is dark: the first set is the tokens' own."""
GROUNDS: dict[bool, Ground] = {
    False: Ground("#C6DDD8", "#A3C6BF", "#1E2A2E", "#FFC870"),
    True: Ground("#284743", "#1D3633", "#000000", "#FFE0A8"),
}
FAR_SHADE: dict[bool, float] = {False: 0.74, True: 0.86}
"""What the channels of a colour are multiplied with on the limbs of the far side."""
SHADE_ALPHA = 0.24
"""How dark the shade is where the body touches the mat."""
GLOW_ALPHA = 0.8
