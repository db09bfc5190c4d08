"""One moment's pain on a page of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.pain import Pain
from rygtraening.ui.questions.pain_page import PainPage, morning_question, usual_question
from rygtraening.ui.theme.theme import Theme

K = Qt.Key


class Asked:
    """A page that asks, and what it tells."""

    def __init__(self, page: PainPage) -> None:
        self.page = page
        self.told: list[Pain | str] = []
        page.answered.connect(self.told.append)
        page.skipped.connect(lambda: self.told.append("skipped"))
        page.left.connect(lambda: self.told.append("left"))

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)


@pytest.fixture
def asked(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> Asked:
    page = PainPage(theme, morning_question(trained=True))
    shown(page, 900, 700)
    return Asked(page)


def test_nothing_is_chosen_and_there_is_no_way_on_but_to_skip(asked: Asked) -> None:
    assert asked.page.pair.pain == Pain()
    assert not asked.page.onward.isEnabled()
    asked.page.skip.click()
    assert asked.told == ["skipped"]


def test_two_digits_and_enter_answer(asked: Asked) -> None:
    asked.press(K.Key_3, K.Key_7, K.Key_Return)
    assert asked.told == [Pain(3, 7)]


def test_ten_is_one_and_nought(asked: Asked) -> None:
    asked.press(K.Key_1, K.Key_0, K.Key_1, K.Key_0, K.Key_Return)
    assert asked.told == [Pain(10, 10)]


def test_a_one_waits_for_enter(asked: Asked) -> None:
    asked.press(K.Key_2, K.Key_1)
    assert asked.told == []
    asked.press(K.Key_Return, K.Key_Return)
    assert asked.told == [Pain(2, 1)]


def test_one_number_alone_is_no_answer(asked: Asked) -> None:
    asked.press(K.Key_3)
    assert not asked.page.onward.isEnabled()
    assert asked.told == []


def test_esc_leaves_the_question_out(asked: Asked) -> None:
    asked.press(K.Key_3, K.Key_4, K.Key_Escape)
    assert asked.told == ["skipped"]


def test_a_page_that_can_be_left_offers_it_and_esc_keeps_nothing(
    theme: Theme, shown: Callable[[QWidget, int, int], None]
) -> None:
    page = PainPage(theme, morning_question(trained=True), can_leave=True)
    shown(page, 900, 700)
    asked = Asked(page)
    asked.press(K.Key_3, K.Key_4, K.Key_Escape)
    assert asked.told == ["left"]
    assert page.leave is not None
    page.leave.click()
    page.skip.click()
    assert asked.told == ["left", "left", "skipped"]


def test_where_leaving_leads_nowhere_it_is_not_offered(asked: Asked) -> None:
    assert asked.page.leave is None


def test_both_questions_have_a_title_and_say_what_they_are_for() -> None:
    for question in (usual_question(), morning_question(trained=True), morning_question(trained=False)):
        assert question.title
        assert question.subtitle
        assert question.note


def test_nobody_is_asked_about_a_session_that_never_was() -> None:
    assert "session" in morning_question(trained=True).subtitle
    assert "session" not in morning_question(trained=False).subtitle
