"""The journal's file: found or made, checked before SQLite touches it, opened, and written a transaction at a time."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from rygtraening.domain.ports import KnownError
from rygtraening.store import faults
from rygtraening.store.migrations import STEPS, Step, migrate, version
from rygtraening.store.owner_only import keep_names, make_folder, owner_only

FILE_NAME = "journal.sqlite3"
APPLICATION_ID = 0x52594754
"""``RYGT``: what ``file`` and this program know the journal by."""
AT_REST = "ro&immutable=1"
"""For ``connect`` and ``uri``: a file that nobody writes, such as a copy. SQLite then locks nothing and makes no file
beside it, whatever two turned bits in its header ask for (``-wal`` and ``-shm``)."""
BUSY_SECONDS = 0.3
"""How long another process's transaction is waited for; the window stands still meanwhile."""
_NO_DATABASE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CANTOPEN)
_MAGIC = b"SQLite format 3\x00"
_IN_A_URI = {ord("%"): "%25", ord("?"): "%3f", ord("#"): "%23"} | {
    0xDC00 + byte: f"%{byte:x}" for byte in range(128, 256)
}
"""The letters of a file's name that a URI of SQLite would take for its own, and the bytes that are no letters."""


class Database:
    """An open journal file. ``read_only`` says whether writing is refused from the start."""

    def __init__(self, connection: sqlite3.Connection, path: Path, read_only: bool) -> None:
        self._connection = connection
        self.path = path
        self.read_only = read_only

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, every complaint of the disk turned into a ``KnownError``."""
        with faults.explained(self.path):
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on disk when the block ends, undone whole where anything is raised."""
        if self.read_only:
            raise KnownError(faults.read_only(self.path))
        with faults.explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite may have rolled back already, and a disk that is gone cannot: either way nothing is kept.
                with suppress(sqlite3.Error):
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def journal_path(folder: Path) -> Path:
    """Where the journal of a data folder lies."""
    return folder / FILE_NAME


def traces_of_a_journal(folder: Path) -> bool:
    """Whether ``folder`` holds a journal, or an unfinished change to one."""
    path = journal_path(folder)
    return os.path.lexists(path) or unfinished_change(path).exists()


def unfinished_change(path: Path) -> Path:
    """SQLite's rollback journal of the file ``path``."""
    return path.with_name(f"{path.name}-journal")


def open_database(
    folder: Path,
    steps: Sequence[Step] = STEPS,
    new_id: Callable[[], UUID] = uuid4,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Database:
    """The journal of ``folder``, made where there is none, brought to the newest shape; before that an older one is
    copied, named by ``now``.

    A file that is damaged, newer or somebody else's is a ``KnownError`` and stays as it is, byte for byte.
    """
    path = journal_path(folder).absolute()
    with faults.explained(path):
        if not os.path.lexists(path):
            _create(path, steps, new_id)
        check_header(path, len(steps))
        read_only = not _writable(path)
        connection = connect(path, "ro" if read_only else "rw")
        try:
            if read_only and version(connection) < len(steps):
                connection = _copy_in_memory(connection)
            elif 0 < version(connection) < len(steps):
                _keep_older(Database(connection, path, read_only), now())
            migrate(connection, steps)
            connection.execute("SELECT count(*) FROM meta").fetchone()
        except BaseException:
            connection.close()
            raise
    return Database(connection, path, read_only)


def _keep_older(database: Database, now: datetime) -> None:
    """A copy in the shape it has, before it is changed."""
    from rygtraening.domain.backups import Occasion
    from rygtraening.store.backup import safety_copy  # which stands on this module

    safety_copy(database, Occasion.BEFORE_UPDATE, now)


def open_in_memory(folder: Path) -> Database:
    """An empty journal for looking at what ``folder``, which has none, would hold; nothing is made on disk."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    migrate(memory)
    return Database(memory, journal_path(folder).absolute(), read_only=False)


def uri(path: Path, mode: str) -> str:
    """What SQLite opens ``path`` by, whatever signs its name has; ``path`` is absolute."""
    posix = path.as_posix()
    return f"file://{'' if posix.startswith('/') else '/'}{posix.translate(_IN_A_URI)}?mode={mode}"


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection to ``path`` as this program wants it; ``mode`` is SQLite's: ``ro``, ``rw`` or ``rwc``, or
    ``AT_REST``."""
    connection = sqlite3.connect(uri(path, mode), uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        for pragma in ("foreign_keys=ON", "cell_size_check=ON", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        if mode.startswith("rw"):
            # DELETE: a plain copy of the folder is whole, and a read-only folder can be read. EXTRA and fullfsync:
            # what was acknowledged survives a power cut.
            for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "fullfsync=ON"):
                connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _create(path: Path, steps: Sequence[Step], new_id: Callable[[], UUID]) -> None:
    """Make the journal whole under another name and only then give it its own: a kill in between leaves nothing that
    looks like a journal, so an empty file of that name is always one that was damaged."""
    stray = unfinished_change(path)
    if stray.exists():
        raise faults.half_missing(path, stray)
    import tempfile

    make_folder(path.parent)
    with owner_only(), tempfile.TemporaryDirectory(prefix=f".{FILE_NAME}.new-", dir=path.parent) as folder:
        fresh = Path(folder) / FILE_NAME
        with closing(connect(fresh, "rwc")) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection, steps)
            connection.execute("INSERT INTO meta VALUES ('device', ?)", (str(new_id()),))
        _move_new(fresh, path)
    keep_names(path.parent)


def _move_new(fresh: Path, path: Path) -> None:
    """Give ``fresh`` its name unless somebody else took it meanwhile; theirs is the journal then."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    except OSError:
        # No hard links here (exFAT, some network drives): a rename, which on Windows does not overwrite either.
        if not path.exists():
            fresh.rename(path)


def check_header(path: Path, newest: int) -> None:
    """Refuse what is not a journal this program knows, from what stands in its first 100 bytes
    (sqlite.org/fileformat.html 1.3). Nothing is locked, nothing is played back, nothing is written."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise faults.not_ours(path)
    if not found.st_size:
        raise faults.damaged(path)
    identity = _identity(path)
    if identity is None:
        # SQLite cannot even begin to read it, so no connection of this process has a lock on it that could go.
        with path.open("rb") as file:
            identity = _identity_in(file.read(100), path)
    if identity[0] != APPLICATION_ID:
        raise faults.not_ours(path)
    if identity[1] > newest:
        raise faults.newer(path)


def _identity(path: Path) -> tuple[int, int] | None:
    """``application_id`` and ``user_version`` as SQLite reads them; ``None`` where it finds no database or may not.

    The file is never opened beside SQLite: to close such a handle would take away the locks that other connections of
    this process hold on it (sqlite.org/howtocorrupt.html 2.2), and another program could write into the middle of a
    transaction. ``AT_REST``: an unfinished change beside it is left alone.
    """
    try:
        with closing(sqlite3.connect(uri(path.absolute(), AT_REST), uri=True)) as connection:
            application: int = connection.execute("PRAGMA application_id").fetchone()[0]
            return application & 0xFFFFFFFF, version(connection) & 0xFFFFFFFF
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in _NO_DATABASE:
            raise
        return None


def _identity_in(header: bytes, path: Path) -> tuple[int, int]:
    """The same from the ``header`` of a file that SQLite does not read."""
    if len(header) < 100 or not header.startswith(_MAGIC):
        # Zeros or a broken start are what a failing disk leaves; anything else is more likely another file.
        raise faults.damaged(path) if not header.strip(b"\x00") or header[:6] == _MAGIC[:6] else faults.not_ours(path)
    return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")


def _writable(path: Path) -> bool:
    """Whether the file can be written and files can be made beside it (SQLite needs both)."""
    if not os.access(path, os.W_OK):
        return False
    try:
        _make_a_file(path.parent)
    except OSError as error:
        return error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS)
    return True


def _make_a_file(folder: Path) -> None:
    """Make a file in ``folder`` that is gone again at once; an ``OSError`` where none can be made."""
    unnamed = getattr(os, "O_TMPFILE", None)
    if unnamed is not None:  # Linux, and not every file system of it
        with suppress(OSError):
            os.close(os.open(folder, unnamed | os.O_RDWR, 0o600))
            return
    import tempfile

    tempfile.TemporaryFile(dir=folder).close()


def _copy_in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """An older journal that cannot be written is brought to the newest shape in memory, for reading."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with closing(connection):
        connection.backup(memory)
    return memory
