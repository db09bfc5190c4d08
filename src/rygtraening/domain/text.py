"""A text that exists in Danish, in English, or in both, and perhaps in further languages."""

# No postponed annotations: whoever reads a ready file would have each of them compiled at every start.
import re
from enum import StrEnum

from msgspec import Struct

_CODES = (
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee "
    "el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is "
    "it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms "
    "mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk "
    "sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi "
    "yo za zh zu "
)
"""ISO 639-1, so that a slip of the pen such as ``dk`` is noticed."""


def is_language(code: str) -> bool:
    """Whether a text may be in a language of this name: two letters, perhaps with a country (``de``, ``pt_BR``)."""
    return re.fullmatch("[a-z]{2}(_[A-Z]{2})?", code) is not None and f" {code[:2]} " in _CODES


class Language(StrEnum):
    """The languages the program itself is written in; every text has one of them."""

    DANISH = "da"
    ENGLISH = "en"

    @classmethod
    def nearest(cls, code: str) -> "Language":
        """The one to use where ``code`` is spoken, and only these two are there."""
        return cls.DANISH if code == cls.DANISH else cls.ENGLISH


class Text(Struct, frozen=True):
    """One text of an exercise file. A language that is missing (``""``) falls back: Danish to English, English to
    Danish, and any further one to English, then to Danish."""

    da: str = ""
    en: str = ""
    more: tuple[tuple[str, str], ...] = ()
    """Code and words of each further language, in order of their codes."""

    def in_language(self, language: str) -> str:
        """The text in the language with the code ``language``, or in what it falls back to."""
        if language == Language.DANISH:
            return self.da or self.en
        own = next((words for code, words in self.more if code == language), "") if self.more else ""
        return own or self.en or self.da
