"""A language that nobody speaks, to see which words cannot be translated and where a longer language is cut off.

Every message of the code and every text of the shipped files in letters with accents, and 40 % longer:
"Start training" becomes "Śťááŕťñ ťŕááííñííñĝ".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain.ports import Core
from rygtraening.domain.shelf import Shelf
from rygtraening.domain.text import Text
from rygtraening.wiring import programme_of

CODE = "en_XA"
"""Accented English: as Android and ICU call it."""
NAME = "Ƥšéúðó"
LONGER = 1.4
SOURCES = Path(__file__).resolve().parents[1] / "src"
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ACCENTED = "ÅḂÇĐÉƑĜĤÎĴĶĻṀÑÖƤǪŔŚŤÛṼŴẊÝŽáḃçđéƒĝĥíĵķļṁñöƥǫŕšťúṽŵẋýž"
_LETTERS = str.maketrans(_PLAIN, _ACCENTED)
_PIECES = re.compile(r"\{[^{}]*\}|%\([a-z]+\)[a-z]|%\d|https?://\S+|[^\W\d_]+|.", re.DOTALL)
"""Blanks to fill in, addresses, words, and what stands between them."""
_SAID = {"(the name of this language)": NAME, "dd/MM/yyyy": "yyyy.MM.dd"}
"""Messages that are not words."""


def pseudo(text: str) -> str:
    """``text`` with accents, and each word 40 % longer, by its vowels and then at its end; blanks stay as they are."""
    if text in _SAID:
        return _SAID[text]
    made, before, after = [], 0, 0
    for piece in _PIECES.findall(text):
        if len(piece) == 1 and not piece.isalpha():  # what stands between words grows with them
            before, after = before + 1, after + 1
        if not piece[0].isalpha() or piece.startswith("http"):
            made.append(piece)
            continue
        before += len(piece)
        missing = max(0, round(before * LONGER) - after - len(piece))
        vowels = [place for place, letter in enumerate(piece) if letter in "aeiouyAEIOUY"][:missing]
        longer = "".join(letter * (2 if place in vowels else 1) for place, letter in enumerate(piece))
        made.append(longer.translate(_LETTERS) + "ñ" * (missing - len(vowels)))
        after += len(made[-1])
    return "".join(made)


def write_words(folder: Path) -> None:
    """The language as a folder that ``i18n.also_from`` takes, made of every message in the code."""
    catalog = Catalog(locale="en")
    for _file, _line, message, _comments, _context in extract_from_dir(SOURCES):
        if isinstance(message, str):
            catalog.add(message, pseudo(message))
        else:
            catalog.add(tuple(message), tuple(map(pseudo, message)))
    path = folder / CODE / "LC_MESSAGES" / "rygtraening.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalog)


def core_in_pseudo(core: Core) -> Core:
    """The core whose content speaks the language too, also what it reads later."""
    given = {each: getattr(core, each) for each in core.__struct_fields__}
    changed: dict[str, Any] = {"safety": _deep(core.safety)}
    changed["shelf"] = Shelf(core.journal, _reading(core.shelf.read_anew), programme_of)
    changed |= {name: _reading(read) for name, read in given.items() if read and name.startswith("read_")}
    return replace(core, **changed)


def _reading(read: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *given: _deep(read(*given))


def _deep(value: Any) -> Any:
    if isinstance(value, Text):
        words = value.en or value.da
        return replace(value, more=((CODE, pseudo(words)),)) if words else value
    if isinstance(value, Struct) and not isinstance(value, type):
        inside = {each: getattr(value, each) for each in value.__struct_fields__}
        changed = {name: _deep(inner) for name, inner in inside.items()}
        return replace(value, **{name: new for name, new in changed.items() if new is not inside[name]})
    if isinstance(value, dict | MappingProxyType):
        return {key: _deep(inner) for key, inner in value.items()}
    if isinstance(value, tuple) and type(value) is tuple:
        changed_items = tuple(map(_deep, value))
        same = all(new is old for new, old in zip(changed_items, value, strict=True))
        return value if same else changed_items
    return value
