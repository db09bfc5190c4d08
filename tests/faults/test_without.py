"""A machine that lacks a font, a voice, a loudspeaker, a tray, a session bus or a display: the program opens all the
same, or says in a sentence where the session can be followed instead."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

OPENED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from rygtraening import app
from rygtraening.store.settings import JsonSettings

def look():
    window = next(each for each in QApplication.topLevelWidgets() if each.isVisible())
    window.grab()
    print("opened", window.windowTitle(), flush=True)
    window.close()

QApplication([])
QTimer.singleShot(0, look)
folder = Path(sys.argv[1])
sys.exit(app.run(folder, None, JsonSettings(folder)))
"""
LACKING = {
    "fonts": {"FONTCONFIG_FILE": "fonts.conf"},
    "speech": {"SPEECHD_CMD": "/nonexistent", "SPEECHD_ADDRESS": "unix_socket:/nonexistent"},
    "sound": {"PULSE_SERVER": "unix:/nonexistent", "PIPEWIRE_REMOTE": "nonexistent", "XDG_RUNTIME_DIR": "/nonexistent"},
    "tray and session bus": {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"},
}
NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>"""

pytestmark = pytest.mark.promise(
    "no fonts, no speech, no sound, no tray or session bus, no display",
    "the window opens all the same; without a display a sentence says how to follow the session in a terminal",
)


def run(arguments: list[str], environment: Mapping[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in ``folder`` with its own fault handler, and nobody at a terminal."""
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", *arguments],
        cwd=folder,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("what", LACKING)
def test_without_it_the_window_opens(what: str, tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(NO_FONTS)
    done = run(["-c", OPENED, str(tmp_path / "data")], LACKING[what], tmp_path)
    assert done.returncode == 0, done.stderr
    assert "opened Welcome" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
@pytest.mark.parametrize("display", ["", ":987"])
def test_without_a_display_and_nobody_at_a_terminal_a_sentence_says_what_to_do(display: str, tmp_path: Path) -> None:
    none = {"QT_QPA_PLATFORM": "", "DISPLAY": display, "WAYLAND_DISPLAY": ""}
    done = run(["-m", "rygtraening", "--data-dir", str(tmp_path / "data"), "--lang", "en"], none, tmp_path)
    assert done.returncode == 2
    assert "rygtraening session" in done.stderr
    assert len(done.stderr.splitlines()) == 1
