"""Garbage, turned bits, a cut or nothing at all in every file the program owns: a sentence and no traceback, the file
kept as it is or put aside whole, and never written over."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rygtraening import paths
from rygtraening.catalogue import loader
from rygtraening.cli import parser
from rygtraening.domain.facts import KINDS
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore
from rygtraening.store import codec
from rygtraening.store.codec import FactRow
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.migrations import STEPS
from rygtraening.store.settings import JsonSettings
from tests.faults.conftest import CAMPAIGN
from tests.faults.somebody import settle

Morning = Callable[[int], MorningScore]
EXAMPLES = 400 if CAMPAIGN else 50
SHIPPED = ("kattestraek", "knae-til-bryst", "diagonalstraek")

many = settings(
    max_examples=EXAMPLES,
    # caplog is there so that rows that are passed over may say so; the folders are each example's own.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

Damage = Callable[[bytes], bytes]


@st.composite
def damages(draw: st.DrawFn) -> Damage:
    """What a disk, a crash or a hand can do to the bytes of a file."""
    kind = draw(st.sampled_from(("nothing left", "cut", "garbage", "turned bits", "a block of garbage", "zeros")))
    place, length = draw(st.floats(0, 1, exclude_max=True)), draw(st.integers(1, 4096))
    bits = draw(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 7)), min_size=1, max_size=20))
    noise = draw(st.binary(min_size=1, max_size=64))

    def damage(content: bytes) -> bytes:
        at = int(place * len(content))
        match kind:
            case "nothing left":
                return b""
            case "cut":
                return content[:at]
            case "garbage":
                return noise
            case "a block of garbage":
                block = (noise * (length // len(noise) + 1))[:length]
                return (content[:at] + block + content[at + length :])[: len(content)]
            case "zeros":
                return (content[:at] + b"\0" * length + content[at + length :])[: len(content)]
        turned = bytearray(content)
        for where, bit in bits:
            turned[int(where * len(turned))] ^= 1 << bit
        return bytes(turned)

    return damage


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """A copy of ``folder`` for one example."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as inside:
        yield Path(shutil.copytree(folder, Path(inside) / "data"))


@pytest.fixture
def folder(tmp_path: Path, morning: Morning) -> Path:
    """A data folder with a log of sixty mornings, and choices."""
    folder = tmp_path / "data"
    settle(folder)
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(*map(morning, range(60)))
    JsonSettings(folder).set("theme", "dark")
    return folder


def read_everything(folder: Path) -> None:
    """Everything the program asks a log, each complaint a sentence."""
    with closing(SqliteJournal.open(folder)) as journal:
        for ask in (journal.check, journal.every_fact, journal.summaries, journal.entries, journal.running):
            with suppress(KnownError):
                ask()
        for kind in KINDS:
            with suppress(KnownError):
                journal.facts(kind)


def are_choices(content: bytes) -> bool:
    """Whether a settings file can be read: an object of texts."""
    try:
        found = json.loads(content.decode())
    except ValueError:
        return False
    return isinstance(found, dict) and all(isinstance(each, str) for each in found.values())


pytestmark = pytest.mark.promise(
    "garbage, turned bits, a cut or nothing at all in a file of the program",
    "a sentence and no traceback; the file stays as it is or is put aside whole, never written over",
)


@many
@given(damage=damages())
def test_a_damaged_log_is_a_sentence_and_reading_leaves_it_as_it_is(
    damage: Damage, folder: Path, morning: Morning, caplog: pytest.LogCaptureFixture
) -> None:
    with copied(folder) as data:
        path = data / "journal.sqlite3"
        path.write_bytes(damage(path.read_bytes()))
        content = path.read_bytes()
        with suppress(KnownError):
            read_everything(data)
        assert path.read_bytes() == content
        try:
            with closing(SqliteJournal.open(data)) as journal, suppress(KnownError):
                journal.append(morning(100))
        except KnownError:
            assert path.read_bytes() == content


@pytest.mark.parametrize("cell", FactRow._fields)
@pytest.mark.parametrize("left", [None, b"\0", 0.5])
def test_a_cell_that_holds_what_it_never_could_makes_its_row_unreadable(
    cell: str, left: object, morning: Morning
) -> None:
    row = codec.row(morning(0))
    assert codec.fact(row) == morning(0)
    with pytest.raises(Unreadable):
        codec.fact(FactRow._make({**row._asdict(), cell: left}.values()))


@pytest.mark.parametrize("table", ["day", "entry"])
def test_a_sum_that_holds_what_it_never_could_is_a_damaged_log(table: str, folder: Path) -> None:
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as connection, connection:
        connection.execute("UPDATE day SET day = '2026-99-99' WHERE day = (SELECT min(day) FROM day)")
        cells = ("2026-99-99", "x", 0, 0, 0, None, None, 0, None, 0, 0, "none")
        connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", cells)
    with closing(SqliteJournal.open(folder)) as journal:
        with pytest.raises(KnownError, match="left exactly as it is"):
            journal.summaries() if table == "day" else journal.entries()
        assert "left exactly as it is" in journal.check()[0]


@many
@given(damage=damages())
@example(damage=lambda content: content)
def test_a_damaged_unfinished_change_is_a_sentence_or_is_left_out(
    damage: Damage, folder: Path, morning: Morning, caplog: pytest.LogCaptureFixture
) -> None:
    with copied(folder) as data:
        path = data / "journal.sqlite3"
        with closing(sqlite3.connect(path, isolation_level=None)) as writer:
            writer.execute("PRAGMA cache_size = 1")
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("UPDATE fact SET device = 'nobody'")
            unfinished = path.with_name(f"{path.name}-journal").read_bytes()
            half = path.read_bytes()
            writer.execute("ROLLBACK")
        path.write_bytes(half)
        path.with_name(f"{path.name}-journal").write_bytes(damage(unfinished))
        with suppress(KnownError):
            read_everything(data)
        if damage(unfinished) == unfinished:
            with closing(SqliteJournal.open(data)) as journal:
                assert len(journal.facts(MorningScore)) == 60
                assert journal.check() == []


@many
@given(damage=damages())
def test_damaged_settings_are_put_aside_whole_and_begun_anew(damage: Damage, folder: Path) -> None:
    with copied(folder) as data:
        path = data / "settings.json"
        content = damage(path.read_bytes())
        path.write_bytes(content)
        chosen = JsonSettings(data)
        aside = [each for each in data.iterdir() if each.name.startswith("settings.json.damaged-")]
        assert [each.read_bytes() for each in aside] == ([] if are_choices(content) else [content])
        assert path.exists() is not bool(aside)
        chosen.set("language", "da")
        assert chosen.kept
        assert JsonSettings(data).get("language") == "da"


@many
@given(damage=damages(), name=st.sampled_from(SHIPPED))
def test_a_damaged_exercise_is_a_fault_in_that_file_and_is_left_as_it_is(
    damage: Damage, name: str, folder: Path
) -> None:
    with copied(folder) as data:
        own = data / "exercises"
        own.mkdir()
        content = damage((paths.bundled("exercises") / f"{name}.yaml").read_bytes())
        (own / f"{name}.yaml").write_bytes(content)
        catalogue = loader.load([paths.bundled("exercises"), own])
        assert {Path(fault.file) for fault in catalogue.faults} <= {own / f"{name}.yaml"}
        assert set(SHIPPED) <= set(catalogue.exercises)
        assert (own / f"{name}.yaml").read_bytes() == content


COMMANDS = (
    ["today"],
    ["session"],
    ["doctor"],
    ["export", "--format", "ndjson", "--output", "log.ndjson"],
    ["export", "--format", "csv", "--output", "tables"],
    ["import", "nothing.ndjson"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_touches_a_damaged_log(
    command: list[str],
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nothing.ndjson").write_text("")
    path = folder / "journal.sqlite3"
    path.write_bytes(path.read_bytes()[:5000])
    content, names = path.read_bytes(), sorted(each.name for each in folder.iterdir())
    assert parser.run(["--data-dir", str(folder), "--lang", "en", *command]) == 1
    said = capsys.readouterr()
    assert "left exactly as it is" in said.out + said.err or command[0] == "import"
    assert path.read_bytes() == content
    assert sorted(each.name for each in folder.iterdir()) == names


@pytest.mark.promise("the log is of a newer version", "it is refused untouched, by every command, with what to do")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_touches_a_newer_log(
    command: list[str],
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nothing.ndjson").write_text("")
    path = folder / "journal.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    content, names = path.read_bytes(), sorted(each.name for each in folder.iterdir())
    assert parser.run(["--data-dir", str(folder), "--lang", "en", *command]) == 1
    said = capsys.readouterr()
    assert "newer version of this program" in said.out + said.err or command[0] == "import"
    assert path.read_bytes() == content
    assert sorted(each.name for each in folder.iterdir()) == names
