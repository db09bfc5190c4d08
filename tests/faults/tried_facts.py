"""What is written on a disk that fails: a fact, a running session or a finished one for each number."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from rygtraening.domain.exercise import Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Front, MorningScore, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.domain.text import Text

START = datetime(2026, 3, 2, 7, tzinfo=UTC)


def morning(number: int) -> MorningScore:
    """The score of day ``number``, with the number as its id."""
    at = START + timedelta(days=number)
    return MorningScore(Stamp(UUID(int=number + 1), "device", at, at.date()), Pain(3, 0))


def running(number: int) -> RunningSession:
    """A session with ``number`` repetitions."""
    done = (tuple(range(1, number + 1)),)
    exercise = RunningExercise("kattestraek", Level(0, 20), Reason.HELD, done)
    return RunningSession(
        UUID(int=1), START.date(), START, START, Front.WINDOW, "laend-basis", Gate.NORMAL, Pain(3, 0), True, 1.0, 0,
        (exercise,),
    )  # fmt: skip


def closed(number: int) -> SessionRecord:
    """The finished session of day ``number``."""
    at = START + timedelta(days=number)
    stamp, whose = Stamp(UUID(int=number + 1), "device", at, at.date()), UUID(int=number + 1)
    name = Text("Lænd – basis", "Low back – basics")
    return SessionRecord(
        stamp, whose, "laend-basis", name, at, at, 30.0, Front.WINDOW, Gate.NORMAL, Pain(3, 0), SessionEnd.FINISHED, ()
    )
