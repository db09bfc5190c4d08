"""The player in the terminal: its keys, its pain button, its notes, and what it draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rygtraening.cli.playing import Playing
from rygtraening.domain.events import Way
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import build
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.record import Front, SessionEnd, SessionRecord
from rygtraening.domain.recorder import SessionRecorder
from rygtraening.domain.session import Session
from rygtraening.domain.today import look

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock, ScriptedTerminal, StubbornJournal

Play = Callable[[], SessionRecorder]


@pytest.fixture
def play(core: Core, terminal: ScriptedTerminal, clock: FakeClock) -> Play:
    """Plays today's session from a start at 3, counted by whoever counted last time."""

    def run() -> SessionRecorder:
        memory = PlayerMemory(core.settings)
        today = look(core.journal, core.programme, core.safety.questions, clock.now())
        session = Session(build(core.programme, today.prescriptions), memory.way)
        logbook = Logbook(core.journal, clock, core.new_id, Front.TERMINAL)
        recorder = logbook.begin(session, core.programme, Gate.NORMAL, Pain(3, 0))
        Playing(terminal, clock, memory, session, recorder, 3).run()
        return recorder

    return run


@pytest.fixture
def counting_myself(core: Core) -> None:
    PlayerMemory(core.settings).keep_way(Way.SELF)


def record(recorder: SessionRecorder) -> SessionRecord:
    assert recorder.record is not None
    return recorder.record


def test_in_the_tempo_it_counts_in_leads_and_counts(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("2 of 7", "s"))
    assert record(play()).exercises[0].done == (2,)
    cues = [frame[1] for frame in terminal.frames]
    assert {"Get ready · 10", "Get ready · 1", "3", "2", "1"} <= set(cues)
    assert any(cue.startswith("Round") for cue in cues)
    assert terminal.drew("●●○○○○○  2 of 7")
    assert terminal.drew("[####")


@pytest.mark.usefixtures("counting_myself")
def test_counting_oneself_each_space_is_one_repetition(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("Get ready", " "), ("Cat-camel", " "), *((f"{n} of 7", " ") for n in range(4)), ("4 of 7", "s"))
    assert record(play()).exercises[0].done == (4,)
    assert terminal.drew("Space: one repetition · P: pause")


@pytest.mark.usefixtures("counting_myself")
def test_backspace_takes_the_last_one_back(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("Get ready", " "), ("Cat-camel", " "), ("0 of 7", " "), ("1 of 7", " "), ("2 of 7", "backspace"))
    terminal.press(("1 of 7", "s"))
    assert record(play()).exercises[0].done == (1,)


@pytest.mark.parametrize("key", [" ", "p", "pagedown"])
def test_a_pause_stands_still_and_goes_on_with_a_count_in(
    key: str, play: Play, terminal: ScriptedTerminal, clock: FakeClock
) -> None:
    terminal.press(("1 of 7", key), ("Pause · Take the time you need.", key), ("3", "s"))
    play()
    paused = next(place for place, frame in enumerate(terminal.frames) if frame[1].startswith("Pause"))
    assert terminal.frames[paused + 1][1] == "3"


def test_t_changes_who_counts_and_that_is_remembered(play: Play, terminal: ScriptedTerminal, core: Core) -> None:
    terminal.press(("1 of 7", "t"), ("Count yourself", " "), ("2 of 7", "s"))
    assert record(play()).exercises[0].done == (2,)
    assert PlayerMemory(core.settings).way is Way.SELF


def test_plus_and_minus_change_the_tempo_of_this_exercise_for_good(
    play: Play, terminal: ScriptedTerminal, core: Core
) -> None:
    terminal.press(("1 of 7", "+"), ("Tempo 110 %", "+"), ("Tempo 120 %", "−"), ("Tempo 110 %", "right"))
    terminal.press(("Exercise 2 of 3", "s"))
    play()
    memory = PlayerMemory(core.settings)
    assert (memory.tempo("kattestraek"), memory.tempo("knae-til-bryst")) == (1.1, 1.0)
    assert "Tempo 100 %" in "\n".join(terminal.frames[-1])


def test_m_silences_the_bell(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("2 of 7", "m"), ("4 of 7", "s"))
    play()
    assert terminal.bells == 2
    assert terminal.drew("M: sound on")


@pytest.mark.parametrize(("there", "back"), [("right", "left"), ("n", "b")])
def test_next_and_back_go_from_side_to_side(there: str, back: str, play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("1 of 7", there), ("Exercise 2 of 3 · Knee to chest · Right leg", there))
    terminal.press(("Right leg", there), ("Left leg", back), ("Right leg", "s"))
    play()
    terminal.finish()


def test_the_safety_notes_are_one_key_away_and_pause(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("1 of 7", "i"), ("Pause", "s"))
    terminal.answer(("Enter goes back", ""))
    play()
    for title in ("This is normal", "Stop calmly if you notice", "Take extra care if", "Gentler"):
        assert title in terminal.said
    terminal.finish()


def test_the_pain_button_goes_on_below_red(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("1 of 7", "o"), ("2 of 7", "s"))
    terminal.answer(("In your back (0–10):", "5"), ("In your leg", "0"), ("down the leg", "n"), ("Choose", "1"))
    (first, *_others) = record(play()).exercises
    assert (first.pain, first.down_leg, first.stopped_for_pain) == (Pain(5, 0), False, False)
    assert "  1  Go on" in terminal.said
    assert "Stop calmly if you notice" in terminal.said


@pytest.mark.parametrize(("number", "may_go_on"), [("5", True), ("6", False), ("8", False)])
def test_going_on_is_offered_only_below_red(
    number: str, may_go_on: bool, play: Play, terminal: ScriptedTerminal
) -> None:
    terminal.press(("1 of 7", "o"))
    terminal.answer(
        ("In your back", number), ("In your leg", "0"), ("down the leg", "y"), ("Choose", "4" if may_go_on else "3")
    )
    play()
    assert ("  1  Go on" in terminal.said) is may_go_on
    assert any("That is more than your back is ready for" in said for said in terminal.said) is not may_go_on


def test_easier_lets_the_exercise_go_on(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("1 of 7", "n"), ("Right leg", "n"), ("Left leg", "n"), ("Bird-dog", "n"), ("Left arm, right", "o"))
    terminal.press(("Right leg", "s"))
    terminal.answer(("In your back", "7"), ("In your leg", "0"), ("down the leg", "n"), ("Choose", "1"))
    last = record(play()).exercises[-1]
    assert last.eased and not last.stopped_for_pain
    assert terminal.drew("Bird-dog · Right leg")  # only the leg, as the easier tier names it


def test_skip_leaves_the_exercise_and_marks_it(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("1 of 7", "o"), ("Exercise 2 of 3", "s"))
    terminal.answer(("In your back", "6"), ("In your leg", "0"), ("down the leg", "n"), ("Choose", "2"))
    first, *others = record(play()).exercises
    assert first.stopped_for_pain and first.done == (1,)
    assert not any(other.stopped_for_pain for other in others)


def test_stop_at_the_pain_button_ends_the_session(play: Play, terminal: ScriptedTerminal) -> None:
    terminal.press(("1 of 7", "o"))
    terminal.answer(("In your back", "9"), ("In your leg", "2"), ("down the leg", "y"), ("Choose", "3"))
    ended = record(play())
    assert ended.end is SessionEnd.STOPPED_FOR_PAIN
    assert ended.exercises[0].pain == Pain(9, 2) and ended.exercises[0].down_leg


def test_a_long_gap_pauses_instead_of_counting(play: Play, terminal: ScriptedTerminal, clock: FakeClock) -> None:
    wait, slept = clock.wait, False

    def sleeps_once(seconds: float) -> None:
        nonlocal slept
        asleep, slept = not slept and terminal.drew("2 of 7"), slept or terminal.drew("2 of 7")
        wait(3600.0 if asleep else seconds)

    clock.wait = sleeps_once  # type: ignore[method-assign]
    terminal.press(("The program stood still", "s"))
    assert record(play()).exercises[0].done == (2,)


def test_what_a_full_disk_refused_is_kept_with_the_next_repetition(
    play: Play, terminal: ScriptedTerminal, disk: StubbornJournal
) -> None:
    def fill(frame: str) -> None:
        disk.full = "2 of 7" in frame

    terminal.on_show = fill
    terminal.press(("4 of 7", "s"))
    assert record(play()).exercises[0].done == (4,)
    assert terminal.drew("The disk is full.")
    assert "The disk is full." not in "\n".join(terminal.frames[-1])


def test_an_end_that_a_full_disk_refused_is_offered_again(
    play: Play, terminal: ScriptedTerminal, disk: StubbornJournal
) -> None:
    def fill(frame: str) -> None:
        disk.full = disk.full or "3 of 7" in frame

    def make_room(question: str) -> None:
        disk.full = len(terminal.asked) < 2

    terminal.on_show, terminal.on_ask = fill, make_room
    terminal.press(("3 of 7", "s"))
    terminal.answer(("Try again?", "y"), ("Try again?", "y"))
    assert record(play()).exercises[0].done == (3,)
    assert disk.running() is None and len(disk.facts(SessionRecord)) == 1


def test_leaving_with_a_disk_that_stays_full_says_so(
    play: Play, terminal: ScriptedTerminal, disk: StubbornJournal
) -> None:
    disk.full = True
    terminal.press(("2 of 7", "LEAVE"))
    with pytest.raises(KnownError, match="full"):
        play()


@pytest.mark.parametrize("width", [20, 40, 79])
def test_no_line_of_cues_is_wider_than_the_window(width: int, play: Play, terminal: ScriptedTerminal) -> None:
    terminal.width = width
    terminal.press(("2 of 7", "n"), ("Change sides", "s"))
    play()
    # The heading and the times are one line each and cut by the terminal; everything else is wrapped.
    wrapped = [line for frame in terminal.frames for line in frame if "Exercise" not in line and "Tempo" not in line]
    assert max(map(len, wrapped)) <= width
