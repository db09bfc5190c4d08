"""What the edges hand to the core and to each other: the journal, the clock, the settings, the catalogue.

The front ends are written against these; ``wiring`` builds the real ones and tests hand in small fakes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar
from uuid import UUID

from msgspec import Struct, field
from msgspec.structs import replace

from rygtraening.domain.autostart import Autostart, NoAutostart
from rygtraening.domain.long_work import Told

if TYPE_CHECKING:  # every front end imports this file, and few of them all that is spoken of here
    from rygtraening.domain.backups import Copy, Made, Occasion, Restored, RestorePreview
    from rygtraening.domain.belongings import Belongings
    from rygtraening.domain.catalogue import Catalogue
    from rygtraening.domain.dose_record import DoseDecision
    from rygtraening.domain.entry import Entry
    from rygtraening.domain.explanation import Explanation
    from rygtraening.domain.facts import Fact
    from rygtraening.domain.help import Help
    from rygtraening.domain.integrity import Health
    from rygtraening.domain.knowledge import Knowledge
    from rygtraening.domain.merge import Merged, MergePreview
    from rygtraening.domain.programme import Programme
    from rygtraening.domain.programme_files import ProgrammeFiles
    from rygtraening.domain.record import SafetyAnswers, SessionRecord
    from rygtraening.domain.release import Release
    from rygtraening.domain.reminder import Weekly
    from rygtraening.domain.running import RunningSession
    from rygtraening.domain.safety import SafetyTexts
    from rygtraening.domain.sharing import Sharing
    from rygtraening.domain.shelf import Shelf
    from rygtraening.domain.summary import DaySummary

FactT = TypeVar("FactT", bound="Fact")


class KnownError(Exception):
    """Something went wrong that a sentence can explain: what happened, that nothing is lost, what to do.

    ``str(error)`` is that sentence, in the person's language.
    """


class DamagedJournal(KnownError):
    """The journal cannot be read, is something else, or half of it is missing: a copy may be gone back to."""


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """The moment, aware, in the local zone."""
        ...

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...


class Journal(Protocol):
    """The person's log. Every method raises ``KnownError`` where the disk says no; what returned is on disk."""

    @property
    def device(self) -> str:
        """The name of this installation in stamps, a random UUID as text."""
        ...

    @property
    def read_only(self) -> str | None:
        """Why nothing can be written, as a sentence; ``None`` where writing works."""
        ...

    def append(self, *facts: Fact) -> None:
        """Keep new facts, all or none."""
        ...

    def facts(self, kind: type[FactT], first: date | None = None, last: date | None = None) -> list[FactT]:
        """The newest fact of each subject of ``kind``, with days from ``first`` to ``last``, in order of time; what
        was taken back is left out."""
        ...

    def dose_changes(self, first: date | None = None, last: date | None = None) -> list[DoseDecision]:
        """The decisions that moved a dose, with days from ``first`` to ``last``, in order of time."""
        ...

    def newest_decisions(self, exercises: Sequence[str], last: date) -> list[DoseDecision]:
        """Of each of ``exercises`` the newest decision under each agreement (and under none), and the newest pause, of
        the days up to ``last``, in order of time. Stops, which leave everything as it is, are passed over."""
        ...

    def safety_lists(self, last: date) -> list[SafetyAnswers]:
        """Every answered safety list with a yes, the newest one of the days up to ``last``, and the first one ever, in
        order of time; of those that were answered with no alone these two are enough."""
        ...

    def every_fact(self) -> list[Fact]:
        """Every fact there is, older versions too, in order of time."""
        ...

    def summaries(self, first: date | None = None, last: date | None = None) -> list[DaySummary]:
        """One row a day that has anything, in order of day."""
        ...

    def entries(self, first: date | None = None, last: date | None = None) -> list[Entry]:
        """One entry a day for each exercise that was done, in order of day."""
        ...

    def first_day(self) -> date | None:
        """The first day that has a morning score or a number before a session."""
        ...

    def running(self) -> RunningSession | None:
        """The session that was going on when the program ended, if any."""
        ...

    def save_running(self, running: RunningSession, *facts: Fact) -> None:
        """Keep where the session stands, in place of what was kept before, and new ``facts``, all or none."""
        ...

    def close_session(self, record: SessionRecord | None) -> None:
        """Keep the finished session and forget the running one, both or neither. ``None``: nothing was done."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Settings(Protocol):
    """The person's choices about the program itself. A value that cannot be kept is kept for this run."""

    def get(self, key: str, default: str = "") -> str:
        """The choice for ``key``."""
        ...

    def set(self, key: str, value: str) -> None:
        """Choose ``value`` for ``key``, on disk at once where the disk allows."""
        ...


class Arrival(Protocol):
    """A file from another computer beside the journal. All of it in one thread, the one it was made in; every method
    raises ``KnownError`` where the file or the disk says no, and then nothing was changed."""

    @property
    def journal(self) -> Path:
        """The journal's file."""
        ...

    def look(self, file: Path, told: Told) -> MergePreview:
        """Read ``file`` whole and compare it with the journal, which stays as it is."""
        ...

    def take_over(self, told: Told) -> Merged:
        """Make a safety copy, then keep what is new, all or nothing."""
        ...

    def close(self) -> None:
        """Let go of the journal."""
        ...


class DataExchange(Protocol):
    """The person's data, out of the program and in. Each call opens the journal for itself, so any thread may make
    it."""

    def arrival(self, *, only_look: bool = False) -> Arrival:
        """What a file is laid out in; ``only_look`` where nothing will be taken over."""
        ...

    def write(self, path: Path, content: bytes) -> None:
        """Write ``content`` to the file ``path``, for its owner only, whole or not at all, over what is there. A
        ``KnownError`` where the disk says no."""
        ...

    def export(self, format: str, path: Path, *, replace: bool = False, told: Told = ...) -> int:  # noqa: A002
        """Write everything to ``path`` as ``format`` (``ndjson``, ``csv``, ``fhir``); how many rows that were. ``told``
        hears the share that is done, and may raise to give up: then nothing is written. A ``KnownError`` where
        something is there and ``replace`` is not said, and where the disk says no."""
        ...

    def calendar(self, times: Sequence[Weekly], seconds: float, path: Path) -> None:
        """Write the training of ``times``, sessions of so many ``seconds``, to ``path`` for a calendar, over what is
        there. A ``KnownError`` where the disk says no."""
        ...

    def belongings(self) -> Belongings:
        """What is kept about the person, for somebody who thinks of deleting it. A ``KnownError`` where the folder
        cannot be read."""
        ...


class Backups(Protocol):
    """Copies of the journal. Each call but ``when_due`` and ``due`` opens the files for itself, so any thread may make
    it, and raises ``KnownError`` where the disk says no; the journal is then as it was."""

    def when_due(self, told: Callable[[], None]) -> None:
        """Call ``told``, in the thread that writes, at the first change of a day that has no copy yet."""
        ...

    def due(self) -> bool:
        """Whether something was changed since the program began, and there is no copy of today."""
        ...

    def create(self, occasion: Occasion, told: Told = ...) -> Made:
        """Copy the journal, look the copy over, thin out the old ones, and put one into the second place."""
        ...

    def copies(self, told: Told = ...) -> list[Copy]:
        """Every copy, read through, the newest first; those of the second place too where it is there."""
        ...

    def last_good(self) -> Copy | None:
        """The newest copy that is whole; where none is, the newest that can be read."""
        ...

    def look_over(self, told: Told = ...) -> Health:
        """Read the journal itself through; nothing is changed, and nobody is kept from writing in it."""
        ...

    def preview(self, copy: Copy) -> RestorePreview:
        """What going back to ``copy`` would do; nothing is changed."""
        ...

    def restore(self, copy: Copy, told: Told = ...) -> Restored:
        """Copy the journal as it is, then put ``copy`` in its place, all or nothing. Whoever has it open sees it."""
        ...

    def prepare_place(self, folder: Path) -> Path:
        """Make ``folder`` ready as second place; the folder to remember."""
        ...


def _no_sharing() -> Sharing:
    """A program from which no programme goes out, and none comes in."""
    raise KnownError


NewId = Callable[[], UUID]


class Core(Struct, frozen=True):
    """Everything a front end is handed. ``data_dir`` holds the journal, the settings and the person's own exercises;
    ``shelf`` holds the exercise files and knows which programme is followed now. ``read_explanation`` reads how the
    program chooses, ``read_knowledge`` the cards of Viden, ``read_help`` the help, ``read_whats_new`` what the versions
    brought (a ``KnownError`` where it cannot be read). ``exchange`` brings data out and in, ``backups`` keeps copies of
    the journal, ``autostart`` starts the program with the system, ``open_programme_files`` gives what writes the
    person's own programmes, ``open_sharing`` what takes programmes of others in and makes files of them.
    ``open_beside`` gives the journal as it is now to another thread, which has it for itself; ``None`` where there is
    no such journal, and everything is read in the one thread. ``read_ahead`` reads every exercise file, in any thread,
    so that the shelf has little to read when one of them is changed."""

    data_dir: Path
    shelf: Shelf
    safety: SafetyTexts
    journal: Journal
    settings: Settings
    clock: Clock
    new_id: NewId
    read_explanation: Callable[[], Explanation]
    exchange: DataExchange
    backups: Backups
    read_knowledge: Callable[[], Knowledge]
    read_help: Callable[[], Help]
    read_whats_new: Callable[[], tuple[Release, ...]]
    autostart: Autostart = field(default_factory=NoAutostart)
    open_programme_files: Callable[[], ProgrammeFiles] | None = None
    open_sharing: Callable[[], Sharing] = _no_sharing
    open_beside: Callable[[], AbstractContextManager[Journal]] | None = None
    read_ahead: Callable[[], None] | None = None

    def on(self, journal: Journal) -> Core:
        """The same on another ``journal``: what is followed is read there too."""
        return replace(self, journal=journal, shelf=self.shelf.on(journal))

    @property
    def catalogue(self) -> Catalogue:
        """Everything in the exercise files, as they were read last."""
        return self.shelf.catalogue

    @property
    def programme(self) -> Programme:
        """The programme that is followed now."""
        return self.shelf.programme
