"""Work that takes so long that somebody wants to hear how far it is, and may give it up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar


class GivenUp(Exception):
    """The person gave up a long piece of work; nothing of it was kept."""


Told = Callable[[float], None]
"""Hears the share of a long piece of work that is done, 0-1, several times a second; may raise ``GivenUp``."""


def nobody(share: float) -> None:
    """A ``Told``: nobody wants to hear how far it is."""


ItemT = TypeVar("ItemT")


def heard(items: Sequence[ItemT], told: Told, first: float = 0.0, last: float = 1.0) -> Iterator[ItemT]:
    """``items`` one by one, which take the share of the work from ``first`` to ``last``."""
    for place, item in enumerate(items):
        told(first + (last - first) * place / len(items))
        yield item
