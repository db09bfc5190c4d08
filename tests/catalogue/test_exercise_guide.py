"""``docs/exercises.md``: its examples can be used as they stand, and no field is missing from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import BaseModel

from rygtraening import paths
from rygtraening.catalogue import schema
from rygtraening.catalogue.activity_file import ActivityFile, StepFields
from rygtraening.catalogue.exercise_file import DoseFields, ExerciseFile, PhaseFields, SafetyFields, TierFields
from rygtraening.catalogue.pieces import SourceFields
from rygtraening.catalogue.pose_fields import ArmFields, LegFields, PoseFields
from rygtraening.catalogue.programme_file import ProgrammeFile
from rygtraening.catalogue.reading import ACTIVITY, EXERCISE, read

MODELS: tuple[type[BaseModel], ...] = (
    ExerciseFile, DoseFields, TierFields, PhaseFields, PoseFields, ArmFields, LegFields, SafetyFields, SourceFields,
    ProgrammeFile, ActivityFile, StepFields,
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


def test_the_schemas_are_named() -> None:
    assert all(name in guide() for name in schema.FILES)
