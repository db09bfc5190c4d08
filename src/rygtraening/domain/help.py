"""The offline help: topics to read, and what is found in them by the words somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.explanation import Bullets, Paragraph, Part, Table
from rygtraening.domain.text import Text

KEYS = "keys"
"""The id of the topic that shows every key, read from the program's own key maps."""
WHATS_NEW = "whats-new"
"""The id of the topic that tells what the versions brought."""


class Way(StrEnum):
    """A place in the program that a topic leads to."""

    EXPLANATION = "explanation"
    """How the program chooses."""
    KNOWLEDGE = "knowledge"
    FLARE_UP = "flare-up"
    """What helps in a flare-up."""
    PROGRESS = "progress"
    BRAVE_STEPS = "brave-steps"
    SETTINGS = "settings"


class HelpTopic(Struct, frozen=True):
    """One subject. ``ways`` are the places it leads to, ``see`` the ids of topics beside it."""

    id: str
    title: Text
    parts: tuple[Part, ...]
    ways: tuple[Way, ...] = ()
    see: tuple[str, ...] = ()

    def sentences(self, language: str) -> tuple[str, ...]:
        """Everything it says but its title, piece by piece."""
        return tuple(text.in_language(language) for part in self.parts for text in _texts(part))


class Help(Struct, frozen=True):
    """All topics, in the order of the contents."""

    title: Text
    lead: Text
    topics: tuple[HelpTopic, ...]

    def topic(self, name: str) -> HelpTopic | None:
        """The topic with the id ``name``; ``None`` where there is none."""
        return next((topic for topic in self.topics if topic.id == name), None)


class Found(Struct, frozen=True):
    """A topic that holds what was typed, and the first piece of it that says so (its first piece where the title or
    only all of it together does)."""

    topic: HelpTopic
    piece: str


_NOWHERE: Mapping[str, tuple[str, ...]] = {}


def search(
    topics: tuple[HelpTopic, ...],
    typed: str,
    language: str,
    beside: Mapping[str, tuple[str, ...]] = _NOWHERE,
) -> tuple[Found, ...]:
    """The topics that hold every word of ``typed``, as it is typed and as a part of a word, the best first: those
    with more of the words in their title, then those with all of them in one piece, then in the order of the contents.
    ``beside`` is what is shown beside the text of some topics, by id."""
    words = typed.casefold().split()
    ranked: list[tuple[int, bool, int, Found]] = []
    for place, topic in enumerate(topics if words else ()):
        title = topic.title.in_language(language).casefold()
        pieces = (*topic.sentences(language), *beside.get(topic.id, ()))
        whole = "\n".join((title, *pieces)).casefold()
        if not all(word in whole for word in words):
            continue
        in_title = sum(word in title for word in words)
        together = next((piece for piece in pieces if all(word in piece.casefold() for word in words)), None)
        some = next((piece for piece in pieces if any(word in piece.casefold() for word in words)), None)
        piece = together or some or next(iter(pieces), "")
        ranked.append((-in_title, together is None, place, Found(topic, piece)))
    return tuple(found for _title, _apart, _place, found in sorted(ranked, key=lambda each: each[:3]))


def _texts(part: Part) -> tuple[Text, ...]:
    match part:
        case Paragraph():
            return (part.text,)
        case Bullets():
            return part.items
        case Table():
            cells = (text for row in part.rows for text in (row.name, *row.cells))
            return (*part.columns, *cells)
