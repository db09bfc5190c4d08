"""The rows of I dag: from where each dose comes, why, and saying no to a step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.day_plan import Pausing
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.running import RunningSession
from rygtraening.domain.today import Choices, Today
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.today.reason_note import Arrow, ReasonNote
from rygtraening.words import reasons
from tests.ui.today.conftest import MakeToday, ShowDay, assert_fits, button, buttons, seen, told

THURSDAY = date(2026, 11, 26)
Doses = Callable[..., tuple[Prescription, ...]]


@pytest.fixture
def doses(programme: Programme) -> Doses:
    """``doses(reason, level, last, declinable=…)``: the cat like that, and the knee as it was."""

    def make(
        reason: Reason, level: Level, last: Level | None = None, *, declinable: bool = False
    ) -> tuple[Prescription, ...]:
        cat, knee = programme.exercises
        stays = Prescription(knee, Level(1, 7), Reason.UNSETTLED)
        return Prescription(cat, level, reason, last, declinable), stays

    return make


@pytest.fixture
def stepped_up(doses: Doses, make_today: MakeToday) -> Today:
    return make_today(prescriptions=doses(Reason.UP, Level(1, 10), Level(1, 7), declinable=True))


@pytest.fixture
def stayed(doses: Doses, make_today: MakeToday) -> Today:
    return make_today(prescriptions=doses(Reason.DECLINED_UP, Level(1, 7), declinable=True))


def note(page: QWidget, reason: Reason) -> ReasonNote:
    """The box that says ``reason``."""
    (found,) = [each for each in page.findChildren(ReasonNote) if each.text == reasons.reason(reason)]
    return found


def test_a_step_up_says_from_where_and_is_green_with_an_arrow_up(show_day: ShowDay, stepped_up: Today) -> None:
    page = show_day(stepped_up)
    assert "Cat-camel\n7 → 10 times · 2 s hold" in seen(page)
    box = note(page, Reason.UP)
    assert box.tone is Tone.GREEN
    assert box.arrow is not None and box.arrow.up and box.arrow.isVisible()


@pytest.mark.parametrize("reason", [Reason.RED, Reason.RED_STRONG, Reason.FLARE, Reason.AWAY_WEEKS])
def test_a_step_down_is_quiet_with_an_arrow_down(
    show_day: ShowDay, make_today: MakeToday, doses: Doses, reason: Reason
) -> None:
    page = show_day(make_today(prescriptions=doses(reason, Level(1, 5), Level(1, 7))))
    assert "Cat-camel\n7 → 5 times · 2 s hold" in seen(page)
    box = note(page, reason)
    assert box.tone is Tone.NEUTRAL
    assert box.arrow is not None and not box.arrow.up


def test_a_dose_that_stays_has_no_arrow(show_day: ShowDay, stepped_up: Today) -> None:
    page = show_day(stepped_up)
    assert note(page, Reason.UNSETTLED).arrow is None
    assert note(page, Reason.UNSETTLED).tone is Tone.NEUTRAL
    assert "Knee to chest\n7 times per side · 2 s hold" in seen(page)


def ink(image: QImage, rows: range) -> int:
    """How many pixels of ``rows`` are drawn on."""
    ground = image.pixelColor(0, 0)
    return sum(image.pixelColor(x, y) != ground for y in rows for x in range(image.width()))


def test_the_head_of_the_arrow_is_where_it_points(theme: Theme) -> None:
    up, down = (Arrow(theme, Tone.NEUTRAL, up=up).grab().toImage() for up in (True, False))
    upper, lower = range(up.height() // 2), range((up.height() + 1) // 2, up.height())
    assert ink(up, upper) > ink(up, lower) > 0
    assert ink(down, lower) > ink(down, upper) > 0


def test_tab_goes_in_the_order_of_reading(show_day: ShowDay, stepped_up: Today) -> None:
    page = show_day(replace(stepped_up, seconds=540.0))
    page.setFocus()
    names = []
    for _press in range(10):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        here = page.focusWidget()
        assert isinstance(here, QAbstractButton)
        names.append(here.text() or here.accessibleName().partition(",")[0])
    assert names == [
        "Your programme: Basics",
        "Cat-camel",
        "Stay on the last step",
        "Knee to chest",
        "Start training",
        "I only have 5 minutes",
        "Is anything new or different?",
        "I have a flare-up",
        "How the program chooses",
        "I have trained without the program",
    ]


def test_another_version_is_named_with_the_dose_before(show_day: ShowDay, make_today: MakeToday, doses: Doses) -> None:
    harder = show_day(make_today(prescriptions=doses(Reason.NEXT_TIER, Level(1, 5), Level(0, 10))))
    assert "Cat-camel\n5 times · 2 s hold\nThe next version: Freely\nBefore: 10 times · 2 s hold" in seen(harder)
    easier = show_day(make_today(prescriptions=doses(Reason.RED, Level(0, 5), Level(1, 5))))
    assert "Cat-camel\n5 times · 2 s hold\nAn easier version: With support\nBefore: 5 times" in seen(easier)


def test_an_easier_version_is_described_also_when_it_is_not_new(
    show_day: ShowDay, make_today: MakeToday, doses: Doses
) -> None:
    assert "With support" in seen(show_day(make_today(prescriptions=doses(Reason.MORE_DAYS, Level(0, 7)))))
    assert "Freely" not in seen(show_day())


def test_a_step_can_be_declined_by_pointer_and_by_keyboard(show_day: ShowDay, stepped_up: Today, qtbot: QtBot) -> None:
    page = show_day(stepped_up)
    stay = button(page, "Stay on the last step")
    assert stay.accessibleName() == "Stay on the last step, Cat-camel"
    assert told(qtbot, page.declined, lambda: QTest.mouseClick(stay, Qt.MouseButton.LeftButton)) == ["kat"]
    stay.setFocus()
    with qtbot.assertNotEmitted(page.start_wanted), qtbot.assertNotEmitted(page.exercise_opened):
        assert told(qtbot, page.declined, lambda: QTest.keyClick(stay, Qt.Key.Key_Return)) == ["kat"]


def test_a_declined_step_can_be_taken_after_all(show_day: ShowDay, stayed: Today, qtbot: QtBot) -> None:
    page = show_day(stayed)
    assert "Stay on the last step" not in buttons(page)
    assert note(page, Reason.DECLINED_UP).arrow is None
    take = button(page, "Take the step after all")
    with qtbot.assertNotEmitted(page.declined):
        assert told(qtbot, page.undeclined, take.click) == ["kat"]


def test_the_focus_stays_on_the_choice_that_was_turned_over(
    show_day: ShowDay, stepped_up: Today, stayed: Today, programme: Programme, settle: Callable[[], None]
) -> None:
    page = show_day(stepped_up, size=(700, 400))
    page.declined.connect(lambda _name: page.show_today(stayed, None, programme, False, 0, None, 8))
    page.undeclined.connect(lambda _name: page.show_today(stepped_up, None, programme, False, 0, None, 8))
    button(page, "Stay on the last step").setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    settle()
    assert button(page, "Take the step after all").hasFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    settle()
    assert button(page, "Stay on the last step").hasFocus()


def test_a_choice_turned_over_far_down_the_page_is_still_in_sight(
    show_day: ShowDay, stepped_up: Today, stayed: Today, programme: Programme, settle: Callable[[], None], theme: Theme
) -> None:
    theme.set_scale(2.0)
    page = show_day(replace(stepped_up, morning_due=True), size=(700, 400))
    button(page, "Stay on the last step").setFocus()
    settle()
    page.show_today(replace(stayed, morning_due=True), None, programme, False, 0, None, 8)
    settle()
    take = button(page, "Take the step after all")
    top = take.mapTo(page.viewport(), take.rect().topLeft()).y()
    assert take.hasFocus()
    assert top >= 0 and top + take.height() <= page.viewport().height()


@pytest.mark.parametrize("reason", [Reason.RED, Reason.FLARE, Reason.MORE_DAYS])
def test_what_cannot_be_declined_offers_no_button(
    show_day: ShowDay, make_today: MakeToday, doses: Doses, reason: Reason
) -> None:
    page = show_day(make_today(prescriptions=doses(reason, Level(1, 5), Level(1, 7))))
    assert not {"Stay on the last step", "Take the step after all"} & buttons(page)


def test_a_session_that_waits_goes_on_with_its_own_doses(
    show_day: ShowDay, stepped_up: Today, running: RunningSession
) -> None:
    page = show_day(replace(stepped_up, seconds=900.0), running=running)
    assert not {"Stay on the last step", "I only have 5 minutes"} & buttons(page)


def test_five_minutes_are_offered_where_they_make_a_difference(
    show_day: ShowDay, make_today: MakeToday, qtbot: QtBot
) -> None:
    page = show_day(make_today(seconds=540.0))
    assert told(qtbot, page.short_wanted, button(page, "I only have 5 minutes").click) == [True]
    assert "I only have 5 minutes" not in buttons(show_day(make_today(seconds=310.0)))
    alone = make_today().prescriptions[:1]
    assert "I only have 5 minutes" not in buttons(show_day(make_today(prescriptions=alone, seconds=540.0)))


def test_what_five_minutes_leave_out_is_named_and_can_come_back(
    show_day: ShowDay, make_today: MakeToday, programme: Programme, qtbot: QtBot
) -> None:
    cat, knee = programme.exercises
    short = make_today(prescriptions=make_today().prescriptions[:1], left_out=(knee, cat), seconds=120.0)
    page = show_day(short, choices=Choices(short=True))
    assert "Waits until next time: Knee to chest and Cat-camel" in seen(page)
    assert told(qtbot, page.short_wanted, button(page, "I have time for all of it").click) == [False]


def test_a_pausing_exercise_says_until_when_and_what_is_done_instead(
    show_day: ShowDay, make_today: MakeToday, programme: Programme, gentle: dict[str, Exercise], qtbot: QtBot
) -> None:
    cat, knee = programme.exercises
    tilt = gentle["baekkenvip"]
    doses = (
        Prescription(cat, Level(1, 7), Reason.MORE_DAYS),
        Prescription(tilt, Level(0, 5), Reason.GENTLER, instead_of="knee"),
    )
    page = show_day(make_today(prescriptions=doses, pausing=(Pausing(knee, THURSDAY),)))
    words = seen(page)
    assert "Has a pause until Thursday 26 November. Instead: Pelvic tilt." in words
    assert "In place of Knee to chest" in words
    (row,) = [each for each in page.findChildren(QAbstractButton) if each.accessibleName().startswith("Knee to")]
    assert "Thursday 26 November" in row.accessibleName()
    assert told(qtbot, page.exercise_opened, row.click) == ["knee"]


def test_one_gentler_movement_stands_in_for_both_that_pause(
    show_day: ShowDay, make_today: MakeToday, programme: Programme, gentle: dict[str, Exercise]
) -> None:
    tilt = Prescription(gentle["baekkenvip"], Level(0, 5), Reason.GENTLER, instead_of="kat")
    pausing = tuple(Pausing(exercise, THURSDAY) for exercise in programme.exercises)
    words = seen(show_day(make_today(prescriptions=(tilt,), pausing=pausing)))
    assert "In place of Cat-camel and Knee to chest" in words
    assert words.count("Instead: Pelvic tilt.") == 2


def test_a_day_on_which_everything_pauses_is_not_a_fault_of_the_files(
    show_day: ShowDay, make_today: MakeToday, programme: Programme, qtbot: QtBot
) -> None:
    pausing = tuple(Pausing(exercise, THURSDAY) for exercise in programme.exercises)
    page = show_day(make_today(prescriptions=(), pausing=pausing, seconds=0.0))
    assert "There are no exercises to show" not in seen(page)
    assert seen(page).count("Has a pause until") == 2 and "Instead" not in seen(page)
    assert "Start training" not in buttons(page)
    with qtbot.assertNotEmitted(page.start_wanted):
        QTest.keyClick(page, Qt.Key.Key_Return)


def test_how_the_program_chooses_is_one_tap_away(show_day: ShowDay, qtbot: QtBot) -> None:
    page = show_day()
    told(qtbot, page.explanation_wanted, button(page, "How the program chooses").click)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_all_of_it_fits_a_small_window(
    show_day: ShowDay,
    make_today: MakeToday,
    programme: Programme,
    gentle: dict[str, Exercise],
    theme: Theme,
    scale: float,
) -> None:
    theme.set_scale(scale)
    cat, knee = programme.exercises
    doses = (
        Prescription(cat, Level(1, 5), Reason.NEXT_TIER, Level(0, 10), declinable=True),
        Prescription(gentle["baekkenvip"], Level(0, 5), Reason.GENTLER, instead_of="knee"),
    )
    day = make_today(prescriptions=doses, pausing=(Pausing(knee, THURSDAY),), left_out=(cat,), seconds=900.0)
    assert_fits(show_day(day, size=(640, 600)))


def test_further_cards_stand_after_the_morning_and_go_with_the_day(
    show_day: ShowDay, make_today: MakeToday, programme: Programme, theme: Theme
) -> None:
    card = QWidget()
    card.setAccessibleName("A further card")
    card.setMinimumHeight(40)
    page: TodayPage = show_day(make_today(morning_due=True), extra=[card])
    (start,) = [each for each in page.findChildren(QAbstractButton) if each.text() == "Start training"]
    (skip,) = [each for each in page.findChildren(QAbstractButton) if each.text() == "Skip"]
    column = page.widget()
    assert column is not None
    places = [each.mapTo(column, each.rect().topLeft()).y() for each in (skip, card, start)]
    assert places == sorted(places)
    page.show_today(make_today(), None, programme, False, 0, None, 8)
    assert "A further card" not in [each.accessibleName() for each in page.findChildren(QWidget) if each.isVisible()]


def test_after_the_training_what_else_is_asked_stands_under_it_and_no_short_session_is_offered(
    show_day: ShowDay, make_today: MakeToday
) -> None:
    card = QWidget()
    card.setMinimumHeight(40)
    page: TodayPage = show_day(make_today(trained_today=True, seconds=540.0), extra=[card])
    again, column = button(page, "Train once more"), page.widget()
    assert column is not None
    assert again.mapTo(column, again.rect().topLeft()).y() < card.mapTo(column, card.rect().topLeft()).y()
    assert "I only have 5 minutes" not in buttons(page)
