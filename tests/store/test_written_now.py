"""What is said last counts, also where the clock was set back since."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from msgspec.structs import replace

from rygtraening.domain.ports import FactT
from rygtraening.domain.record import MorningScore, SafetyAnswers, SessionRecord
from rygtraening.store.written_now import INSTANT, WrittenNow

if TYPE_CHECKING:
    from tests.store.conftest import Maker

HOUR = timedelta(hours=1)


@pytest.fixture
def written(folder: Path) -> Iterator[WrittenNow]:
    with closing(cast(WrittenNow, WrittenNow.open(folder))) as journal:
        yield journal


def earlier(fact: FactT) -> FactT:
    """The same, said by a clock that is an hour behind."""
    return replace(fact, stamp=replace(fact.stamp, at=fact.stamp.at - HOUR))


def test_what_comes_in_order_keeps_its_moment(written: WrittenNow, make: Maker) -> None:
    first, second = make.morning(0, 3), make.morning(0, 5, minute=10)
    written.append(first)
    written.append(second)
    assert written.every_fact() == [first, second]
    assert written.facts(MorningScore) == [second]


def test_after_the_clock_was_set_back_a_correction_counts_all_the_same_and_keeps_its_day(
    written: WrittenNow, make: Maker
) -> None:
    first = make.morning(0, 3)
    written.append(first)
    correction = earlier(make.morning(0, 5))
    written.append(correction)
    (kept,) = written.facts(MorningScore)
    assert kept.pain.back == 5
    assert kept.stamp.at == first.stamp.at + INSTANT
    assert (kept.stamp.day, kept.stamp.at.utcoffset()) == (first.stamp.day, correction.stamp.at.utcoffset())


def test_of_two_words_at_the_very_same_moment_the_later_said_counts(written: WrittenNow, make: Maker) -> None:
    first, second, third = (make.morning(0, pain) for pain in (3, 5, 7))
    for morning in (second, third, first):  # else the larger id counts
        written.append(morning)
    (kept,) = written.facts(MorningScore)
    assert kept.pain.back == 3


def test_another_morning_is_another_matter(written: WrittenNow, make: Maker) -> None:
    written.append(make.morning(5, 3))
    other = make.morning(0, 5)
    written.append(other)
    assert other in written.facts(MorningScore)


def test_a_safety_list_that_is_answered_after_the_clock_was_set_back_is_the_last_one(
    written: WrittenNow, make: Maker
) -> None:
    yes, no = make.safety("fever"), earlier(make.safety())
    written.append(yes)
    written.append(no)
    assert [answers.yes for answers in written.facts(SafetyAnswers)] == [("fever",), ()]


def test_a_session_that_is_gone_on_with_after_the_clock_was_set_back_replaces_its_record(
    written: WrittenNow, make: Maker
) -> None:
    stopped = make.session(0, repetitions=3)
    written.close_session(stopped)
    again = make.session(0, repetitions=7)
    stamp = replace(again.stamp, at=stopped.stamp.at - HOUR)
    finished = replace(again, session=stopped.session, stamp=stamp)
    written.close_session(finished)
    (kept,) = written.facts(SessionRecord)
    assert kept.repetitions == finished.repetitions


def test_a_session_in_which_nothing_was_done_leaves_nothing(written: WrittenNow, make: Maker) -> None:
    written.save_running(make.running(3))
    written.close_session(None)
    assert (written.running(), written.every_fact()) == (None, [])


def test_a_session_that_comes_back_and_what_is_said_with_it_are_kept_both_or_neither(
    written: WrittenNow, make: Maker
) -> None:
    session = make.session(0)
    written.save_running(make.running(3))
    written.close_session(session)
    gone = replace(session, stamp=make.stamp(session.stamp.at - 5 * HOUR, 0), withdrawn=True)
    clashing = replace(gone, stamp=replace(session.stamp, day=session.stamp.day + 24 * HOUR))
    with pytest.raises(ValueError, match="two facts"):
        written.save_running(make.running(3), clashing)
    assert (written.running(), written.facts(SessionRecord)) == (None, [session])
    written.save_running(make.running(3), gone)
    assert (written.running(), written.facts(SessionRecord), written.entries()) == (make.running(3), [], [])
    assert written.check() == []
