"""The fields of ``resources/whats_new.yaml``, what they become, and how the file is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import Field

from rygtraening.catalogue.broken import Broken
from rygtraening.catalogue.pieces import FileModel, LongText, ShortText, texts
from rygtraening.catalogue.reading import Kind, read
from rygtraening.domain.ports import KnownError
from rygtraening.domain.release import Release, numbers
from rygtraening.i18n import _

VERSION = r"^[0-9]{1,4}(\.[0-9]{1,4}){1,3}$"


class ReleaseFields(FileModel):
    """A version, and what is new in it."""

    version: str = Field(max_length=20, pattern=VERSION)
    in_short: ShortText
    news: list[LongText] = Field(min_length=1, max_length=12)

    def release(self) -> Release:
        """The same as a plain value."""
        return Release(self.version, self.in_short.text(), texts(self.news))


class WhatsNewFile(FileModel):
    """The versions, the newest first."""

    releases: list[ReleaseFields] = Field(min_length=1, max_length=100)


def load_whats_new(path: Path) -> tuple[Release, ...]:
    """What the versions brought, the newest first; a ``KnownError`` that names the first fault where the file cannot be
    used."""
    reading = read(path, WHATS_NEW)
    if reading.content is None:
        sentence = _(
            "What is new in this version cannot be read. Your log is untouched, and your training is as before. {fault}"
        )
        raise KnownError(sentence.format(fault=reading.faults[0]))
    return tuple(fields.release() for fields in reading.content.releases)


def of_whats_new(data: Any) -> Iterator[Broken]:
    """The versions come one after the other, the newest first. What is not there is passed over."""
    found = data.get("releases") if isinstance(data, dict) else None
    newer: tuple[int, ...] | None = None
    for place, fields in enumerate(found if isinstance(found, list) else []):
        version = fields.get("version") if isinstance(fields, dict) else None
        if not isinstance(version, str) or not numbers(version):
            continue
        if newer is not None and numbers(version) >= newer:
            yield Broken(("releases", place, "version"), _("The versions stand in order, the newest first."))
        newer = numbers(version)


WHATS_NEW = Kind(WhatsNewFile, of_whats_new)
