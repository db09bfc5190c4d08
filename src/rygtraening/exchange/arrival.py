"""A file from another computer on its way into the journal: read, compared, and taken over after a safety copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from rygtraening.domain.long_work import GivenUp, Told
from rygtraening.domain.merge import Merged, MergePreview
from rygtraening.domain.plain.rows import FactRow
from rygtraening.exchange import ndjson_file
from rygtraening.i18n import _

COPYING = 0.2
"""The share of taking over that the safety copy is."""


class Beside(Protocol):
    """What rows of facts are laid out in, beside the journal: ``store.merge.Merge``."""

    @property
    def path(self) -> Path:
        """The journal's file."""
        ...

    def lay(self, rows: Iterable[tuple[int, FactRow]]) -> list[tuple[int, str]]:
        """Lay them there; by line and id, those that contradict an earlier one."""
        ...

    def conflicts(self) -> list[tuple[int, str]]:
        """By line and id, those that contradict one in the journal."""
        ...

    def preview(self) -> MergePreview:
        """What taking over would change."""
        ...

    def take_over(self, told: Told) -> int:
        """Keep what is new, all or nothing; how many facts."""
        ...

    def close(self) -> None:
        """Let go of the journal."""
        ...


class FileArrival:
    """``domain.ports.Arrival`` over one open journal. ``look`` comes first, and once."""

    def __init__(self, beside: Beside, copy: Callable[[Told], Path]) -> None:
        """``copy`` makes the safety copy and says where it lies."""
        self._beside = beside
        self._copy = copy
        self._new = 0

    @property
    def journal(self) -> Path:
        """The journal's file."""
        return self._beside.path

    def look(self, file: Path, told: Told) -> MergePreview:
        """Read ``file`` (``-`` is standard input) whole and compare it with the journal, which stays as it is. A
        ``KnownError`` with the first faults and their lines where it cannot be read, or where an entry in it says
        something else than another one with its id: such a file is refused here as it would be on its own computer,
        so that it never matters which of two logs is merged into which."""
        with ndjson_file.opened(file) as source:
            contradicting = self._beside.lay(ndjson_file.rows(source, told))
            contradicting += self._beside.conflicts()
            if contradicting:
                said = _("the entry {id} says something else than the one with the same id that is here")
                raise ndjson_file.refused(
                    source.name, [(line, said.format(id=entry)) for line, entry in sorted(contradicting)]
                )
        preview = self._beside.preview()
        self._new = preview.new
        return preview

    def take_over(self, told: Told) -> Merged:
        """Make the safety copy, then keep what is new, all or nothing. Where nothing is new, nothing is done."""
        if not self._new:
            return Merged(0, None)
        copy = self._copy(lambda share: told(share * COPYING))
        try:
            taken = self._beside.take_over(lambda share: told(COPYING + share * (1 - COPYING)))
        except (GivenUp, KeyboardInterrupt):
            copy.unlink(missing_ok=True)  # nothing was changed, so there is nothing to go back to
            raise
        told(1.0)
        return Merged(taken, copy)

    def close(self) -> None:
        """Let go of the journal and of what was read."""
        self._beside.close()
