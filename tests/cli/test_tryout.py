"""The last part of the first run in a terminal: the try-out, the days a week, and more than the articles' dose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rygtraening.cli import session
from rygtraening.domain.dose_record import Trial
from rygtraening.domain.ports import Core
from rygtraening.domain.record import BeforeScore, Occasion, Profile, SafetyAnswers, SessionRecord

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock, ScriptedTerminal, StubbornJournal

Pairs = tuple[tuple[str, str], ...]
NewTerminal = Callable[[], "ScriptedTerminal"]

TRY: Pairs = (("Try the exercises now", "y"),)
CHOICES: Pairs = (("How many days a week", ""), ("more than the usual highest dose", ""))
LEAVE: Pairs = (("In your back (0–10, Enter skips)", "LEAVE"),)
"""The morning, which comes next."""


def number(before: int) -> Pairs:
    return (("In your back (0–10)", str(before)), ("In your leg", "0"))


def to_the_offer(terminal: ScriptedTerminal, first_run: Pairs) -> None:
    terminal.answer(*first_run[:-3])


def counted(core: Core) -> list[tuple[str, int]]:
    return [(trial.exercise, trial.repetitions) for trial in core.journal.facts(Trial)]


def test_what_was_done_decides_where_one_begins_and_is_no_session(
    core: Core, terminal: ScriptedTerminal, first_run: Pairs
) -> None:
    to_the_offer(terminal, first_run)
    terminal.answer(*TRY, *number(3), *CHOICES, *LEAVE)
    terminal.press(("Get ready", "t"), ("Space: go on", " "), ("Space: go on", " "))
    terminal.press(*((f"{done} repetition", " ") for done in range(13)), ("13 repetitions", "n"), ("2 of 3", "s"))
    session.run(core, terminal)
    terminal.finish()
    assert counted(core) == [("kattestraek", 13)]
    assert core.journal.facts(SessionRecord) == []
    assert core.journal.facts(BeforeScore) == []
    assert core.journal.running() is None
    assert "•  Cat-camel: You did 13. We begin with 9 times." in terminal.said
    assert "•  Knee to chest: We begin with 7 times per side." in terminal.said


def test_the_frame_says_when_it_is_enough_and_names_no_goal(
    core: Core, terminal: ScriptedTerminal, first_run: Pairs
) -> None:
    to_the_offer(terminal, first_run)
    terminal.answer(*TRY, *number(3), *CHOICES, *LEAVE)
    terminal.press(("Get ready", "t"), ("Space: go on", " "), ("Space: go on", " "), ("0 repetitions", " "))
    terminal.press(("1 repetition", "s"))
    session.run(core, terminal)
    assert terminal.drew("→ or N: that is enough")
    assert not terminal.drew("20")
    assert not terminal.drew("left ·")


def test_no_try_out_begins_with_seven(core: Core, terminal: ScriptedTerminal, first_run: Pairs) -> None:
    terminal.answer(*first_run, *LEAVE)
    session.run(core, terminal)
    terminal.finish()
    assert counted(core) == []
    assert "•  Cat-camel: We begin with 7 times." in terminal.said
    assert core.journal.facts(Profile)[-1].days_per_week == 7
    assert not core.journal.facts(Profile)[-1].opt_in


@pytest.mark.parametrize(("before", "all_the_same"), [(6, True), (7, True), (8, False), (10, False)])
def test_with_much_pain_another_day_is_suggested(
    core: Core, terminal: ScriptedTerminal, first_run: Pairs, before: int, all_the_same: bool
) -> None:
    to_the_offer(terminal, first_run)
    terminal.answer(*TRY, *number(before), *([("Try all the same", "")] if all_the_same else []), *CHOICES, *LEAVE)
    session.run(core, terminal)
    terminal.finish()
    assert terminal.frames == []
    assert "You can try on another day until you have done your first session." in terminal.said


def test_one_may_try_all_the_same_at_seven(core: Core, terminal: ScriptedTerminal, first_run: Pairs) -> None:
    to_the_offer(terminal, first_run)
    terminal.answer(*TRY, *number(7), ("Try all the same", "y"), *CHOICES, *LEAVE)
    terminal.press(("Get ready", "s"))
    session.run(core, terminal)
    terminal.finish()
    assert "Nothing was counted, so you begin as those do who do not try." in terminal.said


def test_after_a_stop_for_pain_the_safety_questions_come(
    core: Core, terminal: ScriptedTerminal, first_run: Pairs
) -> None:
    to_the_offer(terminal, first_run)
    terminal.answer(*TRY, *number(2), *number(6), ("leg?", "n"), ("Choose a number", "3"), *CHOICES)
    terminal.answer(("What fits you", ""), *LEAVE)
    terminal.press(("Get ready", "o"))
    session.run(core, terminal)
    terminal.finish()
    assert counted(core) == [("kattestraek", 0)]
    assert [answers.occasion for answers in core.journal.facts(SafetyAnswers)] == [
        Occasion.FIRST_RUN,
        Occasion.AFTER_PAIN,
    ]


def test_the_days_and_more_than_the_articles_dose_can_be_chosen(
    core: Core, terminal: ScriptedTerminal, first_run: Pairs
) -> None:
    terminal.answer(*first_run[:-2], ("How many days a week", "1"), ("How many days a week", "8"))
    terminal.answer(("How many days a week", "3"), ("more than the usual highest dose", "y"), *LEAVE)
    session.run(core, terminal)
    terminal.finish()
    profile = core.journal.facts(Profile)[-1]
    assert (profile.days_per_week, profile.opt_in) == (3, True)
    assert terminal.said.count("Write a whole number from 2 to 7.") == 2
    assert "5 kg" in terminal.text
    assert "Ask a physiotherapist first" in terminal.text


def test_a_further_one_is_offered_on_a_later_day_until_the_first_session(
    core: Core, terminal: ScriptedTerminal, new_terminal: NewTerminal, clock: FakeClock, first_run: Pairs
) -> None:
    to_the_offer(terminal, first_run)
    terminal.answer(*TRY, *number(3), *CHOICES, *LEAVE)
    terminal.press(("Get ready", "t"), ("Space: go on", " "), ("Space: go on", " "), ("0 repetitions", " "))
    terminal.press(("1 repetition", "s"))
    session.run(core, terminal)

    same_day = new_terminal()
    same_day.answer(*LEAVE)
    session.run(core, same_day)
    same_day.finish()

    clock.next_day()
    next_day = new_terminal()
    next_day.answer(("once more", ""), *LEAVE)
    session.run(core, next_day)
    next_day.finish()

    again = new_terminal()
    again.answer(("once more", "y"), *number(3), *LEAVE)
    again.press(("Get ready", " "), ("Space: go on", " "), ("0 repetitions", " "), ("1 repetition", " "))
    again.press(("2 repetitions", "s"))
    session.run(core, again)
    again.finish()
    assert counted(core) == [("kattestraek", 1), ("kattestraek", 2)]


def test_a_full_disk_loses_no_count(
    core: Core, terminal: ScriptedTerminal, first_run: Pairs, disk: StubbornJournal
) -> None:
    to_the_offer(terminal, first_run)
    terminal.answer(*TRY, *number(3), ("Try again?", "y"), *CHOICES, *LEAVE)
    terminal.press(("Get ready", "t"), ("Space: go on", " "), ("Space: go on", " "), ("0 repetitions", " "))
    terminal.press(("1 repetition", "s"))

    def fill(frame: str) -> None:
        disk.full = disk.full or "1 repetition" in frame

    def empty(question: str) -> None:
        disk.full = disk.full and "Try again?" not in question

    terminal.on_show, terminal.on_ask = fill, empty
    session.run(core, terminal)
    terminal.finish()
    assert counted(core) == [("kattestraek", 1)]
