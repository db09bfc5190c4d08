"""What was changed or deleted later: the day follows, what was said first stays, and the newest word counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from msgspec.structs import replace

from rygtraening.domain.pain import Pain
from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, SessionRecord
from rygtraening.store.journal import SqliteJournal
from tests.store.conftest import FIRST_DAY, at

if TYPE_CHECKING:
    from tests.store.conftest import Maker

FactT = TypeVar("FactT", AfterAnswers, BeforeScore, MorningScore, SessionRecord)


def test_what_was_taken_back_is_gone_from_the_day_and_comes_back_with_a_newer_word(
    journal: SqliteJournal, make: Maker
) -> None:
    session, before, morning = make.session(0), make.before(0, 3), make.morning(1, 4)
    after = make.after(session, 5)
    journal.append(before, session, after, morning)
    whole = journal.summaries(), journal.entries()

    def again(fact: FactT, minute: int, **changes: Any) -> FactT:
        return replace(fact, stamp=make.stamp(at(2, 9, minute), (fact.stamp.day - FIRST_DAY).days), **changes)

    said = {"score": before.stamp.id, "given": before.stamp.at}
    journal.append(again(session, 0, withdrawn=True), again(after, 0, withdrawn=True))
    assert [day.sessions for day in journal.summaries()] == [0, 0]
    assert (journal.entries(), journal.facts(SessionRecord), journal.facts(AfterAnswers)) == ([], [], [])
    journal.append(again(before, 1, **said, withdrawn=True), again(morning, 1, given=morning.stamp.at, withdrawn=True))
    assert (journal.summaries(), journal.facts(BeforeScore), journal.facts(MorningScore)) == ([], [], [])
    journal.append(
        again(before, 2, **said), again(session, 2), again(after, 2), again(morning, 2, given=morning.stamp.at)
    )
    assert (journal.summaries(), journal.entries()) == whole
    assert len(journal.every_fact()) == 12
    assert journal.check() == []


def test_a_morning_that_is_corrected_a_week_later_is_still_the_morning_after(
    journal: SqliteJournal, make: Maker
) -> None:
    session, morning = make.session(0), make.morning(1, 4)
    journal.append(session, make.after(session, 3), morning)
    corrected = replace(morning, stamp=make.stamp(at(8, 9), 1), pain=Pain(2, 0), given=morning.stamp.at)
    journal.append(corrected)
    assert {entry.next_morning for entry in journal.entries()} == {2}
    assert [day.morning_at for day in journal.summaries()][-1] == morning.stamp.at
