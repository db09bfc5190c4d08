"""``rygtraening backup``: copies of the log made, listed, read through, gone back to, and kept in a second place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.backups import Copy, Elsewhere, Occasion
from rygtraening.domain.ports import Backups, KnownError, Settings
from rygtraening.i18n import _, ngettext
from rygtraening.words import backups as words

CopyAt = Callable[[Path], Copy]
"""Reads a file of any name through."""
Kept = Callable[[Path | None], bool]
"""Whether the second place is on disk as chosen: a setting that cannot be written would hold for this run only."""


def create(backups: Backups) -> int:
    """Make a copy now; 0. A ``KnownError`` where that cannot be."""
    print(words.made(backups.create(Occasion.BY_HAND)))
    return 0


def after_session(backups: Backups, settings: Settings) -> None:
    """The day's copy, where one is due: the terminal makes it when the session is over. What goes wrong is said, and is
    no fault of the session."""
    if not backups.due():
        return
    try:
        made = backups.create(Occasion.DAY)
    except KnownError as error:
        print(error)
        return
    if BackupPlace(settings).missed(made.elsewhere):
        print(words.elsewhere_missed(made.elsewhere))


def show(backups: Backups, now: datetime) -> int:
    """Name every copy, the newest first; 0."""
    found = backups.copies()
    for copy in found:
        print(f"{words.moment(copy.name, now)}  {words.details(copy)}")
        print(f"  {_name(copy)}")
    if not found:
        print(words.last_good(None, now))
    return 0


def verify(backups: Backups, copy_at: CopyAt, wanted: str | None) -> int:
    """Read the copies through (all, or the ``wanted`` one); 1 where one is not whole or there is none."""
    found = backups.copies() if wanted is None else [_chosen(backups, copy_at, wanted)]
    for copy in found:
        print(f"{'[ok]' if copy.is_whole else '[!!]'} {_name(copy)}: {words.details(copy)}")
    broken = sum(copy.inside is None for copy in found)
    if not found:
        print(_("There is no copy yet."))
    elif broken:
        said = ngettext(
            "{n} copy cannot be read. It has been left as it is.",
            "{n} copies cannot be read. They have been left as they are.",
            broken,
        )
        print(said.format(n=broken))
    return 0 if found and all(copy.is_whole for copy in found) else 1


def restore(backups: Backups, copy_at: CopyAt, wanted: str | None, *, dry_run: bool, now: datetime) -> int:
    """Go back to the ``wanted`` copy, the last good one where none is named; 0. A ``KnownError``, and nothing changed,
    where the copy or the disk says no."""
    copy = backups.last_good() if wanted is None else _chosen(backups, copy_at, wanted)
    if copy is None:
        raise KnownError(_("There is no copy that can be read, so nothing was changed."))
    found = backups.preview(copy)
    for line in words.preview(found, now):
        print(line)
    if not found.changes:
        return 0
    if dry_run:
        print(_("This was a dry run: nothing has been changed."))
        return 0
    result = backups.restore(copy)
    print(words.restored(result, now))
    if result.damaged is not None:
        print(words.kept_damaged(result.damaged))
    if result.before is not None:
        print(_("To undo it: rygtraening backup restore {name}").format(name=result.before.path.name))
    return 0


def show_place(place: BackupPlace, *, there: bool) -> int:
    """Say where the copies go besides, and where that is not ``there`` just now; 0."""
    folder = place.folder
    if folder is None:
        print(_("There is no second place for copies yet. “rygtraening backup place FOLDER” chooses one."))
    print(words.place(folder))
    if folder is not None and not there:
        print(words.elsewhere_missed(Elsewhere.MISSING))
    return 0


def choose_place(backups: Backups, place: BackupPlace, folder: Path | None, kept: Kept, *, log_there: bool) -> int:
    """Make ``folder`` the second place, and where there is a log put a copy into it now; ``None`` is no second place
    any more. 0. A ``KnownError``, and no other place, where nothing can be put into it, or the choice not be kept."""
    chosen = None if folder is None else backups.prepare_place(folder)
    place.keep(chosen)
    if not kept(chosen):
        raise KnownError(_("The choice could not be kept: the settings in the data folder cannot be written."))
    if chosen is None:
        print(_("Copies are only kept on this disk from now on. Those in the other place stay there."))
        return 0
    print(words.place(chosen))
    return create(backups) if log_there else 0


def _name(copy: Copy) -> str:
    """What ``_chosen`` finds it by."""
    return str(copy.path) if copy.elsewhere else copy.path.name


def _chosen(backups: Backups, copy_at: CopyAt, wanted: str) -> Copy:
    """The copy of the name ``wanted``, or the file of that name."""
    named = [copy for copy in backups.copies() if wanted in (_name(copy), copy.path.name, copy.path.stem)]
    if named:
        return named[0]
    path = Path(wanted)
    if not path.is_file():
        raise KnownError(
            _("There is no copy {name}. “rygtraening backup list” names those there are.").format(name=wanted)
        )
    return copy_at(path.absolute())
