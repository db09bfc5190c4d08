"""A reminder on a desktop: the real program in the background, on a display and a session bus of its own, told to a
played desktop that presses a button; and what the program asks of the system for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).parent
PATIENCE = 60.0
"""Seconds after which something that was waited for is not coming. No test measures them."""
BOTH = """
import subprocess, sys
python, desktop, program, folder, answer, page = sys.argv[1:]
with subprocess.Popen([python, desktop, answer], stdout=subprocess.PIPE, text=True) as played:
    assert played.stdout.readline() == "ready\\n"
    ended = subprocess.run([python, program, folder, page], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    played.terminate()
    print(played.stdout.read(), end="")
print(ended.stdout, end="")
sys.exit(ended.returncode)
"""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A display that nobody else is on."""
    for tool in ("Xvfb", "dbus-run-session"):
        if shutil.which(tool) is None:
            pytest.fail(f"{tool} is not installed: scripts/system-libraries test installs it")
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def reminded(display: str, folder: Path, answer: str, page: str) -> list[dict[str, Any]]:
    """What the desktop was told, and at the end what the program says of itself."""
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
    }
    del environment["DBUS_SESSION_BUS_ADDRESS"]
    programs = [sys.executable, str(HERE / "desktop.py"), str(HERE / "reminded.py"), str(folder / "data"), answer, page]
    ended = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", BOTH, *programs],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert ended.returncode == 0, ended.stdout
    return [json.loads(line) for line in ended.stdout.splitlines()]


@pytest.mark.window
def test_pressing_start_opens_the_hidden_window_on_the_first_page_of_the_session(display: str, tmp_path: Path) -> None:
    told, closed, program = reminded(display, tmp_path, "start", "PainPage")
    assert told["title"] == "Is there time for your back now?"
    assert told["text"].startswith("Today’s exercises are ready. They take about ")
    words = ["start", "Start training", "30", "In 30 minutes", "tomorrow", "Tomorrow"]
    assert told["buttons"] == words
    assert Path(told["icon"]).is_file()
    assert closed == {"closed": 7}
    assert program == {"began_hidden": True, "visible": True, "page": "PainPage", "token": "let-it-come"}


@pytest.mark.window
def test_putting_it_off_leaves_the_window_hidden(display: str, tmp_path: Path) -> None:
    _told, closed, program = reminded(display, tmp_path, "30", "snoozed")
    assert closed == {"closed": 7}
    assert program["began_hidden"]
    assert not program["visible"]
