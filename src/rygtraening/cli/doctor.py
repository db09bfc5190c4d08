"""``rygtraening doctor``: versions, the data folder, the log's health, and what the machine offers."""

from __future__ import annotations

import os
import platform
import sqlite3
import stat
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple, Protocol

from rygtraening import __version__
from rygtraening.cli import surroundings
from rygtraening.domain.backups import Copy
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _, decimal, ngettext
from rygtraening.words import backups
from rygtraening.words.integrity import changed_in_copy


class CheckedJournal(Protocol):
    """A journal that can look itself over."""

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def read_only(self) -> str | None:
        """Why nothing can be written, as a sentence."""
        ...

    def check(self) -> list[str]:
        """Everything wrong with the file, a sentence each."""
        ...


class State(Enum):
    """How a finding is: well, worth doing something about, or only said. The value stands before the line."""

    WELL = "[ok]"
    FAULT = "[!!]"
    SAID = "[--]"


class Finding(NamedTuple):
    """One line of the report."""

    state: State
    label: str
    text: str


def run(data_dir: Path, exercises: Path | None) -> int:
    """Look everything over and print what is found; 0 where all is well, 1 where something is worth a look. It makes
    neither folder nor log where there are none."""
    from rygtraening import wiring
    from rygtraening.store.copies import Copies
    from rygtraening.store.database import traces_of_a_journal
    from rygtraening.store.journal import SqliteJournal
    from rygtraening.store.settings import JsonSettings

    faults = len(wiring.read_catalogue(data_dir, exercises).faults)
    settings = JsonSettings(data_dir)
    copies, now = Copies(data_dir, settings, wiring.SystemClock()).copies(), wiring.SystemClock().now()
    if not traces_of_a_journal(data_dir):
        return report(data_dir, None, faults, settings_kept=settings.can_be_kept, copies=copies, now=now)
    try:
        journal = SqliteJournal.open(data_dir)
    except KnownError as error:
        return report(data_dir, error, faults, settings_kept=settings.can_be_kept, copies=copies, now=now)
    try:
        return report(data_dir, journal, faults, settings_kept=settings.can_be_kept, copies=copies, now=now)
    finally:
        journal.close()


def report(
    data_dir: Path,
    journal: CheckedJournal | KnownError | None,
    exercise_faults: int,
    *,
    settings_kept: bool = True,
    copies: Sequence[Copy] = (),
    now: datetime | None = None,
) -> int:
    """Print the report; 0 where all is well, 1 where something is worth a look.

    ``journal`` is the open one, the error that opening it gave, or ``None`` where there is none yet; ``copies`` are
    those of it, the newest first, and their days are said in the zone of ``now``. A missing
    display, sound or voice is said, not counted: the program does without.
    """
    findings = [*_versions(), *_folder(data_dir), *_journal(journal), *_copies(copies, now)]
    findings += [*_files(exercise_faults, settings_kept), *_machine()]
    for state, label, text in findings:
        print(f"{state.value} {label}: {text}")
    faults = sum(finding.state is State.FAULT for finding in findings)
    print()
    if faults:
        said = ngettext(
            "{count} thing is worth a look; it is marked [!!].",
            "{count} things are worth a look; they are marked [!!].",
            faults,
        )
        print(said.format(count=faults))
        return 1
    print(_("All is well."))
    return 0


def _versions() -> Iterator[Finding]:
    yield Finding(State.SAID, "rygtraening", __version__)
    yield Finding(State.SAID, "Python", f"{platform.python_version()} ({platform.system()} {platform.release()})")
    yield Finding(State.SAID, "SQLite", sqlite3.sqlite_version)
    qt = surroundings.version_of("PySide6") or surroundings.version_of("PySide6-Essentials")
    if qt:
        yield Finding(State.WELL, "PySide6", qt)
    else:
        yield Finding(State.FAULT, "PySide6", _("not installed, so there is no window; the terminal works"))


def _folder(folder: Path) -> Iterator[Finding]:
    label = _("Data folder")
    if not folder.is_dir():
        if folder.exists():
            yield Finding(State.FAULT, label, _("{path} is not a folder").format(path=folder))
        else:
            yield Finding(State.SAID, label, _("{path}, made when something is kept").format(path=folder))
        return
    try:
        files = [path for path in folder.iterdir() if path.is_file() and not path.is_symlink()]
        size = sum(path.stat().st_size for path in files)
        open_to_others = [path for path in (folder, *files) if _open_to_others(path)]
    except OSError as error:
        yield Finding(
            State.FAULT, label, _("{path} cannot be read: {reason}").format(path=folder, reason=error.strerror)
        )
        return
    yield Finding(State.WELL, label, f"{folder} ({decimal(size / 1e6, 2)} MB)")
    label = _("Rights")
    if open_to_others:
        said = _("others on this machine can get at {path}; take their rights away (chmod go-rwx)")
        yield from (Finding(State.FAULT, label, said.format(path=path)) for path in open_to_others)
    elif os.name != "nt":
        yield Finding(State.WELL, label, _("only you can read what is in it"))


def _open_to_others(path: Path) -> bool:
    """Whether others may read the file or put files into the folder (one they made themselves may show the names of
    what is in it); what Windows tells here says nothing."""
    unwanted = 0o022 if path.is_dir() else 0o077
    return os.name != "nt" and bool(stat.S_IMODE(path.stat().st_mode) & unwanted)


def _journal(journal: CheckedJournal | KnownError | None) -> Iterator[Finding]:
    label = _("Log")
    if journal is None:
        yield Finding(State.SAID, label, _("none yet"))
        return
    if isinstance(journal, KnownError):
        yield Finding(State.FAULT, label, str(journal))
        return
    faults = journal.check()
    if journal.read_only:
        faults.append(journal.read_only)
    yield from (Finding(State.FAULT, label, fault) for fault in faults)
    if not faults:
        yield Finding(State.WELL, label, _("whole, and everything in it can be read"))


def _copies(copies: Sequence[Copy], now: datetime | None) -> Iterator[Finding]:
    label = _("Copies")
    good = next((copy for copy in copies if copy.is_whole), None)
    if good is not None and good.inside is not None:
        said = _("the last good one is of {moment}, with {days}")
        moment = backups.moment(good.name, now or good.name.at)
        days = backups.training_days(good.inside.training_days)
        yield Finding(State.WELL, label, said.format(moment=moment, days=days))
    elif not copies:
        yield Finding(State.SAID, label, _("none yet"))
    for copy in copies:
        if copy.inside is None:
            said = _("{path} cannot be read; it has been left as it is").format(path=copy.path)
            yield Finding(State.FAULT, label, said)
        elif not copy.is_whole:
            yield Finding(State.FAULT, label, f"{copy.path}: {changed_in_copy(copy.inside.changed)}")


def _files(exercise_faults: int, settings_kept: bool) -> Iterator[Finding]:
    if settings_kept:
        yield Finding(State.WELL, _("Settings"), _("are kept"))
    else:
        yield Finding(State.FAULT, _("Settings"), _("cannot be kept, so they hold for one run only"))
    if exercise_faults:
        said = ngettext(
            "{count} fault; “rygtraening check” says where",
            "{count} faults; “rygtraening check” says where",
            exercise_faults,
        )
        yield Finding(State.FAULT, _("Exercise files"), said.format(count=exercise_faults))
    else:
        yield Finding(State.WELL, _("Exercise files"), _("no faults"))


def _machine() -> Iterator[Finding]:
    for label, (there, text) in (
        (_("Display"), surroundings.window()),
        (_("Sound"), surroundings.sound()),
        (_("Speech"), surroundings.speech()),
    ):
        yield Finding(State.WELL if there else State.SAID, label, text)
