"""The ladders the exercises form: one file is enough to say it, both ends know it, and none can contradict another."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import check, load
from rygtraening.catalogue.reading import EXERCISE, read

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def one(small_exercise: str, write: Write) -> Callable[..., Path]:
    """Writes an exercise with these links into a file of its own."""

    def _one(name: str, links: str = "", folder: str = "") -> Path:
        content = small_exercise.replace("id: hip-lift", f"id: {name}").replace("tags:", f"{links}\ntags:")
        return write(f"{folder}{name}.yaml", content)

    return _one


def line_of(path: Path, field: str) -> int:
    content = path.read_text(encoding="utf-8")
    return content[: content.index(f"\n{field}:")].count("\n") + 2


def sentences(folder: Path) -> list[str]:
    return [fault.sentence for fault in load([folder]).faults]


@pytest.mark.parametrize(("who", "says"), [("first", "harder: [second]"), ("second", "easier: [first]")])
def test_it_is_enough_that_one_of_the_two_says_it(
    one: Callable[..., Path], tmp_path: Path, who: str, says: str
) -> None:
    for name in ("first", "second"):
        one(name, says if name == who else "")
    catalogue = load([tmp_path])
    assert catalogue.faults == ()
    first, second = catalogue.exercises["first"], catalogue.exercises["second"]
    assert (first.easier, first.harder) == ((), ("second",))
    assert (second.easier, second.harder) == (("first",), ())


def test_that_both_say_it_is_fine_and_counts_once(one: Callable[..., Path], tmp_path: Path) -> None:
    one("first", "harder: [second]")
    one("second", "easier: [first]")
    catalogue = load([tmp_path])
    assert catalogue.faults == ()
    assert catalogue.exercises["first"].harder == ("second",)
    assert catalogue.exercises["second"].easier == ("first",)


def test_a_file_of_one_s_own_finds_its_place_on_the_ladder_of_a_shipped_one(
    one: Callable[..., Path], tmp_path: Path
) -> None:
    one("shipped", folder="shipped/")
    one("own", "easier: [shipped]", folder="own/")
    catalogue = load([tmp_path / "shipped", tmp_path / "own"])
    assert catalogue.faults == ()
    assert catalogue.exercises["shipped"].harder == ("own",)


def test_two_files_that_contradict_each_other_are_a_fault_at_the_line_and_both_stand(
    one: Callable[..., Path], tmp_path: Path
) -> None:
    one("first", "harder: [second]")
    path = one("second", "harder: [first]")
    catalogue = load([tmp_path])
    (fault,) = catalogue.faults
    assert (fault.file, fault.line, fault.column) == (str(path), line_of(path, "harder"), 10)
    assert fault.sentence == "By what other files say, “second” is harder than “first” already. Both cannot be so."
    assert catalogue.exercises["first"].harder == ("second",)
    assert catalogue.exercises["second"].harder == ()


def test_a_ring_of_several_is_a_contradiction_too(one: Callable[..., Path], tmp_path: Path) -> None:
    one("a-one", "harder: [b-two]")
    one("b-two", "harder: [c-three]")
    one("c-three", "harder: [a-one]")
    catalogue = load([tmp_path])
    assert [fault.sentence for fault in catalogue.faults] == [
        "By what other files say, “c-three” is harder than “a-one” already. Both cannot be so."
    ]
    assert catalogue.exercises["c-three"].harder == ()
    assert catalogue.exercises["c-three"].easier == ("b-two",)


def test_two_ways_to_the_same_exercise_are_no_ring(one: Callable[..., Path], tmp_path: Path) -> None:
    one("low", "harder: [left-way, right-way]")
    one("left-way", "harder: [high]")
    one("right-way", "harder: [high]")
    one("high")
    catalogue = load([tmp_path])
    assert catalogue.faults == ()
    assert catalogue.exercises["high"].easier == ("left-way", "right-way")


@pytest.mark.parametrize("field", ["easier", "harder"])
def test_one_that_is_not_there_is_a_fault_at_its_place(one: Callable[..., Path], tmp_path: Path, field: str) -> None:
    path = one("first", f"{field}: [unheard-of]")
    catalogue = load([tmp_path])
    sentence = "There is no exercise with the id “unheard-of”, so it is left out of this ladder."
    assert [str(fault) for fault in catalogue.faults] == [f"{path}:{line_of(path, field)}:10: {sentence}"]
    assert (catalogue.exercises["first"].easier, catalogue.exercises["first"].harder) == ((), ())


def test_one_whose_own_file_has_a_fault_is_said_to_have_one(
    one: Callable[..., Path], small_exercise: str, write: Write, tmp_path: Path
) -> None:
    one("first", "harder: [second]")
    write("second.yaml", small_exercise.replace("id: hip-lift", "id: second").replace("version: 1", "version: 0"))
    assert "The exercise “second” is left out of this ladder, because its own file has a fault." in sentences(tmp_path)


@pytest.mark.parametrize(
    ("links", "sentence"),
    [
        ("easier: [first]", "“easier” is this exercise itself. Name another one, or leave it out."),
        ("harder: [first]", "“harder” is this exercise itself. Name another one, or leave it out."),
        ("easier: [other]\nharder: [other]", "“other” is said to be easier already, so it cannot be harder too."),
        ("easier: [other, other]", "“other” stands here for the second time."),
    ],
)
def test_what_one_file_alone_can_have_wrong(one: Callable[..., Path], links: str, sentence: str) -> None:
    assert [fault.sentence for fault in read(one("first", links), EXERCISE).faults] == [sentence]


def test_check_of_a_single_file_knows_the_shipped_ones(one: Callable[..., Path]) -> None:
    assert check([one("first", "easier: [baekkenvip]")]) == ()
    assert [fault.sentence for fault in check([one("first", "easier: [unheard-of]")])] == [
        "There is no exercise with the id “unheard-of”, so it is left out of this ladder."
    ]
    one("first", "harder: [second]")
    (fault,) = check([one("second", "harder: [first]")])
    assert fault.sentence == "By what other files say, “second” is harder than “first” already. Both cannot be so."


def test_the_shipped_ladders_lead_from_the_pelvic_tilt_up() -> None:
    exercises = load([paths.bundled("exercises")]).exercises
    ladders = (
        ("baekkenvip", "baekkenloeft", "diagonalstraek", "sideplanke-paa-knae"),
        ("baekkenvip", "knae-til-bryst", "barnets-stilling"),
        ("baekkenvip", "siddende-kattestraek", "kattestraek", "sfinks"),
        ("baekkenvip", "staaende-baekkenvip"),
        ("baekkenvip", "knaerul"),
    )
    for ladder in ladders:
        for lower, higher in pairwise(ladder):
            assert higher in exercises[lower].harder
            assert lower in exercises[higher].easier
    assert exercises["baekkenvip"].easier == ()
