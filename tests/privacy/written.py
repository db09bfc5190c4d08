"""A log in which the same texts stand wherever a person can write: on each day one text, in every field there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.exposure_record import Attempt, Happened, Lesson, OwnLadder
from rygtraening.domain.facts import Fact
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, Front, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
IN_THE_TABLES = (
    ("sessions", "note"),
    ("wins", "text"),
    ("own_ladders", "name"),
    ("own_ladders", "text"),
    ("attempts", "feared"),
    ("attempts", "lesson"),
    ("week_activities", "activity"),
)
"""Where each text stands in the tables: table and column."""
FACTS_A_TEXT = 7


def session_of(number: int) -> UUID:
    """The session with the text of that number as its note."""
    return UUID(int=1_000_000 + number)


def day_of(number: int, now: datetime = NOW) -> date:
    """The day on which it was written."""
    return (now - timedelta(days=number)).date()


def whole(text: str) -> str:
    """What a file in UTF-8 can hold of it: half a surrogate pair cannot be written down."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def facts(texts: Sequence[str], now: datetime = NOW) -> Iterator[Fact]:
    """A day for each text, the last one ``now``, on which it was written everywhere; the names of the exercise and the
    programme come from a file, and say it too."""
    numbers = iter(range(1, 1_000_000))
    for number, text in enumerate(texts):
        at = now - timedelta(days=number)

        def stamp(at: datetime = at) -> Stamp:
            return Stamp(UUID(int=next(numbers)), "device", at, at.date())

        session, attempt = session_of(number), UUID(int=2_000_000 + number)
        yield SessionRecord(
            stamp=stamp(),
            session=session,
            programme="laend-basis",
            programme_name=Text(text, text),
            started=at,
            ended=at,
            active_seconds=60.0,
            front=Front.WINDOW,
            gate=Gate.NORMAL,
            before=Pain(3, 0),
            end=SessionEnd.FINISHED,
            exercises=(_exercise(text),),
        )
        yield AfterAnswers(stamp(), session, note=text)
        yield SmallWin(stamp(), f"win-{number}", text)
        yield OwnLadder(stamp(), f"ladder-{number}", text, (text,))
        yield Attempt(
            stamp(),
            attempt,
            f"ladder-{number}",
            "1",
            Pain(2, 0),
            feared=text,
            likelihood=60,
            expected=7,
            happened=Happened.NO,
            worst=Pain(2, 0),
        )
        yield Lesson(stamp(), attempt, text)
        yield WeekAnswers(stamp(), Pain(3, 1), (OwnActivity(text, 4),), fear=3, confidence=4)


def _exercise(text: str) -> ExerciseRecord:
    return ExerciseRecord(
        exercise="kattestraek",
        version=1,
        name=Text(text, text),
        kind=DoseKind.REPETITIONS,
        sides=Sides.NONE,
        level=Level(0, 7),
        hold=0.0,
        quota=7,
        reason=Reason.HELD,
        percent=12.5,
        done=(7,),
        work_seconds=42.0,
    )
