"""Fetches a log of so many megabytes into an empty folder, and says by how many the process grew. What does not fit
the memory lies in that folder and nowhere else.

Run as ``import_measured.py FILE MEGABYTES FOLDER``; the file is written first. Linux only.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from rygtraening import wiring
from rygtraening.domain import plain
from rygtraening.domain.record import Stamp
from rygtraening.domain.weekly_record import SmallWin
from rygtraening.exchange import ndjson
from rygtraening.store import backup, merge

DEVICE = "2b7e1516-28ae-4d2a-a6ab-f7158809cf4f"
DAYS = 7000
LOADED = (backup, merge)
"""What the program would import on the way is not counted."""


def line(number: int) -> bytes:
    """A fact with a page of text in it."""
    day = date(2000, 1, 1) + timedelta(days=number % DAYS)
    at = datetime.combine(day, time(8, tzinfo=UTC)) + timedelta(microseconds=number)
    fact = SmallWin(Stamp(UUID(int=number + 1), DEVICE, at, day), f"win-{number}", "ord " * 2000)
    said = {
        "id": str(fact.stamp.id),
        "kind": fact.KIND,
        "subject": fact.subject,
        "device": DEVICE,
        "at": plain.moment(at),
        "day": day.isoformat(),
        "data": plain.plain(fact),
    }
    return json.dumps(said).encode() + b"\n"


def most_used() -> float:
    """The most memory this process has held so far (MB)."""
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(each for each in status if each.startswith("VmHWM:")).split()[1]) / 1024


def main(file: Path, megabytes: int, folder: Path) -> None:
    """Write, fetch, and say."""
    count = megabytes * 1_000_000 // len(line(0))
    with file.open("wb") as out:
        header = {"format": ndjson.FORMAT, "version": ndjson.VERSION, "device": DEVICE, "facts": count}
        out.write(json.dumps(header).encode() + b"\n")
        out.writelines(map(line, range(count)))
    arrival = wiring.FolderExchange(folder).arrival()
    before = most_used()
    assert arrival.look(file, lambda share: None).new == count
    beside = [str(each.readlink()) for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
    beside = [name for name in beside if "etilqs_" in name]  # SQLite's own, which has no name any more
    assert beside, "all of it is in memory"
    assert all(Path(name).parent == folder for name in beside), beside
    assert arrival.take_over(lambda share: None).facts == count
    arrival.close()
    sys.stdout.write(f"{round(most_used() - before)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
