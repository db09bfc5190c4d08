"""A life keeps its own state; the program, given the same facts in its own journal, would have decided the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from rygtraening.domain.day import today
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.facts import Fact
from rygtraening.domain.flare_record import FlareStart
from rygtraening.domain.gate import gate
from rygtraening.domain.record import BeforeScore, SafetyAnswers, SessionRecord, Stamp
from rygtraening.domain.situation import read
from rygtraening.domain.today import look
from rygtraening.simulation.memory import Memory
from rygtraening.simulation.people import FORGETFUL, PEOPLE, WORSENING
from rygtraening.simulation.person import Person, RedFlag
from rygtraening.simulation.world import World
from rygtraening.store.journal import SqliteJournal

Lived = Callable[..., list[Fact]]

CLEARED = replace(WORSENING, name="cleared", red_flag=RedFlag(40, WORSENING.red_flag.tier, 16))  # type: ignore[union-attr]
HALF_YEAR = 26 * 7
"""The lives that the other tests look at too: they are lived once."""
DAYS = 130
"""So many of them are asked about, from the first."""
EVERY = 6
"""Every sixth training day is asked about, and the facts between are kept together."""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    opened = SqliteJournal.open(tmp_path)
    yield opened
    opened.close()


def beginning(facts: list[Fact]) -> list[Fact]:
    """What of a life happened on its first days."""
    end = facts[0].stamp.day + timedelta(days=DAYS)
    return [fact for fact in facts if fact.stamp.day < end]


def decided(decisions: list[DoseDecision], stamp: Stamp) -> set[DoseDecision]:
    """Decisions without their stamps."""
    return {replace(each, stamp=stamp) for each in decisions}


def beginnings(facts: list[Fact]) -> list[int]:
    """Where in ``facts`` a number before a session stands that one was followed after."""
    places = [place for place, fact in enumerate(facts) if isinstance(fact, BeforeScore)]
    ends = [*places[1:], len(facts)]
    return [
        place
        for place, end in zip(places, ends, strict=True)
        if any(isinstance(fact, SessionRecord) for fact in facts[place:end])
    ]


@pytest.mark.parametrize(
    ("person", "seed"),
    [(person, seed) for person in PEOPLE.values() for seed in (1, 2)] + [(CLEARED, 1)],
    ids=lambda each: each.name if isinstance(each, Person) else str(each),
)
def test_the_journal_comes_to_what_the_life_decided(
    person: Person, seed: int, world: World, lived: Lived, journal: SqliteJournal
) -> None:
    facts, kept, asked = beginning(lived(HALF_YEAR, seed, person)), 0, 0
    for place in beginnings(facts)[seed::EVERY]:
        journal.append(*facts[kept : place + 1])
        kept = place + 1
        before = facts[place]
        assert isinstance(before, BeforeScore)
        known = read(journal, world.programme, world.questions, before.stamp.at)
        assert before.gate is gate(before.pain.number or 0, known.situation.usual)
        after = facts[place + 1 :]
        session = next(fact for fact in after if isinstance(fact, SessionRecord))
        own = [fact for fact in after[: after.index(session)] if isinstance(fact, DoseDecision)]
        plan = today(
            world.programme,
            known.situation,
            gate=before.gate,
            declined=[each.exercise for each in own if each.declined],
            exercises=world.exercises,
        )
        done = {each.exercise for each in session.exercises if each.repetitions}
        proposed = [*plan.at_start, *(each for each in plan.steps_up if each.exercise in done)]
        stamp = before.stamp
        assert decided([each.kept(stamp) for each in proposed], stamp) == decided(own, stamp)
        doses = {each.exercise.id: (each.level, each.reason) for each in plan.prescriptions}
        assert {each.exercise: (each.level, each.reason) for each in session.exercises}.items() <= doses.items()
        asked += 1
    assert asked >= 10


@pytest.mark.parametrize("person", [*PEOPLE.values(), CLEARED], ids=lambda each: each.name)
def test_what_is_remembered_is_what_the_journal_says(
    person: Person, world: World, lived: Lived, journal: SqliteJournal
) -> None:
    """After any fact, and not only when a day is decided; oftener right after what brakes."""
    facts, kept, asked, eased = beginning(lived(HALF_YEAR, 1, person)), 0, 0, 0
    memory = Memory(world.programme, world.questions)
    for place, fact in enumerate(facts):
        memory.take(fact)
        brakes = isinstance(fact, SessionRecord) and any(done.stopped_for_pain for done in fact.exercises)
        if place % 13 and not brakes and not isinstance(fact, FlareStart):
            continue
        journal.append(*facts[kept : place + 1])
        kept = place + 1
        known = read(journal, world.programme, world.questions, fact.stamp.at).situation
        own = memory.situation(fact.stamp.at.date())
        assert replace(own, entries={}) == replace(known, entries={})
        for exercise, remembered in own.entries.items():
            assert known.entries.get(exercise, ())[-len(remembered) :] == remembered or not remembered
        asked += 1
        eased += own.eased_today
    assert asked >= 30
    assert eased or person.name not in ("flare_prone", "steady")


@pytest.mark.parametrize("person", [PEOPLE["flare_prone"], FORGETFUL, CLEARED], ids=lambda each: each.name)
def test_no_session_is_begun_while_something_is_due(
    person: Person, world: World, lived: Lived, journal: SqliteJournal
) -> None:
    facts, kept = beginning(lived(HALF_YEAR, 1, person)), 0
    for place in beginnings(facts)[::EVERY]:
        journal.append(*facts[kept:place])
        kept = place
        seen = look(journal, world.programme, world.questions, facts[place].stamp.at, world.exercises)
        assert seen.due is None and not seen.locked


def test_a_list_is_only_answered_when_it_is_due_or_asked_for(
    world: World, lived: Lived, journal: SqliteJournal
) -> None:
    facts, kept = beginning(lived(HALF_YEAR, 4, FORGETFUL)), 0
    lists = [place for place, fact in enumerate(facts) if isinstance(fact, SafetyAnswers)]
    for place in lists[1:]:
        journal.append(*facts[kept:place])
        kept, answers = place, facts[place]
        assert isinstance(answers, SafetyAnswers)
        seen = look(journal, world.programme, world.questions, answers.stamp.at, world.exercises)
        assert seen.due is answers.occasion
