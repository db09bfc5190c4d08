"""Builds what the front ends are handed, without Qt. The one place that knows which journal and catalogue are real."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from rygtraening import i18n, paths
from rygtraening.domain.ports import Core, KnownError
from rygtraening.exchange_wiring import FolderExchange
from rygtraening.i18n import _
from rygtraening.programmes_wiring import OWN_EXERCISES, finished_own, programme_files, sharing
from rygtraening.system_clock import SystemClock

if TYPE_CHECKING:
    from rygtraening.catalogue.readings import Readings
    from rygtraening.domain.autostart import Autostart
    from rygtraening.domain.backups import Copy
    from rygtraening.domain.catalogue import Catalogue
    from rygtraening.domain.explanation import Explanation
    from rygtraening.domain.help import Help
    from rygtraening.domain.knowledge import Knowledge
    from rygtraening.domain.ports import Backups, Clock, Journal, Settings
    from rygtraening.domain.programme import Programme
    from rygtraening.domain.release import Release
    from rygtraening.domain.safety import SafetyTexts
    from rygtraening.store.file_lock import FileLock

__all__ = ["OWN_EXERCISES", "FolderExchange", "SystemClock", "programme_files", "sharing"]
"""What is made elsewhere and asked for here; besides that, everything below."""
READY_EXERCISES = "exercises.ready"
"""All exercises as plain values, where there are more than the shipped ones: the next start need not read the files."""
PROGRAMME = "laend-basis"


def read_catalogue(data_dir: Path, exercises: Path | None = None, readings: Readings | None = None) -> Catalogue:
    """The shipped exercises (or those in ``exercises`` instead), and the person's own on top of them. A ``KnownError``
    where ``exercises`` is not a folder. With ``readings`` only the files that are not among them are parsed."""
    from rygtraening.catalogue import ready

    own = finished_own(data_dir)
    if exercises is not None:
        if not exercises.is_dir():
            raise KnownError(_("There is no folder {folder}. Give --exercises a folder.").format(folder=exercises))
        return ready.catalogue([exercises, own], readings=readings)
    shipped, kept = paths.bundled("resources") / ready.FOLDER / ready.EXERCISES, data_dir / READY_EXERCISES
    return ready.catalogue([paths.bundled("exercises"), own], [shipped, kept], partial(_keep_ready, kept), readings)


def _keep_ready(path: Path, content: bytes) -> None:
    """For the next start; where the disk says no, that reads the exercise files again."""
    from rygtraening.exchange.whole_files import write_file

    with suppress(KnownError):
        write_file(path, content, replace=True)


def read_explanation() -> Explanation:
    """How the program chooses, to be read when somebody asks; a ``KnownError`` where the file cannot be read."""
    from rygtraening.catalogue import shipped

    return shipped.explanation()


def read_knowledge() -> Knowledge:
    """The cards of Viden; a ``KnownError`` where the file cannot be read."""
    from rygtraening.catalogue import shipped

    return shipped.knowledge()


def read_help() -> Help:
    """The help; a ``KnownError`` where the file cannot be read."""
    from rygtraening.catalogue import shipped

    return shipped.help_topics()


def read_whats_new() -> tuple[Release, ...]:
    """What the versions brought, the newest first; a ``KnownError`` where the file cannot be read."""
    from rygtraening.catalogue import shipped

    return shipped.whats_new()


def read_safety() -> SafetyTexts:
    """The safety questions and whom to call; a ``KnownError`` where the file cannot be read."""
    from rygtraening.catalogue import shipped

    return shipped.safety()


def programme_of(catalogue: Catalogue) -> Programme:
    """The programme to follow where none was chosen: the shipped one, else the first there is; a ``KnownError`` where
    there is none."""
    programme = catalogue.programmes.get(PROGRAMME) or next(iter(catalogue.programmes.values()), None)
    if programme is not None:
        return programme
    first = f" {catalogue.faults[0]}" if catalogue.faults else ""
    raise KnownError(
        _("No programme of exercises could be read, so there is nothing to follow. Your log is untouched.") + first
    )


@contextmanager
def open_core(data_dir: Path, exercises: Path | None, settings: Settings, clock: Clock | None = None) -> Iterator[Core]:
    """Everything a front end needs, by the machine's ``clock`` unless another is given; the journal is let go of at the
    end. ``KnownError`` where it cannot be had."""
    from rygtraening.catalogue.readings import Readings
    from rygtraening.domain.shelf import Shelf
    from rygtraening.store.copies import Copies
    from rygtraening.store.written_now import WrittenNow

    readings = Readings()
    catalogue = read_catalogue(data_dir, exercises, readings)
    programme_of(catalogue)  # said before the journal is opened, or made
    safety = read_safety()
    clock = clock or SystemClock()
    backups = Copies(data_dir, settings, clock)
    journal = WrittenNow.open(data_dir)
    journal.listen(backups.changed)
    shelf = Shelf(journal, lambda: read_catalogue(data_dir, exercises, readings), programme_of, catalogue)
    try:
        yield Core(
            data_dir=data_dir,
            shelf=shelf,
            safety=safety,
            journal=journal,
            settings=settings,
            clock=clock,
            new_id=uuid4,
            read_explanation=read_explanation,
            exchange=FolderExchange(data_dir, clock),
            backups=backups,
            read_knowledge=read_knowledge,
            read_help=read_help,
            read_whats_new=read_whats_new,
            autostart=open_autostart(data_dir),
            open_programme_files=lambda: programme_files(data_dir, lambda: shelf.catalogue, clock),
            open_sharing=lambda: sharing(data_dir, exercises, clock),
            open_beside=lambda: open_beside(data_dir),
            read_ahead=lambda: read_ahead(data_dir, exercises, readings),
        )
    finally:
        journal.close()


def read_ahead(data_dir: Path, exercises: Path | None, readings: Readings) -> None:
    """Have every exercise file among ``readings``; nothing else comes of it, so any thread may do it."""
    from rygtraening.catalogue.loader import load

    load([exercises or paths.bundled("exercises"), data_dir / OWN_EXERCISES], readings)


def open_beside(data_dir: Path) -> AbstractContextManager[Journal]:
    """The journal of ``data_dir`` as it is now, for another thread to read."""
    from rygtraening.store.beside import beside

    return beside(data_dir)


def open_autostart(data_dir: Path) -> Autostart:
    """Whether the program starts with the system, on ``data_dir``."""
    from rygtraening.store.autostart import SystemAutostart

    return SystemAutostart(data_dir, paths.program_command())


def open_backups(data_dir: Path, settings: Settings, clock: Clock | None = None) -> Backups:
    """The copies of the journal of ``data_dir``, which need not be open, nor be whole."""
    from rygtraening.store.copies import Copies

    return Copies(data_dir, settings, clock or SystemClock())


def place_is_there(place: Path | None) -> bool:
    """Whether the second place for copies is there just now, as a memory stick that is plugged in."""
    from rygtraening.store import second_place

    return place is not None and second_place.is_there(place)


def has_log(data_dir: Path) -> bool:
    """Whether there is a journal in ``data_dir``, or what is left of one."""
    from rygtraening.store.database import traces_of_a_journal

    return traces_of_a_journal(data_dir)


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


def window_lock(data_dir: Path) -> FileLock:
    """Held by the one window there is on ``data_dir``."""
    from rygtraening.store.file_lock import FileLock

    return FileLock(data_dir / "window.lock")


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
    language = chosen if chosen in i18n.languages() else i18n.system_language()
    if language != i18n.language():  # its words are read by now
        i18n.set_language(language)
