"""The table of docs/reliability.md, made by the tests that measured it: each is marked with what can happen and what is
promised then, and tells its figures as properties."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROW = "promise"
"""The name of the property that a row's fault and promise travel under, also from one process of pytest to another."""


@dataclass(slots=True)
class Row:
    """What came of the tests of one promise."""

    promised: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    figures: dict[str, int] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)

    def take(self, report: pytest.TestReport) -> None:
        """Count one test, and add its figures to those of the others."""
        self.passed += report.outcome == "passed"
        self.failed += report.outcome == "failed"
        self.skipped += report.outcome == "skipped"
        self.files.add(Path(report.location[0]).name)
        for name, value in report.user_properties:
            if name != ROW and isinstance(value, int):
                self.figures[name] = self.figures.get(name, 0) + value

    @property
    def outcome(self) -> str:
        """The figures and how many tests there were, in words."""
        counted = (
            ("test" if self.passed == 1 else "tests", self.passed),
            ("failed", self.failed),
            ("skipped", self.skipped),
        )
        tests = [f"{count} {name}" for name, count in counted if count]
        return ", ".join([*(f"{value} {name}" for name, value in self.figures.items()), *tests])


def rows(reports: Iterable[pytest.TestReport]) -> dict[str, Row]:
    """The rows by what can happen."""
    found: dict[str, Row] = {}
    for report in reports:
        told = dict(report.user_properties).get(ROW)
        if isinstance(told, list | tuple):
            fault, promised = map(str, told)
            found.setdefault(fault, Row(promised)).take(report)
    return found


def page(found: dict[str, Row]) -> str:
    """docs/reliability.md."""
    lines = [
        "# What is promised, and how it was tried",
        "",
        "Written by `make campaign`, from the tests that try it. A few tries of each run with every `make test`.",
        f"Here: Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}, {sys.platform}.",
        "",
        "| what happens | what is promised | how it came out | tests |",
        "|---|---|---|---|",
    ]
    for fault, row in sorted(found.items()):
        files = ", ".join(f"`{name}`" for name in sorted(row.files))
        lines.append(f"| {fault} | {row.promised} | {row.outcome} | {files} |")
    return "\n".join([*lines, ""])
