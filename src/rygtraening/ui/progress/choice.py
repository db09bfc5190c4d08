"""What was chosen the last time, out of what there is to choose."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)


def chosen(kept: str, otherwise: ChoiceT) -> ChoiceT:
    """What was chosen before; an unknown value is as good as none."""
    choices = type(otherwise)
    return choices(kept) if kept in [choice.value for choice in choices] else otherwise
