"""Writes values as a YAML file in one of the many ways people lay such files out, and knows the line of everything in
it. It shares nothing with the reader, so each can be held against the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random
from typing import Any

from rygtraening.catalogue.tree import Where

_PLAIN = re.compile(r"[a-zæøåA-ZÆØÅ][a-zæøåA-ZÆØÅ0-9 -]*[a-zæøåA-ZÆØÅ0-9]")
_WORDS = {"null", "true", "false", "yes", "no", "on", "off"}
_LONGEST_FLOW = 90


class Raw(str):
    """Stands in the file as it is, without quotes."""


@dataclass
class Twice:
    """A field that stands twice: its name, and both values."""

    first: Any
    second: Any


@dataclass
class Layout:
    """One file being written. ``lines`` are where each value begins: at its key, or at its dash."""

    random: Random
    rows: list[str] = field(default_factory=list)
    lines: dict[Where, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        end = self.random.choice(("\n", "\n", "\r\n"))
        return end.join(self.rows) + end

    def write(self, fields: dict[str, Any]) -> Layout:
        if self.random.random() < 0.5:
            self.rows.append("# yaml-language-server: $schema=exercise.schema.json")
        self._fields(fields, (), 0)
        self.lines[()] = min(self.lines.values())
        return self

    def _next(self) -> int:
        return len(self.rows) + 1

    def _air(self, indent: int) -> None:
        if self.random.random() < 0.06:
            self.rows.append(self.random.choice(("", "   ", " " * indent + "# en note: med kolon", "# [ikke en liste")))

    def _fields(self, fields: dict[str, Any], where: Where, indent: int, first: str = "") -> None:
        """``first`` is what stands before the first field: the dash of its entry."""
        for name, value in fields.items():
            if not first:
                self._air(indent)
            before = first or " " * indent
            first = ""
            if isinstance(value, Twice):
                self._field(name, value.first, (*where, name), indent, before)
                self._field(name, value.second, (*where, name, "again"), indent, " " * indent)
            else:
                self._field(name, value, (*where, name), indent, before)

    def _field(self, name: str, value: Any, where: Where, indent: int, before: str) -> None:
        self.lines[where] = self._next()
        flow = self._flow(value)
        if flow is not None:
            self._mark(value, where)
            note = self.random.choice(("", "", "", "  # en note"))
            self.rows.append(f"{before}{name}: {flow}{note}".rstrip())
        elif isinstance(value, str):
            self.rows.append(f"{before}{name}: >-")
            self._folded(value, indent + 2)
        else:
            self.rows.append(f"{before}{name}:")
            self._below(value, where, indent)

    def _below(self, value: Any, where: Where, indent: int) -> None:
        if isinstance(value, dict):
            self._fields(value, where, indent + self.random.choice((2, 2, 4)))
            return
        inner = indent + self.random.choice((0, 2, 2))
        for place, item in enumerate(value):
            self._air(inner)
            here = (*where, place)
            self.lines[here] = self._next()
            flow = self._flow(item)
            if flow is not None:
                self._mark(item, here)
                self.rows.append(f"{' ' * inner}- {flow}")
            else:
                assert isinstance(item, dict)
                self._fields(item, here, inner + 2, " " * inner + "- ")

    def _mark(self, value: Any, where: Where) -> None:
        """Everything within stands on this line."""
        inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for step, inner in inside:
            self.lines[(*where, step)] = self._next()
            if isinstance(inner, Twice):
                self.lines[(*where, step, "again")] = self._next()
            self._mark(inner, (*where, step))

    def _folded(self, text: str, indent: int) -> None:
        words = text.split()
        half = len(words) // 2
        self.rows += [" " * indent + " ".join(part) for part in (words[:half], words[half:]) if part]

    def _flow(self, value: Any) -> str | None:
        """On one line; ``None`` where it is to be, or must be, written on several."""
        if isinstance(value, dict):
            block = (
                len(value) > 5 or self.random.random() < 0.4 or any(isinstance(v, dict | list) for v in value.values())
            )
            return None if block and value else self._fitting("{", _pairs(value), "}")
        if isinstance(value, list):
            nested = any(isinstance(item, dict | list) for item in value)
            block = nested or self.random.random() < 0.3
            return None if block and value else self._fitting("[", [self._scalar(item) for item in value], "]")
        if isinstance(value, str) and not isinstance(value, Raw) and len(value) > 60 and self.random.random() < 0.3:
            return None if re.fullmatch(r"[^\s#].*", value) and "  " not in value else self._scalar(value)
        return self._scalar(value)

    def _fitting(self, opening: str, parts: list[Any], closing: str) -> str | None:
        written = [part if isinstance(part, str) else f"{part[0]}: {self._scalar(part[1])}" for part in parts]
        made = opening + ", ".join(written) + closing
        return made if len(made) <= _LONGEST_FLOW or not parts else None

    def _scalar(self, value: Any) -> str:
        if isinstance(value, Raw):
            return value
        if value is None:
            return "~"
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, int | float):
            return f"{value}"
        text: str = value
        if _PLAIN.fullmatch(text) and text.lower() not in _WORDS and self.random.random() < 0.5:
            return text
        if "\\" in text or not text.isprintable() or self.random.random() < 0.5:
            escaped = text.replace("\\", "\\\\").replace('"', '\\"')
            return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped) + '"'
        return "'" + text.replace("'", "''") + "'"


def _pairs(value: dict[str, Any]) -> list[tuple[str, Any]]:
    pairs: list[tuple[str, Any]] = []
    for name, inner in value.items():
        pairs += [(name, inner.first), (name, inner.second)] if isinstance(inner, Twice) else [(name, inner)]
    return pairs


def written(fields: dict[str, Any], random: Random) -> Layout:
    """``fields`` as a file."""
    return Layout(random).write(fields)
