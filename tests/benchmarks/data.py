"""Simulated logs to measure on, made once a day and kept in ``build/bench``: a person's own days end today."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from rygtraening.store.database import FILE_NAME as JOURNAL
from rygtraening.store.migrations import STEPS
from rygtraening.system_clock import SystemClock

BENCH = Path(__file__).parents[2] / "build" / "bench"
YEAR = 365
TWENTY_YEARS = 7305
SEED, ANOTHER_SEED = 7, 8


def kept(days: int, seed: int = SEED) -> Path:
    """A folder with so many days. It is only to be read: what writes works on ``copied``. It falls away where the log
    has another version, and on another day, when yesterday's plan would no longer be what I dag shows."""
    made = BENCH / f"log-{len(STEPS)}-{SystemClock().now():%Y-%m-%d}"
    if not made.is_dir():
        yesterday = time.time() - 86_400
        for old in (*BENCH.glob("log-*"), *(run for run in BENCH.glob("run-*") if run.stat().st_mtime < yesterday)):
            shutil.rmtree(old, ignore_errors=True)
    folder = made / f"{days}-{seed}"
    if not folder.is_dir():
        made.mkdir(parents=True, exist_ok=True)
        print(f"(making {days} days once for today …)", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(dir=made) as beside:
            data = Path(beside) / "data"
            program(data, "demo", "--days", str(days), "--seed", str(seed))
            with suppress(OSError):  # another run has made it meanwhile
                data.rename(folder)
    return folder


def exported(days: int, seed: int = SEED) -> Path:
    """Everything in ``kept`` as NDJSON."""
    folder = kept(days, seed)
    file = folder.with_suffix(".ndjson")
    if not file.exists():
        with copied(folder) as data:
            program(data, "export", "--format", "ndjson", "--output", str(data / file.name))
            (data / file.name).rename(file)
    return file


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """A copy of ``folder`` to write in, on the same disk; gone afterwards."""
    with emptied() as beside:
        yield Path(shutil.copytree(folder, beside / "data"))


@contextmanager
def emptied() -> Iterator[Path]:
    """An empty folder on the disk, not in memory; gone afterwards."""
    BENCH.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BENCH, prefix="run-") as folder:
        yield Path(folder)


def measure(folder: Path) -> tuple[int, int]:
    """The bytes of the journal in ``folder``, and the sessions in it."""
    file = folder / JOURNAL
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        sessions: int = connection.execute("SELECT count(*) FROM fact WHERE kind = 'session'").fetchone()[0]
    return file.stat().st_size, sessions


def program(data: Path, *arguments: str) -> None:
    """Run the program in the terminal; ends the whole benchmark where it fails."""
    command = [sys.executable, "-m", "rygtraening", "--data-dir", str(data), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"LANG": "C.UTF-8"}, check=False)
    if done.returncode:
        raise SystemExit(f"rygtraening {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}")
