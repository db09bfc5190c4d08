"""A simulated person's journal, day by day: the facts the program itself would have kept, at plausible times.

Pure and repeatable: the same person, world, moment and seed give the same facts. What the program decides by itself
(the gate, the doses, which questions are due, what a record holds) is decided here by the same functions of ``domain``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from msgspec.structs import replace

from rygtraening.domain.dose_record import Trial
from rygtraening.domain.facts import Fact
from rygtraening.domain.flare import asks
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.record import Clearance, MorningScore, Occasion, Profile
from rygtraening.simulation.body import Body, Feeling, asked
from rygtraening.simulation.bold_steps import BoldSteps
from rygtraening.simulation.memory import Memory
from rygtraening.simulation.pen import Pen
from rygtraening.simulation.person import Person
from rygtraening.simulation.training import Training
from rygtraening.simulation.week import Week
from rygtraening.simulation.world import World

SAYS_SO = 0.3
"""The chance that a flare-up the morning did not ask about is said unasked."""


def live(person: Person, world: World, now: datetime, count: int, seed: int) -> Iterator[tuple[date, tuple[Fact, ...]]]:
    """``count`` days that end today, the day of ``now``: each day with its facts. Today itself is left to whoever
    looks, except for the first run, where today is also the first day."""
    return _Life(person, world, now, count, seed).days()


class _Life:
    """One life, lived once."""

    def __init__(self, person: Person, world: World, now: datetime, count: int, seed: int) -> None:
        self._person = person
        self._habits = person.habits
        self._world = world
        self._now = now
        self._count = count
        self._today = now.date()
        self._first = self._today - timedelta(days=count - 1)
        self._chance = Random(f"{seed} life")
        self._body = Body(person.back, count, f"{seed} body")
        self._pen = Pen(world.device, world.local, Random(f"{seed} pen"))
        self._memory = Memory(world.programme, world.questions)
        self._training = Training(world, person, self._memory, self._body, self._pen, Random(f"{seed} training"))
        self._week = Week(person.habits, world.language, Random(f"{seed} week"), self._first)
        self._bold = BoldSteps(world.activities.values(), world.language, Random(f"{seed} bold steps"))
        self._told = False

    def days(self) -> Iterator[tuple[date, tuple[Fact, ...]]]:
        """Each day with its facts."""
        for index in range(self._count):
            day, feeling = self._first + timedelta(days=index), self._body.wake()
            self._week.feel(feeling)
            facts = []
            for fact in self._day(index, day, feeling):
                # Remembered before the next one is asked for, so that each is told in the light of those before it.
                self._memory.take(fact)
                facts.append(fact)
            yield day, tuple(facts)

    def _day(self, index: int, day: date, feeling: Feeling) -> Iterator[Fact]:
        if index == 0:
            yield from self._first_run(day, feeling)
        # Asked for in the same order every day, so that one choice does not move the others.
        mornings, trains, bold = self._chance.random(), self._chance.random(), self._chance.random()
        if day == self._today or feeling.away:
            return
        opens = index > 0 and mornings >= self._habits.leaves_morning
        if opens:
            yield from self._morning(index, day, feeling)
        does = day.weekday() in self._habits.training_days and trains >= self._habits.leaves_day
        if does or day in (self._first, self._today - timedelta(days=1)):
            if index > 0:
                self._come(day)
            if index > 0 and not opens:
                yield from self._opened(index, day)
            if not self._memory.flags:
                yield from self._training.day(day, feeling)
            if bold < self._habits.bold_steps:
                yield from self._try(day, feeling)

    def _first_run(self, day: date, feeling: Feeling) -> Iterator[Fact]:
        """Who it is for, the safety questions, the usual pain, and for some the try-outs."""
        pen, habits = self._pen, self._habits
        when = habits.trains_at_weekends if day.weekday() >= 5 else habits.trains_at
        begun = pen.about(day, when, 5) - timedelta(minutes=25)
        if day == self._today:
            begun = min(begun, self._now - timedelta(minutes=3))
        usual = asked(feeling, 0.2, self._person.back.noise, self._chance)
        profile = Profile(pen.stamp(begun), adult=True, accepted=True)
        yield profile
        yield self._training.answer_list(day, Occasion.FIRST_RUN)
        days = len(habits.training_days)
        yield replace(profile, stamp=pen.stamp(pen.later(15, 30)), usual=usual, days_per_week=days)
        if day < self._today:
            for _time in range(habits.tries_out):
                for exercise in self._world.programme.exercises:
                    comfortable = max(0, round(self._chance.gauss(16.0 - feeling.back, 1.5)))
                    yield Trial(pen.stamp(pen.later(60, 120)), exercise.id, comfortable)

    def _come(self, day: date) -> None:
        """The program is opened for the day's session."""
        habits = self._habits
        when = habits.trains_at_weekends if day.weekday() >= 5 else habits.trains_at
        self._pen.wait_until(self._pen.about(day, when, 40))

    def _morning(self, index: int, day: date, feeling: Feeling) -> Iterator[Fact]:
        pen = self._pen
        up = self._habits.rises_at.replace(hour=self._habits.rises_at.hour + (day.weekday() >= 5))
        pain = asked(feeling, 0.0, self._person.back.noise, self._chance)
        score = MorningScore(pen.stamp(pen.about(day, up, 25)), pain)
        yield score
        yield from self._bold.wake(day, score, pen)
        yield from self._flare(day, feeling, pain.number)
        yield from self._opened(index, day)
        yield from self._week.answer(day, pen)

    def _flare(self, day: date, feeling: Feeling, morning: int | None) -> Iterator[Fact]:
        """Whether a flare-up begins or is over."""
        flare = self._memory.flare(day)
        active = flare is not None and flare.active
        over, says = self._chance.random() < self._habits.says_over, self._chance.random() < SAYS_SO
        if feeling.flare and not active:
            usual = self._memory.usual(day)
            asked_for = asks(morning, usual, active=False)
            if asked_for or (feeling.flare == 1 and says):
                stamp = self._pen.stamp(self._pen.later(10, 30))
                yield FlareStart(stamp, stamp.id, usual, said=not asked_for)
        elif flare is not None and active and not feeling.flare and over:
            yield FlareEnd(self._pen.stamp(self._pen.later(10, 30)), flare.id)

    def _opened(self, index: int, day: date) -> Iterator[Fact]:
        """What happens whenever the program is opened: what is new is said, and what is urgent is kept."""
        pen, memory, flag = self._pen, self._memory, self._person.red_flag
        if flag is not None:
            if index >= flag.day and not self._told:
                self._told = True
                first = next(question.id for question in self._world.questions if question.tier is flag.tier)
                yield self._training.answer_list(day, memory.due(day) or Occasion.ASKED_FOR, (first,))
            elif memory.flags and flag.cleared_after is not None and index >= flag.day + flag.cleared_after:
                covers = tuple(each.question for each in memory.flags)
                yield Clearance(pen.stamp(pen.later(30, 60)), day, covers)
        wants, profile = self._habits.opt_in_after, memory.profile
        if wants is not None and index >= wants and profile is not None and not profile.opt_in:
            yield replace(profile, stamp=pen.stamp(pen.later(20, 40)), opt_in=True)
        if not memory.alarmed:
            return
        kept = {(each.exercise, each.action) for each in memory.kept(day)}
        urgent = [each for each in self._training.plan(day).urgent if (each.exercise, each.action) not in kept]
        stamps = [pen.stamp(pen.later(1, 2)) for _each in urgent]
        yield from (each.kept(stamp) for each, stamp in zip(urgent, stamps, strict=True))

    def _try(self, day: date, feeling: Feeling) -> Iterator[Fact]:
        """A brave step, where nothing speaks against one."""
        memory = self._memory
        flare, profile = memory.flare(day), memory.profile
        if memory.flags or (flare is not None and flare.active):
            return
        yield from self._bold.go(
            day,
            feeling,
            self._person.back.noise,
            self._pen,
            morning=memory.morning(day),
            opt_in=profile is not None and profile.opt_in,
        )
