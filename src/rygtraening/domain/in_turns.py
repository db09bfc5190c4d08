"""Work that gives way now and then, so that whoever waits for it can do something else meanwhile."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
InTurns = Generator[None, None, T]
"""Gives way now and then, and ends with what was made."""


def at_once(work: InTurns[T]) -> T:
    """What ``work`` makes, without giving way."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: T = end.value
            return made
