"""The days that Fremgang shows, and what has been reckoned of them so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.flare import Flare
from rygtraening.domain.progress import Range, Series, series
from rygtraening.domain.progress_changes import Changes, by_day
from rygtraening.domain.progress_stops import stops
from rygtraening.domain.progress_values import Day
from rygtraening.words import progress as words
from rygtraening.words.progress_changes import Exercises


class History:
    """Each range is reckoned and put into words when it is first looked at, and kept until the days or the decisions
    are others: everything of twenty years is a sum of seven thousand days, and words for 240 months."""

    def __init__(self, days: tuple[Day, ...], today: date, flares: Sequence[Flare], exercises: Exercises) -> None:
        """``days`` are those that have anything, as ``read_days`` gives them; ``flares`` are all there were."""
        self.today = today
        """The last day of every range."""
        self.days = days
        """Those that have anything, oldest first."""
        self.exercises = exercises
        """Where names are found, by id."""
        self._flares = tuple(flares)
        self._changes: Changes = {}
        self._series: dict[Range, Series] = {}
        self._longest: dict[Range, str] = {}

    def show_decisions(self, decisions: Sequence[DoseDecision]) -> None:
        """What was decided, in order of moment."""
        self._changes = by_day(decisions)
        self._series.clear()
        self._longest.clear()

    def series(self, span: Range) -> Series:
        """What is drawn of a range."""
        if span not in self._series:
            self._series[span] = series(self.days, span, self.today, self._flares, self._changes)
        return self._series[span]

    def longest(self, span: Range) -> str:
        """The longest that a reader can be told of a day, week or month of a range; empty where there is none."""
        if span not in self._longest:
            shown = self.series(span)
            said = (words.spoken(slot, shown.step, self.exercises) for slot in stops(shown))
            self._longest[span] = max(said, key=len, default="")
        return self._longest[span]
