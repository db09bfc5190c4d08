"""What the folders of exercises hold, file by file, looked up by id: to compare with, and to send.

A file is read through only where the id that is asked for stands in it, and once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Generic

from msgspec import Struct, field

from rygtraening.catalogue import guard, tree
from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.folders import PROGRAMMES, files_in
from rygtraening.catalogue.opening import Refused, read_bytes
from rygtraening.catalogue.programme_file import ProgrammeFile
from rygtraening.catalogue.reading import EXERCISE, PROGRAMME, Kind, ModelT, Reading, interpret


class Held(Struct, Generic[ModelT], frozen=True):
    """A file that gives itself the id that was asked for, with or without faults."""

    path: Path
    reading: Reading[ModelT]
    shipped: bool

    @property
    def content(self) -> ModelT:
        """What it holds; only of one without a fault."""
        assert self.reading.content is not None
        return self.reading.content

    @property
    def plain(self) -> dict[str, Any]:
        """Its fields as they are written."""
        assert self.reading.root is not None
        found: dict[str, Any] = self.reading.root.plain()
        return found


class Holdings(Struct):
    """The exercises and programmes of some folders, the shipped one first; ``own`` is the person's."""

    shipped: Path
    own: Path | None
    _contents: dict[Path, bytes] = field(default_factory=dict)
    _held: dict[tuple[str, bool], list[Held[Any]]] = field(default_factory=dict)

    def exercise(self, name: str) -> Held[ExerciseFile] | None:
        """The file that counts for this id: the person's own, else the shipped one; ``None`` where neither can be
        read."""
        return _that_counts(self.exercises(name))

    def programme(self, name: str) -> Held[ProgrammeFile] | None:
        """The same of a programme."""
        return _that_counts(self.programmes(name))

    def exercises(self, name: str) -> list[Held[ExerciseFile]]:
        """Every file of this id, those of the person first, each in order of name."""
        return self._files_of(name, "", EXERCISE)

    def programmes(self, name: str) -> list[Held[ProgrammeFile]]:
        """The same of a programme."""
        return self._files_of(name, PROGRAMMES, PROGRAMME)

    def names(self, inside: str) -> set[str]:
        """How the own files are called, in ``inside`` of the own folder, without regard to capitals."""
        folder = self.own / inside if self.own is not None else None
        if folder is None or not folder.is_dir():
            return set()
        return {path.name.casefold() for path in folder.iterdir()}

    def _files_of(self, name: str, inside: str, kind: Kind[ModelT]) -> list[Held[ModelT]]:
        known = self._held.get((name, bool(inside)))
        if known is not None:
            return known
        found: list[Held[ModelT]] = []
        for folder, shipped in ((self.own, False), (self.shipped, True)):
            if folder is not None:
                found += _of_id(name, self._read(files_in(folder / inside, [])), kind, shipped=shipped)
        self._held[name, bool(inside)] = found
        return found

    def _read(self, paths: Sequence[Path]) -> Iterator[tuple[Path, bytes]]:
        for path in paths:
            if path not in self._contents:
                try:
                    self._contents[path] = read_bytes(path)
                except Refused:
                    self._contents[path] = b""
            yield path, self._contents[path]


def _of_id(
    name: str, files: Iterator[tuple[Path, bytes]], kind: Kind[ModelT], *, shipped: bool
) -> Iterator[Held[ModelT]]:
    for path, content in files:
        if name.encode() not in content:
            continue
        try:
            root, spots = tree.compose(guard.events(guard.text_of(content)))
        except Refused:
            continue
        fields = root.value if isinstance(root.value, dict) else {}
        if "id" in fields and fields["id"].node.value == name:
            yield Held(path, interpret(path, kind, root, spots), shipped)


def _that_counts(files: Sequence[Held[ModelT]]) -> Held[ModelT] | None:
    return next((each for each in files if each.reading.content is not None), None)
