"""The fields of ``resources/knowledge.yaml``, what they become, and how the file is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from rygtraening.catalogue.broken import Broken, field, ids_told_twice, items
from rygtraening.catalogue.pieces import FileModel, Id, LongText, ShortText, texts
from rygtraening.catalogue.reading import Kind, read
from rygtraening.catalogue.tree import shortened
from rygtraening.domain.knowledge import (
    CardAction,
    Knowledge,
    KnowledgeCard,
    KnowledgeSource,
    Span,
    Standing,
    Theme,
    ThemeKind,
)
from rygtraening.domain.ports import KnownError
from rygtraening.domain.text import Text
from rygtraening.i18n import _

ADDRESS = r"^(https?://[!#-;=?-~]+)?$"
"""Beginning with https://, in letters that can be seen and copied; none where it is not known."""
MOST_DAYS = 3650
"""Of a span."""
Days = Annotated[int, Field(ge=0, le=MOST_DAYS)]


class ThemeFields(FileModel):
    """What a group of cards is about."""

    id: Id
    kind: Literal["cards", "myths", "course", "steps", "habits"]
    title: ShortText
    lead: LongText

    def theme(self) -> Theme:
        """The same as a plain value."""
        return Theme(self.id, ThemeKind(self.kind), self.title.text(), self.lead.text())


class SpanFields(FileModel):
    """A stretch of time in days; without ``last_day`` it goes on."""

    first_day: Days
    last_day: Days | None = None
    fades_from: Days | None = None

    def span(self) -> Span:
        """The same as a plain value."""
        return Span(self.first_day, self.last_day, self.fades_from)


class CardFields(FileModel):
    """One thing to know."""

    id: Id
    theme: Id
    title: ShortText
    myth: LongText | None = None
    span: SpanFields | None = None
    body: list[LongText] = Field(min_length=1, max_length=6)
    can_try: list[LongText] = Field(default_factory=list, max_length=6)
    action: Literal["flare-up", "brave-steps", "breathing"] | None = None
    sources: list[Id] = Field(min_length=1, max_length=8)
    standing: Literal["verified", "awaiting-review"]

    def card(self, known: dict[str, KnowledgeSource]) -> KnowledgeCard:
        """The same as a plain value; ``known`` are the sources by id."""
        return KnowledgeCard(
            self.id,
            self.theme,
            self.title.text(),
            texts(self.body),
            tuple(known[name] for name in self.sources),
            Standing(self.standing),
            texts(self.can_try),
            self.myth.text() if self.myth is not None else Text(),
            self.span.span() if self.span is not None else None,
            CardAction(self.action) if self.action is not None else None,
        )


class SourceFields(FileModel):
    """Where something comes from."""

    id: Id
    title: LongText
    author: LongText | None = None
    year: int | None = Field(default=None, ge=1900, le=2999)
    address: str = Field(default="", max_length=400, pattern=ADDRESS)
    note: LongText | None = None

    def source(self) -> KnowledgeSource:
        """The same as a plain value."""
        author, note = (part.text() if part is not None else Text() for part in (self.author, self.note))
        return KnowledgeSource(self.id, self.title.text(), author, self.year, self.address, note)


class KnowledgeFile(FileModel):
    """The page of things to know."""

    title: ShortText
    lead: LongText
    themes: list[ThemeFields] = Field(min_length=1, max_length=12)
    cards: list[CardFields] = Field(min_length=1, max_length=120)
    sources: list[SourceFields] = Field(min_length=1, max_length=80)

    def knowledge(self) -> Knowledge:
        """The same as a plain value. The rules have seen to it that every theme and source named is there."""
        known = {source.id: source.source() for source in self.sources}
        return Knowledge(
            self.title.text(),
            self.lead.text(),
            tuple(theme.theme() for theme in self.themes),
            tuple(card.card(known) for card in self.cards),
            tuple(known.values()),
        )


def load_knowledge(path: Path) -> Knowledge:
    """What there is to know; a ``KnownError`` that names the first fault where the file cannot be used."""
    reading = read(path, KNOWLEDGE)
    if reading.content is None:
        sentence = _(
            "The cards to read cannot be read in. Your log is untouched, and your training is as before. Install the "
            "program again, or mend the file. {fault}"
        )
        raise KnownError(sentence.format(fault=reading.faults[0]))
    return reading.content.knowledge()


def of_knowledge(data: Any) -> Iterator[Broken]:
    """Every rule over several fields that the file breaks. It may have any fault at all: what is not there is passed
    over."""
    kinds = {field(theme, "id"): field(theme, "kind") for theme in items(data, "themes") if _named(theme)}
    known = [field(source, "id") for source in items(data, "sources")]
    for group in ("themes", "cards", "sources"):
        yield from ids_told_twice(data, group)
    for place, card in enumerate(items(data, "cards")):
        where: tuple[int | str, ...] = ("cards", place)
        theme = field(card, "theme")
        if isinstance(theme, str) and theme not in kinds:
            sentence = _("There is no theme with the id “{id}” in this file.").format(id=shortened(theme))
            yield Broken((*where, "theme"), sentence)
        for number, name in enumerate(items(card, "sources")):
            if isinstance(name, str) and name not in known:
                sentence = _("There is no source with the id “{id}” in this file.").format(id=shortened(name))
                yield Broken((*where, "sources", number), sentence)
        if isinstance(theme, str) and theme in kinds:
            yield from _of_kind(card, kinds[theme], where)
        yield from _of_span(field(card, "span"), (*where, "span"))


def _of_kind(card: Any, kind: Any, where: tuple[int | str, ...]) -> Iterator[Broken]:
    """A myth belongs among the myths, and a span on the time line."""
    if (kind == ThemeKind.MYTHS) != (field(card, "myth") is not None):
        yield Broken(where, _("“myth” belongs to every card of a theme of myths, and to no other."))
    if kind != ThemeKind.COURSE and field(card, "span") is not None:
        yield Broken((*where, "span"), _("“span” belongs to the cards of a theme about the course."))


def _of_span(span: Any, where: tuple[int | str, ...]) -> Iterator[Broken]:
    first, fades, last = (field(span, name) for name in ("first_day", "fades_from", "last_day"))
    days = [day for day in (first, fades, last) if isinstance(day, int)]
    if days != sorted(days) or (first is not None and first == last):
        yield Broken(where, _("A span begins before it fades, and fades before it ends."))


def _named(item: Any) -> bool:
    return isinstance(field(item, "id"), str)


KNOWLEDGE = Kind(KnowledgeFile, of_knowledge)
