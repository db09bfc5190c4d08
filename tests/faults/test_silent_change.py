"""A byte of a kept row turns on the disk, and the program goes on as if nothing were: it is found all the same, and
what was copied before stays."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from rygtraening.cli import parser
from rygtraening.domain.backups import Occasion
from rygtraening.domain.record import MorningScore
from rygtraening.store import health
from rygtraening.store.copies import Copies
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from tests.faults.conftest import CAMPAIGN, RecordProperty
from tests.store.changed import turn_a_byte
from tests.store.hand_clock import HandClock

DAYS = 30
STEP = 1 if CAMPAIGN else 5
"""Every so manyeth byte of a row is turned."""

pytestmark = pytest.mark.promise(
    "a byte of a kept row turns silently on the disk",
    "the look at the start and doctor tell it; the copies made of it never take the place of a good one; going back to "
    "a good one makes the row what it was",
)


@pytest.fixture
def log(tmp_path: Path, morning: Callable[[int], MorningScore]) -> Path:
    folder = tmp_path / "data"
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(*map(morning, range(DAYS)))
    return folder / "journal.sqlite3"


def row_in(content: bytes, fact: MorningScore) -> range:
    """Where in the file the cells of the row lie; its id with its kind behind stands in no index."""
    first = content.index(f"{fact.stamp.id}morning".encode())
    return range(first, content.index(b'"leg":0}}', first) + len(b'"leg":0}}') + 4)  # the sum itself comes last


def test_each_byte_of_a_row_that_turns_is_found(
    log: Path, morning: Callable[[int], MorningScore], record_property: RecordProperty
) -> None:
    content = log.read_bytes()
    assert health.look_over(log).is_well
    turned = row_in(content, morning(DAYS // 2))[::STEP]
    for place in turned:
        log.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        assert not health.look_over(log).is_well, place
    record_property("bytes turned", len(turned))


def test_it_is_told_pushes_no_good_copy_out_and_can_be_undone(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, clock = log.parent, HandClock()
    copies = Copies(folder, JsonSettings(folder), clock)

    def rygtraening(*arguments: str) -> tuple[int, str]:
        code = parser.run(["--data-dir", str(folder), "--lang", "en", *arguments])
        return code, capsys.readouterr().out

    good = copies.create(Occasion.DAY).copy
    place = row_in(log.read_bytes(), first_morning(folder)).start
    around = log.read_bytes()[place : place + 200]
    turn_a_byte(log, around, around.replace(b'{"back":3', b'{"back":7'))
    told = "An entry of 2 March 2026 (morning) is no longer as it was written."
    code, said = rygtraening("doctor")
    assert code == 1 and told in said and "the last good one is of" in said
    for _month in range(30):
        clock.move(days=30)
        assert not copies.create(Occasion.DAY).copy.is_whole
    assert good.path.exists() and copies.last_good() == good
    made, whole = len(copies.copies()), "the last good one is of 2 March 2026"
    code, said = rygtraening("doctor")
    assert code == 1 and whole in said and said.count("1 entry in this copy is no longer") == made - 1
    code, said = rygtraening("backup", "verify")
    assert code == 1 and f"[ok] {good.path.name}" in said
    assert said.count("[!!]") == said.count("1 entry changed on the disk") == made - 1
    code, said = rygtraening("backup", "restore")
    assert code == 0 and "1 entry is not the same here as in the copy" in said
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.check() == []


def first_morning(folder: Path) -> MorningScore:
    with closing(SqliteJournal.open(folder)) as journal:
        return journal.facts(MorningScore)[0]
