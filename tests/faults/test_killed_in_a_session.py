"""kill -9 at any moment of a real session: nothing that was shown as counted or taken as an answer is missing."""

from __future__ import annotations

import random
import sys
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from rygtraening import wiring
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Journal
from rygtraening.domain.record import AfterAnswers, BeforeScore, Front, MorningScore, SessionRecord
from rygtraening.store.journal import SqliteJournal
from tests.faults.conftest import CAMPAIGN, RecordProperty
from tests.faults.somebody import Somebody, settle

KILLS = 50 if CAMPAIGN else 8
INPUTS = 100
"""About as many keys and answers as a session has: three numbers, 35 repetitions, what lies between them, and the page
after."""
NEXT_BREATH = 0.004
"""Seconds within which the program answers a key; the kill comes at a random moment of them."""
NAMES = ("Cat-camel", "Knee to chest", "Bird-dog")
ASKED_AFTER = (*(f"{name} In your back" for name in NAMES), "How are you right now?")

pytestmark = pytest.mark.promise(
    "kill -9 at a random moment of a session",
    "no repetition that was shown and no answer that was taken is missing; going on is offered",
)


def on_disk(journal: Journal) -> int:
    """The repetitions of the session of now, in progress or closed."""
    running, closed = journal.running(), journal.facts(SessionRecord)
    return (running.repetitions if running is not None else 0) + sum(record.repetitions for record in closed)


@pytest.mark.parametrize("number", range(KILLS))
def test_nothing_acknowledged_is_missing_and_going_on_is_offered(
    number: int, tmp_path: Path, record_property: RecordProperty
) -> None:
    chance = random.Random(number)
    # Each at another part of the session, so that the few of every day see all of it too.
    inputs, breath = int((number + chance.random()) / KILLS * INPUTS), chance.uniform(0, NEXT_BREATH)
    folder = tmp_path / "data"
    settle(folder)
    with Somebody(folder) as somebody:
        while somebody.inputs < inputs and somebody.go_on():
            pass
        somebody.kill(breath)
    assert somebody.inputs >= inputs or "See you tomorrow" in somebody.text, somebody.text

    text, acknowledged = " ".join(somebody.text.split()), sum(somebody.counted().values())
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.check() == []
        assert bool(journal.facts(MorningScore)) or "3 exercises" not in text
        assert bool(journal.facts(BeforeScore)) or "as planned" not in text
        assert on_disk(journal) >= acknowledged
        running, closed = journal.running(), journal.facts(SessionRecord)
        assert not (running and closed)
        assert bool(closed) or "Well done" not in text
        answered = sum(question in text.partition("Well done")[2] for question in ASKED_AFTER) - 1
        if answered > 0:
            (after,) = journal.facts(AfterAnswers)
            assert len(after.worst) >= answered
        if running is not None and running.repetitions:
            with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
                taken = Logbook(journal, core.clock, uuid4, Front.TERMINAL).go_on(
                    core.programme, core.catalogue.exercises
                )
            assert taken is not None
            session = taken[0]
            blocks = [block for place in range(3) for block in session.plan.blocks(place)]
            assert sum(session.marks.count(block) for block in blocks) == running.repetitions
    record_property("kills", 1)
    record_property("repetitions acknowledged", acknowledged)


def test_the_next_start_goes_on_and_the_session_becomes_whole(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    settle(folder)
    with Somebody(folder) as first:
        first.until("2 of 3 · Knee to chest")
        first.until("3 of 7")
        first.kill(NEXT_BREATH / 2)
    with Somebody(folder) as second:
        second.until("Go on where you left off?")
        second.until("See you tomorrow")
        assert second.end() == 0
    with closing(SqliteJournal.open(folder)) as journal:
        (record,) = journal.facts(SessionRecord)
        assert [exercise.done for exercise in record.exercises] == [(7,), (7, 7), (7, 7)]
        assert journal.running() is None
        assert journal.check() == []
