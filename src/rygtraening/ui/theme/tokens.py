"""The tokens: type steps, lengths in px at 100 % text size, durations in ms, and what a palette has; ``palettes.py``
has the colours."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum

from msgspec import Struct


class Tone(StrEnum):
    """What a coloured box, mark or label means; the colour never says it alone, a shape and a word go with it."""

    NEUTRAL = "neutral"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Lines(Struct, frozen=True):
    """How strong lines are: ``hairline`` around a control and a card and ``focus`` around what has the focus (px);
    ``contour`` is the least contrast of the figure's against its tile; marks behind a line of means and the shade from
    lowest to highest are so opaque (of 255)."""

    hairline: int
    focus: int
    contour: float
    mark_alpha: int
    shade_alpha: int


LINES = Lines(hairline=1, focus=2, contour=3.0, mark_alpha=110, shade_alpha=34)
HIGH_LINES = Lines(hairline=2, focus=4, contour=4.5, mark_alpha=180, shade_alpha=70)
"""In high contrast."""


class Palette(Struct, frozen=True):
    """One set of colours: light or dark, of ordinary or ``high`` contrast."""

    dark: bool
    high: bool
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

    @property
    def lines(self) -> Lines:
        """How strong lines are beside these colours."""
        return HIGH_LINES if self.high else LINES

    def edge(self, colour: str) -> str | None:
        """The line around a filled box that needs none in ordinary contrast: ``colour`` in high contrast."""
        return colour if self.high else None

    def text_of(self, tone: Tone) -> str:
        """The text colour of ``tone``."""
        return {Tone.GREEN: self.green, Tone.YELLOW: self.yellow, Tone.RED: self.red}.get(tone, self.ink_2)

    def tint_of(self, tone: Tone) -> str:
        """The colour behind a text of ``tone``."""
        tints = {Tone.GREEN: self.green_tint, Tone.YELLOW: self.yellow_tint, Tone.RED: self.red_tint}
        return tints.get(tone, self.raised)


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
HAIRLINE = LINES.hairline
FOCUS_WIDTH = LINES.focus
"""In ordinary contrast; ``Theme.lines`` has those of now."""
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
CHART_SHADE_ALPHA = LINES.shade_alpha
"""How opaque (of 255) the shade from lowest to highest is on paper; ``Theme.lines`` has that of the window."""
CHART_BAR = 0.72
"""Width of a bar as a share of its day, week or month."""
CHART_FAR_APART = 18
"""Where a day has so many px at 100 %, its marks are drawn large."""
CHART_DOSE_SHARE = 0.4
"""Height of the panel of the dose as a share of that of the pain."""
CHART_LEAST, CHART_MOST = 280, 720
"""Least and greatest height of a chart and of the table in its place (px at 100 %)."""
