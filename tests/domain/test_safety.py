from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rygtraening.domain.record import Clearance, Occasion, SafetyAnswers, Stamp
from rygtraening.domain.safety import (
    CHANGED,
    ClearanceFault,
    Flag,
    FlagTier,
    SafetyQuestion,
    clearance_fault,
    list_due,
    open_flags,
    questions_to_ask,
)
from rygtraening.domain.text import Text

Stamped = Callable[..., Stamp]
Answered = Callable[..., SafetyAnswers]
Cleared = Callable[..., Clearance]


def question(name: str, tier: FlagTier, *, lasting: bool = False) -> SafetyQuestion:
    return SafetyQuestion(name, tier, Text(name, name), lasting)


QUESTIONS = (
    question("bladder", FlagTier.CALL_NOW),
    question("fever", FlagTier.SAME_DAY),
    question("weight-loss", FlagTier.WITHIN_DAYS),
    question("pregnancy", FlagTier.WITHIN_DAYS, lasting=True),
    question("six-weeks", FlagTier.ADVICE),
)
IDS = tuple(each.id for each in QUESTIONS)
MONDAY = date(2026, 10, 5)


def later(days: int) -> date:
    return MONDAY + timedelta(days=days)


@pytest.fixture
def answered(stamped: Stamped) -> Answered:
    """Makes a list answered on ``day``, with the yeses named."""

    def answers(day: date, *yes: str, hour: int = 8, asked: Sequence[str] = IDS) -> SafetyAnswers:
        return SafetyAnswers(stamped(day, hour), Occasion.ASKED_FOR, tuple(asked), yes)

    return answers


@pytest.fixture
def cleared(stamped: Stamped) -> Cleared:
    """Makes a clearance told on ``day`` of a doctor seen on ``seen_on``."""

    def clearance(day: date, *covers: str, seen_on: date | None = None, hour: int = 12) -> Clearance:
        return Clearance(stamped(day, hour), seen_on or day, covers)

    return clearance


def names(flags: Sequence[Flag]) -> list[str]:
    return [flag.question for flag in flags]


# What locks


@pytest.mark.parametrize(("tier", "locks"), [(1, True), (2, True), (3, True), (4, False)])
def test_all_but_advice_locks(tier: int, locks: bool) -> None:
    assert FlagTier(tier).locks is locks


def test_only_noes_lock_nothing(answered: Answered) -> None:
    assert open_flags(QUESTIONS, [answered(MONDAY)], []) == ()
    assert open_flags(QUESTIONS, [], []) == ()


def test_a_yes_locks_with_its_tier_and_its_day(answered: Answered) -> None:
    answer = answered(MONDAY, "fever")
    assert open_flags(QUESTIONS, [answer], []) == (Flag("fever", FlagTier.SAME_DAY, MONDAY, answer.stamp.at),)


def test_a_yes_of_the_advice_tier_does_not_lock(answered: Answered) -> None:
    assert open_flags(QUESTIONS, [answered(MONDAY, "six-weeks")], []) == ()


def test_the_most_urgent_yes_speaks_first(answered: Answered) -> None:
    answers = [answered(MONDAY, "weight-loss", "fever"), answered(later(1), "bladder")]
    assert names(open_flags(QUESTIONS, answers, [])) == ["bladder", "fever", "weight-loss"]


def test_neither_time_nor_a_later_no_unlocks(answered: Answered) -> None:
    answers = [answered(MONDAY, "fever"), *(answered(later(days)) for days in (1, 30, 400))]
    assert names(open_flags(QUESTIONS, answers, [])) == ["fever"]


def test_a_question_that_has_left_the_list_still_locks(answered: Answered) -> None:
    (flag,) = open_flags(QUESTIONS, [answered(MONDAY, "asked-in-an-older-version")], [])
    assert flag.tier.locks


def test_that_something_has_changed_is_not_itself_a_flag(answered: Answered) -> None:
    assert open_flags(QUESTIONS, [answered(MONDAY, CHANGED)], []) == ()


# What unlocks


def test_a_clearance_unlocks_what_it_covers_and_nothing_else(answered: Answered, cleared: Cleared) -> None:
    answers = [answered(MONDAY, "fever", "weight-loss")]
    assert names(open_flags(QUESTIONS, answers, [cleared(later(1), "fever")])) == ["weight-loss"]
    assert open_flags(QUESTIONS, answers, [cleared(later(1), "fever", "weight-loss")]) == ()


def test_two_clearances_unlock_together(answered: Answered, cleared: Cleared) -> None:
    clearances = [cleared(later(1), "fever"), cleared(later(2), "weight-loss")]
    assert open_flags(QUESTIONS, [answered(MONDAY, "fever", "weight-loss")], clearances) == ()


def test_a_clearance_does_not_cover_a_yes_that_came_after_it(answered: Answered, cleared: Cleared) -> None:
    answers = [answered(MONDAY, "fever"), answered(later(5), "fever")]
    (flag,) = open_flags(QUESTIONS, answers, [cleared(later(1), "fever")])
    assert flag.day == later(5)


def test_a_doctor_seen_before_the_answer_clears_nothing(answered: Answered, cleared: Cleared) -> None:
    clearance = cleared(later(1), "fever", seen_on=later(-1))
    assert names(open_flags(QUESTIONS, [answered(MONDAY, "fever")], [clearance])) == ["fever"]


def test_a_doctor_to_be_seen_clears_nothing(answered: Answered, cleared: Cleared) -> None:
    clearance = cleared(later(1), "fever", seen_on=later(2))
    assert names(open_flags(QUESTIONS, [answered(MONDAY, "fever")], [clearance])) == ["fever"]


def test_an_answer_of_the_second_tier_can_be_cleared_the_same_day(answered: Answered, cleared: Cleared) -> None:
    assert open_flags(QUESTIONS, [answered(MONDAY, "fever")], [cleared(MONDAY, "fever")]) == ()


def test_a_clearance_earlier_on_the_day_of_the_answer_is_too_early(answered: Answered, cleared: Cleared) -> None:
    clearance = cleared(MONDAY, "fever", hour=7)
    assert names(open_flags(QUESTIONS, [answered(MONDAY, "fever", hour=8)], [clearance])) == ["fever"]


def test_an_answer_of_the_first_tier_can_be_cleared_from_the_next_day_on(answered: Answered, cleared: Cleared) -> None:
    answers = [answered(MONDAY, "bladder")]
    assert names(open_flags(QUESTIONS, answers, [cleared(MONDAY, "bladder")])) == ["bladder"]
    assert open_flags(QUESTIONS, answers, [cleared(later(1), "bladder", seen_on=MONDAY)]) == ()


def test_a_lasting_circumstance_that_was_cleared_locks_again_on_a_change(answered: Answered, cleared: Cleared) -> None:
    clearances = [cleared(later(1), "pregnancy")]
    answers = [answered(MONDAY, "pregnancy"), answered(later(28), asked=(CHANGED,))]
    assert open_flags(QUESTIONS, answers, clearances) == ()
    answers.append(answered(later(56), CHANGED, "pregnancy"))
    assert names(open_flags(QUESTIONS, answers, clearances)) == ["pregnancy"]


answer_days = st.lists(
    st.tuples(st.integers(0, 20), st.sets(st.sampled_from(IDS))).map(lambda each: (each[0], tuple(sorted(each[1])))),
    max_size=6,
)
clearance_days = st.lists(st.tuples(st.integers(0, 20), st.integers(-3, 3), st.sets(st.sampled_from(IDS))), max_size=6)


@settings(max_examples=max(500, settings().max_examples))
@given(answers=answer_days, clearances=clearance_days)
def test_a_flag_is_cleared_only_by_a_clearance_that_covers_it(
    answers: list[tuple[int, tuple[str, ...]]], clearances: list[tuple[int, int, set[str]]]
) -> None:
    """Rule, invariant I13: what is open is every locking yes without a later clearance that names it."""
    made = _facts(answers, clearances)
    tiers = {each.id: each.tier for each in QUESTIONS}
    expected = set()
    for day, yes in answers:
        for name in yes:
            wait = 1 if tiers[name] is FlagTier.CALL_NOW else 0
            clear = any(
                name in covers and told >= day + wait and day <= told + seen <= told
                for told, seen, covers in clearances
            )
            if tiers[name].locks and not clear:
                expected.add((name, later(day)))
    assert {(flag.question, flag.day) for flag in open_flags(QUESTIONS, *made)} == expected


@given(answers=answer_days, clearances=clearance_days, seed=st.randoms(use_true_random=False))
def test_the_order_in_which_facts_are_read_does_not_matter(
    answers: list[tuple[int, tuple[str, ...]]], clearances: list[tuple[int, int, set[str]]], seed: object
) -> None:
    given_answers, given_clearances = _facts(answers, clearances)
    backwards = open_flags(QUESTIONS, given_answers[::-1], given_clearances[::-1])
    assert backwards == open_flags(QUESTIONS, given_answers, given_clearances)
    last = (later(30), None, None, None)
    assert list_due(last[0], given_answers[::-1], *last[1:]) == list_due(last[0], given_answers, *last[1:])


def _facts(
    answers: list[tuple[int, tuple[str, ...]]], clearances: list[tuple[int, int, set[str]]]
) -> tuple[list[SafetyAnswers], list[Clearance]]:
    """Lists at eight in the morning, doctors' words at noon."""
    from datetime import UTC, datetime, time
    from uuid import UUID

    def stamp(number: int, day: date, hour: int) -> Stamp:
        return Stamp(UUID(int=number), "d", datetime.combine(day, time(hour), UTC), day)

    return (
        [
            SafetyAnswers(stamp(number, later(day), 8), Occasion.ASKED_FOR, IDS, yes)
            for number, (day, yes) in enumerate(answers)
        ],
        [
            Clearance(stamp(100 + number, later(told), 12), later(told + seen), tuple(covers))
            for number, (told, seen, covers) in enumerate(clearances)
        ],
    )


# Whether a clearance can be taken


@pytest.fixture
def flags(answered: Answered) -> tuple[Flag, ...]:
    """Fever since Monday, bladder since Wednesday."""
    return open_flags(QUESTIONS, [answered(MONDAY, "fever"), answered(later(2), "bladder")], [])


@pytest.mark.parametrize(
    ("covers", "seen_on", "today", "fault"),
    [
        ((), 3, 3, ClearanceFault.NOTHING_COVERED),
        (("weight-loss",), 3, 3, ClearanceFault.NOTHING_COVERED),
        (("fever",), 4, 3, ClearanceFault.IN_THE_FUTURE),
        (("fever",), -1, 3, ClearanceFault.BEFORE_THE_ANSWER),
        (("fever",), 0, 3, None),
        (("fever",), 2, 2, None),
        (("bladder",), 2, 2, ClearanceFault.TOO_SOON),
        (("fever", "bladder"), 2, 2, ClearanceFault.TOO_SOON),
        (("bladder",), 2, 3, None),
        (("bladder",), 1, 3, ClearanceFault.BEFORE_THE_ANSWER),
        (("fever", "bladder"), 1, 3, ClearanceFault.BEFORE_THE_ANSWER),
        (("fever", "bladder"), 3, 3, None),
    ],
)
def test_a_clearance_is_refused_with_its_reason(
    flags: tuple[Flag, ...], covers: tuple[str, ...], seen_on: int, today: int, fault: ClearanceFault | None
) -> None:
    assert clearance_fault(flags, covers, later(seen_on), later(today)) is fault


@given(seen=st.integers(-3, 6), today=st.integers(0, 6), covers=st.sets(st.sampled_from(("fever", "bladder"))))
def test_what_is_taken_unlocks_and_what_is_refused_would_not(seen: int, today: int, covers: set[str]) -> None:
    answers, _ = _facts([(0, ("fever",)), (2, ("bladder",))], [])
    shown = [flag for flag in open_flags(QUESTIONS, answers, []) if flag.day <= later(today)]
    _, clearances = _facts([], [(today, seen - today, covers)])
    left = {flag.question for flag in open_flags(QUESTIONS, answers, clearances)}
    if clearance_fault(shown, sorted(covers), later(seen), later(today)) is None:
        assert left == {"fever", "bladder"} - {flag.question for flag in shown if flag.question in covers}
    else:
        assert left & {flag.question for flag in shown}


# What is asked


def test_the_first_list_asks_everything(answered: Answered) -> None:
    first = questions_to_ask(QUESTIONS, [])
    assert (first.questions, first.ask_changed, first.lasting) == (QUESTIONS, False, ())


def test_a_lasting_circumstance_is_asked_once_and_then_only_whether_it_changed(answered: Answered) -> None:
    later_list = questions_to_ask(QUESTIONS, [answered(MONDAY)])
    assert [each.id for each in later_list.questions] == ["bladder", "fever", "weight-loss", "six-weeks"]
    assert later_list.ask_changed
    assert [each.id for each in later_list.lasting] == ["pregnancy"]


def test_a_lasting_circumstance_that_is_new_in_the_list_is_asked(answered: Answered) -> None:
    older = answered(MONDAY, asked=("bladder", "fever"))
    assert questions_to_ask(QUESTIONS, [older]).questions == QUESTIONS
    assert not questions_to_ask(QUESTIONS, [older]).ask_changed


# When it is due


def test_the_first_list_is_due_before_anything(answered: Answered) -> None:
    assert list_due(MONDAY, [], None, None, None) is Occasion.FIRST_RUN


def test_a_list_answered_today_is_enough_for_today(answered: Answered) -> None:
    assert list_due(MONDAY, [answered(MONDAY)], None, None, None) is None
    assert list_due(MONDAY, [answered(MONDAY)], later(-100), None, None) is None


@pytest.mark.parametrize(("days", "due"), [(27, None), (28, Occasion.MONTHLY), (40, Occasion.MONTHLY)])
def test_the_list_comes_again_every_twenty_eight_days(answered: Answered, days: int, due: Occasion | None) -> None:
    yesterday = later(days - 1)
    assert list_due(later(days), [answered(MONDAY)], yesterday, None, None) is due


def test_the_twenty_eight_days_are_counted_from_the_newest_list(answered: Answered) -> None:
    answers = [answered(later(20)), answered(MONDAY)]
    assert list_due(later(30), answers, later(29), None, None) is None


@pytest.mark.parametrize(("days", "due"), [(13, None), (14, Occasion.AWAY), (20, Occasion.AWAY)])
def test_fourteen_days_without_a_session_bring_the_list(answered: Answered, days: int, due: Occasion | None) -> None:
    assert list_due(later(3 + days), [answered(MONDAY)], later(3), None, None) is due


def test_somebody_who_never_began_is_asked_again_after_fourteen_days_and_then_monthly(answered: Answered) -> None:
    answers = [answered(MONDAY)]
    assert list_due(later(13), answers, None, None, None) is None
    assert list_due(later(14), answers, None, None, None) is Occasion.AWAY
    answers.append(answered(later(14)))
    assert list_due(later(15), answers, None, None, None) is None
    assert list_due(later(42), answers, None, None, None) is Occasion.MONTHLY


def test_once_answered_after_the_days_away_it_is_not_due_again_the_next_day(answered: Answered) -> None:
    answers = [answered(MONDAY), answered(later(20))]
    assert list_due(later(20), answers, later(3), None, None) is None
    assert list_due(later(21), answers, later(3), None, None) is None


@pytest.mark.parametrize(
    ("spare", "painful", "due"),
    [(True, False, Occasion.SPARE_DAY), (False, True, Occasion.AFTER_PAIN), (True, True, Occasion.SPARE_DAY)],
)
def test_a_spare_day_and_pain_bring_the_list_until_it_is_answered(
    answered: Answered, stamped: Stamped, spare: bool, painful: bool, due: Occasion
) -> None:
    moment = stamped(later(2)).at
    told = (moment if spare else None, moment if painful else None)
    answers = [answered(MONDAY)]
    assert list_due(later(3), answers, later(2), *told) is due
    answers.append(answered(later(2), hour=7))
    assert list_due(later(3), answers, later(2), *told) is due
    answers.append(answered(later(2), hour=9))
    assert list_due(later(3), answers, later(2), *told) is None
