"""Programmes as values, and the pages that show them, without anything around."""

from __future__ import annotations

from datetime import date

import pytest

from rygtraening import paths
from rygtraening.catalogue import loader
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.programme import Part
from rygtraening.domain.programme_draft import Building, Draft
from rygtraening.domain.text import Text

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """What comes with the program."""
    return loader.load([paths.bundled("exercises")])


@pytest.fixture
def building(catalogue: Catalogue) -> Building:
    """A programme with three exercises that is being put together."""
    names = ("kattestraek", "baekkenloeft", "sfinks")
    parts = tuple(Part(catalogue.exercises[name]) for name in names)
    return Building(Draft(id="mit", name=Text("Mit", "Mine"), parts=parts))
