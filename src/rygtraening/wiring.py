"""Builds what the front ends are handed, without Qt. The one place that knows which journal and catalogue are real."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from rygtraening import i18n, paths
from rygtraening.domain.backups import Copy, Occasion
from rygtraening.domain.belongings import Belongings
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.explanation import Explanation
from rygtraening.domain.ports import Arrival, Backups, Core, KnownError, Settings, Told
from rygtraening.domain.programme import Programme
from rygtraening.i18n import _

OWN_EXERCISES = "exercises"
PROGRAMME = "laend-basis"


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        """The moment, aware, in the local zone."""
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        """Seconds that never go back and that go on while the machine sleeps, where the system can tell."""
        boot = getattr(time, "CLOCK_BOOTTIME", None)
        return time.clock_gettime(boot) if boot is not None else time.monotonic()


class FolderExchange:
    """The data of one folder, out of the program and in: ``domain.ports.DataExchange``."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir

    def arrival(self, *, only_look: bool = False) -> Arrival:
        """What a file is laid out in, beside the journal; with ``only_look`` none is made where there is none."""
        from rygtraening.exchange.arrival import FileArrival
        from rygtraening.store.backup import safety_copy
        from rygtraening.store.merge import Merge

        beside = Merge.open(self._data_dir, only_look=only_look)

        def copy(told: Told) -> Path:
            return safety_copy(beside.database, Occasion.BEFORE_IMPORT, SystemClock().now(), told)

        return FileArrival(beside, copy)

    def write(self, path: Path, content: bytes) -> None:
        """Write ``content`` to the file ``path``, whole or not at all, over what is there."""
        from rygtraening.exchange.whole_files import write_file

        write_file(path, content, replace=True)

    def belongings(self) -> Belongings:
        """What is kept in the folder about the person."""
        from rygtraening.store import delete_all

        return delete_all.look(self._data_dir)

    def export(self, format: str, path: Path, *, replace: bool = False) -> int:  # noqa: A002
        """Write everything to ``path``; how many rows that were."""
        from rygtraening.exchange.export import export
        from rygtraening.store.journal import SqliteJournal

        journal = SqliteJournal.open(self._data_dir)
        try:
            return export(journal, format, path, replace=replace)
        finally:
            journal.close()


def read_catalogue(data_dir: Path, exercises: Path | None = None) -> Catalogue:
    """The shipped exercises (or those in ``exercises`` instead), and the person's own on top of them. A ``KnownError``
    where ``exercises`` is not a folder."""
    from rygtraening.catalogue.loader import load

    if exercises is not None and not exercises.is_dir():
        raise KnownError(_("There is no folder {folder}. Give --exercises a folder.").format(folder=exercises))
    return load([exercises or paths.bundled("exercises"), data_dir / OWN_EXERCISES])


def read_explanation() -> Explanation:
    """How the program chooses, to be read when somebody asks; a ``KnownError`` where the file cannot be read."""
    from rygtraening.catalogue.explanation_file import load_explanation

    return load_explanation(paths.bundled("resources") / "how_it_chooses.yaml")


def programme_of(catalogue: Catalogue) -> Programme:
    """The programme to follow: the shipped one, else the first there is; a ``KnownError`` where there is none."""
    programme = catalogue.programmes.get(PROGRAMME) or next(iter(catalogue.programmes.values()), None)
    if programme is not None:
        return programme
    first = f" {catalogue.faults[0]}" if catalogue.faults else ""
    raise KnownError(
        _("No programme of exercises could be read, so there is nothing to follow. Your log is untouched.") + first
    )


@contextmanager
def open_core(data_dir: Path, exercises: Path | None, settings: Settings) -> Iterator[Core]:
    """Everything a front end needs; the journal is let go of at the end. ``KnownError`` where it cannot be had."""
    from rygtraening.catalogue.loader import load_safety
    from rygtraening.store.copies import Copies
    from rygtraening.store.written_now import WrittenNow

    catalogue = read_catalogue(data_dir, exercises)
    programme = programme_of(catalogue)
    safety = load_safety(paths.bundled("resources") / "safety.yaml")
    backups = Copies(data_dir, settings, SystemClock())
    journal = WrittenNow.open(data_dir)
    journal.listen(backups.changed)
    try:
        yield Core(
            data_dir=data_dir,
            catalogue=catalogue,
            programme=programme,
            safety=safety,
            journal=journal,
            settings=settings,
            clock=SystemClock(),
            new_id=uuid4,
            read_catalogue=lambda: read_catalogue(data_dir, exercises),
            read_explanation=read_explanation,
            exchange=FolderExchange(data_dir),
            backups=backups,
        )
    finally:
        journal.close()


def open_backups(data_dir: Path, settings: Settings) -> Backups:
    """The copies of the journal of ``data_dir``, which need not be open, nor be whole."""
    from rygtraening.store.copies import Copies

    return Copies(data_dir, settings, SystemClock())


def copy_at(path: Path) -> Copy:
    """The copy in a file of any name, read through; a ``KnownError`` where it is not there."""
    from rygtraening.store.copies import copy_at

    return copy_at(path)


def make_data_dir(data_dir: Path) -> None:
    """Make the data folder, for its owner only; a ``KnownError`` where it cannot be made."""
    from rygtraening.store.owner_only import make_folder

    try:
        make_folder(data_dir)
    except OSError as error:
        raise KnownError(
            _("The folder {folder} cannot be used ({why}). Choose another with --data-dir.").format(
                folder=data_dir, why=error.strerror
            )
        ) from error


def alone(data_dir: Path) -> AbstractContextManager[None]:
    """Inside, no other program follows a session on ``data_dir``; a ``KnownError`` where one has it open already."""
    from rygtraening.store import in_use

    return in_use.alone(data_dir)


def is_free(data_dir: Path) -> bool:
    """Whether it is certain that no other program is ``alone`` on ``data_dir`` now."""
    from rygtraening.store import in_use

    return in_use.is_free(data_dir)


def delete_all(data_dir: Path, *, own_exercises: bool) -> tuple[Path, ...]:
    """Delete everything that is kept about the person, and their own exercise files where ``own_exercises``; what could
    not be deleted. A ``KnownError``, and nothing is deleted, where the log cannot be or is being used."""
    from rygtraening.store import delete_all

    with alone(data_dir):
        return delete_all.delete(data_dir, own_exercises=own_exercises)


def open_settings(data_dir: Path) -> Settings:
    """The choices kept in ``data_dir``."""
    from rygtraening.store.settings import JsonSettings

    return JsonSettings(data_dir)


def choose_language(settings: Settings, wanted: str | None) -> None:
    """Speak ``wanted`` for this run, else the chosen language, else the system's."""
    chosen = wanted or settings.get("language")
    i18n.set_language(chosen if chosen in i18n.LANGUAGES else i18n.system_language())
