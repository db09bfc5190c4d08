"""The terminal's player while an exercise gets ready: why its dose is what it is, where that takes little room."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from rygtraening.cli import frame
from rygtraening.domain.events import Way
from rygtraening.domain.exercise import DoseKind, Level
from rygtraening.domain.plan import StepKind, build
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.session import Session

RED = "One step down: last time was more than your back was ready for."


@pytest.fixture
def session(core: Core) -> Session:
    """Every exercise at 5, one step down for a RED."""
    prescriptions = [
        Prescription(each, Level(each.dose.articles_tier, 5), Reason.RED) for each in core.programme.exercises
    ]
    session = Session(build(core.programme, prescriptions))
    session.start(0.0)
    return session


def drawn(session: Session, width: int) -> list[str]:
    return frame.lines(session, width, muted=False, pause=None, trouble="")


def test_the_reason_stands_under_the_variant_and_over_the_count(session: Session) -> None:
    lines = drawn(session, 80)
    at = lines.index(RED)
    assert "Get ready" in lines[1] and at > 2
    assert lines[at + 1].endswith("0 of 5")


@pytest.mark.parametrize(("width", "shown"), [(80, True), (40, True), (30, False), (20, False)])
def test_it_takes_two_lines_at_most(session: Session, width: int, shown: bool) -> None:
    assert ("One step down" in " ".join(drawn(session, width))) is shown


def test_it_is_gone_when_the_exercise_begins(session: Session) -> None:
    now = 0.0
    while session.step.kind is StepKind.READY:
        now += 0.5
        session.tick(now)
    assert RED not in drawn(session, 80)


def test_in_the_rest_before_an_exercise_it_is_not_said_yet(session: Session) -> None:
    now = 0.0
    while session.step.kind is not StepKind.REST:
        now += 0.5
        session.tick(now)
    assert "One step down" not in " ".join(drawn(session, 80))


def test_in_a_try_out_there_is_no_reason_and_no_empty_line(session: Session) -> None:
    lines = drawn(Session(replace(session.plan, trying=True)), 80)
    assert RED not in lines
    times = next(place for place, line in enumerate(lines) if line.startswith("00:00"))
    assert "" not in lines[:times]


def timed(core: Core, kind: DoseKind, amount: int, way: Way = Way.PACED) -> Session:
    """A session of the first exercise, counted in ``kind``, held twice where it is held, in its first repetition."""
    exercise = core.programme.exercises[1 if kind is DoseKind.HOLD else 0]
    dose = replace(exercise.dose, kind=kind, repetitions=2 if kind is DoseKind.HOLD else 1)
    moved = replace(exercise, dose=dose)
    session = Session(build(core.programme, [Prescription(moved, Level(0, amount), Reason.START)]), way)
    session.start(0.0)
    now = 0.0
    while session.step.kind is not StepKind.REPETITION:
        now += 0.5
        session.tick(now)
    return session


def on(session: Session, since: float, seconds: float) -> None:
    for half in range(int(seconds * 2)):
        session.tick(since + (half + 1) / 2)


def test_minutes_say_which_it_is_and_how_long_is_left(core: Core) -> None:
    session = timed(core, DoseKind.MINUTES, 5)
    on(session, 13.0, 75.0)
    lines = drawn(session, 80)
    assert "2 of 5 min · 3:45 left" in lines
    assert "[#####...............] 45" in lines


@pytest.mark.parametrize(
    ("kind", "key"), [(DoseKind.MINUTES, "Space: pause"), (DoseKind.HOLD, "Space: the hold begins")]
)
def test_the_keys_say_what_space_does_where_the_person_counts(core: Core, kind: DoseKind, key: str) -> None:
    assert any(line.startswith(key) for line in drawn(timed(core, kind, 8, Way.SELF), 80))


def test_a_hold_is_counted_down(core: Core) -> None:
    session = timed(core, DoseKind.HOLD, 20)
    on(session, 13.0, 2.0 + 5.0)
    assert "[#####...............] 15" in drawn(session, 80)
