"""The person's own activities: up to three, named once, changed when wanted, and a score belongs to its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.weekly_record import OwnActivity
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.activities_card import ActivitiesCard

Press = Callable[..., None]
Tap = Callable[[QWidget], None]
Card = Callable[..., ActivitiesCard]
KEY = Qt.Key


@pytest.fixture
def card(theme: Theme, shown: Callable[..., object]) -> Card:
    """``card(activity, …)`` shows the card."""

    def show(*given: OwnActivity) -> ActivitiesCard:
        made = ActivitiesCard(theme, given)
        shown(made, 900, 500)
        return made

    return show


def has_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and widget.isAncestorOf(focus)


def heard(card: ActivitiesCard) -> list[tuple[OwnActivity, ...]]:
    told: list[tuple[OwnActivity, ...]] = []
    card.answered.connect(told.append)
    return told


def test_the_first_time_there_is_one_line_and_its_numbers_wait_for_a_name(card: Card, press: Press) -> None:
    first = card()
    (row,) = first.rows
    assert row.line.isVisible() and not row.row.scale.isEnabled()
    row.line.setFocus()
    press("Socks")
    assert row.row.scale.isEnabled()
    assert row.row.scale.buttons()[4].accessibleName() == "4 out of 10, Socks"


def test_a_named_activity_shows_its_name_and_no_line(card: Card) -> None:
    (row,) = card(OwnActivity("Socks", 4)).rows
    assert row.line.isHidden() and row.label.isVisible() and row.label.text() == "Socks"
    assert row.value == 4
    assert row.change.accessibleName() == "Change Socks"


def test_a_number_pressed_straight_from_the_line_belongs_to_what_was_written(
    card: Card, press: Press, tap: Tap
) -> None:
    first = card()
    told = heard(first)
    first.rows[0].line.setFocus()
    press("Socks")
    tap(first.rows[0].row.scale.buttons()[4])
    assert told == [(OwnActivity("Socks"),), (OwnActivity("Socks", 4),)]


def test_another_name_begins_without_a_score(card: Card, press: Press, tap: Tap) -> None:
    named = card(OwnActivity("Socks", 4))
    told = heard(named)
    tap(named.rows[0].change)
    assert QApplication.focusWidget() is named.rows[0].line
    press("Bike", KEY.Key_Return)
    assert told == [(OwnActivity("Bike"),)]
    assert has_focus(named.rows[0].row)


def test_the_same_name_written_again_keeps_its_score(card: Card, press: Press, tap: Tap) -> None:
    named = card(OwnActivity("Socks", 4))
    told = heard(named)
    tap(named.rows[0].change)
    press("Socks", KEY.Key_Return)
    assert told == [] and named.activities == (OwnActivity("Socks", 4),)


def test_a_name_that_is_wiped_out_takes_its_activity_away(card: Card, press: Press, tap: Tap) -> None:
    named = card(OwnActivity("Socks", 4), OwnActivity("Bike", 5))
    told = heard(named)
    tap(named.rows[0].change)
    press(KEY.Key_Backspace, KEY.Key_Return)
    assert told == [(OwnActivity("Bike", 5),)]
    assert not named.rows[0].row.scale.isEnabled()
    assert has_focus(named.rows[1].row), "an empty line is passed over"


def test_three_is_the_most_and_an_empty_line_comes_before_another(card: Card, press: Press, tap: Tap) -> None:
    first = card()
    tap(first.more)
    assert len(first.rows) == 1 and QApplication.focusWidget() is first.rows[0].line
    press("Socks")
    first.rows[0].keep_name()
    tap(first.more)
    press("Bike", KEY.Key_Return)
    tap(first.more)
    press("Sit", KEY.Key_Return)
    assert first.more.isHidden()
    assert [each.name for each in first.activities] == ["Socks", "Bike", "Sit"]


def test_of_two_with_the_same_name_the_first_counts(card: Card, press: Press, tap: Tap) -> None:
    named = card(OwnActivity("Socks", 4))
    tap(named.more)
    press("socks", KEY.Key_Return, KEY.Key_9)
    assert named.activities == (OwnActivity("Socks", 4),)


def test_the_same_number_again_is_nothing_new(card: Card, tap: Tap) -> None:
    named = card(OwnActivity("Socks"))
    told = heard(named)
    tap(named.rows[0].row.scale.buttons()[4])
    tap(named.rows[0].row.scale.buttons()[4])
    assert told == [(OwnActivity("Socks", 4),)]


def test_a_window_that_is_left_does_not_end_the_name(card: Card, press: Press, theme: Theme) -> None:
    first = card()
    told = heard(first)
    first.rows[0].line.setFocus()
    press("Soc")
    other = QWidget()
    other.show()
    other.activateWindow()
    QApplication.processEvents()
    assert told == []
    other.close()
