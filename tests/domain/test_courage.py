"""Modige skridt from a journal: what the page is shown, and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from rygtraening.domain import courage as courage_module
from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.courage import Courage
from rygtraening.domain.exposure import Refusal
from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson, OwnLadder
from rygtraening.domain.exposure_standing import Why
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore, Profile
from rygtraening.domain.text import Text

MONDAY = date(2026, 10, 5)


def ladder(name: str, *steps: str) -> Activity:
    return Activity(name, Text(name, name), Text(), tuple(ActivityStep(step, Text(step, step)) for step in steps))


@pytest.fixture
def courage(journal: Any, clock: Any, new_id: Callable[[], UUID]) -> Courage:
    activities = {"bend": ladder("bend", "chair", "stool", "floor"), "lift": ladder("lift", "1 kg", "2 kg")}
    return Courage(journal, clock, new_id, activities)


@pytest.fixture
def try_it(courage: Courage, clock: Any) -> Callable[..., Attempt]:
    """``try_it(day, step)``: a calm attempt at three in the afternoon, and the morning after."""

    def attempt(day: int, step: str = "stool", *, activity: str = "bend", likelihood: int = 10) -> Attempt:
        clock.set_to(MONDAY + timedelta(days=day), 15)
        begun = courage.begin_attempt(activity, step, Pain(2, 0), feared="a crack", likelihood=likelihood, expected=6)
        clock.set_to(MONDAY + timedelta(days=day), 15, 10)
        told = courage.finish_attempt(begun, happened=Happened.NO, worst=Pain(3, 0))
        clock.set_to(MONDAY + timedelta(days=day + 1), 8)
        courage.answer_morning(Pain(2, 0))
        return told

    return attempt


def test_nothing_is_chosen_before_a_step_is_rated(courage: Courage) -> None:
    view = courage.look()
    assert view.chosen is not None and view.chosen.id == "bend"
    assert (view.step, view.refusal, view.pairs, view.waiting, view.lessons) == (None, None, (), None, ())


def test_the_fears_say_where_to_begin(courage: Courage) -> None:
    for step, fear in (("chair", 0), ("stool", 4), ("floor", 8)):
        courage.rate_fear("bend", step, fear)
    courage.rate_fear("bend", "stool", 3)
    view = courage.look("bend")
    assert view.step is not None and view.step.id == "stool"
    assert view.fears == {"chair": 0, "stool": 3, "floor": 8}


def test_a_fear_of_another_ladder_is_another_fear(courage: Courage) -> None:
    courage.rate_fear("lift", "1 kg", 3)
    assert courage.look("bend").fears == {}


def test_two_days_lead_one_step_up(courage: Courage, try_it: Callable[..., Attempt]) -> None:
    courage.rate_fear("bend", "stool", 3)
    try_it(0)
    try_it(2)
    view = courage.look("bend")
    assert view.step is not None and view.step.id == "floor"
    assert (view.outcomes.closed, view.outcomes.not_happened, len(view.pairs)) == (2, 2, 2)


def test_the_ladder_that_was_tried_last_is_shown_first(courage: Courage, try_it: Callable[..., Attempt]) -> None:
    try_it(0)
    try_it(1, "1 kg", activity="lift")
    view = courage.look()
    assert view.chosen is not None and view.chosen.id == "lift"


def test_what_was_said_before_is_kept_at_once_and_stays(courage: Courage, journal: Any, clock: Any) -> None:
    begun = courage.begin_attempt("bend", "stool", Pain(2, 1), feared="a crack", likelihood=60, expected=7)
    clock.set_to(MONDAY + timedelta(days=1))
    courage.finish_attempt(begun, worst=Pain(4, None))
    courage.finish_attempt(begun, worst=Pain(4, 0), happened=Happened.PARTLY)
    (kept,) = journal.facts(Attempt)
    assert (kept.feared, kept.likelihood, kept.expected, kept.before) == ("a crack", 60, 7, Pain(2, 1))
    assert (kept.happened, kept.worst, kept.stamp.day) == (Happened.PARTLY, Pain(4, 0), MONDAY)
    assert len(journal.kept) == 3


def test_a_stop_is_not_taken_back_by_the_answers_after_it(courage: Courage) -> None:
    stopped = courage.finish_attempt(courage.begin_attempt("bend", "stool", Pain(2, 0)), stopped=True)
    assert courage.finish_attempt(stopped, happened=Happened.NO).stopped


def test_an_attempt_in_the_middle_waits_to_be_told_about(courage: Courage) -> None:
    begun = courage.begin_attempt("lift", "1 kg", Pain(2, 0))
    view = courage.look("bend")
    assert view.waiting is not None and view.waiting.attempt == begun.attempt


def test_one_kind_a_day_names_the_other(courage: Courage) -> None:
    courage.rate_fear("bend", "stool", 3)
    courage.begin_attempt("lift", "1 kg", Pain(2, 0))
    view = courage.look("bend")
    assert view.refusal is Refusal.ANOTHER_TODAY
    assert view.tried_today is not None and view.tried_today.id == "lift"


def test_a_flare_up_and_a_lock_close_it(courage: Courage) -> None:
    courage.rate_fear("bend", "stool", 3)
    assert courage.look("bend", flare=True).refusal is Refusal.FLARE
    assert courage.look("bend", flare=True, locked=True).refusal is Refusal.LOCKED


def test_what_is_heavy_follows_the_profile(
    journal: Any, clock: Any, new_id: Callable[[], UUID], stamped: Callable[..., Any]
) -> None:
    heavy = Activity("lift", Text(), Text(), (ActivityStep("six", Text("6 kg", "6 kg"), opt_in=True),))
    courage = Courage(journal, clock, new_id, {"lift": heavy})
    courage.rate_fear("lift", "six", 3)
    assert courage.look().step is None
    journal.append(Profile(stamped(MONDAY), adult=True, accepted=True, opt_in=True))
    assert courage.look().step is not None


def test_the_morning_after_asks_what_was_learnt(courage: Courage, journal: Any, clock: Any) -> None:
    clock.set_to(MONDAY, 15)
    told = courage.finish_attempt(
        courage.begin_attempt("bend", "stool", Pain(2, 0)), happened=Happened.NO, worst=Pain(3, 0)
    )
    assert courage.lessons_due() == ()
    clock.set_to(MONDAY + timedelta(days=1))
    (due,) = courage.lessons_due()
    assert courage.look().lessons == (due,)
    assert (due.attempt.attempt, due.morning, due.ask_morning) == (told.attempt, None, True)
    assert due.step is not None and due.step.id == "stool"
    courage.answer_morning(Pain(1, 0))
    (due,) = courage.lessons_due()
    assert (due.morning, due.ask_morning) == (Pain(1, 0), False)
    courage.learn(due.attempt, "it pulled, no more")
    assert courage.lessons_due() == courage.look().lessons == ()
    (lesson,) = journal.facts(Lesson)
    assert (lesson.attempt, lesson.text) == (told.attempt, "it pulled, no more")


def test_a_morning_too_soon_after_is_not_asked_for_here(courage: Courage, clock: Any) -> None:
    clock.set_to(MONDAY, 23)
    courage.finish_attempt(courage.begin_attempt("bend", "stool", Pain(2, 0)), happened=Happened.NO, worst=Pain(3, 0))
    clock.set_to(MONDAY + timedelta(days=1), 4)
    (due,) = courage.lessons_due()
    assert not due.ask_morning


def test_a_ladder_of_ones_own_is_kept_changed_removed_and_put_back(courage: Courage, journal: Any, clock: Any) -> None:
    made = courage.keep_ladder("Garden", ["water", "weed"])
    clock.set_to(MONDAY, 9)
    courage.keep_ladder("Garden", ["water", "weed", "dig"], made.id)
    view = courage.look(made.id)
    assert view.chosen is not None and [step.id for step in view.chosen.steps] == ["water", "weed", "dig"]
    assert view.own == {made.id}
    clock.set_to(MONDAY, 10)
    courage.remove_ladder(made)
    assert made.id not in [each.id for each in courage.look(made.id).ladders]
    clock.set_to(MONDAY, 11)
    courage.keep_ladder(made.name, made.steps, made.id)
    assert made.id in [each.id for each in courage.look().ladders]
    assert len({each.subject for each in journal.kept if isinstance(each, OwnLadder)}) == 1


def test_a_full_disk_says_so_and_leaves_what_there_was(courage: Courage, journal: Any) -> None:
    courage.rate_fear("bend", "stool", 3)
    journal.full = True
    with pytest.raises(KnownError):
        courage.rate_fear("bend", "stool", 9)
    with pytest.raises(KnownError):
        courage.begin_attempt("bend", "stool", Pain(2, 0))
    assert [fact.fear for fact in journal.facts(FearRating)] == [3]
    assert journal.facts(Attempt) == [] and journal.facts(MorningScore) == []


def test_without_any_ladder_there_is_still_a_page(journal: Any, clock: Any, new_id: Callable[[], UUID]) -> None:
    view = Courage(journal, clock, new_id, {}).look()
    assert (view.chosen, view.step, view.ladders) == (None, None, ())


def test_a_ladder_is_found_by_its_id_also_one_of_ones_own_and_one_that_is_gone_is_none(courage: Courage) -> None:
    own = courage.keep_ladder("Cykle", ["til åen"])
    view = courage.look()
    found = [view.activity(name) for name in ("lift", own.id, "gone")]
    assert [each.name.da if each is not None else None for each in found] == ["lift", "Cykle", None]


def test_of_years_only_the_mornings_around_attempts_are_read_and_they_say_the_same(
    courage: Courage, journal: Any, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [MONDAY + timedelta(days=number) for number in (0, 1, 2, 9, 400, 401, 900)]
    for place, day in enumerate(days):
        clock.set_to(day, 12)
        begun = courage.begin_attempt("bend", "stool", Pain(2, 0), feared="pain", likelihood=60 - 10 * place)
        courage.finish_attempt(begun, happened=Happened.NO, worst=Pain(3, 0))
    for number in range(905):
        clock.set_to(MONDAY + timedelta(days=number), 20)
        courage.answer_morning(Pain(number % 5, 0))
    asked: list[tuple[date | None, date | None]] = []
    facts = journal.facts

    def watched(kind: Any, first: date | None = None, last: date | None = None) -> Any:
        if kind is MorningScore:
            asked.append((first, last))
        return facts(kind, first, last)

    monkeypatch.setattr(journal, "facts", watched)
    found = courage.look("bend")
    read = {day for first, last in asked if first and last for day in _days(first, last)}
    assert len(read) < 30
    assert {each for day in days for each in (day, day + timedelta(days=1))} <= read
    monkeypatch.setattr(courage_module, "APART", timedelta(days=100_000))
    whole = courage.look("bend")
    assert whole == found
    assert whole.standing.why is not Why.BEGIN


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
