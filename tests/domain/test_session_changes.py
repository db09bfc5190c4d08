"""Who counts, and how fast, changed in the middle of something.

The plan, with the moment each step begins: 0 ready · 2 count-in · 5 and 11 cat · 17 rest · 21 ready · 23 count-in ·
26 cat again.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.events import Event, RepetitionCounted, TempoChanged
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.plan import Plan, StepKind
from rygtraening.domain.session import Session

Ticked = Callable[..., list[tuple[float, Event]]]


@pytest.fixture
def paced(plan_of: Callable[..., Plan], cat: Exercise) -> Session:
    """Følg tempo, started at 0."""
    session = Session(plan_of((cat, 0, 2), (cat, 0, 1)))
    session.start(0.0)
    return session


def counted(happened: list[tuple[float, Event]]) -> list[float]:
    return [at for at, event in happened if isinstance(event, RepetitionCounted)]


def test_half_a_repetition_is_done_from_its_beginning_when_the_program_leads_again(
    paced: Session, ticked: Ticked
) -> None:
    ticked(paced, 0.0, 9.0)  # 4 s into the first, in its second phase
    paced.switch_way(9.0)
    paced.switch_way(9.5)
    assert (paced.phase_index, paced.into_phase) == (0, 0.0)
    assert counted(ticked(paced, 9.5, 16.0)) == [15.5]


def test_a_rest_goes_on_where_it_was_whoever_counts(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 19.0)
    paced.switch_way(19.0)
    assert (paced.step.kind, paced.into_phase) == (StepKind.REST, 2.0)


@pytest.mark.parametrize("kind", ["plank", "walk"])
def test_a_long_hold_and_minutes_go_on_where_they_were_whoever_counts(
    plan_of: Callable[..., Plan], ticked: Ticked, request: pytest.FixtureRequest, kind: str
) -> None:
    session = Session(plan_of((request.getfixturevalue(kind), 0, 5)))
    session.start(0.0)
    ticked(session, 0.0, 9.0)
    stood = (session.phase_index, session.into_phase)
    assert stood != (0, 0.0)
    session.switch_way(9.0)
    assert (session.phase_index, session.into_phase) == stood


@pytest.mark.parametrize(("asked", "tempo"), [(1.234, 1.2), (0.78, 0.8), (9.0, 2.0), (0.0, 0.5)])
def test_any_tempo_asked_for_is_taken_to_the_nearest_tenth_there_is(paced: Session, asked: float, tempo: float) -> None:
    assert paced.set_tempo(asked, 0.0) == (TempoChanged(tempo),)
    assert paced.tempo == tempo
