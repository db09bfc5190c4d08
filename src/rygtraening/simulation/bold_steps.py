"""How a simulated person goes through *Modige skridt*: rates the steps, tries one, and says next day what it taught.

Where they stand is the program's own reckoning (``domain.exposure_standing``); one ladder at a time, and when nothing
is above any more the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from msgspec.structs import replace

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.exposure import may_try
from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson
from rygtraening.domain.exposure_standing import Missing, Standing, standing
from rygtraening.domain.facts import Fact
from rygtraening.domain.pain import HIGHEST
from rygtraening.domain.record import MorningScore
from rygtraening.domain.text import Language
from rygtraening.simulation.body import Feeling, asked
from rygtraening.simulation.pen import Pen
from rygtraening.simulation.phrases import FEARED, LESSONS

LEARNS = 0.8
"""The chance of a word about it the next morning."""
MOST_FEAR = 8
DONE = (Missing.TOP, Missing.OPT_IN)


class BoldSteps:
    """One person's steps."""

    def __init__(self, activities: Iterable[Activity], language: Language, chance: Random) -> None:
        self._left = list(activities)
        self._language = language
        self._chance = chance
        self._fears: dict[str, int] = {}
        self._attempts: list[Attempt] = []
        self._mornings: dict[date, MorningScore] = {}
        self._newest: Attempt | None = None

    def wake(self, day: date, morning: MorningScore | None, pen: Pen) -> Iterator[Lesson]:
        """The morning of ``day``: the pain the morning after counts, and what yesterday taught."""
        newest = self._newest
        if newest is None or newest.stamp.day != day - timedelta(days=1) or morning is None:
            return
        self._mornings[day] = morning
        if self._chance.random() < LEARNS:
            text = LESSONS[self._chance.randrange(len(LESSONS))].in_language(self._language)
            yield Lesson(pen.stamp(pen.later(15, 40), day), newest.attempt, text)

    def go(
        self, day: date, feeling: Feeling, noise: float, pen: Pen, *, morning: MorningScore | None, opt_in: bool
    ) -> Iterator[Fact]:
        """An attempt, where one may be made today; the program is not locked and no flare-up goes on."""
        while self._left:
            activity = self._left[0]
            if not self._fears:
                yield from self._rate(activity, day, pen)
            where = standing(activity, self._fears, self._attempts, self._mornings, day, opt_in)
            if where.index is None or where.missing not in DONE:
                yield from self._try(activity, where, day, feeling, noise, pen, morning, opt_in=opt_in)
                return
            # One kind a day: the next ladder begins with its fears and waits for another day.
            del self._left[0]
            self._fears, self._attempts, self._mornings = {}, [], {}

    def _rate(self, activity: Activity, day: date, pen: Pen) -> Iterator[FearRating]:
        for place, step in enumerate(activity.steps):
            about = MOST_FEAR * (place + 1) / len(activity.steps) + self._chance.gauss(0.0, 0.5)
            fear = min(HIGHEST, max(0, round(about)))
            self._fears[step.id] = fear
            yield FearRating(pen.stamp(pen.later(3, 9), day), activity.id, step.id, fear)

    def _try(
        self,
        activity: Activity,
        where: Standing,
        day: date,
        feeling: Feeling,
        noise: float,
        pen: Pen,
        morning: MorningScore | None,
        *,
        opt_in: bool,
    ) -> Iterator[Attempt]:
        if where.index is None:
            return
        step, chance = activity.steps[where.index], self._chance
        before = asked(feeling, 0.1, noise, chance)
        refused = may_try(
            activity, step, [self._newest] if self._newest else (), day, locked=False, flare=False,
            pain=before.number, opt_in=opt_in,
        )  # fmt: skip
        if refused is not None:
            return
        begun = Attempt(
            stamp=pen.stamp(pen.later(900, 3600), day),
            attempt=pen.new_id(),
            activity=activity.id,
            step=step.id,
            before=before,
            feared=FEARED[chance.randrange(len(FEARED))].in_language(self._language),
            likelihood=self._likelihood(step, where),
            expected=min(HIGHEST, (before.number or 0) + chance.randint(1, 4)),
        )
        yield begun
        worst = asked(feeling, 0.5, noise, chance)
        ended = replace(
            begun,
            stamp=pen.stamp(pen.later(240, 900), day),
            happened=Happened.PARTLY if chance.random() < 0.1 else Happened.NO,
            worst=worst,
        )
        self._attempts.append(ended)
        self._newest = ended
        if morning is not None:
            self._mornings[day] = morning
        yield ended

    def _likelihood(self, step: ActivityStep, where: Standing) -> int:
        """How likely what is feared seems: it falls with each attempt at the same step."""
        tried = sum(each.step == step.id for each in self._attempts)
        about = 10 * self._fears[step.id] - 18 * tried + self._chance.randint(-5, 5)
        return min(100, max(0, 5 * round(about / 5)))
