"""A dose in words: repetitions, seconds of hold and minutes, in singular and plural, on one side or both."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from rygtraening import i18n, paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.record import ExerciseRecord
from rygtraening.domain.text import Text
from rygtraening.words import changes, day, doses

WALK = load([paths.bundled("exercises")]).exercises["gaatur"]
REPETITIONS, HOLD, MINUTES = DoseKind.REPETITIONS, DoseKind.HOLD, DoseKind.MINUTES


@pytest.mark.parametrize(
    ("kind", "amount", "holds", "both", "said"),
    [
        (REPETITIONS, 1, 1, False, "1 time"),
        (REPETITIONS, 7, 1, True, "7 times per side"),
        (HOLD, 1, 1, False, "1 second"),
        (HOLD, 20, 1, True, "20 seconds per side"),
        (HOLD, 20, 3, False, "3 × 20 seconds"),
        (HOLD, 20, 3, True, "3 × 20 seconds per side"),
        (MINUTES, 1, 1, False, "1 minute"),
        (MINUTES, 5, 1, False, "5 minutes"),
        (MINUTES, 5, 1, True, "5 minutes per side"),
    ],
)
def test_how_much_is_said_in_what_the_dose_counts(
    kind: DoseKind, amount: int, holds: int, both: bool, said: str
) -> None:
    assert doses.how_much(kind, amount, holds, both=both) == said


def test_danish_has_its_own_words_for_the_minutes() -> None:
    i18n.set_language(i18n.DANISH)
    assert [doses.how_much(MINUTES, minutes, 1, both=False) for minutes in (1, 5)] == ["1 minut", "5 minutter"]


@pytest.mark.parametrize(
    ("kind", "holds", "said"),
    [(MINUTES, 1, "5 → 6 minutes"), (HOLD, 1, "5 → 6 seconds"), (HOLD, 3, "3 × 5 → 3 × 6 seconds")],
)
def test_a_dose_that_changes_says_what_it_comes_from(kind: DoseKind, holds: int, said: str) -> None:
    exercise = replace(WALK, dose=replace(WALK.dose, kind=kind, repetitions=holds))
    assert changes.change(Prescription(exercise, Level(0, 6), Reason.UP, last=Level(0, 5))) == said


@pytest.mark.parametrize(("left", "said"), [(223.0, "3:43 left"), (60.0, "1:00 left"), (59.2, "1:00 left")])
def test_the_time_that_is_left_is_counted_down_in_whole_seconds(left: float, said: str) -> None:
    assert doses.time_left(left) == said


def record(kind: DoseKind, quota: int, done: tuple[int, ...], amount: int, hold: float = 0.0) -> ExerciseRecord:
    sides = Sides.EACH if len(done) > 1 else Sides.NONE
    level = Level(0, amount)
    return ExerciseRecord("x", 1, Text(), kind, sides, level, hold, quota, Reason.HELD, 0.0, done, 0.0)


@pytest.mark.parametrize(
    ("kept", "prescribed", "done", "in_all"),
    [
        (record(MINUTES, 5, (3,), 5), "5 minutes", "3 of 5 min", "3 minutes"),
        (record(MINUTES, 1, (1,), 5), "5 minutes", "5 of 5 min", "5 minutes"),  # as the first versions kept it
        (record(MINUTES, 5, (5, 3), 5), "5 minutes per side", "5 of 5 min right, 3 of 5 min left", "8 minutes"),
        (record(HOLD, 3, (2,), 20, 20.0), "3 × 20 seconds", "2 of 3", "2 × 20 seconds"),
        (record(HOLD, 3, (3, 3), 20, 20.0), "3 × 20 seconds per side", "3 of 3 per side", "6 × 20 seconds"),
        (record(REPETITIONS, 7, (7, 6), 7, 2.0), "7 times per side · 2 s hold", "7 of 7 right, 6 of 7 left", None),
    ],
)
def test_what_was_done_is_said_in_what_the_dose_counted(
    kept: ExerciseRecord, prescribed: str, done: str, in_all: str | None
) -> None:
    assert (day.prescribed(kept), day.done(kept)) == (prescribed, done)
    assert doses.was_done(kept) == (in_all or "13 repetitions")


@pytest.mark.parametrize("seconds", [60.0, 89.0, 91.0, 250.0, 269.0, 271.0, 3000.0])
def test_what_is_left_at_the_start_is_as_long_as_the_whole_is_said_to_be(seconds: float) -> None:
    (whole,), (left,) = (
        [each for each in said.split() if each.isdigit()]
        for said in (doses.about_minutes(seconds), doses.about_left(seconds))
    )
    assert whole == left


def test_the_last_minute_is_not_counted_down() -> None:
    assert doses.about_left(59.9) == doses.about_left(0) == "under 1 min left"
