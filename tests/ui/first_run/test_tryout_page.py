"""The offer of the try-out by itself; what comes of it is in tests/ui/journey/test_tryout.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from rygtraening import wiring
from rygtraening.domain.exercise import Exercise
from rygtraening.ui.first_run.tryout_page import TryOutPage
from rygtraening.ui.theme.theme import Theme

Show = Callable[[QWidget, int, int], None]


@pytest.fixture(scope="module")
def exercises(tmp_path_factory: pytest.TempPathFactory) -> tuple[Exercise, ...]:
    catalogue = wiring.read_catalogue(tmp_path_factory.mktemp("empty"))
    return wiring.programme_of(catalogue).exercises


@pytest.fixture
def page(theme: Theme) -> TryOutPage:
    return TryOutPage(theme)


def words(page: TryOutPage) -> str:
    found: list[QLabel | QAbstractButton] = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    return "\n".join(each.text() for each in found)


def heard(page: TryOutPage) -> list[str]:
    """A list that fills with what the page tells."""
    told: list[str] = []
    page.try_wanted.connect(lambda: told.append("try"))
    page.skipped.connect(lambda: told.append("skip"))
    page.safety_wanted.connect(lambda: told.append("safety"))
    return told


def press(page: TryOutPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or page, key)


def test_it_says_what_it_is_how_long_it_takes_and_what_skipping_means(
    page: TryOutPage, exercises: tuple[Exercise, ...], shown: Show
) -> None:
    page.offer(exercises, 12 * 60, first=True)
    shown(page, 900, 700)
    said = words(page)
    for piece in ("Step 4 of 4", "stop when you feel like it", "seven tenths", "about 12 minutes at most"):
        assert piece in said
    assert "Skip and begin with 7 times" in said


def test_enter_tries_esc_skips_and_the_buttons_do_the_same(
    page: TryOutPage, exercises: tuple[Exercise, ...], shown: Show
) -> None:
    page.offer(exercises, 700, first=True)
    shown(page, 900, 700)
    told = heard(page)
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert told == ["try", "skip", "try", "skip"]


def test_later_it_is_no_step_and_can_be_gone_back_from(
    page: TryOutPage, exercises: tuple[Exercise, ...], shown: Show
) -> None:
    page.offer(exercises, 700, first=False)
    shown(page, 900, 700)
    assert "Step 4" not in words(page)
    assert "Go back" in words(page)


@pytest.mark.parametrize("can_try", [True, False])
def test_on_a_hard_day_the_main_button_is_to_begin_without(
    page: TryOutPage, exercises: tuple[Exercise, ...], shown: Show, can_try: bool
) -> None:
    page.suggest_another_day(exercises, first=True, can_try=can_try)
    shown(page, 900, 700)
    told = heard(page)
    assert page.skip is not None and page.skip.hasFocus()
    press(page, Qt.Key.Key_Return)
    assert told == ["skip"]
    assert (page.go is not None) is can_try
    assert ("Try all the same" in words(page)) is can_try
    assert ("short walks" in words(page)) is not can_try


def test_on_a_hard_day_the_safety_questions_are_one_tap_away(
    page: TryOutPage, exercises: tuple[Exercise, ...], shown: Show
) -> None:
    page.suggest_another_day(exercises, first=True, can_try=False)
    shown(page, 900, 700)
    told = heard(page)
    next(each for each in page.findChildren(QAbstractButton) if "new or different" in each.text()).click()
    assert told == ["safety"]


def test_where_the_exercises_begin_differently_no_number_is_promised(
    page: TryOutPage, exercises: tuple[Exercise, ...], shown: Show
) -> None:
    first = exercises[0]
    other = replace(first, dose=replace(first.dose, start=5))
    page.offer((other, *exercises[1:]), 700, first=True)
    shown(page, 900, 700)
    assert "Skip and begin gently" in words(page)
