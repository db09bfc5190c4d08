"""The main job as a person does it who hears the program: a screen reader's own way in, and no other.

The reader (``screen_reader.py``) is a process of its own on a session bus of its own. It finds, reads and presses by
what the program tells over AT-SPI; there is no key, no mouse, and no look at the window.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from rygtraening.app import BUGS_FILE
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.session import FASTEST
from rygtraening.store.settings import JsonSettings
from tests.end2end.conftest import PATIENCE, QUICK
from tests.end2end.journal_on_disk import facts

pytestmark = pytest.mark.window
READER = Path(__file__).with_name("screen_reader.py")
PYTHONS = ("/usr/bin/python3", "python3")
"""Where the system's Python is, which its packages for AT-SPI belong to."""
ASKS_FOR_ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
RAIL = ["I dag", "Fremgang", "Modige skridt", "Øvelser", "Viden", "Indstillinger"]
Said = dict[str, Any]
"""One thing as it is read aloud: its name, role, states, and more where there is."""


class HeardProgram:
    """The program as it is told to somebody who listens."""

    def __init__(self, python: str, display: str, runtime: Path, *arguments: str) -> None:
        environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "SPEECHD_CMD": "/nonexistent",
            "XDG_RUNTIME_DIR": str(runtime),
            "GIO_USE_VFS": "local",
            "GSETTINGS_BACKEND": "memory",
        }
        del environment["DBUS_SESSION_BUS_ADDRESS"]
        program = [sys.executable, "-m", "rygtraening", *arguments]
        self._process = subprocess.Popen(
            ["dbus-run-session", "--", python, str(READER), *program],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def page(self, name: str) -> list[Said]:
        """Wait for the page of that name; everything on it, in reading order."""
        said: list[Said] = self._ask(page=name)
        return said

    def press(self, name: str) -> Said:
        """Press the first thing of that name (``*`` is anything), as soon as it can be pressed."""
        said: Said = self._ask(press=name)
        return said

    def read(self) -> list[Said]:
        """Everything that can be seen, in reading order."""
        said: list[Said] = self._ask(read="*")
        return said

    def hear(self, words: str) -> list[str]:
        """Wait until something like this is announced; it, and what came before it and was not asked for yet."""
        return [each["words"] for each in self._ask(hear=words)]

    def write(self, name: str, text: str) -> None:
        """Put text into the field of that name."""
        assert self._ask(write=[name, text])

    def table(self, name: str) -> list[list[str]]:
        """The table of that name: its head, then its rows."""
        rows: list[list[str]] = self._ask(table=name)
        return rows

    def close(self) -> None:
        """Nobody listens any more."""
        if self._process.poll() is None:
            self._process.communicate(timeout=PATIENCE)

    def _ask(self, **question: object) -> Any:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        line = "\n"
        while line and not line.startswith("{"):  # the registry, which the reader starts, greets here
            line = self._process.stdout.readline()
        told = json.loads(line) if line else {"error": "the reader has ended"}
        if "error" in told:
            pytest.fail(str(told["error"]))
        return told["answer"]


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
    assert names(today, "heading")[0].startswith("God")
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


def through_the_first_exercise(program: HeardProgram) -> None:
    """One repetition by oneself, a pause, and one with the program."""
    assert "Gør dig klar. Kattestræk" in program.hear("Gør dig klar*")
    program.press("Måde at tælle på: Følg tempo")
    program.hear("Tæl selv")
    program.press("Tæl én")
    program.hear("*1 af 2*")
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
def data_dir(tmp_path: Path) -> Path:
    """Empty, but that the tempo is turned up as far as it goes."""
    folder = tmp_path / "data"
    memory = PlayerMemory(JsonSettings(folder))
    for exercise in QUICK:
        memory.keep_tempo(exercise, FASTEST)
    return folder


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


@pytest.mark.skipif("RYGTRAENING_CAMPAIGN" not in os.environ, reason="make campaign: it waits for rest and side change")
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
        program.press("Tæl én")
        heard += program.hear("*[12] af 2*")
    assert [words for words in heard if "Skift side" in words]
    tell_about_it(program, "6 gentagelser")
    assert {"Gentagelser: 6"} <= set(read_the_table(program)[1])
    assert_kept(data_dir, [[2], [2, 2]])
