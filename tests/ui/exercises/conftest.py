"""Two exercises in both languages, one in the programme and one beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.day_plan import Pausing
from rygtraening.domain.exercise import (
    Dose,
    DoseKind,
    Exercise,
    Level,
    Phase,
    Places,
    SafetyNotes,
    Side,
    Sides,
    Source,
    Tier,
)
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.text import Text
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.theme.theme import Theme


def build_exercise(id_: str, name: Text, **different: Any) -> Exercise:
    """Per side, at tier 1 of 2, with every text an exercise can have."""
    values: dict[str, Any] = {
        "id": id_,
        "version": 1,
        "name": name,
        "also_called": Text("Også på dansk", "Also in English"),
        "aim": Text("Formål på dansk", "Aim in English"),
        "start_position": Text("Læg dig på ryggen", "Lie on your back"),
        "steps": (Text("Først på dansk", "First in English"), Text("Så på dansk", "Then in English")),
        "breathing": Text("Ånd på dansk", "Breathe in English"),
        "mistakes": (Text("Fejl på dansk", "Mistake in English"),),
        "sides": Sides.EACH,
        "side_names": {Side.RIGHT: Text("Højre", "Right"), Side.LEFT: Text("Venstre", "Left")},
        "places": Places(Text("Gulvet på dansk", "The floor in English"), Text(), Text("Stolen på", "The chair")),
        "dose": Dose(
            DoseKind.REPETITIONS,
            (5, 7, 10, 20),
            10,
            20,
            7,
            (Tier(0.0, Text("Let på dansk", "Easy in English")), Tier(2.5, Text("Hel på dansk", "Whole in English"))),
            1,
        ),
        "phases": (
            Phase(Text("Træk på", "Draw"), Text("Pust på", "Breathe out"), 3.0, "up"),
            Phase(Text("Hold på", "Hold"), Text("Bliv på", "Stay there"), 0.0, "up", is_hold=True),
        ),
        "start_pose": "still",
        "poses": {},
        "safety": SafetyNotes(
            normal=(Text("Normalt på dansk", "Normal in English"),),
            stop_signs=(Text("Stop på dansk", "Sharp pain in English"), Text("Svimmel på", "Dizziness")),
            be_careful_if=(Text("Varsom på dansk", "Careful in English"),),
            gentler=Text("Blidere på dansk", "Gentler in English"),
        ),
        "tags": (Text("styrke på", "strength"),),
        "source": Source(Text("Kilden på dansk", "The source"), "example.org/guide"),
    }
    return Exercise(**(values | different))


@pytest.fixture
def knee() -> Exercise:
    return build_exercise("knee", Text("Knæ til bryst", "Knee to chest"))


@pytest.fixture
def programme(knee: Exercise) -> Programme:
    about = Text("Om på dansk", "About it")
    return Programme("basis", 1, Text("Basis på", "Basics"), about, (Part(knee),), 20, 10, 7, Source(Text()))


@pytest.fixture
def catalogue(knee: Exercise) -> Catalogue:
    """The walk stands first in the folder, and is not in the programme."""
    walk = build_exercise(
        "walk",
        Text("Gåtur på dansk", "A walk"),
        sides=Sides.NONE,
        also_called=Text(),
        dose=Dose(DoseKind.MINUTES, (5, 10, 20), 10, 20, 5, (Tier(0.0, Text("Tur på", "A walk outside")),), 0),
        safety=SafetyNotes((), (), (), Text()),
        source=Source(Text(), reviewed=True),
    )
    return Catalogue({"walk": walk, "knee": knee}, {})


@pytest.fixture
def faulty(catalogue: Catalogue) -> Catalogue:
    """The same, with a file that could not be read, in a folder with a long name."""
    folder = "/a/very/long/way/" + "folder" * 20
    return Catalogue(catalogue.exercises, {}, (Fault(f"{folder}/bro.yaml", 12, 3, "The field “hold” is missing."),))


@pytest.fixture
def listed(
    theme: Theme, programme: Programme, catalogue: Catalogue, knee: Exercise, shown: Callable[..., object]
) -> Callable[..., ExercisesPage]:
    """``listed(catalogue, size=…)`` shows the list; the knee is at its start, unless ``doses`` say otherwise."""

    def show(
        what: Catalogue | None = None,
        size: tuple[int, int] = (1028, 760),
        doses: Sequence[Prescription] | None = None,
        pausing: Sequence[Pausing] = (),
    ) -> ExercisesPage:
        page = ExercisesPage(theme)
        page.show_catalogue(what or catalogue, programme)
        start = [Prescription(knee, Level(1, 7), Reason.START)]
        page.show_doses(start if doses is None else doses, pausing)
        page.list.make_whole()
        shown(page, *size)
        return page

    return show
