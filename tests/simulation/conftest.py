"""A world for simulated people: the shipped exercises, and a half year that ends in November in Denmark."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rygtraening import paths, wiring
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.facts import Fact
from rygtraening.domain.text import Language
from rygtraening.simulation.life import live
from rygtraening.simulation.people import STEADY
from rygtraening.simulation.person import Person
from rygtraening.simulation.world import World

DENMARK = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=DENMARK)


@pytest.fixture(scope="session")
def world() -> World:
    catalogue = wiring.read_catalogue(Path("nowhere"))
    return World(
        programme=wiring.programme_of(catalogue),
        questions=load_safety(paths.bundled("resources") / "safety.yaml").questions,
        device="2b7e1516-28ae-4d2a-a6ab-f7158809cf4f",
        language=Language.DANISH,
        local=lambda plain: plain.replace(tzinfo=DENMARK),
        exercises=catalogue.exercises,
        activities=catalogue.activities,
    )


Lived = Callable[..., list[Fact]]


@pytest.fixture(scope="session")
def lived(world: World) -> Lived:
    """Every fact of a person's days: ``lived(180, seed=7)``. The same again is not lived again."""
    known: dict[tuple[int, int, Person], list[Fact]] = {}

    def facts(days: int, seed: int = 7, person: Person = STEADY) -> list[Fact]:
        key = (days, seed, person)
        if key not in known:
            known[key] = [fact for _day, found in live(person, world, NOW, days, seed) for fact in found]
        return known[key]

    return facts
