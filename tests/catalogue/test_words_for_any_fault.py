"""Whatever is wrong with a file, somebody who does not program is told in a sentence: also what the shipped kinds of
files cannot have wrong yet, and what goes wrong while a file is read."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field, ValidationError, model_validator

from rygtraening import paths
from rygtraening.catalogue import faults, guard, opening, schema
from rygtraening.catalogue.loader import check
from rygtraening.catalogue.reading import EXERCISE, SAFETY, read
from rygtraening.catalogue.tree import compose
from rygtraening.domain.catalogue import Fault

Write = Callable[[str, str | bytes], Path]


class Corner(BaseModel):
    """A part of a file."""

    model_config = {"extra": "forbid"}
    name: str = ""


class Later(BaseModel):
    """A kind of file as a later version could have one."""

    model_config = {"extra": "forbid"}
    amount: Annotated[int, Field(multiple_of=5)] = 0
    shape: Annotated[Literal["round", "square"], Field()] | None = None
    colours: list[Annotated[Literal["red", "green"], Field()]] = []
    pair: tuple[Corner, int] | None = None

    @model_validator(mode="after")
    def _whole(self) -> Later:
        if self.amount == 95:
            raise ValueError("no")
        return self


def said(content: str) -> list[str]:
    """What is said of a file of that kind, as line:column: sentence."""
    root, spots = compose(guard.events(content))
    assert spots == []
    with pytest.raises(ValidationError) as error:
        Later.model_validate(root.plain())
    found = faults.in_words(root, Later, error.value.errors(include_url=False))
    return [f"{spot.line}:{spot.column}: {spot.sentence}" for spot in found]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("amount: 7", "1:9: “amount” cannot be understood: 7"),
        ("amount: 95", "1:1: “the file” cannot be understood: "),
        ("shape: rond", "1:8: “shape” cannot be rond. Did you mean round?"),
        ("colours: [red, blue]", "1:16: “colours, number 2” cannot be blue. It must be one of: red, green."),
    ],
)
def test_what_no_kind_of_file_has_yet_is_a_sentence_at_its_place_all_the_same(content: str, sentence: str) -> None:
    (found,) = said(content)
    assert found.startswith(sentence)


def test_a_field_too_many_is_named_also_where_it_is_not_known_what_there_could_be() -> None:
    (found,) = said("pair: [{name: a, wide: 2}, 3]")
    assert found.startswith("1:18: There is no field called “wide” here.")


@pytest.mark.parametrize("value", ["soon", "12", "2026-02-30", "01-10-2026"])
def test_a_day_that_is_none_is_said_with_one_that_is(value: str, write: Write) -> None:
    lines = (paths.bundled("resources") / "safety.yaml").read_text(encoding="utf-8").splitlines()
    (number,) = (number for number, line in enumerate(lines) if line.startswith("phones_checked:"))
    lines[number] = f"phones_checked: {value}"
    path = write("safety.yaml", "\n".join(lines))
    (fault,) = read(path, SAFETY).faults
    assert str(fault) == f"{path}:{number + 1}:17: “phones_checked” must be a date such as 2026-01-31."


def faults_of(content: str, write: Write) -> tuple[Fault, ...]:
    return read(write("hip-lift.yaml", content), EXERCISE).faults


def test_without_sides_a_tier_has_no_names_for_them_either(small_exercise: str, write: Write) -> None:
    without = small_exercise.replace("sides: each", "sides: none").replace(
        "side_names:\n  right: {da: Højre ben, en: Right leg}\n  left: {da: Venstre ben, en: Left leg}\n", ""
    )
    assert faults_of(without, write) == ()
    named = without.replace(
        "    - hold: 2\n", "    - hold: 2\n      side_names: {right: {da: Højre}, left: {da: Venstre}}\n"
    )
    (fault,) = faults_of(named, write)
    assert fault.sentence.startswith("“sides” is none, so there are no sides to name.")
    assert named.splitlines()[fault.line - 1].lstrip().startswith("side_names")


def test_without_a_goal_the_tiers_are_still_held_against_each_other(small_exercise: str, write: Write) -> None:
    broken = small_exercise.replace("  first_goal: 10\n", "").replace("hold: 0\n", "hold: 3\n")
    sentences = [fault.sentence for fault in faults_of(broken, write)]
    assert any("“first_goal” is missing here." in sentence for sentence in sentences)
    assert any("The easiest comes first." in sentence for sentence in sentences)
    assert not any("more work at once" in sentence for sentence in sentences)


def test_a_place_where_a_word_may_break_is_no_fault_and_stays(small_exercise: str, write: Write) -> None:
    reading = read(write("hip-lift.yaml", small_exercise.replace("Hofteløft", "Hofte\u00adløft")), EXERCISE)
    assert reading.faults == ()
    assert reading.content is not None
    assert reading.content.exercise().name.da == "Hofte\u00adløft"


# While a file is read


def test_a_disk_that_fails_in_the_middle_of_a_file_is_said(
    small_exercise: str, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("hip-lift.yaml", small_exercise)

    def fail(handle: int, *__: object) -> None:
        os.close(handle)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fdopen", fail)
    (fault,) = read(path, EXERCISE).faults
    assert fault.sentence == "This cannot be read: the disk or the computer refuses."


def test_a_file_that_grows_while_it_is_read_is_too_large_all_the_same(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("hip-lift.yaml", "#" * (opening.MOST_BYTES + 1))
    whole = os.fstat

    def small_yet(handle: int) -> Any:
        return SimpleNamespace(st_mode=whole(handle).st_mode, st_size=1)

    monkeypatch.setattr(os, "fstat", small_yet)
    (fault,) = read(path, EXERCISE).faults
    assert fault.sentence == "The file is larger than 1 MB, which no exercise file needs to be."


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (FileNotFoundError(), "There is no file or folder of this name."),
        (IsADirectoryError(), "This is not an ordinary file, so it is left out."),
        (PermissionError(), "This cannot be opened: the computer does not allow you to read it."),
        (OSError(errno.EIO, ""), "This cannot be read: the disk or the computer refuses."),
        (ValueError("embedded null byte"), "This cannot be read: the disk or the computer refuses."),
    ],
)
def test_each_refusal_of_the_system_has_its_sentence(error: Exception, sentence: str) -> None:
    assert opening.unreadable(error) == sentence


def test_a_name_longer_than_the_disk_allows_is_a_fault_and_no_crash() -> None:
    (fault,) = check([Path("x" * 5000)])
    assert fault.sentence == "This cannot be read: the disk or the computer refuses."


def test_the_schemas_are_written_into_the_folder_that_is_named(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "rygtraening.catalogue.schema", str(tmp_path)], check=True)
    written = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    assert written == {name: schema.generated(model) for name, model in schema.FILES.items()}
