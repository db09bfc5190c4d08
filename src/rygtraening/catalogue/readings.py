"""What the exercise files held when they were read last: of all of them only those that were changed since are parsed
once more. Twenty exercises of one's own take a fifth of a second, and one of them a hundredth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rygtraening.catalogue.opening import Refused, read_bytes

if TYPE_CHECKING:  # it brings pydantic
    from rygtraening.catalogue.reading import Kind, ModelT, Reading


class Readings:
    """Each file is opened every time, and what was made of it counts for exactly these bytes. A file with a fault is
    always parsed anew: a fault is a sentence, in the language spoken then. Two threads may read at the same time."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Path, type], tuple[bytes, Reading[Any]]] = {}

    def read(self, path: Path, kind: Kind[ModelT]) -> Reading[ModelT]:
        """The file as ``kind``. Never raises for anything that is in it."""
        from rygtraening.catalogue import reading

        try:
            content = read_bytes(path)
        except Refused as refused:
            return reading.refused(path, refused)
        key = path, kind.model
        kept = self._kept.get(key)
        if kept is not None and kept[0] == content:
            return kept[1]
        found = reading.read_content(path, content, kind)
        if found.content is not None and not found.faults:
            self._kept[key] = content, found
        return found
