"""CSV: one tidy table a kind of thing, and a data dictionary that says what each column means.

Newest facts only. Comma, point and ISO dates, as R and pandas read them; UTF-8 with a byte order mark, without which
Excel garbles æ, ø and å. A text that a spreadsheet could take for a formula gets an apostrophe in front, and so does
one that begins with an apostrophe: a reader takes one away and has the text back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from rygtraening.domain.long_work import Told, heard, nobody
from rygtraening.domain.ports import Journal
from rygtraening.exchange.dictionary import DICTIONARY_HEADER, columns, rows_of_dictionary
from rygtraening.exchange.rows import answers, doses, exposure, programmes, training
from rygtraening.exchange.rows.cell import Cell, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")

_TABLES: Mapping[str, Callable[[Journal], Iterator[Row]]] = {
    "days": training.days,
    "sessions": training.sessions,
    "exercises": training.exercises,
    "pain": training.pains,
    "entries": training.entries,
    "decisions": doses.decisions,
    "trials": doses.trials,
    "flares": doses.flares,
    "weeks": answers.weeks,
    "week_activities": answers.week_activities,
    "wellbeing": answers.wellbeing,
    "wins": answers.wins,
    "fears": exposure.fears,
    "attempts": exposure.attempts,
    "own_ladders": exposure.own_ladders,
    "safety": answers.safety,
    "clearances": answers.clearances,
    "profile": answers.profile,
    "programmes": programmes.programmes,
}


def files(journal: Journal, told: Told = nobody) -> tuple[dict[str, bytes], int]:
    """The content of each file by its name, and how many rows of data there are. ``told`` hears the share that is
    made."""
    written: dict[str, bytes] = {}
    total = 0
    for table, make in heard(list(_TABLES.items()), told):
        rows = list(make(journal))
        total += len(rows)
        names = columns(table)
        written[f"{table}.csv"] = _csv(names, [[row[name] for name in names] for row in rows])
    written["data-dictionary.csv"] = _csv(DICTIONARY_HEADER, rows_of_dictionary())
    return written, total


def safe(cell: Cell) -> str:
    """What stands in the file: nothing for an unanswered cell, and never a formula."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, StrEnum):
        return cell.value
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    if isinstance(cell, float):
        # What a spreadsheet makes of it anyway: 15 digits, and no ".0", which is no number where the sign is a comma.
        return f"{cell:.15g}"
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")
