"""Whatever lies among the copies, here or in the second place: it is named or passed over, never gone back to, never
changed or taken away, and never pushes a good one out."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.cli import parser
from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.backups import Copy, CopyName, Occasion, kept
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore
from rygtraening.store import second_place
from rygtraening.store.copies import Copies, copy_at
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.ui.backups.copies_dialog import CopiesDialog
from rygtraening.ui.backups.rescue_dialog import RescueDialog, rescue
from rygtraening.ui.theme.theme import Mode, Theme
from tests.faults.bad_copies import BAD_COPIES, LINKS, state
from tests.faults.somebody import settle
from tests.faults.test_damaged import Damage, copied, damages, many
from tests.store.hand_clock import HandClock

Morning = Callable[[int], MorningScore]
LATER = datetime(2026, 5, 1, 6, tzinfo=UTC)
pytestmark = [
    pytest.mark.promise(
        "garbage, a link, a folder, a pipe, a newer or foreign file among the copies, here and in the second place",
        "named or passed over, never gone back to, left as it is; no good copy is pushed out by it",
    ),
    pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders, and links need rights"),
]


class Kept:
    """A data folder with a log, one good copy here and one in the second place."""

    def __init__(self, folder: Path, morning: Morning) -> None:
        self.data = folder / "data"
        settle(self.data)
        with closing(SqliteJournal.open(self.data)) as journal:
            journal.append(*map(morning, range(40)))
        stick = folder / "stick"
        stick.mkdir()
        self.settings = JsonSettings(self.data)
        self.clock = HandClock()
        place = BackupPlace(self.settings)
        place.keep(Copies(self.data, self.settings, self.clock).prepare_place(stick))
        self.copies = Copies(self.data, self.settings, self.clock)
        self.good = self.copies.create(Occasion.DAY).copy
        (elsewhere,) = (stick / second_place.FOLDER).iterdir()
        self.folders = {"here": self.data / "backups", "elsewhere": elsewhere}

    def put(self, kind: str, where: str, at: datetime) -> Path:
        """Something that is no copy, with the name of the copy of that moment."""
        path = self.folders[where] / CopyName(Occasion.DAY, at).text
        BAD_COPIES[kind](path, self.good.path)
        return path

    def put_all(self, at: datetime = LATER) -> list[Path]:
        """One of each in both places, the newest there are."""
        return [
            self.put(kind, where, at + timedelta(minutes=number))
            for number, kind in enumerate(BAD_COPIES)
            for where in self.folders
        ]


@pytest.fixture
def held(tmp_path: Path, morning: Morning) -> Kept:
    return Kept(tmp_path, morning)


@pytest.mark.parametrize("where", ["here", "elsewhere"])
@pytest.mark.parametrize("kind", BAD_COPIES)
def test_every_command_says_a_sentence_and_leaves_it(
    kind: str, where: str, held: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    path = held.put(kind, where, LATER)
    before, journal = state(path), (held.data / "journal.sqlite3").read_bytes()
    names = sorted(each.name for each in path.parent.iterdir())

    def told(*command: str) -> tuple[int, str]:
        code = parser.run(["--data-dir", str(held.data), "--lang", "en", "backup", *command])
        said = capsys.readouterr()
        return code, said.out + said.err

    listed = kind not in LINKS
    assert (path.name in told("list")[1]) is listed
    assert told("verify")[0] == (1 if listed else 0)
    wanted = path.name if where == "here" else str(path)
    if kind != "a link to a good one" or where == "here":  # a file may be named by a link of one's own
        code, said = told("restore", wanted)
        assert code == 1
        assert (
            ("is not whole" in said and "nothing was changed" in said)
            or "There is no copy" in said
            or ("newer version" in said)
        )
        assert told("verify", wanted)[0] == 1
    assert (held.data / "journal.sqlite3").read_bytes() == journal
    assert held.copies.last_good() == held.good
    assert (state(path), sorted(each.name for each in path.parent.iterdir())) == (before, names)


def test_none_of_them_pushes_a_good_copy_out_or_is_taken_away(held: Kept, morning: Morning) -> None:
    bad = [path for day in range(0, 40, 4) for path in held.put_all(held.clock.at + timedelta(days=day, hours=3))]
    before = list(map(state, bad))
    made = [held.good]
    with closing(SqliteJournal.open(held.data)) as journal:
        for day in range(100, 140):
            held.clock.at += timedelta(days=1)
            journal.append(morning(day))
            made.append(held.copies.create(Occasion.DAY).copy)
    assert list(map(state, bad)) == before
    for folder in held.folders.values():
        there = {path.name for path in folder.iterdir()} - {path.name for path in bad}
        assert there == {name.text for name in kept_of(made)}


def kept_of(made: list[Copy]) -> set[CopyName]:
    """What stays of ``made``, one after the other, where nothing else lies beside."""
    there: list[Copy] = []
    for copy in made:
        there.append(copy)
        keep = kept(there, UTC, copy.name)
        there = [each for each in there if each.name in keep]
    return {copy.name for copy in there}


@many
@given(damage=damages())
def test_a_copy_that_was_damaged_is_left_out_or_is_as_good_as_before(damage: Damage, tmp_path: Path) -> None:
    """The bits that were turned may be such that nobody reads."""
    if not (tmp_path / "data").exists():
        settle(tmp_path / "data")
        Copies(tmp_path / "data", JsonSettings(tmp_path / "data"), HandClock()).create(Occasion.DAY)
    with copied(tmp_path / "data") as data:
        (path,) = (data / "backups").iterdir()
        path.write_bytes(damage(path.read_bytes()))
        content, journal = path.read_bytes(), (data / "journal.sqlite3").read_bytes()
        copies = Copies(data, JsonSettings(data), HandClock())
        (found,) = copies.copies()
        assert found.inside == copy_at(path).inside
        with suppress(KnownError):
            copies.preview(found)
            assert found.inside is not None
        if found.inside is None:
            with pytest.raises(KnownError):
                copies.restore(found)
            assert (data / "journal.sqlite3").read_bytes() == journal
        assert path.read_bytes() == content
        assert list((data / "backups").iterdir()) == [path]


# In the window


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(Mode.LIGHT, parent=qapp)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_window_names_them_and_offers_only_the_good_ones(held: Kept, theme: Theme, qtbot: QtBot) -> None:
    bad = held.put_all()
    before = list(map(state, bad))
    dialog = CopiesDialog(theme, held.copies, held.clock.now)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.rows))
    assert len(dialog.rows) == 2  # the good one here, and the one elsewhere
    assert words(dialog).count("cannot be read") == len(bad) - 2 * len(LINKS)
    dialog.rows[0].click()
    qtbot.waitUntil(lambda: "exactly the same" in words(dialog))
    dialog.done(0)
    assert list(map(state, bad)) == before


def test_where_the_log_is_damaged_the_good_one_is_offered_and_else_none(
    held: Kept, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    held.put_all()
    (held.data / "journal.sqlite3").write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    offered: list[str] = []

    def look(dialog: RescueDialog) -> int:
        dialog.show()
        offered.append(words(dialog))
        dialog.close()
        dialog.deleteLater()
        return 0

    monkeypatch.setattr(RescueDialog, "exec", look)
    assert rescue(theme, "Why", held.copies, held.clock.now) is False
    assert "The last good copy is of" in offered[0] and "2 March 2026" in offered[0]
    for folder in held.folders.values():
        (folder / held.good.path.name).unlink()
    assert rescue(theme, "Why", held.copies, held.clock.now) is None
