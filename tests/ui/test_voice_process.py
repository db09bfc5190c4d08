"""The voice in its own process: it comes, speaks, is silent, goes; and nothing it does can hold the window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rygtraening import i18n
from rygtraening.ui.voice_process import VoiceProcess


@pytest.fixture
def no_voice_comes() -> None:
    """Here it does: with the mock engine that comes with Qt."""


class Heard:
    """A voice, and what it told."""

    def __init__(self, language: str = i18n.ENGLISH, engine: str = "mock", **how: int) -> None:
        self.came = 0
        self.lost: list[str] = []
        self.voice = VoiceProcess(language, self._come, self.lost.append, engine=engine, **how)

    def _come(self) -> None:
        self.came += 1


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    """A voice that has come."""
    heard = Heard()
    heard.voice.start()
    qtbot.waitUntil(lambda: heard.came == 1, timeout=60_000)
    yield heard
    heard.voice.close()


def runs(process: int) -> bool:
    """Whether the process is there."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_voice_speaks_is_silent_and_is_gone_when_it_is_closed(heard: Heard, qtbot: QtBot) -> None:
    voice, process = heard.voice, heard.voice.process_id
    assert voice.names and not voice.is_speaking()
    voice.choose(voice.names[-1])
    voice.choose("nobody")
    voice.set_volume(0.5)
    voice.say("one two")
    assert voice.is_speaking(), "from the moment it is told"
    voice.say("one two three")
    qtbot.waitUntil(lambda: not voice.is_speaking(), timeout=60_000)
    voice.say("one two three four five six seven eight")
    voice.stop()
    assert not voice.is_speaking()
    voice.close()
    assert not runs(process)
    assert heard.lost == []


def test_what_it_says_of_an_earlier_sentence_is_not_taken_for_the_present_one(heard: Heard) -> None:
    heard.voice.say("one")
    heard.voice.say("two")
    heard.voice._heard("speaking", 1)
    heard.voice._heard("silent", 1)
    assert heard.voice.is_speaking()
    heard.voice._heard("speaking", 2)
    heard.voice._heard("silent", 2)
    assert not heard.voice.is_speaking()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="only there can a test hold a process")
def test_a_voice_that_is_held_holds_nobody_and_is_ended_all_the_same(heard: Heard) -> None:
    process = heard.voice.process_id
    os.kill(process, signal.SIGSTOP)
    heard.voice.say("one")
    heard.voice.say("two")
    assert heard.voice.is_speaking()
    heard.voice.close()
    assert (runs(process), heard.lost) == (False, [])


def test_a_voice_that_dies_is_told_of_once(heard: Heard, qtbot: QtBot) -> None:
    os.kill(heard.voice.process_id, signal.SIGTERM)
    qtbot.waitUntil(lambda: bool(heard.lost), timeout=60_000)
    heard.voice.say("into the void")
    assert len(heard.lost) == 1 and "just now" in heard.lost[0]


def test_where_nobody_speaks_the_language_that_is_told(qtbot: QtBot) -> None:
    heard = Heard(i18n.DANISH)
    heard.voice.start()
    qtbot.waitUntil(lambda: bool(heard.lost), timeout=60_000)
    assert heard.came == 0 and "No voice speaks" in heard.lost[0]


def test_a_program_that_cannot_be_started_is_told_as_a_part_that_is_lacking(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    heard = Heard()
    heard.voice.start()
    qtbot.waitUntil(lambda: bool(heard.lost), timeout=60_000)
    assert len(heard.lost) == 1 and "lacks a part" in heard.lost[0]


def test_a_voice_that_does_not_come_is_not_waited_for(qtbot: QtBot) -> None:
    heard = Heard(comes_within_ms=0)
    heard.voice.start()
    process = heard.voice.process_id
    qtbot.waitUntil(lambda: bool(heard.lost), timeout=60_000)
    assert heard.came == 0 and "just now" in heard.lost[0] and not runs(process)


def test_when_the_program_ends_the_voice_does(heard: Heard, qapp: QApplication) -> None:
    process = heard.voice.process_id
    qapp.aboutToQuit.emit()
    assert (runs(process), heard.lost) == (False, [])


def test_a_voice_that_is_thrown_away_ends_its_process_without_a_word_from_qt(qtbot: QtBot) -> None:
    thrown_away = Heard()
    thrown_away.voice.start()
    qtbot.waitUntil(lambda: thrown_away.came == 1, timeout=60_000)
    process = thrown_away.voice.process_id
    shiboken6.delete(thrown_away.voice)
    assert not runs(process)


def test_the_voice_ends_with_whoever_spoke_to_it() -> None:
    command = [sys.executable, "-m", "rygtraening.ui.system_voice", "en", "mock"]
    run = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert run.returncode == 0
    assert run.stdout.startswith('["voices", ')


# A fresh process, so that nothing another test has loaded hides it.
WITHOUT_A_VOICE = """
import sys
from PySide6.QtCore import QTimer
from rygtraening import app
from rygtraening.ui.speech import Speech, SpeechChoices
import rygtraening.ui.following

class Clock:
    def monotonic(self):
        return 0.0

qt = app.make_application()
speech = Speech(Clock())
said = []
speech.unavailable.connect(said.append)
speech.unavailable.connect(qt.quit)
loaded = []
for muted in (True, False):
    speech.begin(object(), SpeechChoices(), muted=muted)
    loaded.append("rygtraening.ui.voice_process" in sys.modules)
QTimer.singleShot(60_000, qt.quit)
qt.exec()
print(loaded, "PySide6.QtTextToSpeech" in sys.modules, len(said))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only here can a test take the voice away")
def test_the_voice_waits_for_a_session_that_is_heard_and_writes_nothing_on_the_terminal(tmp_path: Path) -> None:
    away = {"SPEECHD_ADDRESS": f"unix_socket:{tmp_path}/none", "PULSE_SERVER": f"unix:{tmp_path}/none"}
    command = [sys.executable, "-c", WITHOUT_A_VOICE]
    run = subprocess.run(command, env=os.environ | away, capture_output=True, text=True, check=False)
    assert (run.stderr, run.returncode) == ("", 0)
    assert run.stdout.strip() == "[False, True] False 1"
