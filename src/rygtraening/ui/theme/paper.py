"""The tokens of what is printed: an A4 page in units of 1/600 inch, on which type, gaps and lines are laid out.

A page is drawn in the light palette whatever the window wears; what carries meaning has a shape or a dash as well, for
it may be printed in black and white.
"""

from __future__ import annotations

from enum import Enum

RESOLUTION = 600
"""Units an inch."""
MM = RESOLUTION / 25.4
POINT = RESOLUTION / 72

PAGE_WIDTH, PAGE_HEIGHT = round(210 * MM), round(297 * MM)
MARGIN_SIDE, MARGIN_TOP, MARGIN_FOOT = 15.5 * MM, 14 * MM, 11 * MM
COLUMN_GAP = 8 * MM
COLUMN_FIRST = 0.46
"""The first column's share of the width; the second has the widest table."""
GAP_TINY, GAP_SMALL, GAP, GAP_LARGE = 0.7 * MM, 1.6 * MM, 3.4 * MM, 6 * MM
HAIRLINE, LINE = 0.12 * MM, 0.2 * MM
LEADING = 1.1
"""Height of a line of text, as a share of the font's own."""


class PaperType(Enum):
    """A role of text on paper: (size in points, weight as in CSS)."""

    TINY = (7.0, 400)
    SMALL = (8.0, 400)
    SMALL_STRONG = (8.0, 600)
    BODY = (9.0, 400)
    STRONG = (9.0, 600)
    SECTION = (10.5, 600)
    HEADLINE = (13.0, 600)
    NUMBER = (16.0, 600)
    NUMBER_NARROW = (12.5, 600)
    TITLE = (19.0, 600)
    # The sheet of a programme lies on the floor beside somebody, and is read from there.
    SHEET = (12.0, 400)
    SHEET_STRONG = (12.0, 600)
    SHEET_DOSE = (14.0, 600)
    SHEET_NAME = (17.0, 600)
    SHEET_TITLE = (22.0, 600)

    @property
    def pixels(self) -> int:
        """Height of the font in units."""
        return round(self.value[0] * POINT)

    @property
    def weight(self) -> int:
        """Weight as in CSS."""
        return int(self.value[1])


TILE_PAD, TILE_RADIUS = 2.8 * MM, 2 * MM
BAR_HEIGHT = 1.3 * MM
"""Of the small bar under a dose."""
SHORT_CELL, SHORT_CELLS, SHORT_RUNNING = 0.4, 0.7, 0.235
"""A short cell takes at most this share of the width, all of them together at most the second, and one beside running
text the third."""

CHART_LEGEND_GAP = 4.5 * MM
CHART_HEIGHT, CHART_HEIGHT_LEAST, CHART_HEIGHT_MOST = 72 * MM, 56 * MM, 92 * MM
"""As it is wanted, as low as it may become, and as high where there is room."""
CHART_DOSE_SHARE = 0.3
"""Height of the dose's panel as a share of both."""
CHART_PANEL_GAP = 2.6 * MM
CHART_BAR = 0.72
CHART_DOT = 4.0
"""Length of a dot of the lines of goal and bands, and of the gap after it, in widths of the line."""
CHART_MARK, CHART_MARK_SMALL = 2.1 * MM, 1.0 * MM
CHART_MARK_EVERY = 13 * MM
"""So far apart the marks stand on a line."""
CHART_LINE, CHART_LINE_QUIET = 0.42 * MM, 0.34 * MM
CHART_FAR_APART = 5 * MM
"""Where a day has so much room, its marks are drawn large."""
CHART_HATCH = 1.5 * MM
"""Between the strokes that shade a flare-up."""
CHART_CHANGE = 1.3 * MM

STILL_WIDEST, STILL_LOWEST = 1.7, 20 * MM
"""A still figure is at most so many times as wide as figures may be high, and at least so high."""
STILL_HEIGHTS = (46 * MM, 42 * MM, 38 * MM, 34 * MM, 31 * MM, 28 * MM, 25 * MM, 22 * MM)
"""Of the still figures of a programme's sheet: the first that needs no more pages than the last."""
STILL_GAP = 2.4 * MM
TICK_WIDTH, TICK_HEIGHT, TICK_GAP, TICK_PAD = 12 * MM, 11 * MM, 0.8 * MM, 0.5 * MM
"""A box to tick, under the name of its day."""
SHEET_ADVANCE = 1.22
"""From line to line, as a share of the font's size: the same in every font, so that a sheet has as many pages."""
FRAME, FRAME_STRONG = 0.25 * MM, 0.75 * MM
"""The line around a box, and around one of the programme's days."""
CUE_INDENT = 7 * MM
WEEK_LINE = 34 * MM
"""To write on which week it is."""
