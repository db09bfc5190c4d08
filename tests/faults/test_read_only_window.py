"""Another user's folder that can only be read, in a real window: it says so, and reading, Fremgang and export work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rygtraening.cli import parser
from rygtraening.ui.window import PAGES
from tests.faults.conftest import CAMPAIGN, NOBODY
from tests.privacy.conftest import x_server

PROGRAM = Path(__file__).with_name("reader_window.py")
PATIENCE = 120.0
"""Seconds after which the window is not coming any more. No test measures them."""
NO_SOUND_SERVER = "qt.multimedia.symbolsresolver: Couldn't "
"""What Qt says where sound is imported without the quiet of ``ui/quiet_qt.py``."""
REFUSED = "can only be read, so nothing new can be saved"

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the window is opened on an X server of its own"),
    pytest.mark.promise(
        "the folder or the file can only be read (as another user)",
        "what is there is read and can be exported; what would write says why it cannot; nothing is touched",
    ),
]


@pytest.mark.parametrize("what", ["the folder", "the file"] if CAMPAIGN else ["the folder"])
def test_the_window_says_so_and_everything_can_be_looked_at_and_taken_out(what: str, open_folder: Path) -> None:
    data, output = open_folder / "data", open_folder / "out"
    assert parser.run(["--data-dir", str(data), "--lang", "en", "demo", "--days", "40"]) == 0
    output.mkdir()
    output.chmod(0o777)
    for path in data.iterdir():
        path.chmod(0o444)
    data.chmod(0o555 if what == "the folder" else 0o777)
    before = (data / "journal.sqlite3").read_bytes()
    names = sorted(path.name for path in data.iterdir())
    with x_server() as display:
        done = subprocess.run(
            [sys.executable, str(PROGRAM), str(NOBODY), str(data), str(output)],
            env=os.environ
            | {
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "HOME": str(output),
                "XDG_RUNTIME_DIR": str(output),
                "SPEECHD_CMD": "/nonexistent",
                "PYTHONPATH": os.pathsep.join(path for path in (*sys.path, str(PROGRAM.parents[2])) if path),
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    said = [line for line in done.stderr.splitlines() if not line.startswith(NO_SOUND_SERVER)]
    assert (done.returncode, said) == (0, []), done.stdout
    seen = done.stdout.splitlines()
    banner, *pages, chart, day, saved = seen
    assert banner.startswith("banner: ") and REFUSED in banner
    assert pages == [f"page: {page}" for page in PAGES]
    assert chart == "chart: True"
    assert REFUSED in day
    assert "Your copy is ready" in saved
    (log,) = output.glob("*.ndjson")
    assert log.stat().st_size > 1000
    assert (data / "journal.sqlite3").read_bytes() == before
    kept = {"window.lock", "window.call", "in-use.lock"} if what == "the file" else set()
    assert {path.name for path in data.iterdir()} - set(names) <= kept
