"""A third language is one .po file: the terminal speaks it as far as it goes, and English for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from rygtraening import i18n
from rygtraening.cli.parser import run as main
from tests import third_language

DAY = date(2026, 10, 1)


@pytest.fixture
def german(tmp_path: Path) -> Iterator[None]:
    """The beginning of a German translation is there, and spoken."""
    with i18n.also_from(third_language.write(tmp_path / "locale")):
        i18n.set_language("de")
        yield


def test_what_is_translated_is_german_and_the_rest_is_english(german: None) -> None:
    assert (i18n._("Settings"), i18n._("Open the folder")) == ("Einstellungen", "Open the folder")
    assert i18n.language() == "de"


def test_it_is_chosen_by_its_own_name(german: None) -> None:
    assert {("da", "Dansk"), ("en", "English"), ("de", "Deutsch")} <= set(i18n.named_languages())


def test_days_and_numbers_are_german(german: None) -> None:
    assert i18n.long_date(DAY) == "Donnerstag, 1. Oktober"
    assert i18n.short_date(DAY) == "Do, 1. Okt."
    assert (i18n.day_month(DAY), i18n.full_date(DAY)) == ("1. Okt.", "1. Oktober 2026")
    assert (i18n.month_short(3), i18n.decimal(2.5), i18n.time_of_day(time(8, 5))) == ("März", "2,5", "08:05")


POLISH = """
msgid ""
msgstr ""
"Language: pl\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} dzień"
msgstr[1] "{n} dni"
msgstr[2] "{n} dnia"
"""


def test_plurals_follow_the_header_of_the_file(tmp_path: Path) -> None:
    with i18n.also_from(third_language.write(tmp_path, POLISH, "pl")):
        i18n.set_language("pl")
        said = [i18n.ngettext("{n} day", "{n} days", n).format(n=n) for n in (1, 3, 5, 22)]
        assert said == ["1 dzień", "3 dni", "5 dnia", "22 dni"]
        assert i18n.ngettext("{n} week", "{n} weeks", 3) == "{n} weeks"


TOO_FEW = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
msgstr "Jan. Febr."

msgid "Mon Tue Wed Thu Fri Sat Sun"
msgstr "Mo"
"""


def test_a_list_of_months_that_is_not_finished_breaks_nothing(tmp_path: Path) -> None:
    with i18n.also_from(third_language.write(tmp_path, TOO_FEW)):
        i18n.set_language("de")
        assert (i18n.month_short(10), i18n.weekday_short(DAY)) == ("Oct", "Thu")


def test_the_terminal_takes_it_and_says_what_there_is_to_choose(
    tmp_path: Path, german: None, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(tmp_path / "data")]
    assert main([*data, "--lang", "de", "today"]) == 0
    assert i18n.language() == "de"
    assert main([*data, "--lang", "xx", "today"]) == 2
    assert "de" in capsys.readouterr().err


def test_a_log_of_simulated_days_can_be_made_in_it(
    tmp_path: Path, german: None, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(tmp_path / "data"), "--lang", "de"]
    assert main([*data, "demo", "--days", "3"]) == 0
    capsys.readouterr()
    assert main([*data, "today"]) == 0
    heading = capsys.readouterr().out.splitlines()[0]
    weekdays = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
    assert heading.startswith(tuple(f"{day}, " for day in weekdays))
