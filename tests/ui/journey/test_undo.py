"""A morning answered by a slip of the finger on I dag is taken back, and asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rygtraening.domain.pain import Pain
from rygtraening.domain.record import MorningScore
from rygtraening.ui.today.morning_card import MorningCard
from rygtraening.ui.today.page import TodayPage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program


def asked(program: Program) -> bool:
    """Whether I dag asks how it was when one got up."""
    program.settle()
    return any(card.isVisible() for card in program.page(TodayPage).findChildren(MorningCard))


def test_a_morning_that_was_answered_can_be_undone_and_is_asked_again(open_settled: OpenProgram) -> None:
    program = open_settled(days_later=1)
    assert asked(program)
    program.page(TodayPage).morning_answered.emit(Pain(7, 0))
    assert not asked(program)
    assert program.said == "The morning is kept."
    program.press_button("Undo")
    assert asked(program)
    assert program.facts(MorningScore) == []
    program.page(TodayPage).morning_answered.emit(Pain(2, 0))
    assert [score.pain for score in program.facts(MorningScore)] == [Pain(2, 0)]


def test_an_undo_that_the_disk_refuses_is_said_and_nothing_is_changed(open_settled: OpenProgram) -> None:
    program = open_settled(days_later=1)
    program.page(TodayPage).morning_answered.emit(Pain(7, 0))
    program.settle()
    program.journal.full = True
    program.press_button("Undo")
    assert "disk is full" in program.said
    assert [score.pain for score in program.facts(MorningScore)] == [Pain(7, 0)]
