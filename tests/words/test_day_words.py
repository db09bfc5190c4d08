"""What a day's page says, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening import i18n
from rygtraening.domain.day_view import DayView
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import ExerciseRecord, Front, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import OwnActivity, WeekAnswers, Wellbeing
from rygtraening.words import day as words
from rygtraening.words import reasons

DAY = date(2026, 10, 5)
EVENING = datetime(2026, 10, 5, 18, 5, tzinfo=UTC)
STAMP = Stamp(UUID(int=1), "here", EVENING, DAY)
NOTHING = DayView(DAY, None, (), None, None, (), (), None, None, None, (), (), ())
ENTRY = Entry(
    exercise="cat",
    day=DAY,
    level=Level(0, 7),
    before=2,
    worst=2,
    after=2,
    reference=2,
    next_morning=2,
    quota_done=True,
    stopped_for_pain=False,
    leg_spread=LegSpread.NONE,
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    i18n.set_language(i18n.ENGLISH)
    yield
    i18n.set_language(i18n.ENGLISH)


def done(*counts: int, sides: Sides = Sides.NONE, reason: Reason = Reason.UP, hold: float = 0.0) -> ExerciseRecord:
    return ExerciseRecord(
        exercise="cat",
        version=1,
        name=Text("kat", "cat"),
        kind=DoseKind.REPETITIONS,
        sides=sides,
        level=Level(0, 8),
        hold=hold,
        quota=8,
        reason=reason,
        percent=20.0,
        done=counts,
        work_seconds=60.0,
    )


def session(front: Front = Front.WINDOW, end: SessionEnd = SessionEnd.FINISHED) -> SessionRecord:
    return SessionRecord(
        STAMP, UUID(int=2), "short", Text(), EVENING, EVENING, 600.0, front, Gate.NORMAL, Pain(2, 0), end, (done(8),)
    )


def test_a_day_is_named_with_its_year_only_where_that_is_another_one() -> None:
    assert words.title(DAY, DAY + timedelta(days=3)) == "Monday 5 October"
    assert words.title(DAY, DAY + timedelta(days=300)) == "Monday 5 October 2026"
    i18n.set_language(i18n.DANISH)
    assert words.title(DAY, DAY) == "Mandag den 5. oktober"


@pytest.mark.parametrize(
    ("record", "prescribed", "told"),
    [
        (done(8), "8 times", "8 of 8"),
        (done(3), "8 times", "3 of 8"),
        (done(0), "8 times", "left out"),
        (done(8, 8, sides=Sides.EACH, hold=2.0), "8 times per side · 2 s hold", "8 of 8 per side"),
        (done(8, 3, sides=Sides.EACH), "8 times per side", "8 of 8 right, 3 of 8 left"),
        (done(0, 0, sides=Sides.EACH), "8 times per side", "left out"),
    ],
)
def test_prescribed_and_done_are_said_alike(record: ExerciseRecord, prescribed: str, told: str) -> None:
    assert (words.prescribed(record), words.done(record)) == (prescribed, told)


def test_a_session_that_was_told_later_has_no_time_and_no_minutes() -> None:
    assert words.session_title(session()) == "Training at 18:05"
    assert words.session_detail(session()) == "8 repetitions · 10 minutes · all of it"
    told = session(Front.BY_HAND, SessionEnd.STOPPED)
    assert words.session_title(told) == "Training without the program"
    assert words.session_detail(told) == "8 repetitions · stopped on the way"
    i18n.set_language(i18n.DANISH)
    assert words.time_of_day(EVENING) == "18.05"


def test_a_dose_that_stood_on_an_earlier_day_says_so_and_others_their_reason() -> None:
    held = done(8, reason=Reason.HELD)
    assert words.why(session(Front.BY_HAND), held) == "The dose that stood that day."
    assert words.why(session(), held) == reasons.reason(Reason.HELD)
    assert words.why(session(Front.BY_HAND), done(8)) == reasons.reason(Reason.UP)
    assert words.why(session(), done(8, reason=Reason.START_TRIED)) == "A calm place to begin, from what you tried."


def test_the_words_of_pain_change_where_the_bands_do() -> None:
    said = [words.amount(number) for number in range(11)]
    assert said == ["none", *["a little"] * 2, *["some"] * 3, *["a lot"] * 5]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (ENTRY, "Green · A calm day for your back, and a calm morning after."),
        (replace(ENTRY, worst=4), "Yellow · All right. Your back noticed it."),
        (replace(ENTRY, next_morning=None), "Yellow · All right. The number from the morning after is not there."),
        (
            replace(ENTRY, worst=8),
            "Red · More than your back was ready for that day. The next doses take it into account.",
        ),
    ],
)
def test_the_colour_of_a_day_comes_with_its_word_and_its_meaning(entry: Entry, said: str) -> None:
    view = replace(NOTHING, entries=(entry,), next_morning=entry.next_morning)
    assert words.day_colour(view, DAY + timedelta(days=9)) == said


def test_on_the_day_itself_the_colour_is_what_can_be_said_so_far() -> None:
    view = replace(NOTHING, entries=(replace(ENTRY, next_morning=None),))
    assert words.day_colour(view, DAY).startswith("Green · ")
    assert words.day_colour(view, DAY).endswith("We ask again tomorrow morning.")
    assert words.day_colour(NOTHING, DAY) == ""


def test_the_worst_exercise_gives_the_day_its_colour() -> None:
    view = replace(NOTHING, entries=(replace(ENTRY, worst=9), ENTRY, replace(ENTRY, worst=4)), next_morning=2)
    assert words.day_colour(view, DAY + timedelta(days=9)).startswith("Red")


def test_what_was_not_answered_is_a_dash_or_not_said_at_all() -> None:
    assert words.pain(Pain(3, None)) == "back 3 · leg –"
    assert words.wellbeing(Wellbeing(STAMP, None, 4)) == [("Stress", "4 of 10")]
    answers = WeekAnswers(STAMP, Pain(3, 1), (OwnActivity("Garden", 6), OwnActivity("Stairs", None)), None, 7)
    assert words.week(answers) == [
        ("The week's average", "back 3 · leg 1"),
        ("Garden", "6 of 10"),
        ("Sure of yourself", "7 of 10"),
    ]


def test_an_empty_day_is_no_reproach() -> None:
    assert words.subtitle(NOTHING) == ""
    assert "all right" in words.empty()
    assert "all right" in words.empty_and_read_only()
