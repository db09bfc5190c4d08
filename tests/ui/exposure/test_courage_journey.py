"""A person's way through Modige skridt, from the first fear to what was learnt."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson, OwnLadder
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import MorningScore
from rygtraening.ui.exposure.after_page import AfterAttemptPage
from rygtraening.ui.exposure.attempt_page import AttemptPage
from rygtraening.ui.exposure.before_page import BeforeAttemptPage
from rygtraening.ui.exposure.ladder_page import LadderPage
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.exposure.rating_page import RatingPage
from tests.ui.exposure.conftest import Room

Key = Qt.Key


@pytest.fixture
def rated(room: Room) -> Room:
    """Somebody for whom the stool is where to begin."""
    for step, fear in (("Off a chair", 0), ("Off a stool", 4), ("Off the floor", 8)):
        room.courage.rate_fear("bending", step, fear)
    return room


def test_an_attempt_from_before_to_after_with_the_keyboard_alone(rated: Room) -> None:
    rated.open()
    rated.press(Key.Key_Return)
    rated.page(BeforeAttemptPage)
    rated.press(Key.Key_2, Key.Key_0)
    rated.type_words("a crack")
    rated.press(Key.Key_Tab, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Space, Key.Key_Tab, Key.Key_6)
    rated.press(Key.Key_Tab, Key.Key_Return)
    rated.page(AttemptPage)
    rated.press(Key.Key_Tab, Key.Key_Return)
    rated.page(AfterAttemptPage)
    rated.press(Key.Key_Space, Key.Key_Return, Key.Key_3, Key.Key_0, Key.Key_Return)
    rated.page(CouragePage)
    (kept,) = rated.journal.facts(Attempt)
    assert (kept.step, kept.before, kept.feared) == ("Off a stool", Pain(2, 0), "a crack")
    assert (kept.likelihood, kept.expected) == (30, 6)
    assert (kept.happened, kept.worst, kept.stopped) == (Happened.NO, Pain(3, 0), False)


def test_the_fears_are_kept_one_by_one(room: Room) -> None:
    room.open()
    room.press(Key.Key_Return)
    page = room.page(RatingPage)
    room.press(Key.Key_0, Key.Key_Return, Key.Key_4)
    assert [(each.step, each.fear) for each in room.journal.facts(FearRating)] == [
        ("Off a chair", 0),
        ("Off a stool", 4),
    ]
    page.finish.click()
    room.settle()
    assert "Try: off a stool" in room.words()


def test_what_is_heavy_is_not_asked_about(rated: Room) -> None:
    rated.open()
    rated.click("Rate the steps again")
    assert set(rated.page(RatingPage).scales) == {"Off a chair", "Off a stool", "Off the floor"}


def test_too_much_pain_now_says_what_to_do_instead(rated: Room) -> None:
    rated.open()
    rated.press(Key.Key_Return, Key.Key_6, Key.Key_0)
    page = rated.page(BeforeAttemptPage)
    assert "better left for another day" in rated.words()
    assert not page.begin.isVisible()
    page.leave.click()
    rated.settle()
    assert rated.journal.facts(Attempt) == []


def test_a_stop_is_kept_at_once_and_is_one_step_easier(rated: Room) -> None:
    rated.open()
    rated.press(Key.Key_Return, Key.Key_2, Key.Key_0)
    rated.page(BeforeAttemptPage).begin.click()
    rated.settle()
    rated.click("I stopped")
    (kept,) = rated.journal.facts(Attempt)
    assert kept.stopped
    assert "It was right to stop" in rated.words()
    rated.press(Key.Key_Escape)
    assert "Try: off a chair" in rated.words()
    assert "One step easier" in rated.words()


def test_an_attempt_that_was_left_can_be_told_about_later(rated: Room) -> None:
    rated.open()
    rated.press(Key.Key_Return, Key.Key_2, Key.Key_0)
    rated.page(BeforeAttemptPage).begin.click()
    rated.settle()
    rated.press(Key.Key_Escape)
    rated.later(days=1)
    rated.open()
    rated.click("Tell it now")
    rated.page(AfterAttemptPage).happened.chip("yes").click()
    (kept,) = rated.journal.facts(Attempt)
    assert kept.happened is Happened.YES


def test_the_morning_after_asks_for_the_pain_and_what_was_learnt(rated: Room) -> None:
    begun = rated.courage.begin_attempt("bending", "Off a stool", Pain(2, 0), expected=6)
    rated.courage.finish_attempt(begun, happened=Happened.NO, worst=Pain(2, 0))
    rated.later(hours=17)
    page = rated.open()
    assert "You expected pain up to 6, and it became 2." in rated.words()
    pair = page.lessons[0].pair
    assert pair is not None
    pair.back.buttons()[3].click()
    pair.leg.buttons()[0].click()
    rated.settle()
    (morning,) = rated.journal.facts(MorningScore)
    assert morning.pain == Pain(3, 0)
    (card,) = rated.page(CouragePage).lessons
    assert card.pair is None
    card.edit.setPlainText("  it pulled, no more ")
    card.keep.click()
    rated.settle()
    assert [each.text for each in rated.journal.facts(Lesson)] == ["it pulled, no more"]
    assert rated.page(CouragePage).lessons == []


def test_a_lesson_that_is_passed_over_does_not_come_back(rated: Room) -> None:
    rated.good_attempt("Off a stool")
    rated.open()
    rated.click("Skip")
    assert rated.open().lessons == []


def test_a_smaller_version_is_told_after_a_stop_at_the_lowest_step(rated: Room) -> None:
    stopped = rated.courage.begin_attempt("bending", "Off a chair", Pain(2, 0))
    rated.courage.finish_attempt(stopped, stopped=True)
    rated.later(days=1)
    rated.open()
    assert "Try a smaller version of the step." in rated.words()
    rated.click("Try: off a chair")
    rated.press(Key.Key_2, Key.Key_0)
    rated.page(BeforeAttemptPage).begin.click()
    rated.settle()
    assert "Bending smaller" in rated.words() and "Bending elsewhere" not in rated.words()


def test_another_place_is_told_from_the_second_time_on(rated: Room) -> None:
    rated.good_attempt("Off a stool")
    rated.open()
    rated.press(Key.Key_Return, Key.Key_2, Key.Key_0)
    rated.page(BeforeAttemptPage).begin.click()
    rated.settle()
    assert "Bending elsewhere" in rated.words() and "Bending smaller" not in rated.words()


def test_a_flare_up_or_a_lock_takes_the_button_away(rated: Room) -> None:
    rated.flare = True
    page = rated.open()
    assert page.ladder is not None and page.ladder.main is None
    assert page.ladder.refusal is not None and "flare-up" in page.ladder.refusal.text
    rated.press(Key.Key_Return)
    rated.page(CouragePage)
    rated.locked = True
    rated.open()
    rated.click("See what you can do")
    assert rated.shown_locked == [True]


def test_a_day_that_turned_meanwhile_is_looked_at_anew(rated: Room) -> None:
    rated.open()
    rated.flare = True
    rated.press(Key.Key_Return)
    rated.page(CouragePage)
    assert "flare-up" in rated.words()


def test_what_is_due_before_an_attempt_comes_first(rated: Room) -> None:
    waiting: list[Callable[[], None]] = []
    rated.begin_with(before=waiting.append)
    rated.open()
    rated.press(Key.Key_Return)
    rated.page(CouragePage)
    waiting[0]()
    rated.page(BeforeAttemptPage)


def test_another_ladder_is_chosen_with_the_arrows(rated: Room) -> None:
    page = rated.open()
    assert page.pills is not None
    page.pills.pills["bending"].setFocus()
    rated.press(Key.Key_Right, Key.Key_Space)
    assert rated.page(CouragePage).pills is not None
    assert "Lifting about" in rated.words()


def test_a_ladder_of_ones_own_with_the_keyboard_alone(room: Room) -> None:
    room.open()
    room.click("My own")
    room.type_words("Garden")
    room.press(Key.Key_Return)
    for step in ("water", "weed"):
        room.type_words(step)
        room.press(Key.Key_Return)
    room.page(LadderPage).keep.setFocus()
    room.press(Key.Key_Return)
    (own,) = room.journal.facts(OwnLadder)
    assert (own.name, own.steps) == ("Garden", ("water", "weed"))
    page = room.page(CouragePage)
    assert page.ladder is not None and page.ladder.accessibleName() == "Garden"


def test_a_ladder_that_is_removed_can_be_put_back(room: Room) -> None:
    room.courage.keep_ladder("Garden", ["water"])
    room.open()
    room.click("Garden")
    room.click("Change the ladder")
    room.click("Remove the ladder")
    assert "Garden" not in room.words()
    assert room.said == "Garden is removed. What you tried on it is kept."
    room.click("Undo")
    page = room.page(CouragePage)
    assert page.ladder is not None and page.ladder.accessibleName() == "Garden"


def test_a_step_that_is_taken_away_can_be_put_back(room: Room) -> None:
    room.courage.keep_ladder("Garden", ["water", "weed", "dig"])
    room.open()
    room.click("Garden")
    room.click("Change the ladder")
    (away,) = [each for each in room.buttons() if each.accessibleName() == "Take away: weed"]
    away.click()
    room.settle()
    assert ", ".join(room.page(LadderPage).steps) == "water, dig"
    room.click("Undo")
    assert ", ".join(room.page(LadderPage).steps) == "water, weed, dig"


def test_a_full_disk_is_said_and_can_be_tried_again(rated: Room) -> None:
    rated.open()
    rated.press(Key.Key_Return, Key.Key_2, Key.Key_0)
    rated.journal.full = True
    rated.page(BeforeAttemptPage).begin.click()
    rated.settle()
    assert "The disk is full" in rated.said
    rated.page(BeforeAttemptPage)
    rated.journal.full = False
    rated.click("Try again")
    rated.page(AttemptPage)
    assert rated.said == "What you expect is kept."


def test_in_another_language_the_page_is_made_anew(rated: Room) -> None:
    first = rated.open()
    rated.window.drop_pages()
    rated.journey.forget()
    rated.settle()
    assert rated.open() is not first
