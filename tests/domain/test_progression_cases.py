"""The hundred worked cases that came with the rule (decide-cases.json), through the reader and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from rygtraening import paths
from rygtraening.catalogue import loader
from rygtraening.domain.cases import plain_decision, read_case
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.progression import decide

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "decide-cases.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def shipped() -> Mapping[str, Exercise]:
    return loader.load([paths.bundled("exercises")]).exercises


def decided(case: dict[str, Any], exercises: Mapping[str, Exercise]) -> dict[str, object]:
    read = read_case(case, exercises)
    return plain_decision(read, decide(read))


@pytest.mark.parametrize("worked", CASES, ids=[worked["note"] for worked in CASES])
def test_the_worked_case_is_decided_as_it_says(worked: dict[str, Any], shipped: Mapping[str, Exercise]) -> None:
    assert decided(worked["case"], shipped) == worked["decision"]


def test_there_are_a_hundred_and_every_row_of_the_table_is_among_them() -> None:
    assert len(CASES) == 100
    assert {worked["decision"]["rule"] for worked in CASES} == set(range(13))


def test_a_history_written_backwards_is_decided_the_same(shipped: Mapping[str, Exercise]) -> None:
    for worked in CASES:
        backwards = {**worked["case"], "history": worked["case"]["history"][::-1]}
        assert decided(backwards, shipped) == worked["decision"], worked["note"]
