"""The way to a session and through it, in a scripted terminal: what is asked, what locks, what is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from rygtraening import i18n, wiring
from rygtraening.cli import session
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    Front,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionEnd,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.safety import FlagTier
from rygtraening.domain.shelf import Shelf

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock, ScriptedTerminal, StubbornJournal

Pairs = tuple[tuple[str, str], ...]

MORNING: Pairs = (("In your back (0–10, Enter skips)", "3"), ("In your leg", "1"))
STILL: Pairs = (("Still back 3, leg 1?", "y"),)
BEGIN: Pairs = (("Enter begins", ""),)


def sessions(core: Core) -> list[SessionRecord]:
    return core.journal.facts(SessionRecord)


def test_the_first_session_is_asked_for_followed_and_logged(
    core: Core, terminal: ScriptedTerminal, first_run: Pairs, easy_after: Pairs
) -> None:
    terminal.answer(*first_run, *MORNING, *STILL, *BEGIN, *easy_after)
    assert session.run(core, terminal) == 0
    terminal.finish()
    (record,) = sessions(core)
    assert record.end is SessionEnd.FINISHED
    assert record.front is Front.TERMINAL
    assert record.before == Pain(3, 1)
    assert [exercise.done for exercise in record.exercises] == [(7,), (7, 7), (7, 7)]
    assert all(exercise.quota_done for exercise in record.exercises)
    (after,) = core.journal.facts(AfterAnswers)
    assert dict(after.worst) == {
        "kattestraek": Pain(3, 0),
        "knae-til-bryst": Pain(2, 0),
        "diagonalstraek": Pain(4, 1),
    }
    assert (after.after, after.spread, after.note) == (Pain(2, 0), LegSpread.NONE, "Went well.")
    (profile,) = core.journal.facts(Profile)
    assert (profile.adult, profile.usual) == (True, Pain(3, 1))
    assert core.journal.running() is None
    assert terminal.said[-1] == "Everything is kept. See you tomorrow."


def test_the_session_takes_as_long_as_the_plan_says(
    core: Core, terminal: ScriptedTerminal, first_run: Pairs, easy_after: Pairs, clock: FakeClock
) -> None:
    terminal.answer(*first_run, *MORNING, *STILL, *BEGIN, *easy_after)
    began = clock.seconds
    session.run(core, terminal)
    assert sessions(core)[0].active_seconds == pytest.approx(clock.seconds - began, abs=1.0)


def test_every_repetition_rings_once(settled: Core, terminal: ScriptedTerminal, easy_after: Pairs) -> None:
    terminal.answer(*MORNING, *STILL, *BEGIN, *easy_after)
    session.run(settled, terminal)
    assert terminal.bells == 7 + 14 + 14


def test_the_second_day_asks_only_the_morning_and_the_number_before(
    settled: Core, terminal: ScriptedTerminal, easy_after: Pairs
) -> None:
    terminal.answer(*MORNING, *STILL, *BEGIN, *easy_after)
    session.run(settled, terminal)
    terminal.finish()
    assert settled.journal.facts(MorningScore)[0].pain == Pain(3, 1)
    assert len(settled.journal.facts(SafetyAnswers)) == 1


def test_the_morning_can_be_left_out_but_the_number_before_cannot(settled: Core, terminal: ScriptedTerminal) -> None:
    terminal.answer(
        ("Enter skips", ""),
        ("In your back (0–10):", ""),
        ("In your back", "11"),
        ("In your back", "4"),
        ("In your leg", "0"),
    )
    terminal.answer(("Enter begins", "q"))
    session.run(settled, terminal)
    terminal.finish()
    assert settled.journal.facts(MorningScore) == []
    assert settled.journal.facts(BeforeScore)[0].pain == Pain(4, 0)
    assert terminal.said.count("Write a whole number from 0 to 10.") == 2
    assert sessions(settled) == []


def test_the_leg_counts_where_it_is_worse_than_the_back(settled: Core, terminal: ScriptedTerminal) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "1"), ("In your leg", "8"), ("What fits", ""))
    session.run(settled, terminal)
    assert settled.journal.facts(BeforeScore)[0].gate is Gate.SPARE


def test_six_is_a_calm_day_with_the_fewest_repetitions(
    settled: Core, terminal: ScriptedTerminal, easy_after: Pairs
) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "6"), ("In your leg", "0"), *BEGIN, *easy_after)
    session.run(settled, terminal)
    (record,) = sessions(settled)
    assert record.gate is Gate.CALM
    assert {exercise.level.amount for exercise in record.exercises} == {5}
    assert "•  Cat-camel: 5 times · calm movement" in terminal.said


def test_eight_is_a_spare_day_with_the_safety_questions_and_no_exercises(
    settled: Core, terminal: ScriptedTerminal
) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "8"), ("In your leg", "0"), ("What fits you", ""))
    session.run(settled, terminal)
    terminal.finish()
    assert sessions(settled) == [] and terminal.frames == []
    assert settled.journal.facts(SafetyAnswers)[-1].occasion is Occasion.SPARE_DAY
    assert "short walks" in terminal.text
    assert "Contact your own doctor" not in terminal.text


def test_the_third_spare_day_within_four_names_the_doctor(
    settled: Core, clock: FakeClock, new_terminal: Callable[[], ScriptedTerminal]
) -> None:
    spare: Pairs = (("Enter skips", ""), ("In your back", "9"), ("In your leg", "0"), ("What fits you", ""))
    for day in range(3):
        terminal = new_terminal()
        terminal.answer(*spare)
        session.run(settled, terminal)
        terminal.finish()
        assert ("Contact your own doctor" in terminal.text) is (day == 2)
        clock.next_day()


def test_under_18_it_is_not_for_you_and_stays_so(
    core: Core, terminal: ScriptedTerminal, new_terminal: Callable[[], ScriptedTerminal]
) -> None:
    terminal.answer(("18 or older", "n"), ("Is that right", "n"), ("18 or older", "n"), ("Is that right", "y"))
    session.run(core, terminal)
    terminal.finish()
    again = new_terminal()
    session.run(core, again)
    assert "This program is for adults" in again.said
    assert not core.journal.facts(Profile)[0].adult


def test_without_a_clinicians_word_nothing_is_kept_and_it_is_asked_again(
    core: Core, terminal: ScriptedTerminal
) -> None:
    terminal.answer(("18 or older", "y"), ("judged that you may", "n"))
    session.run(core, terminal)
    assert core.journal.every_fact() == []
    assert "You are welcome" in terminal.text


def test_leaving_in_the_first_run_keeps_what_was_answered_and_asks_the_rest_next_time(
    core: Core, terminal: ScriptedTerminal, new_terminal: Callable[[], ScriptedTerminal], first_run: Pairs
) -> None:
    terminal.answer(("18 or older", "y"), ("judged that you may", "y"), ("What fits you", "LEAVE"))
    assert session.run(core, terminal) == 0
    assert "is kept" in terminal.said[-1]
    again = new_terminal()
    again.answer(("What fits you", ""), ("In your back (0–10, Enter skips)", ""), *first_run[-3:])
    again.answer(("In your back", "LEAVE"))
    session.run(core, again)
    again.finish()
    assert len(core.journal.facts(SafetyAnswers)) == 1


def test_a_yes_is_read_back_before_it_locks(core: Core, terminal: ScriptedTerminal, first_run: Pairs) -> None:
    terminal.answer(*first_run[:2], ("What fits you", "2"), ("Is that right", "n"), ("What fits you", ""))
    terminal.answer(("In your back", "LEAVE"))
    session.run(core, terminal)
    terminal.finish()
    assert core.journal.facts(SafetyAnswers)[0].yes == ()


def test_a_yes_locks_until_a_doctor_has_cleared_it(
    core: Core,
    terminal: ScriptedTerminal,
    new_terminal: Callable[[], ScriptedTerminal],
    first_run: Pairs,
    clock: FakeClock,
) -> None:
    terminal.answer(*first_run[:2], ("What fits you", "2"), ("Is that right", "y"), ("Enter skips", ""))
    session.run(core, terminal)
    terminal.finish()
    assert core.journal.facts(SafetyAnswers)[0].yes == ("bladder",)
    assert "Call now" in terminal.said
    assert "•  Region Zealand: 1818" in terminal.said

    same_day = new_terminal()
    same_day.answer(("Enter skips", "1"), ("What has the doctor", "1"), ("The day I saw", ""), ("Enter skips", ""))
    session.run(core, same_day)
    same_day.finish()
    assert "from tomorrow on" in same_day.text
    assert core.journal.facts(Clearance) == []

    clock.next_day()
    next_day = new_terminal()
    next_day.answer(("Enter skips", "1"), ("What has the doctor", "1"), ("The day I saw", "yesterday"))
    next_day.answer(("The day I saw", "2026-03-02"), ("Enter skips", ""), ("In your back", "2"), ("In your leg", "0"))
    next_day.answer(("Enter begins", "q"))
    session.run(core, next_day)
    next_day.finish()
    assert core.journal.facts(Clearance)[0].covers == ("bladder",)
    assert sessions(core) == []


def test_a_lasting_circumstance_is_only_asked_about_as_a_change_later(
    settled: Core, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    clock.next_day(days=30)
    terminal.answer(("What fits you", "LEAVE"))
    session.run(settled, terminal)
    asked = terminal.text
    assert "Something has changed about the lasting things" in asked
    assert "Are you pregnant?" not in asked
    assert "Welcome back" in asked


def test_something_new_can_be_said_at_the_last_moment(settled: Core, terminal: ScriptedTerminal) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "2"), ("In your leg", "0"), ("Enter begins", "n"))
    terminal.answer(("What fits you", "4"), ("Is that right", "y"), ("Enter skips", ""))
    session.run(settled, terminal)
    terminal.finish()
    assert settled.journal.facts(SafetyAnswers)[-1].occasion is Occasion.ASKED_FOR
    assert sessions(settled) == []


def test_an_interrupted_session_is_gone_on_with(
    settled: Core, terminal: ScriptedTerminal, new_terminal: Callable[[], ScriptedTerminal], easy_after: Pairs
) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "3"), ("In your leg", "0"), *BEGIN)
    terminal.press(("4 of 7", "LEAVE"))
    assert session.run(settled, terminal) == 0
    running = settled.journal.running()
    assert running is not None and running.repetitions == 4
    assert sessions(settled) == []

    again = new_terminal()
    again.answer(("Go on where you left off?", "y"), *easy_after)
    again.press(("Pause", " "))
    session.run(settled, again)
    again.finish()
    assert "Cat-camel · 4 of 7 repetitions" in again.said, "where, before it is asked"
    (record,) = sessions(settled)
    assert record.session == running.session
    assert record.exercises[0].done == (7,)
    assert again.bells == 3 + 14 + 14


def test_an_interrupted_session_that_is_not_wanted_is_kept_and_asked_about(
    settled: Core, terminal: ScriptedTerminal, new_terminal: Callable[[], ScriptedTerminal]
) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "3"), ("In your leg", "0"), *BEGIN)
    terminal.press(("4 of 7", "LEAVE"))
    session.run(settled, terminal)
    again = new_terminal()
    again.answer(
        ("Go on where you left off?", "n"),
        ("In your back", "2"),
        ("In your leg", "0"),
        ("In your back", "1"),
        ("In your leg", "0"),
    )
    again.answer(("Choose a number", "1"), ("A note", ""), ("In your back", "LEAVE"))
    session.run(settled, again)
    again.finish()
    (record,) = sessions(settled)
    assert record.end is SessionEnd.INTERRUPTED
    assert record.exercises[0].done == (4,)


def test_a_session_from_another_day_is_closed_as_it_was(
    settled: Core, terminal: ScriptedTerminal, new_terminal: Callable[[], ScriptedTerminal], clock: FakeClock
) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "3"), ("In your leg", "0"), *BEGIN)
    terminal.press(("4 of 7", "LEAVE"))
    session.run(settled, terminal)
    clock.next_day()
    again = new_terminal()
    again.answer(("In your back", "LEAVE"))
    session.run(settled, again)
    assert "Your last session was interrupted. What you did is kept in the log." in again.said
    assert sessions(settled)[0].end is SessionEnd.INTERRUPTED


def test_answers_left_out_are_asked_for_at_the_next_start_and_then_left_alone(
    settled: Core,
    terminal: ScriptedTerminal,
    new_terminal: Callable[[], ScriptedTerminal],
    clock: FakeClock,
) -> None:
    terminal.answer(
        ("Enter skips", ""),
        ("In your back", "3"),
        ("In your leg", "0"),
        *BEGIN,
        ("In your back", "2"),
        ("In your leg", "0"),
    )
    terminal.answer(("In your back", "LEAVE"))
    session.run(settled, terminal)
    clock.next_day()
    again = new_terminal()
    again.answer(*((("In your back", ""),) * 3), ("Choose a number", ""), ("A note", ""), ("In your back", "LEAVE"))
    session.run(settled, again)
    again.finish()
    assert "Your last session still lacks an answer or two." in again.said
    (after,) = settled.journal.facts(AfterAnswers)
    assert dict(after.worst) == {"kattestraek": Pain(2, 0)}
    third = new_terminal()
    third.answer(("In your back (0–10, Enter skips)", "LEAVE"))
    session.run(settled, third)
    assert "Your last session still lacks an answer or two." not in third.said


def test_a_lasting_spread_is_kept_with_its_exercises_and_asks_the_list_next_time(
    settled: Core,
    terminal: ScriptedTerminal,
    new_terminal: Callable[[], ScriptedTerminal],
    clock: FakeClock,
    easy_after: Pairs,
) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "3"), ("In your leg", "0"), *BEGIN, *easy_after[:8])
    terminal.answer(("Choose a number", "3"), ("At which exercises", "1 3"), ("A note", ""))
    session.run(settled, terminal)
    terminal.finish()
    (after,) = settled.journal.facts(AfterAnswers)
    assert (after.spread, after.spread_at) == (LegSpread.LASTING, ("kattestraek", "diagonalstraek"))
    assert any(said.startswith("Red.") for said in terminal.said)
    clock.next_day()
    again = new_terminal()
    again.answer(("What fits you", "LEAVE"))
    session.run(settled, again)
    assert "Your last session hurt more. A few questions before you go on." in again.said


def test_a_stop_can_be_taken_back(settled: Core, terminal: ScriptedTerminal, easy_after: Pairs) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "3"), ("In your leg", "0"), *BEGIN)
    terminal.answer(("Stop here for today?", "n"), *easy_after)
    terminal.press(("3 of 7", "escape"), ("Pause", " "))
    session.run(settled, terminal)
    terminal.finish()
    (record,) = sessions(settled)
    assert record.end is SessionEnd.FINISHED
    assert record.repetitions == 35


def test_a_stop_before_the_first_repetition_keeps_nothing(settled: Core, terminal: ScriptedTerminal) -> None:
    terminal.answer(("Enter skips", ""), ("In your back", "3"), ("In your leg", "0"), *BEGIN)
    terminal.press(("Get ready", "s"))
    session.run(settled, terminal)
    assert sessions(settled) == []
    assert "Nothing was counted, so nothing is kept of this session." in terminal.said


def test_a_full_disk_is_said_and_tried_again(settled: Core, terminal: ScriptedTerminal, disk: StubbornJournal) -> None:
    def make_room(question: str) -> None:
        disk.full = disk.full and "Try again?" not in question

    disk.full = True
    terminal.on_ask = make_room
    terminal.answer(("In your back", "3"), ("In your leg", "0"), ("Try again?", "y"), ("Still back", "LEAVE"))
    session.run(settled, terminal)
    terminal.finish()
    assert settled.journal.facts(MorningScore)[0].pain == Pain(3, 0)


def test_a_disk_that_stays_full_ends_with_its_sentence(
    settled: Core, terminal: ScriptedTerminal, disk: StubbornJournal
) -> None:
    disk.full = True
    terminal.answer(("In your back", "3"), ("In your leg", "0"), ("Try again?", "n"))
    with pytest.raises(KnownError, match="full"):
        session.run(settled, terminal)


def test_a_journal_that_can_only_be_read_is_said_at_once(
    settled: Core, terminal: ScriptedTerminal, capsys: pytest.CaptureFixture[str]
) -> None:
    class ReadOnly:
        read_only = "It can only be read."

    assert session.run(replace(settled, journal=ReadOnly()), terminal) == 1
    assert capsys.readouterr().err == "It can only be read.\n"


def test_nobody_at_the_terminal_is_a_sentence(core: Core, capsys: pytest.CaptureFixture[str]) -> None:
    assert session.run(core) == 2
    assert capsys.readouterr().err == "The session needs a terminal with somebody at it.\n"


EVERYTHING: tuple[str, ...] = (
    *("y", "y", "2", "n", "", "3", "0", "n", "", ""),  # first run, with an answer taken back
    *("3", "0", "y", "n", "", ""),  # morning, still so, something new: nothing
    *("5", "1", "y", "1", ""),  # at the pain button: go on; the safety notes
    *("n", "4", "6", "", "5", "0", "", "2", "0", "2", "1 2", ""),  # no stop after all; after
)
"""Answers of a session that meets nearly everything, in order."""


def everything_said(core: Core, terminal: ScriptedTerminal) -> list[str]:
    terminal.answer(*(("", answer) for answer in EVERYTHING))
    one, two = ("of 7", "Space") if i18n.language() == i18n.ENGLISH else ("af 7", "Mellemrum")
    terminal.press((f"1 {one}", "o"), (f"2 {one}", "i"), (two, "t"), (two, "m"), (two, "escape"), (two, "t"))
    terminal.press((two, " "))
    session.run(core, terminal)
    terminal.finish()
    frames = [line for frame in terminal.frames for line in frame]
    return [*terminal.said, *terminal.asked, *frames]


def test_in_english_there_is_no_danish_anywhere(core: Core, terminal: ScriptedTerminal) -> None:
    said = "\n".join(everything_said(core, terminal))
    assert set("æøåÆØÅ") & set(said) == set()


def test_in_danish_there_is_no_english_anywhere(
    core: Core, terminal: ScriptedTerminal, tmp_path: Path, new_terminal: Callable[[], ScriptedTerminal]
) -> None:
    english = set(everything_said(core, terminal))
    i18n.set_language(i18n.DANISH)
    with wiring.open_core(tmp_path / "other", None, core.settings) as other:
        danish = set(everything_said(replace(other, clock=core.clock, new_id=core.new_id), new_terminal()))
    assert len(danish) > 60
    same = {line for line in english & danish if any(letter.isalpha() for letter in line)}
    assert {line for line in same if not line.startswith("Pause")} == set()


def test_what_another_front_end_locks_while_the_session_waits_to_begin_is_not_begun(
    settled: Core, terminal: ScriptedTerminal
) -> None:
    window = Logbook(settled.journal, settled.clock, settled.new_id, Front.WINDOW)
    flag = next(each.id for each in settled.safety.questions if each.tier is FlagTier.SAME_DAY)

    def lock(question: str) -> None:
        if "Enter begins" in question:
            window.answer_safety(Occasion.ASKED_FOR, (flag,), (flag,))

    terminal.on_ask = lock
    terminal.answer(*MORNING, *STILL, *BEGIN, ("Enter", ""))
    session.run(settled, terminal)
    assert sessions(settled) == []
    assert settled.journal.running() is None
    assert "The exercises are locked until a doctor has cleared what you answered." in terminal.said


def test_a_day_on_which_every_exercise_pauses_begins_no_session(settled: Core, terminal: ScriptedTerminal) -> None:
    today = settled.clock.now().date()
    without = replace(settled.catalogue, exercises={})  # no gentler ones
    alone = replace(settled, shelf=Shelf(settled.journal, lambda: without, wiring.programme_of))
    for exercise in alone.programme.exercises:
        stamp = Stamp(settled.new_id(), settled.journal.device, settled.clock.now(), today)
        until, level = today + timedelta(days=7), Level(0, 5)
        pause = DoseDecision(stamp, exercise.id, Action.PAUSE_EXERCISE, 2, Reason.PAUSED, level, level, until, until)
        settled.journal.append(pause)
    terminal.answer(*MORNING, *STILL)
    assert session.run(alone, terminal) == 0
    assert sessions(settled) == []
