"""Words that are longer than a line: they may be broken, so that none makes its page wider than the window.

What somebody writes or brings along may hold a word of any length: a path, a held key, a script without spaces.
"""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtGui import QFontMetrics

BREAK = "\u200b"
"""Where a line may end inside a word; it has no width."""
LONGEST = 30
"""Letters of a word that is left whole; the longest of our own has fewer, also in Danish."""
PIECE = 15
WIDEST_WORD = 320
"""Pixels for which there is room in every place of a page, in the least window and at the largest text."""
_WORD = re.compile(rf"[^\s{BREAK}]+")
_LONG_WORD = re.compile(r"\S{21,}")
_INSIDE = re.compile(r"(?<=[/\\_.-])(?=\w)")
_JOINER = "\u200d"


def breakable(text: str) -> str:
    """``text`` with places to break in its long words: after the signs in the name of a file, and else every few
    letters, never inside a sign that is made of several."""
    return _LONG_WORD.sub(lambda word: BREAK.join(map(_pieces, _INSIDE.sub(BREAK, word[0]).split(BREAK))), text)


def fitted(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` as ``breakable`` gives it, and a word that is wider than ``width`` px (and than ``WIDEST_WORD``, for
    which every page has room) with a place to break in it, as near to that width as can be."""
    shown = breakable(text)
    if width >= metrics.horizontalAdvance(text):  # nearly every text of one line, and much quicker
        return shown
    room = max(width, WIDEST_WORD // 2)
    return _WORD.sub(lambda word: _cut(word[0], metrics, room), shown)


def _cut(word: str, metrics: QFontMetrics, room: int) -> str:
    if metrics.horizontalAdvance(word) <= room:
        return word
    made, begun = [], 0
    for place in range(1, len(word)):
        if metrics.horizontalAdvance(word[begun : place + 1]) > room and not _belongs(word[place - 1], word[place]):
            made.append(word[begun:place])
            begun = place
    return BREAK.join([*made, word[begun:]])


def parts(text: str) -> list[str]:
    """What of ``text`` stays together in a line."""
    return breakable(text).replace(BREAK, " ").split()


def unbroken(text: str) -> str:
    """``text`` as it was."""
    return text.replace(BREAK, "")


def _pieces(word: str) -> str:
    if len(word) <= LONGEST:
        return word
    made, begun = [], 0
    for place in range(1, len(word)):
        if place - begun >= PIECE and not _belongs(word[place - 1], word[place]):
            made.append(word[begun:place])
            begun = place
    return BREAK.join([*made, word[begun:]])


def _belongs(before: str, letter: str) -> bool:
    """Whether ``letter`` is drawn as one sign with the one before."""
    return (
        before == _JOINER
        or letter == _JOINER
        or unicodedata.category(letter)[0] == "M"
        or "\U0001f3fb" <= letter <= "\U0001f3ff"  # the colour of a skin
        or "\U000e0020" <= letter <= "\U000e007f"  # the tags of a flag
    )
