"""The small cards: the week on I dag, sleep and stress, a small win on a hard day, and the choices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.record import Stamp
from rygtraening.domain.weekly_record import SmallWin, Wellbeing
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.choices_card import ChoicesCard
from rygtraening.ui.weekly.week_card import WeekCard
from rygtraening.ui.weekly.wellbeing_card import WellbeingCard
from rygtraening.ui.weekly.win_card import WinCard

Show = Callable[[QWidget, int, int], None]
Press = Callable[..., None]
Tap = Callable[[QWidget], None]
KEY = Qt.Key


def told_of(card: WellbeingCard) -> list[object]:
    """A list that fills with what the card tells."""
    told: list[object] = []
    card.answered.connect(lambda sleep, stress: told.append((sleep, stress)))
    card.done.connect(lambda: told.append("done"))
    card.skipped.connect(lambda: told.append("skipped"))
    return told


def seen(card: QWidget) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_the_week_card_offers_to_answer_and_not_to(theme: Theme, shown: Show, tap: Tap, qtbot: QtBot) -> None:
    card = WeekCard(theme, begun=False)
    shown(card, 900, 120)
    with qtbot.waitSignal(card.opened, timeout=0):
        tap(card.answer)
    with qtbot.waitSignal(card.left, timeout=0):
        tap(card.not_now)
    assert card.answer.text() == "Answer now"
    assert WeekCard(theme, begun=True).answer.text() == "Answer the rest"


def test_sleep_and_stress_are_two_taps_and_gone(theme: Theme, shown: Show, tap: Tap) -> None:
    card = WellbeingCard(theme)
    shown(card, 900, 250)
    told = told_of(card)
    tap(card.sleep.scale.buttons()[7])
    tap(card.stress.scale.buttons()[0])
    assert told == [(7, None), (7, 0), "done"]
    tap(card.stress.scale.buttons()[2])
    assert told[3:] == [(7, 2)], "gone only once"


def test_sleep_and_stress_in_any_order(theme: Theme, shown: Show, tap: Tap) -> None:
    card = WellbeingCard(theme)
    shown(card, 900, 250)
    told = told_of(card)
    tap(card.stress.scale.buttons()[3])
    tap(card.sleep.scale.buttons()[1])
    assert told == [(None, 3), (1, 3), "done"]


def test_two_digits_answer_both_and_a_one_may_become_a_ten(theme: Theme, shown: Show, press: Press) -> None:
    card = WellbeingCard(theme)
    shown(card, 900, 250)
    told = told_of(card)
    card.sleep.scale.focus()
    press(KEY.Key_7, KEY.Key_1)
    assert told == [(7, None), (7, 1)], "it waits"
    assert "Press Enter if 1 is right, or 0 for 10." in seen(card)
    press(KEY.Key_0)
    assert told[2:] == [(7, 10), "done"]


def test_a_one_is_a_one_with_enter(theme: Theme, shown: Show, press: Press) -> None:
    card = WellbeingCard(theme)
    shown(card, 900, 250)
    told = told_of(card)
    card.sleep.scale.focus()
    assert "Press Enter" not in seen(card)
    press(KEY.Key_7, KEY.Key_1, KEY.Key_Return)
    assert told == [(7, None), (7, 1), "done"]


def test_a_one_that_is_left_is_a_one(theme: Theme, shown: Show, press: Press) -> None:
    card = WellbeingCard(theme)
    shown(card, 900, 250)
    told = told_of(card)
    card.sleep.scale.focus()
    press(KEY.Key_7, KEY.Key_1, KEY.Key_Tab)
    assert told == [(7, None), (7, 1), "done"]


def test_what_was_answered_before_stands_there(theme: Theme, shown: Show, tap: Tap, stamp: Stamp) -> None:
    card = WellbeingCard(theme, Wellbeing(stamp, sleep=4))
    shown(card, 900, 250)
    told = told_of(card)
    assert (card.sleep.value, card.stress.value) == (4, None)
    tap(card.stress.scale.buttons()[3])
    assert told == [(4, 3), "done"]


def test_sleep_and_stress_can_be_skipped(theme: Theme, shown: Show, tap: Tap) -> None:
    card = WellbeingCard(theme)
    shown(card, 900, 250)
    told = told_of(card)
    tap(card.skip)
    assert told == ["skipped"]


def test_a_small_win_is_shown_in_its_own_words_with_its_day(theme: Theme, shown: Show, stamp: Stamp) -> None:
    card = WinCard(theme, SmallWin(stamp, "a", "Walked <b>all</b> the way"), date(2026, 11, 22))
    shown(card, 900, 120)
    assert [label.text() for label in card.findChildren(QLabel)] == [
        "On a hard day: this is what you wrote on 3 Nov",
        "“Walked <b>all</b> the way”",
    ]


def test_the_choices_show_what_is_chosen_and_tell_each_change_once(theme: Theme, shown: Show, tap: Tap) -> None:
    card = ChoicesCard(theme, week=True, wellbeing=False, wins=False)
    shown(card, 900, 300)
    told: list[tuple[str, bool]] = []
    card.week_chosen.connect(lambda on: told.append(("week", on)))
    card.wellbeing_chosen.connect(lambda on: told.append(("wellbeing", on)))
    card.wins_chosen.connect(lambda on: told.append(("wins", on)))
    assert [row.isChecked() for row in (card.week, card.wellbeing, card.wins)] == [True, False, False]
    for row in (card.week, card.wellbeing, card.wins, card.wins):
        tap(row)
    assert told == [("week", False), ("wellbeing", True), ("wins", True), ("wins", False)]
