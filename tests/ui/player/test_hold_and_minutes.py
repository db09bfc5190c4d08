"""The player on seconds of hold and on minutes: the clock counts them, and the keys mean what is to be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rygtraening.domain.events import Event, HoldBegun, RepetitionCounted, Way
from rygtraening.domain.exercise import DoseKind, Level
from rygtraening.domain.plan import StepKind, build
from rygtraening.domain.playback import State
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.session import Session
from rygtraening.ui.player import view
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.theme.theme import Theme
from tests.ui.player.conftest import BEFORE, HandClock, KeptSettings, Playing

Begin = Callable[..., Playing]


@pytest.fixture
def begin(
    theme: Theme,
    programme: Programme,
    clock: HandClock,
    settings: KeptSettings,
    shown: Callable[[QWidget, int, int], None],
    settle: Callable[[], None],
) -> Begin:
    """``begin(kind, amount, way=PACED)``: the exercise with sides and a hold, or the one without, counted so."""

    def make(kind: DoseKind, amount: int, way: Way = Way.PACED) -> Playing:
        moved = programme.exercises[1 if kind is DoseKind.HOLD else 0]
        holds = 2 if kind is DoseKind.HOLD else 1
        exercise = replace(moved, dose=replace(moved.dose, kind=kind, repetitions=holds))
        session = Session(build(programme, [Prescription(exercise, Level(1, amount), Reason.START)]), way)
        page = PlayerPage(theme, clock, settings)
        shown(page, 1120, 760)
        playing = Playing(page, session, clock, settings)
        page.begin(session, BEFORE)
        settle()
        playing.until(lambda step: step.kind is StepKind.REPETITION)
        return playing

    return make


def test_the_ring_goes_round_once_a_minute_and_says_which(begin: Begin) -> None:
    playing = begin(DoseKind.MINUTES, 3)
    playing.wait(75.0)
    shown = view.count(playing.session)
    assert (shown.number, shown.total, shown.words, shown.text) == (2, 3, "2 of 3 min", None)
    assert (shown.fraction, shown.below) == (0.25, "1:45 left")
    assert playing.page.scene.count.ring.number == "2"


def test_minutes_have_no_tempo_and_nothing_to_take_back(begin: Begin) -> None:
    for way in Way:
        count = begin(DoseKind.MINUTES, 3, way).page.scene.count
        assert (count.tempo.isHidden(), count.take_back.isHidden()) == (True, True)


def test_space_pauses_minutes_also_where_the_person_counts(begin: Begin) -> None:
    playing = begin(DoseKind.MINUTES, 2, Way.SELF)
    assert playing.page.controls.main.text() == "Pause"
    assert playing.page.controls.pause.isHidden(), "one button is enough for it"
    playing.press(Qt.Key.Key_Space, " ")
    assert playing.session.state is State.PAUSED
    assert playing.page.controls.main.text() == "Go on"


def test_the_ring_counts_a_hold_down_and_says_which_of_them_it_is(begin: Begin) -> None:
    playing = begin(DoseKind.HOLD, 8)
    before = view.count(playing.session)
    assert (before.text, before.words, before.fraction) == ("8", "seconds · 1 of 2", 0.0)
    playing.wait(2.0 + 6.0)  # 2 s in
    held = view.count(playing.session)
    assert (held.text, held.words, held.fraction, held.title) == ("2", "seconds · 1 of 2", 0.75, "Hold")
    playing.wait(3.0)
    after = view.count(playing.session)
    assert (after.text, after.fraction, after.below) == ("0", 1.0, "1 s")


def test_a_hold_waits_for_the_person_who_counts_and_then_needs_no_hand(begin: Begin) -> None:
    playing = begin(DoseKind.HOLD, 8, Way.SELF)
    playing.wait(30.0)
    page = playing.page
    assert page.controls.main.text() == "Begin the hold"
    assert not page.controls.pause.isHidden()
    assert (view.count(playing.session).title, view.stage(playing.session, None).note) == (
        "When you are ready",
        "Space = the hold begins",
    )
    playing.press(Qt.Key.Key_Space, " ")
    assert playing.events[-1] == HoldBegun(3.0)
    assert page.controls.main.text() == "Pause"
    playing.wait(3.0 + 2.0 + 8.0 + 2.0)
    counted = [event for event in playing.events if isinstance(event, RepetitionCounted)]
    assert [event.count for event in counted] == [1]
    assert page.controls.main.text() == "Begin the hold"


@pytest.fixture
def told() -> Callable[[Playing], list[str]]:
    """Gathers what a screen reader is told from now on."""

    def gather(playing: Playing) -> list[str]:
        said: list[str] = []
        playing.page.announced.connect(said.append)
        return said

    return gather


def test_a_screen_reader_is_told_each_minute_once_and_its_phases_once(
    begin: Begin, told: Callable[[Playing], list[str]]
) -> None:
    playing = begin(DoseKind.MINUTES, 3)
    said = told(playing)
    playing.wait(179.0)
    assert said == ["Lower", "1 of 3 min", "Half-way", "2 of 3 min", "Ten seconds left"]


def test_a_screen_reader_is_told_that_a_hold_waits(begin: Begin, told: Callable[[Playing], list[str]]) -> None:
    playing = begin(DoseKind.HOLD, 8, Way.SELF)
    said = told(playing)
    playing.press(Qt.Key.Key_Space, " ")
    playing.wait(16.0)
    assert said == ["Hold", "Lower", "1 of 2. Hold 2, when you are ready"]


def test_going_on_from_the_pain_button_keeps_what_the_clock_had(begin: Begin) -> None:
    playing = begin(DoseKind.MINUTES, 3)
    playing.wait(20.0)
    events: tuple[Event, ...] = playing.session.ask_pain(playing.clock.seconds)
    assert events
    playing.page.bridge.resume()
    playing.wait(3.0)
    stretch = playing.session.stretch
    assert stretch is not None and stretch.left == 160.0
