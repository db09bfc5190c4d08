"""The one timer and the one signal between a session and the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rygtraening.domain.events import Event, PainChoice, Started, StepEntered, TempoChanged
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.playback import State
from rygtraening.domain.session import Session
from rygtraening.ui.player.bridge import LARGE_TICK_MS, QUIET_TICK_MS, TICK_MS, SessionBridge

if TYPE_CHECKING:
    from tests.ui.player.conftest import HandClock


def _bridge(clock: HandClock) -> tuple[SessionBridge, list[tuple[Event, ...]]]:
    bridge = SessionBridge(clock)
    told: list[tuple[Event, ...]] = []
    bridge.happened.connect(told.append)
    return bridge, told


def test_nothing_ticks_before_a_session_begins(qtbot: QtBot, clock: HandClock) -> None:
    bridge, _told = _bridge(clock)
    assert not bridge.ticking


def test_beginning_tells_that_it_started_and_ticks(qtbot: QtBot, clock: HandClock, session: Session) -> None:
    bridge, told = _bridge(clock)
    bridge.begin(session)
    assert told == [(Started(), StepEntered(0))]
    assert bridge.ticking


def test_the_timer_is_precise_and_about_sixty_a_second(qtbot: QtBot, clock: HandClock, session: Session) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    assert bridge._timer.timerType() is Qt.TimerType.PreciseTimer
    assert bridge._timer.interval() == TICK_MS
    assert pytest.approx(60, rel=0.05) == 1000 / TICK_MS


@pytest.mark.parametrize(
    ("width", "height", "every"),
    [(1600, 1200, TICK_MS), (1920, 1080, LARGE_TICK_MS), (2560, 1440, LARGE_TICK_MS), (3840, 2160, LARGE_TICK_MS)],
)
def test_a_large_picture_comes_half_as_often(
    qtbot: QtBot, clock: HandClock, session: Session, width: int, height: int, every: int
) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    bridge.show_on(width * height)
    assert bridge.ticking and bridge._timer.interval() == every
    bridge.show_on(800 * 600)
    assert bridge._timer.interval() == TICK_MS


def test_another_size_of_the_picture_does_not_wake_what_is_paused(
    qtbot: QtBot, clock: HandClock, session: Session
) -> None:
    bridge, _told = _bridge(clock)
    bridge.show_on(2560 * 1440)
    assert not bridge.ticking, "nothing has begun"
    bridge.begin(session)
    bridge.pause()
    bridge.show_on(800 * 600)
    assert not bridge.ticking


def test_nothing_ticks_while_it_is_paused_and_it_ticks_again_when_it_goes_on(
    qtbot: QtBot, clock: HandClock, session: Session
) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    bridge.do(Command.PAUSE)
    assert not bridge.ticking
    bridge.do(Command.PAUSE)
    assert bridge.ticking


def test_nothing_ticks_while_pain_is_asked(qtbot: QtBot, clock: HandClock, session: Session) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    bridge.do(Command.PAIN)
    assert not bridge.ticking
    bridge.answer_pain(Pain(3, 0), False, PainChoice.CONTINUE)
    assert bridge.ticking


def test_nothing_ticks_after_the_end(qtbot: QtBot, clock: HandClock, session: Session) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    bridge.do(Command.STOP)
    assert session.ended
    assert not bridge.ticking


def test_it_ticks_slowly_while_the_person_counts(qtbot: QtBot, clock: HandClock, session: Session) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    bridge.do(Command.WAY)
    bridge.do(Command.MAIN)
    bridge.do(Command.MAIN)
    assert session.counting_self
    assert bridge._timer.interval() == QUIET_TICK_MS
    bridge.do(Command.WAY)
    assert bridge._timer.interval() == TICK_MS


def test_a_tick_moves_the_session_to_the_clock_and_says_so(qtbot: QtBot, clock: HandClock, session: Session) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    clock.seconds += 1.5
    with qtbot.waitSignal(bridge.moved, timeout=0):
        bridge.tick()
    assert session.elapsed == 1.5


def test_a_paused_session_does_not_move(qtbot: QtBot, clock: HandClock, session: Session) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    bridge.pause()
    clock.seconds += 1.5
    with qtbot.assertNotEmitted(bridge.moved):
        bridge.tick()
    assert session.elapsed == 0


def test_nothing_is_told_where_nothing_happened(qtbot: QtBot, clock: HandClock, session: Session) -> None:
    bridge, told = _bridge(clock)
    bridge.begin(session)
    told.clear()
    bridge.do(Command.TAKE_BACK)
    bridge.resume()
    assert told == []


def test_a_machine_that_slept_pauses_the_session_and_the_timer(
    qtbot: QtBot, clock: HandClock, session: Session
) -> None:
    bridge, _told = _bridge(clock)
    bridge.begin(session)
    clock.seconds += 600
    bridge.tick()
    assert session.state is State.PAUSED
    assert not bridge.ticking


def test_a_command_given_while_something_is_told_is_told_after_it(
    qtbot: QtBot, clock: HandClock, session: Session
) -> None:
    bridge = SessionBridge(clock)
    heard: list[Event] = []

    def faster_at_the_first_step(events: tuple[Event, ...]) -> None:
        if any(isinstance(event, StepEntered) for event in events):
            bridge.set_tempo(1.2)

    bridge.happened.connect(faster_at_the_first_step)
    bridge.happened.connect(heard.extend)
    bridge.begin(session)
    assert heard == [Started(), StepEntered(0), TempoChanged(1.2)]


def test_without_a_session_every_command_is_safe(qtbot: QtBot, clock: HandClock) -> None:
    bridge, told = _bridge(clock)
    for command in Command:
        bridge.do(command)
    bridge.pause()
    bridge.resume()
    bridge.set_tempo(1.5)
    bridge.answer_pain(Pain(1, 1), False, PainChoice.STOP)
    bridge.tick()
    assert told == []
