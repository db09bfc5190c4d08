"""The habits ticked today: today's only. They are no part of the log, and nothing adds them up."""

from __future__ import annotations

from rygtraening.domain.ports import Clock, Settings

KEY = "habits_today"
"""The setting: the day, then the ids of what was ticked on it."""


class HabitTicks:
    """Keeps one day's ticks in the settings; those of any other day are forgotten as soon as somebody looks."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock

    def today(self) -> frozenset[str]:
        """The ids of the habits ticked today."""
        kept = self._settings.get(KEY)
        day, *habits = kept.split() or [""]
        if day == self._day():
            return frozenset(habits)
        if kept:
            self._settings.set(KEY, "")
        return frozenset()

    def tick(self, habit: str, *, ticked: bool) -> None:
        """Tick ``habit`` for today, or take the tick back."""
        now = self.today()
        left = now | {habit} if ticked else now - {habit}
        self._settings.set(KEY, " ".join([self._day(), *sorted(left)]) if left else "")

    def _day(self) -> str:
        return self._clock.now().date().isoformat()
