"""What the person does with programmes, kept: followed, written, taken away, each with its way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from rygtraening import i18n
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_draft import MOST_NAME, Draft, reworded
from rygtraening.domain.programme_files import NoProgrammeFiles, OwnFile, ProgrammeFiles
from rygtraening.domain.text import Text
from rygtraening.i18n import _
from rygtraening.words.doses import say

Undone = Callable[[], None]
"""Brings back what was there before; a ``KnownError`` where it cannot."""


class Kept:
    """Everything raises ``KnownError`` where the disk says no; nothing is changed then."""

    def __init__(self, core: Core, logbook: Logbook) -> None:
        self._core = core
        self._logbook = logbook
        self._files: ProgrammeFiles | None = None

    @property
    def files(self) -> ProgrammeFiles:
        """The person's own programmes as files, opened when they are first asked for."""
        if self._files is None:
            opened = self._core.open_programme_files
            self._files = NoProgrammeFiles() if opened is None else opened()
        return self._files

    def own(self) -> frozenset[str]:
        """The ids of the programmes that are the person's own."""
        return frozenset(name for name in self._core.catalogue.programmes if self.files.find(name) is not None)

    def follow(self, programme: Programme) -> Undone:
        """It is followed from now on."""
        before = self._core.shelf.following.wanted
        self._logbook.follow(programme.id, programme.name)
        return lambda: self._logbook.follow(*before)

    def write(self, draft: Draft, before: OwnFile | None) -> Programme:
        """Write it, under an id of its own where it has none yet; every page sees it from now on."""
        if before is None or not draft.id:
            draft = replace(draft, id=self.files.new_id(say(draft.name)), version=0)
        programme = draft.programme()
        self.files.write(programme, before)
        self._core.shelf.read_anew()
        return self._core.shelf.named(programme.id) or programme

    def remove(self, programme: Programme) -> tuple[Programme | None, Undone]:
        """Put its file aside. Which programme is followed now, where it was the one that was; and the way back."""
        file = self.files.find(programme.id)
        if file is None:
            sentence = _("The file of “{name}” is not there any more. Nothing has been changed.")
            raise KnownError(sentence.format(name=say(programme.name)))
        before = self._core.shelf.following
        followed = before.programme.id == programme.id
        aside = self.files.put_aside(file)
        self._core.shelf.read_anew()
        now = self._core.shelf.programme if followed else None
        if now is not None:
            try:
                self._logbook.follow(now.id, now.name)
            except KnownError:
                self._back(aside, file)
                raise

        def undo() -> None:
            self._back(aside, file)
            if followed:
                self._logbook.follow(*before.wanted)

        return now, undo

    def _back(self, aside: Path, file: OwnFile) -> None:
        self.files.put_back(aside, file)
        self._core.shelf.read_anew()


def name_of_copy(programme: Programme) -> Text:
    """What a copy of it is called, in the language spoken now."""
    name = say(programme.name)
    words = _("{name} (my own)").format(name=name)
    return reworded(Text(), i18n.language(), words if len(words) <= MOST_NAME else name)
