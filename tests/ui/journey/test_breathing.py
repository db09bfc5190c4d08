"""Calm breathing in the whole program: asked for on a card, led by the clock, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.breathing_memory import KEY
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.ui import window as frame
from rygtraening.ui.breathing import journey as breathing
from rygtraening.ui.breathing.journey import BreathingJourney
from rygtraening.ui.breathing.page import BreathingPage
from rygtraening.ui.knowledge.page import KnowledgePage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program


class HeardVoice:
    """A voice that comes at once, and what it says."""

    names = ("one",)

    def __init__(self, heard: list[str], came: Callable[[], None]) -> None:
        self._heard, self._came = heard, came

    def start(self) -> None:
        self._came()

    def say(self, words: str) -> None:
        self._heard.append(words)

    def stop(self) -> None:
        self._heard.append("-")

    def is_speaking(self) -> bool:
        return False

    def set_volume(self, volume: float) -> None: ...

    def choose(self, name: str) -> None: ...

    def close(self) -> None:
        self._heard.append("gone")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the voice says, in order; "-" is to be silent."""
    said: list[str] = []
    whole = BreathingJourney.__init__

    def with_voice(self: BreathingJourney, *given: object) -> None:
        whole(self, *given, open_voice=lambda _language, came, _lost: HeardVoice(said, came))  # type: ignore[arg-type]

    monkeypatch.setattr(BreathingJourney, "__init__", with_voice)
    return said


def asked_for(program: Program, *, muted: bool = False) -> BreathingPage:
    """From the first card of what helps in a flare-up."""
    PlayerMemory(program.core.settings).keep_muted(muted)
    program.journey.open_page(frame.KNOWLEDGE)
    program.settle()
    page = program.page(KnowledgePage)
    assert page.themes is not None
    page.themes.segment("flare-up").click()
    program.settle()
    button = page.sections["flare-up"].cards["flare-breathe"].button
    assert button is not None
    button.click()
    program.settle()
    return program.page(BreathingPage)


def led(program: Program, seconds: float) -> None:
    """The clock goes on, and the program sees it."""
    program.clock.move(seconds=seconds)
    (leading,) = program.window.findChildren(BreathingJourney)
    leading.tick()


def test_it_leads_in_and_out_aloud_and_ends_by_itself(program: Program, heard: list[str]) -> None:
    page = asked_for(program)
    page.button.click()
    led(program, 4)
    led(program, 6)
    assert page.ring.number == "Breathe in"
    led(program, 170)
    assert page.ring.number == "Done"
    said = [words for words in heard if words != "-"]
    assert said[:3] == ["Breathe in", "Breathe out", "Breathe in"]
    assert said[3:] == ["That was 3 minutes. Take the calm with you into what comes next."]
    page.button.click()
    assert page.time.text() == "3:00 left"


def test_it_leads_back_to_where_one_was_and_the_voice_goes(program: Program, heard: list[str]) -> None:
    page = asked_for(program)
    page.button.click()
    page.back.click()
    assert isinstance(program.window.page, KnowledgePage)
    assert heard[-1] == "gone"


def test_muted_it_says_nothing(program: Program, heard: list[str]) -> None:
    asked_for(program, muted=True).button.click()
    assert heard == []


def test_the_length_is_remembered(open_settled: OpenProgram) -> None:
    page = asked_for(open_settled(), muted=True)
    page.length.segment("5").click()
    assert page.time.text() == "5:00 left"
    program = open_settled()
    assert program.core.settings.get(KEY) == "5"
    assert asked_for(program, muted=True).time.text() == "5:00 left"


def test_a_page_of_the_rail_pauses_it(program: Program, heard: list[str]) -> None:
    asked_for(program).button.click()
    program.home()
    led(program, 1)
    assert heard[-1] == "gone"
    assert asked_for(program).button.text() == "Begin"


def test_nothing_of_it_is_logged(program: Program, heard: list[str]) -> None:
    before = len(list(program.core.journal.every_fact()))
    page = asked_for(program)
    page.button.click()
    led(program, 200)
    page.back.click()
    assert len(list(program.core.journal.every_fact())) == before


@pytest.fixture(autouse=True)
def no_screen_for_breathing(monkeypatch: pytest.MonkeyPatch, no_screen: None) -> None:
    """It keeps no screen awake here."""
    from tests.ui.journey.conftest import NoScreen

    monkeypatch.setattr(breathing, "Awake", NoScreen)
