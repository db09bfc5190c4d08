"""A version of the program, and what it brought."""

from __future__ import annotations

from msgspec import Struct

from rygtraening.domain.text import Text

MOST_NUMBERS = 4
"""Of a version, and digits of each."""


class Release(Struct, frozen=True):
    """A version and what is new in it, the weightiest first. ``in_short`` is the few words I dag tells it in."""

    version: str
    in_short: Text
    news: tuple[Text, ...]


def numbers(version: str) -> tuple[int, ...]:
    """``0.10.2`` as numbers to compare; nothing where it is no version. What follows a number (``rc1``) is left out."""
    found: list[int] = []
    for part in version.split(".")[:MOST_NUMBERS]:
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_NUMBERS):
            break
        found.append(int(digits))
    while found and found[-1] == 0:
        found.pop()  # 0.2 and 0.2.0 are one version
    return tuple(found)
