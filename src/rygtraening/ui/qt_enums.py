"""Lets Qt's enums be made quickly.

PySide6 makes all enums of a class when the class is first touched: ``Qt`` alone has 93 with 1,195 names, a start
touches 140 with 1,900. Python looks at each name for what somebody may have written into the body of a class, and asks
the four kinds of enum for the same answers each time: half of what our window took beyond an empty one. Of Qt there are
only names and numbers.

So an enum is made here from what Python makes of one without names, once for each kind, and the names are put into it.
What comes out is equal in everything to what Python makes (the tests compare all that Qt has). Where a Python makes
enums otherwise than this knows, a sample comes out differently, and all is as without this.
"""

from __future__ import annotations

import sys
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from functools import cache
from typing import Any

Names = list[tuple[str, int]]
KINDS = (Enum, IntEnum, Flag, IntFlag)
_SAMPLE: Names = [("Two", 2), ("Zero", 0), ("One", 1), ("Both", 3), ("Uno", 1), ("All", 15), ("Eight", 8)]
"""Out of order, with a second name, none of the bits, several, and a bit without a name of its own."""
_pythons_own: Any = getattr(EnumType, "_create_", None)
_set = type.__setattr__


def make_enums_quickly() -> None:
    """From now on, where this Python makes enums as it is known here."""
    try:
        known = all(
            described(_made(kind, "Sample", _SAMPLE, "qt")) == described(as_ever(kind, _SAMPLE)) for kind in KINDS
        )
    except Exception:  # it does not even have what is asked of it here
        return
    if known:
        EnumType._create_ = _create  # type: ignore[attr-defined]


def as_ever(kind: type[Enum], names: Names) -> type[Enum]:
    """What Python makes of ``names`` for PySide6."""
    made: type[Enum] = _pythons_own(kind, "Sample", names, module="qt", boundary=KEEP)
    return made


def described(made: type[Enum]) -> dict[str, Any]:
    """Everything that ``made`` is and has, to be compared: members as what they hold."""

    def plain(value: Any) -> Any:
        if isinstance(value, made):
            held = {name: each for name, each in vars(value).items() if each is not made}
            return held, value.__objclass__ is made, repr(value), type(value) is made  # type: ignore[attr-defined]
        if isinstance(value, dict):
            return [(key, plain(each)) for key, each in value.items()]
        return getattr(value, "__func__", value)

    return {name: plain(value) for name, value in vars(made).items()} | {"": (made.__mro__[1:], repr(made))}


def _create(kind: type[Enum], name: str, names: Any, **more: Any) -> type[Enum]:
    """As Python's own, which is asked whenever it is not PySide6 that asks."""
    if more.get("module") is None:
        more["module"] = sys._getframe(2).f_globals.get("__name__")
    as_qt = more.get("boundary") is KEEP and more.get("type") is None and more.get("qualname") is None
    if as_qt and more["module"] and kind in KINDS and _only_names_and_numbers(kind, names):
        return _made(kind, name, names, more["module"])
    made: type[Enum] = _pythons_own(kind, name, names, **more)
    return made


def _only_names_and_numbers(kind: type[Enum], names: Any) -> bool:
    """Whether nothing in ``names`` means more to Python than a name for a number."""
    if not isinstance(names, list) or not all(type(each) is tuple and len(each) == 2 for each in names):
        return False
    labels = {label for label, number in names if type(label) is str and type(number) is int and label[:1] not in "_"}
    return len(labels) == len(names) and labels.isdisjoint(_meaningful(kind))


@cache
def _meaningful(kind: type[Enum]) -> frozenset[str]:
    """The names of what a kind of enum has itself."""
    return frozenset(name for each in type.mro(kind) + type.mro(EnumType) for name in vars(each))


@cache
def _without_names(kind: type[Enum]) -> dict[str, Any]:
    return dict(vars(_pythons_own(kind, "Sample", [], module="qt", boundary=KEEP)))


def _made(kind: type[Enum], name: str, names: Names, module: str) -> type[Enum]:
    has = {key: type(each)() if isinstance(each, list | dict) else each for key, each in _without_names(kind).items()}
    made: Any = type.__new__(EnumType, name, (kind,), has | {"__module__": module})
    _set(made, "__new__", has["__new__"])  # which in a body becomes a static method
    own, by_name, by_number = made._member_names_, made._member_map_, made._value2member_map_
    is_flag, is_number = issubclass(kind, Flag), issubclass(kind, int)
    bits = 0
    for label, number in names:
        member = by_number.get(number)
        if member is None:
            member = int.__new__(made, number) if is_number else object.__new__(made)
            member._value_ = number
            member._name_ = label
            member.__objclass__ = made
            member._sort_order_ = len(own)
            by_number[number] = member
            if not is_flag or _is_bit(number):
                own.append(label)
        by_name[label] = member
        _set(made, label, member)
        bits |= number
    if is_flag:
        _tell_bits(made, bits)
    return made  # type: ignore[no-any-return]


def _is_bit(number: int) -> bool:
    return number != 0 and number & (number - 1) == 0


def _tell_bits(made: Any, bits: int) -> None:
    """What a flag knows of all its members together."""
    single = [made._member_map_[label]._value_ for label in made._member_names_]
    _set(made, "_flag_mask_", bits)
    _set(made, "_singles_mask_", sum(single))
    _set(made, "_all_bits_", 2 ** bits.bit_length() - 1)
    if single != sorted(single):
        _set(made, "_iter_member_", made._iter_member_by_def_)
