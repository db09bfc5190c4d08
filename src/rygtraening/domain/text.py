"""A text that exists in Danish, in English, or in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """The languages a text of the program or of an exercise file can have."""

    DANISH = "da"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One text of an exercise file; a language that is missing (``""``) falls back to the other."""

    da: str = ""
    en: str = ""

    def in_language(self, language: Language) -> str:
        """The text in ``language``, or in the other one where that is all there is."""
        if language is Language.DANISH:
            return self.da or self.en
        return self.en or self.da
