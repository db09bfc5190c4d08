"""Plain values as the text of a file, always the same text for the same values, which ``tree`` reads as those values.

Comments and the way a file was laid out are not values: a text over several lines becomes one line, as it is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

_INDENT = 2
_LONGEST_LINE = 110
"""Characters of a list or of fields that stand on one line."""
_BARE = re.compile(r"[A-Za-zÆØÅæøå][A-Za-zÆØÅæøå0-9 .;!?()/·–-]*[A-Za-zÆØÅæøå0-9.!?)]|[A-Za-zÆØÅæøå]")
"""Texts that need no quotes, in a line of their own and between brackets."""
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_NAME = re.compile(r"[a-z][a-z0-9_-]*")
"""An id, or a word of the program's."""
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OTHER_MEANING = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
"""Words that some readers of YAML take for something else than a text."""
_ESCAPED = {"\\": "\\\\", '"': '\\"'}


def as_yaml(fields: dict[str, Any]) -> str:
    """The file with ``fields``: mappings, lists, texts, numbers, truth values and ``None``."""
    return "\n".join(_of_fields(fields, 0)) + "\n"


def _of_fields(fields: dict[str, Any], indent: int) -> Iterator[str]:
    for key, value in fields.items():
        name = " " * indent + (key if _KEY.fullmatch(key) else _quoted(key)) + ":"
        short = _on_one_line(value)
        if short is not None and (not isinstance(value, dict | list) or len(name) + len(short) < _LONGEST_LINE):
            yield f"{name} {short}"
            continue
        yield name
        yield from _of_fields(value, indent + _INDENT) if isinstance(value, dict) else _of_list(value, indent + _INDENT)


def _of_list(items: list[Any], indent: int) -> Iterator[str]:
    dash = " " * indent + "- "
    for item in items:
        short = _on_one_line(item)
        if short is not None and (not isinstance(item, dict | list) or len(dash) + len(short) < _LONGEST_LINE):
            yield dash + short
            continue
        inner = indent + _INDENT
        first, *rest = _of_fields(item, inner) if isinstance(item, dict) else _of_list(item, inner)
        yield dash + first[inner:]
        yield from rest


def _on_one_line(value: Any) -> str | None:
    """What fits between brackets, or is no more than one word or text; ``None`` for what needs lines of its own."""
    if isinstance(value, dict):
        if not value:
            return "{}"
        parts = {key: _in_brackets(item) for key, item in value.items()}
        if any(part is None for part in parts.values()) or not all(map(_KEY.fullmatch, parts)):
            return None
        return "{" + ", ".join(f"{key}: {part}" for key, part in parts.items()) + "}"
    if isinstance(value, list):
        items = [_in_brackets(item) for item in value]
        return None if None in items else "[" + ", ".join(item for item in items if item is not None) + "]"
    return _scalar(value)


def _in_brackets(value: Any) -> str | None:
    """A number, a name, or a list of numbers; texts stand on lines of their own, to be read and changed."""
    if isinstance(value, str):
        return value if _NAME.fullmatch(value) and _scalar(value) == value else None
    if isinstance(value, list):
        plain = all(isinstance(item, int | float) for item in value)
        return _on_one_line(value) if plain else None
    return None if isinstance(value, dict) else _scalar(value)


def _scalar(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        text = format(Decimal(repr(value)), "f")
        return text if "." in text else text + ".0"
    text = unicodedata.normalize("NFC", re.sub(r"[ \t\r\n]+", " ", value).strip(" "))
    bare = _BARE.fullmatch(text) is not None and text.casefold() not in _OTHER_MEANING
    return text if bare or _DATE.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    return '"' + "".join(_letter(letter) for letter in text) + '"'


def _letter(letter: str) -> str:
    if letter in _ESCAPED:
        return _ESCAPED[letter]
    return letter if letter.isprintable() or letter in "\u00a0\u202f\u00ad" else f"\\U{ord(letter):08X}"
