"""The tokens: colours as ``#RRGGBB``, type steps, lengths in px at 100 % text size, durations in ms.

All colours are opaque, so every contrast can be computed from this file alone (WCAG 2.2 AA, see the tests).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum


class Tone(StrEnum):
    """What a coloured box, mark or label means; the colour never says it alone, a shape and a word go with it."""

    NEUTRAL = "neutral"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, light or dark."""

    dark: bool
    background: str
    surface: str
    raised: str
    ink: str
    ink_2: str
    primary: str
    on_primary: str
    green: str
    yellow: str
    red: str
    green_tint: str
    yellow_tint: str
    red_tint: str
    outline: str
    """Border of everything that can be operated: at least 3 : 1 on background, surface and raised."""
    chart_fill: str
    trousers: str
    top: str
    # Derived from the ones above, for one place each.
    card_border: str
    """Hairline of a card and between rows: decoration, carries no meaning."""
    primary_hover: str
    primary_pressed: str
    primary_tint: str
    """Behind a word in the primary colour, as the side in the player."""
    hover: str
    """Under the pointer on an outlined or quiet control."""
    pressed: str
    sheet: str
    """Of the chosen thing in a raised trough: rail, segmented control."""
    ring_track: str
    tile: str
    """Behind the figure."""
    band_green: str
    band_yellow: str
    band_red: str
    """The three bands behind a pain chart: so pale that the lines over them keep their contrast."""
    band_flare: str
    """Behind the days of a flare-up in a chart."""
    tooltip: str
    on_tooltip: str

    def text_of(self, tone: Tone) -> str:
        """The text colour of ``tone``."""
        return {Tone.GREEN: self.green, Tone.YELLOW: self.yellow, Tone.RED: self.red}.get(tone, self.ink_2)

    def tint_of(self, tone: Tone) -> str:
        """The colour behind a text of ``tone``."""
        tints = {Tone.GREEN: self.green_tint, Tone.YELLOW: self.yellow_tint, Tone.RED: self.red_tint}
        return tints.get(tone, self.raised)


LIGHT = Palette(
    dark=False,
    background="#FAF7F2",
    surface="#FFFFFF",
    raised="#F1EDE4",
    ink="#1E2A2E",
    ink_2="#55636A",
    primary="#1F6F69",
    on_primary="#FFFFFF",
    green="#176B4E",
    yellow="#7A4F08",
    red="#A03622",
    green_tint="#DDF0E6",
    yellow_tint="#FBEFD2",
    red_tint="#F8E0DA",
    outline="#8C8576",
    chart_fill="#3F8F88",
    trousers="#33475B",
    top="#2F7F79",
    card_border="#E7E1D5",
    primary_hover="#195E59",
    primary_pressed="#144D49",
    primary_tint="#DCEDEA",
    hover="#F1EDE4",
    pressed="#E7E1D5",
    sheet="#FFFFFF",
    ring_track="#E4DED2",
    tile="#F5F1E9",
    band_green="#EAF5EF",
    band_yellow="#FDF7E6",
    band_red="#FBEFEC",
    band_flare="#F3DCD5",
    tooltip="#1E2A2E",
    on_tooltip="#FFFFFF",
)

DARK = Palette(
    dark=True,
    background="#12181A",
    surface="#1A2225",
    raised="#222C30",
    ink="#ECF0EE",
    ink_2="#A9B6B8",
    primary="#6CC7BD",
    on_primary="#0B2422",
    green="#6FD0A2",
    yellow="#EDBE5E",
    red="#F0907A",
    green_tint="#1C3A2F",
    yellow_tint="#3A2E16",
    red_tint="#43261F",
    outline="#74858B",
    chart_fill="#6CC7BD",
    trousers="#6F8DA8",
    top="#57B3AB",
    card_border="#2A3539",
    primary_hover="#83D3CA",
    primary_pressed="#9BDDD5",
    primary_tint="#1F3A38",
    hover="#222C30",
    pressed="#2C383D",
    sheet="#2F3D43",
    ring_track="#2A3539",
    tile="#1E282B",
    band_green="#18271F",
    band_yellow="#2A2415",
    band_red="#2E1E1A",
    band_flare="#4A2B23",
    tooltip="#2C383D",
    on_tooltip="#ECF0EE",
)


TYPE_BASE = 15.0
"""Size of the body text in px at 100 %."""
TYPE_SCALE = 1.25
"""Each step of type is this much larger than the one before."""
SCALE_MIN, SCALE_MAX = 0.8, 2.0
"""The person's own text size."""


class Type(Enum):
    """A role of text: (name, steps over the body text, weight as in CSS)."""

    SMALL = ("small", -1, 400)
    SMALL_STRONG = ("small-strong", -1, 600)
    BODY = ("body", 0, 400)
    STRONG = ("strong", 0, 600)
    LARGE = ("large", 1, 400)
    LARGE_STRONG = ("large-strong", 1, 600)
    HEADLINE = ("headline", 2, 600)
    TITLE = ("title", 3, 600)
    DISPLAY = ("display", 5, 600)

    @property
    def weight(self) -> int:
        """Weight as in CSS: 400 is normal, 600 half bold."""
        return self.value[2]

    def size(self, scale: float) -> int:
        """Height of the font in whole px at the text size ``scale`` (0.8 to 2.0)."""
        return round(TYPE_BASE * TYPE_SCALE ** self.value[1] * scale)


class Space(IntEnum):
    """Distances in px, multiples of 4; they stay as they are when the text grows, so that the text gets the room."""

    NONE = 0
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32
    XXXL = 48
    WIDE = 64


RADIUS_CARD = 12
RADIUS_CONTROL = 8
TARGET = 44
"""Least width and height of whatever can be clicked (px)."""
TARGET_LARGE = 56
"""Height of the one main button of a page (px)."""
TARGET_PLAYER = 64
"""Least height of a button in the player (px)."""
HAIRLINE = 1
FOCUS_WIDTH = 2
FOCUS_GAP = 2
"""Between the focus ring and a filled control, so that the ring is seen on its own colour (px)."""
ICON = 24
ICON_SMALL = 20
ICON_LARGE = 48
MARK = 12
"""Width of a circle, triangle or square beside a coloured text (px)."""
STRIPE = 5
"""Width of the coloured edge of a card (px)."""
COLUMN_MAX = 920
COLUMN_LEAST = 220
"""Narrower than this (px at 100 % text) columns stack."""
RAIL_WIDTH = 92
NOTICE_MAX = 640
DIALOG_WIDTH = 640
TEXT_MEASURE = 68
"""Most characters a line of running text prefers to have."""
NUMBER_GROWTH = 1.3
"""How much wider than needed a number of a scale becomes where there is room."""
RING_WIDTH = 0.066
"""Width of the ring's line as a share of its diameter."""
RING_NUMBER, RING_WORDS, RING_GAP, RING_INSIDE = 0.54, 0.085, 0.16, 0.68
"""Size of the number and of the words, the gap between them, and the width both may take, as shares (of the
diameter; the gap of the digits' height)."""
RING_LEAST = 160
"""Least diameter of the ring (px)."""

FIGURE_TILE_WIDTH, FIGURE_TILE_HEIGHT = 148, 84
"""The figure before a row (px)."""
FIGURE_LEAST = 260
"""Least height of the figure on its own card (px)."""

MOTION_MS = 160
"""Length of every movement that is not an exercise (ms); none under reduced motion."""

# The charts.
CHART_LINE, CHART_LINE_QUIET, CHART_LINE_THIN = 2.5, 1.75, 1.0
"""Width of a line of means, of the quieter one beside it, and of the crosshair and the goal (px at 100 %)."""
CHART_MARK, CHART_MARK_SMALL, CHART_MARK_FOUND = 8.0, 4.5, 11.0
"""Width of a mark where days lie far apart, where they lie close, and under the crosshair (px at 100 %)."""
CHART_MARK_ALPHA, CHART_SHADE_ALPHA = 110, 34
"""How opaque (of 255) marks behind a line are, and the shade from lowest to highest."""
CHART_BAR = 0.72
"""Width of a bar as a share of its day, week or month."""
CHART_FAR_APART = 18
"""Where a day has so many px at 100 %, its marks are drawn large."""
CHART_DOSE_SHARE = 0.4
"""Height of the panel of the dose as a share of that of the pain."""
CHART_LEAST, CHART_MOST = 280, 720
"""Least and greatest height of a chart and of the table in its place (px at 100 %)."""
