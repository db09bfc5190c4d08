"""The person's own programmes as files in the folder of their exercises: written, put aside, put back.

What is written is first read back as the loader reads it, and takes the place of what is there only where that gives
the same programme. The folder belongs to the person: a file may have any name and may be changed at any time.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from rygtraening.catalogue.folders import PROGRAMMES, files_in
from rygtraening.catalogue.opening import Refused, read_bytes, shown
from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_files import ChangedMeanwhile, OwnFile
from rygtraening.i18n import _

if TYPE_CHECKING:  # it brings YAML and pydantic: imported where a file is there to be read, or is written
    from rygtraening.catalogue.own_file import Looked

MOST_LETTERS = 60
"""Of an id."""
ASIDE = "put-aside"
"""In the folder of own exercises, as what makes room for a programme that is taken in lies there too."""
_NAMELESS = "programme"
_FOLDED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th", "œ": "oe", "ł": "l"})


def folded(name: str) -> str:
    """``name`` as an id: small letters a-z, digits and hyphens; a word of its own where nothing is left."""
    plain = unicodedata.normalize("NFKC", name).casefold().translate(_FOLDED)
    letters = "".join(each for each in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(each))
    id_ = re.sub("[^a-z0-9]+", "-", letters).strip("-")[:MOST_LETTERS].strip("-")
    return id_ if len(id_) > 1 else _NAMELESS


class OwnProgrammes:
    """``domain.ports.ProgrammeFiles`` on ``folder``, that of the person's own exercises."""

    def __init__(
        self,
        folder: Path,
        catalogue: Callable[[], Catalogue],
        *,
        write: Callable[[Path, bytes], None],
        make_folder: Callable[[Path], None],
        now: Callable[[], datetime],
    ) -> None:
        """``catalogue`` is everything that is read now. ``write`` writes a file whole or not at all and for its owner
        only, over what is there (a ``KnownError`` where it cannot); ``make_folder`` makes a folder (an ``OSError``)."""
        self._folder = folder / PROGRAMMES
        self._catalogue = catalogue
        self._write = write
        self._make_folder = make_folder
        self._now = now
        self._looked: dict[Path, tuple[bytes, Looked]] = {}
        """What each file held, by the bytes that were read."""

    def find(self, programme: str) -> OwnFile | None:
        """The file of the programme with this id; of two the one that is read."""
        for path in self._files():
            try:
                content = read_bytes(path)
                looked = self._look(path, content)
            except Refused:
                continue
            if looked.id == programme:
                return OwnFile(path, _digest(content), looked.has_comments)
        return None

    def _look(self, path: Path, content: bytes) -> Looked:
        """What the file holds; parsed once, until its bytes are others."""
        kept = self._looked.get(path)
        if kept is None or kept[0] != content:
            from rygtraening.catalogue import own_file

            kept = self._looked[path] = content, own_file.look(content)
        return kept[1]

    def new_id(self, name: str) -> str:
        """The name folded, with a number after it where that is taken."""
        first = folded(name)
        taken = {*self._catalogue().programmes, *(path.stem.casefold() for path in self._files())}
        for number in count(1):
            end = "" if number == 1 else f"-{number}"
            found = first[: MOST_LETTERS - len(end)].strip("-") + end
            if found not in taken and not os.path.lexists(self._folder / f"{found}.yaml"):
                return found
        raise AssertionError("numbers do not end")

    def write(self, programme: Programme, before: OwnFile | None) -> OwnFile:
        """Write it in the place of ``before``, or as a file of its own name; read back first."""
        from rygtraening.catalogue import own_file

        path = self._folder / f"{programme.id}.yaml" if before is None else before.path
        self._see_that_it_is(before, path)
        content = own_file.text_of(programme, path if before is not None else None).encode()
        own_file.read_back(path, content, programme, self._catalogue().exercises)
        self._make(self._folder)
        self._see_that_it_is(before, path)
        self._write(path, content)
        return OwnFile(path, _digest(content))

    def put_aside(self, file: OwnFile) -> Path:
        """Into a folder named by the moment, where no exercise is read."""
        self._see_that_it_is(file, file.path)
        moment = f"{self._now().astimezone(UTC):%Y%m%dT%H%M%SZ}"
        names = (f"{moment}{f'-{number}' if number > 1 else ''}" for number in count(1))
        places = (self._folder.parent / ASIDE / name for name in names)
        folder = next(place for place in places if not os.path.lexists(place)) / PROGRAMMES
        self._make(folder)
        return self._rename(file.path, folder / file.path.name)

    def put_back(self, aside: Path, file: OwnFile) -> None:
        """Give it the name it had."""
        if os.path.lexists(file.path):
            raise _changed(file.path)
        self._rename(aside, file.path)
        with suppress(OSError):  # the folders that were made for it, where nothing else lies in them
            aside.parent.rmdir()
            aside.parent.parent.rmdir()

    def _files(self) -> list[Path]:
        unheard: list[Fault] = []
        return files_in(self._folder, unheard)

    def _make(self, folder: Path) -> None:
        try:
            self._make_folder(folder)
        except OSError as error:
            sentence = _(
                "The folder {folder} cannot be used ({why}), so nothing has been changed, and nothing is lost. Put the "
                "folder right, and try again."
            )
            why = error.strerror or str(error)
            raise KnownError(sentence.format(folder=shown(folder), why=why)) from error

    def _see_that_it_is(self, before: OwnFile | None, path: Path) -> None:
        """A ``ChangedMeanwhile`` where what is at ``path`` is not what was looked at."""
        if before is None:
            if os.path.lexists(path):
                raise _changed(path)
            return
        try:
            content = read_bytes(path)
        except Refused as refused:
            raise _changed(path) from refused
        if _digest(content) != before.digest:
            raise _changed(path)

    def _rename(self, path: Path, to: Path) -> Path:
        try:
            path.rename(to)
        except OSError as error:
            sentence = _("{path} could not be moved ({why}). It lies where it was, and nothing is lost.")
            why = error.strerror or str(error)
            raise KnownError(sentence.format(path=shown(path), why=why)) from error
        return to


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _changed(path: Path) -> ChangedMeanwhile:
    sentence = _(
        "The file {path} has been changed by somebody else since it was opened here, so it was left as it is. What you "
        "have made is still here."
    )
    return ChangedMeanwhile(sentence.format(path=shown(path)))
