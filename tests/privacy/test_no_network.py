"""The program works where there is no network at all."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

A_PART = ("tests/exchange/test_export.py", "tests/ui/test_only_one.py", "tests/ui/journey/test_exchange.py")
"""Of the suite: files out and in, through the window too."""
ALONE = """
import socket, subprocess, sys
assert socket.if_nameindex() == [(1, "lo")], socket.if_nameindex()
with socket.socket() as probe:
    assert probe.connect_ex(("127.0.0.1", 9)), "there is a network"
sys.exit(subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *sys.argv[1:]]).returncode)
"""


def test_a_part_of_the_suite_passes_where_there_is_no_network() -> None:
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("unshare is not installed")
    for how in (["-n"], ["-rn"]):
        if subprocess.run([unshare, *how, "true"], capture_output=True, check=False).returncode == 0:
            break
    else:
        pytest.skip("a network namespace of one's own cannot be had here (neither as root nor as a user)")
    ended = subprocess.run(
        [unshare, *how, sys.executable, "-c", ALONE, *A_PART],
        cwd=Path(__file__).resolve().parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    assert re.search(r"\d\d passed", ended.stdout), ended.stdout
