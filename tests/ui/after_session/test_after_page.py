"""The page after a session: quick, by keyboard alone, each answer kept as it is given."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.pain import Colour, LegSpread, Pain
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, SessionEnd, SessionRecord
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.words import states
from tests.ui.after_session.conftest import HandClock

Asked = Callable[..., AfterPage]
MakeRecord = Callable[..., SessionRecord]
MakeExercise = Callable[..., ExerciseRecord]


def press(*keys: Qt.Key) -> None:
    """Type ``keys`` wherever the focus is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def tap(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def heard(page: AfterPage) -> list[AfterAnswers]:
    """A list that fills with what the page tells."""
    told: list[AfterAnswers] = []
    page.changed.connect(told.append)
    return told


def seen(page: QWidget) -> str:
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    words += [button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()]
    return "\n".join(words)


def test_a_finished_session_is_praised_and_counted_on_both_sides(asked: Asked) -> None:
    page = asked()
    assert page.title.text() == "Well done"
    assert page.subtitle.text() == "2 exercises · 21 repetitions · 9 minutes"


def test_a_stopped_session_is_neither_praised_nor_scolded(asked: Asked, record: MakeRecord) -> None:
    for end in (SessionEnd.STOPPED, SessionEnd.STOPPED_FOR_PAIN, SessionEnd.INTERRUPTED):
        assert asked(record(end=end)).title.text() == "That was it for today"


def test_nothing_is_chosen(asked: Asked) -> None:
    page = asked()
    assert page.worst and page.now and page.spread and page.note and page.band
    assert [pair.pain for pair in page.worst.pairs.values()] == [Pain(), Pain()]
    assert page.now.pain == Pain()
    assert page.spread.spread.value is None
    assert page.note.note == ""
    assert not page.band.isVisible()


def test_only_exercises_with_a_repetition_are_asked_about(
    asked: Asked, record: MakeRecord, cat: MakeExercise, knee: MakeExercise
) -> None:
    page = asked(record(cat(), knee(done=(0, 0)), end=SessionEnd.STOPPED))
    assert page.worst and list(page.worst.pairs) == ["kat"]
    assert page.subtitle.text().startswith("1 exercise · 7 repetitions")


def test_the_whole_page_by_keyboard(asked: Asked, qtbot: QtBot) -> None:
    page = asked()
    told = heard(page)
    press(Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_3, Qt.Key.Key_0)
    press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert page.note is not None and page.note.hasFocus()
    QTest.keyClicks(page.note, "I did it")
    press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.done, timeout=0):
        press(Qt.Key.Key_Return)
    last = told[-1]
    assert last.worst == (("kat", Pain(2, 0)), ("knee", Pain(4, 0)))
    assert (last.after, last.spread, last.note) == (Pain(3, 0), LegSpread.NONE, "I did it")


def test_each_answer_is_told_as_it_is_given_and_none_is_lost(asked: Asked) -> None:
    page = asked()
    told = heard(page)
    assert page.worst and page.now
    tap(page.worst.pairs["knee"].back.buttons()[4])
    tap(page.now.leg.buttons()[1])
    tap(page.worst.pairs["knee"].back.buttons()[5])
    assert [dict(answers.worst) for answers in told] == [
        {"knee": Pain(4, None)},
        {"knee": Pain(4, None)},
        {"knee": Pain(5, None)},
    ]
    assert told[-1].after == Pain(None, 1)


def test_choosing_the_same_again_tells_nothing_new(asked: Asked) -> None:
    page = asked()
    assert page.now is not None
    tap(page.now.back.buttons()[3])
    told = heard(page)
    tap(page.now.back.buttons()[3])
    assert told == []


def test_what_was_said_on_the_way_stands_there_and_is_the_least(
    asked: Asked, record: MakeRecord, cat: MakeExercise, knee: MakeExercise
) -> None:
    page = asked(record(cat(), knee(pain=Pain(5, None))))
    assert page.worst is not None
    pair = page.worst.pairs["knee"]
    assert pair.pain == Pain(5, None)
    assert [button.isEnabled() for button in pair.back.buttons()] == [False] * 5 + [True] * 6
    assert all(button.isEnabled() for button in pair.leg.buttons())
    tap(pair.back.buttons()[4])
    assert pair.pain == Pain(5, None)
    tap(pair.back.buttons()[7])
    assert page.answers is not None and dict(page.answers.worst)["knee"] == Pain(7, None)


def test_pain_of_an_exercise_without_a_repetition_is_kept(
    asked: Asked, record: MakeRecord, cat: MakeExercise, knee: MakeExercise
) -> None:
    page = asked(record(cat(), knee(done=(0, 0), pain=Pain(6, 2))))
    assert page.worst is not None
    tap(page.worst.pairs["kat"].back.buttons()[1])
    assert page.answers is not None
    assert dict(page.answers.worst) == {"kat": Pain(1, None), "knee": Pain(6, 2)}


def test_answers_given_before_are_shown_and_the_focus_is_on_the_next_question(asked: Asked) -> None:
    worst = (("kat", Pain(2, 0)), ("knee", Pain(3, None)))
    page = asked(worst=worst, after=Pain(4, 1), spread=LegSpread.BRIEF, spread_at=("knee",), note="Fine")
    assert page.worst and page.now and page.spread and page.note
    assert page.now.pain == Pain(4, 1)
    assert page.spread.spread.value == LegSpread.BRIEF
    assert page.spread.where.values == ("knee",)
    assert page.note.note == "Fine"
    assert page.worst.pairs["knee"].leg.isAncestorOf(page.focusWidget())


def test_where_is_asked_only_after_a_yes(asked: Asked) -> None:
    page = asked()
    assert page.spread is not None
    assert not page.spread.where.isVisible()
    tap(page.spread.spread.chip(LegSpread.NONE))
    assert not page.spread.where.isVisible()
    tap(page.spread.spread.chip(LegSpread.LASTING))
    assert page.spread.where.isVisible()


def test_where_names_the_exercises_and_a_no_forgets_them(asked: Asked) -> None:
    page = asked()
    told = heard(page)
    assert page.spread is not None
    tap(page.spread.spread.chip(LegSpread.BRIEF))
    tap(page.spread.where.chip("kat"))
    tap(page.spread.where.chip("knee"))
    assert (told[-1].spread, told[-1].spread_at) == (LegSpread.BRIEF, ("kat", "knee"))
    tap(page.spread.where.chip("?"))
    assert told[-1].spread_at == (), "don't know is all of them"
    tap(page.spread.where.chip("kat"))
    tap(page.spread.spread.chip(LegSpread.NONE))
    assert (told[-1].spread, told[-1].spread_at) == (LegSpread.NONE, ())


def test_with_one_exercise_nobody_asks_where(asked: Asked, record: MakeRecord, cat: MakeExercise) -> None:
    page = asked(record(cat()))
    assert page.spread is not None
    tap(page.spread.spread.chip(LegSpread.BRIEF))
    assert not page.spread.where.isVisible()


@pytest.mark.parametrize(
    ("before", "worst", "colour"),
    [
        (Pain(3, 0), 2, Colour.GREEN),
        (Pain(3, 0), 3, Colour.YELLOW),
        (Pain(5, 0), 6, Colour.YELLOW),
        (Pain(4, 0), 6, Colour.RED),
        (Pain(7, 0), 8, Colour.RED),
    ],
)
def test_the_band_says_what_the_rule_says(
    asked: Asked, record: MakeRecord, before: Pain, worst: int, colour: Colour
) -> None:
    page = asked(record(before=before))
    assert page.worst and page.band
    tap(page.worst.pairs["kat"].leg.buttons()[worst])
    assert page.band.isVisible()
    assert page.band.tone is Tone(colour.value)
    assert page.band.text == f"{states.colour_name(colour)} · {states.colour(colour)}"


def test_lasting_pain_down_the_leg_is_red_whatever_the_number(asked: Asked) -> None:
    page = asked()
    assert page.spread and page.band
    tap(page.spread.spread.chip(LegSpread.LASTING))
    assert page.band.tone is Tone.RED


def test_a_stop_for_pain_is_red_before_anything_is_answered(
    asked: Asked, record: MakeRecord, cat: MakeExercise
) -> None:
    page = asked(record(cat(stopped_for_pain=True), end=SessionEnd.STOPPED_FOR_PAIN))
    assert page.band and page.band.tone is Tone.RED and page.band.isVisible()


def test_a_note_is_told_when_it_is_left(asked: Asked) -> None:
    page = asked()
    told = heard(page)
    assert page.note and page.finish
    page.note.setFocus()
    QTest.keyClicks(page.note, " A walk too ")
    assert told == []
    page.finish.setFocus()
    assert [answers.note for answers in told] == ["A walk too"]


def test_a_note_still_being_written_is_told_before_done(asked: Asked) -> None:
    page = asked()
    said: list[str] = []
    page.changed.connect(lambda answers: said.append(answers.note))
    page.done.connect(lambda: said.append("done"))
    assert page.note and page.finish
    page.note.setPlainText("Almost")
    page.finish.click()
    assert said == ["Almost", "done"]


def test_everything_can_be_skipped(asked: Asked, qtbot: QtBot) -> None:
    page = asked()
    told = heard(page)
    assert page.finish is not None
    with qtbot.waitSignal(page.done, timeout=0):
        page.finish.click()
    assert told == []


def test_going_on_is_offered_only_after_a_plain_stop_with_something_left(
    asked: Asked, record: MakeRecord, cat: MakeExercise, knee: MakeExercise, qtbot: QtBot
) -> None:
    half = (cat(), knee(done=(7, 3)))
    page = asked(record(*half, end=SessionEnd.STOPPED))
    assert page.go_on is not None
    with qtbot.waitSignal(page.go_on_wanted, timeout=0):
        page.go_on.click()
    assert asked(record(*half, end=SessionEnd.STOPPED_FOR_PAIN)).go_on is None
    assert asked(record(*half, end=SessionEnd.FINISHED)).go_on is None
    assert asked(record(end=SessionEnd.STOPPED)).go_on is None, "everything was done"
    page.ask(record(*half, end=SessionEnd.STOPPED), page.answers, can_go_on=False)  # type: ignore[arg-type]
    assert page.go_on is None, "another day"


def test_every_control_has_a_name_and_no_danish_letter(asked: Asked) -> None:
    page = asked()
    assert page.spread is not None
    tap(page.spread.spread.chip(LegSpread.BRIEF))
    names = []
    for control in page.findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible():
            name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
            assert name, control
            names.append(name)
    assert "0 out of 10, leg, Knee to chest" in names
    assert "A note to yourself" in names
    assert not set(seen(page) + "".join(names)) & set("æøåÆØÅ")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_wider_than_a_small_window(
    asked: Asked, record: MakeRecord, cat: MakeExercise, theme: Theme, scale: float
) -> None:
    theme.set_scale(scale)
    page = asked(record(cat(done=(3,), pain=Pain(5, 2)), cat(exercise="b"), end=SessionEnd.STOPPED), size=(800, 600))
    column = page.widget()
    assert column is not None and column.width() <= page.viewport().width()


@pytest.mark.parametrize(("size", "scale"), [((1120, 760), 1.0), ((800, 600), 1.0), ((1120, 760), 2.0)])
def test_done_is_in_sight_without_scrolling_and_closes(
    asked: Asked, theme: Theme, qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    theme.set_scale(scale)
    page = asked(size=size)
    assert page.finish is not None
    assert page.rect().contains(page.finish.rect().translated(page.finish.mapTo(page, QPoint())))
    with qtbot.waitSignal(page.done, timeout=0):
        tap(page.finish)


def test_tab_comes_to_done_after_the_note(asked: Asked) -> None:
    page = asked()
    assert page.note is not None
    page.note.setFocus()
    press(Qt.Key.Key_Tab)
    assert page.finish is not None and page.finish.hasFocus()


def test_a_click_meant_for_the_last_repetition_does_not_close_the_page(
    asked: Asked, clock: HandClock, qtbot: QtBot
) -> None:
    page = asked(passed=0)
    assert page.finish is not None
    with qtbot.assertNotEmitted(page.done):
        for click in (QTest.mouseClick, QTest.mouseDClick):
            clock.seconds += 0.4
            click(page.finish, Qt.MouseButton.LeftButton)
    clock.seconds += 0.3
    with qtbot.waitSignal(page.done, timeout=0):
        tap(page.finish)


def test_an_answer_by_a_click_is_taken_at_once(asked: Asked) -> None:
    page = asked(passed=0)
    assert page.now is not None
    tap(page.now.back.buttons()[3])
    assert page.now.pain == Pain(3, None)


def test_enter_held_down_neither_walks_through_the_page_nor_closes_it(asked: Asked, qtbot: QtBot) -> None:
    page = asked()
    assert page.note is not None and page.finish is not None
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    with qtbot.assertNotEmitted(page.done):
        for _again in range(60):
            focus = QApplication.focusWidget()
            assert focus is not None
            QApplication.sendEvent(focus, held)
        page.finish.setFocus()
        QApplication.sendEvent(page.finish, held)
    assert page.finish.hasFocus()
