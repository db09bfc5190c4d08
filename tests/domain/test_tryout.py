"""The try-outs: what can be tried, what counts, and where one begins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.events import Event, PainChoice, RepetitionCounted, Way
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import Stamp
from rygtraening.domain.session import Session
from rygtraening.domain.tryout import TryOut, beginnings, left_to_try, plan

DAY = date(2026, 3, 2)
ProgrammeOf = Callable[..., Programme]


def stamp(number: int) -> Stamp:
    return Stamp(UUID(int=number), "device", datetime(2026, 3, 2, number, tzinfo=UTC), DAY)


def trials(exercise: str, *counts: int) -> list[Trial]:
    return [Trial(stamp(hour), exercise, count) for hour, count in enumerate(counts, start=1)]


class Person:
    """Does a try-out, counting to oneself."""

    def __init__(self, programme: Programme) -> None:
        self.session = Session(plan(programme, programme.exercises), Way.SELF)
        self.followed = TryOut(self.session)
        self._hear(self.session.start(0.0))

    def do(self, repetitions: int) -> None:
        """So many repetitions on this side."""
        self._to_a_repetition()
        done = 0
        while done < repetitions:
            events = self.session.count_rep(0.0)
            done += sum(isinstance(event, RepetitionCounted) for event in events)
            self._hear(events)

    def enough(self) -> None:
        """On to the next side or exercise."""
        self._to_a_repetition()
        self._hear(self.session.skip(0.0))

    def hurt(self, choice: PainChoice, number: int = 4) -> None:
        """Press the pain button, and choose."""
        self._hear(self.session.ask_pain(0.0))
        self._hear(self.session.answer_pain(Pain(number, 0), False, choice, 0.0))

    def take_back(self) -> None:
        self._hear(self.session.take_back(0.0))

    @property
    def counts(self) -> dict[str, int]:
        return self.followed.counts()

    def _to_a_repetition(self) -> None:
        while self.session.step.kind is not StepKind.REPETITION and not self.session.ended:
            self._hear(self.session.count_rep(0.0))

    def _hear(self, events: tuple[Event, ...]) -> None:
        self.followed.take(events)


@pytest.fixture
def person(programme_of: ProgrammeOf, cat: Exercise, knee: Exercise, bird: Exercise) -> Person:
    return Person(programme_of(cat, knee, bird))


# The plan


def test_it_is_the_articles_tier_with_room_up_to_the_ceiling(
    programme_of: ProgrammeOf, cat: Exercise, bird: Exercise
) -> None:
    made = plan(programme_of(cat, bird), (cat, bird))
    assert made.trying
    assert [prescription.level for prescription in made.prescriptions] == [Level(0, 20), Level(1, 20)]
    assert [made.quota(index) for index in (0, 1)] == [20, 20]


def test_it_stays_a_try_out_when_an_exercise_is_made_easier(person: Person) -> None:
    assert person.session.plan.eased(2).trying


# What counts


def test_each_exercise_counts_what_was_done_and_the_fewer_of_two_sides(person: Person) -> None:
    person.do(13)
    person.enough()
    person.do(9)
    person.enough()
    person.do(11)
    person.enough()
    person.do(6)
    person.enough()
    person.do(5)
    person.enough()
    assert person.session.ended
    assert person.counts == {"cat": 13, "knee": 9, "bird": 5}


def test_where_one_side_was_begun_that_one_counts(person: Person) -> None:
    person.enough()
    person.do(8)
    person.enough()
    person.enough()
    assert person.counts == {"knee": 8}


def test_what_was_not_begun_does_not_count(person: Person) -> None:
    person.do(3)
    person._hear(person.session.stop(0.0))
    assert person.counts == {"cat": 3}


def test_at_the_ceiling_it_goes_on_by_itself(person: Person) -> None:
    person.do(20)
    assert person.session.step.exercise == 1
    assert person.counts == {"cat": 20}


def test_a_repetition_taken_back_does_not_count(person: Person) -> None:
    person.do(7)
    person.take_back()
    assert person.counts == {"cat": 6}


@pytest.mark.parametrize("choice", [PainChoice.SKIP, PainChoice.STOP])
def test_an_exercise_left_for_pain_counts_until_then(person: Person, choice: PainChoice) -> None:
    person.do(8)
    person.hurt(choice)
    assert person.counts == {"cat": 8}


def test_an_exercise_left_for_pain_at_once_counts_as_none_done(person: Person) -> None:
    person.hurt(PainChoice.SKIP)
    assert person.counts == {"cat": 0}


def test_the_second_side_left_for_pain_at_once_is_the_one_that_counts(person: Person) -> None:
    person.enough()
    person.do(20)
    person.hurt(PainChoice.SKIP)
    assert person.counts == {"knee": 0}


def test_what_is_done_easier_does_not_count_for_the_articles_tier(person: Person) -> None:
    person.enough()
    person.enough()
    person.enough()
    person.do(6)
    person.hurt(PainChoice.EASIER)
    person.do(10)
    person.enough()
    person.do(12)
    assert person.counts == {"bird": 6}


def test_going_on_after_the_pain_button_counts_on(person: Person) -> None:
    person.do(4)
    person.hurt(PainChoice.CONTINUE)
    person.do(5)
    assert person.counts == {"cat": 9}


def test_pain_in_the_rest_belongs_to_the_exercise_just_done(person: Person) -> None:
    person.do(20)
    assert person.session.step.kind is StepKind.REST
    person.hurt(PainChoice.SKIP)
    assert person.counts == {"cat": 20}


@pytest.mark.parametrize(
    ("choice", "number", "hurt"),
    [
        (PainChoice.CONTINUE, 5, False),
        (PainChoice.EASIER, 5, False),
        (PainChoice.SKIP, 1, True),
        (PainChoice.STOP, 1, True),
        (PainChoice.EASIER, 8, True),
        (PainChoice.EASIER, 7, False),
    ],
)
def test_a_stop_for_pain_and_an_eight_ask_for_the_safety_questions(
    person: Person, choice: PainChoice, number: int, hurt: bool
) -> None:
    person.do(1)
    person.hurt(choice, number)
    assert person.followed.hurt is hurt


def test_without_pain_nothing_hurt(person: Person) -> None:
    person.do(5)
    assert not person.followed.hurt


# What can be tried, and where one begins


def test_only_exercises_in_repetitions_are_tried_up_to_three_times(
    programme_of: ProgrammeOf, cat: Exercise, knee: Exercise, walk: Exercise, plank: Exercise
) -> None:
    programme = programme_of(walk, cat, plank, knee)
    assert left_to_try(programme, [], []) == (cat, knee)
    assert left_to_try(programme, [], trials("cat", 12, 14)) == (cat, knee)
    assert left_to_try(programme, [], trials("cat", 12, 14, 10)) == (knee,)


def test_a_dose_that_is_decided_is_not_tried_any_more(programme_of: ProgrammeOf, cat: Exercise, knee: Exercise) -> None:
    start = Level(0, 7)
    held = DoseDecision(stamp(1), "cat", Action.HOLD, 12, Reason.START, start, start)
    stopped = DoseDecision(stamp(2), "knee", Action.STOP_T3, 0, Reason.FLAGGED, start, start)
    assert left_to_try(programme_of(cat, knee), [held, stopped], []) == (knee,)


def test_one_begins_at_seven_tenths_of_the_mean_or_with_the_files_start(
    programme_of: ProgrammeOf, cat: Exercise, knee: Exercise, bird: Exercise, walk: Exercise
) -> None:
    tried = [*trials("cat", 13), *trials("bird", 3)]
    found = beginnings(programme_of(cat, walk, knee, bird), [], tried, DAY)
    assert [(each.exercise.id, each.level, each.tried) for each in found] == [
        ("cat", Level(0, 9), (13,)),
        ("walk", Level(0, 2), ()),
        ("knee", Level(0, 7), ()),
        ("bird", Level(0, 5), (3,)),
    ]
    assert [each.is_lowest for each in found] == [False, False, False, True]
