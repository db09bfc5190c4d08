"""Run under ``fiu-run -x`` by ``test_disk_errors.py``: writes of one kind on a disk that fails now and then with EIO.

Prints one JSON line: how many writes were acknowledged and refused, what was said, and what is wrong afterwards.
"""

from __future__ import annotations

import ctypes
import errno
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from rygtraening.domain.backups import Occasion
from rygtraening.domain.exercise import Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import KnownError
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Front, MorningScore, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.domain.text import Text
from rygtraening.exchange.export import export
from rygtraening.exchange.whole_files import write_file
from rygtraening.store.backup import safety_copy
from rygtraening.store.database import open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.wiring import FolderExchange

CALLS = (
    "posix/io/rw/pwrite",
    "posix/io/rw/write",
    "posix/io/rw/pread",
    "posix/io/sync/fsync",
    "posix/io/sync/fdatasync",
    "posix/io/rw/ftruncate",
    "posix/io/dir/unlink",
    "posix/io/dir/rename",
    "posix/io/oc/open",
)
"""What can go wrong, by libfiu's names."""
OFTEN = 0.03
"""Of so many calls one fails, of each sort."""
ONCE = 1
"""libfiu's flag for a fault that comes a single time."""
START = datetime(2026, 3, 2, 7, tzinfo=UTC)
Try = Callable[[int], None]
Wrong = Callable[[set[int], set[int]], list[str]]
"""Of the numbers acknowledged and refused, what is not as it must be."""


class Disk:
    """The disk under this process, which can be told to fail."""

    def __init__(self) -> None:
        self._fiu = ctypes.CDLL("libfiu.so.0")
        self._fiu.fiu_set_prng_seed(1)

    @contextmanager
    def failing(self) -> Iterator[None]:
        """Inside, each sort of call fails now and then."""
        for call in CALLS:
            self._fiu.fiu_enable_random(call.encode(), 1, ctypes.c_void_p(errno.EIO), 0, ctypes.c_float(OFTEN))
        try:
            yield
        finally:
            for call in CALLS:
                self._fiu.fiu_disable(call.encode())

    @contextmanager
    def failing_once(self) -> Iterator[None]:
        """Inside, one read fails, one of the first few."""
        self._fiu.fiu_enable_random(b"posix/io/rw/pread", 1, ctypes.c_void_p(errno.EIO), ONCE, ctypes.c_float(0.05))
        try:
            yield
        finally:
            self._fiu.fiu_disable(b"posix/io/rw/pread")


def morning(number: int) -> MorningScore:
    """The score of day ``number``, with the number as its id."""
    at = START + timedelta(days=number)
    return MorningScore(Stamp(UUID(int=number + 1), "device", at, at.date()), Pain(3, 0))


def running(number: int) -> RunningSession:
    """A session with ``number`` repetitions."""
    done = (tuple(range(1, number + 1)),)
    exercise = RunningExercise("kattestraek", Level(0, 20), Reason.HELD, done)
    return RunningSession(
        UUID(int=1), START.date(), START, START, Front.WINDOW, "laend-basis", Gate.NORMAL, Pain(3, 0), True, 1.0, 0,
        (exercise,),
    )  # fmt: skip


def closed(number: int) -> SessionRecord:
    """The finished session of day ``number``."""
    at = START + timedelta(days=number)
    stamp, whose = Stamp(UUID(int=number + 1), "device", at, at.date()), UUID(int=number + 1)
    name = Text("Lænd – basis", "Low back – basics")
    return SessionRecord(
        stamp, whose, "laend-basis", name, at, at, 30.0, Front.WINDOW, Gate.NORMAL, Pain(3, 0), SessionEnd.FINISHED, ()
    )


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


def settings(folder: Path) -> tuple[Try, Wrong]:
    """Choices: never an error; what is said to be kept is, and the file is always one or the other."""
    chosen = JsonSettings(folder)
    chosen.set("number", "-1")
    before = "-1"

    def attempt(number: int) -> None:
        nonlocal before
        with disk.failing() if number else nullcontext():
            chosen.set("number", str(number))
        there = JsonSettings(folder).get("number")
        if there not in ((str(number),) if chosen.kept else (before, str(number))):
            raise AssertionError(f"{there!r} is there, not {number}")
        before = there
        if not chosen.kept:
            raise KnownError("not kept")

    return attempt, lambda _yes, _no: []


def content(path: Path) -> dict[str, bytes]:
    """What a file, or the files of a folder, hold; of a calendar or table that is not there nothing."""
    files = [each for each in (path, *path.rglob("*")) if each.is_file()]
    return {each.name if each != path else "": each.read_bytes() for each in files}


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


def exported(format: str) -> Callable[[Path], tuple[Try, Wrong]]:  # noqa: A002
    """An export in this form: whole or not there, and the log untouched."""

    def made(folder: Path) -> tuple[Try, Wrong]:
        journal = SqliteJournal.open(folder / "data")
        journal.append(*map(closed, range(5)))
        export(journal, format, folder / "good")

        def attempt(number: int) -> None:
            export(journal, format, folder / str(number))

        def wrong(acknowledged: set[int], refused: set[int]) -> list[str]:
            good = content(folder / "good")
            found = [f"{each} is not whole" for each in acknowledged if content(folder / str(each)) != good]
            found += [f"{each} by halves" for each in refused if content(folder / str(each)) not in (good, {})]
            return found + journal.check()

        return attempt, wrong

    return made


def whole_file(folder: Path) -> tuple[Try, Wrong]:
    """A file over one that is there, as the pages for the physiotherapist are written."""
    path = folder / "pages.pdf"
    path.write_bytes(b"old" * 100_000)

    def attempt(number: int) -> None:
        before, after = path.read_bytes(), b"%03d" % (number % 1000) * 100_000
        try:
            with disk.failing() if number else nullcontext():
                write_file(path, after, replace=True)
        finally:
            if path.read_bytes() not in (before, after):
                raise AssertionError("by halves")

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


KINDS: Mapping[str, Callable[[Path], tuple[Try, Wrong]]] = {
    "append": append,
    "session": session,
    "repetitions": repetitions,
    "rebuild": rebuild,
    "one bad read": one_bad_read,
    "new journal": new_journal,
    "settings": settings,
    "ndjson": exported("ndjson"),
    "csv": exported("csv"),
    "fhir": exported("fhir"),
    "file": whole_file,
    "copy": copy,
    "merge": merge,
}
OWN_FAULTS = ("merge", "one bad read", "settings", "file")
"""Those that choose themselves what of them is done on a disk that fails."""
disk = Disk()


def main(kind: str, folder: Path, tries: int) -> None:
    """Write ``tries`` times, and tell."""
    attempt, wrong = KINDS[kind](folder)
    # Once on a disk that is well, so that everything is imported: a program that cannot be read is another matter.
    attempt(0)
    acknowledged, refused, said = {0}, set(), set()
    for number in range(1, tries):
        try:
            if kind in OWN_FAULTS:
                attempt(number)
            else:
                with disk.failing():
                    attempt(number)
            acknowledged.add(number)
        except KnownError as error:
            refused.add(number)
            said.add(str(error))
    found = wrong(acknowledged, refused)
    told = {"kept": len(acknowledged), "refused": len(refused), "said": sorted(said), "wrong": found}
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
