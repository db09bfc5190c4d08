"""The complete format: everything is in it, and what is written can be read again."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from rygtraening.domain import plain
from rygtraening.domain.facts import KINDS, Fact
from rygtraening.domain.record import Stamp
from rygtraening.exchange import ndjson

if TYPE_CHECKING:
    from tests.exchange.conftest import FakeJournal


def read_back(line: str) -> Fact:
    """The fact of a line, read as docs/data.md says."""
    item = json.loads(line)
    stamp = Stamp(UUID(item["id"]), item["device"], datetime.fromisoformat(item["at"]), date.fromisoformat(item["day"]))
    return plain.read(item["kind"], stamp, item["data"])


def test_a_header_comes_first_and_says_how_many_facts_follow(journal: FakeJournal) -> None:
    content, count = ndjson.lines(journal)
    header, *rest = content.decode("utf-8").splitlines()
    assert json.loads(header) == {
        "format": "rygtraening",
        "version": 5,
        "device": journal.device,
        "facts": len(journal.every_fact()),
    }
    assert len(rest) == count == len(journal.every_fact())


def test_every_fact_is_there_older_versions_too_and_comes_back_as_it_was(journal: FakeJournal) -> None:
    content, _count = ndjson.lines(journal)
    assert [read_back(line) for line in content.decode("utf-8").split("\n")[1:-1]] == journal.every_fact()
    assert {type(fact) for fact in journal.every_fact()} == set(KINDS)


def test_danish_letters_stand_as_they_are_and_a_note_stays_on_its_line(journal: FakeJournal) -> None:
    content, count = ndjson.lines(journal)
    assert "første udkast".encode() in content
    assert "Knæ til bryst".encode() in content
    assert content.count(b"\n") == count + 1


def test_the_same_journal_gives_the_same_bytes(journal: FakeJournal) -> None:
    assert ndjson.lines(journal) == ndjson.lines(journal)


def test_an_empty_journal_is_a_header(empty_journal: FakeJournal) -> None:
    content, count = ndjson.lines(empty_journal)
    assert (content.count(b"\n"), count) == (1, 0)
