"""``rygtraening programme`` and ``session --programme``: in the terminal, with a real journal and real files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import i18n, wiring
from rygtraening.cli import parser
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme_record import ProgrammeFollowed

MINE = """\
id: min-fys
version: 1
name: {da: Fra Mette, en: From Mette}
about: {da: Aftalt., en: Agreed.}
exercises:
  - id: knae-til-bryst
    agreed: {on: 2026-03-01, amount: 11, sets: 2, sides: right, note: Prøv stille og roligt}
rest_seconds: 5
ready_seconds: 5
days_per_week: 3
days: [mon, wed, fri]
made_by: Mette
source:
  title: {da: Mette, en: Mette}
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    programmes = folder / wiring.OWN_EXERCISES / "programmes"
    programmes.mkdir(parents=True)
    (programmes / "mine.yaml").write_text(MINE, encoding="utf-8")
    return folder


@pytest.fixture
def said(data: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    def run(*arguments: str) -> tuple[int, str]:
        code = parser.run([*arguments, "--data-dir", str(data), "--lang", "en"])
        out, err = capsys.readouterr()
        return code, out + err

    return run


Said = Callable[..., tuple[int, str]]


def test_the_followed_programme_comes_first_with_what_is_in_each(said: Said) -> None:
    code, text = said("programme", "list")
    assert code == 0
    assert text.startswith("laend-basis: Basics for the low back – you follow this one\n   3 exercises · every day\n")
    assert "min-fys: From Mette\n   1 exercise · Mon, Wed, Fri · made by Mette\n" in text


def test_another_is_followed_from_then_on_and_told_about_today(said: Said, data: Path) -> None:
    code, text = said("programme", "follow", "min-fys")
    assert (code, text) == (0, "You follow “From Mette” from now on.\n")
    assert said("programme", "follow", "min-fys") == (0, "You follow “From Mette” already.\n")
    _code, today = said("today")
    assert "2 sets of 11 times · 2 s hold · only right leg" in today
    assert "Prøv stille og roligt" in today
    assert "As agreed with your physiotherapist." in today


def test_a_programme_that_is_not_there_is_a_sentence_and_nothing_changes(said: Said) -> None:
    code, text = said("programme", "follow", "min-fis")
    assert code == 1
    assert text.startswith("There is no programme with the id “min-fis”. There are:")
    assert "min-fys" in text and "Nothing has been changed." in text
    assert said("programme", "list")[1].startswith("laend-basis")


def test_where_its_file_is_gone_it_is_said_and_the_usual_one_followed(said: Said, data: Path) -> None:
    said("programme", "follow", "min-fys")
    (data / wiring.OWN_EXERCISES / "programmes" / "mine.yaml").unlink()
    for words in (("programme", "list"), ("today",)):
        code, text = said(*words)
        assert code == 0
        assert "“From Mette” cannot be found among your files just now, so you follow “Basics for the low back”" in text


def test_a_session_of_a_programme_that_is_not_there_is_refused_before_anything(said: Said, data: Path) -> None:
    code, text = said("session", "--programme", "nothing")
    assert code == 1 and text.startswith("There is no programme with the id “nothing”.")
    with wiring.open_core(data, None, wiring.open_settings(data)) as core:
        assert core.journal.every_fact() == []


def test_what_an_open_window_asks_is_the_new_choice_at_once(data: Path, said: Said) -> None:
    with wiring.open_core(data, None, wiring.open_settings(data)) as core:
        assert core.programme.id == "laend-basis"
        said("programme", "follow", "min-fys")
        assert core.programme.id == "min-fys"
        (chosen,) = core.journal.facts(ProgrammeFollowed)
        assert chosen.name.en == "From Mette"
    i18n.set_language(i18n.ENGLISH)


def test_an_unknown_programme_is_a_known_error(data: Path) -> None:
    from rygtraening.cli.programme import named

    with wiring.open_core(data, None, wiring.open_settings(data)) as core, pytest.raises(KnownError):
        named(core, "x\x1b[2J")
