"""``rygtraening help-topics``: the same help as in the window, with the terminal's own keys."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from rygtraening import wiring
from rygtraening.cli import help_topics
from rygtraening.cli.parser import run
from rygtraening.cli.playing import MUTE, NAMED, SAFETY
from rygtraening.domain.help import Help
from rygtraening.domain.keys import LETTERS, Command
from rygtraening.domain.ports import KnownError
from rygtraening.domain.text import Language
from rygtraening.words import keys as words

Printed = Callable[..., str]


@pytest.fixture(scope="module")
def shipped() -> Help:
    return wiring.read_help()


@pytest.fixture
def printed(shipped: Help, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Printed:
    """``printed(*words)``: what is printed, on a terminal 80 wide."""
    monkeypatch.setenv("COLUMNS", "80")

    def ask(*wanted: str) -> str:
        assert help_topics.run(shipped, wiring.read_whats_new, wanted) == 0
        return capsys.readouterr().out

    return ask


def test_without_a_word_the_contents_are_printed(printed: Printed, shipped: Help) -> None:
    text = printed()
    for topic in shipped.topics:
        assert re.search(rf"^  {topic.id} +{re.escape(topic.title.en)}$", text, re.MULTILINE), topic.id
    assert "whats-new" in text


@pytest.mark.parametrize("wanted", [["copies"], ["Copies", "and", "going", "back"]])
def test_a_topic_is_named_by_its_id_or_its_title(wanted: list[str], printed: Printed, shipped: Help) -> None:
    topic = shipped.topic("copies")
    assert topic is not None
    text = "".join(printed(*wanted).split())
    assert all("".join(piece.split()) in text for piece in topic.sentences(Language.ENGLISH))


def test_other_words_print_the_topics_that_have_them_the_best_first(printed: Printed) -> None:
    titles = re.findall(r"^(.+)\n-+$", printed("dose"), re.MULTILINE)
    assert titles[0] == "How the dose is chosen"
    assert len(titles) > 1
    assert max(len(line) for line in printed("dose").splitlines()) <= 80


def test_what_the_versions_brought_is_a_topic(printed: Printed) -> None:
    assert f"Version {wiring.read_whats_new()[0].version}" in printed("whats-new")


def test_the_keys_are_those_of_the_terminals_own_map_each_with_what_it_does(printed: Printed) -> None:
    text = " ".join(printed("keys").split())
    rows = {row.does: row.keys for row in help_topics.key_rows()}
    for key, command in [*NAMED.items(), *LETTERS.items()]:
        assert words.name(key) in rows[words.does(command)], key
    assert rows[words.mute()] == (MUTE.upper(),)
    assert rows[words.safety()] == (SAFETY.upper(),)
    assert len(rows) == len(Command) + 2
    for does, names in rows.items():
        assert f"• {', '.join(names)}: {does}" in text


def test_a_key_is_found_by_what_it_does(printed: Printed) -> None:
    assert "All keys" in printed("mute")


def test_where_nothing_is_found_a_sentence_names_the_topics(shipped: Help) -> None:
    with pytest.raises(KnownError, match=r"“xyzzy”.*The topics are start, daily"):
        help_topics.run(shipped, wiring.read_whats_new, ["xyzzy"])


def test_from_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: object) -> None:
    assert run(["--data-dir", str(tmp_path), "--lang", "da", "help-topics", "privacy"]) == 0
    assert "Privatliv" in capsys.readouterr().out
    assert run(["--data-dir", str(tmp_path), "--lang", "en", "help-topics", "xyzzy"]) == 1
    assert "Try another word" in capsys.readouterr().err
