"""The columns of the CSV tables: their order, type, unit and meaning. The file ``data-dictionary.csv`` is this."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rygtraening.exchange.columns import answers, doses, exposure, programmes, training
from rygtraening.exchange.columns.column import Columns

DICTIONARY_HEADER = ("table", "column", "type", "unit", "meaning")

_TABLES: Mapping[str, Callable[[], Columns]] = {
    "days": training.days,
    "sessions": training.sessions,
    "exercises": training.exercises,
    "pain": training.pains,
    "entries": training.entries,
    "decisions": doses.decisions,
    "trials": doses.trials,
    "flares": doses.flares,
    "weeks": answers.weeks,
    "week_activities": answers.week_activities,
    "wellbeing": answers.wellbeing,
    "wins": answers.wins,
    "fears": exposure.fears,
    "attempts": exposure.attempts,
    "own_ladders": exposure.own_ladders,
    "safety": answers.safety,
    "clearances": answers.clearances,
    "profile": answers.profile,
    "programmes": programmes.programmes,
}


def columns(table: str) -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(_TABLES[table]())


def rows_of_dictionary() -> list[tuple[str, str, str, str, str]]:
    """A row for every column of every table, the meaning in the language spoken now."""
    return [(table, name, *column) for table, made in _TABLES.items() for name, column in made().items()]
