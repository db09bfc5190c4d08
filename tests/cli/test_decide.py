"""``rygtraening decide``: cases in, decisions out, and a sentence for whatever is not a case."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rygtraening.cli import decide
from rygtraening.cli.parser import run

WORKED: list[dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[1] / "domain" / "decide-cases.json").read_text(encoding="utf-8")
)
CASES = [worked["case"] for worked in WORKED]
DECISIONS = [worked["decision"] for worked in WORKED]


class Command:
    """``rygtraening decide`` on a file of its own; ``said`` and ``complained`` are what it printed."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file = folder / "cases.json"
        self.data_dir = folder / "data"
        self._capsys = capsys
        self.said = self.complained = ""

    def __call__(self, content: object, *, name: str | None = None) -> int:
        """The exit code with ``content`` in the file: bytes as they are, anything else as JSON."""
        self.file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        code = run(["--lang", "en", "--data-dir", str(self.data_dir), "decide", name or str(self.file)])
        self.said, self.complained = self._capsys.readouterr()
        return code

    def refuses(self, content: object) -> str:
        """The one sentence with which it refuses ``content``, having decided nothing."""
        assert self(content) == 1
        assert self.said == ""
        (sentence,) = self.complained.splitlines()
        return sentence


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(tmp_path, capsys)


def test_the_worked_cases_are_decided_as_they_say(command: Command) -> None:
    assert command(CASES) == 0
    assert json.loads(command.said) == DECISIONS
    assert command.complained == ""


def test_cases_that_stand_beside_their_notes_and_answers_are_taken_too(command: Command) -> None:
    assert command([*WORKED[:2], CASES[2]]) == 0
    assert json.loads(command.said) == DECISIONS[:3]


def test_there_is_one_decision_a_line(command: Command) -> None:
    command(CASES)
    first, *lines, last = command.said.splitlines()
    assert (first, last) == ("[", "]")
    assert [json.loads(line.removesuffix(",")) for line in lines] == DECISIONS


def test_no_cases_are_no_decisions(command: Command) -> None:
    assert command([]) == 0
    assert json.loads(command.said) == []


def test_a_line_means_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(CASES).encode())))
    assert command([], name="-") == 0
    assert json.loads(command.said) == DECISIONS


def test_no_journal_is_opened_and_nothing_is_kept(command: Command) -> None:
    command(CASES)
    assert not command.data_dir.exists()


def test_neither_qt_nor_the_journal_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; before = set(sys.modules); "  # a measuring Python may bring sqlite3 along by itself
        "from rygtraening.cli.parser import run; code = run(sys.argv[1:]); sys.stdout.flush(); "
        "sys.exit(code or ' '.join((sys.modules.keys() - before) & {'PySide6', 'shiboken6', 'numpy', 'sqlite3'}) or 0)"
    )
    (tmp_path / "cases.json").write_text(json.dumps(CASES))
    arguments = ["--data-dir", str(tmp_path / "data"), "decide", str(tmp_path / "cases.json")]
    ended = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads(ended.stdout) == DECISIONS


def test_an_exercise_of_ones_own_has_the_same_table(command: Command) -> None:
    shipped = Path(__file__).resolve().parents[2] / "exercises" / "kattestraek.yaml"
    own = command.data_dir / "exercises"
    own.mkdir(parents=True)
    changes = {"id: kattestraek": "id: mit", "[5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20]": "[6, 7, 8]"}
    text = shipped.read_text(encoding="utf-8")
    for old, new in {**changes, "first_goal: 10": "first_goal: 8", "ceiling: 20": "ceiling: 8"}.items():
        assert old in text
        text = text.replace(old, new)
    (own / "mit.yaml").write_text(text, encoding="utf-8")
    mine = {**CASES[1], "exercise": "mit", "level": {"tier": 0, "reps": 8}}
    assert command([mine, {**mine, "last_change": "2026-02-01"}]) == 0
    assert [decision["level"]["reps"] for decision in json.loads(command.said)] == [8, 6]


@pytest.mark.parametrize("index", [0, 1, 99])
def test_a_case_that_is_not_of_the_form_is_named_by_its_index(command: Command, index: int) -> None:
    cases = [*CASES]
    cases[index] = {**cases[index], "level": {"tier": 0, "reps": 11}}
    said = command.refuses(cases)
    assert said.startswith(f"Case {index} (counted from 0) is not of the form, so nothing was decided: level.reps: 11")


@pytest.mark.parametrize(
    ("case", "fault"),
    [
        (None, "not an object"),
        ([], "not an object"),
        ("kattestraek", "not an object"),
        ({}, "exercise: missing"),
        ({"case": None}, "not an object"),
        ({"case": {}}, "exercise: missing"),
        ({**CASES[2], "trend": float("nan")}, "trend: not a number from -10 to 10"),
        ({**CASES[2], "trend": float("inf")}, "trend: not a number from -10 to 10"),
        ({**CASES[2], "exercise": "\ud800"}, "exercise: there is none called '\\ud800'"),
    ],
)
def test_what_is_no_case_is_named_too(command: Command, case: object, fault: str) -> None:
    assert command.refuses([CASES[0], case]).endswith(fault)
    assert command.complained.startswith("Case 1 ")


def test_a_number_longer_than_numbers_are_is_named_by_its_index(command: Command) -> None:
    digits = b"7" * 10_000
    cases = json.dumps([CASES[0], {**CASES[2], "trend": 0, "today": "HERE"}]).encode()
    assert "Case 1 " in command.refuses(cases.replace(b'"HERE"', digits))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is not JSON, so nothing was decided"),
        (b"[1, 2", "is not JSON, so nothing was decided"),
        (b"\xff\xfe\xff", "is not JSON, so nothing was decided"),
        (b"\x80", "is not JSON, so nothing was decided"),
        (b"[" * 200_000, "is nested too deeply to be cases. Nothing was decided."),
        (CASES[0], "is not a JSON array of cases. Nothing was decided."),
        ("cases", "is not a JSON array of cases. Nothing was decided."),
        (None, "is not a JSON array of cases. Nothing was decided."),
    ],
)
def test_a_file_that_holds_no_cases_is_a_sentence(command: Command, content: object, sentence: str) -> None:
    said = command.refuses(content)
    assert said.startswith(str(command.file))
    assert sentence in said


def test_a_file_that_is_not_there_or_is_a_folder_is_a_sentence(command: Command, tmp_path: Path) -> None:
    assert command([], name=str(tmp_path / "none.json")) == 1
    assert (
        command.complained
        == f"{tmp_path / 'none.json'} cannot be read (No such file or directory). Nothing was decided.\n"
    )
    assert command([], name=str(tmp_path)) == 1
    assert "cannot be read (" in command.complained


def test_a_file_without_an_end_is_not_read_to_it(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decide, "MOST_MEGABYTES", 0)
    assert command.refuses([]).endswith("is over 0 megabytes. Nothing was decided; try fewer cases at a time.")
