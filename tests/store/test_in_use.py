"""One program at a time follows sessions in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.store.in_use import alone


def test_the_second_one_is_told_and_may_come_in_once_the_first_has_gone(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(KnownError, match="already open on this log"), alone(tmp_path):
        raise AssertionError("two were alone")
    with alone(tmp_path):
        pass


def test_whoever_falls_over_inside_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), alone(tmp_path):
        raise ZeroDivisionError
    with alone(tmp_path):
        pass
