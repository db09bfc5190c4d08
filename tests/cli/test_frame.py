"""The terminal's player while an exercise gets ready: why its dose is what it is, where that takes little room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rygtraening.cli import frame
from rygtraening.domain.exercise import Level
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
