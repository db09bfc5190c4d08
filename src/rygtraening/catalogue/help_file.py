"""The fields of ``resources/help.yaml``, what they become, and how the file is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from rygtraening.catalogue.broken import Broken, field, items
from rygtraening.catalogue.explanation_file import PartFields, of_part
from rygtraening.catalogue.pieces import FileModel, Id, LongText, ShortText
from rygtraening.catalogue.reading import Kind, read
from rygtraening.catalogue.tree import shortened
from rygtraening.domain.help import Help, HelpTopic, Way
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _


class TopicFields(FileModel):
    """One subject."""

    id: Id
    title: ShortText
    body: list[PartFields] = Field(min_length=1, max_length=30)
    ways: list[Literal["explanation", "knowledge", "flare-up", "progress", "brave-steps", "settings"]] = Field(
        default_factory=list, max_length=4
    )
    see: list[Id] = Field(default_factory=list, max_length=6)

    def topic(self) -> HelpTopic:
        """The same as a plain value."""
        return HelpTopic(
            self.id,
            self.title.text(),
            tuple(piece.part() for piece in self.body),
            tuple(Way(name) for name in self.ways),
            tuple(self.see),
        )


class HelpFile(FileModel):
    """The help."""

    title: ShortText
    lead: LongText
    topics: list[TopicFields] = Field(min_length=1, max_length=60)

    def help(self) -> Help:
        """The same as a plain value. The rules have seen to it that every topic named is there."""
        return Help(self.title.text(), self.lead.text(), tuple(topic.topic() for topic in self.topics))


def load_help(path: Path) -> Help:
    """The help; a ``KnownError`` that names the first fault where the file cannot be used."""
    reading = read(path, HELP)
    if reading.content is None:
        sentence = _(
            "The help cannot be read. Your log is untouched, and your training is as before. Install the program "
            "again, or mend the file. {fault}"
        )
        raise KnownError(sentence.format(fault=reading.faults[0]))
    return reading.content.help()


def of_help(data: Any) -> Iterator[Broken]:
    """Every rule over several fields that the file breaks. It may have any fault at all: what is not there is passed
    over."""
    topics = items(data, "topics")
    known: set[str] = set()
    for place, topic in enumerate(topics):
        name = field(topic, "id")
        if isinstance(name, str) and name in known:
            yield Broken(("topics", place, "id"), _("“{name}” stands here for the second time.").format(name=name))
        elif isinstance(name, str):
            known.add(name)
    for place, topic in enumerate(topics):
        for number, name in enumerate(items(topic, "see")):
            if isinstance(name, str) and name not in known:
                sentence = _("There is no topic with the id “{id}” in this file.").format(id=shortened(name))
                yield Broken(("topics", place, "see", number), sentence)
        for number, piece in enumerate(items(topic, "body")):
            yield from of_part(piece, ("topics", place, "body", number))


HELP = Kind(HelpFile, of_help)
