"""The fields of ``resources/how_it_chooses.yaml``, what they become, and how the file is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from rygtraening.catalogue.broken import Broken, field, ids_told_twice, items
from rygtraening.catalogue.pieces import FileModel, Id, LongText, ShortText, texts
from rygtraening.catalogue.reading import Kind, read
from rygtraening.catalogue.tree import shortened
from rygtraening.domain.explanation import (
    Bullets,
    Explanation,
    Paragraph,
    Part,
    Reference,
    Row,
    RowMark,
    Section,
    Table,
)
from rygtraening.domain.ports import KnownError
from rygtraening.domain.text import Text
from rygtraening.i18n import _

_KINDS = ("text", "bullets", "steps", "table")
"""A part is one of these."""


class RowFields(FileModel):
    """A row of a table."""

    name: LongText
    mark: Literal["none", "green", "yellow", "red"] = "none"
    cells: list[LongText] = Field(min_length=1, max_length=3)

    def row(self) -> Row:
        """The same as a plain value."""
        return Row(self.name.text(), texts(self.cells), RowMark(self.mark))


class TableFields(FileModel):
    """A small table; without ``columns`` each row has one cell."""

    columns: list[ShortText] = Field(default_factory=list, max_length=3)
    rows: list[RowFields] = Field(min_length=1, max_length=30)


class PartFields(FileModel):
    """A piece of a section: exactly one of a text, a list, numbered steps or a table."""

    text: LongText | None = None
    bullets: list[LongText] | None = Field(default=None, min_length=1, max_length=30)
    steps: list[LongText] | None = Field(default=None, min_length=1, max_length=30)
    table: TableFields | None = None

    def part(self) -> Part:
        """The same as a plain value."""
        if self.text is not None:
            return Paragraph(self.text.text())
        if self.table is not None:
            return Table(texts(self.table.columns), tuple(row.row() for row in self.table.rows))
        return Bullets(texts(self.steps or self.bullets or []), numbered=self.steps is not None)


class SectionFields(FileModel):
    """One subject."""

    id: Id
    title: ShortText
    body: list[PartFields] = Field(min_length=1, max_length=30)
    sources: list[Id] = Field(default_factory=list, max_length=30)
    own: LongText | None = None


class ReferenceFields(FileModel):
    """A source, and what is taken from it."""

    id: Id
    short: ShortText
    full: LongText
    gives: LongText

    def reference(self) -> Reference:
        """The same as a plain value."""
        return Reference(self.id, self.short.text(), self.full.text(), self.gives.text())


class ExplanationFile(FileModel):
    """The page “How the program chooses”."""

    title: ShortText
    lead: LongText
    sections: list[SectionFields] = Field(min_length=1, max_length=40)
    sources: list[ReferenceFields] = Field(min_length=1, max_length=80)

    def explanation(self) -> Explanation:
        """The same as a plain value. The rules have seen to it that every source named is there."""
        known = {source.id: source.reference() for source in self.sources}
        return Explanation(
            self.title.text(),
            self.lead.text(),
            tuple(
                Section(
                    part.id,
                    part.title.text(),
                    tuple(piece.part() for piece in part.body),
                    tuple(known[name] for name in part.sources),
                    part.own.text() if part.own is not None else Text(),
                )
                for part in self.sections
            ),
            tuple(known.values()),
        )


def load_explanation(path: Path) -> Explanation:
    """How the program chooses; a ``KnownError`` that names the first fault where the file cannot be used."""
    reading = read(path, EXPLANATION)
    if reading.content is None:
        sentence = _(
            "The page about how the program chooses cannot be read. Your log is untouched, and the program chooses as "
            "before. Install the program again, or mend the file. {fault}"
        )
        raise KnownError(sentence.format(fault=reading.faults[0]))
    return reading.content.explanation()


def of_explanation(data: Any) -> Iterator[Broken]:
    """Every rule over several fields that the file breaks. It may have any fault at all: what is not there is passed
    over."""
    sections, sources = items(data, "sections"), items(data, "sources")
    yield from ids_told_twice(data, "sections")
    known = [field(item, "id") for item in sources]
    yield from ids_told_twice(data, "sources")
    for place, section in enumerate(sections):
        for number, name in enumerate(items(section, "sources")):
            if isinstance(name, str) and name not in known:
                sentence = _("There is no source with the id “{id}” in this file.").format(id=shortened(name))
                yield Broken(("sections", place, "sources", number), sentence)
        for number, piece in enumerate(items(section, "body")):
            yield from of_part(piece, ("sections", place, "body", number))


def of_part(piece: Any, where: tuple[int | str, ...]) -> Iterator[Broken]:
    """Every rule over several fields that the part at ``where`` breaks."""
    if isinstance(piece, dict) and sum(piece.get(kind) is not None for kind in _KINDS) != 1:
        yield Broken(where, _("A part is exactly one of: {kinds}.").format(kinds=", ".join(_KINDS)))
    table = field(piece, "table")
    wanted = len(items(table, "columns")) or 1
    for number, row in enumerate(items(table, "rows")):
        cells = items(row, "cells")
        if cells and len(cells) != wanted:
            sentence = _("The columns of the table are {wanted}, and this row fills {count}.")
            yield Broken((*where, "table", "rows", number, "cells"), sentence.format(count=len(cells), wanted=wanted))


EXPLANATION = Kind(ExplanationFile, of_explanation)
