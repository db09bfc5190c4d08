"""Going back to a copy: looked at first, the journal as it is copied before, and all of it or nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from rygtraening.domain.backups import Copy, CopyName, Occasion, Restored, RestorePreview
from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.ports import DamagedJournal, KnownError
from rygtraening.i18n import _
from rygtraening.store import checksum, faults
from rygtraening.store.backup import bring_to_disk, copy_pages, safety_copy
from rygtraening.store.copy_file import look, read_copy
from rygtraening.store.database import (
    AT_REST,
    FILE_NAME,
    check_header,
    connect,
    journal_path,
    open_database,
    traces_of_a_journal,
    unfinished_change,
    uri,
)
from rygtraening.store.migrations import STEPS, migrate
from rygtraening.store.owner_only import keep_names, make_folder, owner_only

_DAYS = "SELECT day, count(*) FROM {one} WHERE id NOT IN (SELECT id FROM {other}) GROUP BY day ORDER BY day"
_OTHERWISE = """SELECT theirs.day, count(*) FROM copy.fact AS theirs JOIN main.fact AS ours USING (id)
    WHERE (ours.kind, ours.subject, ours.device, ours.at_utc, ours.offset_minutes, ours.day, ours.payload) IS NOT
    (theirs.kind, theirs.subject, theirs.device, theirs.at_utc, theirs.offset_minutes, theirs.day, theirs.payload)
    GROUP BY theirs.day ORDER BY theirs.day"""
_GOING = _DAYS.format(one="main.fact", other="copy.fact")
_COMING = _DAYS.format(one="copy.fact", other="main.fact")
_ALL = "SELECT day, count(*) FROM fact GROUP BY day ORDER BY day"

_UNFINISHED = f".{FILE_NAME}.back-"

Days = tuple[tuple[date, int], ...]


def preview(folder: Path, copy: Copy) -> RestorePreview:
    """What going back to ``copy`` would do to the journal of ``folder``; nothing is changed. A ``KnownError`` where the
    copy cannot be read, or was written by a newer program."""
    _refuse_unreadable(copy.path)
    try:
        return _compared(folder, copy) if traces_of_a_journal(folder) else RestorePreview(copy, (), _all(copy.path))
    except DamagedJournal:
        return RestorePreview(copy, (), _all(copy.path), damaged=True)


def restore(folder: Path, copy: Copy, now: datetime, told: Told = nobody) -> Restored:
    """Put ``copy`` in the place of the journal of ``folder``, brought to the newest shape.

    The journal as it is becomes a copy first; one that is damaged is kept as ``journal.damaged-<UTC stamp>.sqlite3``.
    What is open stays open and sees the new one: it is one transaction in the same file. Only a file that SQLite cannot
    even begin to read is replaced as a whole. A ``KnownError`` where the disk says no; the journal is as it was then.
    ``told`` hears the share that is done, 0-1, and may raise to give up.
    """
    _refuse_unreadable(copy.path)
    path = journal_path(folder).absolute()
    with (
        faults.explained(path),
        owner_only(),
        _fresh_folder(path.parent) as inside,
    ):
        fresh = Path(inside) / FILE_NAME
        _prepare(copy.path, fresh)
        before, damaged = _keep_present(folder, fresh, now, told)
        bring_to_disk(fresh)
        _replace(fresh, path, damaged, lambda share: told(0.5 + share / 2))
        found, held = look(path, "ro"), copy.inside
        if found is None or held is None or found.facts != held.facts or found.changed > held.changed:
            raise faults.damaged(path)
    return Restored(copy, before, damaged)


def _fresh_folder(folder: Path) -> tempfile.TemporaryDirectory[str]:
    """A folder to prepare the copy in; what an earlier one was killed over goes."""
    make_folder(folder)
    for left in folder.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)
    return tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=folder)


def _refuse_unreadable(path: Path) -> None:
    with faults.explained(path):
        try:
            check_header(path, len(STEPS))
        except DamagedJournal as error:
            raise _unreadable(path) from error
    if look(path) is None:
        raise _unreadable(path)


def _unreadable(path: Path) -> KnownError:
    return KnownError(
        _(
            "The copy {path} is not whole, so nothing was changed. “rygtraening backup list” and Settings show the "
            "others."
        ).format(path=path)
    )


def _compared(folder: Path, copy: Copy) -> RestorePreview:
    database = open_database(folder)
    try:
        with database.reading() as connection:
            connection.execute("ATTACH ? AS copy", (uri(copy.path.absolute(), AT_REST),))
            going, coming, otherwise = (_days(connection, query) for query in (_GOING, _COMING, _OTHERWISE))
            return RestorePreview(copy, going, coming, otherwise=otherwise)
    finally:
        database.close()


def _all(path: Path) -> Days:
    with faults.explained(path), closing(connect(path, AT_REST)) as connection:
        return _days(connection, _ALL)


def _days(connection: sqlite3.Connection, query: str) -> Days:
    """The days of the query and how many facts each has; a row whose day was changed into none is of no day."""
    found = [(checksum.day(day), facts) for day, facts in connection.execute(query)]
    return tuple((day, facts) for day, facts in found if day is not None)


def _prepare(copy: Path, fresh: Path) -> None:
    """The copy in a file of its own, in the newest shape; the copy itself stays as it is."""
    with faults.explained(copy), closing(connect(copy, AT_REST)) as source, closing(connect(fresh, "rwc")) as target:
        copy_pages(source, target)
        migrate(target)


def _keep_present(folder: Path, fresh: Path, now: datetime, told: Told) -> tuple[Copy | None, Path | None]:
    """Keep the journal as it is: its copy, or, where it cannot be read, where it lies now. ``fresh`` takes on the name
    of this installation."""
    if not traces_of_a_journal(folder):
        return None, None
    try:
        database = open_database(folder)
        try:
            made = safety_copy(database, Occasion.BEFORE_RESTORE, now, lambda share: told(share / 2))
            with database.reading() as connection:
                device = connection.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
        finally:
            database.close()
    except DamagedJournal:
        return None, _put_aside(journal_path(folder).absolute(), now)
    if device is not None:
        with closing(connect(fresh, "rw")) as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('device', ?)", device)
    name = CopyName.read(made.name)
    return (read_copy(made, name) if name is not None else None), None


def _put_aside(path: Path, now: datetime) -> Path:
    """The damaged journal, as it is, and what belongs to it, under another name."""
    stem = f"journal.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (path.with_name(f"{stem}{f'-{number}' if number > 1 else ''}.sqlite3") for number in count(1))
    aside = next(name for name in names if not os.path.lexists(name) and not unfinished_change(name).exists())
    if path.exists():
        try:
            shutil.copyfile(path, aside)  # the file itself stays: whoever has it open sees what comes in its place
            bring_to_disk(aside)
        except OSError:
            with suppress(OSError):
                aside.unlink()
            path.rename(aside)  # it cannot even be read; its name is all that can be changed
    stray = unfinished_change(path)
    if stray.exists():
        stray.rename(unfinished_change(aside))  # SQLite would else play it back into what comes in its place
    keep_names(path.parent)
    return aside


def _replace(fresh: Path, path: Path, damaged: Path | None, told: Told) -> None:
    if path.exists():
        try:
            with closing(connect(fresh, "ro")) as source, closing(connect(path, "rw")) as target:
                # A page that does not fit the cache is else written early, and locks out whoever reads meanwhile.
                target.execute("PRAGMA cache_spill=OFF")
                copy_pages(source, target, told)
            return
        except sqlite3.DatabaseError as error:
            if damaged is None or not isinstance(faults.explain(error, path), DamagedJournal):
                raise
    fresh.replace(path)
    keep_names(path.parent)
