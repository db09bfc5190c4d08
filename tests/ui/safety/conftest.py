"""The shipped questions and texts."""

from __future__ import annotations

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.safety import SafetyTexts


@pytest.fixture(scope="session")
def texts() -> SafetyTexts:
    return load_safety(paths.bundled("resources") / "safety.yaml")
