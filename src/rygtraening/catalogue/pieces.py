"""What all the files share: texts in two languages, ids, sources, and how strict they are.

The descriptions are written for somebody with a text editor; they end up in the JSON Schema.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from rygtraening.domain.exercise import Source
from rygtraening.domain.text import Text, is_language

LEAST_CUE_WORDS, MOST_CUE_WORDS = 3, 5
ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"

# Invisible characters that are right in a text all the same: no-break spaces and the soft hyphen.
_INVISIBLE = "\u00a0\u202f\u00ad"


def _tidy(value: object) -> object:
    """One line, single spaces, and letters such as å as one character (some editors write two)."""
    if not isinstance(value, str):
        return value
    return unicodedata.normalize("NFC", re.sub(r"[ \t\r\n]+", " ", value).strip())


def _visible(value: str) -> str:
    if value.isprintable():  # nearly every text, and much quicker than letter by letter
        return value
    for letter in value:
        if not letter.isprintable() and letter not in _INVISIBLE:
            raise PydanticCustomError("invisible", "a character that cannot be seen", {"code": f"{ord(letter):04X}"})
    return value


def words(cue: str) -> int:
    """How many words a cue has; a dash or · between them is none."""
    return sum(any(letter.isalnum() for letter in word) for word in cue.split())


def _cue_words(value: str) -> str:
    count = words(value)
    if not LEAST_CUE_WORDS <= count <= MOST_CUE_WORDS:
        raise PydanticCustomError("cue_words", "a cue has 3 to 5 words", {"count": count})
    return value


def _line(most: int) -> Any:
    return StringConstraints(strict=True, min_length=1, max_length=most)


Sentence = Annotated[str, BeforeValidator(_tidy), _line(400), AfterValidator(_visible)]
Short = Annotated[str, BeforeValidator(_tidy), _line(80), AfterValidator(_visible)]
Caption = Annotated[str, BeforeValidator(_tidy), _line(40), AfterValidator(_visible)]
Long = Annotated[str, BeforeValidator(_tidy), _line(1200), AfterValidator(_visible)]
Cue = Annotated[str, BeforeValidator(_tidy), _line(40), AfterValidator(_visible), AfterValidator(_cue_words)]
Id = Annotated[
    str,
    StringConstraints(strict=True, min_length=2, max_length=60, pattern=ID_PATTERN),
    Field(
        description="The name the program and the log know this by: small letters a-z, digits and hyphens, 2-60 "
        "characters. Never change it once it is in use, or the log no longer finds it.",
        examples=["knae-til-bryst"],
    ),
]
Version = Annotated[
    int,
    Field(ge=1, le=9999, description="Begins at 1 and grows by 1 each time the content changes.", examples=[1]),
]


def _language(code: str) -> str:
    if not is_language(code):
        raise PydanticCustomError("extra_forbidden", "no language")
    return code


Code = Annotated[str, AfterValidator(_language)]


def _as_patterns(schema: dict[str, Any]) -> None:
    """Says of the further languages what an editor can check."""
    schema["anyOf"] = [{"required": ["da"]}, {"required": ["en"]}]
    further = schema["additionalProperties"] | {"description": "The text in a further language."}
    schema["patternProperties"] = {"^[a-z]{2}(_[A-Z]{2})?$": further}
    schema["additionalProperties"] = False


class FileModel(BaseModel):
    """A part of a file: nothing unknown, nothing guessed (a text is not a number)."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class TextFields(FileModel):
    """A text in Danish, in English, or both. Where one is missing the program shows the other. At most 400
    characters each. A further language stands beside them under its code, such as de."""

    model_config = ConfigDict(extra="allow", json_schema_extra=_as_patterns)
    __pydantic_extra__: dict[Code, Sentence] = Field(init=False)

    da: Sentence = Field(default="", description="The text in Danish.")
    en: Sentence = Field(default="", description="The text in English.")

    @model_validator(mode="after")
    def _some_language(self) -> TextFields:
        if not self.da and not self.en:
            raise PydanticCustomError("no_language", "a text needs da: or en:")
        return self

    def text(self) -> Text:
        """The same as a plain value."""
        return Text(self.da, self.en, tuple(sorted((self.model_extra or {}).items())))


class ShortText(TextFields):
    """A short text, such as a name, in Danish, in English, or both. At most 80 characters each."""

    __pydantic_extra__: dict[Code, Short] = Field(init=False)
    da: Short = Field(default="", description="The text in Danish, at most 80 characters.")
    en: Short = Field(default="", description="The text in English, at most 80 characters.")


class CaptionText(TextFields):
    """A few words that stand over a bar, in Danish, in English, or both. At most 40 characters each."""

    __pydantic_extra__: dict[Code, Caption] = Field(init=False)
    da: Caption = Field(default="", description="The text in Danish, at most 40 characters.")
    en: Caption = Field(default="", description="The text in English, at most 40 characters.")


class LongText(TextFields):
    """A longer text in Danish, in English, or both. At most 1200 characters each."""

    __pydantic_extra__: dict[Code, Long] = Field(init=False)
    da: Long = Field(default="", description="The text in Danish.")
    en: Long = Field(default="", description="The text in English.")


class CueText(TextFields):
    """What is said and shown, big, during a phase: 3 to 5 words in each language, at most 40 characters. A · between
    two parts is not a word."""

    __pydantic_extra__: dict[Code, Cue] = Field(init=False)
    da: Cue = Field(default="", description="The cue in Danish, 3-5 words.", examples=["Rund ryggen · pust ud"])
    en: Cue = Field(default="", description="The cue in English, 3-5 words.", examples=["Round up · breathe out"])


class SourceFields(FileModel):
    """Where the content comes from."""

    title: TextFields = Field(description="The title and author of the source, or who wrote this.")
    address: Annotated[str, AfterValidator(_visible)] = Field(
        default="",
        max_length=400,
        pattern=r"^(https?://[^\s<>\"]+)?$",
        description="The address of the source on the web, beginning with https://, if it has one.",
    )
    reviewed: bool = Field(
        default=False,
        description="true only when a clinician has read this file through; the program shows it.",
    )

    def source(self) -> Source:
        """The same as a plain value."""
        return Source(self.title.text(), self.address, self.reviewed)


def texts(parts: list[Any]) -> tuple[Text, ...]:
    """Plain values of a list of texts."""
    return tuple(part.text() for part in parts)
