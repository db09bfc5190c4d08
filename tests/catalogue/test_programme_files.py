"""Programme files with more in them than ids: where one begins, what is agreed, days, who made them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rygtraening import paths, wiring
from rygtraening.catalogue import loader, ready, schema
from rygtraening.catalogue.programme_file import ProgrammeFile
from rygtraening.domain.exercise import Side
from rygtraening.domain.programme import Agreed, Part
from rygtraening.domain.text import Text

Write = Callable[[str, str | bytes], Path]

AGREED = """\
  - id: hip-lift
    agreed:
      on: 2026-11-20
      amount: 11
      tier: 0
      sets: 3
      set_rest: 45
      sides: right
      note: {da: Rolig nu., en: Take it slowly.}
      steps_up: true
"""


@pytest.fixture
def load(
    small_exercise: str, small_programme: str, write: Write, tmp_path: Path
) -> Callable[[str], tuple[tuple[Part, ...], list[str]]]:
    """The parts of a programme whose list of exercises is the text given, and the faults by their line."""
    write("hip-lift.yaml", small_exercise)

    def read(exercises: str, rest: str = "") -> tuple[tuple[Part, ...], list[str]]:
        path = write("programmes/p.yaml", small_programme.replace("  - hip-lift\n", exercises) + rest)
        catalogue = loader.load([tmp_path])
        found = catalogue.programmes.get("my-programme")
        faults = [f"{fault.line}:{fault.column} {fault.sentence}" for fault in catalogue.faults]
        assert all(fault.file == str(path) for fault in catalogue.faults)
        return (found.parts if found is not None else ()), faults

    return read


Load = Callable[..., tuple[tuple[Part, ...], list[str]]]


def test_an_id_alone_says_nothing_else_about_the_exercise(load: Load) -> None:
    (part,), faults = load("  - hip-lift\n")
    assert (part.exercise.id, part.start, part.agreed, faults) == ("hip-lift", None, None, [])
    (longer,), faults = load("  - id: hip-lift\n")
    assert (longer, faults) == (part, [])


def test_a_programme_may_say_where_one_begins(load: Load) -> None:
    (part,), faults = load("  - {id: hip-lift, start: 9}\n")
    assert (part.start, part.agreed, faults) == (9, None, [])


def test_everything_that_is_agreed_is_read(load: Load) -> None:
    (part,), faults = load(AGREED)
    assert faults == []
    assert part.agreed == Agreed(
        on=date(2026, 11, 20),
        tier=0,
        amount=11,
        sets=3,
        set_rest=45,
        side=Side.RIGHT,
        note=Text("Rolig nu.", "Take it slowly."),
        steps_up=True,
    )


def test_what_is_left_out_of_an_agreement_is_the_usual(load: Load) -> None:
    (part,), faults = load("  - {id: hip-lift, agreed: {on: 2026-11-20, amount: 12, note: Som vi talte om}}\n")
    assert faults == []
    assert part.agreed == Agreed(on=date(2026, 11, 20), tier=1, amount=12, note=Text("Som vi talte om"))
    assert (part.agreed.sets, part.agreed.set_rest, part.agreed.side, part.agreed.steps_up) == (1, 60, None, False)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("{id: hip-lift, start: 11}", "6:27 “start” is 11; “hip-lift” may begin at one of these: 5, 6, 7, 8, 9, 10."),
        ("{id: hip-lift, start: 12}", "6:27 “start” is 12; “hip-lift” may begin at one of these: 5, 6, 7, 8, 9, 10."),
        (
            "{id: hip-lift, start: 7, agreed: {on: 2026-11-20, amount: 7}}",
            "6:27 “start” and “agreed” cannot both be here: what is agreed is where one begins.",
        ),
        ("{id: hip-lift, agreed: {amount: 7}}", "6:28 “on” is missing here."),
        ("{id: hip-lift, agreed: {on: 2026-11-20}}", "6:28 “amount” is missing here."),
        ("{id: hip-lift, agreed: {on: 2026-11-31, amount: 7}}", "6:33 “on” must be a date such as 2026-01-31."),
        ("{id: hip-lift, agreed: {on: 20/11 2026, amount: 7}}", "6:33 “on” must be a date such as 2026-01-31."),
        ("{id: hip-lift, agreed: {on: 0026-11-20, amount: 7}}", "6:33 “on” must be a date such as 2026-01-31."),
        (
            "{id: hip-lift, agreed: {on: 2026-11-20, amount: 4}}",
            "6:53 “amount” is 4; for “hip-lift” it is from 5 to 12.",
        ),
        (
            "{id: hip-lift, agreed: {on: 2026-11-20, amount: 13}}",
            "6:53 “amount” is 13; for “hip-lift” it is from 5 to 12.",
        ),
        (
            "{id: hip-lift, agreed: {on: 2026-11-20, amount: 7, tier: 2}}",
            "6:62 “tier” is 2, but the tiers of “hip-lift” are counted 0 to 1.",
        ),
        (
            "{id: hip-lift, agreed: {on: 2026-11-20, amount: 7, repetitions: 3}}",
            "6:69 “repetitions” belongs to exercises whose dose is a hold. Here “amount” counts them.",
        ),
        (
            "{id: hip-lift, agreed: {on: 2026-11-20, amount: 7, sets: 11}}",
            "6:62 “sets” is 11; it may be at most 10.",
        ),
        (
            "{id: hip-lift, agreed: {on: 2026-11-20, amount: 7, sides: west}}",
            "6:63 “sides” cannot be west. It must be one of: both, right, left.",
        ),
        ("5", "6:5 “exercises, number 1” must be a text, and 5 is not one. Put quotes around it."),
        ("Hip lift", "“Hip lift” cannot be a name here"),
    ],
)
def test_what_cannot_be_is_a_fault_at_its_place(load: Load, entry: str, fault: str) -> None:
    parts, faults = load(f"  - {entry}\n")
    assert parts == ()
    assert len(faults) == 1
    assert fault in faults[0]


def test_a_note_that_is_too_long_is_a_fault_at_the_note(load: Load) -> None:
    _parts, faults = load(f"  - {{id: hip-lift, agreed: {{on: 2026-11-20, amount: 7, note: {'a' * 401}}}}}\n")
    assert faults == ["6:62 “note” has 401 characters; there is room for 400."]


def test_an_agreement_that_cannot_be_leaves_the_exercise_out_and_the_rest_stands(
    load: Load, small_exercise: str, write: Write
) -> None:
    write("other.yaml", small_exercise.replace("id: hip-lift", "id: other"))
    parts, faults = load("  - {id: hip-lift, start: 3}\n  - other\n")
    assert [part.exercise.id for part in parts] == ["other"]
    assert len(faults) == 1


def test_one_side_of_an_exercise_without_sides_is_a_fault(load: Load, small_exercise: str, write: Write) -> None:
    sides = small_exercise.partition("side_names:")[2].partition("dose:")[0]
    write("hip-lift.yaml", small_exercise.replace("sides: each", "sides: none").replace(f"side_names:{sides}", ""))
    _parts, faults = load(AGREED)
    assert faults == ["13:14 “hip-lift” has no sides, so “sides” can only be both. Leave it out."]


@pytest.mark.parametrize(
    ("hold", "fault"),
    [
        ("tier: 1, hold: 5", ""),
        ("tier: 1, hold: 0", ""),
        ("tier: 1, hold: 61", "“hold” is 61; it may be at most 60."),
        ("tier: 1, hold: half", "“hold” must be a number."),
    ],
)
def test_a_hold_may_be_agreed_within_its_bounds(load: Load, hold: str, fault: str) -> None:
    parts, faults = load(f"  - {{id: hip-lift, agreed: {{on: 2026-11-20, amount: 7, {hold}}}}}\n")
    assert bool(parts) is not bool(fault)
    assert all(fault in each for each in faults) and bool(faults) is bool(fault)


def test_a_hold_needs_something_that_is_held_and_never_makes_a_tier_easier_than_the_one_before(
    load: Load, small_exercise: str, write: Write
) -> None:
    shorter = small_exercise.replace("    - hold: 0\n", "    - hold: 1\n")
    write("hip-lift.yaml", shorter)
    _parts, faults = load("  - {id: hip-lift, agreed: {on: 2026-11-20, amount: 7, hold: 0.5}}\n")
    assert faults == [
        (
            "6:62 One repetition would take 3 s, less than the 3.5 s of the tier before. Choose that tier, or a longer "
            "hold."
        )
    ]
    hold = small_exercise[small_exercise.index("  - name: {da: Hold") : small_exercise.index("start_pose:")]
    without = small_exercise.replace(hold, "").replace("    - hold: 2\n", "    - hold: 0\n")
    write("hip-lift.yaml", without)
    _parts, faults = load("  - {id: hip-lift, agreed: {on: 2026-11-20, amount: 7, hold: 2}}\n")
    assert faults == ["6:62 “hip-lift” has nothing that is held in this tier. Leave “hold” out."]


@pytest.mark.parametrize(
    ("days", "fault"),
    [
        ("[mon, wed, fri]", ""),
        ("[fri, mon, wed]", ""),
        ("[mon, wed]", "12:7 “days” names 2 days, but “days_per_week” says 3."),
        ("[mon, wed, mon]", "12:18 “mon” stands here for the second time."),
        ("[mon, wed, fry]", "“days, number 3” cannot be fry. It must be one of: mon, tue"),
        ("mon", "“days” must be a list"),
    ],
)
def test_days_are_as_many_as_are_said_and_none_twice(
    load: Load, tmp_path: Path, days: str, fault: str, small_programme: str
) -> None:
    _parts, faults = load("  - hip-lift\n", f"days: {days}\n")
    assert [fault in each for each in faults] == ([True] if fault else [])
    if not fault:
        programme = loader.load([tmp_path]).programmes["my-programme"]
        assert (programme.days, programme.days_per_week) == ((0, 2, 4), 3)


def test_who_made_a_programme_is_read(load: Load, tmp_path: Path) -> None:
    load("  - hip-lift\n", "made_by: Mette, fysioterapeut\n")
    assert loader.load([tmp_path]).programmes["my-programme"].made_by == "Mette, fysioterapeut"


def test_an_exercise_told_twice_is_a_fault_in_either_form(load: Load) -> None:
    _parts, faults = load("  - hip-lift\n  - {id: hip-lift, start: 7}\n")
    assert faults == ["7:10 “hip-lift” stands here for the second time."]


def test_what_was_agreed_is_the_same_from_a_ready_file(
    load: Load, tmp_path: Path, small_exercise: str, write: Write
) -> None:
    write("data/exercises/hip-lift.yaml", small_exercise)
    load(AGREED)
    own = tmp_path / "data" / wiring.OWN_EXERCISES / "programmes"
    own.mkdir()
    (own / "p.yaml").write_bytes((tmp_path / "programmes" / "p.yaml").read_bytes())
    first = wiring.read_catalogue(tmp_path / "data")
    kept = tmp_path / "data" / wiring.READY_EXERCISES
    assert kept.exists()
    again = ready.catalogue([paths.bundled("exercises"), tmp_path / "data" / wiring.OWN_EXERCISES], [kept])
    assert again == first
    assert again.programmes["my-programme"].parts[0].agreed == first.programmes["my-programme"].parts[0].agreed
    assert again.programmes["my-programme"].parts[0].agreed is not None


def test_the_schema_takes_an_id_or_fields_and_a_note_as_one_text_or_two() -> None:
    validator = Draft202012Validator(json.loads(schema.generated(ProgrammeFile)))
    data = {
        "id": "p1",
        "version": 1,
        "name": {"da": "P"},
        "about": {"da": "P"},
        "rest_seconds": 1,
        "ready_seconds": 1,
        "days_per_week": 3,
        "source": {"title": {"da": "P"}},
    }
    agreed = {"on": "2026-11-20", "amount": 7}
    good: tuple[object, ...] = (
        "hip-lift",
        {"id": "hip-lift", "start": 7},
        {"id": "hip-lift", "agreed": {**agreed, "note": "Ro på"}},
        {"id": "hip-lift", "agreed": {**agreed, "note": {"da": "Ro på"}}},
    )
    for entry in good:
        assert list(validator.iter_errors({**data, "exercises": [entry]})) == []
    bad: tuple[object, ...] = (5, {"start": 7}, {"id": "hip-lift", "agreed": {**agreed, "note": 3}})
    for entry in bad:
        assert list(validator.iter_errors({**data, "exercises": [entry]}))
