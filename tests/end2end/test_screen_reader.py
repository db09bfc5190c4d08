"""The main job as a person does it who hears the program: a screen reader's own way in, and no other.

The reader (``screen_reader.py``) is a process of its own on a session bus of its own. It finds, reads and presses by
what the program tells over AT-SPI; there is no key, no mouse, and no look at the window.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from rygtraening.app import BUGS_FILE
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.session import FASTEST
from rygtraening.store.settings import JsonSettings
from tests.end2end.conftest import QUICK
from tests.end2end.heard_program import HeardProgram, Said
from tests.end2end.journal_on_disk import facts

pytestmark = pytest.mark.window
CAMPAIGN = os.environ.get("RYGTRAENING_CAMPAIGN") == "1"
PYTHONS = ("/usr/bin/python3", "python3")
"""Where the system's Python is, which its packages for AT-SPI belong to."""
ASKS_FOR_ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
RAIL = ["I dag", "Fremgang", "Modige skridt", "Øvelser", "Viden", "Indstillinger"]
PLAYER = ("Sikkerhed ved øvelsen", "Måde at tælle på: Tæl selv", "Pause", "Videre", "Stop", "Det gør mere ondt")
"""What stands on the player while the person counts."""


@pytest.fixture(scope="module")
def python_with_atspi() -> str:
    """A Python that can read what a program tells over AT-SPI."""
    missing = [tool for tool in ("Xvfb", "dbus-run-session") if shutil.which(tool) is None]
    missing += [] if any(map(Path.exists, map(Path, LAUNCHERS))) else ["at-spi2-core"]
    for python in PYTHONS:
        if not missing and shutil.which(python) and _runs(python, ASKS_FOR_ATSPI):
            return python
    missing += [] if missing else ["gir1.2-atspi-2.0 (and python3-gi)"]
    pytest.skip(f"not installed: {', '.join(missing)}; scripts/system-libraries test installs it")


LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def _runs(python: str, code: str) -> bool:
    return subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0


@pytest.fixture
def listen(display: str, python_with_atspi: str) -> Iterator[Callable[..., HeardProgram]]:
    """Starts the program with somebody who listens to it."""
    started: list[HeardProgram] = []
    # Not in tmp_path: the path of a socket has to be short.
    with tempfile.TemporaryDirectory(prefix="heard-") as runtime:

        def start(data_dir: Path, *arguments: str) -> HeardProgram:
            asked = ("--data-dir", str(data_dir), "--lang", "da", *arguments)
            started.append(HeardProgram(python_with_atspi, display, Path(runtime), *asked))
            return started[-1]

        yield start
        for each in started:
            each.close()


def names(said: list[Said], *roles: str) -> list[str]:
    """What the things of these roles are called, in reading order."""
    return [each["name"] for each in said if each["role"] in roles]


def answer(program: HeardProgram, back: int, leg: int, about: str = "*") -> None:
    """Choose a number for the back and one for the leg."""
    program.press(f"{back} ud af 10, ryg, {about}")
    program.press(f"{leg} ud af 10, ben, {about}")


def first_run(program: HeardProgram) -> None:
    """From the welcome to I dag."""
    program.page("Velkommen")
    program.press("Ja")
    program.press("En læge eller fysioterapeut*")
    program.press("Videre")
    program.page("Et par spørgsmål først")
    program.press("Ingen af dem passer på mig")
    program.page("Hvordan har du det til daglig?")
    answer(program, 3, 0)
    program.press("Videre")
    program.page("Hvor vil du begynde?")
    program.press("Spring over: begynd med *")
    program.page("Her begynder du")
    program.press("Videre til I dag")


def to_the_player(program: HeardProgram) -> None:
    """From I dag, read from the top, to the first repetition."""
    today = program.page("I dag")
    assert today[0]["role"] == "frame"
    buttons = names(today, "push button")
    assert buttons[: len(RAIL)] == RAIL
    assert [each["name"] for each in today if each.get("description") == "Denne side er åben"] == ["I dag"]
    assert names(today, "heading")[0].startswith(("God", "Hej"))  # "Hej" in the night
    assert [each["level"] for each in today if each["role"] == "heading"][:2] == [1, 2]
    exercise = next(number for number, name in enumerate(buttons) if name.startswith("Kattestræk, 2 gange"))
    assert exercise < buttons.index("Start træning")

    program.press("Start træning")
    program.page("Hvordan var det, da du stod op?")
    program.press("Spring over")
    program.page("Hvordan har du det lige nu?")
    answer(program, 3, 0)
    (number,) = [each for each in program.read() if each["name"].startswith("3 ud af 10, ryg")]
    assert (number["role"], number["states"]) == ("radio button", ["checked", "enabled"])
    program.press("Begynd")
    player = program.page("Dagens træning")
    assert names(player, "progress bar") == ["Gentagelser"]
    assert "Det gør mere ondt" in names(player, "push button")
    assert [(each["name"], each["level"]) for each in player if each["role"] == "heading"] == [("Kattestræk", 1)]


def count_one(program: HeardProgram) -> None:
    """Count a repetition, going on past what comes before it: getting ready, the rest, the other side."""
    while program.press("Tæl én", "Begynd nu", "Fortsæt")["name"] != "Tæl én":
        pass


def assert_only_a_sheet(program: HeardProgram, title: str) -> None:
    """A modal dialog with a heading has come, and what it lies over is not told any more."""
    dialog, *inside = program.read(title)
    assert dialog["role"] == "dialog" and "modal" in dialog["states"]
    assert [each["name"] for each in inside if each.get("level") == 1] == [dialog["name"]]
    elsewhere = Counter(names(program.read(), "push button")) - Counter(names(inside, "push button"))
    assert not set(PLAYER) & set(elsewhere), "the player is read behind the sheet"


def through_the_sheets(program: HeardProgram) -> None:
    """The safety notes and the pain sheet: each is all there is while it is there, and then the player is back."""
    player = names(program.read(), "push button")
    assert set(PLAYER) <= set(player)
    program.press("Sikkerhed ved øvelsen")
    assert_only_a_sheet(program, "Sikkerhed: Kattestræk")
    program.press("Tilbage til øvelsen")
    program.hear("Fortsæt")
    assert names(program.read(), "push button") == player
    program.press("Det gør mere ondt")
    assert_only_a_sheet(program, "Hvor ondt gør det lige nu?")
    answer(program, 3, 0, "lige nu")
    program.press("Fortsæt")
    program.hear("Fortsæt")
    assert names(program.read(), "push button") == player


def through_the_first_exercise(program: HeardProgram) -> None:
    """One repetition by oneself, a pause, and one with the program."""
    assert "Gør dig klar. Kattestræk" in program.hear("Gør dig klar*")
    program.press("Måde at tælle på: Følg tempo")
    program.hear("Tæl selv")
    count_one(program)
    program.hear("*1 af 2*")
    through_the_sheets(program)
    program.press("Pause")
    program.hear("Pause")
    program.press("Fortsæt")
    program.hear("Fortsæt")
    program.press("Måde at tælle på: Tæl selv")
    program.hear("Følg tempo*")
    program.hear("*Rund*")
    program.hear("*2 af 2*")


def tell_about_it(program: HeardProgram, result: str) -> None:
    """Hear what was done, and answer the page after, back to I dag."""
    after = program.page("Godt klaret")
    program.hear(f"Godt klaret. *{result}*")
    assert "Færdig" in names(after, "push button")
    if any(each["name"].startswith("3 ud af 10, ryg, Knæ") for each in after):
        answer(program, 3, 0, "Knæ til bryst*")
    answer(program, 2, 0, "lige nu")
    program.press("Nej")
    program.write("En note til dig selv", "Det gik roligt.")
    program.press("Færdig")
    program.page("I dag")


def read_the_table(program: HeardProgram) -> list[list[str]]:
    """The day on Fremgang, which draws it, as a table."""
    program.press("Fremgang")
    program.page("Fremgang")
    program.press("Som tabel: Dosis og smerte*")
    return program.table("Dosis og smerte, dag for dag")


def assert_kept(data_dir: Path, done: list[list[int]]) -> None:
    """What was pressed is in the log, and nothing went wrong."""
    (session,) = facts(data_dir, "session")
    assert session["end"] == "finished"
    assert [exercise["done"] for exercise in session["exercises"]] == done
    told = list(facts(data_dir, "after"))[-1]
    assert (told["after"], told["spread"], told["note"]) == ({"back": 2, "leg": 0}, "none", "Det gik roligt.")
    assert not (data_dir / BUGS_FILE).exists()


@pytest.fixture
def text_size() -> int:
    """How large text is, in per cent."""
    return 100


@pytest.fixture
def data_dir(tmp_path: Path, text_size: int) -> Path:
    """Empty, but that the tempo is turned up as far as it goes, and text as far as it should be."""
    folder = tmp_path / "data"
    settings = JsonSettings(folder)
    settings.set("text_size", str(text_size))
    memory = PlayerMemory(settings)
    for exercise in QUICK:
        memory.keep_tempo(exercise, FASTEST)
    return folder


@pytest.mark.parametrize("text_size", [100, *([200] if CAMPAIGN else [])])
def test_a_session_from_first_start_to_the_table_by_what_is_told_alone(
    listen: Callable[..., HeardProgram], quick_exercises: Path, data_dir: Path
) -> None:
    programme = quick_exercises / "programmes" / "laend-basis.yaml"
    only_one = yaml.safe_load(programme.read_text(encoding="utf-8")) | {"exercises": [QUICK[0]]}
    programme.write_text(yaml.safe_dump(only_one), encoding="utf-8")
    program = listen(data_dir, "--exercises", str(quick_exercises))
    first_run(program)
    to_the_player(program)
    through_the_first_exercise(program)
    tell_about_it(program, "2 gentagelser")
    head, day = read_the_table(program)
    assert head[:3] == ["Dag", "Morgen", "Før"]
    assert {"Før: 3", "Gentagelser: 2"} <= set(day)
    assert_kept(data_dir, [[2]])


@pytest.mark.skipif(not CAMPAIGN, reason="make campaign: two exercises, with a rest and a change of sides, twice")
@pytest.mark.parametrize("text_size", [100, 200])
def test_a_session_with_a_rest_and_a_change_of_sides_is_told_to_its_end(
    listen: Callable[..., HeardProgram], quick_exercises: Path, data_dir: Path
) -> None:
    program = listen(data_dir, "--exercises", str(quick_exercises))
    first_run(program)
    to_the_player(program)
    through_the_first_exercise(program)
    program.press("Måde at tælle på: Følg tempo")
    heard = program.hear("Tæl selv")
    for _repetition in range(4):
        count_one(program)
        heard += program.hear("*[12] af 2*")
    assert [words for words in heard if "Skift side" in words]
    tell_about_it(program, "6 gentagelser")
    assert {"Gentagelser: 6"} <= set(read_the_table(program)[1])
    assert_kept(data_dir, [[2], [2, 2]])
