"""The table of `make coverage`: a room that is a little short fails, however good the others are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.coverage_table import ROOMS, Counted, main

ENOUGH = (100, 95, 20, 19)


def measured(folder: Path, *files: tuple[str, tuple[int, int, int, int]]) -> Path:
    """What coverage.py would write of files with (lines, reached, branches, reached)."""
    told: dict[str, Any] = {
        f"src/rygtraening/{path}": {
            "summary": {
                "num_statements": lines,
                "covered_lines": reached,
                "num_branches": branches,
                "covered_branches": taken,
            }
        }
        for path, (lines, reached, branches, taken) in files
    }
    file = folder / "coverage.json"
    file.write_text(json.dumps({"files": told}), encoding="utf-8")
    return file


def every_room(**different: tuple[int, int, int, int]) -> list[tuple[str, tuple[int, int, int, int]]]:
    return [(f"{room}/thing.py", different.get(room, ENOUGH)) for room in ROOMS]


def test_just_enough_is_enough_and_the_table_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "coverage.md"
    assert main(measured(tmp_path, *every_room()), kept) == 0
    row = "| store | 95 of 100 (95.0 %) | 19 of 20 (95.0 %) | 114 of 120 (95.0 %) |"
    printed = capsys.readouterr()
    assert row in printed.out and row in kept.read_text(encoding="utf-8")
    assert printed.err == ""


@pytest.mark.parametrize("short", [(10_000, 9_499, 20, 20), (100, 100, 10_000, 9_499), (0, 0, 0, 0)])
def test_one_room_short_of_lines_or_branches_or_not_measured_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], short: tuple[int, int, int, int]
) -> None:
    assert main(measured(tmp_path, *every_room(exchange=short)), tmp_path / "coverage.md") == 1
    assert capsys.readouterr().err == "Under 95 %: exchange.\n"


def test_a_room_that_is_missing_altogether_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(measured(tmp_path, *every_room()[1:]), tmp_path / "coverage.md") == 1
    assert "domain" in capsys.readouterr().err


def test_a_room_is_all_of_its_files_however_deep(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deep = ("exchange/fhir/scores.py", (100, 0, 0, 0))
    assert main(measured(tmp_path, *every_room(), deep), tmp_path / "coverage.md") == 1
    assert "| exchange | 95 of 200 (47.5 %) |" in capsys.readouterr().out


def test_what_is_a_little_short_does_not_look_enough() -> None:
    assert str(Counted(10_000, 9_499)) == "9499 of 10000 (94.9 %)"
