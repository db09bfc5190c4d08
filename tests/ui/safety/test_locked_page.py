"""The locked page by itself: the date field, the rows that are covered, and the ways from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from rygtraening import i18n
from rygtraening.domain.safety import Flag, FlagTier, SafetyTexts
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.theme.theme import Theme

TODAY = date(2026, 3, 4)


def flag(question: str, tier: FlagTier, day: int = 2) -> Flag:
    return Flag(question, tier, date(2026, 3, day), datetime(2026, 3, day, 9, tzinfo=UTC))


FLAGS = (flag("bladder", FlagTier.CALL_NOW), flag("fever", FlagTier.SAME_DAY), flag("fever", FlagTier.SAME_DAY, 3))


@pytest.fixture
def page(theme: Theme, texts: SafetyTexts, shown: Callable[[QWidget, int, int], None]) -> LockedPage:
    """Locked by three answers to two questions."""
    page = LockedPage(theme, texts)
    page.show_flags(FLAGS, TODAY)
    shown(page, 900, 700)
    return page


def cleared(page: LockedPage) -> list[tuple[date, tuple[str, ...]]]:
    """A list that fills with what the page tells."""
    told: list[tuple[date, tuple[str, ...]]] = []
    page.cleared.connect(lambda day, covers: told.append((day, covers)))
    return told


def test_a_question_that_was_answered_twice_is_covered_by_one_row(page: LockedPage) -> None:
    told = cleared(page)
    page.covers("fever").setChecked(True)
    page.note.click()
    assert told == [(TODAY, ("fever",))]


def test_the_day_must_not_be_before_any_of_its_answers(page: LockedPage) -> None:
    told = cleared(page)
    page.covers("fever").setChecked(True)
    page.seen_on.edit.setDate(QDate(2026, 3, 2))
    page.note.click()
    assert told == []
    assert "before you gave the answer" in page.fault.text
    page.seen_on.edit.setDate(QDate(2026, 3, 3))
    page.note.click()
    assert told == [(date(2026, 3, 3), ("fever",))]


def test_the_day_is_today_until_another_is_chosen_and_never_a_later_one(page: LockedPage) -> None:
    assert page.seen_on.edit.date() == QDate(2026, 3, 4)
    page.seen_on.edit.setDate(QDate(2027, 1, 1))
    assert page.seen_on.edit.date() == QDate(2026, 3, 4)


def test_the_buttons_step_a_day_and_not_past_today(page: LockedPage) -> None:
    assert not page.seen_on.later.isEnabled()
    page.seen_on.earlier.click()
    assert page.seen_on.day == date(2026, 3, 3)
    page.seen_on.later.click()
    page.seen_on.later.click()
    assert page.seen_on.day == TODAY


@pytest.mark.parametrize(("language", "written"), [(i18n.DANISH, "04.03.2026"), (i18n.ENGLISH, "04/03/2026")])
def test_the_day_is_written_as_the_language_does(
    theme: Theme, texts: SafetyTexts, shown: Callable[[QWidget, int, int], None], language: str, written: str
) -> None:
    i18n.set_language(language)
    page = LockedPage(theme, texts)
    page.show_flags(FLAGS, TODAY)
    shown(page, 900, 700)
    assert page.seen_on.edit.text() == written
    field = page.seen_on.edit.findChildren(QLineEdit)[0]
    assert field.width() > field.fontMetrics().horizontalAdvance(written)


def test_esc_and_its_button_leave(page: LockedPage) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    page.leave.click()
    assert left == [True, True]


def test_the_page_is_read_from_its_top(page: LockedPage) -> None:
    page.resize(700, 400)
    assert page.hasFocus()
    assert page.verticalScrollBar().value() == 0


def test_somebody_under_age_is_offered_nothing_to_clear(theme: Theme, texts: SafetyTexts) -> None:
    page = LockedPage(theme, texts)
    page.show_under_age()
    assert not hasattr(page, "note")
    assert not hasattr(page, "safety")
