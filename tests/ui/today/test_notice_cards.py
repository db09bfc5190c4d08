"""The moments with words of their own: what is said, how much at once, and how it is put away."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from rygtraening.domain.flare import Flare, FlareAdvice
from rygtraening.domain.gate import Gate
from rygtraening.domain.notices import Notice
from rygtraening.domain.running import RunningSession
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.notice_card import NoticeCard
from rygtraening.ui.today.page import TodayPage
from rygtraening.words import notices as words
from tests.ui.today.conftest import MakeToday, ShowDay, assert_fits, button, buttons, seen, told

FLARE = Flare(UUID(int=5), date(2026, 11, 19), 3.0)


def titles(page: TodayPage) -> list[str]:
    """The notices on the page, from the top."""
    return [card.accessibleName() for card in page.findChildren(NoticeCard) if card.isVisible()]


@pytest.mark.parametrize("notice", list(Notice))
def test_each_says_what_it_means_and_what_to_do_next(show_day: ShowDay, make_today: MakeToday, notice: Notice) -> None:
    page = show_day(make_today(notices=(notice,)))
    assert titles(page) == [words.title(notice)]
    assert words.text(notice) in seen(page)
    assert words.onward(notice) in seen(page) and words.onward(notice).startswith("Next: ")


def test_a_high_usual_pain_suggests_a_physiotherapist() -> None:
    assert "physiotherapist" in words.onward(Notice.USUAL_HIGH)


def test_what_explains_the_doses_stands_before_them_and_the_rest_after(
    show_day: ShowDay, make_today: MakeToday
) -> None:
    page = show_day(make_today(notices=(Notice.PAUSE, Notice.MORNINGS_NEVER)))
    start = button(page, "Start training")
    before, after = page.findChildren(NoticeCard)
    tops = [each.mapTo(page, each.rect().topLeft()).y() for each in (before, start, after)]
    assert tops == sorted(tops)


def test_at_most_two_are_shown_the_weightiest(show_day: ShowDay, make_today: MakeToday) -> None:
    assert titles(show_day(make_today(notices=tuple(Notice)))) == ["Welcome back", "Your usual pain is high just now"]


@pytest.mark.parametrize(
    "waiting",
    [{"morning_due": True}, {"flare_asked": True}, {"flare": FLARE}, {"flare_advice": FlareAdvice.OFTEN}],
)
def test_only_one_is_shown_where_the_page_asks_for_something_else(
    show_day: ShowDay, make_today: MakeToday, waiting: dict[str, object]
) -> None:
    assert titles(show_day(make_today(notices=tuple(Notice), **waiting))) == ["Welcome back"]


def test_a_session_that_waits_leaves_room_for_one(
    show_day: ShowDay, make_today: MakeToday, running: RunningSession
) -> None:
    assert len(titles(show_day(make_today(notices=tuple(Notice)), running=running))) == 1
    assert len(titles(show_day(make_today(notices=tuple(Notice)), after_due=True))) == 1


def test_a_spare_day_is_left_in_peace(show_day: ShowDay, make_today: MakeToday) -> None:
    assert titles(show_day(make_today(notices=tuple(Notice), gate=Gate.SPARE))) == []


def test_the_top_leads_to_the_settings(show_day: ShowDay, make_today: MakeToday, qtbot: QtBot) -> None:
    page = show_day(make_today(notices=(Notice.TOP,)))
    told(qtbot, page.settings_wanted, button(page, "Open Settings").click)
    assert "Open Settings" not in buttons(show_day(make_today(notices=(Notice.PAUSE,))))


def test_a_notice_that_is_read_is_gone_and_told(show_day: ShowDay, make_today: MakeToday, qtbot: QtBot) -> None:
    page = show_day(make_today(notices=(Notice.TOP, Notice.MORNINGS_NEVER)))
    (read,) = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.accessibleName() == "Got it: What the mornings are for"
    ]
    read.setFocus()
    assert told(qtbot, page.notice_read, read.click) == ["mornings_never"]
    assert titles(page) == ["You have reached the full dose"]
    assert page.hasFocus(), "Enter starts again"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_they_fit_a_small_window(show_day: ShowDay, make_today: MakeToday, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    assert_fits(show_day(make_today(notices=(Notice.TOP, Notice.MORNINGS_NEVER)), size=(640, 600)))
