"""A rule over several fields that a file breaks, and how such rules look into a file that may have any fault at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rygtraening.catalogue.tree import Where
from rygtraening.i18n import _


class Broken(Struct, frozen=True):
    """A rule that does not hold: where in the file, and the sentence."""

    where: Where
    sentence: str


def field(data: Any, name: str) -> Any:
    """The value of a field; ``None`` where there is none."""
    return data.get(name) if isinstance(data, dict) else None


def items(data: Any, name: str) -> list[Any]:
    """The list in a field; empty where there is none."""
    value = field(data, name)
    return value if isinstance(value, list) else []


def ids_told_twice(data: Any, name: str) -> Iterator[Broken]:
    """Every id in the list ``name`` that stands there for the second time."""
    seen: set[str] = set()
    for place, each in enumerate(field(item, "id") for item in items(data, name)):
        if isinstance(each, str) and each in seen:
            yield Broken((name, place, "id"), _("“{name}” stands here for the second time.").format(name=each))
        elif isinstance(each, str):
            seen.add(each)
