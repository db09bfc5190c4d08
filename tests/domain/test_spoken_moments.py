"""What is heard of a whole small session, and by somebody who pauses, goes on, counts, or comes to the voice late."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from rygtraening.domain.events import PainChoice, Way
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import COUNT_IN_SECONDS, SIDE_CHANGE_SECONDS, Plan, StepKind
from rygtraening.domain.session import Session
from rygtraening.domain.speech import Code, Saying, catching_up, sayings, whereabouts

PlanOf = Callable[..., Plan]
TICK = 0.25


class Heard:
    """A session, how far it has come, and everything it gave to say as (code, number, English text)."""

    def __init__(self, plan: Plan, way: Way = Way.PACED) -> None:
        self.session = Session(plan, way)
        self.now = 0.0
        self.said = list(sayings(self.session, self.session.start(self.now)))

    def until(self, kind: StepKind, repetition: int = 0, *, block: int = 0) -> None:
        """Let time pass, tick by tick, until that step has just begun."""
        while (self.session.step.kind, self.session.step.block) != (kind, block) or (
            repetition and self.session.step.repetition != repetition
        ):
            self.passes(TICK)

    def passes(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK)):
            self.now += TICK
            self.said += sayings(self.session, self.session.tick(self.now))

    def pause(self) -> list[tuple[Code, int, str]]:
        return heard(sayings(self.session, self.session.pause(self.now)))

    def resume(self) -> list[tuple[Code, int, str]]:
        return heard(sayings(self.session, self.session.resume(self.now)))

    def count(self) -> list[tuple[Code, int, str]]:
        return heard(sayings(self.session, self.session.count_rep(self.now)))


def heard(said: tuple[Saying, ...] | list[Saying]) -> list[tuple[Code, int, str]]:
    return [(each.code, each.number, each.text.en) for each in said]


def test_a_session_is_led_by_ear_from_its_name_to_its_end(cat: Exercise, knee: Exercise, plan_of: PlanOf) -> None:
    whole = Heard(plan_of((cat, 0, 1), (knee, 0, 2)))
    while not whole.session.ended:
        whole.passes(TICK)
    knees = [(Code.CUE, 0, "reach"), (Code.CUE, 0, "hold"), (Code.CUE, 0, "lower"), (Code.LAST, 2, "")]
    assert heard(whole.said) == [
        (Code.NAME, 0, "cat"),
        (Code.START_POSITION, 0, "start"),
        (Code.CUE, 0, "round"),
        (Code.CUE, 0, "arch"),
        (Code.REST, 0, ""),
        (Code.NEXT, 0, "knee"),
        (Code.START_POSITION, 0, "start"),
        (Code.NAME, 0, "knee"),
        (Code.SIDE, 0, "right"),
        (Code.START_POSITION, 0, "start"),
        (Code.NUMBER, 1, ""),
        *knees,
        (Code.CHANGE_SIDES, 0, "left"),
        (Code.NUMBER, 1, ""),
        *knees,
        (Code.DONE, 0, ""),
    ]


def test_what_is_said_knows_how_late_it_is(knee: Exercise, plan_of: PlanOf) -> None:
    session = Session(plan_of((knee, 0, 2)))
    session.start(0.0)
    begins = 2.0 + COUNT_IN_SECONDS
    session.tick(begins / 2)
    session.tick(begins - 0.5)
    late = sayings(session, session.tick(begins + 2.5))
    # Half a second into the hold, after two seconds of reaching.
    assert [(each.code, each.age) for each in late] == [(Code.NUMBER, 2.5), (Code.CUE, 0.5)]


def test_at_another_tempo_the_number_is_as_old_as_the_movement_took(knee: Exercise, plan_of: PlanOf) -> None:
    session = Session(plan_of((knee, 0, 2)))
    session.start(0.0)
    session.set_tempo(2.0, 0.0)
    begins = 2.0 + COUNT_IN_SECONDS
    session.tick(begins / 2)
    session.tick(begins - 0.5)
    late = sayings(session, session.tick(begins + 1.5))
    assert [(each.code, each.age) for each in late] == [(Code.NUMBER, 1.5), (Code.CUE, 0.5)]


def test_a_pause_that_was_asked_for_is_said_and_one_that_nobody_asked_for_too(cat: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((cat, 0, 3)))
    assert session.pause() == [(Code.PAUSE, 0, "")]
    asleep = Heard(plan_of((cat, 0, 3)))
    assert heard(sayings(asleep.session, asleep.session.tick(600.0))) == [(Code.PAUSE, 0, "")]


def test_the_pain_page_and_a_stop_are_silent(cat: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((cat, 0, 3)))
    assert sayings(session.session, session.session.ask_pain(session.now)) == ()
    assert sayings(session.session, session.session.stop(session.now)) == ()


def test_after_a_pause_in_a_repetition_its_number_is_said_again_with_the_side(knee: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((knee, 0, 3)))
    session.until(StepKind.REPETITION, 2, block=1)
    session.passes(1.0)
    session.pause()
    assert session.resume() == [(Code.GO_ON, 2, "left")]


def test_after_a_pause_in_the_count_in_no_number_is_said(knee: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((knee, 0, 3)))
    session.until(StepKind.COUNT_IN)
    session.pause()
    assert session.resume() == [(Code.GO_ON, 0, "right")]


def test_after_a_pause_a_walk_goes_on_without_a_number(walk: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((walk, 0, 1)))
    session.until(StepKind.REPETITION)
    session.passes(20.0)
    session.pause()
    assert session.resume()[:1] == [(Code.GO_ON, 0, "")]


def test_after_a_pause_whoever_counts_hears_how_many_are_done(knee: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((knee, 0, 7)), Way.SELF)
    session.until(StepKind.REPETITION)
    session.count()
    session.count()
    session.pause()
    assert session.resume() == [(Code.GO_ON_COUNTING, 2, "right")]


def test_after_a_pause_before_the_repetitions_the_step_is_said_anew(knee: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((knee, 0, 2)))
    session.passes(1.0)
    session.pause()
    ready = [(Code.NAME, 0, "knee"), (Code.SIDE, 0, "right"), (Code.START_POSITION, 0, "start")]
    assert session.resume() == ready
    assert [saying.age for saying in whereabouts(session.session)] == [0.0, 0.0, 0.0]


def test_after_a_pause_in_the_change_of_sides_the_side_is_said_anew(knee: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((knee, 0, 1)))
    session.until(StepKind.SIDE_CHANGE, block=1)
    session.passes(SIDE_CHANGE_SECONDS - 1.0)
    session.pause()
    assert session.resume() == [(Code.CHANGE_SIDES, 0, "left")]


def test_whoever_counts_hears_the_number_half_way_and_that_one_is_left(cat: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((cat, 0, 6)), Way.SELF)
    session.until(StepKind.REPETITION)
    told = [session.count() for _ in range(5)]
    assert [codes[0][:2] for codes in told] == [
        (Code.NUMBER, 1),
        (Code.NUMBER, 2),
        (Code.HALF_WAY, 3),
        (Code.NUMBER, 4),
        (Code.ONE_MORE, 5),
    ]
    # Of the last one the next thing speaks.
    assert session.count() == [(Code.DONE, 0, "")]


def test_a_repetition_taken_back_is_said_plainly_and_back_to_none_in_silence(cat: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((cat, 0, 6)), Way.SELF)
    session.until(StepKind.REPETITION)
    for _ in range(4):
        session.count()
    taken = heard(sayings(session.session, session.session.take_back(session.now)))
    assert taken == [(Code.NUMBER, 3, "")]
    counts = [
        each
        for _ in range(3)
        for each in heard(sayings(session.session, session.session.take_back(session.now)))
        if each[0] is not Code.CUE
    ]
    assert counts == [(Code.NUMBER, 2, ""), (Code.NUMBER, 1, "")]


def test_a_voice_that_comes_late_says_the_step_and_once_repetitions_have_begun_nothing(
    knee: Exercise, plan_of: PlanOf
) -> None:
    session = Heard(plan_of((knee, 0, 2)))
    session.passes(1.0)
    assert [(each.code, each.age) for each in catching_up(session.session)] == [
        (Code.NAME, 0.0),
        (Code.SIDE, 0.0),
        (Code.START_POSITION, 0.0),
    ]
    session.pause()
    assert catching_up(session.session) == ()
    session.resume()
    session.until(StepKind.COUNT_IN)
    assert catching_up(session.session) == ()
    session.until(StepKind.REPETITION)
    assert catching_up(session.session) == ()


def test_an_eased_exercise_is_spoken_of_as_the_easier_tier_names_its_sides(bird: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((bird, 1, 3)))
    session.until(StepKind.REPETITION)
    session.session.ask_pain(session.now)
    eased = session.session.answer_pain(Pain(5, 0), False, PainChoice.EASIER, session.now)
    assert heard(sayings(session.session, eased)) == [(Code.GO_ON, 1, "left leg")]


def test_an_eased_exercise_at_its_lowest_tier_keeps_the_names_it_has(bird: Exercise, plan_of: PlanOf) -> None:
    session = Heard(plan_of((bird, 0, 3)))
    session.until(StepKind.REPETITION)
    session.session.ask_pain(session.now)
    eased = session.session.answer_pain(Pain(5, 0), False, PainChoice.EASIER, session.now)
    assert heard(sayings(session.session, eased)) == [(Code.GO_ON, 1, "left leg")]


def test_in_a_try_out_no_number_is_the_last_nor_half_way_for_there_is_no_goal(cat: Exercise, plan_of: PlanOf) -> None:
    trying = Heard(replace(plan_of((cat, 0, 6)), trying=True))
    trying.until(StepKind.REPETITION, 6)
    counts = [each[:2] for each in heard(trying.said) if each[1]]
    assert counts == [(Code.NUMBER, number) for number in range(1, 7)]
