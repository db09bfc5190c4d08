"""How often the player paints: as often as anything is to be seen to move, and else not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.keys import Command
from rygtraening.domain.plan import StepKind
from rygtraening.domain.session import Session
from rygtraening.ui.player import view
from rygtraening.ui.player.bridge import LARGE_TICK_MS, TICK_MS
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.theme.theme import Theme
from tests.ui.player.conftest import BEFORE, HandClock, KeptSettings, Playing

Show = Callable[[QWidget, int, int], None]
Settle = Callable[[], None]


class Frames(QObject):
    """Counts what a window paints: the events in which Qt paints all that has changed in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.UpdateRequest
        return False


@pytest.fixture
def frames(repeating: Playing, settle: Settle) -> Frames:
    """Of the window with the player in it, from the first repetition on."""
    settle()
    return Frames(repeating.page.window())


def test_a_running_session_paints_a_frame_a_tick(repeating: Playing, frames: Frames, settle: Settle) -> None:
    for _tick in range(8):
        repeating.wait(0.125)
        settle()
    assert frames.count == 8


@pytest.mark.parametrize("command", [Command.PAUSE, Command.PAIN])
def test_nothing_in_the_window_is_painted_while_it_stands_still(
    repeating: Playing, frames: Frames, settle: Settle, command: Command
) -> None:
    repeating.wait(0.5)
    repeating.page.bridge.do(command)
    settle()
    frames.count = 0
    assert not repeating.page.bridge.ticking
    for _second in range(20):
        repeating.clock.seconds += 1
        repeating.page.bridge.tick()
        settle()
    assert frames.count == 0


def test_while_the_person_counts_only_the_clock_is_painted(counting_self: Playing, settle: Settle) -> None:
    settle()
    frames = Frames(counting_self.page.window())
    for _tick in range(40):
        counting_self.wait(0.25)
        settle()
    assert 0 < frames.count <= 11, "once a second, in ten seconds"


def test_the_time_is_told_anew_each_second_and_reckoned_no_more_often(
    repeating: Playing, monkeypatch: pytest.MonkeyPatch
) -> None:
    reckoned: list[Session] = []
    header = view.header

    def counted(session: Session) -> view.HeaderView:
        reckoned.append(session)
        return header(session)

    monkeypatch.setattr(view, "header", counted)
    seen = set()
    for _tick in range(24):
        repeating.wait(0.125)
        seen.add(repeating.page.header.time.text().split(" · ")[0])
    assert len(seen) in (3, 4)
    assert len(reckoned) <= 6, "each second, and with what happens"


@pytest.mark.parametrize(("size", "every"), [((1120, 760), TICK_MS), ((2560, 1440), LARGE_TICK_MS)])
def test_the_size_of_the_window_says_how_often(
    theme: Theme, clock: HandClock, settings: KeptSettings, session: Session, shown: Show, size: tuple[int, int],
    every: int,
) -> None:  # fmt: skip
    page = PlayerPage(theme, clock, settings)
    shown(page, *size)
    page.begin(session, BEFORE)
    assert page.bridge._timer.interval() == every


def test_a_rest_breathes(playing: Playing, settle: Settle) -> None:
    playing.until(lambda step: step.kind is StepKind.REST)
    settle()
    frames = Frames(playing.page.window())
    for _tick in range(8):
        playing.wait(0.125)
        settle()
    assert frames.count == 8
