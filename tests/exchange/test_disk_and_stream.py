"""What the disk and a pipe can do to a file that goes out or comes in: never half a file, never more than there is room
for."""

from __future__ import annotations

import errno
import io
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.exchange import export as exporting
from rygtraening.exchange import ndjson, ndjson_file
from rygtraening.exchange.export import FHIR, FORMATS, export
from rygtraening.exchange.ndjson_file import Source, rows

if TYPE_CHECKING:
    from tests.exchange.conftest import FakeJournal

FULL = "The disk is full, so "
NO_PLACE = "could not be written (Input/output error). Your log is untouched. Choose another place and try again."


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, FULL), (errno.EDQUOT, FULL), (errno.EFBIG, FULL), (errno.EIO, NO_PLACE)],
)
@pytest.mark.parametrize("form", FORMATS)
def test_what_the_disk_would_not_take_is_a_sentence_and_leaves_nothing_behind(
    form: str, number: int, said: str, journal: FakeJournal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(KnownError) as error:
        export(journal, form, tmp_path / "log")
    assert said in str(error.value) and str(tmp_path / "log") in str(error.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_there_before_stays_whole_where_the_disk_says_no(
    form: str, journal: FakeJournal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def content() -> dict[Path, bytes]:
        return {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    export(journal, form, tmp_path / "log")
    before = content()

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(KnownError):
        export(journal, form, tmp_path / "log", replace=True)
    assert content() == before


def test_a_bundle_is_one_file_with_the_sessions_and_scores_that_were_told(journal: FakeJournal, tmp_path: Path) -> None:
    count = export(journal, FHIR, tmp_path / "log.json")
    bundle = json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))
    assert bundle["resourceType"] == "Bundle"
    told = [each for each in bundle["entry"] if each["resource"]["resourceType"] != "Patient"]
    assert (len(told), count > 1) == (count, True)


def test_every_format_that_is_offered_is_written(journal: FakeJournal, tmp_path: Path) -> None:
    for form in exporting.FORMATS:
        assert export(journal, form, tmp_path / form) > 0
        assert (tmp_path / form).exists()


class Pipe(io.BytesIO):
    """A stream without an end, and so without a size; ``given`` is how many bytes were taken from it."""

    def __init__(self, first: bytes, again: bytes) -> None:
        super().__init__()
        self._first = first
        self._again = again
        self.given = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        line, self._first = self._first or self._again, b""
        self.given += len(line)
        return line


def test_a_pipe_that_never_ends_is_given_up_at_the_limit_and_its_share_is_never_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ndjson_file, "MOST_MEGABYTES", 1)
    head = json.dumps({"format": "rygtraening", "version": ndjson.VERSION, "device": "d", "facts": 1}).encode() + b"\n"
    pipe = Pipe(head, b" " * 9_999 + b"\n")
    heard: list[float] = []
    with pytest.raises(KnownError, match="standard input is over 1 megabytes"):
        list(rows(Source("standard input", pipe, 0), heard.append))
    assert 1_000_000 < pipe.given <= 1_010_000 + len(head)
    assert set(heard) == {0.0}
