"""``rygtraening check``: the faults of files and folders, one a line."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import check
from rygtraening.cli.check import run

Write = Callable[[str, str | bytes], Path]


def test_without_faults_there_is_one_friendly_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([paths.bundled("exercises")]) == 0
    assert capsys.readouterr().out == "No faults found. The exercises are ready to use.\n"


def test_each_fault_is_a_line_and_the_exit_is_one(
    small_exercise: str, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write("x.yaml", small_exercise.replace("version: 1", "version: 0").replace("start: 7", "start: 3"))
    assert run([path]) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"{path}:2:10: “version” is 0; it must be at least 1."
    assert second.startswith(f"{path}:18:10: “start” is 3")


def test_a_path_that_does_not_exist_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([tmp_path / "nothing.yaml"]) == 1
    assert capsys.readouterr().out == f"{tmp_path / 'nothing.yaml'}:1:1: There is no file or folder of this name.\n"


def test_the_path_stands_as_it_was_given(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("mine/x.yaml", "")
    monkeypatch.chdir(tmp_path)
    assert run([Path("mine")]) == 1
    assert capsys.readouterr().out == f"{Path('mine') / 'x.yaml'}:1:1: The file is empty.\n"


def test_the_folder_one_stands_in_can_be_checked(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("x.yaml", "")
    monkeypatch.chdir(tmp_path)
    assert [str(fault) for fault in check([Path()])] == ["x.yaml:1:1: The file is empty."]


def test_a_programme_may_name_the_exercises_that_come_with_the_program(small_programme: str, write: Write) -> None:
    path = write("mine/programmes/p.yaml", small_programme.replace("hip-lift", "kattestraek"))
    assert check([path]) == check([path.parent]) == check([path.parent.parent]) == ()


def test_a_single_programme_may_name_the_exercises_beside_it(
    small_exercise: str, small_programme: str, write: Write
) -> None:
    write("mine/hip-lift.yaml", small_exercise)
    path = write("mine/programmes/p.yaml", small_programme + "extra: 1\n")
    assert [fault.line for fault in check([path])] == [small_programme.count("\n") + 1]
    write("mine/programmes/p.yaml", small_programme)
    assert check([path]) == ()
    lonely = write("elsewhere/p.yaml", small_programme)
    assert [fault.line for fault in check([lonely])] == [6]


def test_only_what_was_given_is_spoken_of(small_exercise: str, small_programme: str, write: Write) -> None:
    write("mine/broken.yaml", "[")
    whole = write("mine/hip-lift.yaml", small_exercise)
    programme = write("mine/programmes/p.yaml", small_programme)
    assert check([whole, programme]) == ()


def test_the_same_file_given_twice_is_said_once(write: Write) -> None:
    path = write("x.yaml", "")
    assert len(check([path, path, path.parent])) == 1


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes only there")
def test_a_file_name_that_cannot_be_printed_is_printed_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\n.yaml"))
    path.write_text("", encoding="utf-8")
    assert run([path]) == 1
    assert capsys.readouterr().out == f"{tmp_path}/�?.yaml:1:1: The file is empty.\n"
