"""A simulated person's journal, day by day: the facts the program itself would have kept, at plausible times.

Pure and repeatable: the same person, world, moment and seed give the same facts. What the program decides by itself
(the gate, which questions are due, what a record holds) is decided here by the same functions of ``domain``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from rygtraening.domain.gate import Gate, gate, usual_pain
from rygtraening.domain.pain import Colour, Pain, colour_now
from rygtraening.domain.pain import LegSpread as Spread
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Fact,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.safety import SafetyQuestion, list_due, questions_to_ask
from rygtraening.domain.text import Language
from rygtraening.domain.today import last_painful
from rygtraening.simulation.body import Feeling, asked, feelings
from rygtraening.simulation.climbing import QUIET_DAYS, Climber
from rygtraening.simulation.people import NOTES, NOTES_WHEN_WORSE, Person
from rygtraening.simulation.training import Training

AWAY_DAYS = 7


@dataclass(frozen=True, slots=True)
class World:
    """What the person lives with. ``local`` gives a moment without a zone its offset; ``device`` is the journal's."""

    programme: Programme
    questions: tuple[SafetyQuestion, ...]
    device: str
    language: Language
    local: Callable[[datetime], datetime]


def live(person: Person, world: World, now: datetime, count: int, seed: int) -> Iterator[tuple[date, tuple[Fact, ...]]]:
    """``count`` days that end today, the day of ``now``: each day with its facts. Today itself is left to whoever
    looks, except for the first run, where today is also the first day."""
    return _Life(person, world, now, count, seed).days()


class _Life:
    """One life, lived once."""

    def __init__(self, person: Person, world: World, now: datetime, count: int, seed: int) -> None:
        self._person = person
        self._world = world
        self._now = now
        self._today = now.date()
        self._first = self._today - timedelta(days=count - 1)
        self._chance = Random(f"{seed} life")
        self._feelings = feelings(person, count, f"{seed} body")
        self._climber = Climber(world.programme.exercises, person.days_per_step)
        self._training = Training(world.programme, Random(f"{seed} training"))
        self._answers: list[SafetyAnswers] = []
        self._mornings: dict[date, int] = {}
        self._last: SessionRecord | None = None
        self._last_after: AfterAnswers | None = None
        self._spare: datetime | None = None
        self._usual: Pain | None = None
        self._ready: datetime | None = None
        self._in_flare = self._stopped_in_flare = False

    def days(self) -> Iterator[tuple[date, tuple[Fact, ...]]]:
        """Each day with its facts."""
        for index, feeling in enumerate(self._feelings):
            day = self._first + timedelta(days=index)
            facts: list[Fact] = []
            if index == 0:
                facts += self._first_run(day, feeling)
            if day < self._today and not feeling.away:
                facts += self._day(day, feeling)
            yield day, tuple(facts)

    def _day(self, day: date, feeling: Feeling) -> Iterator[Fact]:
        # Asked for in the same order every day, so that one choice does not move the others.
        mornings, trains = self._chance.random(), self._chance.random()
        if day > self._first and mornings >= self._person.leaves_morning:
            yield self._morning(day, feeling)
        if feeling.flare and not self._in_flare:
            self._climber.set_back(2, day, QUIET_DAYS)
            self._stopped_in_flare = False
        self._in_flare = feeling.flare > 0
        rests = day.weekday() == self._person.rest_weekday or trains < self._person.leaves_day
        if not rests or day in (self._first, self._today - timedelta(days=1)):
            yield from self._train(day, feeling)

    def _first_run(self, day: date, feeling: Feeling) -> Iterator[Fact]:
        """Who it is for, the safety questions, the usual pain."""
        begun = self._at(day, self._trains_at(day), -12, 5)
        if day == self._today:
            begun = min(begun, self._now - timedelta(minutes=3))
        self._usual = asked(feeling, 0.2, self._chance)
        yield Profile(self._stamp(begun, day), adult=True, accepted=True)
        yield self._answer_list(begun + timedelta(seconds=70), day, Occasion.FIRST_RUN)
        self._ready = begun + timedelta(seconds=95)
        yield Profile(self._stamp(self._ready, day), adult=True, accepted=True, usual=self._usual)

    def _answer_list(self, at: datetime, day: date, occasion: Occasion) -> SafetyAnswers:
        """A whole list without a yes."""
        listed = questions_to_ask(self._world.questions, self._answers)
        ids = [question.id for question in listed.questions] + ["changed"] * listed.ask_changed
        answers = SafetyAnswers(self._stamp(at, day), occasion, tuple(ids), ())
        self._answers.append(answers)
        return answers

    def _morning(self, day: date, feeling: Feeling) -> MorningScore:
        hours = 1 if day.weekday() >= 5 else 0
        up = datetime.combine(day, self._person.rises_at) + timedelta(hours=hours)
        pain = asked(feeling, 0.0, self._chance)
        self._mornings[day] = pain.number or 0
        return MorningScore(self._stamp(self._at(day, up.time(), 0, 25), day), pain)

    def _train(self, day: date, feeling: Feeling) -> Iterator[Fact]:
        begun = self._at(day, self._trains_at(day), 0, 40)
        if day == self._first and self._ready is not None:
            begun = max(begun, self._ready + timedelta(minutes=2))
        due = self._due(day)
        if due is not None:
            yield self._answer_list(begun - timedelta(minutes=2), day, due)
        first_answer = self._usual.number if self._usual else None
        before = asked(feeling, 0.1, self._chance)
        opened = gate(before.number or 0, usual_pain(day, self._mornings, first_answer))
        yield BeforeScore(self._stamp(begun - timedelta(seconds=20), day), before, opened)
        if opened is Gate.SPARE:
            self._spare = begun - timedelta(seconds=20)
            yield self._answer_list(begun + timedelta(seconds=40), day, Occasion.SPARE_DAY)
            return
        if self._last is not None and (day - self._last.stamp.day).days >= AWAY_DAYS:
            self._climber.set_back(1, day, 0)
        levels = {exercise.id: self._climber.level(exercise.id) for exercise in self._world.programme.exercises}
        record = self._training.follow(
            levels=levels,
            session=self._id(),
            begun=begun,
            before=before,
            opened=opened,
            stops_early=self._chance.random() < self._person.stops_early,
            hurts=self._in_flare and not self._stopped_in_flare,
            stamp=lambda at: self._stamp(at, day),
        )
        yield record
        self._stopped_in_flare = self._in_flare
        self._last, self._last_after = record, None
        page = self._after(record, feeling, day)
        if self._chance.random() >= self._person.leaves_page:
            self._last_after = page
            yield page
        self._climb(record, page, feeling, day)

    def _due(self, day: date) -> Occasion | None:
        last, after = self._last, self._last_after
        painful = last_painful([last] if last else [], [after] if after else [])
        return list_due(day, self._answers, last.stamp.day if last else None, self._spare, painful)

    def _after(self, record: SessionRecord, feeling: Feeling, day: date) -> AfterAnswers:
        chance = self._chance
        worst = []
        for place, exercise in enumerate(record.exercises):
            if exercise.repetitions:
                pain = asked(feeling, 0.5 + 0.2 * place, chance)
                worst.append((exercise.exercise, pain.at_least(exercise.pain) if exercise.pain else pain))
        goes_down = feeling.leg > 1.2 and chance.random() < 0.08
        notes = NOTES_WHEN_WORSE if feeling.flare else NOTES
        writes = chance.random() < self._person.writes_note * (4 if feeling.flare else 1)
        note = notes[chance.randrange(len(notes))].in_language(self._world.language)
        return AfterAnswers(
            stamp=self._stamp(record.ended + timedelta(seconds=chance.randint(35, 110)), day),
            session=record.session,
            worst=tuple(worst),
            after=asked(feeling, 0.2, chance),
            spread=Spread.BRIEF if goes_down else Spread.NONE,
            note=note if writes else "",
        )

    def _climb(self, record: SessionRecord, page: AfterAnswers, feeling: Feeling, day: date) -> None:
        """What the session means for the next one."""
        before, worst, well = record.before.number or 0, dict(page.worst), True
        for exercise in record.exercises:
            peak = max(worst.get(exercise.exercise, Pain()).number or 0, page.after.number or 0)
            colour = colour_now(before, peak, page.spread or Spread.NONE, exercise.stopped_for_pain)
            well = well and colour is not Colour.RED and exercise.quota_done and peak <= 5
            if colour is Colour.RED and not feeling.flare:
                self._climber.worse(exercise.exercise, day)
        if well and record.gate is Gate.NORMAL and not feeling.flare and page.spread is Spread.NONE:
            self._climber.good_day(day)

    def _trains_at(self, day: date) -> time:
        return self._person.trains_at_weekends if day.weekday() >= 5 else self._person.trains_at

    def _at(self, day: date, about: time, minutes: int, loose: int) -> datetime:
        """The local moment about that time of day, ``minutes`` later, give or take ``loose`` minutes."""
        plain = datetime.combine(day, about) + timedelta(minutes=minutes)
        return self._world.local(plain + timedelta(seconds=self._chance.randint(-60 * loose, 60 * loose)))

    def _stamp(self, at: datetime, day: date) -> Stamp:
        return Stamp(self._id(), self._world.device, at, day)

    def _id(self) -> UUID:
        return UUID(int=self._chance.getrandbits(128), version=4)
