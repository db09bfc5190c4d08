"""A programme: which exercises, in which order, with which pauses, and what was agreed about each of them."""

# No postponed annotations: whoever reads a ready file would have each of them compiled at every start.
from datetime import date

from msgspec import Struct

from rygtraening.domain.exercise import Exercise, Level, Side, Source
from rygtraening.domain.text import Text

MOST_SETS = 10
MOST_SET_REST = 300
"""Seconds."""
SET_REST = 60.0
"""Seconds between two sets, where none were agreed."""
MOST_HOLD = 60
"""Seconds a repetition is held at most."""
MOST_HOLDS = 20
"""How many times a hold is held at most, a side."""
DIGEST_LETTERS = 12


class Agreed(Struct, frozen=True):
    """A dose "as agreed with the physiotherapist", by hand, with rows 0-8 of the rule still on.

    ``on`` is the day it was agreed, ``tier`` and ``amount`` the level: repetitions of a set, seconds of hold, or
    minutes, a side, within the ladder of the exercise. ``hold`` are the seconds of hold in place of the tier's own
    (kind repetitions only), ``repetitions`` how many times it is held (kind hold only). ``sets`` 1-10 with
    ``set_rest`` seconds (0-300) between; ``side`` is the only side it is done on, ``None``: both. ``note`` is shown
    before and in the player, and never interpreted. ``steps_up``: the ordinary table goes on from there.
    """

    on: date
    tier: int
    amount: int
    hold: float | None = None
    repetitions: int | None = None
    sets: int = 1
    set_rest: float = SET_REST
    side: Side | None = None
    note: Text = Text()
    steps_up: bool = False

    @property
    def level(self) -> Level:
        """The agreed level."""
        return Level(self.tier, self.amount)

    @property
    def digest(self) -> str:
        """A short name of what was agreed, kept with the decisions that are made under it. Another day or another dose
        is another agreement; the note, the rest and whether it may go up are not."""
        from hashlib import sha256

        hold = "" if self.hold is None else f"{self.hold:g}"
        side = "" if self.side is None else self.side.value
        parts = (self.on.isoformat(), self.tier, self.amount, hold, self.repetitions or "", self.sets, side)
        return sha256("/".join(str(part) for part in parts).encode()).hexdigest()[:DIGEST_LETTERS]


class Part(Struct, frozen=True):
    """An exercise of a programme. ``start`` is the step of its ladder one begins at where nothing is tried out or
    decided yet (``None``: the exercise's own); ``agreed`` the dose that is held by hand. At most one of them is
    given."""

    exercise: Exercise
    start: int | None = None
    agreed: Agreed | None = None


class Programme(Struct, frozen=True):
    """A named order of exercises. ``rest_seconds`` is the rest between two exercises, ``ready_seconds`` the time
    to get into the start position, ``days_per_week`` 2-7; ``days`` the days of the week (Monday 0) it is meant for,
    where they are named. ``made_by`` says who put it together, empty where nobody says."""

    id: str
    version: int
    name: Text
    about: Text
    parts: tuple[Part, ...]
    rest_seconds: float
    ready_seconds: float
    days_per_week: int
    source: Source
    days: tuple[int, ...] = ()
    made_by: str = ""

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises, in order."""
        return tuple(part.exercise for part in self.parts)

    def part(self, exercise: str) -> Part | None:
        """The part of the exercise with this id; ``None`` where it is not in the programme."""
        return next((part for part in self.parts if part.exercise.id == exercise), None)
