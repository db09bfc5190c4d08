"""The parts of a day's page: what they say, and what can be set in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from rygtraening.domain.day_view import DayView
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import AfterAnswers, MorningScore, SessionRecord
from rygtraening.domain.summary import DaySummary, summarise
from rygtraening.ui.day.change_page import ChangePage
from rygtraening.ui.day.counts_card import CountsCard
from rygtraening.ui.day.moments import Moments, MomentTile, moments
from rygtraening.ui.day.morning_dialog import MorningDialog
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.day.session_card import SessionCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.progress_bar import ProgressBar
from tests.ui.day.conftest import DAY, STAMP

Shown = Callable[[QWidget, int, int], None]
WIDE, SMALL = (1000, 900), (560, 700)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def day(session: SessionRecord, answers: AfterAnswers | None, **more: object) -> DayView:
    morning = MorningScore(STAMP, Pain(1, 0))
    found = [answers] if answers is not None else []
    summary: DaySummary = summarise(DAY, [session], found, [], morning)
    view = DayView(DAY, summary, ((session, answers),), morning, 4, (), (), None, None, None, (), (), ())
    return replace(view, **more)


def test_each_moment_says_its_number_its_word_and_its_place(
    theme: Theme, shown: Shown, session: SessionRecord, answers: AfterAnswers
) -> None:
    row = Moments(theme, moments(day(session, answers)))
    shown(row, *WIDE)
    assert [tile.accessibleName() for tile in row.findChildren(MomentTile)] == [
        "When you got up: 1 · a little · back 1 · leg 0",
        "Before: 2 · a little · back 2 · leg 0",
        "Worst during: 6 · a lot",
        "After: 3 · some · back 3 · leg 0",
        "The morning after: 4 · some",
    ]


def test_what_was_not_answered_is_no_moment(session: SessionRecord) -> None:
    silent = replace(session, before=Pain())
    found = moments(replace(day(silent, None), next_morning=None, morning=None))
    assert [moment.name for moment in found] == []


@pytest.mark.parametrize("size", [WIDE, SMALL])
def test_a_session_shows_prescribed_against_done(
    theme: Theme, shown: Shown, session: SessionRecord, answers: AfterAnswers, size: tuple[int, int]
) -> None:
    card = SessionCard(theme, session, answers, {}, alone=True, changeable=True)
    shown(card, *size)
    said = texts(card)
    for words in ("8 of 8", "8 of 8 right, 5 of 8 left", "worst: back 6 · leg 1", "further down the leg, briefly"):
        assert words in said
    assert [bar.value() for bar in card.findChildren(ProgressBar)] == [100, 81]
    assert "Before" not in said, "the numbers of the only session stand over it already"
    assert (card.change and card.change.accessibleName()) == "Correct: Training at 18:05"
    assert (card.delete and card.delete.accessibleName()) == "Delete: Training at 18:05"


def test_of_several_sessions_each_says_its_own_numbers(
    theme: Theme, shown: Shown, session: SessionRecord, answers: AfterAnswers
) -> None:
    card = SessionCard(theme, session, answers, {}, alone=False, changeable=False)
    shown(card, *WIDE)
    assert {"Before", "back 2 · leg 0", "After", "back 3 · leg 0"} <= set(texts(card))
    assert (card.change, card.delete) == (None, None)


def test_a_session_without_its_page_asks_to_be_told_about(theme: Theme, shown: Shown, session: SessionRecord) -> None:
    card = SessionCard(theme, session, None, {}, alone=True, changeable=True)
    shown(card, *WIDE)
    assert "How it felt is not told." in texts(card)
    assert (card.change and card.change.text()) == "Tell how it felt"


def test_one_reason_for_all_is_said_once(theme: Theme, shown: Shown, session: SessionRecord) -> None:
    same = replace(
        session, exercises=tuple(replace(each, reason=session.exercises[0].reason) for each in session.exercises)
    )
    card = SessionCard(theme, same, None, {}, alone=True, changeable=False)
    shown(card, *WIDE)
    said = texts(card)
    assert max(said.count(text) for text in said if text.startswith("A little more")) == 1


def test_no_more_than_the_dose_can_be_counted(theme: Theme, shown: Shown, session: SessionRecord) -> None:
    card = CountsCard(theme, session.exercises)
    shown(card, *WIDE)
    right, left = card.steppers["knee"]
    right.more.click()
    left.more.click()
    assert card.done == {"cat": (8,), "knee": (8, 6)}
    lefts = {
        stepper.less.mapTo(card, stepper.less.rect().topLeft()).x()
        for each in card.steppers.values()
        for stepper in each
    }
    assert len(lefts) == 1, "all buttons stand under each other"


def test_a_correction_begins_at_the_number_before_and_shows_what_was_said(
    theme: Theme, shown: Shown, session: SessionRecord, answers: AfterAnswers
) -> None:
    page = ChangePage(theme, session, answers, {}, DAY)
    kept: list[tuple[object, ...]] = []
    page.kept.connect(lambda *what: kept.append(what))
    shown(page, *WIDE)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.before.isAncestorOf(focus)
    page.keep.click()
    assert kept == [(Pain(2, 0), {"cat": (8,), "knee": (8, 5)}, answers)]
    left: list[None] = []
    page.cancelled.connect(lambda: left.append(None))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert left == [None]


def test_a_morning_is_kept_by_keyboard_alone(theme: Theme, shown: Shown) -> None:
    dialog = MorningDialog(theme, None, late=True)
    kept: list[Pain] = []
    dialog.kept.connect(kept.append)
    shown(dialog, 700, 500)
    assert not dialog.keep.isEnabled()
    for key in (Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or dialog, key)
    assert kept == [Pain(4, 0)]


def test_the_next_morning_of_another_day_says_what_it_is_not(theme: Theme, shown: Shown) -> None:
    notes = []
    for there, late in ((None, True), (None, False), (Pain(2, 0), True)):
        dialog = MorningDialog(theme, there, late=late)
        shown(dialog, 700, 500)
        notes.append(any(text.startswith("It stands on its day.") for text in texts(dialog)))
    assert notes == [True, False, False]


def test_everything_is_read_from_top_to_bottom(
    theme: Theme, shown: Shown, session: SessionRecord, answers: AfterAnswers
) -> None:
    page = DayPage(theme)
    page.show_day(day(session, answers), DAY + timedelta(days=3), {}, {})
    shown(page, *WIDE)
    page.focus_page()
    order = []
    for _stop in range(8):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        order.append(focus.accessibleName() or getattr(focus, "text", lambda: "")())
    assert order == [
        "Back",
        "The day before",
        "The day after",
        "Correct the morning",
        "Delete the morning",
        "Correct: Training at 18:05",
        "Delete: Training at 18:05",
        "Tell of one more session",
    ]
