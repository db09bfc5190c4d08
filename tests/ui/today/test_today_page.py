"""I dag: every state a day can be in, and what each button says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.running import RunningSession
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.morning_card import MorningCard
from rygtraening.words import reasons, states
from tests.ui.today.conftest import MakeToday, ShowDay, assert_fits, button, buttons, seen, told


def test_the_day_is_said_in_one_line(show_day: ShowDay) -> None:
    page = show_day()
    assert page.title.text() == "Good morning"
    assert page.subtitle.text() == "Sunday 22 November · 2 exercises · about 5 minutes"


@pytest.mark.parametrize(
    ("hour", "words"),
    [(3, "Hello"), (5, "Good morning"), (11, "Good morning to you"), (12, "Good afternoon"), (18, "Good evening")],
)
def test_the_greeting_follows_the_clock(show_day: ShowDay, hour: int, words: str) -> None:
    assert show_day(hour=hour).title.text() == words


def test_every_exercise_has_its_dose(show_day: ShowDay) -> None:
    words = seen(show_day())
    assert "Cat-camel\n7 times · 2 s hold" in words
    assert "Knee to chest\n7 times per side · 2 s hold" in words


def test_a_reason_that_holds_for_all_is_said_once(show_day: ShowDay) -> None:
    assert seen(show_day()).count(reasons.reason(Reason.MORE_DAYS)) == 1


def test_reasons_that_differ_stand_in_their_rows(show_day: ShowDay, make_today: MakeToday) -> None:
    first, second = make_today().prescriptions
    words = seen(show_day(make_today(prescriptions=(first, replace(second, reason=Reason.UNSETTLED)))))
    assert words.count(reasons.reason(Reason.MORE_DAYS)) == 1
    assert words.count(reasons.reason(Reason.UNSETTLED)) == 1


def test_the_start_button_starts(show_day: ShowDay, qtbot: QtBot) -> None:
    page = show_day()
    told(qtbot, page.start_wanted, button(page, "Start training").click)


def test_enter_starts_from_anywhere_on_the_page(show_day: ShowDay, qtbot: QtBot) -> None:
    page = show_day()
    assert page.hasFocus()
    told(qtbot, page.start_wanted, lambda: QTest.keyClick(page, Qt.Key.Key_Return))


def test_a_row_opens_its_exercise(show_day: ShowDay, qtbot: QtBot) -> None:
    page = show_day()
    row = next(each for each in page.findChildren(QAbstractButton) if each.accessibleName().startswith("Knee"))
    row.setFocus()
    assert told(qtbot, page.exercise_opened, lambda: QTest.keyClick(row, Qt.Key.Key_Return)) == ["knee"]
    assert told(qtbot, page.exercise_opened, lambda: QTest.mouseClick(row, Qt.MouseButton.LeftButton)) == ["knee"]


def test_a_press_on_the_words_of_a_row_reaches_the_row(show_day: ShowDay) -> None:
    page = show_day()
    row = next(each for each in page.findChildren(QAbstractButton) if each.accessibleName().startswith("Knee"))
    for label in row.findChildren(QLabel):
        assert label.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_the_safety_questions_are_one_tap_away(show_day: ShowDay, qtbot: QtBot) -> None:
    page = show_day()
    told(qtbot, page.safety_wanted, button(page, "Is anything new or different?").click)


def test_the_morning_is_asked_only_when_it_is_due(show_day: ShowDay, make_today: MakeToday) -> None:
    assert "How was it when you got up?" not in seen(show_day())
    assert "How was it when you got up?" in seen(show_day(make_today(morning_due=True)))


def test_two_taps_answer_the_morning(show_day: ShowDay, make_today: MakeToday, qtbot: QtBot) -> None:
    page = show_day(make_today(morning_due=True))
    card = page.findChild(MorningCard)
    assert card is not None and card.pair.pain == Pain()
    with qtbot.assertNotEmitted(page.morning_answered):
        QTest.mouseClick(card.pair.back.buttons()[4], Qt.MouseButton.LeftButton)
    tap = lambda: QTest.mouseClick(card.pair.leg.buttons()[1], Qt.MouseButton.LeftButton)  # noqa: E731
    assert told(qtbot, page.morning_answered, tap) == [Pain(4, 1)]


def test_a_typed_one_waits_for_the_nought_of_a_ten(show_day: ShowDay, make_today: MakeToday, qtbot: QtBot) -> None:
    page = show_day(make_today(morning_due=True))
    card = page.findChild(MorningCard)
    assert card is not None
    card.pair.back.focus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_3)
    with qtbot.assertNotEmitted(page.morning_answered):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_1)
    assert "Press Enter if 1 is right, or 0 for 10." in seen(page)
    ten = lambda: QTest.keyClick(page.focusWidget(), Qt.Key.Key_0)  # noqa: E731
    assert told(qtbot, page.morning_answered, ten) == [Pain(3, 10)]


def test_enter_keeps_a_typed_one_and_does_not_start_the_training(
    show_day: ShowDay, make_today: MakeToday, qtbot: QtBot
) -> None:
    page = show_day(make_today(morning_due=True))
    card = page.findChild(MorningCard)
    assert card is not None
    card.pair.back.focus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_3)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_1)
    with qtbot.assertNotEmitted(page.start_wanted):
        enter = lambda: QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)  # noqa: E731
        assert told(qtbot, page.morning_answered, enter) == [Pain(3, 1)]


def test_the_morning_can_be_skipped(show_day: ShowDay, make_today: MakeToday, qtbot: QtBot) -> None:
    page = show_day(make_today(morning_due=True))
    told(qtbot, page.morning_skipped, button(page, "Skip").click)


def test_an_interrupted_session_says_where_it_stands_and_comes_first(
    show_day: ShowDay, running: RunningSession, qtbot: QtBot
) -> None:
    page = show_day(running=running)
    assert "Knee to chest · Left leg · 3 of 7 repetitions" in seen(page)
    assert "Start training" not in buttons(page)
    told(qtbot, page.go_on_wanted, button(page, "Go on").click)
    told(qtbot, page.go_on_wanted, lambda: QTest.keyClick(page, Qt.Key.Key_Return))
    told(qtbot, page.drop_running_wanted, button(page, "End it – what you have done is kept").click)


def test_an_interrupted_session_whose_exercise_is_gone_still_says_how_much_was_done(
    show_day: ShowDay, running: RunningSession
) -> None:
    gone = replace(running, exercises=(running.exercises[0], replace(running.exercises[1], exercise="gone")))
    assert "17 repetitions" in seen(show_day(running=gone))


def test_locked_shows_no_dose_no_start_and_no_way_on_with_a_session(
    show_day: ShowDay, make_today: MakeToday, running: RunningSession, qtbot: QtBot
) -> None:
    page = show_day(make_today(flags=("a flag",), morning_due=True), running=running)
    assert buttons(page) == {"End it – what you have done is kept", "See what you can do"}
    assert "Cat-camel" not in seen(page)
    assert "exercises" not in page.subtitle.text()
    with qtbot.assertNotEmitted(page.start_wanted):
        told(qtbot, page.locked_wanted, lambda: QTest.keyClick(page, Qt.Key.Key_Return))


def test_under_eighteen_is_told_kindly(show_day: ShowDay, make_today: MakeToday) -> None:
    profile = make_today().profile
    assert profile is not None
    page = show_day(make_today(profile=replace(profile, adult=False)))
    assert "This program is for adults" in seen(page)
    assert "Start training" not in buttons(page)


def test_a_spare_day_says_what_helps_and_has_no_start(show_day: ShowDay, make_today: MakeToday, qtbot: QtBot) -> None:
    page = show_day(make_today(gate=Gate.SPARE))
    assert states.gate(Gate.SPARE) in seen(page)
    assert states.doctor_suggested() not in seen(page)
    assert "Start training" not in buttons(page)
    told(qtbot, page.safety_wanted, button(page, "Is anything new or different?").click)
    told(qtbot, page.start_wanted, button(page, "It hurts less now").click)
    with qtbot.assertNotEmitted(page.start_wanted):
        QTest.keyClick(page, Qt.Key.Key_Return)


def test_the_third_spare_day_names_the_own_doctor(show_day: ShowDay, make_today: MakeToday) -> None:
    assert states.doctor_suggested() in seen(show_day(make_today(gate=Gate.SPARE, doctor_suggested=True)))


def test_a_day_that_is_done_praises_and_starts_again_only_on_purpose(
    show_day: ShowDay, make_today: MakeToday, qtbot: QtBot
) -> None:
    page = show_day(make_today(trained_today=True))
    assert "Well done today" in seen(page)
    with qtbot.assertNotEmitted(page.start_wanted):
        QTest.keyClick(page, Qt.Key.Key_Return)
    told(qtbot, page.start_wanted, button(page, "Train once more").click)


def test_the_page_after_a_session_is_asked_for_until_it_is_answered(show_day: ShowDay, qtbot: QtBot) -> None:
    page = show_day(after_due=True)
    told(qtbot, page.after_wanted, button(page, "Tell it now").click)
    assert "Tell it now" not in buttons(show_day(after_due=False))


@pytest.mark.parametrize(("faults", "words"), [(1, "1 exercise file"), (2, "2 exercise files")])
def test_files_that_could_not_be_read_are_one_quiet_line(
    show_day: ShowDay, qtbot: QtBot, faults: int, words: str
) -> None:
    page = show_day(faults=faults)
    told(qtbot, page.faults_wanted, button(page, f"{words} could not be read").click)


def test_a_journal_that_can_only_be_read_says_so_in_its_own_sentence(show_day: ShowDay) -> None:
    assert "The log is on a read-only disk." in seen(show_day(read_only="The log is on a read-only disk."))


def test_no_exercises_at_all_leads_to_the_files(show_day: ShowDay, make_today: MakeToday, qtbot: QtBot) -> None:
    page = show_day(make_today(prescriptions=(), seconds=0.0), faults=2)
    told(qtbot, page.faults_wanted, button(page, "See the files").click)
    assert "Start training" not in buttons(page)


def test_showing_the_day_again_takes_the_old_one_away_and_keeps_the_focus_on_the_page(
    show_day: ShowDay, make_today: MakeToday, programme: object
) -> None:
    page = show_day(make_today(morning_due=True))
    card = page.findChild(MorningCard)
    assert card is not None
    card.pair.back.focus()
    page.show_today(make_today(), None, programme, False, 0, None, 8)  # type: ignore[arg-type]
    assert "How was it when you got up?" not in seen(page)
    assert page.hasFocus()


def test_every_control_has_a_name(show_day: ShowDay, make_today: MakeToday, running: RunningSession) -> None:
    page = show_day(make_today(morning_due=True), running=running, after_due=True, faults=1, read_only="Read only.")
    for control in page.findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible():
            name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
            assert name, control


def test_the_name_of_a_row_holds_name_and_dose(show_day: ShowDay) -> None:
    page = show_day()
    names = [each.accessibleName() for each in page.findChildren(QAbstractButton)]
    assert "Cat-camel, 7 times · 2 s hold. Read about it." in names


def test_in_english_no_danish_letter_is_left(show_day: ShowDay, make_today: MakeToday, running: RunningSession) -> None:
    page = show_day(make_today(morning_due=True), running=running, after_due=True, faults=2)
    names = "".join(each.accessibleName() for each in page.findChildren(QWidget))
    assert not set(seen(page) + names) & set("æøåÆØÅ")


def test_exercise_names_follow_the_language(show_day: ShowDay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_language", i18n.DANISH)
    assert "Kattestræk på gulvet" in seen(show_day())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_wider_than_a_small_window(
    show_day: ShowDay, make_today: MakeToday, running: RunningSession, theme: Theme, scale: float
) -> None:
    theme.set_scale(scale)
    today = make_today(morning_due=True)
    page = show_day(today, running=running, after_due=True, faults=2, read_only="Read only.", size=(640, 600))
    assert_fits(page)


@pytest.mark.parametrize(("size", "text_size"), [((1028, 760), 1.0), ((708, 600), 1.0), ((935, 760), 2.0)])
def test_the_start_is_in_sight_without_scrolling_and_starts(
    show_day: ShowDay,
    make_today: MakeToday,
    theme: Theme,
    qtbot: QtBot,
    size: tuple[int, int],
    text_size: float,
) -> None:
    theme.set_scale(text_size)
    page = show_day(make_today(morning_due=True), size=size, extra=[MorningCard(theme, after_training=True)])
    start = button(page, "Start training")
    assert page.verticalScrollBar().value() == 0
    assert page.rect().contains(start.rect().translated(start.mapTo(page, QPoint())))
    told(qtbot, page.start_wanted, start.click)


def test_the_day_shown_again_has_one_start(
    show_day: ShowDay, make_today: MakeToday, programme: Programme, settle: Callable[[], None]
) -> None:
    today = make_today(morning_due=True)
    page = show_day(today, size=(708, 500))
    for _time in range(3):
        page.show_today(today, None, programme, False, 0, None, 8)
        settle()
        button(page, "Start training")
