"""What the person has chosen to be asked about, and which questions they have left for now."""

from __future__ import annotations

from datetime import date

from rygtraening.domain.ports import Settings

_ON, _OFF = "1", "0"


class Asking:
    """Reads and writes these choices, the same for the window and the terminal. A value nobody could have chosen
    counts as not chosen: then the week's questions are asked, and nothing else of this is."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def wellbeing(self) -> bool:
        """Whether sleep and stress are asked about; off until chosen."""
        return self._settings.get("ask_wellbeing") == _ON

    def keep_wellbeing(self, on: bool) -> None:
        """Remember whether sleep and stress are asked about."""
        self._settings.set("ask_wellbeing", _ON if on else "")

    @property
    def wins(self) -> bool:
        """Whether small wins are asked about and shown again; off until chosen."""
        return self._settings.get("ask_wins") == _ON

    def keep_wins(self, on: bool) -> None:
        """Remember whether small wins are asked about."""
        self._settings.set("ask_wins", _ON if on else "")

    @property
    def week(self) -> bool:
        """Whether the week's questions are asked; on until they are switched off."""
        return self._settings.get("ask_week") != _OFF

    def keep_week(self, on: bool) -> None:
        """Remember whether the week's questions are asked."""
        self._settings.set("ask_week", "" if on else _OFF)

    @property
    def week_left(self) -> date | None:
        """The last day the week's questions were put away, by *done* or by *not this week*."""
        return _day(self._settings.get("week_left"))

    def leave_week(self, day: date | None) -> None:
        """Remember that the week's questions were put away on ``day``; ``None``: never."""
        self._settings.set("week_left", day.isoformat() if day is not None else "")

    @property
    def wellbeing_left(self) -> date | None:
        """The last day sleep and stress were skipped."""
        return _day(self._settings.get("wellbeing_left"))

    def leave_wellbeing(self, day: date | None) -> None:
        """Remember that sleep and stress were skipped on ``day``; ``None``: never."""
        self._settings.set("wellbeing_left", day.isoformat() if day is not None else "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
