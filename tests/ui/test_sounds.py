"""What is heard in a session, and that a machine without sound loses nothing by it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rygtraening import paths, wiring
from rygtraening.domain.events import PainChoice, Way
from rygtraening.domain.exercise import (
    Dose,
    DoseKind,
    Exercise,
    Level,
    Phase,
    Places,
    SafetyNotes,
    Side,
    Sides,
    Source,
    Tier,
)
from rygtraening.domain.keys import Command
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import build
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.record import Front
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text
from rygtraening.domain.today import opened_by
from rygtraening.ui import following
from rygtraening.ui.awake import Awake
from rygtraening.ui.following import Following
from rygtraening.ui.interrupted import Interrupted
from rygtraening.ui.player import page as player_page
from rygtraening.ui.player.bridge import SessionBridge
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.quiet_qt import quiet
from rygtraening.ui.sound_player import NoSound, Sound, SoundPlayer
from rygtraening.ui.sounds import Sounds
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

FOLDER = paths.bundled("resources") / "sounds"
BEGUN = 100.0


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = BEGUN

    def now(self) -> datetime:
        return datetime(2025, 3, 1, 8, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds


class KeptSettings:
    """Keeps choices in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


class Loudspeaker:
    """Keeps what it is asked to play, with the session's time; can be missing, and can fail."""

    def __init__(self, clock: HandClock) -> None:
        self._clock = clock
        self.missing = ""
        self.opened = 0
        self.stopped = 0
        self.volumes: list[float] = []
        self.played: list[tuple[float, Sound]] = []
        self.fail: Callable[[str], None] = lambda _why: None

    def open(self, folder: Path, failed: Callable[[str], None]) -> SoundPlayer:
        assert folder == FOLDER
        self.opened += 1
        self.fail = failed
        if self.missing:
            raise NoSound(self.missing)
        return self

    def play(self, sound: Sound) -> None:
        self.played.append((round(self._clock.seconds - BEGUN, 2), sound))

    def stop(self) -> None:
        self.stopped += 1

    def set_volume(self, volume: float) -> None:
        self.volumes.append(volume)


def a_session(way: Way = Way.PACED, *, hold_last: bool = False) -> Session:
    """Two repetitions on each side: 2 s up, a hold of 2 s, 2 s down. 10 s to get ready, 5 s to change sides.
    ``hold_last`` leaves the 2 s down out."""
    up_hold_down = (
        Phase(Text("Op", "Up"), Text("Op", "Up"), 2.0, "up"),
        Phase(Text("Hold", "Hold"), Text("Hold", "Hold"), 0.0, "up", True),
        Phase(Text("Ned", "Down"), Text("Ned", "Down"), 2.0, "down"),
    )
    exercise = Exercise(
        id="ben",
        version=1,
        name=Text("Ben", "Leg"),
        also_called=Text(),
        aim=Text(),
        start_position=Text(),
        steps=(),
        breathing=Text(),
        mistakes=(),
        sides=Sides.EACH,
        side_names={Side.RIGHT: Text("Højre", "Right"), Side.LEFT: Text("Venstre", "Left")},
        places=Places(),
        dose=Dose(DoseKind.REPETITIONS, (1, 2, 3), 3, 3, 2, (Tier(2.0, Text()),), articles_tier=0),
        phases=up_hold_down[:2] if hold_last else up_hold_down,
        start_pose="still",
        poses={},
        safety=SafetyNotes((), (), (), Text()),
        tags=(),
        source=Source(Text("Kilde", "Source")),
    )
    source = Source(Text("Kilde", "Source"))
    programme = Programme("lille", 1, Text("Lille", "Small"), Text(), (Part(exercise),), 4.0, 10.0, 7, source)
    return Session(build(programme, [Prescription(exercise, Level(0, 2), Reason.HELD)]), way)


class Listening:
    """A session that is played on a clock moved by hand, as the player plays it, and what is heard of it."""

    def __init__(self, session: Session, parent: QObject) -> None:
        self.session = session
        self.clock = HandClock()
        self.loudspeaker = Loudspeaker(self.clock)
        self.sounds = Sounds(FOLDER, parent, open_player=self.loudspeaker.open)
        self.said: list[str] = []
        self.sounds.unavailable.connect(self.said.append)
        self.bridge = SessionBridge(self.clock, parent)
        self.bridge.happened.connect(self.sounds.take)
        self.bridge.moved.connect(self.sounds.moved)

    def begin(self, *, muted: bool = False) -> Listening:
        self.sounds.begin(self.session, muted=muted)
        self.bridge.begin(self.session)
        return self

    def wait_until(self, seconds: float, tick: float = 0.125) -> None:
        """Let time pass, to ``seconds`` after the beginning; by default in ticks that binary fractions hold exactly."""
        while self.clock.seconds < BEGUN + seconds - 1e-6:
            self.clock.seconds = min(self.clock.seconds + tick, BEGUN + seconds)
            self.bridge.tick()

    def press(self, command: Command) -> None:
        self.bridge.do(command)

    @property
    def heard(self) -> list[tuple[float, Sound]]:
        """What was heard since it was last asked for: seconds from the beginning, and the sound."""
        heard = self.loudspeaker.played[:]
        self.loudspeaker.played.clear()
        return heard


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    """Owns what a test makes of Qt."""
    return QObject()


@pytest.fixture
def listening(parent: QObject) -> Listening:
    return Listening(a_session(), parent)


FIRST_SIDE = [
    (10.0, Sound.COUNT_IN),
    (11.0, Sound.COUNT_IN),
    (12.0, Sound.COUNT_IN),
    (17.0, Sound.HOLD_END),
    (19.0, Sound.REPETITION),
    (23.0, Sound.HOLD_END),
]


def test_every_sound_of_a_whole_session_comes_at_its_time(listening: Listening) -> None:
    listening.begin().wait_until(50)
    assert listening.heard == [
        *FIRST_SIDE,
        (25.0, Sound.SIDE_CHANGE),
        (30.0, Sound.COUNT_IN),
        (31.0, Sound.COUNT_IN),
        (32.0, Sound.COUNT_IN),
        (37.0, Sound.HOLD_END),
        (39.0, Sound.REPETITION),
        (43.0, Sound.HOLD_END),
        (45.0, Sound.DONE),
    ]


@pytest.mark.parametrize("tick", [0.033, 0.25, 0.7])
def test_how_often_the_clock_is_looked_at_takes_no_sound_away_and_adds_none(listening: Listening, tick: float) -> None:
    listening.begin().wait_until(50, tick)
    names = [sound for _at, sound in listening.heard]
    assert [names.count(sound) for sound in Sound] == [6, 4, 2, 1, 1]


def test_numbers_that_nobody_could_see_are_not_caught_up_with(listening: Listening) -> None:
    listening.begin().wait_until(9.75)
    listening.wait_until(12.5, tick=2.75)
    assert listening.heard == [(12.5, Sound.COUNT_IN)]


def test_a_hold_that_ends_the_repetition_is_heard_as_the_repetition(parent: QObject) -> None:
    listening = Listening(a_session(hold_last=True), parent).begin()
    listening.wait_until(18)
    assert listening.heard == [*FIRST_SIDE[:3], (17.0, Sound.REPETITION)]


def test_after_a_pause_the_person_is_counted_in_again(listening: Listening) -> None:
    listening.begin().wait_until(14)
    listening.press(Command.PAUSE)
    assert listening.heard[3:] == []
    listening.wait_until(20)
    assert listening.heard == []
    listening.press(Command.PAUSE)
    listening.wait_until(24)
    assert listening.heard == [(20.0, Sound.COUNT_IN), (21.0, Sound.COUNT_IN), (22.0, Sound.COUNT_IN)]


def test_a_pause_in_the_middle_of_three_two_one_goes_on_at_its_number(listening: Listening) -> None:
    listening.begin().wait_until(11.5)
    listening.press(Command.PAUSE)
    listening.wait_until(20)
    listening.press(Command.PAUSE)
    listening.wait_until(21)
    assert listening.heard[2:] == [(20.0, Sound.COUNT_IN), (20.5, Sound.COUNT_IN)]


def test_two_pauses_in_a_row_begin_at_three_each_time(listening: Listening) -> None:
    listening.begin().wait_until(14)
    for _time in range(2):
        listening.press(Command.PAUSE)
        listening.press(Command.PAUSE)
    assert listening.heard[3:] == [(14.0, Sound.COUNT_IN), (14.0, Sound.COUNT_IN)]


def test_going_on_from_the_pain_page_is_counted_in(listening: Listening) -> None:
    listening.begin().wait_until(14)
    listening.press(Command.PAIN)
    listening.wait_until(18)
    listening.bridge.answer_pain(Pain(3, 0), False, PainChoice.CONTINUE)
    listening.wait_until(21)
    assert listening.heard[3:] == [(18.0, Sound.COUNT_IN), (19.0, Sound.COUNT_IN), (20.0, Sound.COUNT_IN)]


def test_a_repetition_the_person_counts_is_heard_at_once(parent: QObject) -> None:
    listening = Listening(a_session(Way.SELF), parent).begin()
    listening.wait_until(15)
    assert listening.heard == FIRST_SIDE[:3]
    listening.press(Command.MAIN)
    listening.wait_until(20)
    listening.press(Command.MAIN)
    assert listening.heard == [(15.0, Sound.REPETITION), (20.0, Sound.SIDE_CHANGE)]


def test_taking_a_repetition_back_is_silent(parent: QObject) -> None:
    listening = Listening(a_session(Way.SELF), parent).begin()
    listening.wait_until(15)
    listening.press(Command.MAIN)
    listening.press(Command.TAKE_BACK)
    assert listening.heard[3:] == [(15.0, Sound.REPETITION)]


def test_stopping_early_is_no_fanfare(listening: Listening) -> None:
    listening.begin().wait_until(14)
    listening.press(Command.STOP)
    assert listening.heard == FIRST_SIDE[:3]


# Mute


def test_muted_nothing_is_played_nothing_opened_and_nothing_said(listening: Listening) -> None:
    listening.loudspeaker.missing = "No loudspeaker."
    listening.begin(muted=True).wait_until(50)
    assert (listening.heard, listening.loudspeaker.opened, listening.said) == ([], 0, [])


def test_muting_silences_what_sounds_and_all_that_comes(listening: Listening) -> None:
    listening.begin().wait_until(10.5)
    listening.sounds.set_muted(True)
    listening.wait_until(50)
    assert listening.heard == [(10.0, Sound.COUNT_IN)]
    assert listening.loudspeaker.stopped == 1


def test_with_the_sound_on_again_the_rest_is_heard(listening: Listening) -> None:
    listening.begin(muted=True).wait_until(18)
    listening.sounds.set_muted(False)
    listening.wait_until(25)
    assert listening.heard == [(19.0, Sound.REPETITION), (23.0, Sound.HOLD_END), (25.0, Sound.SIDE_CHANGE)]


def test_turning_the_sound_on_and_off_opens_one_loudspeaker(listening: Listening) -> None:
    listening.begin()
    for muted in (True, False, True, False):
        listening.sounds.set_muted(muted)
    assert listening.loudspeaker.opened == 1


def test_a_loudspeaker_opened_while_the_session_is_near_is_the_one_it_is_heard_on(listening: Listening) -> None:
    listening.sounds.prepare(muted=False)
    assert listening.loudspeaker.opened == 1
    listening.begin().wait_until(10.5)
    assert (listening.loudspeaker.opened, listening.heard) == (1, [(10.0, Sound.COUNT_IN)])
    listening.sounds.prepare(muted=False)
    assert listening.loudspeaker.opened == 1


def test_that_none_is_there_is_said_no_sooner_than_the_session_begins(listening: Listening) -> None:
    listening.loudspeaker.missing = "No loudspeaker."
    listening.sounds.prepare(muted=False)
    assert listening.said == []
    listening.begin()
    assert listening.said == ["No loudspeaker."]


def test_for_a_person_who_wants_no_sound_nothing_is_opened_ahead(listening: Listening) -> None:
    listening.sounds.prepare(muted=True)
    assert listening.loudspeaker.opened == 0


def test_before_the_first_session_the_mute_key_opens_nothing(listening: Listening) -> None:
    listening.sounds.set_muted(False)
    assert listening.loudspeaker.opened == 0


def test_the_volume_is_the_one_of_the_session_also_for_a_loudspeaker_that_is_kept(listening: Listening) -> None:
    listening.sounds.begin(listening.session, muted=False, volume=0.4)
    listening.sounds.begin(listening.session, muted=False, volume=0.7)
    assert (listening.loudspeaker.volumes, listening.loudspeaker.opened) == ([0.4, 0.7], 1)


def test_a_sound_can_be_tried_also_where_it_is_muted_and_what_is_missing_is_answered(listening: Listening) -> None:
    listening.sounds.set_muted(True)
    assert listening.sounds.sample(0.3) == ""
    assert (listening.heard, listening.loudspeaker.volumes) == ([(0.0, Sound.SIDE_CHANGE)], [0.3])
    listening.loudspeaker.fail("It stopped.")
    listening.loudspeaker.missing = "No loudspeaker."
    assert listening.sounds.sample(0.3) == "No loudspeaker."


# No sound to be had


def test_a_missing_loudspeaker_is_said_once_and_the_session_goes_on(listening: Listening) -> None:
    listening.loudspeaker.missing = "No loudspeaker."
    listening.begin().wait_until(50)
    assert listening.session.ended
    listening.session = a_session()
    listening.begin()
    listening.sounds.set_muted(True)
    listening.sounds.set_muted(False)
    assert (listening.said, listening.heard) == (["No loudspeaker."], [])


def test_a_loudspeaker_turned_on_since_is_used_in_the_next_session(listening: Listening) -> None:
    listening.loudspeaker.missing = "No loudspeaker."
    listening.begin().wait_until(50)
    listening.loudspeaker.missing = ""
    listening.clock.seconds = BEGUN
    listening.session = a_session()
    listening.begin().wait_until(10)
    assert listening.heard == [(10.0, Sound.COUNT_IN)]


def test_a_loudspeaker_that_works_is_kept_from_session_to_session(listening: Listening) -> None:
    listening.begin().wait_until(50)
    listening.session = a_session()
    listening.begin()
    assert listening.loudspeaker.opened == 1


def test_a_loudspeaker_that_fails_on_the_way_is_said_once_and_opened_anew_for_the_next_session(
    listening: Listening,
) -> None:
    listening.begin().wait_until(14)
    listening.loudspeaker.fail("It stopped.")
    listening.loudspeaker.fail("It stopped.")
    listening.wait_until(50)
    assert (listening.said, listening.loudspeaker.opened) == (["It stopped."], 1)
    listening.session = a_session()
    listening.begin()
    assert listening.loudspeaker.opened == 2


# In the window


@pytest.fixture
def core(tmp_path: Path, store: KeptSettings) -> Iterator[Core]:
    """The real journal and the shipped exercises, on a clock moved by hand."""
    with wiring.open_core(tmp_path, None, store) as core:
        yield replace(core, clock=HandClock())


@pytest.fixture
def store() -> KeptSettings:
    return KeptSettings()


class InWindow:
    """A session that was begun in the window, and what is heard of it."""

    def __init__(self, core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, missing: str = "") -> None:
        assert isinstance(core.clock, HandClock)
        self.clock = core.clock
        self.loudspeaker = Loudspeaker(self.clock)
        self.loudspeaker.missing = missing

        class Heard(Sounds):
            def __init__(heard, folder: Path, parent: QObject) -> None:  # noqa: N805
                super().__init__(folder, parent, open_player=self.loudspeaker.open)

        monkeypatch.setattr(following, "Sounds", Heard)
        self.window = MainWindow(theme, core.settings)
        self.said: list[str] = []
        monkeypatch.setattr(self.window, "say", lambda text, **_how: self.said.append(text))
        self._core = core
        core.settings.set("spoken", "0")  # what a voice says, and that there is none, is in test_speech.py
        logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
        before = Interrupted(core, logbook, self.window)
        self._following = Following(core, logbook, self.window, theme, before, home=lambda: None, beside_answers=list)

    def prepare(self) -> None:
        core = self._core
        _opened, plan = opened_by(core.journal, core.programme, core.safety.questions, core.clock.now(), 2)
        self._following.prepare(plan)

    def begin(self) -> PlayerPage:
        core = self._core
        opened, plan = opened_by(core.journal, core.programme, core.safety.questions, core.clock.now(), 2)
        self._following.begin(opened, Pain(2, 0), plan)
        page = self.window.page
        assert isinstance(page, PlayerPage)
        return page

    def wait_for_the_first_repetition(self, player: PlayerPage) -> None:
        """Get ready, 3-2-1, and the first repetition of the cat-camel."""
        for _tick in range(50):
            self.clock.seconds += 0.5
            player.bridge.tick()

    @property
    def names(self) -> list[Sound]:
        return [sound for _at, sound in self.loudspeaker.played]


def test_a_session_in_the_window_is_heard(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    begun.wait_for_the_first_repetition(begun.begin())
    assert begun.names[:4] == [Sound.COUNT_IN, Sound.COUNT_IN, Sound.COUNT_IN, Sound.REPETITION]
    assert begun.said == []


def test_while_the_number_before_is_thought_of_what_a_session_needs_comes_a_thing_in_a_turn(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    came: list[str] = []
    begun = InWindow(core, theme, monkeypatch)
    monkeypatch.setattr(Awake, "prepare", lambda _awake: came.append(f"awake after {begun.loudspeaker.opened}"))
    qtbot.addWidget(begun.window)
    begun.prepare()
    assert (begun.loudspeaker.opened, came) == (0, []), "the page with the question is painted first"
    qtbot.waitUntil(lambda: bool(came))
    assert came == ["awake after 1"]
    begun.begin()
    assert begun.loudspeaker.opened == 1


def test_the_page_of_the_session_is_made_while_the_number_before_is_thought_of(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made: list[PlayerPage] = []

    class Counted(PlayerPage):
        def __init__(self, *parts: Any) -> None:
            super().__init__(*parts)
            made.append(self)

    monkeypatch.setattr(player_page, "PlayerPage", Counted)
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    begun.prepare()
    assert made == []
    qtbot.waitUntil(lambda: bool(made) and made[0].scene.name.words != "")
    assert begun.window.page is None and not made[0].isVisible()
    player = begun.begin()
    assert made == [player]
    assert begun.begin() is not player, "a page is one session's"


def test_a_session_that_begins_before_all_of_it_has_come_is_heard_all_the_same(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    begun.prepare()
    begun.wait_for_the_first_repetition(begun.begin())
    assert begun.names[:4] == [Sound.COUNT_IN, Sound.COUNT_IN, Sound.COUNT_IN, Sound.REPETITION]


def test_the_m_key_is_silence_in_the_window_and_in_the_next_session(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    player = begun.begin()
    QTest.keyClick(player, Qt.Key.Key_M)
    begun.wait_for_the_first_repetition(player)
    begun.wait_for_the_first_repetition(begun.begin())
    assert begun.names == []


def test_that_there_is_no_sound_is_said_once_in_the_window(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = InWindow(core, theme, monkeypatch, missing="No loudspeaker.")
    qtbot.addWidget(begun.window)
    for _session in range(2):
        begun.wait_for_the_first_repetition(begun.begin())
    assert begun.said == ["No loudspeaker."]


# The real QtMultimedia


def test_what_qt_says_while_it_is_quiet_is_kept_from_the_terminal_and_afterwards_no_more(
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard: list[str] = []

    def hear(_kind: QtMsgType, _context: object, words: str) -> None:
        heard.append(words)

    caplog.set_level("DEBUG")
    before = qInstallMessageHandler(hear)
    try:
        with quiet():
            qWarning("a library is missing")
        with pytest.raises(NoSound), quiet():
            raise NoSound
        qWarning("a true warning")
    finally:
        qInstallMessageHandler(before)
    assert heard == ["a true warning"]
    assert caplog.messages == ["Qt: a library is missing"]


# A fresh process, so that nothing another test has loaded hides it: the window's whole program, then three sessions,
# the first of them muted.
WITHOUT_A_SERVER = """
import json, sys
from rygtraening import app, paths
from rygtraening.ui.sounds import Sounds

def loaded():
    return "PySide6.QtMultimedia" in sys.modules

class Session:
    state = None

qt = app.make_application()
sounds = Sounds(paths.bundled("resources") / "sounds")
said = []
sounds.unavailable.connect(said.append)
seen = [loaded()]
for muted in (True, False, False):
    sounds.begin(Session(), muted=muted)
    sounds.moved()
    qt.processEvents()
    seen.append(loaded())
print(json.dumps([seen, len(said)]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only here can a test take the sound away")
def test_qtmultimedia_waits_for_a_session_that_is_heard_and_writes_nothing_on_the_terminal(tmp_path: Path) -> None:
    pulse = {"PULSE_SERVER": f"unix:{tmp_path}/none"}
    pipewire = {"PIPEWIRE_RUNTIME_DIR": str(tmp_path), "PIPEWIRE_REMOTE": "none"}
    command = [sys.executable, "-c", WITHOUT_A_SERVER]
    run = subprocess.run(command, env=os.environ | pulse | pipewire, capture_output=True, text=True, check=False)
    assert (run.stderr, run.returncode) == ("", 0)
    assert json.loads(run.stdout) == [[False, False, True, True], 1]
