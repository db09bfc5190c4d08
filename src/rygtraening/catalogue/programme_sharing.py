"""Programmes out of the folder of the person's own exercises and into it: ``domain.sharing.Sharing``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from rygtraening.catalogue import shared_programme
from rygtraening.catalogue.holdings import Holdings
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.ports import KnownError
from rygtraening.domain.sharing import OpenedProgramme, PackedProgramme, TakenIn
from rygtraening.i18n import _


class Disk(Protocol):
    """What changes the own files, all or nothing."""

    def seen(self, own: Path) -> str:
        """A short name of what the own files are now."""
        ...

    def take_in(self, own: Path, files: Mapping[str, bytes], away: Sequence[str], now: datetime) -> TakenIn:
        """Write ``files``, put ``away`` what makes room for them."""
        ...

    def take_back(self, own: Path, taken: TakenIn, now: datetime) -> None:
        """As it was before."""
        ...


class ProgrammeSharing:
    """On the folder ``own``, beside what lies in ``shipped``."""

    def __init__(
        self,
        own: Path,
        shipped: Path,
        disk: Disk,
        *,
        write: Callable[[Path, bytes, bool], None],
        now: Callable[[], datetime],
    ) -> None:
        """``write`` writes a file anywhere, whole or not at all; the truth value says whether over what is there."""
        self._own = own
        self._shipped = shipped
        self._disk = disk
        self._write = write
        self._now = now

    @property
    def folder(self) -> Path:
        """Where the person's own exercises lie."""
        return self._own

    def look(self, path: Path, catalogue: Catalogue) -> OpenedProgramme:
        """What is in the file; nothing is kept."""
        seen = self._disk.seen(self._own)
        opened = shared_programme.opened(path, Holdings(self._shipped, self._own), catalogue)
        return replace(opened, seen=seen)

    def take_in(self, opened: OpenedProgramme) -> TakenIn:
        """Keep it, all or nothing."""
        if self._disk.seen(self._own) != opened.seen:
            sentence = _(
                "Your own exercises have been changed since the file was opened, so nothing was taken in. Open the "
                "file once more to see how it stands to them now."
            )
            raise KnownError(sentence)
        files = {each.name: each.content for each in opened.files}
        away = [name for each in opened.files for name in each.replaces]
        return self._disk.take_in(self._own, files, away, self._now())

    def take_back(self, taken: TakenIn) -> None:
        """As it was before."""
        self._disk.take_back(self._own, taken, self._now())

    def pack(self, programme: str) -> PackedProgramme:
        """The programme with this id as one file."""
        return shared_programme.packed(programme, Holdings(self._shipped, self._own))

    def write(self, packed: PackedProgramme, path: Path, *, replace: bool) -> None:
        """Write the file, whole or not at all."""
        self._write(path, packed.content, replace)
