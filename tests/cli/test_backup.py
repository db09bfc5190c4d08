"""``rygtraening backup``: from a data folder and back into it, as a person does it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from rygtraening.cli import backup, doctor, parser
from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.backups import Copy, CopyName, Elsewhere, Inside, Made, Occasion
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore, Stamp
from rygtraening.store import in_use
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings

Run = Callable[..., tuple[int, str]]
SEVEN = datetime(2026, 3, 2, 7, tzinfo=UTC)


def morning(day: int) -> MorningScore:
    at = SEVEN + timedelta(days=day)
    return MorningScore(Stamp(UUID(int=day + 1), "device", at, at.date()), Pain(3, 0))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(morning(0))
    return folder


@pytest.fixture
def run(data: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """The exit code of ``backup …`` and all it says."""

    def carry_out(*arguments: str) -> tuple[int, str]:
        code = parser.run(["--data-dir", str(data), "--lang=en", "backup", *arguments])
        said = capsys.readouterr()
        return code, said.out + said.err

    return carry_out


def facts(folder: Path) -> int:
    with closing(SqliteJournal.open(folder)) as journal:
        return len(journal.every_fact())


def test_a_copy_is_made_listed_read_through_and_gone_back_to(run: Run, data: Path) -> None:
    code, said = run("create")
    (copy,) = (data / "backups").iterdir()
    assert (code, said) == (0, f"A copy was made and read through: {copy}\n")
    code, said = run("list")
    assert code == 0 and copy.name in said and "made by you" in said and "read through and whole" in said
    assert run("verify") == (0, f"[ok] {said_of(said, copy)}\n")
    with closing(SqliteJournal.open(data)) as journal:
        journal.append(morning(1), morning(2))
    code, said = run("restore", "--dry-run")
    assert code == 0 and "2 entries are not in the copy and would go with it: 3 March 2026, 4 March 2026." in said
    assert "nothing has been changed" in said and facts(data) == 3
    code, said = run("restore", copy.stem)
    assert code == 0 and facts(data) == 1
    undo = said.strip().rpartition("rygtraening backup restore ")[2]
    assert undo.startswith("before-restore-")
    code, said = run("restore", undo)
    assert code == 0 and "2 entries would come back" in said and facts(data) == 3


def said_of(listed: str, copy: Path) -> str:
    """What ``verify`` says of a copy that ``list`` names."""
    return f"{copy.name}: {listed.splitlines()[0].partition('  ')[2]}"


def test_a_damaged_log_is_gone_back_from_and_kept(run: Run, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("create")
    (data / "journal.sqlite3").write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    assert parser.run(["--data-dir", str(data), "--lang=en", "today"]) == 1
    assert "“rygtraening backup restore” goes back to the last good copy" in capsys.readouterr().err
    code, said = run("restore")
    (kept,) = data.glob("journal.damaged-*.sqlite3")
    assert code == 0 and str(kept) in said and facts(data) == 1


def test_a_copy_that_is_not_whole_is_named_and_left_alone(run: Run, data: Path) -> None:
    run("create")
    (copy,) = (data / "backups").iterdir()
    copy.write_bytes(b"\x00" * 9000)
    code, said = run("verify")
    assert code == 1 and f"[!!] {copy.name}" in said and "1 copy cannot be read. It has been left as it is." in said
    code, said = run("restore")
    assert code == 1 and "There is no copy that can be read, so nothing was changed." in said
    code, said = run("restore", copy.name)
    assert code == 1 and "is not whole" in said
    assert copy.read_bytes() == b"\x00" * 9000 and facts(data) == 1


def test_without_copies_there_is_a_sentence(run: Run) -> None:
    assert run("verify") == (1, "There is no copy yet.\n")
    code, said = run("list")
    assert code == 0 and said.startswith("There is no copy yet. The first one comes by itself")
    code, said = run("restore", "day-20260302T073005Z")
    assert code == 1 and "There is no copy day-20260302T073005Z." in said


def test_a_copy_in_a_file_of_ones_own_is_gone_back_to(run: Run, data: Path, tmp_path: Path) -> None:
    run("create")
    (copy,) = (data / "backups").iterdir()
    own = copy.rename(tmp_path / "my log.sqlite3")
    with closing(SqliteJournal.open(data)) as journal:
        journal.append(morning(1))
    assert run("verify", str(own))[0] == 0
    assert run("restore", str(own))[0] == 0
    assert facts(data) == 1


def test_while_the_program_is_open_nothing_is_gone_back_to(run: Run, data: Path) -> None:
    run("create")
    with closing(SqliteJournal.open(data)) as journal:
        journal.append(morning(1))
    with in_use.alone(data):
        code, said = run("restore")
        assert code == 1 and "already open" in said and facts(data) == 2
        assert run("create")[0] == 0  # a copy harms nobody


def test_only_looking_at_a_copy_works_beside_the_open_program(run: Run, data: Path) -> None:
    run("create")
    with closing(SqliteJournal.open(data)) as journal:
        journal.append(morning(1))
    with in_use.alone(data):
        code, said = run("restore", "--dry-run")
    assert code == 0 and "1 entry is not in the copy" in said and facts(data) == 2


def test_nothing_to_do_is_said_and_not_done(run: Run, data: Path) -> None:
    run("create")
    code, said = run("restore")
    assert code == 0 and "exactly the same" in said
    assert len(list((data / "backups").iterdir())) == 1


# The second place


def copies_in(place: Path) -> list[str]:
    return [path.name for path in (place / "rygtraening-backups").glob("*/*.sqlite3")]


def test_a_second_place_is_chosen_gets_a_copy_at_once_and_every_one_after(run: Run, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    code, said = run("place")
    assert code == 0 and said.startswith("There is no second place for copies yet.") and "memory stick" in said
    code, said = run("place", str(stick))
    assert code == 0 and f"The second place for copies is {stick}." in said
    assert "There is one in the other place too." in said and len(copies_in(stick)) == 1
    assert run("place") == (0, f"The second place for copies is {stick}.\n")
    run("create")
    assert len(copies_in(stick)) == 2


def test_a_second_place_that_is_not_plugged_in_is_said(run: Run, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    run("place", str(stick))
    stick.rename(tmp_path / "in the drawer")
    stick.mkdir()  # the empty mount point
    code, said = run("place")
    assert code == 0 and "The other place for copies is not there just now." in said


def test_no_second_place_any_more_leaves_what_is_in_it(run: Run, data: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    run("place", str(stick))
    code, said = run("place", "--none")
    assert code == 0 and "Those in the other place stay there." in said
    assert BackupPlace(JsonSettings(data)).folder is None and len(copies_in(stick)) == 1
    run("create")
    assert len(copies_in(stick)) == 1


def test_a_folder_that_cannot_be_a_second_place_changes_nothing(run: Run, data: Path, tmp_path: Path) -> None:
    for folder, why in ((data / "backups", "is in the data folder itself"), (tmp_path / "nowhere", "nowhere")):
        code, said = run("place", str(folder))
        assert code == 1 and why in said and "Traceback" not in said
        assert BackupPlace(JsonSettings(data)).folder is None


def test_a_folder_and_none_at_once_is_not_understood(run: Run, tmp_path: Path) -> None:
    assert run("place", str(tmp_path), "--none")[0] == 2


def test_before_there_is_a_log_the_place_is_kept_for_the_first_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert parser.run(["--data-dir", str(tmp_path / "new"), "--lang=en", "backup", "place", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"The second place for copies is {tmp_path}.\n"
    assert BackupPlace(JsonSettings(tmp_path / "new")).folder == tmp_path


def test_while_the_program_is_open_no_other_place_is_chosen(run: Run, data: Path, tmp_path: Path) -> None:
    with in_use.alone(data):  # its next choice would write over this one
        code, said = run("place", str(tmp_path))
        assert code == 1 and "already open" in said
        assert run("place")[0] == 0
    assert BackupPlace(JsonSettings(data)).folder is None


def test_a_choice_that_cannot_be_kept_is_an_error(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_settings: JsonSettings) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(JsonSettings, "_write", refuse)
    code, said = run("place", str(tmp_path))
    assert code == 1 and "The choice could not be kept" in said


# After a session in the terminal

NAME = CopyName(Occasion.DAY, SEVEN)
MADE = Copy(Path(NAME.text), NAME, 40960, Inside(1, 0))


class FakeBackups:
    """Makes what it is told to."""

    def __init__(self, *, due: bool = True, elsewhere: Elsewhere = Elsewhere.NOT_WANTED, trouble: str = "") -> None:
        self.is_due = due
        self.elsewhere = elsewhere
        self.trouble = trouble
        self.asked: list[Occasion] = []

    def due(self) -> bool:
        return self.is_due

    def create(self, occasion: Occasion) -> Made:
        self.asked.append(occasion)
        if self.trouble:
            raise KnownError(self.trouble)
        return Made(MADE, self.elsewhere)


def after(backups: FakeBackups, folder: Path) -> None:
    backup.after_session(backups, JsonSettings(folder))  # type: ignore[arg-type]


def test_after_a_session_the_days_copy_is_made_quietly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backups = FakeBackups()
    after(backups, tmp_path)
    after(FakeBackups(due=False, trouble="not asked for"), tmp_path)
    assert backups.asked == [Occasion.DAY]
    assert capsys.readouterr().out == ""


def test_a_second_place_that_is_away_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _day in range(3):
        after(FakeBackups(elsewhere=Elsewhere.MISSING), tmp_path)
    assert capsys.readouterr().out.count("is not there just now") == 1
    assert BackupPlace(JsonSettings(tmp_path)).folder is None


def test_a_copy_that_cannot_be_made_is_a_sentence_and_no_fault_of_the_session(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    after(FakeBackups(trouble="The disk is full."), tmp_path)
    assert capsys.readouterr().out == "The disk is full.\n"


# What doctor says


def test_doctor_says_when_the_last_good_copy_was_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = Copy(tmp_path / "day-20260303T070000Z.sqlite3", CopyName(Occasion.DAY, SEVEN + timedelta(days=1)), 0, None)
    assert doctor.report(tmp_path / "none", None, 0, copies=[MADE], now=SEVEN) == 0
    assert "[ok] Copies: the last good one is of 2 March 2026 07:00, with 0 days of training" in capsys.readouterr().out
    assert doctor.report(tmp_path / "none", None, 0, copies=[broken, MADE], now=SEVEN) == 1
    said = capsys.readouterr().out
    assert f"[!!] Copies: {broken.path} cannot be read" in said and "of 2 March 2026 07:00" in said
    assert doctor.report(tmp_path / "none", None, 0) == 0
    assert "[--] Copies: none yet" in capsys.readouterr().out
