"""Putting a programme together on its page, by hand and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Side
from rygtraening.domain.programme import Agreed
from rygtraening.domain.programme_draft import Building, Draft, Wanting
from rygtraening.domain.text import Text
from rygtraening.ui.programmes.agreed_box import AgreedBox
from rygtraening.ui.programmes.builder_page import BuilderPage
from rygtraening.ui.programmes.chooser import Chooser
from rygtraening.ui.programmes.part_card import AGREED, AWAY, DOWN, FOLLOWS, UP
from rygtraening.ui.theme.theme import Theme
from tests.ui.programmes.conftest import TODAY

Shown = Callable[[QWidget, int, int], None]


@pytest.fixture
def page(theme: Theme, building: Building, catalogue: Catalogue, shown: Shown) -> BuilderPage:
    """The page on three exercises."""
    page = BuilderPage(theme, building, catalogue.exercises, TODAY)
    shown(page, 1000, 800)
    return page


def order(building: Building) -> list[str]:
    return [part.exercise.id for part in building.draft.parts]


def agree(page: BuilderPage, name: str) -> AgreedBox:
    """What is agreed about an exercise, opened."""
    page.cards[name].mode.segment(AGREED).click()
    box = page.cards[name].agreed
    assert box is not None
    return box


def agreed(building: Building, name: str) -> Agreed:
    found = building.draft.programme().part(name)
    assert found is not None
    assert found.agreed is not None
    return found.agreed


def write(field: QWidget, words: str) -> None:
    """Write ``words`` over what is there."""
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)


def test_alt_and_the_arrows_move_an_exercise_and_the_focus_goes_with_it(page: BuilderPage, building: Building) -> None:
    start = page.cards["kattestraek"].start
    assert start is not None
    start.more.setFocus()
    QTest.keyClick(start.more, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(building) == ["baekkenloeft", "kattestraek", "sfinks"]
    assert page.cards["kattestraek"].ways[DOWN].hasFocus()
    QTest.keyClick(page.cards["kattestraek"].ways[DOWN], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(building) == ["kattestraek", "baekkenloeft", "sfinks"]
    assert list(page.cards) == order(building)


def test_the_buttons_move_it_and_say_what_they_move(page: BuilderPage, building: Building) -> None:
    way = page.cards["sfinks"].ways[UP]
    assert page.cards["sfinks"].name in way.accessibleName()
    way.click()
    assert order(building) == ["kattestraek", "sfinks", "baekkenloeft"]
    assert not page.cards["kattestraek"].ways[UP].isEnabled()
    assert not page.cards["baekkenloeft"].ways[DOWN].isEnabled()


def test_what_is_taken_away_comes_back_with_ctrl_z(page: BuilderPage, building: Building) -> None:
    page.cards["baekkenloeft"].ways[AWAY].click()
    assert order(building) == ["kattestraek", "sfinks"]
    assert page.cards["sfinks"].ways[AWAY].hasFocus()
    QTest.keyClick(page.cards["sfinks"].ways[AWAY], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert order(building) == ["kattestraek", "baekkenloeft", "sfinks"]
    assert list(page.cards) == order(building)
    assert not building.changed


def test_where_it_begins_goes_over_the_ladder_and_no_further(page: BuilderPage, building: Building) -> None:
    part = building.draft.parts[0]
    ladder, dose = (
        [step for step in part.exercise.dose.ladder if step <= part.exercise.dose.first_goal],
        part.exercise.dose,
    )
    start = page.cards["kattestraek"].start
    assert start is not None
    for _press in ladder:
        start.more.click()
    assert building.draft.parts[0].start == ladder[-1]
    for _press in ladder:
        start.less.click()
    assert building.draft.parts[0].start == ladder[0]
    for _press in range(ladder.index(dose.start)):
        start.more.click()
    assert building.draft.parts[0].start is None  # as the exercise itself has it


def test_the_sum_of_the_time_is_live(page: BuilderPage, building: Building) -> None:
    before = page.sum.text()
    box = agree(page, "kattestraek")
    write(box.numbers["sets"].edit, "10")
    assert page.sum.text() != before
    assert "3" in page.sum.text()
    assert "10" in page.cards["kattestraek"].dose.text()


def test_every_field_of_an_agreement_is_kept(page: BuilderPage, building: Building) -> None:
    page.take(["kattestraek", "baekkenloeft", "sfinks", "diagonalstraek"])
    box = agree(page, "diagonalstraek")
    assert box.tiers is not None
    box.tiers.chip("2").click()
    anew = page.cards["diagonalstraek"].agreed  # made anew for the other variant
    assert anew is not None
    box = anew
    for key, words in (("amount", "12"), ("hold", "4.5"), ("sets", "3")):
        write(box.numbers[key].edit, words)
    assert box.numbers["set_rest"].isVisible()
    write(box.numbers["set_rest"].edit, "90")
    assert box.sides is not None
    box.sides.chip("left").click()
    QTest.keyClicks(box.note, "Roligt")
    box.day.earlier.click()
    box.steps_up.click()
    yesterday = TODAY.replace(day=TODAY.day - 1)
    note = Text(en="Roligt")
    assert agreed(building, "diagonalstraek") == Agreed(
        yesterday, 2, 12, hold=4.5, sets=3, set_rest=90.0, side=Side.LEFT, note=note, steps_up=True
    )


def test_a_hold_is_held_so_many_times_and_has_no_hold_of_its_own(page: BuilderPage, building: Building) -> None:
    box = agree(page, "sfinks")
    assert set(box.numbers) == {"amount", "repetitions", "sets", "set_rest"}
    write(box.numbers["repetitions"].edit, "4")
    assert agreed(building, "sfinks").repetitions == 4
    assert box.sides is None
    assert not box.numbers["set_rest"].isVisible()


def test_another_dose_is_agreed_today_unless_its_day_was_chosen(
    theme: Theme, building: Building, catalogue: Catalogue, shown: Shown
) -> None:
    part = building.draft.parts[0]
    old = TODAY.replace(month=1)
    building.change(building.draft.with_part(replace(part, agreed=Agreed(old, 0, 5))))
    page = BuilderPage(theme, building, catalogue.exercises, TODAY)
    shown(page, 1000, 800)
    box = page.cards["kattestraek"].agreed
    assert box is not None
    QTest.keyClicks(box.note, "x")
    assert agreed(building, "kattestraek").on == old
    box.numbers["amount"].more.click()
    assert (agreed(building, "kattestraek").on, box.day.day) == (TODAY, TODAY)
    box.day.earlier.click()
    chosen = agreed(building, "kattestraek").on
    box.numbers["amount"].more.click()
    assert agreed(building, "kattestraek").on == chosen != TODAY


def test_what_was_agreed_comes_back_after_a_look_at_the_other_way(page: BuilderPage, building: Building) -> None:
    box = agree(page, "kattestraek")
    write(box.numbers["sets"].edit, "4")
    card = page.cards["kattestraek"]
    card.mode.segment(FOLLOWS).click()
    assert building.draft.parts[0].agreed is None
    card.mode.segment(AGREED).click()
    assert agreed(building, "kattestraek").sets == 4


@pytest.mark.parametrize(
    ("key", "words"), [("amount", "999"), ("sets", "0"), ("sets", "2.5"), ("hold", "x"), ("amount", "")]
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_kept(
    page: BuilderPage, building: Building, key: str, words: str, qtbot: QtBot
) -> None:
    box = agree(page, "baekkenloeft")
    before = agreed(building, "baekkenloeft")
    field = box.numbers[key]
    write(field.edit, words)
    assert field.error.isVisible()
    assert field.edit.accessibleDescription() == field.error.text() != ""
    with qtbot.assertNotEmitted(page.kept):
        page.keep.click()
    assert field.edit.hasFocus()
    write(field.edit, "6")
    assert not field.error.isVisible()
    assert agreed(building, "baekkenloeft") != before
    with qtbot.waitSignal(page.kept):
        page.keep.click()


def test_an_empty_hold_is_the_variants_own(page: BuilderPage, building: Building) -> None:
    box = agree(page, "baekkenloeft")
    hold = box.numbers["hold"]
    assert hold.edit.text() == ""
    hold.more.click()
    usual = building.draft.parts[1].exercise.dose.tiers[1].hold
    assert agreed(building, "baekkenloeft").hold == usual + 1
    write(hold.edit, "")
    assert agreed(building, "baekkenloeft").hold is None


def test_it_says_what_it_wants_only_when_it_is_to_be_kept(
    theme: Theme, catalogue: Catalogue, shown: Shown, qtbot: QtBot
) -> None:
    building = Building(Draft())
    page = BuilderPage(theme, building, catalogue.exercises, TODAY)
    shown(page, 1000, 800)
    assert not any(label.isVisible() for label in page.errors.values())
    with qtbot.assertNotEmitted(page.kept):
        page.keep.click()
    assert page.errors[Wanting.NAME].isVisible()
    assert page.errors[Wanting.EXERCISES].isVisible()
    assert page.name.hasFocus()
    QTest.keyClicks(page.name, "Ny")
    assert not page.errors[Wanting.NAME].isVisible()
    page.keep.click()
    assert page.choose.hasFocus()
    page.take(["gaatur"])
    with qtbot.waitSignal(page.kept):
        page.keep.click()


def test_named_days_are_two_or_more(page: BuilderPage, building: Building, qtbot: QtBot) -> None:
    assert page.days is not None
    page.days.mode.segment("named").click()
    assert page.days.days.isVisible()
    assert not page.days.count.isVisible()
    page.days.days.chip("2").click()
    with qtbot.assertNotEmitted(page.kept):
        page.keep.click()
    assert page.errors[Wanting.DAYS].isVisible()
    page.days.days.chip("4").click()
    assert building.draft.programme().days == (2, 4)
    write(page.days.rest.edit, "45")
    assert (building.draft.rest_seconds, building.draft.days) == (45, (2, 4))
    with qtbot.waitSignal(page.kept):
        page.keep.click()


def test_words_are_written_in_the_language_that_is_spoken(page: BuilderPage, building: Building) -> None:
    write(page.name, "Evening")
    QTest.keyClicks(page.about, "For calm")
    write(page.made_by, "Mette")
    draft = building.draft
    assert (draft.name, draft.about, draft.made_by) == (Text("Mit", "Evening"), Text(en="For calm"), "Mette")
    page.undo_button.click()
    page.undo_button.click()
    assert (page.made_by.text(), page.about.toPlainText(), page.name.text()) == ("", "", "Evening")


def test_esc_leaves(page: BuilderPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.name, Qt.Key.Key_Escape)


def test_exercises_are_found_by_a_word_and_come_in_the_order_they_are_ticked(
    theme: Theme, catalogue: Catalogue, shown: Shown, qtbot: QtBot
) -> None:
    chooser = Chooser(theme, catalogue.exercises.values(), ["sfinks"])
    shown(chooser, 640, 700)
    QTest.keyClicks(chooser.search, "bridge")
    seen = [name for name, tick in chooser.ticks.items() if tick.isVisible()]
    assert "baekkenloeft" in seen
    assert "gaatur" not in seen
    assert not chooser.none.isVisible()
    chooser.ticks["baekkenloeft"].click()
    write(chooser.search, "zzz")
    assert chooser.none.isVisible()
    write(chooser.search, "")
    chooser.ticks["gaatur"].click()
    chooser.ticks["kattestraek"].click()
    chooser.ticks["gaatur"].click()
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser.done_button.click()
    assert chosen.args == [["sfinks", "baekkenloeft", "kattestraek"]]


def test_a_tag_leaves_what_has_it(theme: Theme, catalogue: Catalogue, shown: Shown) -> None:
    chooser = Chooser(theme, catalogue.exercises.values(), [])
    shown(chooser, 640, 700)
    tag = chooser.filter.choice.itemData(1)
    chooser.filter.choice.set_value(tag)
    chooser.filter.changed.emit()
    seen = {name for name, tick in chooser.ticks.items() if tick.isVisible()}
    assert seen == {name for name, each in catalogue.exercises.items() if chooser.filter.takes(each)}
    assert 0 < len(seen) < len(catalogue.exercises)


def ctrl_z(page: BuilderPage) -> QWidget:
    """Press it where the focus is; where the focus is then, in sight."""
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.viewport().rect().contains(focus.rect().translated(focus.mapTo(page.viewport(), QPoint())))
    return focus


def test_ctrl_z_leads_to_the_exercise_that_is_as_it_was(page: BuilderPage) -> None:
    card = page.cards["sfinks"]
    card.mode.segment(AGREED).click()
    box = card.agreed
    assert box is not None
    write(box.numbers["sets"].edit, "3")
    page.name.setFocus()
    sets = ctrl_z(page)
    box = page.cards["sfinks"].agreed
    assert box is not None and sets is box.numbers["sets"].edit
    assert ctrl_z(page) is page.cards["sfinks"].mode.segment(FOLLOWS)


def test_ctrl_z_leads_to_what_came_back_what_moved_back_and_where_it_went(page: BuilderPage) -> None:
    page.take(["kattestraek", "baekkenloeft", "sfinks", "gaatur"])
    page.cards["sfinks"].ways[UP].click()
    page.cards["baekkenloeft"].ways[AWAY].click()
    assert ctrl_z(page) is page.cards["baekkenloeft"].mode.segment(FOLLOWS)
    assert ctrl_z(page) is page.cards["baekkenloeft"].mode.segment(FOLLOWS)
    assert ctrl_z(page) is page.choose


def test_ctrl_z_leads_to_the_field_that_is_as_it_was(page: BuilderPage) -> None:
    start = page.cards["kattestraek"].start
    assert start is not None
    start.more.click()
    page.days.mode.segment("named").click()
    page.days.days.chip("2").click()
    write(page.days.rest.edit, "45")
    write(page.made_by, "Mette")
    page.keep.setFocus()
    assert ctrl_z(page) is page.made_by
    assert ctrl_z(page) is page.days.rest.edit
    assert ctrl_z(page) is page.days.days.chip("2")
    assert ctrl_z(page) is page.days.mode.segment("counted")
    start = page.cards["kattestraek"].start
    assert start is not None and ctrl_z(page) is page.cards["kattestraek"].start.more  # type: ignore[union-attr]


def test_what_a_field_took_back_itself_is_not_taken_back_again(page: BuilderPage, building: Building) -> None:
    page.cards["sfinks"].ways[UP].click()
    page.about.setFocus()
    QTest.keyClicks(page.about, "x")
    page.about.undo()
    assert ctrl_z(page) is page.cards["baekkenloeft"].mode.segment(FOLLOWS)
    assert order(building) == ["kattestraek", "baekkenloeft", "sfinks"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_keeping_taking_back_and_leaving_are_always_in_sight(page: BuilderPage, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    page.resize(620, 600)
    for _round in range(3):
        QApplication.processEvents()
    for button in (page.keep, page.undo_button, page.leave):
        assert button.isVisible()
        assert page.rect().contains(button.rect().translated(button.mapTo(page, QPoint())))
    assert page.viewport().height() > page.height() / 2
