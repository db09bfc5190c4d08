"""Days that are changed and changed back, in any order: sums and entries always follow, and undoing brings all back."""

from __future__ import annotations

import tempfile
from contextlib import closing
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening import wiring
from rygtraening.domain.day_book import DayBook, PartOfDay
from rygtraening.domain.day_view import view
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import AfterAnswers, BeforeScore, Stamp
from rygtraening.domain.undo import Undo
from rygtraening.store.journal import SqliteJournal
from tests.store.conftest import FIRST_DAY, Maker, at

DAYS = [FIRST_DAY + timedelta(days=n) for n in range(3)]
NOTHING = Stamp(UUID(int=0), "", at(0, 0), FIRST_DAY)
CHANGES = ("morning", "no morning", "correct", "tell how it felt", "delete", "add", "undo")
Change = tuple[str, int, int]
changes = st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 2), st.integers(0, 10)), max_size=8)


@cache
def shipped() -> Programme:
    """The shipped programme, read once."""
    return wiring.programme_of(wiring.read_catalogue(Path("nowhere")))


class LateClock:
    """Weeks later, and now and then set back: a change is the newest word all the same."""

    def __init__(self) -> None:
        self._looks = 0

    def now(self) -> datetime:
        self._looks += 1
        return at(30, 12) - timedelta(hours=self._looks % 3, seconds=self._looks)

    def monotonic(self) -> float:
        return float(self._looks)


class Days:
    """Three days with a morning, a session and its page each, and one who changes them."""

    def __init__(self, journal: SqliteJournal) -> None:
        self.journal = journal
        make = Maker()
        for day in range(len(DAYS)):
            session = make.session(day)
            before = BeforeScore(make.stamp(session.started, day), session.before, session.gate)
            journal.append(make.morning(day, day + 1), before, session, make.after(session, 3 + day))
        self._ids = (UUID(int=10_000 + n) for n in range(10_000))
        self._programme = shipped()
        self.book = DayBook(journal, LateClock(), lambda: next(self._ids))

    def change(self, change: Change, done: list[Undo]) -> None:
        """Do it, and put its undo at the end of ``done``; an undo takes the last one away."""
        kind, place, number = change
        day, pain = DAYS[place], Pain(number, number // 2)
        sessions = view(self.journal, day).sessions
        if kind == "morning":
            done.append(self.book.set_morning(day, pain))
        elif kind == "no morning":
            done.append(self.book.delete_morning(day))
        elif kind == "add":
            doses = self.book.doses_on(day, self._programme)
            told = {dose.exercise.id: min(number, dose.repetitions) for dose in doses}
            part = PartOfDay.EVENING
            done.append(self.book.add_session(day, part, self._programme, doses, before=pain, done=told, usual=2.0)[1])
        elif kind == "undo" and done:
            self.book.undo(done.pop())
        elif sessions and kind == "delete":
            done.append(self.book.delete_session(*sessions[number % len(sessions)]))
        elif sessions and kind in ("correct", "tell how it felt"):
            session, answers = sessions[number % len(sessions)]
            said = answers or AfterAnswers(session.stamp, session.session)
            done_now = {}
            if kind == "correct":
                done_now = {
                    each.exercise: tuple(min(number, each.quota) for _ in each.done) for each in session.exercises
                }
            else:
                spread = list(LegSpread)[number % 3]
                said = replace(said, after=pain, spread=spread, note=f"{number}")
            before = pain if kind == "correct" else session.before
            done.append(self.book.change_session(session, answers, before=before, done=done_now, said=said))

    def seen(self) -> list[Any]:
        """What the pages of the days show and what the rule reads of them, without when it was written."""
        return [self._seen(day) for day in DAYS]

    def _seen(self, day: date) -> dict[str, Any]:
        shown = view(self.journal, day)
        return {
            "sessions": [
                (replace(session, stamp=NOTHING), said and replace(said, stamp=NOTHING))
                for session, said in shown.sessions
            ],
            "morning": shown.morning and (shown.morning.pain, shown.morning.said_at),
            "befores": [(before.pain, before.gate, before.said_at) for before in shown.befores],
            "rest": (shown.summary, shown.next_morning, shown.entries, shown.is_empty),
        }


@settings(max_examples=12)
@given(changes)
def test_changed_days_are_what_their_facts_say_and_undoing_all_brings_all_back(wanted: list[Change]) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(SqliteJournal.open(Path(folder))) as journal:
        days = Days(journal)
        first, done = days.seen(), list[Undo]()
        for change in wanted:
            days.change(change, done)
        assert journal.check() == []
        while done:
            days.book.undo(done.pop())
        assert days.seen() == first
        assert journal.check() == []


def test_each_undo_brings_back_what_was_there_just_before(journal: SqliteJournal) -> None:
    days = Days(journal)
    for kind in CHANGES[:-1]:
        for number in (0, 3, 9):
            done: list[Undo] = []
            before = days.seen()
            days.change((kind, 1, number), done)
            assert days.seen() != before or kind == "correct", kind
            for change in reversed(done):
                days.book.undo(change)
            assert days.seen() == before, (kind, number)
