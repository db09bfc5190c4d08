"""Merging is a union: twice, in any order and from several computers it comes to the same journal."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.facts import Fact
from rygtraening.domain.long_work import GivenUp
from rygtraening.domain.merge import Brought
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore
from rygtraening.store import codec
from rygtraening.store.codec import FactRow
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.merge import Merge

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def numbered(facts: Iterable[Fact]) -> Iterator[tuple[int, FactRow]]:
    return enumerate(map(codec.row, facts), start=2)


def take_over(folder: Path, facts: Iterable[Fact]) -> int:
    merge = Merge.open(folder)
    assert merge.lay(numbered(facts)) == []
    assert merge.conflicts() == []
    taken = merge.take_over()
    merge.close()
    return taken


@pytest.fixture
def merge(journal: SqliteJournal, folder: Path) -> Iterator[Merge]:
    """Beside ``journal``."""
    opened = Merge.open(folder)
    yield opened
    opened.close()


def test_what_is_new_is_kept_with_its_days_sums_and_entries(
    journal: SqliteJournal, folder: Path, make: Maker, tmp_path: Path
) -> None:
    session = make.session(1)
    here: list[Fact] = [make.morning(0, 3), make.morning(1, 4), session]
    there: list[Fact] = [make.before(1, 2), make.after(session, 6), make.morning(2, 7), *make.one_of_each()]
    journal.append(*here)
    assert take_over(folder, there) == len(there)
    at_once = SqliteJournal.open(tmp_path / "at once")
    at_once.append(*here, *there)
    assert journal.every_fact() == at_once.every_fact()
    assert (journal.summaries(), journal.entries()) == (at_once.summaries(), at_once.entries())
    assert journal.check() == []
    assert take_over(folder, there) == 0
    at_once.close()


def test_a_subject_that_has_moved_to_another_day_brings_both_days_up_to_date(
    journal: SqliteJournal, folder: Path, make: Maker
) -> None:
    session = make.session(0)
    stamp = replace(session.stamp, id=make.uuid(), at=session.stamp.at + timedelta(hours=1))
    moved = replace(session, stamp=replace(stamp, day=stamp.day + timedelta(days=3)))
    journal.append(session)
    take_over(folder, [moved])
    assert [entry.day for entry in journal.entries()] == [moved.stamp.day] * 3
    assert [day.day for day in journal.summaries()] == [moved.stamp.day]
    assert journal.check() == []


def test_a_morning_is_also_the_next_morning_of_the_day_before(
    journal: SqliteJournal, folder: Path, make: Maker
) -> None:
    journal.append(make.session(0))
    take_over(folder, [make.morning(1, 4)])
    assert {entry.next_morning for entry in journal.entries()} == {4}
    assert journal.check() == []


def test_answers_that_come_later_than_their_session_are_in_its_days_sums(
    journal: SqliteJournal, folder: Path, make: Maker
) -> None:
    session = make.session(0)
    journal.append(session)
    take_over(folder, [make.after(session, 6, on_day=3)])
    assert [day.worst for day in journal.summaries()] == [6]
    assert journal.check() == []


def test_the_preview_counts_by_kind_and_names_the_days(merge: Merge, journal: SqliteJournal, make: Maker) -> None:
    known, new = make.morning(0, 3), make.morning(4, 5)
    journal.append(known)
    merge.lay(numbered([known, new, make.before(4, 2)]))
    preview = merge.preview()
    assert preview.kinds == (Brought("morning", 1, 1), Brought("before", 1, 0))
    assert preview.days == (new.stamp.day,)
    assert (preview.new, preview.known, preview.differing) == (2, 1, ())


def test_what_was_last_said_differently_is_listed_and_the_newest_counts(
    merge: Merge, journal: SqliteJournal, make: Maker
) -> None:
    first_here, later_there = make.morning(0, 3), make.morning(0, 6, minute=5)
    first_there, later_here = make.morning(1, 2), make.morning(1, 4, minute=5)
    same = make.morning(2, 1)
    journal.append(first_here, later_here, same)
    merge.lay(numbered([later_there, first_there, same]))
    theirs, ours = merge.preview().differing
    assert (theirs.kind, theirs.subject, theirs.there_counts) == ("morning", first_here.subject, True)
    assert (theirs.here, theirs.there, theirs.day) == (first_here.stamp.at, later_there.stamp.at, first_here.stamp.day)
    assert (ours.subject, ours.there_counts) == (later_here.subject, False)
    merge.take_over()
    assert journal.facts(MorningScore) == [later_there, later_here, same]


def test_of_two_words_at_the_very_same_moment_the_id_decides(merge: Merge, journal: SqliteJournal, make: Maker) -> None:
    smaller, larger = make.morning(0, 3), make.morning(0, 6)
    journal.append(larger)
    merge.lay(numbered([smaller]))
    (difference,) = merge.preview().differing
    assert not difference.there_counts
    merge.take_over()
    assert journal.facts(MorningScore) == [larger]


def test_one_id_with_two_meanings_is_found_whichever_side_is_asked(tmp_path: Path, make: Maker) -> None:
    one = make.morning(0, 3)
    other = replace(one, pain=Pain(8, 0))
    for here, there in ((one, other), (other, one)):
        folder = tmp_path / str(here.pain.back)
        journal = SqliteJournal.open(folder)
        journal.append(here)
        merge = Merge.open(folder)
        assert merge.lay([(5, codec.row(there))]) == []
        assert merge.conflicts() == [(5, str(one.stamp.id))]
        merge.close()
        journal.close()


def test_one_id_with_two_meanings_in_the_same_file_is_found_and_a_mere_repetition_is_not(
    merge: Merge, make: Maker
) -> None:
    one = make.morning(0, 3)
    other = replace(one, pain=Pain(8, 0))
    laid = [(line, codec.row(fact)) for line, fact in ((2, one), (3, one), (4, other))]
    assert merge.lay(laid) == [(4, str(one.stamp.id))]


def test_a_row_that_an_older_version_spelt_otherwise_is_the_same(
    merge: Merge, journal: SqliteJournal, make: Maker
) -> None:
    one = make.morning(0, 3)
    journal.append(one)
    with merge.database.writing() as connection:
        connection.execute("UPDATE fact SET payload = ?", ('{ "pain": {"leg":0, "back":3}, "withdrawn": null }',))
    merge.lay(numbered([one]))
    assert merge.conflicts() == []
    assert merge.preview().new == 0


def test_looking_changes_no_byte_and_makes_no_file(journal: SqliteJournal, folder: Path, make: Maker) -> None:
    journal.append(*make.one_of_each())
    before = journal.path.read_bytes()
    for where in (folder, folder / "none"):
        merge = Merge.open(where, only_look=True)
        merge.lay(numbered([make.morning(9, 3)]))
        assert merge.preview().new == 1
        merge.close()
    assert journal.path.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["journal.sqlite3"]


@pytest.mark.parametrize("when", [0.0, 0.5])
def test_what_is_given_up_leaves_everything_as_it_was(
    journal: SqliteJournal, merge: Merge, make: Maker, when: float
) -> None:
    journal.append(make.morning(0, 3))
    before = journal.path.read_bytes()
    merge.lay(numbered([make.morning(day, 3) for day in range(1, 100)]))

    def no(share: float) -> None:
        if share >= when:
            raise GivenUp

    with pytest.raises(GivenUp):
        merge.take_over(no)
    assert journal.path.read_bytes() == before
    assert merge.take_over() == 99
    assert journal.check() == []


def test_a_file_that_stops_in_the_middle_leaves_everything_as_it_was(journal: SqliteJournal, merge: Merge) -> None:
    def broken() -> Iterator[tuple[int, FactRow]]:
        raise KnownError("half a line")
        yield  # pragma: no cover

    before = journal.path.read_bytes()
    with pytest.raises(KnownError, match="half a line"):
        merge.lay(broken())
    assert journal.path.read_bytes() == before


def test_what_another_process_has_kept_meanwhile_is_no_fault(journal: SqliteJournal, merge: Merge, make: Maker) -> None:
    facts = make.one_of_each()
    merge.lay(numbered(facts))
    journal.append(*facts[:5])
    assert merge.take_over() == len(facts) - 5
    assert journal.check() == []


@st.composite
def _versions(draw: st.DrawFn) -> tuple[tuple[int, int, int], ...]:
    """Facts as (what it is about, minute, number): few subjects, so that the same is often said again."""
    return tuple(draw(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(0, 10)), max_size=12)))


@settings(max_examples=12)
@given(versions=_versions(), owners=st.lists(st.integers(1, 7), min_size=12, max_size=12))
def test_three_computers_come_to_the_same_whoever_is_merged_into_whom(
    make_again: type[Maker], versions: tuple[tuple[int, int, int], ...], owners: list[int]
) -> None:
    make = make_again()
    sessions = [make.session(day) for day in range(2)]
    facts: list[Fact] = []
    for about, minute, number in versions:
        session = sessions[about % 2]
        match about // 2:
            case 0:
                facts.append(make.morning(about, number, minute=minute))
            case 1:
                facts.append(make.after(session, number, second=minute))
            case _:
                at = session.stamp.at + timedelta(minutes=minute)
                stamp = replace(session.stamp, id=make.uuid(), at=at)
                facts.append(replace(session, stamp=stamp, before=Pain(number, 0), withdrawn=number == 10))
    devices = [[fact for fact, owner in zip(facts, owners, strict=False) if owner >> bit & 1] for bit in range(3)]
    every = {fact.stamp.id: fact for device in devices for fact in device}
    with tempfile.TemporaryDirectory() as name:
        seen = [_merged(Path(name) / str(index), order) for index, order in enumerate(_orders(devices))]
    assert all(each == seen[0] for each in seen)
    assert seen[0][0] == sorted(every.values(), key=lambda fact: (fact.stamp.at, str(fact.stamp.id)))


def _orders(devices: Sequence[list[Fact]]) -> Iterator[list[list[Fact]]]:
    """One after another, in some orders; two that were merged before into the third; and everything twice."""
    first, second, third = devices
    yield from map(list, list(permutations(devices))[::2])
    yield [first, [*third, *(fact for fact in second if fact not in third)]]
    yield [*devices, *devices]


def _merged(folder: Path, devices: list[list[Fact]]) -> tuple[list[Fact], object, object]:
    for facts in devices:
        take_over(folder, facts)
    journal = SqliteJournal.open(folder)
    found = journal.every_fact(), journal.summaries(), journal.entries()
    assert journal.check() == []
    journal.close()
    return found
