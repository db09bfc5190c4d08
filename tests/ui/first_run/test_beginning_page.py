"""Where one begins, by itself: what is shown, and that each choice is told once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from rygtraening import wiring
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.tryout import Beginning
from rygtraening.ui.first_run.beginning_page import BeginningPage
from rygtraening.ui.first_run.tryout_card import TryOutCard
from rygtraening.ui.theme.theme import Theme

Open = Callable[..., BeginningPage]


@pytest.fixture(scope="module")
def exercises(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Exercise]:
    return dict(wiring.read_catalogue(tmp_path_factory.mktemp("empty")).exercises)


@pytest.fixture
def tried(exercises: dict[str, Exercise]) -> tuple[Beginning, ...]:
    """Thirteen, skipped, three."""
    return (
        Beginning(exercises["kattestraek"], Level(0, 9), (13,)),
        Beginning(exercises["knae-til-bryst"], Level(0, 7), ()),
        Beginning(exercises["diagonalstraek"], Level(0, 5), (3,)),
    )


@pytest.fixture
def open_page(theme: Theme, tried: Sequence[Beginning], shown: Callable[[QWidget, int, int], None]) -> Open:
    def open_page(*, first: bool = True, hurt: bool = False, days: int = 7, opt_in: bool = False) -> BeginningPage:
        page = BeginningPage(theme)
        page.show_beginnings(tried, first=first, hurt=hurt, days_per_week=days, opt_in=opt_in)
        shown(page, 900, 800)
        return page

    return open_page


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_it_says_what_was_done_and_where_one_begins(open_page: Open) -> None:
    said = words(open_page())
    assert "You did 13.\nWe begin with 9 times." in said
    assert "Knee to chest\nWe begin with 7 times per side." in said
    assert (
        "You did 3 per side: the side with the fewest is the one that counts.\n"
        "We begin with the easier version, 5 times per side: Only the leg" in said
    )


def test_the_choices_show_what_is_kept_and_are_told_once(open_page: Open) -> None:
    page = open_page(days=3, opt_in=True)
    told: list[object] = []
    page.days_chosen.connect(told.append)
    page.opt_in_chosen.connect(told.append)
    assert page.choices is not None
    assert (page.choices.days.value, page.choices.opt_in.isChecked()) == ("3", True)
    page.choices.days.segment("5").click()
    page.choices.days.segment("5").click()
    page.choices.opt_in.click()
    assert told == [5, False]


def test_showing_what_is_kept_tells_nothing(open_page: Open) -> None:
    page = open_page()
    told: list[object] = []
    page.days_chosen.connect(told.append)
    page.opt_in_chosen.connect(told.append)
    assert page.choices is not None
    page.choices.show_choices(2, True)
    assert (page.choices.days.value, page.choices.opt_in.isChecked(), told) == ("2", True, [])


def test_the_days_can_be_two_to_every_day(open_page: Open) -> None:
    choices = open_page().choices
    assert choices is not None
    assert [choices.days.segment(str(days)).text() for days in range(2, 8)] == ["2", "3", "4", "5", "6", "Every day"]


def test_enter_goes_on(open_page: Open) -> None:
    page = open_page()
    done: list[bool] = []
    page.done.connect(lambda: done.append(True))
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    assert done == [True]


def test_enter_on_a_choice_chooses_and_does_not_leave(open_page: Open) -> None:
    page = open_page()
    done: list[bool] = []
    page.done.connect(lambda: done.append(True))
    assert page.choices is not None
    page.choices.opt_in.setFocus()
    QTest.keyClick(page.choices.opt_in, Qt.Key.Key_Return)
    assert (page.choices.opt_in.isChecked(), done) == (True, [])


def test_after_something_hurt_it_says_what_comes(open_page: Open) -> None:
    page = open_page(hurt=True)
    assert "nothing is overlooked" in words(page)
    assert page.onward.text() == "Go on to the questions"


def test_a_further_try_out_asks_for_no_choices(open_page: Open) -> None:
    page = open_page(first=False)
    assert page.choices is None
    assert "Step 4" not in words(page)


@pytest.mark.parametrize(("tried", "title"), [(False, "Try the exercises first?"), (True, "Try once more?")])
def test_the_card_of_i_dag_leads_there(
    theme: Theme, shown: Callable[[QWidget, int, int], None], tried: bool, title: str
) -> None:
    card = TryOutCard(theme, tried=tried)
    shown(card, 800, 200)
    wanted: list[bool] = []
    card.wanted.connect(lambda: wanted.append(True))
    card.go.click()
    assert title in words(card)
    assert wanted == [True]
