"""The clock of ``quick_program.py``: quicker than the real one, and still the same to a session where it matters."""

from __future__ import annotations

import pytest

from rygtraening.domain.playback import GAP_SECONDS
from tests.end2end.quick_program import MOST, TIMES, QuickClock


@pytest.mark.parametrize(
    ("passed", "told"),
    [(0.0, 0.0), (0.1, TIMES * 0.1), (GAP_SECONDS / TIMES, MOST), (MOST + 0.5, MOST + 0.5), (3600.0, 3600.0)],
)
def test_it_makes_no_sleep_of_a_slow_moment_and_hides_none(passed: float, told: float) -> None:
    real = iter([100.0, 101.0, 101.0 + passed])
    clock = QuickClock(lambda: next(real))
    before = clock()
    after = clock()
    assert after - before == pytest.approx(told)
    assert (after - before > GAP_SECONDS) == (passed > GAP_SECONDS)
