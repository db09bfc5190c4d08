"""A file from elsewhere: what is well is read as it was written, and what is not is a sentence with its line."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.facts import Fact
from rygtraening.domain.long_work import GivenUp, Told
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore
from rygtraening.exchange import ndjson, ndjson_file
from rygtraening.exchange.ndjson_file import Source, opened, rows
from rygtraening.store import codec

if TYPE_CHECKING:
    from tests.exchange.conftest import FakeJournal

MORNING: dict[str, object] = {
    "id": "00000000-0000-0000-0000-000000000001",
    "kind": "morning",
    "subject": "morning:2026-03-02",
    "device": "d",
    "at": "2026-03-02T07:00:00+01:00",
    "day": "2026-03-02",
    "data": {"pain": {"back": 3, "leg": 0}},
}


def header(**fields: object) -> bytes:
    plain = {"format": "rygtraening", "version": ndjson.VERSION, "device": "d", "facts": 1, **fields}
    return json.dumps(plain).encode() + b"\n"


def morning(**fields: object) -> bytes:
    return json.dumps({**MORNING, **fields}).encode() + b"\n"


def source(content: bytes) -> Source:
    return Source("log.ndjson", io.BytesIO(content), len(content))


def facts(source: Source, told: Told = lambda share: None) -> Iterator[tuple[int, Fact]]:
    return ((line, codec.fact(row)) for line, row in rows(source, told))


def why(content: bytes) -> list[str]:
    """What is said of a file that is refused, line by line."""
    with pytest.raises(KnownError) as refused:
        list(facts(source(content)))
    return str(refused.value).splitlines()


def test_what_was_exported_is_read_as_it_was(journal: FakeJournal) -> None:
    content, _count = ndjson.lines(journal)
    read = list(facts(source(content)))
    assert [fact for _line, fact in read] == journal.every_fact()
    assert [line for line, _fact in read] == list(range(2, len(read) + 2))


@pytest.mark.parametrize(
    "change",
    [
        lambda content: b"\xef\xbb\xbf" + content,
        lambda content: content.replace(b"\n", b"\r\n"),
        lambda content: content.removesuffix(b"\n"),
        lambda content: content.replace(b"\n", b"\n\n"),
        lambda content: content.replace(b'"version": 5', b'"version": 1'),
    ],
    ids=["byte order mark", "Windows line ends", "no last line end", "empty lines", "an older version"],
)
def test_what_editors_and_older_versions_leave_is_no_fault(change: Callable[[bytes], bytes]) -> None:
    ((_line, fact),) = facts(source(change(header() + morning())))
    assert isinstance(fact, MorningScore)


def test_an_unknown_field_is_passed_over() -> None:
    ((_line, fact),) = facts(source(header(mood=1) + morning(mood=1, data={"pain": {"back": 3}, "mood": 1})))
    assert isinstance(fact, MorningScore)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"id": "00000000-0000-0000-0000-00000000000A"},
        {"id": "{00000000-0000-0000-0000-000000000001}"},
        {"id": "00000000000000000000000000000001"},
        {"at": "2026-03-02T07:00:00Z"},
        {"at": "2026-03-02 07:00:00.5+01:00"},
        {"at": "2026-03-02T07:00:00+00:60"},
        {"at": "2026-03-02T00:30:00+02:00"},
        {"day": "20260302"},
        {"day": "2026-W10-1"},
        {"data": {"pain": {"leg": 0, "back": 3}}},
        {"data": {"pain": {"back": 3, "leg": None}, "withdrawn": False}},
        {"device": "æ\n\u2028"},
    ],
)
def test_however_a_line_is_spelt_its_row_is_as_this_version_writes_it(fields: dict[str, object]) -> None:
    with_spaces, without = (
        [row for _line, row in rows(source(header() + line))]
        for line in (morning(**fields), as_exported(morning(**fields)))
    )
    assert with_spaces == without == [codec.row(codec.fact(row)) for row in without]


@pytest.mark.parametrize("version", [ndjson.VERSION + 1, 10**9])
def test_a_newer_version_is_refused_with_what_to_do(version: int) -> None:
    (said,) = why(header(version=version) + b"whatever it may say")
    assert "newer version" in said and "Nothing has been changed" in said


@pytest.mark.parametrize(
    "first",
    [b"", b"\n", b"{}\n", b"[]\n", b"null\n", b"\xff\xfe\n", b"SQLite format 3\x00\n", header(format="else")],
    ids=repr,
)
def test_another_file_is_known_by_its_first_line(first: bytes) -> None:
    said = why(first + morning())
    assert said[1].startswith("log.ndjson:1: ") and "not the first line" in said[1]


@pytest.mark.parametrize(
    "fields",
    [{"version": None}, {"version": "3"}, {"version": 0}, {"version": -1}, {"version": True}, {"facts": "all"}],
)
def test_a_first_line_that_says_too_little_is_refused(fields: dict[str, object]) -> None:
    assert why(header(**fields) + morning())[1].startswith("log.ndjson:1: ")


HOSTILE = {
    "garbage": b"\x00\x01\x02\n",
    "not UTF-8": b'{"id": "\xff"}\n',
    "half a line": morning()[:50] + b"\n",
    "not an object": b"[1]\n",
    "deep": b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"\n",
    "a deep array": b"[" * 200_000 + b"\n",
    "NaN": morning(mood=float("nan")),
    "infinite": morning()[:-2] + b', "mood": 1e999}\n',
    "a vast number": morning(mood=1e300),
    "a long number": morning()[:-2] + b', "mood": ' + b"9" * 20 + b"}\n",
    "an id that is no UUID": morning(id="1"),
    "an id that is a number": morning(id=1),
    "no id": morning(id=None),
    "no data": morning(data=None),
    "data of another form": morning(data=[]),
    "a kind there is not": morning(kind="dance"),
    "a wrong kind": morning(kind="session"),
    "pain outside its scale": morning(data={"pain": {"back": 11}}),
    "another subject": morning(subject="morning:2026-03-03"),
    "no offset": morning(at="2026-03-02T07:00:00"),
    "an odd offset": morning(at="2026-03-02T07:00:00+01:00:30"),
    "no such day": morning(day="2026-02-30"),
    "the year 1": morning(day="0001-01-01", subject="morning:0001-01-01"),
    "the year 9999": morning(at="9999-12-31T23:59:59-10:00"),
    "a year inside": morning(data={"pain": {}, "given": "0001-01-01T00:00:00+00:00"}),
    "a second first line": header(),
}


def as_exported(line: bytes) -> bytes:
    """Without the spaces that ``json.dumps`` puts in, as this program writes it."""
    return line.replace(b'": ', b'":').replace(b', "', b',"')


@pytest.mark.parametrize("spelt", [as_exported, lambda line: line], ids=["as exported", "with spaces"])
@pytest.mark.parametrize("line", HOSTILE.values(), ids=list(HOSTILE))
def test_a_line_that_is_no_fact_is_named(line: bytes, spelt: Callable[[bytes], bytes]) -> None:
    said = why(header(facts=2) + morning() + spelt(line))
    assert "nothing has been changed" in said[0]
    assert [each.partition(": ")[0] for each in said[1:]] == ["log.ndjson:3"]


def test_a_line_far_too_long_is_named_and_no_more_is_read() -> None:
    endless = io.BytesIO(header() + b"x" * 3_000_000 + b"\n" + b"more\n" * 9)
    with pytest.raises(KnownError, match=r"log\.ndjson:2: the line is far too long"):
        list(facts(Source("log.ndjson", endless, 0)))
    assert endless.tell() < 2_000_000


def test_a_file_cut_short_between_two_lines_is_noticed() -> None:
    said = why(header(facts=3) + morning())
    assert said[1].startswith("log.ndjson:2: the first line speaks of 3 entries, and 1 follow")


def test_of_many_faults_the_first_twenty_are_told() -> None:
    said = why(header(facts=100) + b"dance\n" * 100)
    assert len(said) == 22
    assert said[20].startswith("log.ndjson:21: ")
    assert "first 20" in said[21]


def test_what_a_file_says_does_not_steer_the_terminal_nor_fill_it() -> None:
    said = "\n".join(why(header() + morning(kind="\x1b[2J\u202e" + "x" * 5000)))
    assert "\x1b" not in said and "\u202e" not in said
    assert len(said) < 600


def test_half_a_letter_from_another_program_becomes_a_whole_one() -> None:
    ((_line, fact),) = facts(source(header() + morning(device="a\ud800b")))
    assert fact.stamp.device == "a\N{REPLACEMENT CHARACTER}b"


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.ndjson"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 300_000_000)
    with pytest.raises(KnownError, match=r"large\.ndjson is over 256 megabytes"), opened(path):
        raise AssertionError("it was opened")


def test_what_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"cannot be read \(No such file"), opened(tmp_path / "none.ndjson"):
        raise AssertionError("it was opened")
    with pytest.raises(KnownError, match="is a folder, not a file"), opened(tmp_path):
        raise AssertionError("it was opened")


def test_the_share_that_is_read_is_told_and_can_be_answered_with_an_end() -> None:
    content = header(facts=3000) + morning() * 3000
    heard: list[float] = []
    assert len(list(facts(source(content), heard.append))) == 3000
    assert heard == sorted(heard) and 0 < heard[0] < heard[-1] <= 1

    def no(share: float) -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        list(facts(source(content), no))


def test_a_disk_that_fails_while_it_is_read_is_a_sentence() -> None:
    class Failing(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(KnownError, match=r"log\.ndjson cannot be read \(Input/output error"):
        list(facts(Source("log.ndjson", Failing(), 0)))


def test_the_limits_leave_room_for_a_long_life() -> None:
    assert ndjson_file.MOST_MEGABYTES * 1_000_000 > 10 * 25_000_000
