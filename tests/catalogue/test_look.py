"""One file on its own, as ``check`` and ``preview`` look at it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rygtraening import paths
from rygtraening.catalogue.loader import check, look
from rygtraening.domain.previewed import FileKind

Write = Callable[[str, str | bytes], Path]
SHIPPED = paths.bundled("exercises")


def test_an_exercise_is_there_when_it_has_no_fault(small_exercise: str, write: Write) -> None:
    seen = look(write("hip-lift.yaml", small_exercise))
    assert (seen.kind, seen.faults) == (FileKind.EXERCISE, ())
    assert seen.exercise is not None
    assert seen.exercise.id == "hip-lift"


def test_with_a_fault_there_is_none_and_the_faults_are_those_of_check(small_exercise: str, write: Write) -> None:
    path = write("hip-lift.yaml", small_exercise.replace("start: 7", "start: 3").replace("version: 1", "version: x"))
    seen = look(path)
    assert (seen.kind, seen.exercise) == (FileKind.EXERCISE, None)
    assert [fault.line for fault in seen.faults] == [2, 18]
    assert seen.faults == check([path])


def test_an_exercise_stands_without_a_gentler_one_that_is_not_there(small_exercise: str, write: Write) -> None:
    path = write("hip-lift.yaml", small_exercise + "gentler_exercise: nowhere\n")
    seen = look(path)
    assert seen.exercise is not None
    assert len(seen.faults) == 1
    assert seen.faults == check([path])


def test_a_programme_and_an_activity_name_what_is_in_them() -> None:
    programme = look(SHIPPED / "programmes" / "laend-basis.yaml")
    assert (programme.kind, programme.exercise) == (FileKind.PROGRAMME, None)
    assert programme.name.da == "Basis for lænden"
    assert [name.da for name in programme.names] == ["Kattestræk", "Knæ til bryst", "Diagonalstræk"]
    activity = look(SHIPPED / "activities" / "boeje.yaml")
    assert activity.kind is FileKind.ACTIVITY
    assert len(activity.names) > 3


def test_a_faulty_programme_and_activity_say_what_they_are(
    small_programme: str, small_activity: str, write: Write
) -> None:
    programme = look(write("programmes/my.yaml", small_programme.replace("version: 1", "version: x")))
    activity = look(write("activities/my.yaml", small_activity.replace("version: 1", "version: x")))
    assert [(seen.kind, len(seen.faults), seen.names) for seen in (programme, activity)] == [
        (FileKind.PROGRAMME, 1, ()),
        (FileKind.ACTIVITY, 1, ()),
    ]


def test_what_cannot_be_read_has_one_fault(write: Write, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.yaml", write("empty.yaml", ""), write("half.yaml", 'id: "half')):
        seen = look(path)
        assert (seen.kind, len(seen.faults)) == (FileKind.UNREADABLE, 1)


def test_the_safety_questions_are_no_exercise() -> None:
    seen = look(paths.bundled("resources") / "safety.yaml")
    assert (seen.kind, seen.faults, seen.exercise) == (FileKind.SAFETY, (), None)
