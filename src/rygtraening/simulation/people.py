"""Simulated people: how somebody's back and days are, as numbers. ``life`` turns one into a journal.

Nobody here is a real person. The course follows what the project's pages say of low back pain: it settles over
weeks, with ordinary ups and downs, a flare-up now and then, and leg pain that fades before the back does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from rygtraening.domain.text import Text


@dataclass(frozen=True, slots=True)
class Spell:
    """Some days in a row. ``day`` is where it begins, counted from the first day (give or take ``loose`` days);
    ``height`` is how much more pain there is at its worst (0 for days away)."""

    day: int
    days: int
    loose: int = 0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Person:
    """One simulated person. Pain is 0-10, a chance 0-1.

    ``pain_first`` is the usual pain on the first day, ``pain_last`` what it settles towards; ``settles_days`` is the
    time constant (after so many days about a third of the difference is left). ``swing`` is the standard deviation
    from day to day. ``leg_share`` is the leg's pain as a share of the back's on the first day, gone after
    ``leg_days``. ``flares`` and ``away`` come again every ``again_days``. ``days_per_step`` is how many training
    days in a row are enough for one step up the ladder, over all exercises.
    """

    name: str
    pain_first: float
    pain_last: float
    settles_days: float
    swing: float
    leg_share: float
    leg_days: int
    flares: tuple[Spell, ...]
    away: tuple[Spell, ...]
    again_days: int
    days_per_step: int
    rises_at: time
    trains_at: time
    trains_at_weekends: time
    rest_weekday: int | None
    """0 is Monday; ``None`` for no fixed day of rest."""
    leaves_day: float
    """The chance of no training on a day that is not a day of rest."""
    leaves_morning: float
    leaves_page: float
    """The chance that the page after a session is left unanswered."""
    stops_early: float
    writes_note: float


STEADY = Person(
    name="steady",
    pain_first=4.5,
    pain_last=1.2,
    settles_days=80.0,
    swing=0.45,
    leg_share=0.6,
    leg_days=95,
    flares=(Spell(61, 9, loose=4, height=2.6), Spell(128, 4, loose=4, height=2.0)),
    away=(Spell(97, 8, loose=3),),
    again_days=170,
    days_per_step=3,
    rises_at=time(6, 50),
    trains_at=time(17, 20),
    trains_at_weekends=time(10, 10),
    rest_weekday=6,
    leaves_day=0.05,
    leaves_morning=0.12,
    leaves_page=0.03,
    stops_early=0.03,
    writes_note=0.08,
)
"""Somebody whose back settles over a half year, with one bad week and one week away: the demo's person."""


NOTES = (
    Text("Lidt stiv, men det gik over undervejs.", "A little stiff, but it went over on the way."),
    Text("Gik fint i dag.", "Went well today."),
    Text("Sad meget ned på arbejdet. Rart at komme i gang.", "Sat a lot at work. Good to get going."),
    Text("Gik en tur bagefter.", "Took a walk afterwards."),
    Text("Balancen i diagonalstræk bliver bedre.", "My balance in the bird-dog is getting better."),
    Text("Kunne tage sokker på uden at tænke over det!", "Put my socks on without thinking about it!"),
    Text("Sov dårligt, tog det roligt.", "Slept badly, took it easy."),
)
NOTES_WHEN_WORSE = (
    Text("Havde løftet flyttekasser i går. Mere ondt end ellers.", "Lifted boxes yesterday. More pain than usual."),
    Text("Opblussen. Gjorde lidt, og det var godt nok.", "A flare-up. I did a little, and that was enough."),
    Text("Bedre end i går.", "Better than yesterday."),
)
