"""A simulated day's training: everything from the program's questions before a session to the page after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from msgspec.structs import replace

from rygtraening.domain.day import today
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.facts import Fact
from rygtraening.domain.gate import Gate, gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.record import AfterAnswers, BeforeScore, Occasion, SafetyAnswers, SessionRecord
from rygtraening.domain.safety import CHANGED, questions_to_ask
from rygtraening.domain.short_day import shortened
from rygtraening.simulation.body import Body, Feeling, asked
from rygtraening.simulation.memory import Memory
from rygtraening.simulation.pen import Pen
from rygtraening.simulation.person import Person
from rygtraening.simulation.phrases import NOTES, NOTES_WHEN_WORSE
from rygtraening.simulation.player import Player
from rygtraening.simulation.world import World

FEELS_GOOD = 2.5
"""Up to so much pain a day is a good one."""
MOST_SESSIONS = 3
STOP_SIGN = 8
"""The pain at which the player itself says stop."""
LEG_TELLS, LEG_GOES_DOWN = 1.2, 0.05
"""With so much pain in the leg it may go further down, briefly, with that chance."""
LEG_STAYS_DOWN = 0.15
"""The chance of a lasting one among these, in a flare-up."""


class Training:
    """Trains as the person does. Every fact is to be in the memory before the next one is asked for."""

    def __init__(self, world: World, person: Person, memory: Memory, body: Body, pen: Pen, chance: Random) -> None:
        self._world = world
        self._person = person
        self._memory = memory
        self._body = body
        self._pen = pen
        self._chance = chance
        self._player = Player(world.programme, chance)
        self._page: AfterAnswers | None = None

    def plan(self, day: date, opened: Gate = Gate.NORMAL) -> DayPlan:
        """The day's plan with what this person declines."""
        programme, situation, there = self._world.programme, self._memory.situation(day), self._world.exercises
        plan = today(programme, situation, gate=opened, exercises=there)
        ups = self._chance.random() < self._person.habits.declines_up
        declined = [
            each.exercise.id
            for each in plan.prescriptions
            if each.declinable and (ups if each.is_up else self._person.habits.declines_down)
        ]
        return today(programme, situation, gate=opened, declined=declined, exercises=there) if declined else plan

    def answer_list(self, day: date, occasion: Occasion, yes: tuple[str, ...] = ()) -> SafetyAnswers:
        """A whole safety list, with these answered yes."""
        listed = questions_to_ask(self._world.questions, self._memory.lists)
        ids = [question.id for question in listed.questions] + [CHANGED] * listed.ask_changed
        return SafetyAnswers(self._pen.stamp(self._pen.later(20, 45), day), occasion, tuple(ids), yes)

    def day(self, day: date, feeling: Feeling) -> Iterator[Fact]:
        """The sessions of ``day``, from the first questions on; the program is open."""
        for time in range(MOST_SESSIONS):
            again = self._chance.random() < self._person.habits.again_today
            if time and not (again and feeling.back <= FEELS_GOOD):
                return
            if time:
                self._pen.wait(5400, 10800)
            before = self._memory.last_session
            yield from self._session(day, feeling)
            if self._memory.last_session is before:
                return

    def _session(self, day: date, feeling: Feeling) -> Iterator[Fact]:
        memory, pen, habits = self._memory, self._pen, self._person.habits
        if self._page is not None and memory.unanswered is not None and self._chance.random() >= habits.leaves_page:
            yield replace(self._page, stamp=pen.stamp(pen.later(10, 30), self._page.stamp.day))
        due = memory.due(day)
        if due is not None:
            yield self.answer_list(day, due)
        before = asked(feeling, 0.1 + self._body.strain(0), self._person.back.noise, self._chance)
        opened = gate(before.number or 0, memory.usual(day))
        yield BeforeScore(pen.stamp(pen.later(10, 25), day), before, opened)
        plan = self.plan(day, opened)
        if opened is Gate.SPARE:
            yield self.answer_list(day, Occasion.SPARE_DAY)
            return
        if self._chance.random() < habits.only_five_minutes:
            plan = shortened(self._world.programme, plan, memory.last_done)
        if plan.prescriptions:
            yield from self._follow(day, feeling, before, opened, plan)

    def _follow(self, day: date, feeling: Feeling, before: Pain, opened: Gate, plan: DayPlan) -> Iterator[Fact]:
        pen, habits, worked = self._pen, self._person.habits, 0.0
        begun = pen.later(5, 20)

        def feels(place: int, prescription: Prescription) -> Pain:
            nonlocal worked
            worked += prescription.work_seconds
            more = 0.3 + 0.1 * place + self._body.strain(worked)
            return asked(feeling, more, self._person.back.noise, self._chance)

        for proposed in plan.at_start:
            yield proposed.kept(pen.stamp(begun, day))
        steps = {proposed.exercise: proposed.kept(pen.stamp(begun, day)) for proposed in plan.steps_up}
        record, worst = self._player.follow(
            plan.prescriptions,
            session=pen.new_id(),
            begun=begun,
            before=before,
            opened=opened,
            stops_early=self._chance.random() < habits.stops_early,
            stops_at=habits.stops_at if feeling.flare else max(STOP_SIGN, habits.stops_at),
            feels=feels,
            stamp=lambda at: pen.stamp(at, day),
        )
        done = {exercise.exercise for exercise in record.exercises if exercise.repetitions}
        yield from (step for exercise, step in steps.items() if exercise in done)
        yield record
        self._body.does(sum(exercise.work_seconds for exercise in record.exercises))
        self._page = self._after(record, worst, feeling, day)
        if self._chance.random() >= habits.leaves_page:
            yield replace(self._page, stamp=pen.stamp(pen.later(35, 110), day))

    def _after(self, record: SessionRecord, worst: dict[str, Pain], feeling: Feeling, day: date) -> AfterAnswers:
        """The page after the session, whether it is answered or not."""
        chance, done = self._chance, [exercise.exercise for exercise in record.exercises if exercise.repetitions]
        goes_down, stays, at = chance.random() < LEG_GOES_DOWN, chance.random() < LEG_STAYS_DOWN, chance.choice(done)
        spread = LegSpread.NONE
        if feeling.leg > LEG_TELLS and goes_down:
            spread = LegSpread.LASTING if feeling.flare and stays else LegSpread.BRIEF
        notes = NOTES_WHEN_WORSE if feeling.flare else NOTES
        writes = chance.random() < self._person.habits.writes_note * (4 if feeling.flare else 1)
        note = chance.choice(notes).in_language(self._world.language)
        return AfterAnswers(
            stamp=self._pen.stamp(record.ended, day),
            session=record.session,
            worst=tuple((exercise, worst[exercise]) for exercise in done),
            after=asked(feeling, 0.1 + 0.5 * self._body.strain(0), self._person.back.noise, chance),
            spread=spread,
            spread_at=() if spread is LegSpread.NONE else (at,),
            note=note if writes else "",
        )
