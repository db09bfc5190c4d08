"""The safety list by itself: what it asks, what it tells, and that the keyboard is enough."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.record import Occasion
from rygtraening.domain.safety import CHANGED, QuestionList, SafetyTexts
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space

K = Qt.Key


class Asked:
    """A page that asks, and what it tells."""

    def __init__(self, page: SafetyPage) -> None:
        self.page = page
        self.told: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self.left = 0
        page.answered.connect(lambda asked, yes: self.told.append((asked, yes)))
        page.cancelled.connect(self._leave)

    def _leave(self) -> None:
        self.left += 1

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)


Ask = Callable[..., Asked]


@pytest.fixture
def ask(theme: Theme, texts: SafetyTexts, shown: Callable[[QWidget, int, int], None]) -> Ask:
    """``ask(occasion)``: the whole list; ``known`` the questions that are only asked as "has it changed"."""

    def ask(occasion: Occasion = Occasion.MONTHLY, *, known: bool = False, can_leave: bool = True) -> Asked:
        lasting = tuple(question for question in texts.questions if question.lasting and known)
        others = tuple(question for question in texts.questions if question not in lasting)
        page = SafetyPage(theme, texts)
        page.ask(occasion, QuestionList(others, ask_changed=known, lasting=lasting), can_leave=can_leave)
        shown(page, 900, 700)
        return Asked(page)

    return ask


def test_the_focus_is_on_the_first_question(ask: Ask, texts: SafetyTexts) -> None:
    assert ask().page.row(texts.questions[0].id).hasFocus()


def test_the_arrows_go_through_the_questions_and_space_ticks(ask: Ask, texts: SafetyTexts) -> None:
    asked = ask()
    asked.press(K.Key_Down, K.Key_Down, K.Key_Up, K.Key_Space)
    assert asked.page.yes == (texts.questions[1].id,)
    assert asked.page.row(texts.questions[1].id).hasFocus()


def test_end_goes_to_the_answer_none_of_these(ask: Ask, texts: SafetyTexts) -> None:
    asked = ask()
    asked.press(K.Key_End)
    assert asked.page.onward.hasFocus()
    asked.press(K.Key_Space)
    assert asked.told == [(tuple(question.id for question in texts.questions), ())]


def test_a_yes_by_keyboard_alone(ask: Ask, texts: SafetyTexts) -> None:
    asked = ask()
    asked.press(K.Key_Space, K.Key_End, K.Key_Space)
    assert asked.told == []
    assert asked.page.confirm.hasFocus()
    asked.press(K.Key_Space)
    assert [yes for _asked, yes in asked.told] == [(texts.questions[0].id,)]


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_the_list_ends_with_its_button(ask: Ask, theme: Theme, settle: Callable[[], None], text_size: float) -> None:
    theme.set_scale(text_size)
    page = ask().page
    page.resize(1120, 760)
    settle()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    under = page.onward.mapTo(page, page.onward.rect().bottomLeft()).y()
    assert page.height() - under <= Space.XXL + 1


def test_the_button_says_what_it_answers(ask: Ask, texts: SafetyTexts) -> None:
    asked = ask()
    assert asked.page.onward.text() == "None of these fits me"
    asked.press(K.Key_Space)
    assert asked.page.onward.text() == "Continue"
    asked.press(K.Key_Space)
    assert asked.page.onward.text() == "None of these fits me"


def test_esc_leaves_where_leaving_is_offered_and_only_there(ask: Ask) -> None:
    asked = ask()
    asked.press(K.Key_Escape)
    assert asked.left == 1
    asked = ask(can_leave=False)
    asked.press(K.Key_Escape)
    assert (asked.left, asked.told) == (0, [])


def test_esc_on_what_is_read_back_tells_nothing(ask: Ask) -> None:
    asked = ask()
    asked.press(K.Key_Space, K.Key_End, K.Key_Space, K.Key_Escape)
    assert (asked.left, asked.told) == (1, [])


def test_a_change_that_is_ticked_alone_is_read_back_and_told(ask: Ask) -> None:
    asked = ask(known=True)
    asked.page.row(CHANGED).click()
    asked.page.onward.click()
    asked.page.confirm.click()
    ((ids, yes),) = asked.told
    assert yes == (CHANGED,)
    assert "pregnancy" in ids


def test_what_was_not_shown_was_not_asked(ask: Ask) -> None:
    asked = ask(known=True)
    asked.page.onward.click()
    ((ids, yes),) = asked.told
    assert (yes, CHANGED in ids, "pregnancy" in ids) == ((), True, False)


@pytest.mark.parametrize("occasion", list(Occasion))
def test_every_occasion_says_why_the_list_comes(ask: Ask, occasion: Occasion) -> None:
    page = ask(occasion).page
    assert page.accessibleName()
    assert bool(page.subtitle.text()) is (occasion is not Occasion.ASKED_FOR)
    assert page.subtitle.text().startswith("Step 2 of 4") is (occasion is Occasion.FIRST_RUN)
