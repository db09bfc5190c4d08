"""The person's own programmes as files in the folder of their exercises: written, put aside, put back.

What is written is first read back as the loader reads it, and takes the place of what is there only where that gives
the same programme. The folder belongs to the person: a file may have any name and may be changed at any time.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from rygtraening.catalogue import guard, tree
from rygtraening.catalogue.folders import PROGRAMMES, files_in
from rygtraening.catalogue.opening import Refused, read_bytes, shown
from rygtraening.catalogue.programme_rules import of_part
from rygtraening.catalogue.programme_text import HEADER, text_of
from rygtraening.catalogue.reading import PROGRAMME, interpret
from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_files import ChangedMeanwhile, OwnFile
from rygtraening.i18n import _

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

    def find(self, programme: str) -> OwnFile | None:
        """The file of the programme with this id; of two the one that is read."""
        for path in self._files():
            try:
                content, text = read_bytes(path), guard.read_text(path)
                events = guard.events(text)
                root, _faults = tree.compose(events)
            except Refused:
                continue
            fields = root.value if isinstance(root.value, dict) else {}
            if "id" in fields and fields["id"].node.value == programme:
                return OwnFile(path, _digest(content), _has_comments(text, events))
        return None

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
        path = self._folder / f"{programme.id}.yaml" if before is None else before.path
        self._see_that_it_is(before, path)
        content = text_of(programme, _header(path) if before is not None else "").encode()
        self._read_back(path, content, programme)
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

    def _read_back(self, path: Path, content: bytes, programme: Programme) -> None:
        """See that the loader reads it as what it is; a ``KnownError`` with the loader's own sentence where not."""
        known = self._catalogue().exercises
        try:
            root, spots = tree.compose(guard.events(content.decode()))
        except Refused as refused:
            raise _unfit(refused.spots[0].sentence) from refused
        reading = interpret(path, PROGRAMME, root, spots)
        if reading.content is None:
            raise _unfit(reading.faults[0].sentence)
        parts = []
        for entry in reading.content.exercises:
            if entry.id not in known:
                sentence = _("There is no exercise with the id “{id}” any more.")
                raise _unfit(sentence.format(id=entry.id))
            for broken in of_part(entry, known[entry.id]):
                raise _unfit(broken.sentence)
            parts.append(entry.part(known[entry.id]))
        wanted = tuple(replace(part, exercise=known[part.exercise.id]) for part in programme.parts)
        if reading.content.programme(parts) != replace(programme, parts=wanted):
            raise _unfit(_("Something in it cannot be written down. Try other words."))

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


def _header(path: Path) -> str:
    """The line for editors that the file begins with; empty where it has none."""
    first = guard.read_text(path).partition("\n")[0].rstrip()
    return first if first.startswith(HEADER) else ""


def _has_comments(text: str, events: Iterable[Any]) -> bool:
    """Whether a # stands anywhere but in a text, and not only in the line for editors."""
    texts: list[Any] = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    inside = [(each.start_mark.index, each.end_mark.index) for each in texts]
    at = len(text.partition("\n")[0]) if text.startswith(HEADER) else 0
    while (at := text.find("#", at)) >= 0:
        if not any(start <= at < end for start, end in inside):
            return True
        at += 1
    return False


def _changed(path: Path) -> ChangedMeanwhile:
    sentence = _(
        "The file {path} has been changed by somebody else since it was opened here, so it was left as it is. What you "
        "have made is still here."
    )
    return ChangedMeanwhile(sentence.format(path=shown(path)))


def _unfit(sentence: str) -> KnownError:
    said = _("The programme is not kept yet, and nothing is lost: it is still here. {why}")
    return KnownError(said.format(why=sentence))
