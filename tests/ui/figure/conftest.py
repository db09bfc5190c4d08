"""The shipped exercises, for the pages are handed them."""

from __future__ import annotations

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.exercise import Exercise


@pytest.fixture(scope="session")
def shipped() -> dict[str, Exercise]:
    """By id."""
    return dict(load([paths.bundled("exercises")]).exercises)
