"""How large things in the player are: shares of the window's height, for the person is metres away from it."""

from __future__ import annotations

from math import ceil

DEFAULT_HEIGHT = 760
"""Of the window (px)."""
GROWS_FROM = 900
"""In a window higher than this (px) the small text grows with it."""

CUE_LEAST = 0.07
"""The cue: readable at three metres."""
CUE_MOST = 0.1
SIDE = 0.07
"""The side as a word: readable at three metres."""
NAME = 0.042
CAPTION = 0.038
TEXT = 0.04
NOTE = 0.032
COUNT_IN_MOST = 0.4
COUNT_IN_LEAST = 0.12
OWN_CUES_MOST = 0.07
OWN_CUES_LEAST = 0.03
STRIP_NAME = 0.026
STRIP = 0.011
"""Thickness of the strip of phases, the mat under the figure's place."""
RING = 0.42
"""Diameter of the ring where there is room: its number is then 22 % of the window's height."""
RING_LEAST = 0.22
PHASE = 0.062
"""The phase's name under the ring."""
COUNTDOWN = 0.045
COLUMN_LEAST = 0.22
"""Least width of the ring's column, as a share of the window's width."""
COLUMN_MOST = 0.34
PADDING = 0.03
"""Inside the stage."""
SHRINKS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""What the less important words of the stage are multiplied with where they do not fit."""
CUE_BESIDE_FIGURE = 0.078
COUNT_IN_BESIDE_FIGURE = 0.22
"""The loudest words, at most, over the figure."""
FIGURE_LEAST = 0.12
"""Height of the figure's place: smaller it would say nothing at three metres."""
FIGURE_ROOMS = (
    (0.6, 1.0), (0.52, 1.0), (0.46, 0.9), (0.42, 0.9), (0.38, 0.8), (0.34, 0.8), (0.3, 0.7), (0.26, 0.6), (0.22, 0.5),
)  # fmt: skip
"""What is tried one after the other: the share of the stage's height the figure has at least, and what the words of
less weight are multiplied with."""
STRIP_FIGURE = 0.4
"""A figure with a smaller share than this has the room of the strip as well."""
FIGURE_WIDEST = 1.2
"""So many of the figure's units are at least to be seen across the stage."""
WHY_SHRINK = 0.8
"""So small the words of less weight may get for the reason of a dose to stand under them; else it goes."""


def px(share: float, height: float) -> int:
    """``share`` of a window ``height`` px high, in whole px, never less."""
    return ceil(share * height)
