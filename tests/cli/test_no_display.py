"""Where no window can be opened the program says so: never Qt's abort."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from rygtraening.cli import display

NONE = "There is no display here to open a window on."


@pytest.fixture(autouse=True)
def linux_with_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """No display, and every library there, whatever this machine has."""
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(display, "_missing", lambda names: [])


def test_without_a_display_it_says_so() -> None:
    assert display.why_not() == NONE


def test_a_display_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":987")
    assert display.why_not() == "The display :987 does not answer."


def test_a_display_that_answers_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.setattr(display, "_x_answers", lambda: True)
    assert display.why_not() is None


def test_wayland_is_asked_through_its_socket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert display.why_not() == NONE
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert display.why_not() is None
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        assert display.why_not() == NONE
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb;wayland")
        assert display.why_not() is None


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_a_platform_that_needs_no_display_is_taken(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display.why_not() is None


def test_libraries_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_missing", lambda names: list(names)[:1])
    assert "libGL.so.1" in (display.why_not() or "")


def test_windows_and_macos_always_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert display.why_not() is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
@pytest.mark.parametrize("address", ["", ":987"])
def test_a_script_without_a_display_gets_one_sentence_and_two(address: str, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    environment |= {"DISPLAY": address} if address else {}
    command = [sys.executable, "-m", "rygtraening", "--lang=en", "--data-dir", str(tmp_path / "data")]
    ended = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.endswith("The same session runs in a terminal: rygtraening session\n")
    assert not (tmp_path / "data").exists()
