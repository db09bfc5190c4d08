"""A disk that fails now and then (EIO), at every kind of write: a sentence, what was acknowledged is there, nothing is
there by halves, and the next try works."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.conftest import CAMPAIGN, RecordProperty
from tests.faults.failing_writes import KINDS

TRIES = 1000 if CAMPAIGN else 60
QUICK = {"settings": 10, "file": 5, "new journal": 3}
"""How many times as often: what is written with few calls fails seldom, and what takes many seldom succeeds."""
PROGRAM = Path(__file__).with_name("failing_writes.py")
SENTENCES = (
    "The disk reported an error at",
    "cannot be opened. Nothing has been changed.",
    "could not be written (Input/output error). Your log is untouched.",
    "cannot be read (Input/output error). Nothing has been changed.",
    "could not be read back, so nothing was changed",
    "is damaged and cannot be read. It has been left exactly as it is.",
    "not kept",
)
"""What may be said."""

pytestmark = pytest.mark.promise(
    "the disk fails now and then (EIO), at every kind of write",
    "a sentence; what was acknowledged is there; nothing is there by halves; the next try works",
)


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_acknowledged_is_there_and_the_next_try_works(
    kind: str, tmp_path: Path, record_property: RecordProperty
) -> None:
    if shutil.which("fiu-run") is None:
        pytest.skip("fiu-run is not installed (fiu-utils)")
    done = subprocess.run(
        ["fiu-run", "-x", sys.executable, str(PROGRAM), kind, str(tmp_path), str(TRIES * QUICK.get(kind, 1))],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in (*sys.path, str(PROGRAM.parents[2])) if path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["refused"] > 0
    assert told["kept"] > 1
    for sentence in told["said"]:
        assert any(each in sentence for each in SENTENCES), sentence
        assert kind != "one bad read" or "damaged" not in sentence
    record_property("writes", told["kept"] + told["refused"])
    record_property("writes that failed", told["refused"])
