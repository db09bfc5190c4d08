"""The week's questions: nothing preselected, by keyboard alone, each answer kept as it is given."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.pain import Pain
from rygtraening.domain.weekly_record import OwnActivity, WeekAnswers
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.weekly.page import WeeklyPage

Asked = Callable[..., WeeklyPage]
Press = Callable[..., None]
Tap = Callable[[QWidget], None]

SOCKS, BIKE = OwnActivity("Socks"), OwnActivity("Bike")
KEY = Qt.Key


def heard(page: WeeklyPage) -> list[WeekAnswers]:
    """A list that fills with what the page tells."""
    told: list[WeekAnswers] = []
    page.changed.connect(told.append)
    return told


def has_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def test_nothing_is_chosen_beforehand(asked: Asked) -> None:
    page = asked(activities=(SOCKS, BIKE))
    rows = [page.fear, page.confidence, *(row.row for row in page.activities.rows)]
    assert [row.value for row in rows] == [None] * 4
    assert page.average.pain == Pain()
    assert page.band.isHidden()


def test_each_answer_is_told_as_it_is_given(asked: Asked, tap: Tap) -> None:
    page = asked(activities=(SOCKS,))
    told = heard(page)
    tap(page.average.back.buttons()[3])
    tap(page.average.leg.buttons()[1])
    tap(page.activities.rows[0].row.scale.buttons()[4])
    tap(page.fear.scale.buttons()[2])
    tap(page.confidence.scale.buttons()[8])
    assert len(told) == 5
    assert told[0].average == Pain(3)
    last = told[-1]
    assert (last.average, last.activities, last.fear, last.confidence) == (
        Pain(3, 1),
        (OwnActivity("Socks", 4),),
        2,
        8,
    )
    assert page.answers == last


def test_the_keyboard_alone_answers_everything(asked: Asked, press: Press, qtbot: QtBot) -> None:
    page = asked()
    press(KEY.Key_3, KEY.Key_0, "Put on socks", KEY.Key_Return, KEY.Key_4, KEY.Key_2, KEY.Key_8)
    answers = page.answers
    assert answers.average == Pain(3, 0)
    assert answers.activities == (OwnActivity("Put on socks", 4),)
    assert (answers.fear, answers.confidence) == (2, 8)
    assert has_focus(page.finish)
    with qtbot.waitSignal(page.done, timeout=0):
        press(KEY.Key_Return)


def test_a_one_waits_for_enter_or_becomes_a_ten(asked: Asked, press: Press) -> None:
    page = asked(average=Pain(3, 0))
    page.fear.arrive()
    press(KEY.Key_1)
    assert page.answers.fear == 1 and page.fear.waits and has_focus(page.fear)
    press(KEY.Key_0)
    assert page.answers.fear == 10 and has_focus(page.confidence)
    press(KEY.Key_1, KEY.Key_Return)
    assert page.answers.confidence == 1 and has_focus(page.finish)


def test_a_tap_answers_and_stays_where_it_is(asked: Asked, tap: Tap) -> None:
    page = asked(average=Pain(3, 0))
    told = heard(page)
    tap(page.fear.scale.buttons()[2])
    assert has_focus(page.fear)
    tap(page.fear.scale.buttons()[2])
    assert [answers.fear for answers in told] == [2], "the same number again is nothing new"


def test_enter_meant_for_the_row_before_answers_nothing(asked: Asked, press: Press) -> None:
    page = asked(average=Pain(3, 0), activities=(SOCKS,))
    page.activities.rows[0].arrive()
    press(KEY.Key_4, KEY.Key_Return, KEY.Key_Space)
    assert page.answers.fear == 0, "the second press is meant for the row"
    page = asked(average=Pain(3, 0), activities=(SOCKS,))
    page.activities.rows[0].arrive()
    press(KEY.Key_4, KEY.Key_Return)
    assert page.answers.fear is None and has_focus(page.fear)


def test_enter_meant_for_the_average_does_not_pass_over_the_activity(asked: Asked, press: Press) -> None:
    page = asked()
    press(KEY.Key_3, KEY.Key_0, KEY.Key_Return)
    assert has_focus(page.activities.rows[0].line)
    press(KEY.Key_Return)
    assert has_focus(page.fear), "an empty line is passed over"
    assert page.answers.activities == ()


def test_it_begins_at_the_first_question_without_an_answer(asked: Asked) -> None:
    assert has_focus(asked().average.back)
    assert has_focus(asked(average=Pain(3)).average.leg)
    page = asked(average=Pain(3, 0), activities=(OwnActivity("Socks", 4), BIKE))
    assert has_focus(page.activities.rows[1].row)
    page = asked(average=Pain(3, 0), activities=(OwnActivity("Socks", 4),), fear=1)
    assert has_focus(page.confidence)
    assert has_focus(asked(average=Pain(3, 0), activities=(OwnActivity("Socks", 4),), fear=1, confidence=1).finish)


def test_everything_can_be_skipped(asked: Asked, qtbot: QtBot, tap: Tap) -> None:
    page = asked(activities=(SOCKS,))
    told = heard(page)
    with qtbot.waitSignal(page.done, timeout=0):
        tap(page.finish)
    with qtbot.waitSignal(page.left, timeout=0):
        tap(page.not_now)
    assert told == []


def test_a_name_still_being_written_is_told_before_done(asked: Asked, press: Press) -> None:
    page = asked(average=Pain(3, 0))
    said: list[object] = []
    page.changed.connect(lambda answers: said.append(answers.activities))
    page.done.connect(lambda: said.append("done"))
    page.activities.rows[0].line.setFocus()
    press("Garden")
    page.finish.click()
    assert said == [(OwnActivity("Garden"),), "done"]


@pytest.mark.parametrize(
    ("now", "tone", "said"),
    [
        (Pain(2, 1), Tone.GREEN, "A noticeable improvement"),
        (Pain(4, 4), Tone.NEUTRAL, "About as before"),
        (Pain(7, 0), Tone.YELLOW, "A noticeable worsening"),
    ],
)
def test_the_average_is_compared_with_the_beginning(asked: Asked, tap: Tap, now: Pain, tone: Tone, said: str) -> None:
    page = asked(baseline=Pain(5, 2))
    tap(page.average.back.buttons()[now.back or 0])
    assert page.band.isHidden(), "half an answer says nothing"
    tap(page.average.leg.buttons()[now.leg or 0])
    assert not page.band.isHidden()
    assert page.band.tone is tone and page.band.text.startswith(said)


def test_without_a_beginning_nothing_is_compared(asked: Asked) -> None:
    assert asked(average=Pain(2, 1)).band.isHidden()
    assert not asked(average=Pain(2, 1), baseline=Pain(5, 1)).band.isHidden()


def test_the_questions_and_their_ends_are_on_the_page(asked: Asked) -> None:
    page = asked()
    words = "\n".join(label.text() for label in page.findChildren(QLabel))
    for piece in (
        "How afraid are you that physical activity will make your back or your leg worse?",
        "10 very afraid",
        "How sure are you that you can manage your daily tasks in spite of pain?",
        "10 quite sure",
        "0 cannot do it",
        "10 as before the trouble began",
        "Patient-Specific Functional Scale (Stratford 1995)",
    ):
        assert piece in words


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [708, 1028])
def test_nothing_is_cut_and_every_target_is_large_enough(asked: Asked, theme: Theme, scale: float, width: int) -> None:
    theme.set_mode(Mode.DARK)
    theme.set_scale(scale)
    page = asked(size=(width, 600), activities=(OwnActivity("Sit through a whole hour of a meeting"), BIKE))
    page.activities.more.click()
    assert page.horizontalScrollBar().maximum() == 0
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            assert widget.height() >= tokens.TARGET and widget.width() >= tokens.TARGET, widget
            assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()), widget
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
