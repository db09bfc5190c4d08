"""A person's tour of the program, watched by strace from outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOUR = Path(__file__).with_name("tour.py")
MARKER = "Rabarberkvadrat"
"""A word that nothing but the person could have written."""
PATIENCE = 120.0
"""Seconds after which something that was waited for is not coming. No test measures them."""


@dataclass(frozen=True, slots=True)
class Toured:
    """What came of it: the folders, what was printed, and what the system was asked for, a line a call."""

    data: Path
    output: Path
    home: Path
    said: str
    calls: tuple[str, ...]


@contextmanager
def x_server() -> Iterator[str]:
    """A display that nobody else is on."""
    if shutil.which("Xvfb") is None:
        pytest.fail("Xvfb is not installed: scripts/system-libraries test installs it")
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


def traced(folder: Path, command: list[str], environment: Mapping[str, str]) -> tuple[int, str, tuple[str, ...]]:
    """Run ``command`` with a mask that hides nothing: its exit code, what it printed, and the calls it made."""
    if shutil.which("strace") is None:
        pytest.fail("strace is not installed: scripts/system-libraries test installs it")
    if subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not look into other processes here (ptrace is forbidden)")
    log = folder / "calls"
    look = ["strace", "-f", "--seccomp-bpf", "-s", "300", "-o", str(log), "-e", "trace=%network,open,openat,creat"]
    ended = subprocess.run(
        ["/bin/sh", "-c", 'umask 0; exec "$@"', "sh", *look, *command],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    return ended.returncode, ended.stdout, tuple(log.read_text(encoding="utf-8", errors="replace").splitlines())


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Toured:
    """The tour, done once, in a home of its own."""
    folder = tmp_path_factory.mktemp("toured")
    data, output, home = (folder / name for name in ("data", "output", "home"))
    for each in (output, home):
        each.mkdir(mode=0o700)
    with x_server() as display:
        own = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        environment = (
            os.environ
            | own
            | {
                "HOME": str(home),
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": str(TOUR.parents[2]),
                "PYTHONDONTWRITEBYTECODE": "1",  # of what is only here
                "SPEECHD_CMD": "/nonexistent",  # a machine without a voice, whatever this one has
            }
        )
        command = [sys.executable, str(TOUR), str(data), str(output), MARKER]
        code, said, calls = traced(folder, command, environment)
    assert code == 0, said
    return Toured(data, output, home, said, calls)
