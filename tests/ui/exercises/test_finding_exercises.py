"""Many exercises: one tag at a time, and from one exercise to those beside it on its ladder."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n, paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.text import Text
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.exercises.tag_filter import ALL, choices
from rygtraening.ui.theme.theme import Theme

LOADED = load([paths.bundled("exercises")])
NAMES = (
    "siddende-kattestraek",
    "kattestraek",
    "straek-og-rund",
    "knae-til-bryst",
    "diagonalstraek",
    "baekkenvip",
    "gaatur",
)
SHIPPED = Catalogue({name: LOADED.exercises[name] for name in NAMES}, LOADED.programmes)


@pytest.fixture
def page(theme: Theme, shown: Callable[..., object]) -> ExercisesPage:
    """The list of some that come with the program."""
    made = ExercisesPage(theme)
    made.show_catalogue(SHIPPED, SHIPPED.programmes["laend-basis"])
    shown(made, 900, 760)
    return made


def choose(page: ExercisesPage, tag: str) -> None:
    assert page.filter is not None
    page.filter.choice.setCurrentIndex(page.filter.choice.findData(tag))
    page.filter.choice.activated.emit(page.filter.choice.currentIndex())
    QApplication.processEvents()


def left(page: ExercisesPage) -> list[str]:
    return [name for name, card in page.cards.items() if card.isVisible()]


def words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def tagged(exercise: Exercise, *tags: Text) -> Exercise:
    return replace(exercise, tags=tags)


def test_only_tags_that_make_a_difference_are_offered() -> None:
    one, other, third = list(SHIPPED.exercises.values())[:3]
    back, strong, odd = Text("ryg", "back"), Text("Styrke", "Strength"), Text("", "strength")
    exercises = [tagged(one, back, strong), tagged(other, back, odd), tagged(third, back)]
    assert choices(exercises) == ["strength"], "what all have tells them apart no more, and two spellings are one"
    assert choices([]) == []


def test_at_first_all_are_shown(page: ExercisesPage) -> None:
    assert page.filter is not None and page.filter.value == ALL
    assert left(page) == list(page.cards)
    assert f"{len(SHIPPED.exercises)} exercises" in words(page)


def test_a_tag_leaves_those_that_have_it_and_says_how_many(page: ExercisesPage) -> None:
    choose(page, "bending back")
    assert set(left(page)) == {"kattestraek", "straek-og-rund"}
    assert "2 exercises" in words(page)
    choose(page, ALL)
    assert left(page) == list(page.cards)


def test_a_heading_with_nothing_under_it_goes_too(page: ExercisesPage) -> None:
    assert {"Your programme: Basics for the low back", "Beside your programme"} <= set(words(page))
    choose(page, "break at the desk")
    assert "Beside your programme" in words(page)
    assert "Your programme: Basics for the low back" not in words(page)


def test_the_choice_stays_when_the_list_is_shown_anew(page: ExercisesPage) -> None:
    choose(page, "stability")
    before = left(page)
    page.show_catalogue(SHIPPED, SHIPPED.programmes["laend-basis"])
    page.list.make_whole()
    QApplication.processEvents()
    assert left(page) == before and 0 < len(before) < len(page.cards)
    few = Catalogue({name: SHIPPED.exercises[name] for name in ("gaatur", "baekkenvip")}, {})
    page.show_catalogue(few, SHIPPED.programmes["laend-basis"])
    assert page.filter is not None and page.filter.value == ALL, "a tag nobody has any more is not chosen"


def test_the_filter_has_a_name_and_takes_the_keyboard(page: ExercisesPage) -> None:
    assert page.filter is not None
    assert page.filter.choice.accessibleName() == "Show exercises about"
    page.filter.choice.setFocus()
    QTest.keyClick(page.filter.choice, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert page.filter.value != ALL and len(left(page)) < len(page.cards)


def test_the_tags_are_in_the_language_of_the_program(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_language", i18n.DANISH)
    page = ExercisesPage(theme)
    page.show_catalogue(SHIPPED, SHIPPED.programmes["laend-basis"])
    assert page.filter is not None
    offered = {page.filter.choice.itemText(at) for at in range(page.filter.choice.count())}
    assert {"bøje forover", "strække bagud", "stabilitet", "hverdag"} <= offered


def links(page: ExercisesPage) -> Iterator[str]:
    assert page.detail is not None
    return (link.text() for link in page.detail.ladder.links.values())


def test_the_ladder_is_told_on_the_page_the_easier_ones_first(page: ExercisesPage) -> None:
    page.open("siddende-kattestraek")
    assert list(links(page)) == ["Easier: Pelvic tilt", "Harder: Cat-camel", "Harder: Reach up and round"]


def test_a_link_opens_that_exercise_by_keyboard_and_esc_leads_to_its_card(page: ExercisesPage, qtbot: QtBot) -> None:
    page.open("siddende-kattestraek")
    QApplication.processEvents()
    assert page.detail is not None
    link = page.detail.ladder.links["kattestraek"]
    link.setFocus()
    with qtbot.waitSignal(page.opened, timeout=0) as heard:
        QTest.keyClick(link, Qt.Key.Key_Return)
    assert heard.args == ["kattestraek"]
    assert page.detail.exercise_id == "kattestraek" and page.detail.back.hasFocus()
    QTest.keyClick(page.detail.back, Qt.Key.Key_Escape)
    assert page.detail is None and page.cards["kattestraek"].hasFocus()


def test_back_from_one_that_the_filter_hides_the_filter_has_the_focus(page: ExercisesPage) -> None:
    choose(page, "break at the desk")
    page.open("siddende-kattestraek")
    QApplication.processEvents()
    assert page.detail is not None and page.filter is not None
    QTest.mouseClick(page.detail.ladder.links["kattestraek"], Qt.MouseButton.LeftButton)
    page.close_detail()
    assert page.filter.choice.hasFocus()


def test_without_a_ladder_there_is_no_row(page: ExercisesPage) -> None:
    page.open("gaatur")
    QApplication.processEvents()
    assert page.detail is not None
    assert not page.detail.ladder.links and not page.detail.ladder.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_many_exercises_fit_a_small_window(page: ExercisesPage, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    page.resize(640, 600)
    QApplication.processEvents()
    page.open("siddende-kattestraek")
    QApplication.processEvents()
    for part in (page.list, page.detail):
        assert part is not None
        column = part.widget()
        assert column is not None and column.width() <= part.viewport().width()


def test_a_tag_that_is_chosen_while_the_list_comes_holds_for_what_is_still_to_come(
    theme: Theme, shown: Callable[..., object]
) -> None:
    page = ExercisesPage(theme)
    shown(page, 900, 760)
    page.show_catalogue(SHIPPED, SHIPPED.programmes["laend-basis"])
    assert page.filter is not None and page.list.growing is not None
    page.filter.choice.set_value("stability")
    page.filter.changed.emit()
    whole = left(page)  # asks for all cards
    QApplication.processEvents()
    assert left(page) == whole and 0 < len(whole) < len(page.cards)
    assert f"{len(whole)} exercise" in words(page)


def test_an_exercise_can_be_opened_before_the_list_is_whole_and_leads_back_to_its_card(
    theme: Theme, shown: Callable[..., object]
) -> None:
    page = ExercisesPage(theme)
    shown(page, 900, 760)
    page.show_catalogue(SHIPPED, SHIPPED.programmes["laend-basis"])
    page.open("gaatur")
    assert page.list.growing is not None and page.detail is not None
    page.leave_detail()
    assert page.cards["gaatur"].hasFocus()
