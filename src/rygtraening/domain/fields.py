"""Reading one JSON object strictly: every value is asked for by name and type, and a sentence says what is wrong.

Unknown fields are passed over; a missing or wrong one raises ``Unreadable``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

ValueT = TypeVar("ValueT")
EnumT = TypeVar("EnumT", bound=StrEnum)


class Unreadable(ValueError):
    """What is written cannot be understood; the text names the field, for whoever repairs it."""


class Fields:
    """One JSON object. Every getter raises ``Unreadable`` where the field is missing or of another type."""

    __slots__ = ("_data", "_where")

    def __init__(self, data: object, where: str = "") -> None:
        if not isinstance(data, dict):
            raise Unreadable(f"{where or 'value'}: not an object")
        self._data: dict[str, object] = data
        self._where = where

    def has(self, key: str) -> bool:
        """Whether ``key`` is given and not null."""
        return self._data.get(key) is not None

    def names(self) -> tuple[str, ...]:
        """The names of all fields that are given and not null."""
        return tuple(key for key in self._data if self.has(key))

    def _path(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def _typed(self, key: str, kind: type[ValueT]) -> ValueT:
        value = self._data.get(key)
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise Unreadable(f"{self._path(key)}: {'missing' if value is None else 'of the wrong type'}")
        return value

    def _made(self, key: str, make: Callable[[str], ValueT]) -> ValueT:
        try:
            return make(self.text(key))
        except (ValueError, OverflowError) as error:
            raise Unreadable(f"{self._path(key)}: {error}") from error

    def text(self, key: str) -> str:
        """A text."""
        return self._typed(key, str)

    def whole(self, key: str) -> int:
        """A whole number."""
        return self._typed(key, int)

    def number(self, key: str) -> float:
        """A number, whole or not."""
        value = self._data.get(key)
        return float(self._typed(key, int if isinstance(value, int) else float))

    def flag(self, key: str) -> bool:
        """True or false."""
        return self._typed(key, bool)

    def uuid(self, key: str) -> UUID:
        """A UUID."""
        return self._made(key, UUID)

    def day(self, key: str) -> date:
        """A date."""
        return self._made(key, date.fromisoformat)

    def moment(self, key: str) -> datetime:
        """A moment with its offset from UTC."""
        moment = self._made(key, datetime.fromisoformat)
        if moment.utcoffset() is None:
            raise Unreadable(f"{self._path(key)}: a time without its offset from UTC")
        return moment

    def choice(self, key: str, among: type[EnumT]) -> EnumT:
        """One of the values of an enum."""
        return self._made(key, among)

    def inner(self, key: str) -> Fields:
        """An object inside this one."""
        return Fields(self._data.get(key), self._path(key))

    def items(self, key: str) -> list[Fields]:
        """A list of objects."""
        found: list[object] = self._typed(key, list)
        return [Fields(item, f"{self._path(key)}[{index}]") for index, item in enumerate(found)]

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        return self._all(key, str)

    def wholes(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        return self._all(key, int)

    def _all(self, key: str, kind: type[ValueT]) -> tuple[ValueT, ...]:
        found: list[object] = self._typed(key, list)
        values = tuple(value for value in found if isinstance(value, kind) and not isinstance(value, bool))
        if len(values) != len(found):
            raise Unreadable(f"{self._path(key)}: of the wrong type")
        return values
