"""Each page looks as it was approved: Danish and light, English and dark, small with large text, in high contrast.

``make approve-pictures`` approves what has changed. What differs is shown in ``build/pictures``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures.approve import draw_all
from tests.pictures.comparing import APPROVED, RENEW, approved_file, compare, opened, side_by_side
from tests.pictures.drawing import LOOKS
from tests.pictures.surroundings import missing_font
from tests.pictures.tour import NAMES

PICTURES = [f"{name}-{look.name}" for look in LOOKS for name in NAMES]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every picture, drawn by a process of its own."""
    if missing := missing_font():
        pytest.skip(f"pictures are compared in one font, which is missing: {missing}")
    folder = tmp_path_factory.mktemp("pictures")
    draw_all(folder)
    return folder


@pytest.mark.parametrize("name", PICTURES)
def test_a_page_looks_as_it_was_approved(drawn: Path, name: str) -> None:
    actual, file = opened(drawn / f"{name}.png"), approved_file(name)
    approved = opened(file) if file.exists() else None
    found = compare(actual, approved) if approved is not None else None
    if found is None or not found.alike:
        shown = side_by_side(name, actual, approved, found.shown if found is not None else None)
        says = f"{found.pixels} pixels differ" if found is not None else "it was never approved"
        pytest.fail(f"{name}: {says}; approved, actual and difference: {shown}\nto renew: {RENEW}", pytrace=False)


def test_nothing_is_approved_that_is_not_drawn_and_nothing_drawn_that_is_not_looked_at(drawn: Path) -> None:
    assert {file.stem for file in drawn.iterdir()} == set(PICTURES)
    assert {file.stem for file in APPROVED.iterdir()} == set(PICTURES)
