"""How a simulated back feels from day to day, before anybody asks for a number, and what work does to it."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from random import Random

from msgspec import Struct

from rygtraening.domain.pain import HIGHEST, LOWEST, Pain
from rygtraening.simulation.person import Back, Spell

CARRIES_OVER = 0.6
"""How much of a day's swing is left the day after."""
SORE_CARRIES_OVER = 0.3
"""How much of what too much work did is left the day after."""
FORGETS = 0.997
"""What a day without work leaves of the readiness, never less than at first."""
MOST_OVER = 1.5
"""More than two and a half times what it is ready for does not hurt more."""
MOST_WORSE = 4.0
TELLS_AT_ONCE = 0.7
"""How much of what will be felt the next morning is felt while doing it."""


class Feeling(Struct, frozen=True):
    """A day. ``back`` and ``leg`` as a number with decimals; ``flare`` counts the days of a flare-up from 1 (0 for
    none), ``away`` is a day without the program."""

    back: float
    leg: float
    flare: int
    away: bool


class Body:
    """One back over ``count`` days, the same for the same ``seed`` and the same work."""

    def __init__(self, back: Back, count: int, seed: str) -> None:
        chance = Random(seed)
        self._back = back
        self._flares = _by_day(_placed(back.flares, back.again_days, count, chance))
        self._away = _by_day(_placed(back.away, back.again_days, count, chance)).keys()
        self._chance = chance
        self._day = 0
        self._swing = self._sore = self._work = 0.0
        self._ready = back.ready

    def wake(self) -> Feeling:
        """The next day, the first one first."""
        back, day = self._back, self._day
        if day:
            self._sleep()
        self._day += 1
        self._swing = CARRIES_OVER * self._swing + self._chance.gauss(0.0, back.swing)
        usual = back.pain_last + (back.pain_first - back.pain_last) * exp(-day / back.settles_days)
        if back.worsens_from is not None:
            usual += min(MOST_WORSE, back.worsens_a_day * max(0, day - back.worsens_from))
        flare, more = self._flares.get(day, (0, 0.0))
        pain = max(0.0, usual + self._swing + self._sore + more)
        share = back.leg_share * max(0.0, 1 - day / back.leg_days) if back.leg_days else 0.0
        leg = pain * max(share, 0.5 * back.leg_share if flare else 0.0)
        return Feeling(pain, leg, flare, day in self._away)

    def does(self, seconds: float) -> None:
        """So much work has been done, on top of the day's."""
        self._work += seconds

    def strain(self, seconds: float) -> float:
        """How much more pain there is while ``seconds`` more are done today."""
        return TELLS_AT_ONCE * self._soreness(self._work + seconds)

    def _soreness(self, work: float) -> float:
        return self._back.sensitivity * min(MOST_OVER, max(0.0, work / self._ready - 1))

    def _sleep(self) -> None:
        self._sore = SORE_CARRIES_OVER * self._sore + self._soreness(self._work)
        # What is far above the readiness teaches no more than what is a little above it.
        learnt = self._back.learns * min(self._work, 1.3 * self._ready)
        self._ready = self._ready + learnt if self._work else max(self._back.ready, FORGETS * self._ready)
        self._work = 0.0


def asked(feeling: Feeling, more: float, noise: float, chance: Random) -> Pain:
    """The numbers somebody gives who feels like that, with ``more`` pain than in the day's mean and ``noise``."""
    off = chance.gauss(0.0, noise)
    return Pain(_whole(feeling.back + more + off), _whole(feeling.leg * (1 + 0.15 * more) + off / 2))


def _whole(value: float) -> int:
    return min(HIGHEST, max(LOWEST, round(value)))


def _placed(spells: Sequence[Spell], again_days: int, count: int, chance: Random) -> list[Spell]:
    """The spells of the whole time, each where chance puts it."""
    placed = []
    for start in range(0, count, again_days):
        for spell in spells:
            day = start + spell.day + chance.randint(-spell.loose, spell.loose)
            placed.append(Spell(day, spell.days, height=spell.height))
    return placed


def _by_day(spells: Sequence[Spell]) -> dict[int, tuple[int, float]]:
    """By day: which day of its spell it is, and how much more pain there is: most at first, then less each day."""
    found: dict[int, tuple[int, float]] = {}
    for spell in spells:
        for since in range(spell.days):
            found.setdefault(spell.day + since, (since + 1, spell.height * (1 - since / (spell.days + 2))))
    return found
