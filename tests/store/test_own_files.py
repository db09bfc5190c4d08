"""Several own files are changed as one: all of them or none, whenever the machine stops or the disk says no, and what
makes room is put aside, never erased."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.domain.sharing import TakenIn
from rygtraening.store import own_files

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
OLD = {"hip-lift.yaml": b"old lift", "other.yaml": b"other", "programmes/mine.yaml": b"old programme"}
NEW = {"hip-lift.yaml": b"new lift", "bridge.yaml": b"new bridge", "programmes/mine.yaml": b"new programme"}
AWAY = ("hip-lift.yaml", "programmes/mine.yaml")
AFTER = OLD | NEW
CHANGES = frozenset({"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir"})
"""What Python tells its auditors before it changes something on the disk."""

pytestmark = pytest.mark.promise(
    "the machine stops, or the disk says no, while a programme with its exercises is taken in",
    "all of its files are there, or none, and what they replaced is kept",
)


class Auditor:
    """Counts what changes something in a folder, and does something at one of them. Python lets go of no auditor, so
    there is one, which rests between the tests."""

    def __init__(self) -> None:
        self.folder = ""
        self.count = 0
        self.act: Callable[[int], None] | None = None
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.act is None or event not in CHANGES or not str(arguments[0]).startswith(self.folder):
            return
        if event == "open" and not int(arguments[2]) & (os.O_WRONLY | os.O_RDWR):  # type: ignore[call-overload]
            return
        self.count += 1
        self.act(self.count)


@pytest.fixture(scope="module")
def listening() -> Auditor:
    return Auditor()


@pytest.fixture
def auditor(listening: Auditor, own: Path) -> Iterator[Auditor]:
    listening.folder, listening.count = str(own), 0
    yield listening
    listening.act = None


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "exercises"
    for name, content in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def read(own: Path) -> dict[str, bytes]:
    """The exercise files as the loader finds them."""
    found = [*own.glob("*.yaml"), *own.glob("programmes/*.yaml")]
    return {path.relative_to(own).as_posix(): path.read_bytes() for path in found}


def aside(own: Path) -> set[bytes]:
    return {path.read_bytes() for path in own_files.put_aside_files(own)}


def test_everything_is_written_and_what_made_room_is_put_aside(own: Path) -> None:
    taken = own_files.take_in(own, NEW, AWAY, NOW)
    assert read(own) == AFTER
    assert taken.aside == "put-aside/20261122T083000Z" and taken.replaced == AWAY
    assert (own / taken.aside / "programmes" / "mine.yaml").read_bytes() == b"old programme"
    assert aside(own) == {b"old lift", b"old programme"}
    assert not list(own.glob(".*"))


def test_it_is_for_the_owner_only(tmp_path: Path) -> None:
    own = tmp_path / "data" / "exercises"
    own_files.take_in(own, NEW, (), NOW)
    assert read(own) == NEW
    assert {oct(path.stat().st_mode & 0o777) for path in own.rglob("*.yaml")} == {"0o600"}
    assert {oct(path.stat().st_mode & 0o777) for path in (own.parent, own, own / "programmes")} == {"0o700"}


def test_taking_back_makes_it_as_it_was_and_erases_nothing(own: Path) -> None:
    taken = own_files.take_in(own, NEW, AWAY, NOW)
    own_files.take_back(own, taken, NOW)
    assert read(own) == OLD
    assert aside(own) == set(NEW.values())


def test_what_was_changed_by_hand_meanwhile_is_put_aside_too(own: Path) -> None:
    taken = own_files.take_in(own, NEW, AWAY, NOW)
    (own / "hip-lift.yaml").write_bytes(b"by hand")
    own_files.take_back(own, taken, NOW)
    assert read(own) == OLD and b"by hand" in aside(own)


def test_a_change_of_any_own_file_is_seen(own: Path) -> None:
    before = own_files.seen(own)
    assert own_files.seen(own) == before
    (own / "programmes" / "mine.yaml").write_bytes(b"longer than before")
    changed = own_files.seen(own)
    (own / "other.yaml").unlink()
    assert len({before, changed, own_files.seen(own)}) == 3


def take_in(own: Path) -> None:
    own_files.take_in(own, NEW, AWAY, NOW)


def take_back(own: Path) -> None:
    own_files.take_back(own, TakenIn(("hip-lift.yaml", "bridge.yaml"), ()), NOW)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is stopped in the middle")
def test_stopped_at_any_moment_it_is_all_old_or_all_new(tmp_path: Path, auditor: Auditor, own: Path) -> None:
    """A process of its own is stopped before each of its changes in turn; whoever reads next finishes or finds
    nothing."""
    outcomes: list[dict[str, bytes]] = []
    for moment in range(1, 200):
        folder = tmp_path / str(moment) / "exercises"
        for name, content in OLD.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        child = os.fork()
        if child == 0:
            auditor.folder, auditor.count = str(folder), 0
            auditor.act = lambda count, last=moment: os._exit(9) if count == last else None
            try:
                take_in(folder)
            finally:
                os._exit(0)
        _child, status = os.waitpid(child, 0)
        own_files.finish(folder)
        found = read(folder)
        assert found in (OLD, AFTER), moment
        if found == AFTER:
            assert aside(folder) == {b"old lift", b"old programme"}, moment
            assert not list(folder.glob(".taking-in-*/*")), moment
        outcomes.append(found)
        if os.waitstatus_to_exitcode(status) == 0:
            break
    assert len(outcomes) > 12 and outcomes[-1] == AFTER
    turned = outcomes.index(AFTER)
    assert outcomes == [OLD] * turned + [AFTER] * (len(outcomes) - turned), "there is one moment at which it is kept"


def test_where_the_disk_says_no_at_any_write_everything_is_as_it_was(own: Path, auditor: Auditor) -> None:
    for moment in range(1, 200):
        auditor.count = 0

        def refuse(count: int, last: int = moment) -> None:
            if count == last:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        auditor.act = refuse
        try:
            take_in(own)
        except KnownError as error:
            assert "Nothing has been changed" in str(error)
            auditor.act = None
            assert read(own) == OLD, moment
        else:
            auditor.act = None
            assert auditor.count < moment or read(own) == AFTER, moment
            if auditor.count < moment:
                break
            own_files.finish(own)
            for path in own_files.put_aside_files(own):
                path.unlink()
            for name in NEW:
                (own / name).unlink()
            for name, content in OLD.items():
                (own / name).write_bytes(content)
    assert moment > 12
    assert read(own) == AFTER


def test_where_even_going_back_fails_the_next_reader_goes_back(own: Path, auditor: Auditor) -> None:
    renames: list[int] = []

    def refuse(count: int) -> None:
        renames.append(count)
        if len(renames) > 11:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    auditor.act = refuse
    with pytest.raises(KnownError, match="Nothing has been changed"):
        take_in(own)
    auditor.act = None
    own_files.finish(own)
    assert read(own) in (OLD, AFTER)


@pytest.mark.parametrize(
    "record",
    ['[["other.yaml", "../../outside.yaml"]]', '[["/etc/hostname", "a.yaml"]]', '[["a"]]', "{", "[1]", '[["..", "x"]]'],
)
def test_a_record_that_leads_out_of_the_folder_is_not_followed(own: Path, record: str) -> None:
    work = own / ".taking-in-x"
    work.mkdir()
    (work / "moves.json").write_text(record)
    own_files.finish(own)
    assert read(own) == OLD
    assert sorted(path.name for path in own.parent.iterdir()) == ["exercises"]


def test_what_was_begun_long_ago_is_swept_away(own: Path) -> None:
    left, new = own / ".taking-in-old", own / ".taking-in-new"
    for folder in (left, new):
        folder.mkdir()
        (folder / "0").write_bytes(b"half")
    os.utime(left, (0, 0))
    take_in(own)
    assert not left.exists() and new.exists()
