"""Which languages there are, in which one the program begins, and how it says days and numbers."""

from __future__ import annotations

import sys
from datetime import date, time
from pathlib import Path

import pytest

from rygtraening import i18n

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def ask(asked: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Make it what the system asks for."""
    monkeypatch.setattr(sys, "platform", "linux")
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in asked.items():
        monkeypatch.setenv(variable, value)


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ({}, "da"),
        ({"LANG": "C.UTF-8"}, "da"),
        ({"LANG": "POSIX"}, "da"),
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "xx_XX.UTF-8"}, "en"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "da_DK.UTF-8"}, "da"),
    ],
)
def test_the_program_begins_in_danish_unless_the_system_asks_for_another_language(
    asked: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(asked, monkeypatch)
    assert i18n.system_language() == spoken


def put(folder: Path, *codes: str) -> Path:
    """A folder with files of words, whatever is in them."""
    for code in codes:
        path = folder / code / "LC_MESSAGES" / "rygtraening.mo"
        path.parent.mkdir(parents=True)
        path.write_bytes(b"")
    return folder


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("xx_XX.UTF-8", "xx"), ("xx", "xx"), ("xx_YY@euro", "xx"), ("yy_BR.UTF-8", "yy_BR"), ("yy_PT", "en")],
)
def test_a_system_that_asks_for_a_further_language_gets_it(
    asked: str, spoken: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ask({"LANG": asked}, monkeypatch)
    with i18n.also_from(put(tmp_path, "xx", "yy_BR")):
        assert i18n.system_language() == spoken


def test_only_danish_and_english_are_spoken_where_no_other_is_there() -> None:
    assert i18n.languages()[:2] == ("da", "en")
    with pytest.raises(ValueError, match="xx"):
        i18n.set_language("xx")


def test_what_is_no_language_is_none(tmp_path: Path) -> None:
    before = i18n.languages()
    put(tmp_path, "xx", "README", "..hidden", "XX", "a", "klingon")
    (tmp_path / "yy").mkdir()
    with i18n.also_from(tmp_path):
        assert set(i18n.languages()) == {*before, "xx"}
    assert i18n.languages() == before


def test_a_language_whose_words_cannot_be_read_is_called_by_its_code_and_english_is_spoken(tmp_path: Path) -> None:
    with i18n.also_from(put(tmp_path, "xx")):
        assert dict(i18n.named_languages())["xx"] == "xx"
        i18n.set_language("xx")
        assert i18n.language() == "en"


DAY = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("language", "long", "short", "month", "full", "at", "number"),
    [
        ("da", "torsdag den 1. oktober", "tor 1. okt.", "oktober 2026", "1. oktober 2026", "08.05", "2,5"),
        ("en", "Thursday 1 October", "Thu 1 Oct", "October 2026", "1 October 2026", "08:05", "2.5"),
    ],
)
def test_days_and_numbers_are_said_as_the_language_says_them(
    language: str, long: str, short: str, month: str, full: str, at: str, number: str
) -> None:
    i18n.set_language(language)
    assert (i18n.long_date(DAY), i18n.short_date(DAY), i18n.full_date(DAY)) == (long, short, full)
    assert (i18n.month_year(DAY), i18n.time_of_day(time(8, 5))) == (month, at)
    assert (i18n.decimal(2.5), i18n.decimal(2.0), i18n.decimal(20.0)) == (number, "2", "20")
    assert i18n.month_short(5) == ("maj" if language == "da" else "May")
