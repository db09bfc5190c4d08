"""Every kind of write to the log, each to be tried on a disk that fails."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

from rygtraening.domain.backups import Occasion
from rygtraening.domain.facts import Fact
from rygtraening.domain.record import MorningScore
from rygtraening.exchange.export import export
from rygtraening.store.backup import safety_copy
from rygtraening.store.database import open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.wiring import FolderExchange
from tests.faults.failing_disk import Try, Wrong, disk
from tests.faults.tried_facts import START, closed, morning, running


def of_facts(journal: SqliteJournal, fact: Callable[[int], Fact]) -> Wrong:
    """Every acknowledged fact is there, nothing else than was tried, and each refused one can be kept now."""

    def wrong(acknowledged: set[int], refused: set[int]) -> list[str]:
        there = {each.stamp.id.int - 1 for each in journal.every_fact()}
        missing = acknowledged - there
        journal.append(*(fact(number) for number in sorted(refused)))
        kept = {each.stamp.id.int - 1 for each in journal.every_fact()}
        found = [f"lost: {sorted(missing)}"] if missing else []
        found += [] if kept == acknowledged | refused else [f"after another try: {sorted(kept)}"]
        return found + journal.check()

    return wrong


def append(folder: Path) -> tuple[Try, Wrong]:
    """One answer at a time."""
    journal = SqliteJournal.open(folder)
    return lambda number: journal.append(morning(number)), of_facts(journal, morning)


def session(folder: Path) -> tuple[Try, Wrong]:
    """A session that is finished, its running row with it."""
    journal = SqliteJournal.open(folder)

    def attempt(number: int) -> None:
        journal.save_running(running(number % 20))
        journal.close_session(closed(number))
        if journal.running() is not None:
            raise AssertionError("a session was closed and is still running")

    return attempt, of_facts(journal, closed)


def repetitions(folder: Path) -> tuple[Try, Wrong]:
    """The running session, one repetition more each time."""
    journal = SqliteJournal.open(folder)

    def wrong(acknowledged: set[int], refused: set[int]) -> list[str]:
        there = journal.running()
        last = max(acknowledged)
        fit = there is not None and there in [running(number) for number in {last} | {n for n in refused if n > last}]
        return journal.check() + ([] if fit else [f"{last} acknowledged, {there} there"])

    return lambda number: journal.save_running(running(number)), wrong


def rebuild(folder: Path) -> tuple[Try, Wrong]:
    """The sums of every day anew."""
    journal = SqliteJournal.open(folder)
    journal.append(*map(closed, range(5)))
    return lambda _number: journal.rebuild_summaries(), lambda _yes, _no: journal.check()


def new_journal(folder: Path) -> tuple[Try, Wrong]:
    """A log that is made."""

    def attempt(number: int) -> None:
        SqliteJournal.open(folder / str(number)).close()

    def wrong(acknowledged: set[int], refused: set[int]) -> list[str]:
        found = []
        for number in acknowledged | refused:
            journal = SqliteJournal.open(folder / str(number))
            found += journal.check()
            journal.close()
        return found

    return attempt, wrong


def one_bad_read(folder: Path) -> tuple[Try, Wrong]:
    """A log that is opened and read while one read fails. What is said then must not send anybody to a backup."""

    def attempt(number: int) -> None:
        with disk.failing_once() if number else nullcontext():
            journal = SqliteJournal.open(folder)
            try:
                journal.append(morning(number))
                journal.facts(MorningScore)
                journal.summaries()
            finally:
                journal.close()

    return attempt, lambda _yes, _no: []


def copy(folder: Path) -> tuple[Try, Wrong]:
    """A safety copy of the log."""
    database = open_database(folder)
    journal = SqliteJournal(database)
    journal.append(*map(closed, range(20)))

    def attempt(number: int) -> None:
        safety_copy(database, Occasion.BEFORE_IMPORT, START + timedelta(seconds=number))

    def wrong(acknowledged: set[int], refused: set[int]) -> list[str]:
        found = journal.check()
        for path in (folder / "backups").glob("before-import-*"):
            one = folder / path.stem
            one.mkdir()
            path.rename(one / "journal.sqlite3")
            again = SqliteJournal.open(one)
            found += again.check() + ([] if again.every_fact() == journal.every_fact() else [f"{path.name} lacks some"])
            again.close()
        return found

    return attempt, wrong


def merge(folder: Path) -> tuple[Try, Wrong]:
    """Another log's file that is taken over: all of it or nothing."""
    there = SqliteJournal.open(folder / "there")
    here = SqliteJournal.open(folder / "here")

    def attempt(number: int) -> None:
        there.append(morning(2 * number), morning(2 * number + 1))
        file = folder / f"{number}.ndjson"
        export(there, "ndjson", file)
        with disk.failing() if number else nullcontext():
            arrival = FolderExchange(folder / "here").arrival()
            try:
                arrival.look(file, lambda share: None)
                arrival.take_over(lambda share: None)
            finally:
                arrival.close()

    def wrong(acknowledged: set[int], refused: set[int]) -> list[str]:
        kept = len(here.every_fact())
        found = here.check()
        if kept % 2 or kept < 2 * len(acknowledged and range(max(acknowledged) + 1)):
            found.append(f"{kept} facts after {sorted(acknowledged)}")
        return found

    return attempt, wrong
