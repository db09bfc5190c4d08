"""The exercise files as they were last read, and which of their programmes is followed.

Whoever shows or prescribes asks the shelf each time, so a programme that is chosen, written or taken away counts at
once, without a start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from rygtraening.domain.ports import Journal, KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.text import Text

if TYPE_CHECKING:
    from rygtraening.domain.catalogue import Catalogue
    from rygtraening.domain.running import RunningSession


class Following(Struct, frozen=True):
    """``programme`` is the one that is followed; ``chosen`` what the person chose last, ``None`` where nothing was."""

    programme: Programme
    chosen: ProgrammeFollowed | None = None

    @property
    def gone(self) -> ProgrammeFollowed | None:
        """What was chosen, where there is no such programme any more (its file was taken away, or has a fault), so that
        another is followed meanwhile; else ``None``."""
        chosen = self.chosen
        return chosen if chosen is not None and chosen.programme != self.programme.id else None

    @property
    def wanted(self) -> tuple[str, Text]:
        """Id and name of what is to be followed, whether it is there or not: following it again takes a later choice
        back."""
        if self.chosen is not None:
            return self.chosen.programme, self.chosen.name
        return self.programme.id, self.programme.name


class Shelf:
    """Answers from the journal and from the files as ``read_anew`` found them last."""

    def __init__(
        self,
        journal: Journal,
        read: Callable[[], Catalogue],
        usual: Callable[[Catalogue], Programme],
        catalogue: Catalogue | None = None,
    ) -> None:
        """``read`` reads the files (``catalogue``, where that was done just now); ``usual`` is the programme to follow
        where none was chosen. A ``KnownError`` where there is none at all."""
        self._journal = journal
        self._read = read
        self._usual = usual
        self._catalogue = read() if catalogue is None else catalogue
        self._last = Following(usual(self._catalogue))

    @property
    def catalogue(self) -> Catalogue:
        """Everything the files hold."""
        return self._catalogue

    def read_anew(self) -> Catalogue:
        """Read the files once more. A session that goes on keeps what it began with."""
        self._catalogue = self._read()
        return self._catalogue

    @property
    def following(self) -> Following:
        """Which programme is followed now. Where the log or the files cannot tell just now, the one of the last time:
        whoever reads on hears the trouble in its own place."""
        try:
            chosen = self._journal.facts(ProgrammeFollowed)
            there = self._catalogue.programmes.get(chosen[-1].programme) if chosen else None
            programme = self._usual(self._catalogue) if there is None else there
        except KnownError:
            return self._last
        self._last = Following(programme, chosen[-1] if chosen else None)
        return self._last

    @property
    def programme(self) -> Programme:
        """The programme that is followed now."""
        return self.following.programme

    def once(self, programme: Programme) -> Shelf:
        """The same shelf for one session of ``programme``: that is the one that is followed, and nothing is kept of
        it."""
        return _Once(self, programme)

    def on(self, journal: Journal) -> Shelf:
        """The same files, and what is followed as ``journal`` has it."""
        return Shelf(journal, self._read, self._usual, self._catalogue)

    def of(self, running: RunningSession | None) -> Programme:
        """The programme that ``running`` is a session of; the one that is followed, where it is not there any more."""
        named = None if running is None else self.named(running.programme)
        return self.programme if named is None else named

    def named(self, programme: str) -> Programme | None:
        """The programme with this id; ``None`` where the files have none."""
        return self._catalogue.programmes.get(programme)


class _Once(Shelf):
    """A shelf on which one programme is followed, whatever was chosen."""

    def __init__(self, shelf: Shelf, programme: Programme) -> None:
        super().__init__(shelf._journal, shelf.read_anew, lambda _catalogue: programme, shelf.catalogue)

    @property
    def following(self) -> Following:
        """The programme of this one session."""
        return Following(self._usual(self._catalogue))
