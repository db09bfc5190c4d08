"""Any text at all comes back from every file, and can be put on paper: what Hypothesis can think of."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from rygtraening import wiring
from rygtraening.domain.progress import Range
from rygtraening.domain.report import Note, Report, Wish
from rygtraening.domain.report_reading import read
from rygtraening.store.journal import SqliteJournal
from rygtraening.ui.report.pdf import pdf
from rygtraening.ui.theme.theme import Mode, Theme
from tests.privacy.round_trip import there_and_back
from tests.privacy.written import facts

CAMPAIGN = os.environ.get("RYGTRAENING_CAMPAIGN") == "1"
IN_MEMORY = Path("/dev/shm") if Path("/dev/shm").is_dir() else None
"""Where thousands of logs are made: no disk is asked to keep them."""
MARKER = "Rabarberkvadrat"
"""Stands on the paper after what is tried, and must still be read there."""

few = settings(max_examples=10, derandomize=True)
logs = settings(few, max_examples=10_000, derandomize=False) if CAMPAIGN else few
pages = settings(few, max_examples=1_000, derandomize=False) if CAMPAIGN else few
any_text = st.text(st.characters(exclude_categories=()), max_size=60) | st.text(
    st.characters(codec="utf-8"), max_size=400
)
"""Half a surrogate pair in the first of them, too."""

pytestmark = pytest.mark.promise(
    "anything at all is written or brought along as text",
    "it is the same text in every file, on paper, on the pages and after coming back; no formula, no markup, no page "
    "grows wider",
)


@logs
@given(texts=st.lists(any_text, min_size=1, max_size=3))
@example(texts=["half \ud800 a pair", "\ude00"])
def test_it_comes_back_from_every_file_and_from_another_log(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory(dir=IN_MEMORY) as folder:
        there_and_back(texts, Path(folder))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    """Pages with something in every part that holds words of the person's own."""
    folder = tmp_path_factory.mktemp("report")
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(*facts(["ord", "to ord", "flere ord"]))
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
        yield read(core, Wish(Range.ALL, all_notes=True))


@pages
@given(texts=st.lists(any_text, min_size=4, max_size=10))
def test_it_can_be_put_on_paper(texts: list[str], report: Report, qapp: QApplication) -> None:
    name, activity, *written = texts
    notes = tuple(Note(UUID(int=number), date(2026, 3, 2), text) for number, text in enumerate([MARKER, *written]))
    said = tuple((activity, ends) for _name, ends in report.weekly.activities)
    tried = replace(report, name=name, notes=notes, weekly=replace(report.weekly, activities=said))
    assert said and report.brave.ladders
    with tempfile.TemporaryDirectory(dir=IN_MEMORY) as folder:
        path = Path(folder) / "pages.pdf"
        path.write_bytes(pdf(Theme(Mode.LIGHT), tried).content)
        told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    assert not told.stderr
    assert MARKER in told.stdout.decode("utf-8")
