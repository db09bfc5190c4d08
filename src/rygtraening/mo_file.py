"""The words of one language, out of the file they are compiled to (GNU gettext's MO).

The standard library's reader makes every start wait until each of the thousands of texts is decoded; here each is when
it is first said. What it gives is the same (a test says so), but the texts must be UTF-8.

https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from operator import add

_ORDERS = {b"\xde\x12\x04\x95": "<", b"\x95\x04\x12\xde": ">"}
"""What the file begins with, and the order of the bytes of its numbers."""
_MOST_COMMON = "(n != 1)"


class WordsFile:
    """The words in ``content``. A ``ValueError``, ``LookupError`` or ``struct.error`` where it is cut off, or no such
    file. A single text that is damaged is as good as not there."""

    def __init__(self, content: bytes) -> None:
        order = _ORDERS[content[:4]]
        revision, count, messages, texts = struct.unpack_from(f"{order}4I", content, 4)
        if revision >> 16 > 1:
            raise ValueError("of a later kind")
        self._content = content
        found = self._spans(struct.unpack_from(f"{order}{2 * count}I", content, messages))
        self._places = {content[start:end]: place for place, (start, end) in enumerate(zip(*found, strict=True))}
        self._starts, self._ends = self._spans(struct.unpack_from(f"{order}{2 * count}I", content, texts))
        self._said: dict[str, str] = {}
        self._form = _form_by_number(self._text(b"") or "")

    def gettext(self, message: str) -> str:
        """``message`` in this language; as it is where the language has no words for it."""
        said = self._said.get(message)
        if said is None:
            found = self._text(message.encode("utf-8", "replace"))
            self._said[message] = said = self.ngettext(message, message, 1) if found is None else found
        return said

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """``singular`` or ``plural`` in this language, by ``n``; as they are where the language has no words for it."""
        text = self._text(self._plurals.get(singular.encode("utf-8", "replace"), b"\0"))
        forms, wanted = (text or "").split("\0"), self._form(n)
        if text is not None and 0 <= wanted < len(forms):
            return forms[wanted]
        return singular if n == 1 else plural

    @cached_property
    def _plurals(self) -> Mapping[bytes, bytes]:
        """The messages with a plural, which stands behind a zero byte, by what stands before it."""
        return {message.split(b"\0")[0]: message for message in self._places if b"\0" in message}

    def _text(self, message: bytes) -> str | None:
        place = self._places.get(message)
        if place is None:
            return None
        try:
            return self._content[self._starts[place] : self._ends[place]].decode()
        except UnicodeDecodeError:
            return None

    def _spans(self, cells: tuple[int, ...]) -> tuple[Sequence[int], Sequence[int]]:
        """Where texts begin and end, from the lengths and starts that stand in turns."""
        starts, lengths = cells[1::2], cells[::2]
        ends = tuple(map(add, starts, lengths))
        if max(ends, default=0) >= len(self._content):
            raise ValueError("cut off")
        return starts, ends


def _form_by_number(header: str) -> Callable[[int], int]:
    """Which form of the plural belongs to a number, as the ``header`` says."""
    lines = (line.partition(":") for line in header.splitlines())
    said = {name.strip().lower(): value.strip() for name, _colon, value in lines}
    charset = said.get("content-type", "charset=utf-8").partition("charset=")[2].strip().lower()
    if charset not in ("utf-8", "utf8", "us-ascii", "ascii"):
        raise ValueError("not UTF-8")
    formula = said.get("plural-forms", f"nplurals=2; plural={_MOST_COMMON}").split(";")[1].partition("plural=")[2]
    if formula.strip() == _MOST_COMMON:
        return lambda n: int(n != 1)
    from gettext import c2py

    return c2py(formula)
