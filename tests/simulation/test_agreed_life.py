"""Thirty days, and half a year, with a dose as agreed: lived by the program's own rule, kept in a real journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Agreed
from rygtraening.domain.record import SessionRecord
from rygtraening.domain.situation import read
from rygtraening.simulation.life import live
from rygtraening.simulation.memory import Memory
from rygtraening.simulation.people import PEOPLE
from rygtraening.simulation.person import Person
from rygtraening.simulation.world import World
from rygtraening.store.journal import SqliteJournal
from tests.simulation.conftest import NOW

KNEE = "knae-til-bryst"
AGREED = Agreed(NOW.date() - timedelta(days=200), 0, 11, sets=2, set_rest=30.0)


@pytest.fixture(scope="module")
def agreed_world(world: World) -> World:
    parts = tuple(replace(part, agreed=AGREED) if part.exercise.id == KNEE else part for part in world.programme.parts)
    return replace(world, programme=replace(world.programme, parts=parts))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    opened = SqliteJournal.open(tmp_path / "data")
    yield opened
    opened.close()


def life(person: Person, world: World, days: int) -> list[Fact]:
    return [fact for _day, facts in live(person, world, NOW, days, 3) for fact in facts]


@pytest.mark.parametrize("name", PEOPLE)
def test_in_half_a_year_nothing_goes_up_by_itself_and_what_went_down_stays_down(name: str, agreed_world: World) -> None:
    facts = life(PEOPLE[name], agreed_world, 180)
    own = [each for each in facts if isinstance(each, DoseDecision) and each.exercise == KNEE]
    assert {each.agreed for each in own} == {AGREED.digest}
    assert own[0].before == Level(0, 11)
    assert Action.PROGRESS not in {each.action for each in own}
    amounts = [each.level.amount for each in own if not each.action.is_stop]
    assert amounts == sorted(amounts, reverse=True)
    reasons = {(each.level == AGREED.level, each.reason) for each in own if each.rule == 12}
    assert reasons <= {(True, Reason.AGREED), (False, Reason.BELOW_AGREED)}
    others = {each.action for each in facts if isinstance(each, DoseDecision) and each.exercise != KNEE}
    assert Action.HOLD in others


def test_thirty_days_are_read_from_the_journal_as_they_were_lived(agreed_world: World, journal: SqliteJournal) -> None:
    facts, memory, compared = life(PEOPLE["steady"], agreed_world, 30), None, 0
    memory = Memory(agreed_world.programme, agreed_world.questions)
    for fact in facts:
        memory.take(fact)
        journal.append(fact)
        if isinstance(fact, SessionRecord):
            known = read(journal, agreed_world.programme, agreed_world.questions, fact.stamp.at).situation
            assert memory.situation(fact.stamp.day).standings == known.standings
            compared += 1
    assert compared >= 15
    sessions = journal.facts(SessionRecord)
    done = [each for session in sessions for each in session.exercises if each.exercise == KNEE]
    assert {each.sets for each in done} <= {1, 2} and 2 in {each.sets for each in done}
    assert all(each.quota == each.level.amount * each.sets for each in done)
    assert journal.check() == []
