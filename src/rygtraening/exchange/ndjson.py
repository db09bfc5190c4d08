"""The complete format: one JSON object a line, a header first and then every fact there is, older versions too.

``docs/data.md`` describes it. The same journal gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from rygtraening.domain import plain
from rygtraening.domain.facts import Fact
from rygtraening.domain.long_work import Told, heard, nobody
from rygtraening.domain.plain.rows import json_text
from rygtraening.domain.ports import Journal

FORMAT = "rygtraening"
VERSION = 5
"""Grows when a reader of the present version would misread a line, as with a new kind or a new word in a code; a reader
refuses what is newer than itself."""


def lines(journal: Journal, told: Told = nobody) -> tuple[bytes, int]:
    """The whole file in UTF-8, and how many facts it holds. ``told`` hears the share that is made."""
    facts = journal.every_fact()
    header = {"format": FORMAT, "version": VERSION, "device": journal.device, "facts": len(facts)}
    return b"".join(map(_line, chain([header], _items(heard(facts, told))))), len(facts)


def _items(facts: Iterable[Fact]) -> Iterator[plain.Plain]:
    for fact in facts:
        yield {
            "id": str(fact.stamp.id),
            "kind": fact.KIND,
            "subject": fact.subject,
            "device": fact.stamp.device,
            "at": plain.moment(fact.stamp.at),
            "day": fact.stamp.day.isoformat(),
            "data": plain.plain(fact),
        }


def _line(item: object) -> bytes:
    # JSON escapes line feeds itself, so a line is always a whole object; æ, ø and å stand as they are.
    return json_text(item).encode() + b"\n"
