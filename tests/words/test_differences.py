"""Differences in words: which field, what it was, what it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from rygtraening import i18n, paths, wiring
from rygtraening.domain import differences
from rygtraening.domain.differences import Change
from rygtraening.domain.exercise import DoseKind, Exercise
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.text import Text
from rygtraening.words.differences import line


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    return dict(wiring.read_catalogue(paths.bundled("no-such-folder")).exercises)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change(("name",), Text("Bro", "Bridge"), Text("Bro", "Hip lift")), "What it is called: “Bridge” → “Hip lift”"),
        (Change(("name",), Text("Bro", "Bridge"), Text("Broen", "Bridge")), "What it is called: “Bro” → “Broen” (da)"),
        (Change(("steps", 2), None, Text(en="Breathe")), "How to do it, step 3: nothing → “Breathe”"),
        (Change(("phases", 0, "seconds"), 2.5, 3.0), "Phase 1 · Seconds: 2.5 → 3"),
        (Change(("dose", "tiers", 1, "hold"), 2.0, 3.0), "Variant 2 · Seconds of hold: 2 → 3"),
        (Change(("dose", "ladder"), (5, 6), (5, 6, 7)), "The steps of the dose: 5 · 6 → 5 · 6 · 7"),
        (Change(("dose", "kind"), DoseKind.HOLD, DoseKind.MINUTES), "What is counted: seconds of hold → minutes"),
        (Change(("source", "reviewed"), False, True), "Read through by a clinician: no → yes"),
        (Change(("days",), (0, 2), (0, 4)), "Days of the week: Mon, Wed → Mon, Fri"),
        (Change(("part", "gone", "on"), date(2026, 1, 2), None), "gone · agreed on: 2 January 2026 → nothing"),
    ],
)
def test_each_kind_of_field(change: Change, words: str, exercises: dict[str, Exercise]) -> None:
    assert line(change, exercises) == words


def test_a_pose_is_drawn_and_not_told_in_numbers(exercises: dict[str, Exercise]) -> None:
    cat = exercises["kattestraek"]
    name, pose = next(iter(cat.poses.items()))
    moved = replace(cat, poses={**cat.poses, name: replace(pose, spine=pose.spine + 1)})
    (change,) = differences.of_exercises(cat, moved)
    assert line(change, exercises) == f"The figure in the pose “{name}”: it is drawn differently"
    assert line(replace(change, old=None), exercises).endswith(": it is new")
    assert line(replace(change, new=None), exercises).endswith(": it is gone")


def test_a_dose_that_was_agreed_is_told_whole(exercises: dict[str, Exercise]) -> None:
    cat = exercises["kattestraek"]
    agreed = Part(cat, agreed=Agreed(date(2026, 11, 20), tier=0, amount=9))
    said = line(Change(("part", cat.id), Part(cat), agreed), exercises)
    assert "9 times" in said and "As agreed with your physiotherapist on 20 November 2026" in said
    assert said.startswith("Cat")


def test_every_field_there_is_has_a_name_in_danish(exercises: dict[str, Exercise]) -> None:
    """A field that is made later would go by its name in the file: this says that it needs one."""
    i18n.set_language(i18n.DANISH)
    nothing = {field: getattr(exercises["gaatur"], field) for field in Exercise.__struct_fields__}
    assert nothing
    for exercise in exercises.values():
        for change in differences.of_exercises(_bare(exercise), exercise):
            label = line(change, exercises).split(":")[0]
            assert "." not in label and "_" not in label, label
    assert set(Agreed.__struct_fields__) <= {*AGREED}
    assert set(Programme.__struct_fields__) <= {*PROGRAMME}


AGREED = ("on", "tier", "amount", "hold", "repetitions", "sets", "set_rest", "side", "note", "steps_up")
PROGRAMME = (
    *("id", "version", "name", "about", "parts", "rest_seconds", "ready_seconds", "days_per_week", "source", "days"),
    "made_by",
)


def _bare(exercise: Exercise) -> Exercise:
    """The exercise with nothing in any text or list."""
    empty: dict[str, Any] = dict.fromkeys(("steps", "mistakes", "phases", "tags", "easier", "harder"), ())
    texts: dict[str, Any] = {name: Text() for name in ("name", "also_called", "aim", "start_position", "breathing")}
    return replace(exercise, **empty, **texts, poses={}, side_names={}, cycle=None, version=0, start_pose="")
