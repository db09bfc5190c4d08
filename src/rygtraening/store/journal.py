"""The person's log in SQLite: ``domain.ports.Journal`` over one file. One thread only, the one that opened it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.entry import Entry
from rygtraening.domain.facts import Fact
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.integrity import RUNNING
from rygtraening.domain.ports import FactT, KnownError
from rygtraening.domain.record import SafetyAnswers, SessionRecord
from rygtraening.domain.running import RunningSession
from rygtraening.domain.summary import DaySummary
from rygtraening.i18n import _, full_date, ngettext
from rygtraening.store import checksum, codec, day_table, entry_table, fact_table, faults, newest
from rygtraening.store.database import APPLICATION_ID, Database, open_database


def _keep(connection: sqlite3.Connection, facts: Sequence[Fact]) -> None:
    """Keep ``facts``, and bring their days' sums and entries into step."""
    fact_table.insert(connection, facts)
    day_table.recompute(connection, day_table.touched(connection, facts))
    entry_table.recompute(connection, entry_table.touched(connection, facts))


class SqliteJournal:
    """The journal of one data folder. What a method has returned from is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._listener: Callable[[], None] | None = None
        with database.reading() as connection:
            found = connection.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
        if found is None:
            raise faults.damaged(database.path)
        self._device: str = found[0]

    @classmethod
    def open(cls, folder: Path) -> SqliteJournal:
        """The journal of ``folder``, made where there is none; a ``KnownError`` where that cannot be."""
        database = open_database(folder)
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    @property
    def device(self) -> str:
        """The name of this installation in stamps, a random UUID as text."""
        return self._device

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @property
    def read_only(self) -> str | None:
        """Why nothing can be written, as a sentence; ``None`` where writing works."""
        return faults.read_only(self.path) if self._database.read_only else None

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after each change that is on disk, in the thread that made it."""
        self._listener = listener

    def append(self, *facts: Fact) -> None:
        """Keep new facts and their days' sums, all or none. A fact that is there already is passed over."""
        with self._writing() as connection:
            _keep(connection, facts)

    def facts(self, kind: type[FactT], first: date | None = None, last: date | None = None) -> list[FactT]:
        """The newest fact of each subject of ``kind``, with days from ``first`` to ``last``, in order of time; what
        was taken back is left out.

        A row that cannot be read is passed over with a warning in the log; of the kinds that can lock the program
        it is a ``KnownError``.
        """
        with self._database.reading() as connection:
            return fact_table.newest(connection, kind, first, last)

    def dose_changes(self, first: date | None = None, last: date | None = None) -> list[DoseDecision]:
        """The decisions that moved a dose, with days from ``first`` to ``last``, in order of time."""
        with self._database.reading() as connection:
            return fact_table.dose_changes(connection, first, last)

    def newest_decisions(self, exercises: Sequence[str], last: date) -> list[DoseDecision]:
        """Of each of ``exercises`` the newest decision under each agreement (and under none), and the newest pause, of
        the days up to ``last``, in order of time. Stops, which leave everything as it is, are passed over."""
        with self._database.reading() as connection:
            return newest.decisions(connection, exercises, last)

    def safety_lists(self, last: date) -> list[SafetyAnswers]:
        """Every answered safety list with a yes, the newest one of the days up to ``last``, and the first one ever, in
        order of time; a ``KnownError`` where one of them cannot be read."""
        with self._database.reading() as connection:
            return newest.safety_lists(connection, last)

    def every_fact(self) -> list[Fact]:
        """Every fact there is, older versions too, in order of time."""
        with self._database.reading() as connection:
            return fact_table.every(connection)

    def summaries(self, first: date | None = None, last: date | None = None) -> list[DaySummary]:
        """One row a day that has anything, in order of day."""
        with self._database.reading() as connection:
            return day_table.summaries(connection, first, last)

    def entries(self, first: date | None = None, last: date | None = None) -> list[Entry]:
        """One entry a day for each exercise that was done, in order of day and then of the exercises' ids."""
        with self._database.reading() as connection:
            return entry_table.entries(connection, first, last)

    def first_day(self) -> date | None:
        """The first day that has a morning score or a number before a session."""
        with self._database.reading() as connection:
            return day_table.first_day(connection)

    def running(self) -> RunningSession | None:
        """The session that was going on when the program ended, if any."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT payload FROM running").fetchone()
        try:
            return codec.running(found[0]) if found else None
        except Unreadable as error:
            raise faults.damaged(self.path) from error

    def save_running(self, running: RunningSession, *facts: Fact) -> None:
        """Keep where the session stands, in place of what was kept before, and new ``facts``, all or none."""
        kept = (str(running.session), codec.running_text(running))
        with self._writing() as connection:
            if facts:
                _keep(connection, facts)
            connection.execute(
                "INSERT OR REPLACE INTO running (only_one, session, payload, checksum) VALUES (1, ?, ?, ?)",
                (*kept, checksum.of(kept)),
            )

    def close_session(self, record: SessionRecord | None) -> None:
        """Keep the finished session and forget the running one, both or neither. ``None``: nothing was done."""
        with self._writing() as connection:
            _keep(connection, () if record is None else (record,))
            connection.execute("DELETE FROM running")

    def rebuild_summaries(self) -> None:
        """Sum up every day, and make its entries, anew from the facts."""
        with self._database.writing() as connection:
            day_table.rebuild(connection)
            entry_table.rebuild(connection)

    def check(self) -> list[str]:
        """Everything wrong with the file, a sentence each; empty where it is whole."""
        from rygtraening.words.integrity import changed_lines

        try:
            with self._database.reading() as connection:
                complaints = [line for (line,) in connection.execute("PRAGMA quick_check") if line != "ok"]
                if complaints:
                    return [str(faults.damaged(self.path)), *complaints]
                if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                    return [str(faults.not_ours(self.path))]
                rows = fact_table.unreadable(connection)
                changed = checksum.changed(connection)
                days: set[date] = set()
                if not rows and not changed:
                    days.update(day_table.differing(connection), entry_table.differing(connection))
        except KnownError as error:
            return [str(error)]
        found = [
            _("The entry {id} ({kind}) cannot be read: {fault}. It has been left as it is.").format(
                id=entry, kind=kind, fault=fault
            )
            for kind, entry, fault in rows
        ]
        unreadable = {entry for _kind, entry, _fault in rows}
        try:
            self.running()
        except KnownError as error:
            found.append(str(error))
            unreadable.add(RUNNING)
        found += changed_lines([row for row in changed if (row.id or row.kind) not in unreadable])
        if days:
            found.append(
                ngettext(
                    "The sums of {count} day ({first}) do not match its entries. The entries themselves are safe.",
                    "The sums of {count} days (the first {first}) do not match their entries. The entries themselves "
                    "are safe.",
                    len(days),
                ).format(count=len(days), first=full_date(min(days)))
            )
        return found

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._database.writing() as connection:
            yield connection
        if self._listener is not None:
            self._listener()
