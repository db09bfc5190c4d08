"""``rygtraening backup``: copies of the log made, listed, read through, and gone back to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.backups import Copy, Occasion
from rygtraening.domain.ports import Backups, KnownError, Settings
from rygtraening.i18n import _, ngettext
from rygtraening.words import backups as words

CopyAt = Callable[[Path], Copy]
"""Reads a file of any name through."""


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
        print(f"{'[ok]' if copy.inside is not None else '[!!]'} {_name(copy)}: {words.details(copy)}")
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
    return 0 if found and not broken else 1


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
