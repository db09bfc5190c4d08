"""Several of the person's own exercise files changed as one: all of them, or none, whenever the machine stops.

What is new is first written whole into a folder of its own, ``.taking-in-…``. Then the moves that are to be made are
kept there as ``moves.json``, and from that moment on they are made: by whoever began, else by the next reader. Where
the disk refuses one, the moves back are kept in their place, and those are made. A move is made only where there is
something to move and nothing in its way, so it does no harm to make the same moves again.

Nothing is ever written over: what has to make room is put aside, into ``put-aside/`` and a folder named by the moment.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from rygtraening.domain.ports import KnownError
from rygtraening.domain.sharing import TakenIn
from rygtraening.i18n import _
from rygtraening.store.owner_only import keep_names, make_folder, owner_only

ASIDE = "put-aside"
"""In the folder of own exercises; no exercise in it is read."""
_WORK = ".taking-in-"
_MOVES = "moves.json"
_LONG_AGO = 3600
"""Seconds."""
_NAME = re.compile(r"(?:[^/\\\x00]+/){0,3}[^/\\\x00]+")
_Moves = list[tuple[str, str]]


def seen(own: Path) -> str:
    """A short name of what the own files are now: another where one was changed, came or went."""
    from hashlib import sha256

    found = sha256()
    for path in _files(own):
        with suppress(OSError):
            stat = path.stat()
            found.update(f"{path.relative_to(own)} {stat.st_mtime_ns} {stat.st_size} {stat.st_ino}\n".encode())
    return found.hexdigest()


def take_in(own: Path, files: Mapping[str, bytes], away: Sequence[str], now: datetime) -> TakenIn:
    """Write ``files`` (content by name within ``own``) and put ``away`` what makes room for them. A ``KnownError``, and
    everything is as it was, where the disk says no."""
    finish(own)
    try:
        with owner_only():
            make_folder(own)
            work = Path(tempfile.mkdtemp(prefix=_WORK, dir=own))
            try:
                _sweep(own, work)
                aside = _new_folder(own, now) if away else ""
                moves: _Moves = [(name, f"{aside}/{name}") for name in away]
                for number, (name, content) in enumerate(files.items()):
                    _write(work / str(number), content)
                    moves.append((f"{work.name}/{number}", name))
                _carry_out(own, work, moves)
            finally:
                _clear(own, work)
    except OSError as error:
        raise _refused(own, error) from error
    return TakenIn(tuple(files), tuple(away), aside)


def take_back(own: Path, taken: TakenIn, now: datetime) -> None:
    """As it was before ``take_in``: what that wrote is put aside, what it put aside is back. A ``KnownError``, and
    everything stays, where the disk says no."""
    finish(own)
    try:
        with owner_only():
            work = Path(tempfile.mkdtemp(prefix=_WORK, dir=own))
            try:
                aside = _new_folder(own, now)
                moves: _Moves = [(name, f"{aside}/{name}") for name in taken.written]
                moves += [(f"{taken.aside}/{name}", name) for name in taken.replaced]
                _carry_out(own, work, moves)
            finally:
                _clear(own, work)
            if taken.aside:
                _remove_empty(own / taken.aside)
    except OSError as error:
        raise _refused(own, error) from error


def finish(own: Path) -> None:
    """Make the moves that somebody had begun when the machine stopped. Where the disk says no, they are made another
    time."""
    try:
        waiting = [path for path in own.iterdir() if path.name.startswith(_WORK) and not path.is_symlink()]
    except OSError:
        return  # there is no such folder, or it cannot be read: whoever reads on hears of it
    for work in sorted(waiting):
        moves = _kept(work)
        if moves is not None:
            with suppress(OSError), owner_only():
                _make(own, moves)
                _clear(own, work)


def put_aside_files(own: Path) -> Iterator[Path]:
    """Every file that lies aside, in order; no link is followed."""
    folder = own / ASIDE
    if folder.is_dir() and not folder.is_symlink():
        yield from sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def remove_put_aside(own: Path) -> None:
    """Remove the folders in which nothing lies aside any more, and what was begun and never came to be."""
    if own.is_symlink() or (own / ASIDE).is_symlink():
        return
    for work in own.glob(f"{_WORK}*"):
        if work.is_dir() and not work.is_symlink():
            shutil.rmtree(work, ignore_errors=True)
    for folder in sorted((own / ASIDE).iterdir()) if (own / ASIDE).is_dir() else ():
        _remove_empty(folder)


def _carry_out(own: Path, work: Path, moves: _Moves) -> None:
    """Make ``moves``, or none of them; an ``OSError`` where it is none."""
    for _start, end in moves:
        (own / end).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _keep(work, moves)
    try:
        _make(own, moves)
    except OSError:
        back = [(end, start) for start, end in reversed(moves)]
        _keep(work, back)
        _make(own, back)
        raise


def _make(own: Path, moves: _Moves) -> None:
    changed: set[Path] = set()
    for start, end in moves:
        if os.path.lexists(own / start) and not os.path.lexists(own / end):
            (own / end).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            (own / start).rename(own / end)
            changed |= {(own / start).parent, (own / end).parent}
    for folder in changed:
        keep_names(folder)


def _keep(work: Path, moves: _Moves) -> None:
    _write(work / f"{_MOVES}.part", json.dumps(moves).encode())
    (work / f"{_MOVES}.part").replace(work / _MOVES)
    keep_names(work)


def _kept(work: Path) -> _Moves | None:
    """The moves that are to be made; ``None`` where there are none, or not such as are made here."""
    try:
        found = json.loads((work / _MOVES).read_bytes())
        moves = [(str(start), str(end)) for start, end in found]
    except (OSError, ValueError, TypeError):
        return None
    return moves if all(_is_inside(name) for move in moves for name in move) else None


def _is_inside(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and not any(part in ("", ".", "..") for part in name.split("/"))


def _clear(own: Path, work: Path) -> None:
    """Take the folder of work away, unless moves still wait in it, and what was made and is empty."""
    moves = _kept(work)
    if moves is not None and any(_waits(own, start, end) for start, end in moves):
        return
    with suppress(OSError):
        (work / _MOVES).unlink(missing_ok=True)
    shutil.rmtree(work, ignore_errors=True)
    if (own / ASIDE).is_dir():
        for folder in sorted((own / ASIDE).iterdir()):
            _remove_empty(folder)


def _sweep(own: Path, work: Path) -> None:
    """Remove what was begun long before ``work`` and never came to any moves: nobody works in it any more."""
    for each in own.glob(f"{_WORK}*"):
        is_left = each.is_dir() and not each.is_symlink() and _kept(each) is None
        if is_left and work.stat().st_mtime - each.stat().st_mtime > _LONG_AGO:
            shutil.rmtree(each, ignore_errors=True)


def _waits(own: Path, start: str, end: str) -> bool:
    return os.path.lexists(own / start) and not os.path.lexists(own / end)


def _remove_empty(folder: Path) -> None:
    """Remove ``folder`` with its empty folders, and the one it lies in, where there is no file in them."""
    if folder.is_symlink() or not folder.is_dir():
        return
    for each in (*sorted(path for path in folder.iterdir() if path.is_dir()), folder, folder.parent):
        with suppress(OSError):
            each.rmdir()


def _new_folder(own: Path, now: datetime) -> str:
    """The name of a folder for what is put aside, which nobody has."""
    stem = f"{ASIDE}/{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (f"{stem}{f'-{number}' if number > 1 else ''}" for number in count(1))
    return next(name for name in names if not os.path.lexists(own / name))


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _files(own: Path) -> list[Path]:
    folders = (own, own / "programmes")
    return sorted(path for folder in folders if folder.is_dir() for path in folder.iterdir() if _is_read(path))


def _is_read(path: Path) -> bool:
    return path.name.lower().endswith((".yaml", ".yml"))


def _refused(own: Path, error: OSError) -> KnownError:
    sentence = _(
        "The files could not be written into {folder} ({reason}). Nothing has been changed: your own exercises and "
        "your log are as they were."
    )
    return KnownError(sentence.format(folder=own, reason=error.strerror or error))
