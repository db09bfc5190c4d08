"""Every word of the program has its Danish, with the same blanks to fill in, and the compiled file is up to date."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from rygtraening import paths

ROOT = Path(__file__).resolve().parents[1]
DANISH = paths.bundled("resources") / "locale" / "da" / "LC_MESSAGES" / "rygtraening.po"
BLANK = re.compile(r"\{[^{}]*\}")


@pytest.fixture(scope="module")
def danish() -> Catalog:
    with DANISH.open("rb") as file:
        return read_po(file, locale="da")


def forms(words: str | list[str] | tuple[str, ...] | None) -> list[str]:
    """A message as a list: itself, or its singular and its plural."""
    return [words] if isinstance(words, str) else list(words or ("",))


def messages(catalog: Catalog) -> list[Message]:
    """What has been translated; the header is not a message."""
    return [message for message in catalog if message.id and any(forms(message.string))]


def test_every_word_in_the_code_has_its_danish(danish: Catalog) -> None:
    missing = []
    for file, line, words, _comments, _context in extract_from_dir(ROOT / "src"):
        found = danish.get(forms(words)[0])
        if found is None or found.fuzzy or not all(forms(found.string)):
            missing.append(f"{file}:{line}: {forms(words)[0]}")
    assert missing == []


def test_no_danish_is_left_of_words_that_are_gone(danish: Catalog) -> None:
    used = {forms(words)[0] for _file, _line, words, _comments, _context in extract_from_dir(ROOT / "src")}
    assert [forms(message.id)[0] for message in messages(danish) if forms(message.id)[0] not in used] == []


def test_the_danish_fills_in_the_same_blanks(danish: Catalog) -> None:
    wrong = []
    for message in messages(danish):
        allowed = {blank for form in forms(message.id) for blank in BLANK.findall(form)}
        # The plural form names every blank; the singular may say "one" instead of a number.
        if {blank for form in forms(message.string) for blank in BLANK.findall(form)} != allowed:
            wrong.append(forms(message.id)[0])
    assert wrong == []


def test_the_compiled_words_are_the_written_ones(danish: Catalog) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, danish)
    assert DANISH.with_suffix(".mo").read_bytes() == compiled.getvalue(), "run `make words`"
