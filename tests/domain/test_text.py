from __future__ import annotations

import pytest

from rygtraening.domain.text import Language, Text, is_language

BOTH = Text(da="Kattestræk", en="Cat-camel")


@pytest.mark.parametrize(("language", "words"), [(Language.DANISH, "Kattestræk"), (Language.ENGLISH, "Cat-camel")])
def test_a_text_is_said_in_the_language_asked_for(language: Language, words: str) -> None:
    assert BOTH.in_language(language) == words


@pytest.mark.parametrize("language", Language)
def test_a_text_with_one_language_is_said_in_that_one(language: Language) -> None:
    assert Text(da="Kun dansk").in_language(language) == "Kun dansk"
    assert Text(en="Only English").in_language(language) == "Only English"


@pytest.mark.parametrize("language", Language)
def test_an_empty_text_is_empty_in_both(language: Language) -> None:
    assert Text().in_language(language) == ""


def test_the_languages_have_the_codes_files_and_command_line_use() -> None:
    assert [language.value for language in Language] == ["da", "en"]


THREE = Text(da="Kattestræk", en="Cat-camel", more=(("de", "Katzenbuckel"), ("sv", "Kattryggen")))


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (THREE, "de", "Katzenbuckel"),
        (THREE, "sv", "Kattryggen"),
        (THREE, "da", "Kattestræk"),
        (THREE, "fr", "Cat-camel"),
        (BOTH, "de", "Cat-camel"),
        (Text(da="Kun dansk"), "de", "Kun dansk"),
        (Text(da="Kun dansk", more=(("de", "Nur Deutsch"),)), "en", "Kun dansk"),
    ],
)
def test_a_further_language_falls_back_to_english_and_then_to_danish(text: Text, language: str, words: str) -> None:
    assert text.in_language(language) == words


@pytest.mark.parametrize(
    ("code", "is_one"), [("de", True), ("pt_BR", True), ("dk", False), ("eng", False), ("DE", False)]
)
def test_what_a_language_may_be_called(code: str, is_one: bool) -> None:
    assert is_language(code) is is_one


@pytest.mark.parametrize(("code", "nearest"), [("da", "da"), ("en", "en"), ("de", "en")])
def test_where_only_two_languages_are_there_a_third_gets_english(code: str, nearest: str) -> None:
    assert Language.nearest(code) == nearest
