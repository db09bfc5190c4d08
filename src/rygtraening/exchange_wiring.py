"""What takes the data of a folder out of the program, and in: a part of ``wiring``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.ports import Arrival, Clock
from rygtraening.system_clock import SystemClock

if TYPE_CHECKING:
    from rygtraening.domain.belongings import Belongings
    from rygtraening.domain.reminder import Weekly


class FolderExchange:
    """The data of one folder, out of the program and in: ``domain.ports.DataExchange``."""

    def __init__(self, data_dir: Path, clock: Clock | None = None) -> None:
        self._data_dir = data_dir
        self._clock = clock or SystemClock()

    def arrival(self, *, only_look: bool = False) -> Arrival:
        """What a file is laid out in, beside the journal; with ``only_look`` none is made where there is none."""
        from rygtraening.domain.backups import Occasion
        from rygtraening.exchange.arrival import FileArrival
        from rygtraening.store.backup import safety_copy
        from rygtraening.store.merge import Merge

        beside = Merge.open(self._data_dir, only_look=only_look)

        def copy(told: Told) -> Path:
            return safety_copy(beside.database, Occasion.BEFORE_IMPORT, self._clock.now(), told)

        return FileArrival(beside, copy)

    def write(self, path: Path, content: bytes) -> None:
        """Write ``content`` to the file ``path``, whole or not at all, over what is there."""
        from rygtraening.exchange.whole_files import write_file

        write_file(path, content, replace=True)

    def calendar(self, times: Sequence[Weekly], seconds: float, path: Path) -> None:
        """Write the training of ``times`` to ``path`` for a calendar, over what is there."""
        from rygtraening.exchange import calendar
        from rygtraening.exchange.identity import person_of
        from rygtraening.exchange.whole_files import write_file
        from rygtraening.store.journal import SqliteJournal

        journal = SqliteJournal.open(self._data_dir)
        try:
            person = person_of(journal)
        finally:
            journal.close()
        now, length = self._clock.now(), calendar.length_of(seconds)
        write_file(path, calendar.calendar_of_times(times, length, person=person, now=now), replace=True)

    def belongings(self) -> Belongings:
        """What is kept in the folder about the person."""
        from rygtraening.store import delete_all

        return delete_all.look(self._data_dir)

    def export(self, format: str, path: Path, *, replace: bool = False, told: Told = nobody) -> int:  # noqa: A002
        """Write everything to ``path``; how many rows that were."""
        from rygtraening.exchange.export import export
        from rygtraening.store.journal import SqliteJournal

        journal = SqliteJournal.open(self._data_dir)
        try:
            return export(journal, format, path, replace=replace, told=told)
        finally:
            journal.close()
