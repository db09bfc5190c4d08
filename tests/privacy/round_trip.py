"""The whole way of what somebody writes: log → tables, complete file, FHIR, paper → an empty log → the same again."""

from __future__ import annotations

import csv
import io
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rygtraening import app, wiring
from rygtraening.domain.progress import Range
from rygtraening.domain.record import AfterAnswers
from rygtraening.domain.report import Wish
from rygtraening.exchange.export import export
from rygtraening.store.journal import SqliteJournal
from tests.privacy.written import FACTS_A_TEXT, IN_THE_TABLES, facts, session_of, whole

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula."""


def tables_of(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Every table as docs/data.md says it is to be read: one apostrophe in front of a text is taken away."""
    read = {}
    for path in sorted(folder.glob("*.csv")):
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        for row in rows:
            assert len(row) == len(rows[0]), path.name
            for cell in row:
                assert not cell.startswith(FORMULA) or _is_number(cell), (path.name, cell)
        header = rows[0]
        read[path.stem] = [dict(zip(header, (cell.removeprefix("'") for cell in row), strict=True)) for row in rows[1:]]
    return read


def there_and_back(texts: Sequence[str], folder: Path) -> None:
    """Write each of ``texts`` everywhere, take the log out in every form, bring it into an empty one, and again: each
    text is the same at every place."""
    expected = [whole(text) for text in texts]
    here, there, third = (folder / name for name in ("here", "there", "third"))
    with closing(SqliteJournal.open(here)) as journal:
        journal.append(*facts(texts))
    bring(taken_out(here, expected), there, FACTS_A_TEXT * len(texts))
    bring(taken_out(there, expected), third, FACTS_A_TEXT * len(texts))
    with closing(SqliteJournal.open(here)) as first, closing(SqliteJournal.open(third)) as last:
        assert last.every_fact() == first.every_fact()
        assert last.check() == first.check() == []
    assert _without_header(there) == _without_header(here)


def taken_out(data: Path, expected: Sequence[str]) -> Path:
    """The complete file, when every form of export has been made and read."""
    with closing(SqliteJournal.open(data)) as journal:
        written = {each.session: each.note for each in journal.facts(AfterAnswers)}
        assert [written[session_of(number)] for number in range(len(expected))] == list(expected)
        for form, name in (("ndjson", "log.ndjson"), ("csv", "tables"), ("fhir", "log.json")):
            export(journal, form, data / name)
    tables = tables_of(data / "tables")
    for table, column in IN_THE_TABLES:
        # An empty small win is one that was taken back, and an exercise of no name is still one.
        wanted = [text for text in expected if text or table != "wins"]
        assert sorted(row[column] for row in tables[table]) == sorted(wanted), (table, column)
    file = data / "log.ndjson"
    content = file.read_bytes()
    content.decode("utf-8")
    assert content.count(b"\n") == FACTS_A_TEXT * len(expected) + 1
    return file


def bring(file: Path, data: Path, count: int) -> None:
    """Import ``file`` into the empty log of ``data``, which then has ``count`` facts."""
    with closing(wiring.FolderExchange(data).arrival()) as arrival:
        assert arrival.look(file, lambda share: None).new == count
        assert arrival.take_over(lambda share: None).facts == count


def on_paper(data: Path, texts: Sequence[str], numbers: range, path: Path, qapp: QApplication) -> str:
    """Make the pages for the physiotherapist with the notes of ``numbers`` on them and the first of these texts as the
    name; what pdftotext reads there."""
    with wiring.open_core(data, None, wiring.open_settings(data)) as core:
        notes = frozenset(session_of(number) for number in numbers)
        pages = app.write_report(core, Wish(Range.ALL, name=texts[numbers[0]], notes=notes), path)
    assert 1 <= pages <= 2
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    assert not told.stderr, told.stderr
    return told.stdout.decode("utf-8")


def _without_header(data: Path) -> list[bytes]:
    return (data / "log.ndjson").read_bytes().split(b"\n")[1:]


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
