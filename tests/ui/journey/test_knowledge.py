"""Viden in the whole program: its ticks are gone tomorrow and never in the log, and its ways lead where they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rygtraening.domain.flare_record import FlareStart
from rygtraening.domain.habit_ticks import KEY
from rygtraening.ui import window as frame
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.knowledge.habit_card import HabitCard
from rygtraening.ui.knowledge.page import KnowledgePage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.today.flare_cards import FlareCard
from rygtraening.ui.today.page import TodayPage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program


def opened(program: Program, theme: str = "") -> KnowledgePage:
    """Viden, at a theme."""
    program.journey.open_page(frame.KNOWLEDGE)
    program.settle()
    page = program.page(KnowledgePage)
    if theme:
        assert page.themes is not None
        page.themes.segment(theme).click()
        program.settle()
    return page


def habit(page: KnowledgePage, name: str) -> HabitCard:
    card = page.sections["habits"].cards[name]
    assert isinstance(card, HabitCard)
    return card


def ticked(page: KnowledgePage) -> list[str]:
    return [name for name in page.sections["habits"].cards if habit(page, name).tick.isChecked()]


def test_what_is_ticked_today_is_gone_tomorrow(program: Program) -> None:
    page = opened(program, "habits")
    habit(page, "sleep").tick.click()
    habit(page, "breaks").tick.click()
    program.home()
    assert ticked(opened(program, "habits")) == ["breaks", "sleep"]
    program.clock.move(days=1)
    assert ticked(opened(program, "habits")) == []
    assert program.core.settings.get(KEY) == ""


def test_a_page_left_open_over_night_has_no_ticks_in_the_morning(program: Program) -> None:
    page = opened(program, "habits")
    habit(page, "sleep").tick.click()
    program.clock.move(days=1)
    program.window.came_forward.emit()
    assert ticked(page) == []


def test_a_tick_after_midnight_does_not_bring_yesterdays_along(program: Program) -> None:
    page = opened(program, "habits")
    habit(page, "sleep").tick.click()
    program.clock.move(days=1)
    habit(page, "hope").tick.click()
    assert ticked(page) == ["hope"]
    assert program.core.settings.get(KEY).split()[1:] == ["hope"]


def test_the_program_started_again_today_has_the_ticks_still(
    open_settled: OpenProgram, open_program: OpenProgram
) -> None:
    program = open_settled()
    habit(opened(program, "habits"), "sleep").tick.click()
    assert ticked(opened(open_program(), "habits")) == ["sleep"]


def test_the_log_knows_nothing_of_a_tick(program: Program) -> None:
    page = opened(program, "habits")
    before = list(program.core.journal.every_fact())
    habit(page, "sleep").tick.click()
    assert list(program.core.journal.every_fact()) == before


def test_a_flare_up_can_be_said_and_i_dag_comes_with_it(program: Program) -> None:
    opened(program, "flare-up")
    program.press_button("I have a flare-up")
    program.page(TodayPage)
    assert len(program.facts(FlareStart)) == 1
    assert program.said == "The flare-up is noted."
    opened(program, "flare-up")
    assert program.button("I have a flare-up") is None


def test_i_dag_in_a_flare_up_leads_to_what_helps(program: Program) -> None:
    program.page(TodayPage).flare_begun.emit(True)
    program.settle()
    (card,) = [each for each in program.page(TodayPage).findChildren(FlareCard) if each.isVisible()]
    card.what_helps.click()
    program.settle()
    page = program.page(KnowledgePage)
    assert page.themes is not None and page.themes.value == "flare-up"
    call = page.sections["flare-up"].call
    assert call is not None and call.isVisible()


def test_the_whole_safety_list_is_one_press_away(program: Program) -> None:
    opened(program, "flare-up")
    program.press_button("Is anything new or different?")
    program.page(SafetyPage)


def test_while_the_exercises_are_locked_everything_can_be_read(program: Program) -> None:
    program.page(TodayPage).safety_wanted.emit()
    program.answer_list("bladder")
    program.page(LockedPage).left.emit()
    opened(program, "flare-up")
    assert program.button("I have a flare-up") is None
    program.press_button("Is anything new or different?")
    program.page(LockedPage)


def test_a_card_leads_to_modige_skridt(program: Program) -> None:
    opened(program)
    program.press_button("Go to Brave steps")
    program.page(CouragePage)


def test_an_address_is_copied_and_nothing_is_opened(program: Program) -> None:
    opened(program)
    program.press_button("Copy the address")
    assert QGuiApplication.clipboard().text() == "https://www.dsam.dk/vejledninger/laendesmerter"
    assert program.said == "The address is copied. Nothing was opened."


def test_the_page_that_was_open_last_is_there_again(open_settled: OpenProgram, open_program: OpenProgram) -> None:
    program = open_settled()
    program.press(Qt.Key.Key_5, modifier=Qt.KeyboardModifier.ControlModifier)
    program.page(KnowledgePage)
    open_program().page(KnowledgePage)


def test_a_number_that_was_chosen_meanwhile_is_shown(program: Program) -> None:
    page = opened(program, "flare-up")
    program.core.settings.set("region", "nordjylland")
    assert "70 15 03 00" not in program.words().splitlines()
    opened(program)
    assert page is program.window.page
    assert "70 15 03 00" in program.words().splitlines()
