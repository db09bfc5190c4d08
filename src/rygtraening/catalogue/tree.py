"""A file as a tree of values that remember their place.

Values are read as editors read them (YAML 1.2): ``no``, ``on`` or ``010`` are words, only ``true`` and ``false`` are
truth values, and a date is a text. Keys are always texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml
from msgspec import Struct

from rygtraening.catalogue.guard import spot
from rygtraening.catalogue.opening import Refused, Spot
from rygtraening.i18n import _

Scalar = str | int | float | bool | None
Where = tuple[int | str, ...]
"""The way from the top of a file to a value: the names of fields, and places in lists counted from 0."""

_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?[0-9]{0,18}\.[0-9]{1,18}")
_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}


class Field(Struct, frozen=True):
    """A key of a mapping, where it stands, and what it holds."""

    line: int
    column: int
    node: Node


class Node(Struct, frozen=True):
    """A value and where it begins; lines and columns count from 1. ``flow``: a mapping that is written in { }."""

    line: int
    column: int
    value: Scalar | tuple[Node, ...] | dict[str, Field]
    flow: bool = False

    def plain(self) -> Any:
        """The value as lists, dictionaries, texts and numbers, the places forgotten."""
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        if isinstance(self.value, dict):
            return {key: field.node.plain() for key, field in self.value.items()}
        return self.value

    def at(self, where: Where, *, key: bool = False) -> tuple[int, int]:
        """Line and column of what ``where`` leads to, as far as it goes; of its last key instead where ``key``.

        What is empty, or written on the lines below its key, begins at that key.
        """
        node, found = self, (self.line, self.column)
        for depth, step in enumerate(where):
            if isinstance(step, str) and isinstance(node.value, dict) and step in node.value:
                field = node.value[step]
                node, found = field.node, (field.line, field.column)
                on_its_line = node.line == field.line and node.value is not None
                if on_its_line and not (key and depth == len(where) - 1):
                    found = (node.line, node.column)
            elif isinstance(step, int) and isinstance(node.value, tuple) and 0 <= step < len(node.value):
                node = node.value[step]
                found = (node.line, node.column)
            else:
                break
        return found


def compose(events: Sequence[yaml.Event]) -> tuple[Node, list[Spot]]:
    """The tree of one document, and a spot for each key that stands twice or is not a plain text.

    Of a key that stands twice the first counts. ``Refused`` where there is no document. The guard has bounded the
    depth, so this may call itself.
    """
    builder = _Builder(events)
    node = builder.document()
    return node, builder.spots


def place(event: yaml.Event) -> tuple[int, int]:
    """Line and column where an event begins, counted from 1."""
    mark: Any = event.start_mark
    return mark.line + 1, mark.column + 1


class _Builder:
    def __init__(self, events: Sequence[yaml.Event]) -> None:
        self._events = iter(events)
        self.spots: list[Spot] = []

    def document(self) -> Node:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                return self._node(next(self._events))
        raise Refused(Spot(1, 1, _("The file is empty.")))

    def _node(self, event: yaml.Event) -> Node:
        line, column = place(event)
        if isinstance(event, yaml.ScalarEvent):
            return Node(line, column, _scalar(event))
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(inner := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(inner))
            return Node(line, column, tuple(items))
        fields: dict[str, Field] = {}
        while not isinstance(inner := next(self._events), yaml.MappingEndEvent):
            name = inner.value if isinstance(inner, yaml.ScalarEvent) else None
            if name is None:
                self.spots.append(spot(inner.start_mark, _("The name of a field must be a plain word.")))
                self._node(inner)
            value = self._node(next(self._events))
            if name is None:
                continue
            if name in fields:
                sentence = _("“{name}” stands twice; it is on line {line} already.")
                self.spots.append(spot(inner.start_mark, sentence.format(name=shortened(name), line=fields[name].line)))
                continue
            fields[name] = Field(*place(inner), value)
        return Node(line, column, fields, flow=isinstance(event, yaml.MappingStartEvent) and bool(event.flow_style))


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    text: str = event.value
    if not event.implicit[0]:  # quoted or a block text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


def shortened(value: object, most: int = 40) -> str:
    """A value from a file, safe to show inside a sentence: printable, at most ``most`` characters."""
    text = "".join(letter if letter.isprintable() else "?" for letter in str(value)[: most + 1])
    return text if len(text) <= most else text[: most - 1] + "…"
