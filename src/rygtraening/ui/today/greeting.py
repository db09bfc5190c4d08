"""What the first page says hello with."""

from __future__ import annotations

from rygtraening.i18n import _

# From which hour (0-23) on; the Danish have a word of their own for the late morning.
_NIGHT_ENDS, _LATE_MORNING, _NOON, _EVENING = 5, 10, 12, 18


def greeting(hour: int) -> str:
    """Good morning, afternoon or evening, by the local ``hour`` (0-23)."""
    if hour < _NIGHT_ENDS:
        return _("Hello")
    if hour < _LATE_MORNING:
        return _("Good morning")
    if hour < _NOON:
        return _("Good morning to you")
    if hour < _EVENING:
        return _("Good afternoon")
    return _("Good evening")
