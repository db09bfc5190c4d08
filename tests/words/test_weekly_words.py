"""What is said about the week: the change in numbers and words, and the day a small win is from."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from rygtraening.domain.pain import Pain
from rygtraening.domain.record import Stamp
from rygtraening.domain.weekly_record import SmallWin
from rygtraening.words import weekly


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (Pain(5, 2), Pain(2, 1), "A noticeable improvement since you began: 5 then, 2 now."),
        (Pain(5, 2), Pain(4, 4), "About as before: 5 when you began, 4 now."),
        (Pain(1, 3), Pain(5, 0), "A noticeable worsening since you began: 3 then, 5 now."),
    ],
)
def test_the_change_is_said_with_both_numbers(before: Pain, now: Pain, said: str) -> None:
    assert weekly.changed(before, now).startswith(said)


def test_a_worsening_comes_with_something_to_do() -> None:
    assert "talk to your doctor" in weekly.changed(Pain(1, 1), Pain(6, 1))


def test_without_a_beginning_or_with_half_an_answer_nothing_is_said() -> None:
    assert weekly.changed(None, Pain(3, 1)) == ""
    assert weekly.changed(Pain(3, 1), Pain(3)) == ""


def test_every_question_names_both_ends_of_its_scale() -> None:
    asked = (weekly.fear(), weekly.confidence(), weekly.night(), weekly.stress(), weekly.activity("Socks"))
    assert all(question.low.startswith("0 ") and question.high.startswith("10 ") for question in asked)
    assert weekly.activity("Socks").text == "Socks"


def test_the_idea_of_the_activities_is_credited() -> None:
    assert "Patient-Specific Functional Scale (Stratford 1995)" in weekly.credit()


def test_a_small_win_is_shown_with_its_day_and_with_its_year_where_that_is_another() -> None:
    day = date(2026, 11, 3)
    win = SmallWin(Stamp(UUID(int=1), "here", datetime(2026, 11, 3, tzinfo=UTC), day), "a", "Walked")
    assert weekly.win_shown_again(win, date(2026, 11, 22)) == "On a hard day: this is what you wrote on 3 Nov"
    assert weekly.win_shown_again(win, date(2027, 1, 2)).endswith("on 3 November 2026")
    assert weekly.quoted(win.text) == "“Walked”"
