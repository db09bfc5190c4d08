"""The words of the program: gettext with English as the source, and dates as they are said.

Exercise texts are not here: they carry both languages themselves (``domain.text.Text``).
"""

from __future__ import annotations

import gettext as _gettext
import locale
import os
import sys
from datetime import date

from rygtraening import paths

DANISH = "da"
ENGLISH = "en"
LANGUAGES = (DANISH, ENGLISH)

_translations: _gettext.NullTranslations = _gettext.NullTranslations()
_language = ENGLISH


def system_language() -> str:
    """``en`` where the system asks for another language than Danish; Danish where it asks for none."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            plain = value.split(".")[0] in ("C", "POSIX")
            return DANISH if plain or value.lower().startswith("da") else ENGLISH
    if sys.platform not in ("win32", "darwin"):
        return DANISH  # nothing is asked for; Python itself would make American English of that
    code = locale.getlocale()[0] or ""
    return ENGLISH if code and not code.lower().startswith("da") else DANISH


def set_language(language: str) -> None:
    """Speak ``language`` (``da`` or ``en``) from now on; a ``ValueError`` for any other."""
    global _translations, _language
    if language not in LANGUAGES:
        raise ValueError(language)
    _language = language
    if language == ENGLISH:
        _translations = _gettext.NullTranslations()
    else:
        _translations = _gettext.translation(
            "rygtraening", localedir=paths.bundled("resources") / "locale", languages=[language]
        )


def language() -> str:
    """The language spoken now, ``da`` or ``en``."""
    return _language


def _(message: str) -> str:
    """``message`` in the language spoken now."""
    return _translations.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """``singular`` or ``plural`` in the language spoken now, by ``n``."""
    return _translations.ngettext(singular, plural, n)


def _month_names() -> tuple[str, ...]:
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
    name = _month_names()[month - 1]
    if _language == ENGLISH or len(name) <= 3:
        return name[:3]
    return name[:3] + "."


def weekday_short(day: date) -> str:
    """The first three letters of the day's name: "man", "Mon"."""
    return _weekday_names()[day.weekday()][:3]


def long_date(day: date) -> str:
    """The day as it is said: "søndag den 22. november", "Sunday 22 November"."""
    weekday, month = _weekday_names()[day.weekday()], _month_names()[day.month - 1]
    if _language == DANISH:
        return f"{weekday} den {day.day}. {month}"
    return f"{weekday} {day.day} {month}"


def short_date(day: date) -> str:
    """The day, short, with its weekday: "tor 1. okt.", "Thu 1 Oct"."""
    dot = "." if _language == DANISH else ""
    return f"{weekday_short(day)} {day.day}{dot} {month_short(day.month)}"


def day_month(day: date) -> str:
    """The day in its month, short: "1. okt.", "1 Oct"."""
    dot = "." if _language == DANISH else ""
    return f"{day.day}{dot} {month_short(day.month)}"


def month_year(day: date) -> str:
    """The month with its year: "oktober 2026", "October 2026"."""
    return f"{_month_names()[day.month - 1]} {day.year}"


def full_date(day: date) -> str:
    """The day with its year: "1. oktober 2026", "1 October 2026"."""
    dot = "." if _language == DANISH else ""
    return f"{day.day}{dot} {_month_names()[day.month - 1]} {day.year}"


def decimal(value: float, digits: int = 1) -> str:
    """A number with at most ``digits`` decimals, with the language's decimal sign and no trailing zeros."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return text.replace(".", ",") if _language == DANISH else text
