"""What is said while an exercise gets ready: why its dose is what it is, as long as that is true."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from rygtraening.domain.events import PainChoice
from rygtraening.domain.exercise import (
    Dose,
    DoseKind,
    Exercise,
    Level,
    Phase,
    Places,
    SafetyNotes,
    Sides,
    Source,
    Tier,
)
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import Plan, build
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text
from rygtraening.words import ready

RED = "One step down: last time was more than your back was ready for."


@pytest.fixture
def plan() -> Plan:
    exercise = Exercise(
        id="cat",
        version=1,
        name=Text("Kattestræk", "Cat-camel"),
        also_called=Text(),
        aim=Text(),
        start_position=Text(),
        steps=(),
        breathing=Text(),
        mistakes=(),
        sides=Sides.NONE,
        side_names={},
        places=Places(),
        dose=Dose(DoseKind.REPETITIONS, (5, 6, 7), 6, 7, 5, (Tier(0.0, Text()), Tier(2.0, Text())), 1),
        phases=(Phase(Text("Rund", "Round"), Text("Rund", "Round"), 2.0, "still"),),
        start_pose="still",
        poses={},
        safety=SafetyNotes((), (), (), Text()),
        tags=(),
        source=Source(Text()),
    )
    programme = Programme("small", 1, Text(), Text(), (Part(exercise),), 0.0, 4.0, 7, Source(Text()))
    return build(programme, [Prescription(exercise, Level(1, 6), Reason.RED, Level(1, 7))])


def test_the_reason_of_the_dose_is_said_alone_and_with_the_dose(plan: Plan) -> None:
    session = Session(plan)
    assert ready.why(session) == RED
    assert ready.dose_and_why(session) == f"6 times · 2 s hold. {RED}"


def test_an_exercise_made_easier_has_another_dose_than_the_reason_tells_of(plan: Plan) -> None:
    session = Session(plan)
    session.start(0.0)
    session.ask_pain(0.0)
    session.answer_pain(Pain(4, 0), False, PainChoice.EASIER, 1.0)
    assert ready.why(session) == "" and ready.dose_and_why(session) == ""


def test_a_try_out_has_no_dose(plan: Plan) -> None:
    session = Session(replace(plan, trying=True))
    assert ready.why(session) == "" and ready.dose_and_why(session) == ""
