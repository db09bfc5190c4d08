"""The words of the program: gettext with English as the source, and days and numbers as they are said.

A language is one file of words in a folder of languages (docs/translating.md), with the names of its days and months
and the way it writes dates among them. Exercise texts are not here: they carry their languages themselves
(``domain.text.Text``).
"""

from __future__ import annotations

import os
import re
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from functools import cache
from pathlib import Path

from rygtraening import paths
from rygtraening.mo_file import WordsFile

DANISH = "da"
ENGLISH = "en"
LANGUAGES = (DANISH, ENGLISH)
"""Those that are complete, and always there. ``languages`` knows all."""
MOST_BYTES = 4 << 20
"""Of the file with the words; ours has a twentieth of it."""

_words: WordsFile | None = None
"""``None`` in English."""
_language = ENGLISH
_more_folders: tuple[Path, ...] = ()
_CODE = r"[a-z]{2,3}(_[A-Z]{2})?"
"""What the folder of a language is called: ``de``, ``pt_BR``."""


def languages() -> tuple[str, ...]:
    """The codes of all languages there are: Danish and English, and every other one whose words lie in a folder of
    languages, in order of their codes."""
    found = set()
    for folder in _folders():
        try:
            names = [each.name for each in folder.iterdir()]
        except OSError:
            continue
        found |= {name for name in names if re.fullmatch(_CODE, name) and _file(folder, name).is_file()}
    return (*LANGUAGES, *sorted(found.difference(LANGUAGES)))


def autonym(code: str) -> str:
    """What a language calls itself: "Dansk", "English", and of the others as their words say; the ``code`` where they
    do not."""
    if code in _OWN_NAMES:
        return _OWN_NAMES[code]
    words = _read(code)
    if words is None:
        return code
    # Translators: what your language calls itself, as in Deutsch or Svenska.
    said = words.gettext("(the name of this language)")
    return code if said.startswith("(") else said


def named_languages() -> tuple[tuple[str, str], ...]:
    """Code and name of every language there is, to choose from."""
    return tuple((code, autonym(code)) for code in languages())


_OWN_NAMES = {DANISH: "Dansk", ENGLISH: "English"}


@contextmanager
def also_from(folder: Path) -> Iterator[None]:
    """Inside, the languages in ``folder`` (``CODE/LC_MESSAGES/rygtraening.mo``) are there as well, and before the
    shipped ones: for whoever makes one and looks at it."""
    global _more_folders
    before = _more_folders
    _more_folders = (*before, folder)
    try:
        yield
    finally:
        _more_folders = before
        if _language not in languages():
            set_language(ENGLISH)


def _folders() -> tuple[Path, ...]:
    return (*_more_folders, paths.bundled("resources") / "locale")


def _file(folder: Path, language: str) -> Path:
    return folder / language / "LC_MESSAGES" / "rygtraening.mo"


def system_language() -> str:
    """The language the system asks for, ``en`` where it is not there; Danish where none is asked for."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return DANISH if value.split(".")[0] in ("C", "POSIX") else _nearest(value)
    if sys.platform not in ("win32", "darwin"):
        return DANISH  # nothing is asked for; Python itself would make American English of that
    import locale

    code = locale.getlocale()[0] or ""
    return _nearest(code) if code else DANISH


def _nearest(asked: str) -> str:
    """The language there is for what a system asks for: ``da_DK.UTF-8``, ``pt_BR``, ``Danish_Denmark``."""
    code = re.split("[.@]", asked)[0].replace("-", "_")
    there = languages()
    if code in there:
        return code
    plain = code.split("_")[0].lower()
    if plain in there:
        return plain
    return DANISH if plain.startswith(DANISH) else ENGLISH


def set_language(language: str) -> None:
    """Speak ``language``, one of ``languages()``, from now on, English where its words cannot be read; a ``ValueError``
    for any other."""
    global _words, _language
    if language not in LANGUAGES and language not in languages():
        raise ValueError(language)
    found = None if language == ENGLISH else _read(language)
    _words = found
    _language = language if found is not None else ENGLISH


def _read(language: str) -> WordsFile | None:
    """The words of ``language`` from its file; ``None`` where that is far too large, or no catalogue of words: a
    program in English is better than none."""
    there = [_file(folder, language) for folder in _folders()]
    path = next((path for path in there if path.is_file()), there[-1])
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError("far too large")
        with path.open("rb") as file:
            return WordsFile(file.read())
    except (OSError, ValueError, LookupError, struct.error) as error:
        import logging

        log = logging.getLogger(__name__)
        log.info("The words in %s cannot be read, so the program speaks English: %s", language, error)
        return None


def language() -> str:
    """The code of the language spoken now."""
    return _language


def language_tag() -> str:
    """The same as files for other programs write it (BCP 47): ``da``, ``pt-BR``."""
    return _language.replace("_", "-")


def _(message: str) -> str:
    """``message`` in the language spoken now."""
    return message if _words is None else _words.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """``singular`` or ``plural`` in the language spoken now, by ``n``."""
    if _words is None:
        return singular if n == 1 else plural
    return _words.ngettext(singular, plural, n)


@cache
def _month_names(_spoken: WordsFile | None) -> tuple[str, ...]:
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def _weekday_names() -> tuple[str, ...]:
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )


def month_short(month: int) -> str:
    """The short name of month 1-12: "jan.", "maj" in Danish, "Jan", "May" in English."""
    # Translators: the short names of the twelve months, each without a space in it.
    short = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    return short[month - 1] if len(short) == 12 else _month_names(_words)[month - 1][:3]


def weekday(day: date) -> str:
    """The day's name: "mandag", "Monday"."""
    return _weekday_names()[day.weekday()]


def weekday_short(day: date) -> str:
    """The day's short name: "man", "Mon"."""
    # Translators: the short names of the seven days, Monday first, each without a space in it.
    short = _("Mon Tue Wed Thu Fri Sat Sun").split()
    return short[day.weekday()] if len(short) == 7 else weekday(day)[:3]


def long_date(day: date) -> str:
    """The day as it is said: "søndag den 22. november", "Sunday 22 November"."""
    return _in_words(_("{weekday} {day} {month}"), day)


def short_date(day: date) -> str:
    """The day, short, with its weekday: "tor 1. okt.", "Thu 1 Oct"."""
    return _in_words(_("{short_weekday} {day} {short_month}"), day)


def day_month(day: date) -> str:
    """The day in its month, short: "1. okt.", "1 Oct"."""
    return _in_words(_("{day} {short_month}"), day)


def month_year(day: date) -> str:
    """The month with its year: "oktober 2026", "October 2026"."""
    return _in_words(_("{month} {year}"), day)


def full_date(day: date) -> str:
    """The day with its year: "1. oktober 2026", "1 October 2026"."""
    return _in_words(_("{day} {month} {year}"), day)


def _in_words(form: str, day: date) -> str:
    return form.format_map(_DayWords(day))


class _DayWords(dict[str, str]):
    """What a form may say of a day; only what it does say is put into words."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day

    def __missing__(self, name: str) -> str:
        day = self._day
        match name:
            case "weekday":
                return weekday(day)
            case "short_weekday":
                return weekday_short(day)
            case "month":
                return _month_names(_words)[day.month - 1]
            case "short_month":
                return month_short(day.month)
            case "day" | "year":
                return str(getattr(day, name))
        raise KeyError(name)


def time_of_day(at: time) -> str:
    """The time on a clock: "18.05", "18:05"."""
    return _("{hour}:{minute}").format(hour=f"{at.hour:02}", minute=f"{at.minute:02}")


def decimal(value: float, digits: int = 1) -> str:
    """A number with at most ``digits`` decimals, with the language's decimal sign and no trailing zeros."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    # Translators: one and a half, with your language's decimal sign.
    return text.replace(".", _("1.5")[1:-1])
