"""A whole tour of the program, seen from outside: nothing leaves the machine, what is written is for its owner only,
and what a bug leaves behind says nothing of the person."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.privacy.conftest import MARKER, traced

if TYPE_CHECKING:
    from tests.privacy.conftest import Toured

pytestmark = pytest.mark.window
LOCAL = {"AF_UNIX", "AF_LOCAL"}
"""The display, the sound server and the session bus."""
_FAMILY = re.compile(r"(?:sa_family=|socket\(|socketpair\()(AF_[A-Z0-9]+)")
_WRITES = re.compile(r"\"([^\"]*)\", [A-Z_|]*O_(?:WRONLY|RDWR|CREAT)\b(?!.* = -1)")


def families(calls: tuple[str, ...]) -> set[str]:
    """The families of all sockets that were made, connected or sent to."""
    return {family for line in calls for family in _FAMILY.findall(line)}


def test_the_whole_tour_opens_no_socket_but_local_ones(toured: Toured) -> None:
    assert "AF_UNIX" in families(toured.calls)  # it did speak to the display
    assert families(toured.calls) <= LOCAL


def test_a_socket_of_the_network_would_be_seen(tmp_path: Path) -> None:
    for family, address in (("AF_INET", "127.0.0.1"), ("AF_INET6", "::1")):
        code = f"import socket; socket.socket(socket.{family}).connect_ex(('{address}', 9))"
        _code, _said, calls = traced(tmp_path, [sys.executable, "-c", code], os.environ)
        assert family in families(calls)


def test_it_writes_nowhere_but_where_it_is_told(toured: Toured) -> None:
    written = {path for line in toured.calls for path in _WRITES.findall(line)}
    inside = (str(toured.data), str(toured.output), str(toured.home / "cache"), "/dev/", "/proc/")
    elsewhere = sorted(path for path in written if not path.startswith(inside))
    assert elsewhere == []
    assert any(path.startswith(str(toured.data)) for path in written)


def rights(folder: Path) -> dict[str, int]:
    """Of everything in ``folder``, and of itself."""
    return {str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}


def test_every_file_and_folder_is_the_owners_whatever_the_mask(toured: Toured) -> None:
    found = {**rights(toured.data), **{f"output/{name}": mode for name, mode in rights(toured.output).items()}}
    folders = {".", "backups", "output/.", "output/tables", "output/other", "output/other/backups", "output/demo"}
    assert folders <= set(found)
    assert {"journal.sqlite3", "settings.json", "bugs.log", "output/pages.pdf", "output/tables/days.csv"} <= set(found)
    assert {name: oct(mode) for name, mode in found.items() if mode not in (0o700, 0o600)} == {}
    assert {name for name, mode in found.items() if mode == 0o700} == folders


def test_what_was_written_is_in_the_log_and_on_the_paper(toured: Toured) -> None:
    """Else the next test would look for nothing."""
    for name in ("log.ndjson", "tables/sessions.csv"):
        assert MARKER.encode() in (toured.output / name).read_bytes(), name
    assert MARKER.encode() in (toured.data / "journal.sqlite3").read_bytes()
    assert MARKER.encode() in (toured.data / "settings.json").read_bytes()


def test_nothing_of_it_is_in_the_list_of_bugs_the_crash_dialog_or_what_is_printed(toured: Toured) -> None:
    bugs = (toured.data / "bugs.log").read_text(encoding="utf-8")
    crash = (toured.output / "crash.txt").read_text(encoding="utf-8")
    for said in (bugs, crash):
        assert "ValueError" in said
        assert "in _stumble" in said
        assert MARKER not in said
        assert str(toured.home) not in said
        assert str(toured.data) not in said
    assert MARKER not in toured.said
