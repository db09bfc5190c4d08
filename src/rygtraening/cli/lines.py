"""Text as a terminal shows it: how many cells it takes, cut or wrapped to a width, and nothing in it but text."""

from __future__ import annotations

import textwrap
import unicodedata

_CUT = "…"


def harmless(text: str) -> str:
    """``text`` without control characters: an exercise file must not steer the terminal."""
    return "".join(
        " " if character in "\n\t" else character
        for character in text
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
    )


def cells(text: str) -> int:
    """How many columns ``text`` takes."""
    return sum(map(_cells_of, text))


def fit(text: str, width: int) -> str:
    """``text`` in at most ``width`` columns, with an ellipsis where it was cut."""
    if cells(text) <= width:
        return text
    kept, used = [], 0
    for character in text:
        used += _cells_of(character)
        if used > width - 1:
            break
        kept.append(character)
    return "".join(kept).rstrip() + _CUT


def wrap(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` columns; the lines under a bullet or a number are indented like it."""
    lead = len(text) - len(text.lstrip())
    rest = text[lead:]
    mark = rest.partition(" ")[0]
    indent = lead
    if mark == "•" or mark.isdecimal():
        indent += len(rest) - len(rest[len(mark) :].lstrip())
    return textwrap.wrap(text, width, subsequent_indent=" " * min(indent, width // 2)) or [""]


def _cells_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
