"""In what two versions of an exercise or a programme differ: every field that does, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from rygtraening import paths, wiring
from rygtraening.domain import differences
from rygtraening.domain.differences import Change
from rygtraening.domain.exercise import Exercise, Glow, Sides, Source
from rygtraening.domain.programme import Agreed, Part
from rygtraening.domain.text import Text


@pytest.fixture(scope="module")
def cat() -> Exercise:
    return wiring.read_catalogue(paths.bundled("no-such-folder")).exercises["kattestraek"]


def test_the_same_differs_in_nothing(cat: Exercise) -> None:
    assert differences.of_exercises(cat, replace(cat)) == ()


def test_every_field_of_an_exercise_is_compared(cat: Exercise) -> None:
    others: dict[str, Any] = {
        "version": 77, "sides": Sides.DIAGONAL, "dose": replace(cat.dose, start=cat.dose.ladder[0] + 99), "poses": {},
        "phases": cat.phases[:1], "side_names": {}, "places": replace(cat.places, floor=Text("x")), "cycle": None,
        "safety": replace(cat.safety, gentler=Text("x")), "tags": (Text("x"),), "source": Source(Text("x"), "", True),
        "start_pose": "other", "gentler_exercise": "other", "easier": ("a",), "harder": ("b",), "steps": (Text("x"),),
        "mistakes": (), "glow": Glow.NONE,
    }  # fmt: skip
    for field in Exercise.__struct_fields__:
        if field in ("id", "side_names", "cycle"):
            continue
        other = others.get(field, Text("something else"))
        changes = differences.of_exercises(cat, replace(cat, **{field: other}))
        assert changes, field
        assert {change.way[0] for change in changes} == {field}


def test_what_is_gone_and_what_is_new_have_nothing_on_the_other_side(cat: Exercise) -> None:
    longer = replace(cat, steps=(*cat.steps, Text("Et trin til")))
    assert differences.of_exercises(cat, longer) == (Change(("steps", len(cat.steps)), None, Text("Et trin til")),)
    assert differences.of_exercises(longer, cat) == (Change(("steps", len(cat.steps)), Text("Et trin til"), None),)


def test_the_dose_of_a_part_is_told_whole_or_by_its_fields(cat: Exercise) -> None:
    usual = wiring.read_catalogue(paths.bundled("no-such-folder")).programmes["laend-basis"]
    agreed = Agreed(date(2026, 11, 20), tier=0, amount=9)
    plain, fixed = replace(usual, parts=(Part(cat),)), replace(usual, parts=(Part(cat, agreed=agreed),))
    assert differences.of_programmes(plain, fixed) == (Change(("part", cat.id), Part(cat), Part(cat, agreed=agreed)),)
    again = replace(usual, parts=(Part(cat, agreed=replace(agreed, amount=8, note=Text("Roligt"))),))
    assert differences.of_programmes(fixed, again) == (
        Change(("part", cat.id, "amount"), 9, 8),
        Change(("part", cat.id, "note"), None, Text("Roligt")),
    )


def test_an_exercise_that_is_in_one_of_them_only_shows_in_the_list_of_names(cat: Exercise) -> None:
    usual = wiring.read_catalogue(paths.bundled("no-such-folder")).programmes["laend-basis"]
    less = replace(usual, parts=usual.parts[:1])
    (change,) = differences.of_programmes(usual, less)
    assert change.way == (differences.NAMES,) and change.new == (usual.parts[0].exercise.name,)
