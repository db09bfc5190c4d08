"""What the cards under the main chart of Fremgang share: their names, buttons and hints."""

from __future__ import annotations

from datetime import date

from rygtraening import i18n
from rygtraening.i18n import _
from rygtraening.words.progress import period


def named(card: str, first: date, last: date) -> str:
    """The quiet line under a card's sentence: its name and the days it shows."""
    return f"{card} · {period(first, last)}"


def dated(day: date) -> str:
    """A day with its weekday and year: "Thu 1 Oct 2026"."""
    return f"{i18n.short_date(day)} {day.year}"


def slot(first: date, last: date, *, month: bool) -> str:
    """A week by its days, a month by its name."""
    return i18n.month_year(first) if month else period(first, last)


def nothing_here() -> str:
    """Stands under the name of a card that has nothing in its range, and says what can be done about it."""
    return _("There is nothing in this period") + ". " + _("Choose a longer period to see what you have done before.")


def as_table() -> str:
    """Shows the numbers as a table."""
    return _("As a table")


def as_chart() -> str:
    """Shows the picture again."""
    return _("As a chart")


def copy_picture() -> str:
    """Puts the card's picture on the clipboard."""
    return _("Copy picture")


def copy_table() -> str:
    """Puts the table on the clipboard."""
    return _("Copy table")


def picture_copied() -> str:
    """What happened."""
    return _("The picture is copied. Paste it where you want it.")


def table_copied() -> str:
    """What happened."""
    return _("The table is copied. Paste it where you want it.")


def day_hint() -> str:
    """How to read a chart over time, and open a day."""
    return _("Point at a day, or use ← and →. Enter or a click opens the day.")


def zoom_hint() -> str:
    """The same of a chart that can be zoomed."""
    return day_hint() + " " + _("+ and − zoom, a double click shows everything.")


def year_hint() -> str:
    """How to read the calendar."""
    return _("Point at a day, or use the arrow keys. Enter or a click opens the day.")


def flare_legend() -> str:
    """What the shade is."""
    return _("days of a flare-up")
