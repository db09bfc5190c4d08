"""Says how much of four rooms the tests reach, and fails where one of them is under 95 per cent.

    python scripts/coverage_table.py JSON [FILE]

JSON is what ``coverage json`` writes. The table is printed and kept in FILE (docs/coverage.md).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "docs" / "coverage.md"
ROOMS = ("domain", "store", "catalogue", "exchange")
LEAST = 95.0
"""Per cent, of the lines and of the branches of each room."""
ABOVE = """# What the tests reach

Written by `make coverage` (about seven minutes on two cores), which runs the tests of these rooms, of the command line
and of the simulated people, counts the program where a test starts it as a process of its own, and fails where a room
is under {least:.0f} per cent of its lines or of its branches. It is not part of `make test`. What is missed, line by
line, is in `build/coverage/html` afterwards.

"""
BELOW = """
A branch is a way out of an `if`, a `for` or a `match`. The way past the last case of a `match` over an enum, which mypy
holds complete, can never be taken and counts as missed. What only Windows would run is left out:
`exclude_also` in pyproject.toml says what that is.
"""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are, and how many were reached."""

    all: int = 0
    reached: int = 0

    def __add__(self, other: Counted) -> Counted:
        return Counted(self.all + other.all, self.reached + other.reached)

    @property
    def percent(self) -> float:
        """0-100; 100 of nothing."""
        return 100.0 * self.reached / self.all if self.all else 100.0

    def __str__(self) -> str:
        # Cut, not rounded: 94.97 is not 95.
        return f"{self.reached} of {self.all} ({int(self.percent * 10) / 10:.1f} %)"


@dataclass(frozen=True, slots=True)
class Room:
    """One room's lines and branches."""

    name: str
    lines: Counted = Counted()
    branches: Counted = Counted()

    @property
    def enough(self) -> bool:
        """Whether both are reached as far as they must be. A room nobody measured is not."""
        return self.lines.all > 0 and min(self.lines.percent, self.branches.percent) >= LEAST


def rooms(measured: Mapping[str, Any]) -> list[Room]:
    """The four rooms, summed over their files in the JSON of coverage.py."""
    found = {name: Room(name) for name in ROOMS}
    for path, file in measured["files"].items():
        parts = PurePosixPath(path.replace("\\", "/")).parts
        name = parts[parts.index("rygtraening") + 1]
        if name in found:
            told, so_far = file["summary"], found[name]
            found[name] = Room(
                name,
                so_far.lines + Counted(told["num_statements"], told["covered_lines"]),
                so_far.branches + Counted(told["num_branches"], told["covered_branches"]),
            )
    return list(found.values())


def table(told: list[Room]) -> str:
    """A row a room, in Markdown."""
    rows = ["| room | lines | branches | both |", "|---|---|---|---|"]
    rows += [f"| {room.name} | {room.lines} | {room.branches} | {room.lines + room.branches} |" for room in told]
    return "\n".join(rows) + "\n"


def main(measured: Path, target: Path = TARGET) -> int:
    """Print the table and keep it; 1 where a room is under the least."""
    told = rooms(json.loads(measured.read_text(encoding="utf-8")))
    print(table(told), end="")
    target.write_text(ABOVE.format(least=LEAST) + table(told) + BELOW, encoding="utf-8", newline="\n")
    short = [room.name for room in told if not room.enough]
    if short:
        print(f"Under {LEAST:.0f} %: {', '.join(short)}.", file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:])))
