"""A day's row gives back whatever the day came to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from rygtraening.domain.pain import LegSpread
from rygtraening.domain.summary import summarise
from rygtraening.store.journal import SqliteJournal

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def test_pain_that_stopped_it_the_leg_and_the_first_number_are_still_known_after_a_new_start(
    journal: SqliteJournal, folder: Path, make: Maker
) -> None:
    session = make.session(0)
    stopped = replace(session, exercises=(replace(session.exercises[0], stopped_for_pain=True), *session.exercises[1:]))
    after = replace(make.after(session, worst=8), spread=LegSpread.LASTING)
    first, morning = make.before(0, 4), make.morning(0, 5)
    journal.append(first, stopped, after, morning)
    journal.close()
    again = SqliteJournal.open(folder)
    (day,) = again.summaries()
    again.close()
    assert day == summarise(session.stamp.day, [stopped], [after], [first], morning)
    assert (day.stopped_for_pain, day.lasting_spread, day.first_before) == (True, True, 4)


def test_a_day_without_them_knows_that_too(journal: SqliteJournal, make: Maker) -> None:
    session = make.session(0)
    journal.append(session, make.after(session, worst=3))
    (day,) = journal.summaries()
    assert (day.stopped_for_pain, day.lasting_spread, day.morning, day.morning_at) == (False, False, None, None)
    assert day.ended == session.ended


def test_a_day_on_which_nothing_was_done_has_no_end(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 3))
    (day,) = journal.summaries()
    assert (day.sessions, day.ended, day.morning) == (0, None, 3)
