"""Plain values as JSON and back, by the types of their fields alone: what a file became, kept without its words.

A dataclass is the list of its fields' values, a mapping a list of pairs; of several dataclasses in one place the name
stands before. Reading makes nothing but the types it is asked for, so what is read can be damaged but never dangerous.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints


class Unfit(ValueError):
    """What is there is not a value of the type."""


def packed(kind: Any, value: Any) -> Any:
    """``value``, a ``kind``, as lists, texts and numbers. A ``TypeError`` for a type that has no place here."""
    if kind in _PLAIN or kind is float or value is None:
        return value
    if kind is date:
        return value.isoformat()
    if get_origin(kind) in _UNIONS:
        chosen = _choices(kind)
        if len(chosen) == 1:
            return packed(chosen[0], value)
        return [type(value).__name__, packed(type(value), value)]
    if get_origin(kind) is tuple:
        return [packed(of, item) for of, item in zip(_items(kind, len(value)), value, strict=True)]
    if get_origin(kind) in _MAPPINGS:
        of_key, of_item = get_args(kind)
        return [[packed(of_key, key), packed(of_item, item)] for key, item in value.items()]
    if is_dataclass(kind):
        return [packed(of, getattr(value, name)) for name, of in _fields(kind)]
    if issubclass(kind, Enum):
        return value.value
    raise TypeError(kind)


def unpacked(kind: Any, data: Any) -> Any:
    """The ``kind`` that ``data`` was made from; ``Unfit`` where it is no such thing."""
    try:
        return _reader(kind)(data)
    except Unfit:
        raise
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        raise Unfit(str(error)) from error


_Reader = Callable[[Any], Any]
_PLAIN = (str, int, bool)
_UNIONS = (Union, types.UnionType)
_MAPPINGS = (Mapping, dict)


@cache
def _reader(kind: Any) -> _Reader:
    """What reads a ``kind``, put together once for all values of it."""
    if kind in _PLAIN:
        return _exactly(kind)
    if kind is float:
        return _number
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) in _UNIONS:
        return _one_of(kind)
    if get_origin(kind) is tuple:
        return _tuple(kind)
    if get_origin(kind) in _MAPPINGS:
        of_key, of_item = (_reader(part) for part in get_args(kind))
        return lambda data: {of_key(key): of_item(item) for key, item in _list(data)}
    if is_dataclass(kind):
        return _dataclass(kind)
    if issubclass(kind, Enum):
        values = {member.value: member for member in kind}
        return lambda data: values[data]
    raise TypeError(kind)


def _exactly(kind: type) -> _Reader:
    def read(data: Any) -> Any:
        if type(data) is not kind:
            raise Unfit(f"no {kind.__name__}")
        return data

    return read


def _number(data: Any) -> Any:
    if type(data) not in (int, float):  # a whole number is one too, and stays what it is
        raise Unfit("no number")
    return data


def _one_of(kind: Any) -> _Reader:
    chosen = _choices(kind)
    if len(chosen) == 1:
        only = _reader(chosen[0])
        return lambda data: None if data is None else only(data)
    by_name = {each.__name__: _reader(each) for each in chosen}

    def read(data: Any) -> Any:
        name, item = _list(data)
        return by_name[name](item)

    return read


def _tuple(kind: Any) -> _Reader:
    parts = get_args(kind)
    if parts[1:] == (...,):
        each = _reader(parts[0])
        return lambda data: tuple([each(item) for item in _list(data)])
    several = [_reader(part) for part in parts]
    return lambda data: tuple([read(item) for read, item in zip(several, _list(data), strict=True)])


def _dataclass(kind: Any) -> _Reader:
    readers = [_reader(of) for _name, of in _fields(kind)]
    return lambda data: kind(*[read(item) for read, item in zip(readers, _list(data), strict=True)])


def _list(data: Any) -> list[Any]:
    if type(data) is not list:
        raise Unfit("no list")
    return data


def _choices(kind: Any) -> tuple[Any, ...]:
    return tuple(part for part in get_args(kind) if part is not types.NoneType)


def _items(kind: Any, count: int) -> tuple[Any, ...]:
    parts = get_args(kind)
    return parts[:1] * count if parts[1:] == (...,) else parts


def _fields(kind: Any) -> list[tuple[str, Any]]:
    hints = get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]
