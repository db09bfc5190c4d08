"""The copies of one data folder's journal, made, listed and gone back to: ``domain.ports.Backups``."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.ports import Clock, KnownError, Settings
from rygtraening.i18n import _
from rygtraening.store import faults
from rygtraening.store.database import Database, journal_path, open_database, traces_of_a_journal

if TYPE_CHECKING:  # every start makes one of these, and few look at a copy
    from rygtraening.domain.backups import Copy, Made, Occasion, Restored, RestorePreview
    from rygtraening.domain.integrity import Health


class Copies:
    """Holds no file open. ``changed`` and ``due`` belong to the thread that writes; any thread may call the rest."""

    def __init__(self, data_dir: Path, settings: Settings, clock: Clock) -> None:
        self._data_dir = data_dir
        self._place = BackupPlace(settings)
        self._clock = clock
        self._told: Callable[[], None] | None = None
        self._changed = False
        self._settled: date | None = None

    @property
    def _folder(self) -> Path:
        """Where they lie."""
        from rygtraening.store.backup import FOLDER

        return self._data_dir / FOLDER

    # when

    def when_due(self, told: Callable[[], None]) -> None:
        """Call ``told``, in the thread that writes, at the first change of a day that has no copy yet."""
        self._told = told

    def changed(self) -> None:
        """The journal was changed."""
        self._changed = True
        if self._told is not None and self.due():
            self._settled = self._clock.now().date()
            self._told()

    def due(self) -> bool:
        """Whether something was changed since the program began, and there is no copy of today."""
        now = self._clock.now()
        if not self._changed or self._settled == now.date():
            return False
        from rygtraening.domain import backups
        from rygtraening.store.copy_file import names_in

        if backups.due((name for _path, name in names_in(self._folder)), now):
            return True
        self._settled = now.date()
        return False

    # made

    def create(self, occasion: Occasion, told: Told = nobody) -> Made:
        """Copy the journal, look the copy over, thin out the old ones, and put one into the second place. A
        ``KnownError`` where there is no journal yet or the disk says no."""
        from rygtraening.domain.backups import Elsewhere, Made
        from rygtraening.store import second_place, thinning
        from rygtraening.store.backup import safety_copy

        if not traces_of_a_journal(self._data_dir):
            raise KnownError(_("There is no log to copy yet. Nothing was written."))
        now = self._clock.now()
        with closing(open_database(self._data_dir)) as database:
            path = safety_copy(database, occasion, now, told)
            device = _device(database)
        copy = copy_at(path)
        thinning.thin(self._folder, copy.name, now)
        place = self._place.folder
        return Made(copy, Elsewhere.NOT_WANTED if place is None else second_place.send(copy, place, device, now))

    def prepare_place(self, folder: Path) -> Path:
        """Make ``folder`` ready as second place; the folder to remember."""
        from rygtraening.store import second_place

        return second_place.prepare(folder, self._data_dir)

    # looked at

    def copies(self, told: Told = nobody) -> list[Copy]:
        """Every copy, read through, the newest first; those of the second place too where it is there."""
        from rygtraening.store import second_place
        from rygtraening.store.copy_file import names_in, read_copy

        named = names_in(self._folder)
        found = []
        for number, (path, name) in enumerate(named):
            told(number / len(named))
            found.append(read_copy(path, name))
        place = self._place.folder
        if place is not None:
            found += second_place.copies_in(place)
        return sorted(found, key=lambda copy: (*copy.name.order, not copy.elsewhere), reverse=True)

    def last_good(self) -> Copy | None:
        """The newest copy of the data folder that is whole; else that of the second place. Where none is whole, the
        newest that can be read, for it is better than nothing."""
        from rygtraening.store.copy_file import names_in, read_copy

        here = (read_copy(path, name) for path, name in names_in(self._folder))
        found = next((copy for copy in here if copy.is_whole), None)
        if found is None:
            every = [copy for copy in self.copies() if copy.inside is not None]
            found = next((copy for copy in every if copy.is_whole), every[0] if every else None)
        return found

    def look_over(self, told: Told = nobody) -> Health:
        """Read the journal itself through; nothing is changed, and nobody is kept from writing in it."""
        from rygtraening.store import health

        return health.look_over(journal_path(self._data_dir).absolute(), told)

    # gone back to

    def preview(self, copy: Copy) -> RestorePreview:
        """What going back to ``copy`` would do; nothing is changed."""
        from rygtraening.store import restore

        return restore.preview(self._data_dir, copy)

    def restore(self, copy: Copy, told: Told = nobody) -> Restored:
        """Copy the journal as it is, then put ``copy`` in its place, all or nothing. Whoever has it open sees it."""
        from rygtraening.store import restore

        return restore.restore(self._data_dir, copy, self._clock.now(), told)


def copy_at(path: Path) -> Copy:
    """The copy in a file of any name, read through; of one that has another name, the time of the file counts. A
    ``KnownError`` where it is not there."""
    from rygtraening.domain.backups import CopyName, Occasion
    from rygtraening.store.copy_file import read_copy

    name = CopyName.read(path.name)
    if name is None:
        with faults.explained(path):
            at = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
        name = CopyName(Occasion.BY_HAND, at)
    return read_copy(path, name)


def _device(database: Database) -> str:
    with database.reading() as connection:
        found = connection.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
    if found is None:
        raise faults.damaged(database.path)
    device: str = found[0]
    return device
