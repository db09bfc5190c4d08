"""The exercise that is offered while another pauses: it must be there, and be another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rygtraening.catalogue.loader import check, load
from rygtraening.catalogue.reading import EXERCISE, read

Write = Callable[[str, str | bytes], Path]


def naming(exercise: str, other: str) -> str:
    return exercise.replace("tags:", f"gentler_exercise: {other}\ntags:")


def line_of(content: str) -> int:
    return content[: content.index("gentler_exercise")].count("\n") + 1


def test_the_other_exercise_is_named(small_exercise: str, write: Write, tmp_path: Path) -> None:
    write("hip-lift.yaml", naming(small_exercise, "other"))
    write("other.yaml", small_exercise.replace("id: hip-lift", "id: other"))
    catalogue = load([tmp_path])
    assert catalogue.faults == ()
    assert catalogue.exercises["hip-lift"].gentler_exercise == "other"
    assert catalogue.exercises["other"].gentler_exercise == ""


def test_it_may_lie_in_another_folder(small_exercise: str, write: Write, tmp_path: Path) -> None:
    write("shipped/other.yaml", small_exercise.replace("id: hip-lift", "id: other"))
    write("own/hip-lift.yaml", naming(small_exercise, "other"))
    catalogue = load([tmp_path / "shipped", tmp_path / "own"])
    assert catalogue.faults == ()
    assert catalogue.exercises["hip-lift"].gentler_exercise == "other"


def test_one_that_is_not_there_is_a_fault_at_its_place_and_the_exercise_stands_without_it(
    small_exercise: str, small_programme: str, write: Write, tmp_path: Path
) -> None:
    content = naming(small_exercise, "unheard-of")
    path = write("hip-lift.yaml", content)
    write("programmes/p.yaml", small_programme)
    catalogue = load([tmp_path])
    assert [str(fault) for fault in catalogue.faults] == [
        f"{path}:{line_of(content)}:19: There is no exercise with the id “unheard-of” to offer while this one pauses."
    ]
    assert catalogue.exercises["hip-lift"].gentler_exercise == ""
    assert catalogue.programmes["my-programme"].exercises == (catalogue.exercises["hip-lift"],)


def test_one_whose_own_file_has_a_fault_is_said_to_have_one(small_exercise: str, write: Write, tmp_path: Path) -> None:
    write("hip-lift.yaml", naming(small_exercise, "other"))
    write("other.yaml", small_exercise.replace("id: hip-lift", "id: other").replace("version: 1", "version: 0"))
    sentences = [fault.sentence for fault in load([tmp_path]).faults]
    assert (
        "The exercise “other” cannot be offered while this one pauses, because its own file has a fault." in sentences
    )


def test_an_exercise_cannot_stand_in_for_itself(small_exercise: str, write: Write) -> None:
    content = naming(small_exercise, "hip-lift")
    path = write("hip-lift.yaml", content)
    assert [str(fault) for fault in read(path, EXERCISE).faults] == [
        f"{path}:{line_of(content)}:19: “gentler_exercise” is this exercise itself. Name another one, or leave it out."
    ]


def test_check_of_a_single_file_knows_the_shipped_ones_and_those_beside_it(small_exercise: str, write: Write) -> None:
    path = write("hip-lift.yaml", naming(small_exercise, "baekkenvip"))
    assert check([path]) == ()
    path = write("hip-lift.yaml", naming(small_exercise, "other"))
    assert [fault.sentence for fault in check([path])] == [
        "There is no exercise with the id “other” to offer while this one pauses."
    ]
    write("other.yaml", small_exercise.replace("id: hip-lift", "id: other"))
    assert check([path]) == ()


def test_a_name_that_cannot_be_one_is_a_fault_of_the_file(small_exercise: str, write: Write) -> None:
    (fault,) = check([write("hip-lift.yaml", naming(small_exercise, "Pelvic tilt"))])
    assert fault.sentence.startswith("“Pelvic tilt” cannot be a name here")
