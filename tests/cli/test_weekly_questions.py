"""The week, sleep and stress, and small wins in a scripted terminal: what is asked, what is kept, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rygtraening.cli.terminal import Left
from rygtraening.cli.weekly import WeeklyQuestions
from rygtraening.domain.asking import Asking
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock, ScriptedTerminal, StubbornJournal

AVERAGE = (("In your back (0–10, Enter skips)", "1"), ("In your leg", "0"))
FEELINGS = (("How afraid are you", "2"), ("How sure are you", "8"))


@pytest.fixture
def week_later(settled: Core, clock: FakeClock) -> Core:
    """Seven days after the first run; usually 3 in the back and 1 in the leg."""
    clock.next_day(days=6)
    return settled


@pytest.fixture
def weekly(week_later: Core, terminal: ScriptedTerminal) -> WeeklyQuestions:
    return WeeklyQuestions(week_later, terminal)


def weeks(core: Core) -> list[WeekAnswers]:
    return core.journal.facts(WeekAnswers)


def test_nothing_is_asked_before_it_is_due_or_chosen(settled: Core, terminal: ScriptedTerminal) -> None:
    asked = WeeklyQuestions(settled, terminal)
    asked.ask_if_due()
    asked.small_win()
    asked.show_win(hard_day=True)
    assert terminal.text == ""


def test_the_whole_week_is_answered_and_kept(
    week_later: Core, weekly: WeeklyQuestions, terminal: ScriptedTerminal
) -> None:
    terminal.answer(*AVERAGE, ("Thing 1", "Put on socks"), ("Thing 2", "Bike"), ("Thing 3", ""))
    terminal.answer(("Put on socks (0–10, Enter skips)", "4"), ("Bike (0–10, Enter skips)", "10"), *FEELINGS)
    weekly.ask_if_due()
    terminal.finish()
    (week,) = weeks(week_later)
    assert week.average == Pain(1, 0)
    assert week.activities == (OwnActivity("Put on socks", 4), OwnActivity("Bike", 10))
    assert (week.fear, week.confidence) == (2, 8)
    assert "A noticeable improvement since you began: 3 then, 1 now." in terminal.said
    assert "Stratford 1995" in terminal.text
    assert "0 not at all afraid · 10 very afraid" in terminal.said


def test_everything_can_be_skipped_with_enter_and_is_not_asked_again_for_a_week(
    week_later: Core, weekly: WeeklyQuestions, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    skipped = (("In your back", ""), ("Thing 1", ""), ("How afraid", ""), ("How sure", ""))
    terminal.answer(*skipped)
    weekly.ask_if_due()
    weekly.ask_if_due()
    terminal.finish()
    assert weeks(week_later) == []
    clock.next_day(days=6)
    weekly.ask_if_due()
    clock.next_day()
    terminal.answer(*skipped)
    weekly.ask_if_due()
    terminal.finish()


def test_leaving_in_the_middle_keeps_the_answers_and_only_the_rest_is_asked_later(
    week_later: Core, weekly: WeeklyQuestions, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    terminal.answer(*AVERAGE, ("Thing 1", "Socks"), ("Thing 2", ""), ("Socks", "4"), ("How afraid", "LEAVE"))
    with pytest.raises(Left):
        weekly.ask_if_due()
    assert weeks(week_later)[0].activities == (OwnActivity("Socks", 4),)
    clock.wait(60)
    terminal.answer(("What is hard for you: Socks", ""), *FEELINGS)
    weekly.ask_if_due()
    terminal.finish()
    (week,) = weeks(week_later)
    assert (week.average, week.activities, week.fear) == (Pain(1, 0), (OwnActivity("Socks", 4),), 2)


def test_the_next_week_asks_about_the_same_things_until_others_are_written(
    week_later: Core, weekly: WeeklyQuestions, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    terminal.answer(*AVERAGE, ("Thing 1", "Socks"), ("Thing 2", "Bike"), ("Thing 3", ""))
    terminal.answer(("Socks", "4"), ("Bike", "5"), *FEELINGS)
    weekly.ask_if_due()
    clock.next_day(days=7)
    terminal.answer(*AVERAGE, ("What is hard for you: Socks · Bike", ""), ("Socks", "6"), ("Bike", ""), *FEELINGS)
    weekly.ask_if_due()
    assert weeks(week_later)[-1].activities == (OwnActivity("Socks", 6), OwnActivity("Bike"))
    clock.next_day(days=7)
    terminal.answer(*AVERAGE, ("c writes others", "c"), ("Thing 1", "Garden"), ("Thing 2", ""), ("Garden", "3"))
    terminal.answer(*FEELINGS)
    weekly.ask_if_due()
    terminal.finish()
    assert weeks(week_later)[-1].activities == (OwnActivity("Garden", 3),)


def test_whoever_begins_to_change_the_things_can_think_better_of_it(
    week_later: Core, weekly: WeeklyQuestions, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    terminal.answer(*AVERAGE, ("Thing 1", "Socks"), ("Thing 2", ""), ("Socks", "4"), *FEELINGS)
    weekly.ask_if_due()
    clock.next_day(days=7)
    terminal.answer(*AVERAGE, ("c writes others", "c"), ("Thing 1", ""), ("Socks", "6"), *FEELINGS)
    weekly.ask_if_due()
    terminal.finish()
    assert weeks(week_later)[-1].activities == (OwnActivity("Socks", 6),)


def test_names_without_scores_are_kept_for_the_next_week(
    week_later: Core, weekly: WeeklyQuestions, terminal: ScriptedTerminal
) -> None:
    terminal.answer(("In your back", ""), ("Thing 1", "Socks"), ("Thing 2", ""), ("Socks", ""), ("How afraid", ""))
    terminal.answer(("How sure", ""))
    weekly.ask_if_due()
    assert weeks(week_later)[0].activities == (OwnActivity("Socks"),)


def test_the_weeks_questions_can_be_switched_off(
    week_later: Core, weekly: WeeklyQuestions, terminal: ScriptedTerminal
) -> None:
    Asking(week_later.settings).keep_week(False)
    weekly.ask_if_due()
    assert terminal.text == ""


def test_sleep_and_stress_are_asked_once_a_day_where_chosen(
    settled: Core, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    Asking(settled.settings).keep_wellbeing(True)
    asked = WeeklyQuestions(settled, terminal)
    terminal.answer(("How did you sleep", "7"), ("How stressed", "0"))
    asked.ask_if_due()
    asked.ask_if_due()
    clock.next_day()
    terminal.answer(("How did you sleep", ""), ("How stressed", ""))
    asked.ask_if_due()
    asked.ask_if_due()
    terminal.finish()
    assert [(each.sleep, each.stress) for each in settled.journal.facts(Wellbeing)] == [(7, 0)]


def test_half_of_sleep_and_stress_is_kept_when_the_person_leaves(
    settled: Core, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    Asking(settled.settings).keep_wellbeing(True)
    asked = WeeklyQuestions(settled, terminal)
    terminal.answer(("How did you sleep", "7"), ("How stressed", "LEAVE"))
    with pytest.raises(Left):
        asked.ask_if_due()
    clock.wait(5)
    terminal.answer(("How stressed", "3"))
    asked.ask_if_due()
    terminal.finish()
    assert [(each.sleep, each.stress) for each in settled.journal.facts(Wellbeing)] == [(7, 3)]


def test_a_small_win_is_kept_where_chosen_and_seen_again_on_a_hard_day(
    settled: Core, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    Asking(settled.settings).keep_wins(True)
    asked = WeeklyQuestions(settled, terminal)
    terminal.answer(("A small win today?", "Walked to the station"), ("A small win today?", ""))
    asked.small_win()
    asked.small_win()
    assert [win.text for win in settled.journal.facts(SmallWin)] == ["Walked to the station"]
    clock.next_day()
    asked.show_win(hard_day=False)
    assert "“Walked to the station”" not in terminal.said
    Asking(settled.settings).keep_wins(False)
    asked.show_win(hard_day=True)
    assert "“Walked to the station”" not in terminal.said
    Asking(settled.settings).keep_wins(True)
    asked.show_win(hard_day=True)
    assert terminal.said[-2:] == ["On a hard day: this is what you wrote on 2 Mar:", "“Walked to the station”"]


def test_a_full_disk_is_said_and_tried_again(settled: Core, terminal: ScriptedTerminal, disk: StubbornJournal) -> None:
    Asking(settled.settings).keep_wins(True)

    def recover(question: str) -> None:
        disk.full = "Try again" not in question

    terminal.on_ask = recover
    terminal.answer(("A small win today?", "Walked"), ("Try again?", "y"))
    WeeklyQuestions(settled, terminal).small_win()
    terminal.finish()
    assert "The disk is full." in terminal.said
    assert [win.text for win in settled.journal.facts(SmallWin)] == ["Walked"]
