"""What the files hold, ready for use: where they are still the same, neither YAML nor pydantic is needed for them.

A ready file is two lines: a seal, and the values as JSON. The seal is a BLAKE2b over the bytes and names of the files
that were read, the version of the program, and the values; so what is damaged, or older than any of these, is as good
as not there, and the files themselves are read as ever. Files with a fault are never made ready.

The JSON is read by the types of the values and makes nothing but these, so what is read can be damaged but never
dangerous.

Those of the files that come with the program lie in ``resources/ready`` (``make ready``; a test keeps them equal).
Where a person has exercise files of their own, theirs together with the shipped ones are kept in the data folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec.json import decode, encode
from msgspec.structs import replace

from rygtraening import __version__
from rygtraening.catalogue.folders import files_of
from rygtraening.catalogue.opening import MOST_BYTES, Refused, read_bytes
from rygtraening.domain.activity import Activity
from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.programme import Agreed, Part, Programme

if TYPE_CHECKING:
    from hashlib import blake2b

    from rygtraening.catalogue.readings import Readings
else:
    # hashlib brings all of OpenSSL; and this one is three times as quick as SHA-256 without it.
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

FOLDER = "ready"
"""In ``resources``."""
EXERCISES = "exercises.json"
_FORMAT = 3
"""Grows when the way values are written changes."""
_Entry = tuple[str, int | None, Agreed | None]
_CATALOGUE = tuple[tuple[Exercise, ...], tuple[tuple[Programme, tuple[_Entry, ...]], ...], tuple[Activity, ...]]
"""A programme stands without its parts; what they are of, each by its exercise's id, stands beside it."""

ValueT = TypeVar("ValueT")


class Unfit(ValueError):
    """A value that has no place in a ready file, such as a number of a hundred digits."""


class Sources:
    """The files that something is read from, as they are now."""

    def __init__(self, files: Iterable[tuple[str, Path]]) -> None:
        """Each with the name it counts by. ``Refused`` where one cannot be read."""
        self._sum = blake2b(f"{_FORMAT} {__version__}\n".encode(), digest_size=32)
        for name, path in files:
            content = read_bytes(path)
            self._sum.update(f"{len(content)} {name}\n".encode("utf-8", "surrogatepass"))
            self._sum.update(content)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sources) and self._sum.digest() == other._sum.digest()

    __hash__ = None  # type: ignore[assignment]

    def seal(self, values: bytes) -> bytes:
        """What proves that ``values`` were made from these files."""
        whole = self._sum.copy()
        whole.update(values)
        return whole.hexdigest().encode()

    def kept(self, value: Any) -> bytes:
        """A ready file with ``value``. An ``Unfit`` where it holds what cannot be written."""
        try:
            values = encode(value)
        except (OverflowError, ValueError) as error:
            raise Unfit(str(error)) from error
        return self.seal(values) + b"\n" + values + b"\n"

    def found(self, path: Path, kind: Any) -> Any | None:
        """The ``kind`` in the ready file ``path``; ``None`` where there is none, or it is not of these files."""
        try:
            seal, _line, values = read_bytes(path).partition(b"\n")
            if seal != self.seal(values.removesuffix(b"\n")):
                return None
            return decode(values, type=kind)
        except (Refused, ValueError, RecursionError):
            return None


def one(path: Path, kind: Any, read: Callable[[Path], ValueT]) -> ValueT:
    """What the file ``path`` of ``resources`` holds, a ``kind``: from its ready file, else as ``read`` reads it."""
    sources = of_file(path)
    found: ValueT | None = sources.found(ready_file(path), kind) if sources is not None else None
    return read(path) if found is None else found


def ready_file(path: Path) -> Path:
    """Where the ready file of a file of ``resources`` lies."""
    return path.parent / FOLDER / f"{path.stem}.json"


def of_file(path: Path) -> Sources | None:
    """One file as a source; ``None`` where it cannot be read."""
    try:
        return Sources([(path.name, path)])
    except Refused:
        return None


def catalogue(
    folders: Sequence[Path],
    ready: Sequence[Path] = (),
    keep: Callable[[bytes], None] | None = None,
    readings: Readings | None = None,
) -> Catalogue:
    """Everything in ``folders``, as ``loader.load`` reads it: from one of the files ``ready`` where that was made from
    the same files. ``keep`` is handed a new one where none was, and where there is no fault in any file. With
    ``readings`` only what is not among them is parsed."""
    before = of_folders(folders) if ready else None
    if before is not None:
        for path in ready:
            found = before.found(path, _CATALOGUE)
            if found is not None:
                return _joined(*found)
    from rygtraening.catalogue.loader import load

    loaded = load(folders, readings)
    # Somebody may be writing in them meanwhile.
    if keep is not None and before is not None and not loaded.faults and before == of_folders(folders):
        with suppress(Unfit):
            content = catalogue_kept(before, loaded)
            if len(content) <= MOST_BYTES:
                keep(content)
    return loaded


def of_folders(folders: Sequence[Path]) -> Sources | None:
    """All the files of ``folders``; ``None`` where one cannot be read, and so has a fault."""
    faults: list[Fault] = []
    files: list[tuple[str, Path]] = []
    for place, folder in enumerate(folders):
        paths = [path for kind in files_of(folder, faults) for path in kind]
        files += [(f"{place}/{path.relative_to(folder).as_posix()}", path) for path in paths]
    try:
        return None if faults else Sources(files)
    except Refused:
        return None


def catalogue_kept(sources: Sources, catalogue: Catalogue) -> bytes:
    """A ready file with ``catalogue``, in which there is no fault. ``Unfit`` where it holds what cannot be written."""
    programmes = tuple(
        (replace(each, parts=()), tuple((part.exercise.id, part.start, part.agreed) for part in each.parts))
        for each in catalogue.programmes.values()
    )
    return sources.kept((tuple(catalogue.exercises.values()), programmes, tuple(catalogue.activities.values())))


def _joined(
    exercises: tuple[Exercise, ...],
    programmes: tuple[tuple[Programme, tuple[_Entry, ...]], ...],
    activities: tuple[Activity, ...],
) -> Catalogue:
    by_id = {exercise.id: exercise for exercise in exercises}

    def parts(entries: tuple[_Entry, ...]) -> tuple[Part, ...]:
        return tuple(Part(by_id[name], start, agreed) for name, start, agreed in entries)

    return Catalogue(
        by_id,
        {each.id: replace(each, parts=parts(entries)) for each, entries in programmes},
        activities={activity.id: activity for activity in activities},
    )
