"""The newest facts: as far back as it takes, never what lies ahead, and no more than is wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from rygtraening.domain.pain import Pain
from rygtraening.domain.recent import newest_until
from rygtraening.domain.record import MorningScore, Stamp

TODAY = date(2026, 10, 8)


class Asked:
    """A journal that remembers how far back it was asked."""

    def __init__(self, journal: Any) -> None:
        self._journal = journal
        self.firsts: list[date | None] = []

    def facts(self, kind: type[MorningScore], first: date | None = None, last: date | None = None) -> Any:
        self.firsts.append(first)
        return self._journal.facts(kind, first, last)


@pytest.mark.parametrize(("days_ago", "questions"), [(0, 1), (14, 1), (15, 2), (61, 3), (1000, 4), (7000, 5)])
def test_it_reads_only_as_far_back_as_it_takes(
    journal: Any, stamped: Callable[..., Stamp], days_ago: int, questions: int
) -> None:
    asked, score = Asked(journal), MorningScore(stamped(TODAY - timedelta(days=days_ago)), Pain(2, 0))
    journal.append(score)
    assert newest_until(asked, MorningScore, TODAY, bool) == [score]  # type: ignore[arg-type]
    assert len(asked.firsts) == questions


def test_where_there_are_never_enough_it_is_everything(journal: Any, stamped: Callable[..., Stamp]) -> None:
    scores = [MorningScore(stamped(TODAY - timedelta(days=days)), Pain(2, 0)) for days in (5000, 3)]
    journal.append(*scores)

    def three(found: Sequence[MorningScore]) -> bool:
        return len(found) >= 3

    assert newest_until(journal, MorningScore, TODAY, three) == scores


def test_a_day_to_come_is_left_out(journal: Any, stamped: Callable[..., Stamp]) -> None:
    journal.append(MorningScore(stamped(TODAY + timedelta(days=1)), Pain(2, 0)))
    assert newest_until(journal, MorningScore, TODAY, bool) == []
