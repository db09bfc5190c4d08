"""What is found in the help: every word typed, as it is typed, the best topic first."""

from __future__ import annotations

import pytest

from rygtraening.domain.explanation import Bullets, Paragraph, Row, Table
from rygtraening.domain.help import Help, HelpTopic, search
from rygtraening.domain.text import Language, Text

VOICE = HelpTopic(
    "voice",
    Text("Stemmen", "The voice"),
    (Paragraph(Text("Den tæller for dig.", "It counts for you.")), Paragraph(Text("Prøv lyden.", "Try the sound."))),
)
COPIES = HelpTopic(
    "copies",
    Text("Kopier", "Copies"),
    (
        Bullets((Text("Hver dag en kopi.", "A copy each day."), Text("På en nøgle også.", "On a stick too."))),
        Table((), (Row(Text("Disken er fuld", "The disk is full"), (Text("Skaf plads.", "Make room."),)),)),
    ),
)
SOUND = HelpTopic("sound", Text("Lyd", "Sound"), (Paragraph(Text("Højt eller lavt.", "Loud or low.")),))
KEYS = HelpTopic("keys", Text("Taster", "Keys"), (Paragraph(Text("Alle.", "All.")),))
TOPICS = (VOICE, COPIES, SOUND, KEYS)


def found(typed: str, language: Language = Language.ENGLISH, **beside: tuple[str, ...]) -> list[str]:
    return [each.topic.id for each in search(TOPICS, typed, language, beside)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("counts", ["voice"]),
        ("COPY day", ["copies"]),
        ("stick", ["copies"]),
        ("full", ["copies"]),
        ("room", ["copies"]),
        ("cou", ["voice"]),
        ("voice stick", []),
        ("", []),
        ("   ", []),
        ("xyzzy", []),
    ],
)
def test_a_topic_is_found_by_all_the_words_of_its_title_and_text(typed: str, names: list[str]) -> None:
    assert found(typed) == names


def test_words_may_stand_apart_in_a_topic_and_its_title() -> None:
    assert found("voice sound") == ["voice"]


def test_a_topic_with_the_word_in_its_title_comes_before_one_with_it_in_its_text() -> None:
    assert found("sound") == ["sound", "voice"]


def test_words_that_stand_together_come_before_words_that_stand_apart() -> None:
    apart = HelpTopic("apart", Text(en="A"), (Paragraph(Text(en="Try it.")), Paragraph(Text(en="The sound."))))
    there = search((apart, VOICE), "try sound", Language.ENGLISH)
    assert [each.topic.id for each in there] == ["voice", "apart"]


def test_what_is_equally_good_keeps_the_order_of_the_contents() -> None:
    assert found("l") == ["copies", "sound", "keys"]


def test_letters_are_looked_for_as_they_are_typed() -> None:
    assert found("nøgle", Language.DANISH) == ["copies"]
    assert found("nogle", Language.DANISH) == []
    assert found("PÅ EN", Language.DANISH) == ["copies"]


def test_only_the_language_that_is_spoken_is_searched() -> None:
    assert found("stemmen") == []
    assert found("stemmen", Language.DANISH) == ["voice"]


def test_what_stands_beside_a_topic_is_searched_with_it_and_shown() -> None:
    (there,) = search(TOPICS, "mute", Language.ENGLISH, {"keys": ("P: pause", "M: mute")})
    assert (there.topic, there.piece) == (KEYS, "M: mute")


@pytest.mark.parametrize(
    ("typed", "piece"),
    [("stick", "On a stick too."), ("copies", "A copy each day."), ("copies stick", "On a stick too.")],
)
def test_the_piece_that_is_shown_says_what_was_typed_where_one_does(typed: str, piece: str) -> None:
    assert search(TOPICS, typed, Language.ENGLISH)[0].piece == piece


def test_a_topic_is_looked_up_by_its_id() -> None:
    shown = Help(Text(), Text(), TOPICS)
    assert shown.topic("sound") is SOUND
    assert shown.topic("gone") is None
