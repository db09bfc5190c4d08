"""The log of a person: what was kept is there, the newest counts, and the days' sums are always right."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Level
from rygtraening.domain.facts import KINDS, Fact, stands
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.record import (
    BeforeScore,
    Clearance,
    MorningScore,
    SafetyAnswers,
    SessionRecord,
)
from rygtraening.domain.summary import DaySummary
from rygtraening.store import fact_table
from rygtraening.store.journal import SqliteJournal

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def test_what_was_kept_is_there_after_a_new_start(journal: SqliteJournal, folder: Path, make: Maker) -> None:
    facts = make.one_of_each()
    journal.append(*facts)
    journal.close()
    again = SqliteJournal.open(folder)
    assert sorted(again.every_fact(), key=lambda fact: fact.stamp.id) == sorted(facts, key=lambda fact: fact.stamp.id)
    newest = {fact.subject: fact for fact in facts}.values()
    for kind in KINDS:
        assert again.facts(kind) == [fact for fact in newest if isinstance(fact, kind) and stands(fact)]
    again.close()


def test_an_installation_keeps_its_name(journal: SqliteJournal, folder: Path, tmp_path: Path) -> None:
    again, elsewhere = SqliteJournal.open(folder), SqliteJournal.open(tmp_path / "other")
    assert again.device == journal.device != elsewhere.device
    again.close()
    elsewhere.close()


def test_a_new_journal_is_empty(journal: SqliteJournal) -> None:
    assert journal.every_fact() == []
    assert journal.summaries() == []
    assert journal.entries() == []
    assert journal.running() is None
    assert journal.read_only is None
    assert journal.check() == []


def test_of_two_answers_about_the_same_morning_the_later_counts(journal: SqliteJournal, make: Maker) -> None:
    early, late = make.morning(0, 3), make.morning(0, 5, minute=10)
    journal.append(late)
    journal.append(early)
    assert journal.facts(MorningScore) == [late]
    assert journal.every_fact() == [early, late]
    assert [summary.morning for summary in journal.summaries()] == [5]


def test_of_two_answers_at_the_very_same_moment_the_id_decides(journal: SqliteJournal, make: Maker) -> None:
    first, second = make.morning(0, 3), make.morning(0, 5)
    journal.append(second)
    journal.append(first)
    assert journal.facts(MorningScore) == [second]
    assert [summary.morning for summary in journal.summaries()] == [5]


def test_facts_are_asked_for_by_day(journal: SqliteJournal, make: Maker) -> None:
    mornings = [make.morning(day, 3) for day in range(5)]
    journal.append(*reversed(mornings))
    first, last = mornings[1].stamp.day, mornings[3].stamp.day
    assert journal.facts(MorningScore, first, last) == mornings[1:4]
    assert journal.facts(MorningScore, first) == mornings[1:]
    assert journal.facts(MorningScore, last=last) == mornings[:4]
    assert [summary.day for summary in journal.summaries(first, last)] == [fact.stamp.day for fact in mornings[1:4]]


def test_the_first_day_is_that_of_the_first_number(journal: SqliteJournal, make: Maker) -> None:
    assert journal.first_day() is None
    journal.append(make.profile(), make.safety("fever"), make.clearance())
    assert journal.first_day() is None
    journal.append(make.before(4, 3))
    assert journal.first_day() == make.before(4, 3).stamp.day
    journal.append(make.morning(2, 3), make.morning(9, 3))
    assert journal.first_day() == make.morning(2, 3).stamp.day


def test_a_session_moved_to_another_day_leaves_the_first_one_empty(journal: SqliteJournal, make: Maker) -> None:
    session = make.session(0)
    journal.append(session)
    moved = replace(session, stamp=make.stamp(session.stamp.at + timedelta(hours=1), 1))
    journal.append(moved)
    assert journal.facts(SessionRecord, last=session.stamp.day) == []
    assert [summary.day for summary in journal.summaries()] == [moved.stamp.day]


def test_answers_given_after_midnight_belong_to_the_day_of_the_session(journal: SqliteJournal, make: Maker) -> None:
    session = make.session(0)
    journal.append(session)
    journal.append(make.after(session, worst=6, on_day=1))
    (summary,) = journal.summaries()
    assert (summary.day, summary.worst, summary.after) == (session.stamp.day, 6, 2)


def test_answers_that_came_before_their_session_count_once_it_is_there(journal: SqliteJournal, make: Maker) -> None:
    session = make.session(0)
    journal.append(make.after(session, worst=6))
    assert journal.summaries() == []
    journal.append(session)
    assert [summary.worst for summary in journal.summaries()] == [6]


def test_the_same_fact_twice_is_there_once(journal: SqliteJournal, make: Maker) -> None:
    facts = make.one_of_each()
    journal.append(*facts)
    journal.append(*facts)
    assert len(journal.every_fact()) == len(facts)


def test_another_fact_with_a_known_id_is_refused_and_nothing_of_it_is_kept(journal: SqliteJournal, make: Maker) -> None:
    kept = make.morning(0, 3)
    journal.append(kept)
    with pytest.raises(ValueError, match=str(kept.stamp.id)):
        journal.append(make.morning(1, 4), replace(kept, pain=Pain(9, 9)))
    assert journal.every_fact() == [kept]
    assert len(journal.summaries()) == 1


def test_the_running_session_is_kept_in_place_of_the_one_before(journal: SqliteJournal, make: Maker) -> None:
    for repetitions in (1, 2, 3):
        journal.save_running(make.running(repetitions))
    assert journal.running() == make.running(3)


def test_closing_a_session_keeps_it_and_forgets_the_running_one(journal: SqliteJournal, make: Maker) -> None:
    session = make.session(0)
    journal.save_running(make.running(3))
    journal.close_session(session)
    assert journal.running() is None
    assert journal.facts(SessionRecord) == [session]
    assert [summary.repetitions for summary in journal.summaries()] == [42]


def test_closing_a_session_in_which_nothing_was_done_keeps_nothing(journal: SqliteJournal, make: Maker) -> None:
    journal.save_running(make.running(0))
    journal.close_session(None)
    assert journal.running() is None
    assert journal.every_fact() == []


def test_closing_keeps_both_or_neither(journal: SqliteJournal, make: Maker) -> None:
    session = make.session(0)
    journal.append(session)
    journal.save_running(make.running(3))
    with pytest.raises(ValueError, match="two facts"):
        journal.close_session(replace(session, active_seconds=1.0))
    assert journal.running() == make.running(3)


@settings(max_examples=50)
@given(data=st.data())
def test_the_newest_counts_whatever_the_order_they_came_in(
    data: st.DataObject, any_fact: st.SearchStrategy[Fact]
) -> None:
    facts = data.draw(st.lists(any_fact, max_size=6, unique_by=lambda fact: fact.stamp.id))
    # Other versions of some, a little later or at the very same moment: then the id decides.
    count = len(facts)
    ids = data.draw(st.lists(st.uuids(), min_size=2 * count, max_size=2 * count, unique=True))
    delays = data.draw(st.lists(st.integers(0, 1), min_size=2 * count, max_size=2 * count))
    taken = {fact.stamp.id for fact in facts}
    for fact, later, new_id in zip(facts * 2, delays, ids, strict=True):
        if not isinstance(fact, SafetyAnswers | Clearance) and new_id not in taken:
            moment = fact.stamp.at + timedelta(microseconds=later)
            stamp = replace(fact.stamp, id=new_id, at=moment)
            if isinstance(fact, BeforeScore):  # the only one that is told apart by its first version
                facts.append(replace(fact, stamp=stamp, score=fact.score or fact.stamp.id))
            else:
                facts.append(replace(fact, stamp=stamp))
    expected: dict[str, Fact] = {}
    for fact in sorted(facts, key=lambda fact: (fact.stamp.at, str(fact.stamp.id))):
        expected[f"{fact.KIND} {fact.subject}"] = fact
    with tempfile.TemporaryDirectory() as folder:
        journal = SqliteJournal.open(Path(folder))
        for fact in data.draw(st.permutations(facts)):
            journal.append(fact)
        found = [fact for kind in KINDS for fact in journal.facts(kind)]
        assert journal.check() == []
        journal.close()
    standing = {subject: fact for subject, fact in expected.items() if stands(fact)}
    assert {f"{fact.KIND} {fact.subject}": fact for fact in found} == standing
    assert len(found) == len(standing)


def test_an_entry_is_there_with_its_session_and_grows_with_what_is_answered(
    journal: SqliteJournal, make: Maker
) -> None:
    session = make.session(0, back=4)
    journal.close_session(session)
    entry = journal.entries()[1]
    assert (entry.exercise, entry.day, entry.level) == ("kattestraek", session.stamp.day, Level(0, 7))
    assert (entry.before, entry.reference, entry.worst, entry.after, entry.next_morning) == (4, 4, None, None, None)
    assert entry.quota_done
    journal.append(make.after(session, worst=5))
    assert [(entry.worst, entry.after) for entry in journal.entries()] == [(5, 2)] * 3


def test_a_morning_is_the_reference_of_its_day_and_the_next_morning_of_the_day_before(
    journal: SqliteJournal, make: Maker
) -> None:
    journal.append(make.session(0, back=4), make.session(1, back=4))
    journal.append(make.morning(1, 6))
    found = [(entry.day.day, entry.reference, entry.next_morning) for entry in journal.entries()]
    assert found == [(2, 4, 6)] * 3 + [(3, 6, None)] * 3
    journal.append(make.morning(1, 2, minute=30))
    found = [(entry.day.day, entry.reference, entry.next_morning) for entry in journal.entries()]
    assert found == [(2, 4, 2)] * 3 + [(3, 2, None)] * 3


def test_entries_are_asked_for_by_day_and_come_in_order(journal: SqliteJournal, make: Maker) -> None:
    for day in (3, 1, 2, 0):
        journal.append(make.session(day))
    days = [make.session(day).stamp.day for day in range(4)]
    assert [entry.day for entry in journal.entries(days[1], days[2])] == [days[1]] * 3 + [days[2]] * 3
    assert {entry.day for entry in journal.entries(last=days[1])} == set(days[:2])
    assert [entry.exercise for entry in journal.entries(days[3])] == ["diagonalstraek", "kattestraek", "knae-til-bryst"]


def test_a_session_that_moves_takes_its_entries_along(journal: SqliteJournal, make: Maker) -> None:
    session = make.session(0)
    journal.append(session)
    moved = replace(session, stamp=make.stamp(session.stamp.at + timedelta(hours=1), 1))
    journal.append(moved)
    assert [entry.day for entry in journal.entries()] == [moved.stamp.day] * 3


def test_an_entry_stays_out_where_nothing_was_done(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.session(0, repetitions=0), make.morning(0, 3), make.before(0, 3))
    assert journal.entries() == []


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_there_are_do_no_harm(day: date, journal: SqliteJournal, make: Maker) -> None:
    morning, session = make.morning(0, 3), make.session(0)
    journal.append(replace(morning, stamp=replace(morning.stamp, day=day)))
    journal.append(replace(session, stamp=replace(session.stamp, day=day)))
    assert [(entry.day, entry.reference) for entry in journal.entries()] == [(day, 3)] * 3


def test_what_is_refused_leaves_the_entries_as_they_were(journal: SqliteJournal, make: Maker) -> None:
    session = make.session(0)
    journal.append(session)
    before = journal.entries()
    with pytest.raises(ValueError, match="two facts"):
        journal.append(make.after(session, worst=9), make.session(1), replace(session, active_seconds=1.0))
    assert journal.entries() == before


def shuffled(journal: SqliteJournal, facts: list[Fact], seed: int) -> tuple[list[DaySummary], list[Entry]]:
    """The sums and entries after keeping ``facts`` in an order of chance, one, two or three at a time."""
    chance = random.Random(seed)
    rest = list(facts)
    chance.shuffle(rest)
    while rest:
        count = chance.randint(1, 3)
        journal.append(*rest[:count])
        del rest[:count]
    return journal.summaries(), journal.entries()


def shuffled_again(facts: list[Fact], seed: int) -> tuple[list[DaySummary], list[Entry]]:
    """The same in a journal of its own."""
    with tempfile.TemporaryDirectory() as folder:
        journal = SqliteJournal.open(Path(folder))
        found = shuffled(journal, facts, seed)
        journal.close()
    return found


@settings(max_examples=40)
@given(seed=st.integers(0, 2**32), days=st.lists(st.integers(0, 3), min_size=1, max_size=5))
def test_the_sums_and_entries_are_what_a_rebuilding_gives_whatever_the_order(
    seed: int, days: list[int], make_again: type[Maker]
) -> None:
    make = make_again()
    facts: list[Fact] = [make.profile(), make.safety("fever")]
    for number, day in enumerate(days):
        session = make.session(day, repetitions=number % 3, back=number + 2)
        moved = replace(session, stamp=make.stamp(session.stamp.at + timedelta(hours=number), (day + number) % 4))
        answers = make.after(session, worst=number, second=1)
        worse = replace(answers, stamp=make.after(session, 0, second=2).stamp, spread=LegSpread.LASTING)
        facts += [make.morning(day, number, minute=number), make.before(day, number), session, answers, worse, moved]
    with tempfile.TemporaryDirectory() as folder:
        journal = SqliteJournal.open(Path(folder))
        kept = shuffled(journal, facts, seed)
        assert journal.check() == []
        journal.rebuild_summaries()
        assert (journal.summaries(), journal.entries()) == kept
        assert kept == shuffled_again(facts, seed + 1)
        journal.close()


def test_a_day_with_a_session_and_all_that_can_be_asked_stays_under_15_kilobytes(
    journal: SqliteJournal, make: Maker
) -> None:
    def train(day: int) -> None:
        session = make.session(day)
        journal.append(make.morning(day, 3))
        journal.append(make.before(day, 3))
        journal.append(*(make.decision(day, exercise.exercise) for exercise in session.exercises))
        for repetitions in range(20):
            journal.save_running(make.running(repetitions))
        journal.close_session(session)
        for second in range(8):
            journal.append(make.after(session, worst=3, second=second))
        journal.append(*make.evening(day))

    train(0)
    before = journal.path.stat().st_size
    for day in range(1, 21):
        train(day)
    assert (journal.path.stat().st_size - before) / 20 <= 15_000


def test_the_decisions_that_moved_a_dose_are_found_among_those_that_did_not(
    journal: SqliteJournal, make: Maker
) -> None:
    moved = [make.decision(day, "kattestraek") for day in range(3)]
    stayed = [replace(make.decision(day, "baekkenvip"), level=Level(0, 9)) for day in range(3)]
    eased = replace(make.decision(2, "knae-til-bryst"), before=Level(1, 5), level=Level(0, 5))
    journal.append(*stayed, *moved, eased)
    assert journal.dose_changes() == [*moved, eased]
    assert journal.dose_changes(moved[1].stamp.day, moved[1].stamp.day) == [moved[1]]
    assert journal.dose_changes(moved[2].stamp.day) == [moved[2], eased]


def test_they_are_found_by_their_index(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.decision(0, "kattestraek"))
    with closing(sqlite3.connect(journal.path)) as connection:
        days = ("0001-01-01", "9999-12-31")
        plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {fact_table._DOSE_CHANGES}", days))
    assert "dose_change_by_day" in plan
