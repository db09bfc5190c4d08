"""The words of a language are read as the standard library reads them, only later: each when it is first said."""

from __future__ import annotations

import gettext
import io
import struct

import pytest

from rygtraening import paths
from rygtraening.mo_file import WordsFile

DANISH = paths.bundled("resources") / "locale" / "da" / "LC_MESSAGES" / "rygtraening.mo"
HEADER = "Content-Type: text/plain; charset={charset}\nPlural-Forms: nplurals={count}; plural={formula};\n"
POLISH = "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
NUMBERS = (0, 1, 2, 5, 12, 22, 101, 1000)


def compiled(texts: dict[str, str], order: str = "<", revision: int = 0) -> bytes:
    """``texts`` by message as a compiled file, with numbers in the ``order`` of ``struct``."""
    pairs = sorted((message.encode(), text.encode()) for message, text in texts.items())
    count, start = len(pairs), 28
    cells: list[int] = []
    body = b""
    for column in (0, 1):
        for pair in pairs:
            cells += [len(pair[column]), start + 16 * count + len(body)]
            body += pair[column] + b"\0"
    head = struct.pack(f"{order}7I", 0x950412DE, revision, count, start, start + 8 * count, 0, start)
    return head + struct.pack(f"{order}{len(cells)}I", *cells) + body


def both(content: bytes) -> tuple[WordsFile, gettext.GNUTranslations]:
    return WordsFile(content), gettext.GNUTranslations(io.BytesIO(content))


def test_everything_that_is_said_in_danish_is_what_the_standard_library_says() -> None:
    ours, theirs = both(DANISH.read_bytes())
    messages = [key if isinstance(key, str) else key[0] for key in vars(theirs)["_catalog"]]
    assert len(messages) > 2000
    for _again in range(2):
        assert [ours.gettext(message) for message in messages] == [theirs.gettext(message) for message in messages]
    for message in messages:
        said = [ours.ngettext(message, "others", n) for n in NUMBERS]
        assert said == [theirs.ngettext(message, "others", n) for n in NUMBERS]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("count", "formula"), [(2, "(n != 1)"), (2, "(n > 1)"), (3, POLISH), (1, "0"), (2, "n")])
def test_plurals_of_any_language_are_counted_as_it_says(order: str, count: int, formula: str) -> None:
    forms = "\0".join(f"{{n}} form {number}" for number in range(count))
    texts = {"": HEADER.format(charset="utf-8", count=count, formula=formula), "one\0many": forms, "Day": "Dzień"}
    ours, theirs = both(compiled(texts, order))
    for message in ("one", "Day", "no such"):
        assert ours.gettext(message) == theirs.gettext(message)
        for n in NUMBERS:
            assert ours.ngettext(message, "many", n) == theirs.ngettext(message, "many", n)


def test_without_a_header_plurals_are_as_in_english() -> None:
    ours, theirs = both(compiled({"one\0many": "ein\0viele"}))
    assert [ours.ngettext("one", "many", n) for n in NUMBERS] == [theirs.ngettext("one", "many", n) for n in NUMBERS]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xde\x12\x04\x95",
        b"no words at all",
        DANISH.read_bytes()[:-1],
        DANISH.read_bytes()[:5000],
        compiled({"Day": "Dag"}, revision=2 << 16),
        compiled({"": HEADER.format(charset="latin-1", count=2, formula="(n != 1)")}),
        compiled({"": HEADER.format(charset="utf-8", count=2, formula="((n != 1)")}),
        compiled({"": "Plural-Forms: many\n"}),
        b"\xde\x12\x04\x95" + struct.pack("<4I", 0, 0xFFFFFFFF, 28, 28) + bytes(100),
    ],
)
def test_what_is_no_such_file_or_is_cut_off_is_refused_at_once(content: bytes) -> None:
    with pytest.raises((ValueError, LookupError, struct.error)):
        WordsFile(content)


def test_a_single_damaged_text_is_said_in_english() -> None:
    words = WordsFile(compiled({"Day": "Dag", "Night": "Nat"}).replace(b"Nat", b"N\xe5t"))
    assert (words.gettext("Day"), words.gettext("Night")) == ("Dag", "Night")


def test_a_file_without_words_has_none() -> None:
    words = WordsFile(compiled({}))
    assert (words.gettext("Day"), words.ngettext("{n} day", "{n} days", 2)) == ("Day", "{n} days")
