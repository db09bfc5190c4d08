"""A damaged file is never written over: it is kept beside its place, under a name that says so and when."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from itertools import count
from pathlib import Path


def put_aside(path: Path, now: datetime) -> Path:
    """Rename ``path`` to its name and ``.damaged-<UTC stamp>``, or one nobody has; where it lies now. An ``OSError``
    where that cannot be, and then it lies where it was."""
    stem = f"{path.name}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (path.with_name(f"{stem}{f'-{number}' if number > 1 else ''}") for number in count(1))
    aside = next(name for name in names if not os.path.lexists(name))
    path.rename(aside)
    return aside
