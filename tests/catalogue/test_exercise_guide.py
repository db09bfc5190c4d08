"""``docs/exercises.md``: its examples can be used as they stand, and no field is missing from it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import BaseModel

from rygtraening import paths
from rygtraening.catalogue import schema
from rygtraening.catalogue.activity_file import ActivityFile, StepFields
from rygtraening.catalogue.dose_fields import CycleFields, DoseFields, PhaseFields, TierFields
from rygtraening.catalogue.exercise_file import ExerciseFile, SafetyFields
from rygtraening.catalogue.loader import check, look
from rygtraening.catalogue.pieces import (
    LEAST_CUE_WORDS,
    MOST_CUE_WORDS,
    CaptionText,
    CueText,
    LongText,
    ShortText,
    SourceFields,
    TextFields,
)
from rygtraening.catalogue.pose_fields import ArmFields, LegFields, PoseFields, ThingFields
from rygtraening.catalogue.programme_file import AgreedFields, PartFields, ProgrammeFile
from rygtraening.catalogue.reading import ACTIVITY, EXERCISE, read
from rygtraening.catalogue.tags import VOCABULARY
from rygtraening.domain.figure_joints import circles, joints

Write = Callable[[str, str | bytes], Path]

MODELS: tuple[type[BaseModel], ...] = (
    ExerciseFile, DoseFields, TierFields, PhaseFields, PoseFields, ThingFields, ArmFields, LegFields, SafetyFields,
    SourceFields, ProgrammeFile, PartFields, AgreedFields, ActivityFile, StepFields,
)  # fmt: skip


def guide() -> str:
    return (paths.bundled("docs") / "exercises.md").read_text(encoding="utf-8")


def fields() -> Iterator[str]:
    for model in MODELS:
        yield from model.model_fields


def test_the_examples_can_be_used_as_they_stand(write: Callable[[str, str | bytes], Path]) -> None:
    exercise, activity = re.findall(r"```yaml\n(.*?)```", guide(), re.DOTALL)
    assert read(write("example.yaml", exercise), EXERCISE).faults == ()
    assert read(write("activities/example.yaml", activity), ACTIVITY).faults == ()


def test_every_field_is_named() -> None:
    text = guide()
    assert [name for name in fields() if f"`{name}" not in text] == []


def test_every_known_tag_is_named() -> None:
    text = guide()
    assert [name for name in VOCABULARY if f"`{name}`" not in text] == []


def test_the_schemas_are_named() -> None:
    assert all(name in guide() for name in schema.FILES)


# Bounds, and what the commands say

TABLES: dict[str, tuple[type[BaseModel], ...]] = {
    "Every field": (ExerciseFile, SafetyFields, SourceFields),
    "Dose": (DoseFields, TierFields),
    "Phases": (PhaseFields,),
    "Poses": (PoseFields, ArmFields, LegFields),
    "Things": (ThingFields,),
    "Cycle": (CycleFields,),
    "A programme": (ProgrammeFile, PartFields, AgreedFields),
    "An activity": (ActivityFile, StepFields),
}
"""Under which heading the fields of each part stand."""
NARROWER = {("PartFields", "start"), ("AgreedFields", "amount"), ("AgreedFields", "tier")}
"""The ladder of the exercise bounds them more narrowly than the field does."""
BOUNDS = ("minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength")


def section(heading: str) -> str:
    """What stands under a heading, up to the next one of any level."""
    kept: list[str] = []
    here, in_block = False, False
    for line in guide().splitlines(keepends=True):
        in_block ^= line.startswith("```")
        if line.startswith("#") and not in_block:
            here = line.lstrip("#").strip() == heading
        elif here:
            kept.append(line)
    assert kept, heading
    return "".join(kept)


def rows(heading: str) -> dict[str, list[str]]:
    """The rows of the tables under a heading, by each field they name first."""
    named: dict[str, list[str]] = {}
    for row in re.findall(r"^\| (`.*)\|$", section(heading), re.MULTILINE):
        for name in re.findall(r"`(\w+)", row.split(" | ")[0]):
            named.setdefault(name, []).append(row)
    return named


def bounds(part: Any, definitions: dict[str, Any]) -> set[str]:
    """The numbers that bound a field: its own, and those of the entries of a list. A name of something is bounded by
    what there is; what a text and a part with fields of its own may have stands elsewhere."""
    of_its_own = "pattern" not in part and "format" not in part
    found = {f"{part[name]:g}" for name in BOUNDS if name in part and of_its_own}
    found -= {"1"} if part.get("minLength") == 1 else set()
    found -= {"2"} if part.get("minItems") == part.get("maxItems") == 2 else set()  # a place: x and y
    for name in ("items", "anyOf", "allOf"):
        inner = part.get(name, [])
        for each in inner if isinstance(inner, list) else [inner]:
            if "$ref" not in each:
                found |= bounds(each, definitions)
    return found


def bounded() -> Iterator[Any]:
    for heading, models in TABLES.items():
        for model in models:
            schema_of = model.model_json_schema()
            for name, part in schema_of["properties"].items():
                if (model.__name__, name) not in NARROWER:
                    yield pytest.param(heading, name, bounds(part, schema_of), id=f"{model.__name__}.{name}")


@pytest.mark.parametrize(("heading", "name", "wanted"), list(bounded()))
def test_every_field_stands_in_its_table_with_the_bounds_it_has(heading: str, name: str, wanted: set[str]) -> None:
    found = rows(heading).get(name, [])
    if name in ("normal", "stop_signs", "be_careful_if", "gentler", "title", "address", "reviewed"):
        found = [row for row in rows(heading)["safety"] + rows(heading)["source"] if f"`{name}`" in row]
    if any("as above" in row for row in found):
        found = rows("Every field")[name]
    if name in ("right", "left"):
        found = rows(heading)["side_names"]
    assert found, f"“{name}” has no row under “{heading}”"
    said = [set(re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?", row.replace("–", " "))) for row in found]
    assert any(wanted <= numbers for numbers in said), f"{wanted} is not in {found}"


def test_texts_have_the_lengths_that_are_said() -> None:
    said = section("Every field")
    for model, length in (
        (TextFields, "400"),
        (ShortText, "80"),
        (LongText, "1200"),
        (CaptionText, "40"),
        (CueText, "40"),
    ):
        text = model.model_json_schema()["properties"]["da"]
        assert f"{text['maxLength']}" == length
    assert "*Text* is a text of at most 400 characters for each language, *short text* one of at most 80." in said
    assert "text of at most 1200 characters" in rows("A programme")["about"][0]
    assert "3–5 words, 40 characters" in rows("Phases")["cue"][0]
    assert (LEAST_CUE_WORDS, MOST_CUE_WORDS) == (3, 5)


def blocks(heading: str) -> list[str]:
    return re.findall(r"```\w*\n(.*?)```", section(heading), re.DOTALL)


def said_of(text: str, write: Write) -> str:
    """What ``check`` says of a file with the name the guide gives it."""
    path = write("haelloeft.yaml", text)
    return "".join(f"{fault}\n".removeprefix(f"{path.parent}/") for fault in check([path]))


def test_check_says_of_three_lines_what_the_guide_says_it_does(write: Write) -> None:
    three_lines, told = blocks("Three lines")
    assert said_of(three_lines, write) == told


def test_check_says_of_one_pose_what_the_guide_says_it_does(write: Write) -> None:
    (whole,), (told,) = blocks("The whole file"), blocks("One pose, then the other")
    one_pose, taken = re.subn(r"^  up:\n(?:    .*\n)+", "", whole, flags=re.MULTILINE)
    assert taken == 1
    assert said_of(one_pose, write) == told
    assert said_of(whole, write) == ""


def test_the_example_moves_from_the_one_pose_to_the_other_and_stays_on_the_floor(write: Write) -> None:
    exercise = look(write("haelloeft.yaml", blocks("The whole file")[0])).exercise
    assert exercise is not None
    standing, up = (joints(exercise.poses[name]) for name in ("standing", "up"))
    assert up.head[1] > standing.head[1] + 0.05
    assert standing.arm.wrist == pytest.approx(up.arm.wrist)
    for body in (standing, up):
        assert min(y - radius for (_x, y), radius in circles(body)) > -0.03


def test_an_editor_sees_what_the_guide_says_it_does() -> None:
    """The words of the editor are the language server's; what they are about is in the schema."""
    content = json.loads((paths.bundled("exercises") / "exercise.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(content)
    three_lines = yaml.safe_load(blocks("Three lines")[0])
    missing = {error.message.split("'")[1] for error in validator.iter_errors(three_lines)}
    assert missing == set(re.findall(r"“(\w+)” is missing", blocks("Three lines")[1]))
    assert content["properties"]["sides"]["enum"] == ["none", "each", "diagonal"]
    assert content["properties"]["sides"]["description"] in section("Completion in your editor")
    assert content["$defs"]["PhaseFields"]["properties"]["seconds"]["maximum"] == 30
