"""Cases of the table for the property tests: of any exercise of each dose kind, with every row often enough."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening import paths
from rygtraening.catalogue import loader
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Dose, DoseKind, Exercise, Level, Phase, Sides, Tier
from rygtraening.domain.ladder import path
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.progression import Case, FlareNow
from rygtraening.domain.safety import FlagTier
from rygtraening.domain.text import Text

TODAY = date(2026, 3, 10)
NO_WORDS = Text()


@cache
def shipped() -> tuple[Exercise, ...]:
    """The shipped exercises, of each dose kind."""
    return tuple(loader.load([paths.bundled("exercises")]).exercises.values())


def an_exercise(growths: tuple[int, ...], goal: int, articles: int, above: int, longer: tuple[int, ...]) -> Exercise:
    """An exercise with a ladder, goals, tiers and holds of its own, as far as an exercise file may go. Each of
    ``longer`` (0-4) is how much longer than the tier before a tier takes, in quarters of what a file may say."""
    steps = [5 + goal % 8]
    for growth in growths:
        steps.append(steps[-1] + min(growth, steps[-1] // 5))
    first_goal = steps[goal % len(steps)]
    seconds = [6]
    for place in range(1, articles + 1 + above):
        before, after = (first_goal, steps[0]) if place <= articles else (steps[-1], first_goal)
        room = before * seconds[-1] // after - seconds[-1]
        seconds.append(seconds[-1] + room * longer[place] // 4)
    tiers = tuple(Tier(float(each - 4), NO_WORDS) for each in seconds)
    dose = Dose(DoseKind.REPETITIONS, tuple(steps), first_goal, steps[-1], steps[0], tiers, articles)
    return replace(shipped()[0], id="other", dose=dose, phases=PHASES, sides=Sides.EACH)


def a_timed_exercise(kind: DoseKind, growths: tuple[int, ...], goal: int, articles: int, above: int) -> Exercise:
    """An exercise in seconds of hold or in minutes, with tiers that take the same time, as far as a file may go."""
    steps = [5 + goal % 8]
    for growth in growths:
        most = steps[-1] // 5 if kind is DoseKind.MINUTES else min(2, steps[-1] // 5)
        steps.append(steps[-1] + min(growth, most))
    tiers = (Tier(0.0, NO_WORDS),) * (articles + 1 + above)
    times = 1 + goal % 3 if kind is DoseKind.HOLD else 1
    dose = Dose(kind, tuple(steps), steps[goal % len(steps)], steps[-1], steps[0], tiers, articles, times)
    return replace(an_exercise((), 0, 0, 0, (0,)), id="timed", dose=dose)


PHASES = (Phase(NO_WORDS, NO_WORDS, 4.0, "start"), Phase(NO_WORDS, NO_WORDS, 0.0, "start", is_hold=True))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


other_exercises = st.builds(
    an_exercise,
    st.one_of(st.tuples(*[st.integers(1, 2)] * 9), st.lists(st.integers(1, 2), max_size=4).map(tuple)),
    st.integers(0, 80),
    st.integers(0, 3),
    st.integers(0, 3),
    st.tuples(*[st.integers(0, 4)] * 7),
)
timed_exercises = st.builds(
    a_timed_exercise,
    st.sampled_from((DoseKind.HOLD, DoseKind.MINUTES)),
    st.lists(st.integers(1, 9), max_size=12).map(tuple),
    st.integers(0, 80),
    st.integers(0, 2),
    st.integers(0, 2),
)
exercises = st.one_of(st.deferred(lambda: st.sampled_from(shipped())), other_exercises, timed_exercises)


def a_day(before: int, worst: int | None, after: int | None, reference: int, next_morning: int | None) -> Entry:
    """A day done in full at today's level; that and the date are put in later."""
    return Entry("", TODAY, Level(0, 0), before, worst, after, reference, next_morning, quota_done=True)


def days(befores: range, worsts: range, morning: int) -> st.SearchStrategy[Entry]:
    """Days that begin and get as bad as this, with the next morning so much worse."""
    found = [a_day(before, worst, 1, before, before + morning) for before in befores for worst in worsts]
    return st.sampled_from(found)


pain = st.integers(0, 10)
unknown_or_pain = st.one_of(st.none(), pain)
quiet, fair, worse, red = (
    days(range(6), range(3), 0),
    days(range(6), range(3, 6), 0),
    days(range(6), range(5), 1),
    days(range(5), range(6, 11), 0),
)
unanswered = st.sampled_from([a_day(2, None, 1, 2, 2), a_day(2, 1, None, 2, 2), a_day(2, 1, 1, 2, None)])
anything = st.builds(
    Entry,
    st.just(""),
    st.just(TODAY),
    st.builds(Level, st.integers(0, 40), st.integers(0, 1)),  # 1: at another level, so far up the path
    pain,
    unknown_or_pain,
    unknown_or_pain,
    pain,
    unknown_or_pain,
    st.booleans(),
    st.booleans(),
    st.sampled_from(LegSpread),
)
good = st.one_of(quiet, quiet, fair)
spoiled = st.one_of(
    st.just(replace(a_day(2, 1, 1, 2, 2), quota_done=False)),
    st.just(replace(a_day(2, 1, 1, 2, 2), stopped_for_pain=True)),
    st.sampled_from([replace(a_day(2, 1, 1, 2, 2), leg_spread=each) for each in (LegSpread.BRIEF, LegSpread.LASTING)]),
    st.sampled_from([a_day(2, 1, 1, 2, morning) for morning in (3, 4, 6)]),
    st.sampled_from([a_day(*each, 1, 2, 2) for each in ((6, 2), (6, 7), (7, 3), (5, 6), (7, 8), (2, 6))]),
)
"""A good day but for one thing."""
ready = st.one_of(st.tuples(quiet, quiet), st.tuples(fair, quiet, fair))
"""All there is to a step up; newest first, one day after another."""
histories = st.one_of(
    st.lists(st.one_of(good, worse, red, unanswered, anything), max_size=7).map(tuple),
    st.tuples(good, st.one_of(spoiled, unanswered, worse, anything), good, good),
    st.tuples(worse, worse, worse),
    st.tuples(red, st.one_of(good, red), red),
)
last_odd = st.tuples(st.one_of(spoiled, unanswered, worse, anything), good, good, good)
gaps = st.sampled_from((1, 2, 3, 4, 6, 7, 10))
absences = st.sampled_from((6, 7, 10, 13, 14, 20, 27, 28, 40, 100))
trends = st.sampled_from((-1.5, 0.49, 0.5, 1.99, 2.0, 5.0, None))
changes = st.one_of(st.integers(0, 10), st.integers(0, 40))
flares = st.builds(FlareNow, st.integers(0, 20).map(ago), st.booleans(), st.booleans())
NEAR_A_STEP = (set[str](), {"last"}, {"last"}, {"history"}, {"trend"}, {"flare"}, {"last_change"})
"""What of a case that is ready for a step up is replaced by anything: nothing, or one thing."""
BRAKED = ({"away"}, {"away"}, {"away", "last_change"}, {"history"}, {"history", "gaps"}, {"flare"}, {"trend"})
ANYTHING = (
    *NEAR_A_STEP,
    *BRAKED,
    *({"flag"}, {"history", "last_change"}, {"history", "flare"}, {"away", "trend"}, {"trend", "last_change"}),
    *[{"history", "gaps", "away", "flare", "trend", "last_change"}] * 2,
)


@st.composite
def cases(draw: st.DrawFn, odd_parts: Sequence[Set[str]] = ANYTHING) -> Case:
    """What the table may be asked: by default anything, with every row of it often enough."""
    exercise = draw(exercises)
    steps = path(exercise)
    tiers, ladder = len(exercise.dose.tiers), exercise.dose.ladder
    where = draw(st.sampled_from(("top", "top", "articles' top", "articles' top", "beside", *["on the path"] * 10)))
    place = draw(st.integers(0, 40))
    match where:
        case "top":
            level = steps[-1]
        case "articles' top":
            level = Level(exercise.dose.articles_tier, exercise.dose.ceiling)
        case "beside":
            level = Level(place % tiers, ladder[place % len(ladder)])
        case _:
            level = steps[place % len(steps)]
    odd = odd_parts[draw(st.sampled_from(range(len(odd_parts))))]
    history: list[Entry] = []
    day = ago(draw(absences) if "away" in odd else 1)
    for entry in draw(histories if "history" in odd else last_odd if "last" in odd else ready):
        done_at = steps[entry.level.tier % len(steps)] if entry.level.amount else level
        history.insert(0, replace(entry, exercise=exercise.id, day=day, level=done_at))
        day -= timedelta(days=draw(gaps) if "gaps" in odd else 1)
    return Case(
        exercise,
        level,
        TODAY,
        tuple(history),
        flag=draw(st.sampled_from(FlagTier)) if "flag" in odd else None,
        flare=draw(flares) if "flare" in odd else None,
        trend=draw(trends) if "trend" in odd else 0.0,
        last_change=ago(draw(changes)) if "last_change" in odd else None,
        opt_in=draw(st.booleans()),
    )
