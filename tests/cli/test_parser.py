"""The command line from outside: what it understands, and that everything that goes wrong is a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import i18n
from rygtraening.cli import parser

Run = Callable[..., int]

LITTLE_ROOM = """
import resource, sys
from rygtraening.cli.parser import run
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
sys.exit(run(sys.argv[1:]))
"""
"""The program where no file may grow beyond 300 kB."""


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def run(data_dir: Path) -> Run:
    """The exit code of a command on an empty data folder, in English."""

    def carry_out(*arguments: str, lang: str = "--lang=en") -> int:
        return parser.run(["--data-dir", str(data_dir), lang, *arguments])

    return carry_out


def program(*arguments: str, **how: object) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, its output buffered as it is without a developer's settings."""
    how["env"] = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "rygtraening", *arguments]
    return subprocess.run(command, text=True, stderr=subprocess.PIPE, check=False, **how)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("order", [("--lang=en", "today"), ("today", "--lang=en"), ("today", "--lang", "en")])
def test_general_options_stand_before_or_after_the_command(
    order: tuple[str, ...], data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    i18n.set_language(i18n.DANISH)
    assert parser.run([*order, "--data-dir", str(data_dir)]) == 0
    assert "exercises" in capsys.readouterr().out


def test_the_language_is_that_of_the_run_then_the_chosen_one_then_the_systems(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data_dir.mkdir()
    (data_dir / "settings.json").write_text('{"language": "en"}', encoding="utf-8")
    monkeypatch.setenv("LANG", "da_DK.UTF-8")
    expected = {"--lang=da": "øvelser", "--lang=en": "exercises", "--lang=fr": "exercises"}
    for lang, word in expected.items():
        parser.run(["--data-dir", str(data_dir), lang, "today"])
        said = capsys.readouterr()
        assert word in said.out or lang == "--lang=fr"
    parser.run(["--data-dir", str(data_dir), "today"])
    assert "exercises" in capsys.readouterr().out
    (data_dir / "settings.json").unlink()
    parser.run(["--data-dir", str(data_dir), "today"])
    assert "øvelser" in capsys.readouterr().out


def test_help_is_in_the_language_of_the_run(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help", lang="--lang=da") == 0
    danish = capsys.readouterr().out
    assert danish.startswith("brug: rygtraening")
    assert "tilvalg:" in danish and "kommandoer:" in danish
    assert "options" not in danish and "usage" not in danish
    assert run("--help") == 0
    english = capsys.readouterr().out
    assert english.startswith("usage: rygtraening")
    assert not set("æøå") & set(english)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("dance",), "there is no 'dance'; choose from"),
        (("today", "--date", "tomorrow"), "tomorrow is not a day; write it as 2026-03-10"),
        (("today", "--date", "0001-01-01"), "0001-01-01 is not a day"),
        (("today", "--date", "9999-12-31"), "9999-12-31 is not a day"),
        (("demo", "--days", "0"), "0 is not a number of days from 1 to 7305"),
        (("demo", "--days", "9999"), "9999 is not a number of days"),
        (("demo", "--days", "²"), "² is not a number of days"),
        (("demo", "--seed", "x"), "'x' is not a number"),
        (("export", "--format", "csv"), "this is missing: --output"),
        (("export", "--format", "xls", "--output", "f"), "there is no 'xls'"),
        (("export", "--format", "pdf", "--output", "f", "--period", "9y"), "there is no '9y'; choose from '2w', '3m',"),
        (("export", "--format", "ics", "--output", "f", "--at", "25:00"), "25:00 is not a time of day"),
        (("export", "--format", "ics", "--output", "f", "--days", "man,x"), "man,x are not days of the week"),
        (("check",), "this is missing: PATH"),
        (("check", ""), "the name of a file or folder is missing"),
        (("session", "--speed", "9"), "this is not understood: --speed 9"),
        (("today", "--js"), "this is not understood: --js"),
        (("--data-dir",), "something has to follow it"),
        (("--data-dir", "", "today"), "the name of a file or folder is missing"),
    ],
)
def test_what_is_not_understood_is_a_sentence_and_two(
    arguments: tuple[str, ...], sentence: str, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert said.out == ""


def test_a_language_there_is_not_is_a_sentence_too(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert run("today", lang="--lang=fr") == 2
    assert "there is no 'fr'; choose from 'da', 'en'" in capsys.readouterr().err


def test_a_data_folder_that_is_a_file_is_a_sentence_and_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    for folder in (file, file / "below"):
        assert parser.run(["--data-dir", str(folder), "--lang=en", "today"]) == 1
        said = capsys.readouterr().err
        assert str(folder) in said and "Nothing has been changed" in said
    assert file.read_text(encoding="utf-8") == "mine"


def test_an_exercise_folder_that_is_not_there_is_a_sentence_and_one(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("today", "doctor", "session"):
        assert run("--exercises", str(tmp_path / "none"), command) == 1
        assert "Give --exercises a folder." in capsys.readouterr().err


def test_a_home_that_nobody_has_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert parser.run(["--data-dir", "~nobody-of-this-name/x", "--lang=en", "today"]) == 1
    assert "There is no home folder" in capsys.readouterr().err


def test_a_folder_that_may_not_be_read_is_a_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuses(_self: Path) -> bool:
        raise PermissionError(13, "Permission denied", "/shut/exercises")

    monkeypatch.setattr(Path, "is_dir", refuses)
    assert run("--exercises", "/shut/exercises", "today") == 1
    assert "/shut/exercises: Permission denied" in capsys.readouterr().err


def test_check_says_what_is_wrong_with_one_and_says_it_is_well_with_zero(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("id: [", encoding="utf-8")
    assert run("check", str(broken)) == 1
    assert f"{broken}:2:1: " in capsys.readouterr().out
    assert run("check", str(Path(__file__).resolve().parents[2] / "exercises")) == 0
    assert "No faults found" in capsys.readouterr().out


def test_export_writes_the_demo(tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("demo", "--days", "20") == 0
    assert run("export", "--format", "ndjson", "--output", str(tmp_path / "log.ndjson")) == 0
    assert (tmp_path / "log.ndjson").stat().st_size > 1000
    assert run("export", "--format", "ndjson", "--output", str(tmp_path / "log.ndjson")) == 1
    assert "--force" in capsys.readouterr().err
    assert run("export", "--format", "fhir", "--output", str(tmp_path / "log.json")) == 0
    assert b'"72514-3"' in (tmp_path / "log.json").read_bytes()
    plan = ("--output", str(tmp_path / "plan.ics"), "--days", "man,ons", "--at", "18.30")
    assert run("export", "--format", "ics", *plan) == 0
    assert b"BYDAY=MO,WE" in (tmp_path / "plan.ics").read_bytes()
    assert run("export", "--format", "fhir", "--output", str(tmp_path / "late.json"), "--at", "0:00") == 1
    assert "belong to --format ics" in capsys.readouterr().err
    assert not (tmp_path / "late.json").exists()


def test_doctor_is_well_on_a_demo(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("demo", "--days", "20")
    assert run("doctor") == 0
    assert "All is well." in capsys.readouterr().out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_cannot_be_written_is_a_sentence_and_one(data_dir: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ended = program("--data-dir", str(data_dir), "--lang=en", "today", stdout=full)
    assert ended.returncode == 1
    assert ended.stderr.startswith("The computer said no: ")
    assert len(ended.stderr.splitlines()) == 1


def test_nobody_reading_the_answer_is_quiet_and_one(data_dir: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    ended = program("--data-dir", str(data_dir), "--lang=en", "today", "--json", stdout=write)
    os.close(write)
    assert (ended.returncode, ended.stderr) == (1, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_is_a_sentence_and_what_was_kept_before_is_there(data_dir: Path) -> None:
    arguments = ("--data-dir", str(data_dir), "--lang=en", "demo", "--days", "2000")
    command = [sys.executable, "-c", LITTLE_ROOM, *arguments]
    # A Python that measures itself has a file of its own to write, and no room for it either.
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    ended = subprocess.run(command, text=True, capture_output=True, check=False, env=unmeasured)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    after = program("--data-dir", str(data_dir), "--lang=en", "doctor", stdout=subprocess.PIPE)
    assert "whole, and everything in it can be read" in after.stdout


def test_closed_input_and_output_are_no_traceback(data_dir: Path) -> None:
    command = f'"{sys.executable}" -m rygtraening --data-dir "{data_dir}" --lang=en session <&- >&-'
    ended = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == "The session needs a terminal with somebody at it.\n"
