"""The tags an exercise is found by: words that the program knows in both languages, and words of one's own."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from rygtraening.catalogue.pieces import ShortText

VOCABULARY = {
    "flexion": ("bøje forover", "bending forward"),
    "extension": ("strække bagud", "bending back"),
    "stability": ("stabilitet", "stability"),
    "mobility": ("bevægelighed", "mobility"),
    "strength": ("styrke", "strength"),
    "stretch": ("stræk", "stretch"),
    "balance": ("balance", "balance"),
    "fitness": ("kondition", "fitness"),
    "everyday": ("hverdag", "everyday life"),
    "gentle": ("skånsom", "gentle"),
    "break": ("pause ved bordet", "break at the desk"),
    "low-back": ("lænd", "low back"),
}
"""Each known tag with its Danish and its English words, in the order they are offered in."""


def _known(value: object) -> object:
    """The words of a known tag; what is written in languages stays as it is."""
    if not isinstance(value, str):
        return value
    if value not in VOCABULARY:
        near = get_close_matches(value.lower(), VOCABULARY, n=1, cutoff=0.7)
        raise PydanticCustomError("unknown_tag", "no tag", {"near": near[0] if near else ""})
    danish, english = VOCABULARY[value]
    return {"da": danish, "en": english}


class _Described:
    """Says to an editor that a tag is one of the known words, or a text of one's own."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        words: dict[str, Any] = {"type": "string", "enum": list(VOCABULARY)}
        return {"anyOf": [words | {"description": "A tag the program knows in every language."}, handler(core)]}


TagField = Annotated[ShortText, BeforeValidator(_known), _Described]
"""A known tag by its name, or a short text of one's own with ``da:`` and ``en:``."""
