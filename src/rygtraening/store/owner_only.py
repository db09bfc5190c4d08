"""Files that only their owner can read, kept on disk for good."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def owner_only() -> Iterator[None]:
    """Whatever is made inside is born 0700 or 0600, so there is no moment at which others can read it."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def make_folder(folder: Path) -> None:
    """Make ``folder`` and what leads to it, for the owner only; one that is there is left as it is."""
    with owner_only():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def keep_names(folder: Path) -> None:
    """Bring the folder's names to the disk (a rename is only then safe); Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
