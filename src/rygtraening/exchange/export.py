"""The journal written out in one of its formats."""

from __future__ import annotations

from pathlib import Path

from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.ports import Journal
from rygtraening.exchange import ndjson, tables
from rygtraening.exchange.fhir.bundle import bundle
from rygtraening.exchange.whole_files import write_file, write_folder

NDJSON, CSV, FHIR = "ndjson", "csv", "fhir"
FORMATS = (NDJSON, CSV, FHIR)


def export(journal: Journal, format: str, path: Path, *, replace: bool = False, told: Told = nobody) -> int:  # noqa: A002
    """Write the journal to the file (``ndjson``, ``fhir``) or folder (``csv``) ``path``; how many rows were written.
    ``told`` hears the share that is made, and may raise to give up: nothing is written before all of it is.

    A ``KnownError`` where the disk says no, or where something is there and ``replace`` is not said; a
    ``ValueError`` for a format there is not.
    """
    if format == NDJSON:
        content, rows = ndjson.lines(journal, told)
        write_file(path, content, replace=replace)
        return rows
    if format == CSV:
        files, rows = tables.files(journal, told)
        write_folder(path, files, replace=replace)
        return rows
    if format == FHIR:
        content, rows = bundle(journal, told)
        write_file(path, content, replace=replace)
        return rows
    raise ValueError(format)
