"""Programmes and agreed doses in words: sets, one side, days, and what is said where a file is gone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening import i18n, paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.agreement import prescribed
from rygtraening.domain.exercise import DoseKind, Exercise, Level, Side, Sides
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import ExerciseRecord, Stamp
from rygtraening.domain.shelf import Following
from rygtraening.domain.text import Text
from rygtraening.words import changes, day, doses, programmes

CATALOGUE = load([paths.bundled("exercises")])
KNEE, WALK = CATALOGUE.exercises["knae-til-bryst"], CATALOGUE.exercises["gaatur"]
BASICS = CATALOGUE.programmes["laend-basis"]
AGREED = Agreed(date(2026, 11, 20), 0, 12, sets=2, note=Text("Ro på", "Easy"))


def dosed(exercise: Exercise, agreed: Agreed) -> Prescription:
    return prescribed(Part(exercise, agreed=agreed), agreed.level, Reason.AGREED)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "2 sets of 12 times per side · 2 s hold"),
        ({"sets": 1}, "12 times per side · 2 s hold"),
        ({"side": Side.LEFT}, "2 sets of 12 times · 2 s hold · only left leg"),
        ({"sets": 1, "side": Side.RIGHT, "hold": 4.5}, "12 times · 4.5 s hold · only right leg"),
        ({"hold": 0.0}, "2 sets of 12 times per side · calm movement"),
    ],
)
def test_a_dose_says_its_sets_and_its_side(change: dict[str, Any], said: str) -> None:
    assert doses.dose(dosed(KNEE, replace(AGREED, **change))) == said


def test_an_exercise_that_is_followed_says_its_dose_of_today_and_what_is_agreed_stays() -> None:
    part, today = Part(KNEE), Prescription(KNEE, Level(0, 5), Reason.START_TRIED)
    assert programmes.dose_today(part, today) == "Today 5 times per side · 2 s hold"
    assert programmes.dose_today(part, None) == programmes.dose_of(part) == "Begins at 7 times per side · 2 s hold"
    agreed = Part(KNEE, agreed=AGREED)
    assert programmes.dose_today(agreed, today) == programmes.dose_of(agreed)


def test_minutes_in_sets_and_the_note_beside_the_dose() -> None:
    assert doses.dose(dosed(WALK, replace(AGREED, amount=5))) == "2 sets of 5 minutes"
    assert "Easy" in changes.notes(dosed(KNEE, AGREED))


def test_a_step_down_from_what_was_agreed_says_what_it_comes_from() -> None:
    lower = prescribed(Part(KNEE, agreed=AGREED), Level(0, 10), Reason.RED, Level(0, 12))
    assert changes.change(lower) == "12 → 2 sets of 10 times per side · 2 s hold"


def test_the_log_says_sets_and_side_as_they_were_that_day() -> None:
    done = ExerciseRecord(
        *("knee", 1, Text("Knæ", "Knee"), DoseKind.REPETITIONS, Sides.EACH, Level(0, 12), 2.0, 24, Reason.AGREED),
        *(50.0, (24,), 144.0),
        sets=2,
        side=Side.LEFT,
    )
    assert day.prescribed(done) == "2 sets of 12 times · 2 s hold · only the left side"
    assert day.done(done) == "24 of 24"
    both = replace(done, side=None, done=(24, 20))
    assert day.prescribed(both) == "2 sets of 12 times per side · 2 s hold"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "3 exercises · every day"),
        ({"days": tuple(range(7))}, "3 exercises · every day"),
        ({"days_per_week": 3}, "3 exercises · 3 days a week"),
        ({"days_per_week": 3, "days": (0, 2, 4)}, "3 exercises · Mon, Wed, Fri"),
        ({"days_per_week": 2, "made_by": "Mette"}, "3 exercises · 2 days a week · made by Mette"),
    ],
)
def test_what_is_in_a_programme_is_a_line(change: dict[str, Any], said: str) -> None:
    programme: Programme = replace(BASICS, **change)
    assert programmes.line(programme) == said


def test_a_programme_that_is_gone_is_named_by_its_name_of_then_or_its_id() -> None:
    stamp = Stamp(UUID(int=1), "d", datetime(2026, 11, 20, tzinfo=UTC), date(2026, 11, 20))
    chosen = ProgrammeFollowed(stamp, "min-fys", Text("Fra Mette", "From Mette"))
    said = programmes.gone(Following(BASICS, chosen))
    assert said.startswith("The programme “From Mette” cannot be found")
    assert "“Basics for the low back”" in said and "Your log is as it was." in said
    assert "“min-fys”" in programmes.gone(Following(BASICS, replace(chosen, name=Text())))
    assert programmes.gone(Following(BASICS)) == ""
    assert programmes.gone(Following(BASICS, replace(chosen, programme="laend-basis"))) == ""


def test_when_it_was_agreed_is_said_with_the_day() -> None:
    assert programmes.agreed(AGREED) == f"As agreed with your physiotherapist on {i18n.full_date(AGREED.on)}"
