"""Folders of exercises: the shipped ones, the person's own, and what is wrong in some of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening.catalogue import folders, loader
from rygtraening.domain.ports import KnownError

Write = Callable[[str, str | bytes], Path]


def test_a_folder_gives_its_exercises_and_programmes(
    small_exercise: str, small_programme: str, write: Write, tmp_path: Path
) -> None:
    write("hip-lift.yaml", small_exercise)
    write("other.YML", small_exercise.replace("id: hip-lift", "id: other"))
    write("programmes/mine.yaml", small_programme)
    write("notes.txt", "not mine")
    write(".hidden.yaml", "not: mine")
    catalogue = loader.load([tmp_path])
    assert catalogue.faults == ()
    assert list(catalogue.exercises) == ["hip-lift", "other"]
    assert catalogue.programmes["my-programme"].exercises == (catalogue.exercises["hip-lift"],)


def test_a_broken_file_never_stops_the_others(small_exercise: str, write: Write, tmp_path: Path) -> None:
    write("a-broken.yaml", "[" * 30_000)
    write("b-broken.yaml", small_exercise.replace("version: 1", "version: 0"))
    write("c-picture.yaml", b"\x89PNG\x00")
    write("d-whole.yaml", small_exercise)
    catalogue = loader.load([tmp_path])
    assert list(catalogue.exercises) == ["hip-lift"]
    assert [Path(fault.file).name for fault in catalogue.faults] == ["a-broken.yaml", "b-broken.yaml", "c-picture.yaml"]


def test_one_s_own_file_takes_the_place_of_a_shipped_one(
    small_exercise: str, small_programme: str, write: Write, tmp_path: Path
) -> None:
    write("shipped/hip-lift.yaml", small_exercise)
    write("shipped/programmes/p.yaml", small_programme)
    write("own/mine.yaml", small_exercise.replace("version: 1", "version: 2"))
    catalogue = loader.load([tmp_path / "shipped", tmp_path / "own"])
    assert catalogue.faults == ()
    assert catalogue.exercises["hip-lift"].version == 2
    assert catalogue.programmes["my-programme"].exercises[0].version == 2


def test_where_one_s_own_file_is_broken_the_shipped_one_stays(
    small_exercise: str, small_programme: str, write: Write, tmp_path: Path
) -> None:
    write("shipped/hip-lift.yaml", small_exercise)
    write("shipped/programmes/p.yaml", small_programme)
    write("own/hip-lift.yaml", small_exercise.replace("version: 1", "version: 0"))
    catalogue = loader.load([tmp_path / "shipped", tmp_path / "own"])
    assert len(catalogue.faults) == 1
    assert catalogue.programmes["my-programme"].exercises[0].version == 1


def test_the_same_id_twice_in_a_folder_is_a_fault_and_the_first_counts(
    small_exercise: str, write: Write, tmp_path: Path
) -> None:
    write("a.yaml", small_exercise)
    second = write("b.yaml", "\n" + small_exercise.replace("version: 1", "version: 2"))
    catalogue = loader.load([tmp_path])
    assert catalogue.exercises["hip-lift"].version == 1
    (fault,) = catalogue.faults
    assert (fault.file, fault.line, fault.column) == (str(second), 2, 5)
    assert fault.sentence.startswith("The id “hip-lift” is used by ")


def test_an_unknown_exercise_is_a_fault_at_its_line_and_the_rest_of_the_programme_stands(
    small_exercise: str, small_programme: str, write: Write, tmp_path: Path
) -> None:
    write("hip-lift.yaml", small_exercise)
    path = write("programmes/p.yaml", small_programme.replace("  - hip-lift", "  - hip-lift\n  - unheard-of"))
    catalogue = loader.load([tmp_path])
    assert [str(fault) for fault in catalogue.faults] == [
        f"{path}:7:5: There is no exercise with the id “unheard-of”, so it is left out of this programme."
    ]
    assert [exercise.id for exercise in catalogue.programmes["my-programme"].exercises] == ["hip-lift"]


def test_a_programme_whose_only_exercise_is_broken_says_so_and_is_left_out(
    small_exercise: str, small_programme: str, write: Write, tmp_path: Path
) -> None:
    write("hip-lift.yaml", small_exercise.replace("version: 1", "version: 0"))
    write("programmes/p.yaml", small_programme)
    catalogue = loader.load([tmp_path])
    assert catalogue.programmes == {}
    assert "because its own file has a fault" in catalogue.faults[1].sentence


def test_one_s_own_programme_is_told_which_shipped_exercise_has_a_fault(
    small_exercise: str, small_programme: str, write: Write, tmp_path: Path
) -> None:
    write("shipped/hip-lift.yaml", small_exercise.replace("version: 1", "version: 0"))
    write("own/programmes/p.yaml", small_programme)
    own_fault = loader.load([tmp_path / "shipped", tmp_path / "own"]).faults[0]
    assert "because its own file has a fault" in own_fault.sentence


def test_an_exercise_twice_in_a_programme_is_a_fault(small_programme: str, write: Write, tmp_path: Path) -> None:
    path = write("programmes/p.yaml", small_programme.replace("  - hip-lift", "  - hip-lift\n  - hip-lift"))
    assert [str(fault) for fault in loader.load([tmp_path]).faults] == [
        f"{path}:7:5: “hip-lift” stands here for the second time."
    ]


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        ("days_per_week: 3", "days_per_week: 8", "“days_per_week” is 8; it may be at most 7."),
        ("days_per_week: 3", "days_per_week: 1", "“days_per_week” is 1; it must be at least 2."),
        ("rest_seconds: 20", "rest_seconds: 301", "“rest_seconds” is 301; it may be at most 300."),
        ("ready_seconds: 10", "ready_seconds: -1", "“ready_seconds” is -1; it must be at least 0."),
        ("  - hip-lift", "  - Hip lift", "“Hip lift” cannot be a name here"),
        ("exercises:\n  - hip-lift", "exercises: []", "“exercises” has 0 in it; it needs at least 1."),
        ("rest_seconds:", "rest:", "“rest_seconds” is missing here."),
    ],
)
def test_what_a_programme_may_not_say(
    was: str, now: str, sentence: str, small_programme: str, write: Write, tmp_path: Path
) -> None:
    assert was in small_programme
    write("programmes/p.yaml", small_programme.replace(was, now))
    assert any(sentence in fault.sentence for fault in loader.load([tmp_path]).faults)


def test_a_folder_that_is_not_there_is_fine(tmp_path: Path) -> None:
    catalogue = loader.load([tmp_path / "nowhere"])
    assert (catalogue.exercises, catalogue.programmes, catalogue.faults) == ({}, {}, ())


def test_a_folder_that_is_a_file_is_one_fault(write: Write) -> None:
    path = write("folder", "not a folder")
    assert [str(fault) for fault in loader.load([path]).faults] == [f"{path}:1:1: This must be a folder."]


@pytest.mark.parametrize("name", ["programmes", "activities"])
def test_where_a_folder_inside_is_a_file_the_exercises_stand(
    name: str, small_exercise: str, write: Write, tmp_path: Path
) -> None:
    write("hip-lift.yaml", small_exercise)
    path = write(name, "not a folder")
    catalogue = loader.load([tmp_path])
    assert list(catalogue.exercises) == ["hip-lift"]
    assert [str(fault) for fault in catalogue.faults] == [f"{path}:1:1: This must be a folder."]


def test_what_the_system_refuses_is_a_fault_too(
    small_exercise: str, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("hip-lift.yaml", small_exercise)

    def refuse(*__: object) -> int:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "open", refuse)
    (fault,) = loader.load([tmp_path]).faults
    assert fault.sentence == "This cannot be opened: the computer does not allow you to read it."


def test_faults_come_in_the_order_of_file_and_line(small_exercise: str, write: Write, tmp_path: Path) -> None:
    broken = small_exercise.replace("version: 1", "version: 0").replace("start: 7", "start: 3")
    write("b.yaml", broken)
    write("a.yaml", broken.replace("id: hip-lift", "id: other"))
    places = [(fault.file, fault.line, fault.column) for fault in loader.load([tmp_path]).faults]
    assert places == sorted(places)
    assert len(places) == 4


def test_too_many_files_in_a_folder_are_said(
    small_exercise: str, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "MOST_FILES", 2)
    for name in ("a", "b", "c"):
        write(f"{name}.yaml", small_exercise.replace("id: hip-lift", f"id: {name}{name}"))
    catalogue = loader.load([tmp_path])
    assert list(catalogue.exercises) == ["aa", "bb"]
    assert [fault.sentence for fault in catalogue.faults] == ["There are 3 files here; only the first 2 are read."]


def test_safety_questions_that_cannot_be_read_are_a_known_error(write: Write, tmp_path: Path) -> None:
    path = write("safety.yaml", "questions: []\n")
    with pytest.raises(KnownError) as error:
        loader.load_safety(path)
    assert str(error.value).startswith("The safety questions cannot be read, so no session can begin. Your log is")
    assert f"{path}:1:1: " in str(error.value)
