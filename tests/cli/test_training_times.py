"""Days of the week and times of day as they are written on the command line."""

from __future__ import annotations

import argparse
from datetime import time

import pytest

from rygtraening import i18n
from rygtraening.cli import training_times


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("man,ons,fre", (0, 2, 4)),
        ("mon,wed,fri", (0, 2, 4)),
        ("Søndag, LØRDAG", (5, 6)),
        ("ti,to,tuesday", (1, 3)),
        ("su,sa,th", (3, 5, 6)),
    ],
)
def test_days_are_understood_in_both_languages_short_or_long(text: str, days: tuple[int, ...]) -> None:
    assert training_times.weekdays(text) == days


@pytest.mark.parametrize("text", ["", "m", "3", "man,,fre", "man fre", "mandagen", "man,xyz"])
def test_what_is_no_day_is_said(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="not days of the week"):
        training_times.weekdays(text)


@pytest.mark.parametrize(("text", "at"), [("18:00", time(18)), ("7.05", time(7, 5)), ("00:00", time(0))])
def test_times_are_written_with_a_colon_or_a_point(text: str, at: time) -> None:
    assert training_times.time_of_day(text) == at


@pytest.mark.parametrize("text", ["", "18", "24:00", "18:60", "18:00:00", "1800", "18:00+01:00", "kl. 18", "١٨:00"])
def test_what_is_no_time_is_said(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="not a time of day"):
        training_times.time_of_day(text)


def test_days_are_said_in_the_language_of_the_run() -> None:
    assert training_times.said((0, 5)) == "Mon, Sat"
    i18n.set_language(i18n.DANISH)
    assert training_times.said((0, 5)) == "man, lør"
