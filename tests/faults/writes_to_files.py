"""Every other kind of write, to files beside the log or where the person wants them, to be tried on a failing disk."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from rygtraening.domain.ports import KnownError
from rygtraening.exchange.export import export
from rygtraening.exchange.whole_files import write_file
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from tests.faults.failing_disk import Try, Wrong, disk
from tests.faults.tried_facts import closed


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
