"""A data folder of any name: every command works in it, and none takes a sign of the name for its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rygtraening.cli import parser

NAMES = (
    "new\nline 100 % %s %(note)s {folder} {0} [a-z]*? ~ \\n",
    '#1?mode=memory&cache=shared \'; DROP TABLE fact; -- "quoted" $(id) `id`',
    " bell \x07 \x1b[2J æøå e\u0301 \u202eot\u202c 👩‍👩‍👧‍👦 ",
    "not utf-8 \udcff " + "a" * 200,
)


def commands(data: Path, out: Path) -> Iterator[list[str]]:
    """One of each that needs nobody at a terminal."""
    yield ["demo", "--days", "3"]
    yield ["today"]
    yield ["today", "--json"]
    for form in ("ndjson", "csv", "fhir", "ics"):
        yield ["export", "--format", form, "--output", str(out / form)]
    yield ["import", str(out / "ndjson")]
    yield ["backup", "create"]
    yield ["backup", "list"]
    yield ["backup", "verify"]
    yield ["backup", "restore"]
    yield ["check", str(data)]
    yield ["delete-all"]
    yield ["delete-all", "--yes"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name[:12]))
def test_every_command_works_in_it(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, out = tmp_path / name / "data", tmp_path / "out"
    beside = tmp_path / "beside"
    beside.mkdir()
    (beside / "bugs.log").write_text("another's")
    out.mkdir()
    for command in commands(data, out):
        assert parser.run(["--data-dir", str(data), "--lang", "en", *command]) == 0, (command, capsys.readouterr())
    parser.run(["--data-dir", str(data), "--lang", "en", "doctor"])
    assert "Traceback" not in capsys.readouterr().err
    assert {path.name for path in data.iterdir()} <= {"in-use.lock"}
    assert {path.name for path in tmp_path.iterdir()} == {name, "out", "beside"}


def test_a_name_that_none_can_have_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a" * 5000, "~nobody-of-that-name/x"):
        assert parser.run(["--data-dir", name, "--lang", "en", "today"]) == 1, name
        said = capsys.readouterr().err
        assert len(said.splitlines()) == 1 and "bug" not in said, said
