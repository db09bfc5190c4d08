"""The first page by itself; what comes of its answers is in tests/ui/journey/test_first_run.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from rygtraening import paths
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.safety import SafetyTexts
from rygtraening.ui.first_run.welcome import NO, YES, WelcomePage
from rygtraening.ui.theme.theme import Theme
from rygtraening.words.doses import say

K = Qt.Key


@pytest.fixture(scope="module")
def texts() -> SafetyTexts:
    return load_safety(paths.bundled("resources") / "safety.yaml")


@pytest.fixture
def page(theme: Theme, texts: SafetyTexts, shown: Callable[[QWidget, int, int], None]) -> WelcomePage:
    page = WelcomePage(theme, texts)
    shown(page, 900, 700)
    return page


def press(page: WelcomePage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or page, key)


def heard(page: WelcomePage) -> list[str]:
    """A list that fills with what the page tells."""
    told: list[str] = []
    page.accepted.connect(lambda: told.append("accepted"))
    page.under_age.connect(lambda: told.append("under age"))
    return told


def test_it_says_who_it_is_for_and_is_not_and_that_nothing_is_sent(page: WelcomePage, texts: SafetyTexts) -> None:
    said = "\n".join(label.text() for label in page.findChildren(QLabel))
    for text in (*texts.for_whom, *texts.not_for, texts.disclaimer):
        assert say(text) in said
    assert "Nothing is sent anywhere." in said


@pytest.mark.parametrize(
    ("age", "cleared", "may_go_on"),
    [(None, False, False), (None, True, False), (YES, False, False), (YES, True, True), (NO, False, False)],
)
def test_both_answers_are_needed(page: WelcomePage, age: str | None, cleared: bool, may_go_on: bool) -> None:
    page.age.set_value(age)
    if age is not None:
        page.age.chosen.emit(age)
    page.cleared.setChecked(cleared)
    assert page.onward.isEnabled() is may_go_on


def test_the_keyboard_is_enough(page: WelcomePage) -> None:
    told = heard(page)
    press(page, K.Key_Tab, K.Key_Tab, K.Key_Space, K.Key_Tab, K.Key_Space, K.Key_Tab, K.Key_Space)
    assert told == ["accepted"]


def test_no_single_key_confirms_that_one_is_under_18(page: WelcomePage) -> None:
    told = heard(page)
    press(page, K.Key_Tab, K.Key_Tab, K.Key_Right, K.Key_Space, K.Key_Space, K.Key_Return)
    assert told == []
    assert page.confirm.isVisible()
    assert not page.onward.isEnabled()
    press(page, K.Key_Tab, K.Key_Space)
    assert told == ["under age"]


def test_a_no_that_was_ticked_before_the_word_of_a_doctor_does_not_go_on(page: WelcomePage) -> None:
    page.cleared.click()
    page.age.chip(NO).click()
    assert not page.onward.isEnabled()
    page.correct.click()
    assert page.cleared.isVisible()
    page.age.chip(YES).click()
    assert page.onward.isEnabled()
