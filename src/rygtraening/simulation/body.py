"""How a simulated back feels from day to day, before anybody asks for a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from random import Random

from rygtraening.domain.pain import HIGHEST, LOWEST, Pain
from rygtraening.simulation.people import Person, Spell

CARRIES_OVER = 0.6
"""How much of a day's swing is left the day after."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """A day. ``back`` and ``leg`` as a number with decimals; ``flare`` counts the days of a flare-up from 1 (0 for
    none), ``away`` is a day without the program."""

    back: float
    leg: float
    flare: int
    away: bool


def feelings(person: Person, count: int, seed: str) -> list[Feeling]:
    """How each of ``count`` days is, the first day first."""
    chance = Random(seed)
    flares = _spread(person.flares, person.again_days, count, chance)
    away = _spread(person.away, person.again_days, count, chance)
    found, swing = [], 0.0
    for day in range(count):
        swing = CARRIES_OVER * swing + chance.gauss(0.0, person.swing)
        usual = person.pain_last + (person.pain_first - person.pain_last) * exp(-day / person.settles_days)
        flare, more = _in_flare(flares, day)
        back = max(0.0, usual + swing + more)
        share = person.leg_share * max(0.0, 1 - day / person.leg_days) if person.leg_days else 0.0
        leg = back * max(share, 0.5 * person.leg_share if flare else 0.0)
        is_away = any(spell.day <= day < spell.day + spell.days for spell in away)
        found.append(Feeling(back, leg, flare, is_away))
    return found


def asked(feeling: Feeling, more: float, chance: Random) -> Pain:
    """The numbers somebody gives who feels like that, with ``more`` pain than in the day's mean."""
    noise = chance.gauss(0.0, 0.3)
    return Pain(_whole(feeling.back + more + noise), _whole(feeling.leg * (1 + 0.15 * more) + noise / 2))


def _whole(value: float) -> int:
    return min(HIGHEST, max(LOWEST, round(value)))


def _spread(spells: Sequence[Spell], again_days: int, count: int, chance: Random) -> list[Spell]:
    """The spells of the whole time, each where chance puts it."""
    placed = []
    for start in range(0, count, again_days):
        for spell in spells:
            day = start + spell.day + chance.randint(-spell.loose, spell.loose)
            placed.append(Spell(day, spell.days, height=spell.height))
    return placed


def _in_flare(flares: Sequence[Spell], day: int) -> tuple[int, float]:
    """The day of the flare-up, and how much more pain there is: most at first, then less each day."""
    for spell in flares:
        since = day - spell.day
        if 0 <= since < spell.days:
            return since + 1, spell.height * (1 - since / (spell.days + 2))
    return 0, 0.0
