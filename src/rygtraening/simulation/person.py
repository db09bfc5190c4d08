"""What a simulated person is: how the back is from day to day, what they do and leave, what they choose to be asked.

Numbers only. ``people`` holds the named ones, ``life`` turns one into a journal.
"""

from __future__ import annotations

from datetime import time

from msgspec import Struct, field

from rygtraening.domain.safety import FlagTier

EVERY_DAY = frozenset(range(7))


class Spell(Struct, frozen=True):
    """Some days in a row. ``day`` is where it begins, counted from the first day (give or take ``loose`` days);
    ``height`` is how much more pain there is at its worst (0 for days away)."""

    day: int
    days: int
    loose: int = 0
    height: float = 0.0


class Back(Struct, frozen=True):
    """A back. Pain is 0-10.

    ``pain_first`` is the usual pain on the first day, ``pain_last`` what it settles towards; ``settles_days`` is the
    time constant (after so many days about a third of the difference is left). ``swing`` is the standard deviation
    from day to day, ``noise`` that of a single answer. ``leg_share`` is the leg's pain as a share of the back's on the
    first day, gone after ``leg_days``. ``flares`` and ``away`` come again every ``again_days``.

    ``ready`` is how much work a day (seconds) the back is ready for at first; each session leaves ``learns`` of its
    work as more readiness. Work above it hurts: ``sensitivity`` points the next morning for twice as much as it is
    ready for. From day ``worsens_from`` on there is ``worsens_a_day`` more pain each day, at most four points.
    """

    pain_first: float
    pain_last: float
    settles_days: float
    swing: float = 0.18
    noise: float = 0.25
    leg_share: float = 0.0
    leg_days: int = 0
    flares: tuple[Spell, ...] = ()
    away: tuple[Spell, ...] = ()
    again_days: int = 170
    ready: float = 300.0
    learns: float = 0.06
    sensitivity: float = 2.0
    worsens_from: int | None = None
    worsens_a_day: float = 0.0


class Habits(Struct, frozen=True):
    """What somebody does, and what they leave out. Every ``float`` is a chance, 0-1."""

    rises_at: time = time(6, 50)
    trains_at: time = time(17, 20)
    trains_at_weekends: time = time(10, 10)
    training_days: frozenset[int] = EVERY_DAY
    """0 is Monday."""
    tries_out: int = 0
    """Comfort trials of each exercise in the first run, 0-3 of them."""
    leaves_day: float = 0.0
    """No training on a day that is not a day of rest."""
    leaves_morning: float = 0.0
    leaves_page: float = 0.0
    """The page after a session is left unanswered, and left again when it is asked at the next start."""
    leaves_week: float = 0.0
    stops_early: float = 0.0
    only_five_minutes: float = 0.0
    stops_at: int = 5
    """In a flare-up, a worst pain of at least this ends the exercise through the pain button; else one of 8."""
    again_today: float = 0.0
    """Another session the same day, and yet another, while the back feels good."""
    declines_down: bool = False
    """Stays on the last step wherever the program lets one."""
    declines_up: float = 0.0
    writes_note: float = 0.08
    says_over: float = 0.3
    """Says on a day after a flare-up that it is over."""
    opt_in_after: int | None = None
    """The day (from 0) on which doses above the articles' are chosen; ``None`` never."""
    asked_wellbeing: bool = False
    writes_win: float = 0.0
    bold_steps: float = 0.0
    """A brave step (*modigt skridt*) is tried on a day with training."""


class RedFlag(Struct, frozen=True):
    """A safety question answered with yes: the first of ``tier`` there is, on ``day`` (from 0). ``cleared_after`` is
    how many days later a doctor has said good for it, ``None`` never."""

    day: int
    tier: FlagTier
    cleared_after: int | None = None


class Person(Struct, frozen=True):
    """One simulated person."""

    name: str
    back: Back
    habits: Habits = field(default_factory=Habits)
    red_flag: RedFlag | None = None
