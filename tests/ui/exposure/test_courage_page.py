"""The page: what it says in each state, and that it fits every window and text size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from rygtraening.domain.courage import CourageView
from rygtraening.domain.exposure_record import Attempt, Happened
from rygtraening.domain.exposure_standing import StepState
from rygtraening.domain.pain import Pain
from rygtraening.ui.exposure.after_page import AfterAttemptPage
from rygtraening.ui.exposure.attempt_page import AttemptPage
from rygtraening.ui.exposure.before_page import BeforeAttemptPage
from rygtraening.ui.exposure.ladder_page import LadderPage
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.exposure.pairs_card import FEW
from rygtraening.ui.exposure.rating_page import RatingPage
from rygtraening.ui.exposure.staircase import Staircase
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.widgets.buttons import ThemedButton
from tests.ui.exposure.conftest import BENDING, LIFTING, LONG_WORDS, Room, seen

Shown = Callable[[QWidget, int, int], None]
ViewOf = Callable[..., CourageView]


@pytest.fixture
def begun(room: Room) -> Room:
    """Two good days at the lowest step, and one that was not told about to the end."""
    room.courage.rate_fear("bending", "Off a chair", 3)
    room.good_attempt("Off a chair", expected=7, worst=2)
    room.good_attempt("Off a chair", expected=5, worst=3)
    room.courage.begin_attempt("bending", "Off a stool", Pain(1, 0))
    return room


@pytest.fixture
def show(theme: Theme, shown: Shown) -> Callable[[CourageView], CouragePage]:
    def page(view: CourageView) -> CouragePage:
        made = CouragePage(theme)
        made.show_view(view)
        shown(made, 1028, 760)
        return made

    return page


def test_before_anything_is_said_the_page_says_what_will_come(show: Callable[..., CouragePage], room: Room) -> None:
    words = seen(show(room.courage.look()))
    assert "Brave steps\nThings you would like to dare again." in words
    assert "Bending about" in words
    assert "Say how each step feels" in words
    assert "When you have tried a step, you see here" in words


def test_what_was_shown_stands_in_a_headline_and_rows(show: Callable[..., CouragePage], begun: Room) -> None:
    page = show(begun.courage.look())
    words = seen(page)
    assert "2 of 2 times, what you feared did not happen" in words
    assert "expected 7 · was 2" in words and "expected 5 · was 3" in words
    assert "0 no pain" in words and "10 worst pain imaginable" in words
    assert "expected\n" in words and "what it became" in words
    assert "Fear usually falls before the pain does" in words
    assert "You have not told yet how it went" in words
    assert page.pairs is not None
    assert page.pairs.rows[0].accessibleName() == "Off a chair, 6 Oct · it did not happen, expected 5 · was 3"


def test_what_moves_on_stands_beside_the_button(show: Callable[..., CouragePage], begun: Room) -> None:
    words = seen(show(begun.courage.look()))
    assert "Try: off a stool" in words
    assert "When you have told how the last attempt went" in words


def test_many_attempts_are_shown_a_few_at_a_time(show: Callable[..., CouragePage], room: Room) -> None:
    for _day in range(9):
        room.good_attempt("Off a chair")
    page = show(room.courage.look())
    assert page.pairs is not None and page.pairs.more is not None
    assert (len(page.pairs.rows), page.pairs.more.text()) == (FEW, "Show 3 earlier ones")
    page.pairs.more.click()
    assert len(page.pairs.rows) == 9
    assert not page.pairs.more.isVisible()


def test_all_steps_can_be_read(show: Callable[..., CouragePage], begun: Room) -> None:
    page = show(begun.courage.look())
    assert page.ladder is not None and page.ladder.all.text() == "Show all 3 steps"
    page.ladder.all.click()
    words = seen(page)
    assert "behind you · fear 3 out of 10" in words and "Off the floor\nahead" in words


def test_without_any_ladder_one_of_ones_own_can_be_made(show: Callable[..., CouragePage], theme: Theme) -> None:
    empty = Room(theme)
    page = show(empty.courage.look())
    empty.window.deleteLater()
    assert "You can make one of your own." in seen(page)
    assert page.pills is not None and page.pills.own.isVisible()


# The staircase

STATES = (StepState.PASSED,) * 2 + (StepState.NOW,) + (StepState.AHEAD,) * 17


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [180, 320, 560, 870, 1500])
@pytest.mark.parametrize("steps", [1, 3, 8, 20])
def test_captions_never_overlap_and_now_is_always_there(
    theme: Theme, shown: Shown, scale: float, width: int, steps: int
) -> None:
    theme.set_scale(scale)
    captions = [LONG_WORDS[n % len(LONG_WORDS)] for n in range(steps)]
    states = STATES[-steps:] if steps < 3 else STATES[:steps]
    stairs = Staircase(theme, captions, states, "stairs")
    shown(stairs, width, stairs.heightForWidth(width))
    boxes = stairs.captions()
    assert all(left.right() < right.left() for left, right in pairwise(boxes))
    assert all(box.top() >= 0 and box.left() >= 0 and box.right() < width for box in boxes)
    assert steps < 3 or 2 in stairs.shown(width)
    assert not stairs.grab().isNull()


def test_a_word_longer_than_its_bar_is_broken(theme: Theme, shown: Shown) -> None:
    stairs = Staircase(theme, ["Havetrampolinhoppekonkurrencen" * 2], [StepState.NOW], "stairs")
    shown(stairs, 150, stairs.heightForWidth(150))
    (box,) = stairs.captions()
    assert box.width() <= 150 and box.height() > 2 * stairs.fontMetrics().height()


def test_the_staircase_has_a_name(show: Callable[..., CouragePage], begun: Room) -> None:
    page = show(begun.courage.look())
    assert page.ladder is not None
    assert page.ladder.staircase.accessibleName() == "Step 2 of 3: Off a stool"


# Every page at every size


def pages(theme: Theme, room: Room) -> Iterator[QScrollArea]:
    page = CouragePage(theme)
    page.show_view(room.courage.look("bending"))
    yield page
    page = CouragePage(theme)
    page.show_view(room.courage.look("lifting", flare=True))
    yield page
    yield RatingPage(theme, "Lifting", LIFTING.steps, {})
    yield BeforeAttemptPage(theme, "Off a stool", "that it goes on hurting for days, as it did the last time")
    yield AttemptPage(theme, "Off a stool", smaller="Only half of the way", vary="In the kitchen")
    (attempt,) = [each for each in room.journal.facts(Attempt) if each.happened is None]
    yield AfterAttemptPage(theme, "Off a stool", attempt)
    yield LadderPage(theme, "Garden", [*LONG_WORDS, "a longer one that says a great deal about what there is to do"])


@pytest.mark.parametrize(
    ("size", "scale", "mode"),
    [((708, 600), 1.0, Mode.LIGHT), ((708, 600), 2.0, Mode.DARK), ((1028, 760), 2.0, Mode.LIGHT)],
)
def test_every_page_fits_without_scrolling_to_the_side(
    begun: Room, theme: Theme, shown: Shown, size: tuple[int, int], scale: float, mode: Mode
) -> None:
    theme.set_mode(mode)
    theme.set_scale(scale)
    for page in pages(theme, begun):
        shown(page, *size)
        column = page.widget()
        assert column is not None and column.width() <= page.viewport().width(), type(page)
        for child in column.findChildren(QWidget):
            if child.isVisible():
                assert child.mapTo(column, child.rect().topRight()).x() <= page.viewport().width(), (type(page), child)
        assert not page.grab().isNull()


def test_everything_that_can_be_pressed_is_large_enough_and_has_a_name(begun: Room, theme: Theme, shown: Shown) -> None:
    for page in pages(theme, begun):
        shown(page, 1028, 760)
        for button in page.findChildren(ThemedButton):
            if button.isVisible():
                assert min(button.width(), button.height()) >= 44, (type(page), button.text())
                assert button.text() or button.accessibleName(), type(page)
        for field in [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]:
            assert field.accessibleName(), type(page)


def test_nothing_is_chosen_beforehand(theme: Theme, shown: Shown, begun: Room) -> None:
    before = BeforeAttemptPage(theme, "Off a stool", "a crack")
    shown(before, 1028, 760)
    assert (before.pair.pain, before.likelihood.value, before.expected.value) == (Pain(), None, None)
    assert before.feared.words == "" and not before.begin.isEnabled()
    rating = RatingPage(theme, "Bending", BENDING.steps, {})
    assert all(scale.value is None for scale in rating.scales.values())


def test_what_was_feared_last_is_taken_with_one_tap(theme: Theme, shown: Shown) -> None:
    page = BeforeAttemptPage(theme, "Off a stool", "a crack")
    shown(page, 1028, 760)
    assert page.same is not None
    page.same.click()
    assert page.feared.words == "a crack"


@pytest.mark.parametrize(
    ("worst", "happened", "said"),
    [
        (2, "no", "It did not happen."),
        (3, "partly", "now you know more"),
        (8, "no", "More than your back is ready for"),
    ],
)
def test_the_page_after_says_what_the_answers_mean(
    theme: Theme, shown: Shown, room: Room, worst: int, happened: str, said: str
) -> None:
    page = AfterAttemptPage(theme, "Off a stool", room.courage.begin_attempt("bending", "Off a stool", Pain(1, 0)))
    shown(page, 1028, 760)
    assert not page.band.isVisible()
    page.happened.chip(happened).click()
    page.worst.back.buttons()[worst].click()
    assert said in page.band.text


def test_the_page_after_shows_what_is_answered_already(theme: Theme, shown: Shown, room: Room) -> None:
    begun = room.courage.begin_attempt("bending", "Off a stool", Pain(1, 0), feared="a crack")
    told = room.courage.finish_attempt(begun, happened=Happened.PARTLY, worst=Pain(4, 1))
    page = AfterAttemptPage(theme, "Off a stool", told)
    shown(page, 1028, 760)
    assert (page.happened.value, page.worst.pain) == ("partly", Pain(4, 1))
    assert "You feared: a crack" in seen(page)


def test_steps_of_ones_own_can_be_moved_and_the_focus_goes_with_them(theme: Theme, shown: Shown) -> None:
    page = LadderPage(theme, "Garden", ["water", "weed", "dig"])
    shown(page, 1028, 760)
    (button,) = [each for each in page.findChildren(ThemedButton) if each.accessibleName() == "Move down: water"]
    button.click()
    assert page.steps == ("weed", "water", "dig")
    assert page.focusWidget().accessibleName() == "Move down: water"


def test_a_ladder_without_a_name_or_a_step_cannot_be_kept(theme: Theme, shown: Shown) -> None:
    page = LadderPage(theme)
    shown(page, 1028, 760)
    assert not page.remove.isVisible()
    assert not page.keep.isEnabled()
    page.name.setText("Garden")
    page.step.setText("water")
    page.plus.click()
    assert page.keep.isEnabled()
