"""A flare-up on I dag: asked for, said, going on, over; and the spare day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.flare import Flare, FlareAdvice
from rygtraening.domain.gate import Gate
from rygtraening.domain.notices import Notice
from rygtraening.domain.programme import Programme
from rygtraening.domain.way_back import WayBack
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.stairs import Stairs
from rygtraening.words import flare as words
from rygtraening.words import notices
from tests.ui.today.conftest import MakeToday, ShowDay, assert_fits, button, buttons, seen, told

FLARE = Flare(UUID(int=5), date(2026, 11, 19), 3.0)
SAID = "I have a flare-up"


@pytest.fixture
def way_back(programme: Programme) -> tuple[WayBack, ...]:
    cat, knee = programme.exercises
    return WayBack(cat, Level(1, 7), Level(1, 10), 1), WayBack(knee, Level(0, 10), Level(1, 7), 2)


def test_a_flare_up_can_be_said_at_any_time(show_day: ShowDay, qtbot: QtBot) -> None:
    page = show_day()
    assert told(qtbot, page.flare_begun, button(page, SAID).click) == [True]


def test_a_morning_over_the_usual_asks_and_both_answers_are_told(
    show_day: ShowDay, make_today: MakeToday, qtbot: QtBot
) -> None:
    page = show_day(make_today(flare_asked=True))
    assert words.question() in seen(page)
    assert SAID not in buttons(page), "it is asked already"
    assert told(qtbot, page.flare_begun, button(page, "Yes").click) == [False]
    with qtbot.assertNotEmitted(page.flare_begun):
        told(qtbot, page.flare_denied, button(page, "No").click)


def test_while_it_goes_on_the_page_says_so_calmly_with_a_way_out(
    show_day: ShowDay, make_today: MakeToday, qtbot: QtBot
) -> None:
    page = show_day(make_today(flare=FLARE))
    assert "A flare-up since Thursday 19 November" in seen(page)
    assert words.calm() in seen(page)
    assert SAID not in buttons(page)
    assert "Start training" in buttons(page), "it goes on, with less"
    told(qtbot, page.flare_over, button(page, "The flare-up is over").click)


def test_the_way_back_up_is_shown_exercise_by_exercise(
    show_day: ShowDay, make_today: MakeToday, way_back: tuple[WayBack, ...]
) -> None:
    page = show_day(make_today(flare=FLARE, way_back=way_back))
    assert "Cat-camel: now 7, before 10, 1 step back up" in seen(page)
    assert "Knee to chest: now 10 of an easier version, before 7, 2 steps back up" in seen(page)
    assert len(page.findChildren(Stairs)) == 2


def test_the_way_back_up_stays_in_sight_after_the_flare_up(
    show_day: ShowDay, make_today: MakeToday, way_back: tuple[WayBack, ...]
) -> None:
    page = show_day(make_today(way_back=way_back))
    assert "Cat-camel: now 7, before 10, 1 step back up" in seen(page)
    assert "The flare-up is over" not in buttons(page)
    assert "The way back up" not in seen(show_day())
    assert "The way back up" not in seen(show_day(make_today(way_back=way_back, gate=Gate.SPARE)))


def test_stairs_are_drawn_by_their_number(theme: Theme, shown: object) -> None:
    one, two, many = (Stairs(theme, steps, 9).grab().toImage() for steps in (1, 2, 9))
    assert one != two and two != many
    assert one.width() == many.width(), "the words beside them are in line"


@pytest.mark.parametrize("why", list(FlareAdvice))
def test_a_long_one_and_many_name_doctor_and_physiotherapist(
    show_day: ShowDay, make_today: MakeToday, why: FlareAdvice
) -> None:
    page = show_day(make_today(flare=FLARE, flare_advice=why))
    assert words.advice(why) in seen(page)
    assert "doctor" in words.advice(why) and "physiotherapist" in words.advice(why)
    assert words.advice(why) not in seen(show_day(make_today(flare=FLARE)))


def test_the_advice_is_said_also_when_the_third_one_is_over(show_day: ShowDay, make_today: MakeToday) -> None:
    page = show_day(make_today(flare_advice=FlareAdvice.OFTEN))
    assert words.advice(FlareAdvice.OFTEN) in seen(page)
    assert SAID in buttons(page)


def test_locked_says_nothing_of_flare_ups(
    show_day: ShowDay, make_today: MakeToday, way_back: tuple[WayBack, ...]
) -> None:
    day = make_today(flags=("a flag",), flare=FLARE, flare_asked=True, way_back=way_back, notices=tuple(Notice))
    page = show_day(day)
    assert buttons(page) == {"See what you can do"}
    assert not any(notices.title(each) in seen(page) for each in Notice)


def test_a_spare_day_offers_two_gentle_things_to_read(
    show_day: ShowDay, make_today: MakeToday, gentle: dict[str, Exercise], qtbot: QtBot
) -> None:
    page = show_day(make_today(gate=Gate.SPARE), exercises=gentle)
    assert told(qtbot, page.exercise_opened, button(page, "Pelvic tilt").click) == ["baekkenvip"]
    assert told(qtbot, page.exercise_opened, button(page, "Walk").click) == ["gaatur"]
    assert told(qtbot, page.flare_begun, button(page, SAID).click) == [True]


def test_a_spare_day_offers_only_what_there_is(
    show_day: ShowDay, make_today: MakeToday, gentle: dict[str, Exercise]
) -> None:
    page = show_day(make_today(gate=Gate.SPARE), exercises={"gaatur": gentle["gaatur"]})
    assert "Walk" in buttons(page) and "Pelvic tilt" not in buttons(page)
    assert "something gentle" not in seen(show_day(make_today(gate=Gate.SPARE)))


def test_a_spare_day_in_a_flare_up_does_not_offer_to_begin_one(show_day: ShowDay, make_today: MakeToday) -> None:
    page = show_day(make_today(gate=Gate.SPARE, flare=FLARE))
    assert SAID not in buttons(page)
    assert "The flare-up is over" in buttons(page)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_cards_fit_a_small_window_and_every_control_has_a_name(
    show_day: ShowDay,
    make_today: MakeToday,
    way_back: tuple[WayBack, ...],
    gentle: dict[str, Exercise],
    theme: Theme,
    scale: float,
) -> None:
    theme.set_scale(scale)
    day = make_today(flare=FLARE, flare_asked=True, way_back=way_back, flare_advice=FlareAdvice.LONG, gate=Gate.SPARE)
    page = show_day(day, exercises=gentle, size=(640, 600))
    assert_fits(page)
    for control in page.findChildren(QAbstractButton):
        assert control.accessibleName() or control.text()
    names = "".join(each.accessibleName() for each in page.findChildren(QWidget))
    assert not set(seen(page) + names) & set("æøåÆØÅ")
