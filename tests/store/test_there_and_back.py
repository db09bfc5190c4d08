"""Everything that is exported can be brought into an empty folder, and then it is the same journal."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rygtraening import wiring
from rygtraening.domain.facts import Fact
from rygtraening.store.journal import SqliteJournal


def silent(share: float) -> None:
    pass


def test_an_export_brought_into_an_empty_folder_is_the_same_journal(any_fact: st.SearchStrategy[Fact]) -> None:
    lists = st.lists(any_fact, max_size=6, unique_by=lambda fact: fact.stamp.id)

    @settings(max_examples=15)
    @given(facts=lists)
    def check(facts: list[Fact]) -> None:
        with tempfile.TemporaryDirectory() as name:
            first, second = Path(name) / "first", Path(name) / "second"
            here = SqliteJournal.open(first)
            here.append(*facts)
            out = Path(name) / "log.ndjson"
            wiring.FolderExchange(first).export("ndjson", out)
            arrival = wiring.FolderExchange(second).arrival()
            assert arrival.look(out, silent).new == len(facts)
            arrival.take_over(silent)
            arrival.close()
            there = SqliteJournal.open(second)
            assert there.every_fact() == here.every_fact()
            assert there.summaries() == here.summaries()
            assert there.entries() == here.entries()
            assert there.check() == []
            again = Path(name) / "again.ndjson"
            wiring.FolderExchange(second).export("ndjson", again)
            assert again.read_bytes().split(b"\n")[1:] == out.read_bytes().split(b"\n")[1:]
            assert there.device != here.device
            here.close()
            there.close()

    check()
