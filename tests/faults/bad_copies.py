"""What can lie in a folder of copies under the name of one, and is none."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from rygtraening.store.migrations import STEPS

Maker = Callable[[Path, Path], object]
"""Makes one at a path, from a good copy at another."""


def foreign(path: Path, _good: Path) -> None:
    """Another program's."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE fact (id TEXT)")
        connection.commit()


def newer(path: Path, good: Path) -> None:
    """Of a program that is yet to come."""
    path.write_bytes(good.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")


def with_wal(path: Path, good: Path) -> None:
    """Two bits turned say that it is written in another way, for which SQLite makes files beside it."""
    content = bytearray(good.read_bytes())
    content[18:20] = b"\x02\x02"
    content[4096:8192] = bytes(4096)
    path.write_bytes(content)


def holed(path: Path, good: Path) -> None:
    """Its second page is gone."""
    content = good.read_bytes()
    path.write_bytes(content[:4096] + bytes(4096) + content[8192:])


BAD_COPIES: Mapping[str, Maker] = {
    "garbage": lambda path, good: path.write_bytes(b"Kartofler, kaffe\n" * 900),
    "nothing": lambda path, good: path.write_bytes(b""),
    "zeros": lambda path, good: path.write_bytes(bytes(20_000)),
    "a beginning": lambda path, good: path.write_bytes(good.read_bytes()[:5000]),
    "a hole": holed,
    "two bits": with_wal,
    "another program's": foreign,
    "a newer version": newer,
    "a link to a good one": lambda path, good: path.symlink_to(good),
    "a link to nothing": lambda path, good: path.symlink_to(path.with_name("nothing at all")),
    "a link to itself": lambda path, good: path.symlink_to(path),
    "a link to a device": lambda path, good: path.symlink_to("/dev/zero"),
    "a folder": lambda path, good: path.mkdir(),
    "a pipe": lambda path, good: os.mkfifo(path),
}
LINKS = [name for name in BAD_COPIES if name.startswith("a link")]
"""None of these is listed at all."""


def state(path: Path) -> object:
    """What must stay as it is."""
    if path.is_symlink():
        return path.readlink()
    return path.read_bytes() if path.is_file() else path.lstat().st_mode
