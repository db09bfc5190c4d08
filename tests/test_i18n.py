"""Which language the program begins in, and how it says days and numbers."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from rygtraening import i18n

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ({}, "da"),
        ({"LANG": "C.UTF-8"}, "da"),
        ({"LANG": "POSIX"}, "da"),
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "da_DK.UTF-8"}, "da"),
    ],
)
def test_the_program_begins_in_danish_unless_the_system_asks_for_another_language(
    asked: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in asked.items():
        monkeypatch.setenv(variable, value)
    assert i18n.system_language() == spoken


def test_only_danish_and_english_are_spoken() -> None:
    with pytest.raises(ValueError, match="fr"):
        i18n.set_language("fr")


DAY = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("language", "long", "short", "full", "number"),
    [
        ("da", "torsdag den 1. oktober", "tor 1. okt.", "1. oktober 2026", "2,5"),
        ("en", "Thursday 1 October", "Thu 1 Oct", "1 October 2026", "2.5"),
    ],
)
def test_days_and_numbers_are_said_as_the_language_says_them(
    language: str, long: str, short: str, full: str, number: str
) -> None:
    i18n.set_language(language)
    assert (i18n.long_date(DAY), i18n.short_date(DAY), i18n.full_date(DAY)) == (long, short, full)
    assert (i18n.decimal(2.5), i18n.decimal(2.0), i18n.decimal(20.0)) == (number, "2", "20")
    assert i18n.month_short(5) == ("maj" if language == "da" else "May")
