"""What the journal holds, read beside the running program."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from rygtraening.domain.running import RunningSession
from rygtraening.store import codec


def facts(data_dir: Path, kind: str) -> Iterator[dict[str, Any]]:
    """The facts of a kind, in the order they came."""
    with closing(_opened(data_dir)) as journal:
        for (payload,) in journal.execute("SELECT payload FROM fact WHERE kind = ? ORDER BY at_utc, id", (kind,)):
            yield json.loads(payload)


def running(data_dir: Path) -> RunningSession | None:
    """The session in progress as it is safe by now."""
    with closing(_opened(data_dir)) as journal:
        row = journal.execute("SELECT payload FROM running").fetchone()
    return codec.running(row[0]) if row else None


def repetitions_on_disk(data_dir: Path) -> int:
    """Repetitions of the session in progress that are safe by now."""
    session = running(data_dir)
    return session.repetitions if session is not None else 0


def _opened(data_dir: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{data_dir / 'journal.sqlite3'}?mode=ro", uri=True)
