"""Whatever is written comes back as it was: note → log → table, paper, complete file → another log."""

from __future__ import annotations

import csv
import io
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from rygtraening import app, wiring
from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.exposure_record import OwnLadder
from rygtraening.domain.facts import Fact
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progress import Range
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, Front, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.report import Wish
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import SmallWin
from rygtraening.exchange.export import export
from rygtraening.store.journal import SqliteJournal
from tests.privacy.bad_strings import BAD

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ON_A_PAGE = 6


def session_of(number: int) -> UUID:
    """The session of the bad string of that number."""
    return UUID(int=100_000 + number)


def day_of(number: int) -> datetime:
    return NOW - timedelta(days=number)


def whole(text: str) -> str:
    """What a file in UTF-8 can hold of it: half a surrogate pair cannot be written down."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def facts() -> Iterator[Fact]:
    """A session a day with a bad note, and a win and a ladder with the same words."""
    numbers = iter(range(1, 10_000))
    for number, text in enumerate(BAD):
        at = day_of(number)

        def stamp(at: datetime = at) -> Stamp:
            return Stamp(UUID(int=next(numbers)), "device", at, at.date())

        session = session_of(number)
        cat = ExerciseRecord(
            exercise="kattestraek",
            version=1,
            name=Text(text, text),
            kind=DoseKind.REPETITIONS,
            sides=Sides.NONE,
            level=Level(0, 7),
            hold=0.0,
            quota=7,
            reason=Reason.HELD,
            percent=12.5,
            done=(7,),
            work_seconds=42.0,
        )
        yield SessionRecord(
            stamp=stamp(),
            session=session,
            programme="laend-basis",
            programme_name=Text(text, text),
            started=at,
            ended=at,
            active_seconds=60.0,
            front=Front.WINDOW,
            gate=Gate.NORMAL,
            before=Pain(3, 0),
            end=SessionEnd.FINISHED,
            exercises=(cat,),
        )
        yield AfterAnswers(stamp(), session, note=text)
        yield SmallWin(stamp(), f"win-{number}", text)
        yield OwnLadder(stamp(), f"ladder-{number}", text, (text,))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with every bad string in it, and everything that is made of a log."""
    folder = tmp_path_factory.mktemp("bad")
    with closing(SqliteJournal.open(folder / "here")) as journal:
        journal.append(*facts())
    with closing(SqliteJournal.open(folder / "here")) as journal:
        for format_, name in (("ndjson", "log.ndjson"), ("csv", "tables"), ("fhir", "log.json")):
            export(journal, format_, folder / name)
    return folder


def notes(data: Path) -> dict[date, str]:
    with closing(SqliteJournal.open(data)) as journal:
        return {each.stamp.day: each.note for each in journal.facts(AfterAnswers)}


def expected() -> dict[date, str]:
    return {day_of(number).date(): whole(text) for number, text in enumerate(BAD)}


def column(table: Path, name: str) -> list[str]:
    """A column of a table as docs/data.md says it is to be read: one apostrophe in front is taken away."""
    text = table.read_bytes().decode("utf-8-sig")
    cells = [row[name] for row in csv.DictReader(io.StringIO(text, newline=""))]
    return [cell.removeprefix("'") for cell in cells]


def test_there_are_enough_of_them_and_none_twice() -> None:
    assert len(BAD) == len(set(BAD)) >= 60


def test_the_log_gives_back_what_was_written(folder: Path) -> None:
    assert notes(folder / "here") == expected()


@pytest.mark.parametrize(("table", "name"), [("sessions", "note"), ("wins", "text"), ("own_ladders", "name")])
def test_the_tables_hold_it_and_no_cell_is_a_formula(folder: Path, table: str, name: str) -> None:
    path = folder / "tables" / f"{table}.csv"
    assert sorted(column(path, name)) == sorted(expected().values())
    for row in csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋"))]


def test_the_complete_file_brings_it_to_another_log(folder: Path, tmp_path: Path) -> None:
    exchange = wiring.FolderExchange(tmp_path / "there")
    with closing(exchange.arrival()) as arrival:
        preview = arrival.look(folder / "log.ndjson", lambda share: None)
        assert preview.new == 4 * len(BAD)
        arrival.take_over(lambda share: None)
    with closing(SqliteJournal.open(folder / "here")) as here, closing(SqliteJournal.open(tmp_path / "there")) as there:
        assert there.every_fact() == here.every_fact()
    assert notes(tmp_path / "there") == expected()


def test_the_complete_file_is_one_line_a_fact_whatever_is_in_it(folder: Path) -> None:
    content = (folder / "log.ndjson").read_bytes()
    assert content.count(b"\n") == 4 * len(BAD) + 1
    content.decode("utf-8")


def test_each_of_them_can_be_put_on_paper_and_is_nothing_but_text_there(
    folder: Path, tmp_path: Path, qapp: QApplication
) -> None:
    data, read = folder / "here", ""
    with wiring.open_core(data, None, wiring.open_settings(data)) as core:
        for first in range(0, len(BAD), ON_A_PAGE):
            some = range(first, min(first + ON_A_PAGE, len(BAD)))
            path = tmp_path / f"{first}.pdf"
            wish = Wish(Range.ALL, name=BAD[first], notes=frozenset(session_of(number) for number in some))
            assert 1 <= app.write_report(core, wish, path) <= 2
            told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout
            read += told.decode("utf-8")
    for piece in ("æøå ÆØÅ", "DROP TABLE fact", "<script>alert(1)</script><img", "&lt;b&gt; &amp;amp;", "%s %d %n %x"):
        assert piece in read, piece
