"""``session --programme``: another programme than the followed one, once, with sets and what was agreed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from rygtraening.cli import session
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Side
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Agreed, Part
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import SessionRecord
from rygtraening.domain.shelf import Shelf
from rygtraening.domain.text import Text

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock, ScriptedTerminal

ASKED = (("Enter skips", ""), ("In your back", "3"), ("In your leg", "0"))
AFTER = (("In your back", "1"), ("In your leg", "0"), *((("", ""),) * 20))


@pytest.fixture
def mine(settled: Core, clock: FakeClock) -> Core:
    """There is a programme of one's own beside the followed one."""
    agreed = Agreed(
        clock.now().date() - timedelta(days=1),
        0,
        6,
        sets=2,
        set_rest=10.0,
        side=Side.LEFT,
        note=Text("Stille og roligt"),
    )
    knee = settled.catalogue.exercises["knae-til-bryst"]
    own = replace(
        settled.programme, id="min-fys", name=Text("Fra Mette", "From Mette"), parts=(Part(knee, agreed=agreed),)
    )
    there = settled.catalogue
    catalogue = Catalogue(there.exercises, {**there.programmes, own.id: own})
    usual = settled.programme
    return replace(settled, shelf=Shelf(settled.journal, lambda: catalogue, lambda _catalogue: usual))


def test_it_is_followed_set_by_set_and_the_log_says_which_it_was(mine: Core, terminal: ScriptedTerminal) -> None:
    terminal.answer(*ASKED, ("Enter begins", ""), *AFTER)
    session.run(mine, terminal, "min-fys")
    assert any("2 sets of 6 times · 2 s hold · only left leg" in line for line in terminal.said)
    assert any("Stille og roligt" in line for line in terminal.said)
    assert terminal.drew("Exercise 1 of 1 · Knee to chest · Left leg · Set 1 of 2")
    assert terminal.drew("Stille og roligt")
    assert terminal.drew("Set 2 of 2")
    assert terminal.drew("6 of 6") and not terminal.drew("7 of")
    (record,) = mine.journal.facts(SessionRecord)
    assert (record.programme, record.programme_name.en) == ("min-fys", "From Mette")
    (done,) = record.exercises
    assert (done.done, done.quota, done.sets, done.reason) == ((12,), 12, 2, Reason.AGREED)
    assert mine.journal.facts(ProgrammeFollowed) == []
    assert mine.programme.id == "laend-basis"


def test_one_that_is_not_there_is_a_sentence_before_anything_is_asked(mine: Core, terminal: ScriptedTerminal) -> None:
    with pytest.raises(KnownError, match="no programme with the id “nobody”"):
        session.run(mine, terminal, "nobody")
    assert terminal.said == []
