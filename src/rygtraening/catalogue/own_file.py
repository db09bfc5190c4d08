"""One file of the person's own programmes: which programme it holds, the text that is written in it, and that text
read back as the loader reads it. Imports YAML and pydantic, which whoever only looks whether a file is there does
without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import replace

from rygtraening.catalogue import guard, programme_text, tree
from rygtraening.catalogue.opening import Refused
from rygtraening.catalogue.programme_rules import of_part
from rygtraening.catalogue.programme_text import HEADER
from rygtraening.catalogue.reading import PROGRAMME, interpret
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Programme
from rygtraening.i18n import _


class Looked(Struct, frozen=True):
    """``id`` is what the file says it is, of any type; ``None`` where it says nothing. ``has_comments``: a # of the
    person's own stands in it."""

    id: object
    has_comments: bool


def look(content: bytes) -> Looked:
    """What a file with this ``content`` holds; ``Refused`` where it cannot be read."""
    text = guard.text_of(content)
    events = guard.events(text)
    root, _faults = tree.compose(events)
    fields = root.value if isinstance(root.value, dict) else {}
    return Looked(fields["id"].node.value if "id" in fields else None, _has_comments(text, events))


def text_of(programme: Programme, before: Path | None) -> str:
    """The text of the file of ``programme``, with the line for editors that the file ``before`` has."""
    return programme_text.text_of(programme, _header(before) if before is not None else "")


def read_back(path: Path, content: bytes, programme: Programme, known: Mapping[str, Exercise]) -> None:
    """See that the loader reads ``content`` as what it is; a ``KnownError`` with the loader's own sentence where not.
    ``known`` are the exercises there are, by id."""
    try:
        root, spots = tree.compose(guard.events(content.decode()))
    except Refused as refused:
        raise _unfit(refused.spots[0].sentence) from refused
    reading = interpret(path, PROGRAMME, root, spots)
    if reading.content is None:
        raise _unfit(reading.faults[0].sentence)
    parts = []
    for entry in reading.content.exercises:
        if entry.id not in known:
            sentence = _("There is no exercise with the id “{id}” any more.")
            raise _unfit(sentence.format(id=entry.id))
        for broken in of_part(entry, known[entry.id]):
            raise _unfit(broken.sentence)
        parts.append(entry.part(known[entry.id]))
    wanted = tuple(replace(part, exercise=known[part.exercise.id]) for part in programme.parts)
    if reading.content.programme(parts) != replace(programme, parts=wanted):
        raise _unfit(_("Something in it cannot be written down. Try other words."))


def _header(path: Path) -> str:
    """The line for editors that the file begins with; empty where it has none."""
    first = guard.read_text(path).partition("\n")[0].rstrip()
    return first if first.startswith(HEADER) else ""


def _has_comments(text: str, events: Iterable[Any]) -> bool:
    """Whether a # stands anywhere but in a text, and not only in the line for editors."""
    texts: list[Any] = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    inside = [(each.start_mark.index, each.end_mark.index) for each in texts]
    at = len(text.partition("\n")[0]) if text.startswith(HEADER) else 0
    while (at := text.find("#", at)) >= 0:
        if not any(start <= at < end for start, end in inside):
            return True
        at += 1
    return False


def _unfit(sentence: str) -> KnownError:
    said = _("The programme is not kept yet, and nothing is lost: it is still here. {why}")
    return KnownError(said.format(why=sentence))
