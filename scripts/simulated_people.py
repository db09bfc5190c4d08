"""Writes docs/simulated-people.md: 26 weeks of each simulated person as a table, the same text every time.

    python scripts/simulated_people.py [FILE]

Each row is two weeks. The lives are those of ``rygtraening demo --person NAME --seed 7``, on fixed dates.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from statistics import fmean, median
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from rygtraening import paths, wiring
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.flare_record import FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.record import BeforeScore, MorningScore, SafetyAnswers, SessionRecord
from rygtraening.domain.text import Language
from rygtraening.simulation.life import live
from rygtraening.simulation.people import PEOPLE, SLOW, STEADY
from rygtraening.simulation.person import EVERY_DAY, Person
from rygtraening.simulation.world import World

TARGET = Path(__file__).resolve().parents[1] / "docs" / "simulated-people.md"
SEED, SEEDS = 7, range(1, 21)
WEEKS, ROW_DAYS = 26, 14
DENMARK = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=DENMARK)
THREE_DAYS = frozenset({0, 2, 4})
NOISY = replace(STEADY, back=replace(STEADY.back, swing=0.25, noise=0.25))

WHO = {
    "steady": "Settles over some weeks, even days; a bad week, a week away. Rests on Sundays.",
    "slow": "Takes half a year, more pain all along. Rests on Sundays.",
    "flare_prone": "A flare-up of five days about every six weeks. Trains every day.",
    "keen": "Trains again on good days, stays on the last step wherever that is allowed, has chosen to go above the "
    "articles' dose.",
    "forgetful": "Leaves out days, mornings and pages; away for a week and a half, nearly three weeks, and a month.",
    "worsening": "Gets worse after two months; from the 12th week on a safety question is answered yes (call now).",
}
DECISIONS = (
    (Action.PROGRESS, "up"),
    (Action.REGRESS1, "down one"),
    (Action.REGRESS2, "down two"),
    (Action.RESTART, "began again"),
    (Action.PAUSE_EXERCISE, "pause"),
)


@dataclass(slots=True)
class Row:
    """What happened in two weeks."""

    doses: dict[str, list[Level]] = field(default_factory=dict)
    mornings: list[int] = field(default_factory=list)
    sessions: int = 0
    said: Counter[str] = field(default_factory=Counter)


def the_world() -> World:
    """The shipped exercises, in Denmark."""
    catalogue = wiring.read_catalogue(Path("nowhere"))
    return World(
        programme=wiring.programme_of(catalogue),
        questions=load_safety(paths.bundled("resources") / "safety.yaml").questions,
        device="00000000-0000-4000-8000-000000000000",
        language=Language.ENGLISH,
        local=lambda plain: plain.replace(tzinfo=DENMARK),
        exercises=catalogue.exercises,
        activities=catalogue.activities,
    )


def rows(days: Iterable[tuple[date, tuple[Fact, ...]]]) -> list[Row]:
    """The rows of a life."""
    found: list[Row] = []
    for index, (_day, facts) in enumerate(days):
        if index % ROW_DAYS == 0:
            found.append(Row())
        for fact in facts:
            _count(found[-1], fact)
    return found


def _count(row: Row, fact: Fact) -> None:
    match fact:
        case MorningScore():
            row.mornings.append(fact.pain.number or 0)
        case SessionRecord():
            row.sessions += 1
        case FlareStart():
            row.said["flare-up"] += 1
        case SafetyAnswers() if fact.yes:
            row.said["flagged"] += 1
        case BeforeScore() if fact.gate in (Gate.CALM, Gate.SPARE):
            row.said[f"{fact.gate.value} day"] += 1
        case DoseDecision():
            if not fact.action.is_stop:
                row.doses.setdefault(fact.exercise, []).append(fact.level)
            if fact.action is Action.PROGRESS and fact.declined:
                row.said["step up declined"] += 1
            elif fact.declined:
                row.said["step down declined"] += 1
            else:
                row.said.update(words for action, words in DECISIONS if action is fact.action)
        case _:
            pass


def dose(levels: list[Level]) -> str:
    """The mean of the doses, by tier: ``T1 × 12.5``, or where the tier changed from the first to the last."""
    if not levels:
        return "–"
    first, last = levels[0], levels[-1]
    if first.tier != last.tier:
        return f"T{first.tier} × {first.amount} → T{last.tier} × {last.amount}"
    return f"T{last.tier} × {fmean(level.amount for level in levels):.1f}"


def table(found: list[Row], exercises: Mapping[str, str]) -> Iterator[str]:
    """The lines of one person's table."""
    yield "| weeks | sessions | morning pain | " + " | ".join(exercises.values()) + " | what was decided, and events |"
    yield "|---|---|---|" + "---|" * len(exercises) + "---|"
    for index, row in enumerate(found):
        weeks = f"{2 * index + 1}–{2 * index + 2}"
        pain = f"{fmean(row.mornings):.1f}" if row.mornings else "–"
        doses = " | ".join(dose(row.doses.get(exercise, [])) for exercise in exercises)
        order = [*(words for _action, words in DECISIONS), *sorted(row.said)]
        said = ", ".join(f"{words} {row.said[words]}" for words in dict.fromkeys(order) if row.said[words])
        yield f"| {weeks} | {row.sessions} | {pain} | {doses} | {said or '–'} |"


def days_to_twenty(person: Person, world: World, seed: int) -> int | None:
    """Days (the first is 1) until every exercise stands at the articles' tier and ceiling, in 26 weeks."""
    goals = {each.id: (each.dose.articles_tier, each.dose.ceiling) for each in world.programme.exercises}
    there: set[str] = set()
    # Another number of days for each seed, so that they begin on different weekdays.
    for index, (_day, facts) in enumerate(live(person, world, NOW, WEEKS * 7 + seed % 7, seed)):
        for fact in facts:
            if isinstance(fact, DoseDecision) and (fact.level.tier, fact.level.amount) >= goals[fact.exercise]:
                there.add(fact.exercise)
        if len(there) == len(goals):
            return index + 1
    return None


def to_twenty(world: World) -> Iterator[str]:
    """The lines of the table of how long it takes to reach 20 of each exercise."""
    yield f"| who ({len(SEEDS)} lives each) | every day | three days a week |"
    yield "|---|---|---|"
    for name, person in (("steady", STEADY), ("steady, noisier answers", NOISY), ("slow", SLOW)):
        cells = []
        for days in (EVERY_DAY, THREE_DAYS):
            trained = replace(person, habits=replace(person.habits, training_days=days))
            found = [days_to_twenty(trained, world, seed) for seed in SEEDS]
            known = sorted(each for each in found if each is not None)
            late = f"; {len(found) - len(known)} not in 26" if len(known) < len(found) else ""
            within = sum(each <= 12 * 7 for each in known)
            about = f"{median(known) / 7:.1f} ({known[0] / 7:.1f}–{known[-1] / 7:.1f}{late})"
            cells.append(f"{about}, within twelve: {within}")
        yield f"| {name} | {' | '.join(cells)} |"


HEAD = """# Simulated people

Nobody here is a real person. Each lives 26 weeks with the program's own rule (`rygtraening.domain`): the same gate, the
same table, the same safety questions, nothing of its own. They show what the rule does over half a year, and the tests
of `tests/simulation` hold it to it: nobody gets more after a RED, the forgetful is never made to catch up, the flagged
is stopped the same day. They say nothing about how well the exercises work: how a simulated back answers to training is
made up (`simulation/body.py`: work above what the back is ready for hurts the next morning, readiness grows with
training).

Written by `make people`; look at one with `rygtraening --data-dir try demo --person NAME --seed 7`.

Doses are the mean of what the program had decided, tier × repetitions; morning pain is the mean, 0–10. A dash: nothing
decided, or no morning answered. *Declined* is a step the person did not take; a *calm day* is the floor of each
exercise for a day (pain 6–7), on a *spare day* nothing is prescribed.
"""

MIDDLE = """## How long until 20

Weeks until every exercise stands at 20 repetitions of the articles' tier: median (fastest–slowest), and how many of
the lives were there within twelve weeks. Days a week change nothing in the rule; three days a week leave fewer mornings
that count, so that one answer rounded up costs more. The lives begin on different weekdays, and the steady leave out
about one thing in fifty. The noisier answers vary by 0.4 points (standard deviation) before rounding, the steady's by
0.3.
"""


def people(world: World) -> str:
    """The table of each person."""
    names = {each.id: each.name.en for each in world.programme.exercises}
    lines = []
    for name, person in PEOPLE.items():
        found = rows(live(person, world, NOW, WEEKS * 7, SEED))
        lines += [f"## {name}", "", WHO[name], "", *table(found, names), ""]
    return "\n".join(lines)


def page(world: World) -> str:
    """The whole page."""
    return "\n".join([HEAD, MIDDLE, *to_twenty(world), "", people(world)])


def main() -> None:
    """Write the page."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.write_text(page(the_world()), encoding="utf-8")


if __name__ == "__main__":
    main()
