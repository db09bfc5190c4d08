"""What is remembered of reminders: what was chosen, what has been told, and whether the program stays in the tray."""

from __future__ import annotations

import re
from datetime import datetime, time

from rygtraening.domain.ports import Settings
from rygtraening.domain.reminder import MOST_TIMES, Reminders, Standing, Weekly

_YES = "1"
_WRITTEN = re.compile(r"([0-9]{2}):([0-9]{2})=((?:[0-6](?:,[0-6])*)?)")
ON_KEY, TIMES_KEY, TOLD_KEY, SNOOZED_KEY = "reminders", "reminder_times", "reminder_told", "reminder_snoozed"
TRAY_KEY, TRAY_EXPLAINED_KEY = "tray", "tray_explained"


class ReminderMemory:
    """Reads and writes these choices, the same for the window and the terminal. A value nobody could have chosen
    counts as not chosen."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def reminders(self) -> Reminders:
        """What is chosen; off, and no times, until they are."""
        return Reminders(self._settings.get(ON_KEY) == _YES, _times(self._settings.get(TIMES_KEY)))

    def keep_on(self, on: bool) -> None:
        """Remember whether there are reminders at all."""
        self._settings.set(ON_KEY, _YES if on else "")

    def keep_times(self, times: tuple[Weekly, ...]) -> None:
        """Remember the times."""
        self._settings.set(TIMES_KEY, ";".join(_written(each) for each in times))

    @property
    def standing(self) -> Standing:
        """What has been told, and until when all is put off."""
        return Standing(_moment(self._settings.get(TOLD_KEY), aware=False), _moment(self._settings.get(SNOOZED_KEY)))

    def keep_standing(self, standing: Standing) -> None:
        """Remember it, over a restart too."""
        self._settings.set(TOLD_KEY, "" if standing.told is None else standing.told.isoformat())
        self._settings.set(SNOOZED_KEY, "" if standing.snoozed is None else standing.snoozed.isoformat())

    @property
    def tray(self) -> bool:
        """Whether the program shows itself in the tray and stays there when its window is closed; off until chosen."""
        return self._settings.get(TRAY_KEY) == _YES

    def keep_tray(self, on: bool) -> None:
        """Remember whether it does."""
        self._settings.set(TRAY_KEY, _YES if on else "")

    @property
    def tray_explained(self) -> bool:
        """Whether it has been said that a closed window leaves the program in the tray."""
        return self._settings.get(TRAY_EXPLAINED_KEY) == _YES

    def keep_tray_explained(self) -> None:
        """Remember that it has been said."""
        self._settings.set(TRAY_EXPLAINED_KEY, _YES)


def _written(weekly: Weekly) -> str:
    return f"{weekly.at:%H:%M}={','.join(str(day) for day in sorted(weekly.days))}"


def _times(text: str) -> tuple[Weekly, ...]:
    found = []
    for part in text.split(";"):
        match = _WRITTEN.fullmatch(part)
        if match is not None and int(match[1]) < 24 and int(match[2]) < 60:
            found.append(
                Weekly(time(int(match[1]), int(match[2])), frozenset(int(day) for day in match[3].split(",") if day))
            )
    return tuple(found[:MOST_TIMES])


def _moment(text: str, *, aware: bool = True) -> datetime | None:
    """The moment; ``None`` where there is none, and where it has a zone it cannot have."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if aware or moment.tzinfo is None else None
