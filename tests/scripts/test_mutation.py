"""What ``make mutation`` breaks besides mutmut, and how it counts; the run itself is not part of these tests."""

from __future__ import annotations

import runpy
import tomllib
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULE = dedent(
    '''
    """A module."""

    LIMIT = 7


    class Thing:
        """A thing."""

        count: int = 0

        @property
        def full(self) -> bool:
            return self.count > LIMIT

        @classmethod
        def empty(cls) -> "Thing":
            return cls(0)

        def double(self) -> int:
            return self.count * 2
    '''
)


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts" / "mutation.py"))


@pytest.fixture(scope="module")
def modules() -> list[str]:
    """The modules that are measured, as paths."""
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[str] = said["tool"]["mutmut"]["only_mutate"]
    return found


def test_numbers_outside_of_functions_and_properties_are_broken_one_at_a_time(script: dict[str, Any]) -> None:
    lines = MODULE.splitlines()
    changed = [
        [line.strip() for line, was in zip(each.splitlines(), lines, strict=True) if line != was]
        for each in script["outside_of_functions"](MODULE)
    ]
    assert changed == [
        ["LIMIT = None"],
        ["LIMIT = 8"],
        ["count: int = None"],
        ["count: int = 1"],
        ["return self.count >= LIMIT"],
    ]


def test_a_change_that_no_test_noticed_lowers_the_score_and_one_that_never_ended_does_not(
    script: dict[str, Any],
) -> None:
    found = [
        script["Judged"]("safety", str(place), status)
        for place, status in enumerate(("killed", "killed", "timeout", "survived", "no tests"))
    ]
    head, row = script["table"](found).splitlines()
    assert head.split() == ["module", "mutants", "killed", "survived", "timeouts", "score"]
    assert row.split() == ["safety", "5", "2", "2", "1", "60.0%"]


def test_every_module_that_is_measured_is_there_and_on_the_page(modules: list[str]) -> None:
    page = (ROOT / "docs" / "mutation.md").read_text(encoding="utf-8")
    assert {"progression", "session", "safety", "journal"} <= {Path(module).stem for module in modules}
    for module in modules:
        assert (ROOT / module).is_file(), module
        assert f"| {Path(module).stem} |" in page, module
