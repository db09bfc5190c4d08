"""One column of a table, and the columns that several tables have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rygtraening.i18n import _


class Column(NamedTuple):
    """One column. ``kind`` is text, code, integer, number, boolean, date, time or uuid; ``unit`` may be empty."""

    kind: str
    unit: str
    meaning: str


Columns = Mapping[str, Column]


def pain(meaning: str) -> Column:
    """Pain, 0-10."""
    return Column("integer", "0-10", meaning)


def seconds(meaning: str) -> Column:
    """A time in seconds."""
    return Column("number", "s", meaning)


def flag(meaning: str) -> Column:
    """A yes or no."""
    return Column("boolean", "", meaning)


def day() -> Column:
    """The day a row belongs to."""
    return Column("date", "", _("The local day it belongs to; a session belongs to the day it began"))


def at() -> Column:
    """When a row was said."""
    return Column("time", "", _("When it was said, with the offset from UTC"))


def session() -> Column:
    """The session a row belongs to."""
    return Column("uuid", "", _("The session; the same in every table"))


def exercise_id() -> Column:
    """The exercise a row is about."""
    return Column("code", "", _("The exercise, by the id in its file"))
