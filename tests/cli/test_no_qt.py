"""The core needs no Qt: every command but the window runs without loading any of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# Complains at the end of what should not have been loaded.
GUARD = """
import sys
def end(code):
    loaded = {name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "numpy"}
    sys.stdout.flush()
    sys.exit(f"loaded: {sorted(loaded)}" if loaded else code)
"""
COMMAND = GUARD + "from rygtraening.cli.parser import run\nend(run(sys.argv[1:]))"
SCRIPTED = (
    GUARD
    + """
from contextlib import nullcontext
from pathlib import Path
from rygtraening import i18n, wiring
from rygtraening.cli import session

class Script:
    width = 80
    answers = ["y", "y", "", "3", "0", "n", "", "", "3", "0", "y", "", "y", "", "", "", "", "", "", ""]
    keys_to_press = ["t"] + [" "] * 9 + ["s"]
    def say(self, text=""): print(text)
    def ask(self, question):
        print(question)
        return self.answers.pop(0)
    def keys(self): return nullcontext()
    def key(self, seconds): return self.keys_to_press.pop(0)
    def show(self, lines, loud): pass
    def bell(self): pass

i18n.set_language("en")
folder = Path(sys.argv[1])
with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
    end(session.run(core, Script()))
"""
)


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that ``demo`` itself filled, without Qt."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    ended = run(COMMAND, "--lang=en", "--data-dir", str(folder), "demo", "--days", "30")
    assert ended.returncode == 0, ended.stderr
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("today", "--json"),
        ("check", "exercises"),
        ("export", "--format", "csv", "--output", "tables"),
        ("doctor",),
        ("knowledge", "sleep"),
        ("--help",),
    ],
    ids=lambda command: command[0],
)
def test_the_command_loads_no_qt(command: tuple[str, ...], demo: Path, tmp_path: Path) -> None:
    exercises = Path(__file__).resolve().parents[2] / "exercises"
    places = {"exercises": str(exercises), "tables": str(tmp_path / "tables")}
    ended = run(COMMAND, "--lang=en", "--data-dir", str(demo), *(places.get(word, word) for word in command))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout


def test_a_whole_session_loads_no_qt(tmp_path: Path) -> None:
    ended = run(SCRIPTED, str(tmp_path / "data"))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "7 repetitions" in ended.stdout
    assert "Everything is kept. See you tomorrow." in ended.stdout


def test_the_guard_would_notice() -> None:
    assert "PySide6" in run(GUARD + "import PySide6.QtCore\nend(0)").stderr
