from __future__ import annotations

import pytest

from rygtraening.domain.text import Language, Text

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
