"""While the exercises are locked in a terminal: whom to call, something new, a doctor's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rygtraening.cli.safety_list import SafetyList
from rygtraening.domain.home_region import HomeRegion
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Clearance, Front, Occasion, SafetyAnswers

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock, ScriptedTerminal

DOCTOR, NEW, REGION = "1", "2", "3"
MENU = "Choose a number; Enter skips"


@pytest.fixture
def locked(settled: Core, terminal: ScriptedTerminal, clock: FakeClock) -> SafetyList:
    """Locked by unexplained weight loss."""
    logbook = Logbook(settled.journal, clock, settled.new_id, Front.TERMINAL)
    logbook.answer_safety(Occasion.ASKED_FOR, ["weight-loss"], ["weight-loss"])
    clock.wait(60)
    return SafetyList(settled, terminal, logbook)


def test_without_a_region_every_number_is_named_alike(
    locked: SafetyList, settled: Core, terminal: ScriptedTerminal
) -> None:
    terminal.answer((MENU, ""))
    assert not locked.open()
    numbers = [line for line in terminal.said if line.startswith("•  ") and ": " in line and "Region" in line]
    assert len(numbers) == len(settled.safety.regions)
    assert "Numbers last checked on" in terminal.text
    assert "sundhed.dk" in terminal.text


def test_the_region_chosen_comes_first_and_is_remembered(
    locked: SafetyList, settled: Core, terminal: ScriptedTerminal
) -> None:
    terminal.answer((MENU, REGION), (MENU, "2"), (MENU, ""))
    assert not locked.open()
    terminal.finish()
    chosen = HomeRegion(settled.settings, settled.safety.regions).chosen
    assert chosen is not None and chosen.phone == "1818"
    terminal.said.clear()
    terminal.answer((MENU, ""))
    locked.open()
    own = terminal.said.index("Region Zealand: 1818")
    assert terminal.said[own - 1 : own + 2] == ["Out-of-hours doctor", "Region Zealand: 1818", "The other regions"]
    assert "•  Region Zealand: 1818" not in terminal.said


def test_a_region_can_be_left_unchosen(locked: SafetyList, settled: Core, terminal: ScriptedTerminal) -> None:
    terminal.answer((MENU, REGION), (MENU, ""), (MENU, ""))
    locked.open()
    assert HomeRegion(settled.settings, settled.safety.regions).chosen is None


def test_something_more_urgent_can_be_said_while_locked_and_speaks_then(
    locked: SafetyList, settled: Core, terminal: ScriptedTerminal
) -> None:
    terminal.answer((MENU, NEW), ("What fits you", "2"), ("Is that right", "y"), (MENU, ""))
    assert not locked.open()
    terminal.finish()
    assert settled.journal.facts(SafetyAnswers)[-1].yes == ("bladder",)
    assert "Call now" in terminal.said


def test_nothing_new_unlocks_nothing(locked: SafetyList, terminal: ScriptedTerminal) -> None:
    terminal.answer((MENU, NEW), ("What fits you", ""), (MENU, ""))
    assert not locked.open()
    terminal.finish()


def test_a_doctors_word_opens_what_it_covers(locked: SafetyList, settled: Core, terminal: ScriptedTerminal) -> None:
    terminal.answer((MENU, DOCTOR), ("What has the doctor", "1"), ("The day I saw", ""))
    assert locked.open()
    terminal.finish()
    assert settled.journal.facts(Clearance)[0].covers == ("weight-loss",)


@pytest.mark.parametrize(
    ("covers", "day", "why"),
    [
        ("", "", "Choose which answers"),
        ("1", "2027-01-01", "in the future"),
        ("1", "2026-02-20", "before you gave the answer"),
    ],
)
def test_a_word_that_cannot_be_taken_is_a_sentence_and_unlocks_nothing(
    locked: SafetyList, settled: Core, terminal: ScriptedTerminal, covers: str, day: str, why: str
) -> None:
    terminal.answer((MENU, DOCTOR), ("What has the doctor", covers), ("The day I saw", day), (MENU, ""))
    assert not locked.open()
    terminal.finish()
    assert why in terminal.text
    assert settled.journal.facts(Clearance) == []
