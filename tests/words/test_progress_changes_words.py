"""What Fremgang says of a day's doses and flare-ups, in English."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Dose, DoseKind, Exercise, Level, Places, SafetyNotes, Sides, Source, Tier
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progress import Range, Slot, Step, series
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_headline import DoseChange, Headline, Kind
from rygtraening.domain.progress_values import Day, Score, Spread
from rygtraening.domain.progress_values import Dose as Counted
from rygtraening.domain.record import Stamp
from rygtraening.domain.summary import DaySummary
from rygtraening.domain.text import Text
from rygtraening.words import progress as words
from rygtraening.words import progress_headline as sentences
from rygtraening.words.progress_changes import dose_changes, move

DAY = date(2026, 11, 19)
WELL = "A little more than last time: your sessions went well, and so did the mornings after."
FLARE = "Two steps down because of the flare-up. You keep moving, with less."


def exercise(id_: str, name: str) -> Exercise:
    return Exercise(
        id=id_,
        version=1,
        name=Text(name, name),
        also_called=Text(),
        aim=Text(),
        start_position=Text(),
        steps=(),
        breathing=Text(),
        mistakes=(),
        sides=Sides.NONE,
        side_names={},
        places=Places(),
        dose=Dose(DoseKind.REPETITIONS, (5, 6, 7), 6, 7, 5, (Tier(0.0, Text()),), 0),
        phases=(),
        start_pose="still",
        poses={},
        safety=SafetyNotes((), (), (), Text()),
        tags=(),
        source=Source(Text()),
    )


EXERCISES = {"cat": exercise("cat", "Cat-camel"), "knee": exercise("knee", "Knee to chest")}
UP = DoseDecision(
    Stamp(UUID(int=1), "here", datetime(2026, 11, 19, 9, tzinfo=UTC), DAY),
    "cat",
    Action.PROGRESS,
    11,
    Reason.UP,
    Level(0, 7),
    Level(0, 8),
)
KNEE = replace(UP, exercise="knee", reason=Reason.FLARE, before=Level(0, 9), level=Level(0, 7))


def plain(text: str) -> str:
    """With spaces that break."""
    return text.replace("\u00a0", " ")


def test_a_change_is_the_exercise_from_where_to_where_and_why() -> None:
    assert [plain(text) for text in dose_changes([UP], EXERCISES)] == [f"Cat-camel 7 → 8. {WELL}"]


def test_what_has_the_same_reason_is_said_once() -> None:
    down = replace(UP, reason=Reason.FLARE, before=Level(0, 8), level=Level(0, 6))
    lost = replace(UP, exercise="gone", before=Level(0, 5), level=Level(0, 6))
    assert [plain(text) for text in dose_changes([down, lost, KNEE], EXERCISES)] == [
        f"Cat-camel 8 → 6 and Knee to chest 9 → 7. {FLARE}",
        f"gone 5 → 6. {WELL}",
    ]


def test_no_line_ends_between_the_two_numbers() -> None:
    assert "7\u00a0→\u00a08" in move(UP, EXERCISES)


@pytest.mark.parametrize(
    ("before", "now", "text"),
    [
        (Level(0, 10), Level(1, 5), "Cat-camel 10 → 5 (the next version)"),
        (Level(1, 5), Level(0, 5), "Cat-camel 5 → 5 (an easier version)"),
        (Level(0, 8), Level(0, 8), "Cat-camel stays at 8"),
    ],
)
def test_another_version_is_said_and_so_is_staying(before: Level, now: Level, text: str) -> None:
    assert plain(move(replace(UP, before=before, level=now), EXERCISES)) == text


def test_a_step_that_was_declined_is_said_as_declined() -> None:
    declined = replace(UP, level=UP.before, reason=Reason.DECLINED_UP, declined=True)
    assert dose_changes([declined], EXERCISES) == [
        "Cat-camel stays at 7. You chose to stay on this step. The next one is offered again another day."
    ]


def test_a_day_tells_its_flare_up_and_its_changes_after_its_numbers() -> None:
    slot = Slot(DAY, DAY, 0, {Score.WORST: Spread(6, 6, 6)}, {}, 1, (KNEE,))
    assert [plain(line) for line in words.slot_lines(slot, Step.DAY, EXERCISES)] == [
        "Pain worst 6",
        "flare-up",
        f"Knee to chest 9 → 7. {FLARE}",
    ]


def test_a_day_of_a_flare_up_without_a_number_is_not_called_empty() -> None:
    assert words.slot_lines(Slot(DAY, DAY, 0, {}, {}, 1), Step.DAY) == ["flare-up"]


def test_a_week_says_which_days_it_does_not_count() -> None:
    some = Slot(date(2026, 11, 16), date(2026, 11, 22), 4, {Score.BEFORE: Spread(3, 3, 3)}, {}, 2)
    assert words.slot_lines(some, Step.WEEK) == [
        "before 3",
        "4 training days",
        "2 days of a flare-up, not counted",
    ]
    whole = Slot(date(2026, 11, 16), date(2026, 11, 22), 0, {}, {}, 7)
    assert words.slot_lines(whole, Step.WEEK) == ["7 days of a flare-up, not counted"]


def test_the_table_marks_a_day_of_a_flare_up() -> None:
    summary = DaySummary(
        DAY, 0, 0, 0.0, None, 6, None, None, None, None, None, stopped_for_pain=False, lasting_spread=False
    )
    assert words.table_cells(Day(summary, None, flare=True))[0] == "≈ 19 Nov 2026"
    assert words.table_cells(Day(summary, None))[0] == "19 Nov 2026"
    assert words.table_spoken_day(DAY) == "19 Nov 2026, flare-up"


def test_what_is_left_out_of_the_sentence_is_said() -> None:
    def row(day: date) -> DaySummary:
        return DaySummary(
            day, 1, 80, 480.0, 40.0, 3, 3, 3, None, None, None, stopped_for_pain=False, lasting_spread=False
        )

    shown = series(read_days([row(DAY)], DAY), Range.ALL, DAY)
    facts = Headline(Kind.CHANGE, 20, 42, {Counted.PERCENT: DoseChange(20, 40)}, None, left_out=3)
    assert sentences.detail(facts, shown) == "19 Nov 2026 · days of a flare-up not counted"
    assert sentences.detail(replace(facts, left_out=0), shown) == "19 Nov 2026"
    few = Headline(Kind.FEW_HERE, 2, 0, {}, None, left_out=3)
    assert (
        sentences.detail(few, shown) == "Too few to compare. Try a longer period. Days of a flare-up are not counted."
    )
    only = Headline(Kind.FLARE, 0, 0, {}, None, left_out=3)
    assert sentences.headline(only, Counted.PERCENT) == "There is a flare-up in this period"
    assert sentences.detail(only, shown) == "Its days are shown, and left out of what is compared."


def test_nobody_is_told_of_no_training_days() -> None:
    facts = Headline(Kind.FEW_HERE, 0, 0, {}, None, left_out=3)
    assert sentences.headline(facts, Counted.PERCENT) == "Your numbers from this period are here"


@pytest.mark.parametrize(
    ("kind", "said"), [(DoseKind.HOLD, "Cat-camel 7 → 8 s"), (DoseKind.MINUTES, "Cat-camel 7 → 8 min")]
)
def test_seconds_of_hold_and_minutes_are_called_so(kind: DoseKind, said: str) -> None:
    cat = EXERCISES["cat"]
    counted = {"cat": replace(cat, dose=replace(cat.dose, kind=kind))}
    moved = replace(UP, before=Level(0, 7), level=Level(0, 8))
    assert move(moved, counted).replace("\u00a0", " ") == said
