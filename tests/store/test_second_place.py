"""The second place for copies: each goes there too where it is there, and what it will not take is no error."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.backups import Elsewhere, Occasion
from rygtraening.domain.ports import KnownError
from rygtraening.store import second_place
from rygtraening.store.copies import Copies
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from tests.store.hand_clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A memory stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


@pytest.fixture
def copies(folder: Path, clock: HandClock) -> Copies:
    return Copies(folder, JsonSettings(folder), clock)


@pytest.fixture
def with_place(copies: Copies, folder: Path, place: Path, clock: HandClock) -> Copies:
    settings = JsonSettings(folder)
    BackupPlace(settings).keep(copies.prepare_place(place))
    return Copies(folder, settings, clock)


def test_a_copy_goes_to_the_second_place_too(journal: SqliteJournal, with_place: Copies, place: Path) -> None:
    made = with_place.create(Occasion.DAY)
    assert made.elsewhere is Elsewhere.KEPT
    (there,) = place.rglob("*.sqlite3")
    assert there == place / "rygtraening-backups" / journal.device[:8] / made.copy.path.name
    assert there.read_bytes() == made.copy.path.read_bytes()
    assert [copy.elsewhere for copy in with_place.copies()] == [False, True]


def test_a_second_place_that_is_not_there_is_no_error_and_gets_the_next_copy(
    journal: SqliteJournal, with_place: Copies, place: Path, clock: HandClock, tmp_path: Path
) -> None:
    place.rename(tmp_path / "unplugged")
    assert with_place.create(Occasion.DAY).elsewhere is Elsewhere.MISSING
    place.mkdir()  # the empty mount point
    clock.move(days=1)
    assert with_place.create(Occasion.DAY).elsewhere is Elsewhere.MISSING
    assert list(place.iterdir()) == [] and len(with_place.copies()) == 2
    place.rmdir()
    (tmp_path / "unplugged").rename(place)
    clock.move(days=1)
    assert with_place.create(Occasion.DAY).elsewhere is Elsewhere.KEPT


def test_a_second_place_that_takes_nothing_is_no_error(
    journal: SqliteJournal, with_place: Copies, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    assert with_place.create(Occasion.DAY).elsewhere is Elsewhere.FAILED
    assert list(place.rglob("*.sqlite3")) == [] and list(place.rglob(".new-*")) == []


def test_a_copy_that_arrives_otherwise_than_it_left_is_not_kept(
    journal: SqliteJournal, with_place: Copies, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "copyfile", lambda source, target: target.write_bytes(b"\x00" * 9000))
    assert with_place.create(Occasion.DAY).elsewhere is Elsewhere.FAILED
    assert list(place.rglob("*.sqlite3")) == []


def test_two_computers_share_a_stick_without_thinning_each_other(
    journal: SqliteJournal, with_place: Copies, place: Path, tmp_path: Path, clock: HandClock
) -> None:
    with_place.create(Occasion.DAY)
    other = tmp_path / "other"
    SqliteJournal.open(other).close()
    settings = JsonSettings(other)
    BackupPlace(settings).keep(place)
    others = Copies(other, settings, clock)
    clock.move(hours=1)
    others.create(Occasion.DAY)
    assert len(list(place.rglob("*.sqlite3"))) == 2
    assert sum(copy.elsewhere for copy in others.copies()) == 2
    shutil.rmtree(other / "backups")
    found = others.last_good()
    assert found is not None and found.elsewhere


def test_the_second_place_is_not_in_the_data_folder_and_is_one_that_can_be_written(
    copies: Copies, folder: Path, place: Path, journal: SqliteJournal
) -> None:
    with pytest.raises(KnownError, match="in the data folder itself"):
        copies.prepare_place(folder / "backups")
    assert copies.prepare_place(place) == place
    assert copies.prepare_place(place / second_place.FOLDER) == place
    with pytest.raises(KnownError):
        copies.prepare_place(place / "not there")


@pytest.mark.parametrize("text", ["", "stick", "../stick", "~/stick", "/stick\0", "/half \ud800 a pair"])
def test_what_cannot_be_the_way_to_a_folder_is_no_second_place(
    text: str, journal: SqliteJournal, folder: Path, clock: HandClock
) -> None:
    settings = JsonSettings(folder)
    settings.set("backup_place", text)
    assert BackupPlace(settings).folder is None
    copies = Copies(folder, settings, clock)
    assert copies.create(Occasion.DAY).elsewhere is Elsewhere.NOT_WANTED
    assert len(copies.copies()) == 1
