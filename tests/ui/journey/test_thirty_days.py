"""Thirty days, trained in the window and in the terminal in turn: I dag, ``today --json`` and ``decide`` on the stored
journal agree every day."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rygtraening.cli import decide, session
from rygtraening.cli import today as today_command
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.events import Way
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain, highest
from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, Profile, SessionRecord
from rygtraening.domain.today import Today
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.today.session_card import SessionCard
from rygtraening.words import doses, reasons

if TYPE_CHECKING:
    from tests.ui.journey.conftest import HandClock, OpenProgram, Program

FIRST = date(2026, 3, 2)


@dataclass(frozen=True)
class Day:
    """What one day is like: ``None`` for a day without the program."""

    morning: int = 2
    before: int = 2
    worst: int = 2
    flare: bool = False
    declines: bool = False


CALM, AWAY = Day(), None
RISING = Day(morning=4, before=4, worst=4)
"""Settled and good enough for a step up, but for the trend: a point over what the first run said."""
DAYS: tuple[Day | None, ...] = (
    *(RISING, RISING, RISING, RISING, CALM, CALM, Day(worst=7), Day(morning=3), CALM, CALM),
    *(CALM, Day(declines=True), CALM, Day(morning=6, before=5, flare=True), Day(morning=5), CALM, CALM, Day(before=6)),
    *(CALM, Day(worst=8), AWAY, AWAY, AWAY, AWAY, AWAY, AWAY, AWAY, CALM, CALM, CALM),
)


class AnsweringTerminal:
    """Answers every question of a session as the day has it, and counts each repetition itself."""

    width = 80

    def __init__(self, clock: HandClock, day: Day) -> None:
        self._clock = clock
        self._day = day
        self._about = "before"

    def say(self, text: str = "") -> None:
        for piece, about in (("when you got up", "morning"), ("right now", "now"), ("was worst", "worst")):
            if piece in text:
                self._about = about

    def ask(self, question: str) -> str:
        answers = {"morning": self._day.morning, "now": self._day.before, "worst": self._day.worst}
        if "In your back" in question:
            return str(answers[self._about])
        if "In your leg" in question:
            return "0"
        if "Choose a number" in question:
            return "1"
        if "hard to bear" in question or "Still back" in question:
            return "n"
        if "Enter begins" in question and self._day.declines and "b:" in question and self._about != "declined":
            self._about = "declined"
            return "b"
        return ""

    @contextmanager
    def keys(self) -> Iterator[None]:
        yield

    def key(self, seconds: float) -> str | None:
        self._clock.move(seconds=1)
        return " "

    def show(self, lines: Sequence[str], loud: int) -> None: ...

    def bell(self) -> None: ...


def test_the_three_ways_of_asking_agree_on_every_one_of_thirty_days(
    open_settled: OpenProgram, clock: HandClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = open_settled()
    steps = set()
    for number, day in enumerate(DAYS):
        if day is not None:
            agree(program, tmp_path, capsys)
            tell_the_morning(program, day)
            steps |= agree(program, tmp_path, capsys)
            if number % 2:
                program.core.settings.set("way", Way.SELF.value)
                session.run(program.core, AnsweringTerminal(clock, day))
            else:
                train_in_the_window(program, day)
            agree(program, tmp_path, capsys)
            assert program.facts(SessionRecord)[-1].stamp.day == FIRST + timedelta(days=number)
        to_the_next_morning(clock)
    assert {"PROGRESS", "HOLD", "REGRESS1", "REGRESS2"} <= steps
    assert len(program.facts(DoseDecision)) >= 60


def tell_the_morning(program: Program, day: Day) -> None:
    page = program.page(TodayPage)
    page.morning_answered.emit(Pain(day.morning, 0))
    if day.flare:
        page.flare_begun.emit(False)
    program.settle()


def train_in_the_window(program: Program, day: Day) -> None:
    page = program.page(TodayPage)
    steps = [each.exercise.id for each in program.journey.today.prescriptions if each.declinable]
    if day.declines:
        for exercise in steps:
            page.declined.emit(exercise)
    page.start_wanted.emit()
    program.settle()
    if isinstance(program.window.page, SafetyPage):
        program.answer_list()
    program.answer_before(day.before)
    count_to_the_end(program)
    after = program.page(AfterPage)
    record = program.facts(SessionRecord)[-1]
    assert after.answers is not None
    for done in record.exercises:
        after._keep_worst(done.exercise, Pain(day.worst, 0))
    after._keep_after(Pain(min(day.worst, day.before), 0))
    program.settle()


def count_to_the_end(program: Program) -> None:
    """Count every repetition oneself, one each second, and hurry what is between."""
    bridge = program.page(PlayerPage).bridge
    if program.session.way is Way.PACED:
        bridge.do(Command.WAY)
    session = program.session
    while not session.ended:
        program.clock.move(seconds=1)
        bridge.do(Command.MAIN)
    program.settle()


def to_the_next_morning(clock: HandClock) -> None:
    now = clock.now()
    clock.move(seconds=((now + timedelta(days=1)).replace(hour=9, minute=0, second=0) - now).total_seconds())


def agree(program: Program, folder: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """Compare the three; the actions that ``decide`` named."""
    capsys.readouterr()
    program.home()
    assert today_command.run(program.core, day=None, as_json=True) == 0
    said = json.loads(capsys.readouterr().out)
    look = program.journey.today
    rows = [row for card in program.page(TodayPage).findChildren(SessionCard) if card.isVisible() for row in card.rows]
    assert [row.open.accessibleName().split(". Read")[0] for row in rows] == [
        f"{each['name']}, {each['dose']}" for each in said["exercises"]
    ]
    assert [(each.exercise.id, reasons.reason(each.reason)) for each in look.prescriptions] == [
        (each["id"], each["why"]) for each in said["exercises"]
    ]
    for row, each in zip(rows, said["exercises"], strict=True):
        assert doses.say(program.core.catalogue.exercises[each["id"]].name) in row.open.accessibleName()
    facts = cache(program.facts)
    decided_today = {each.exercise for each in facts(DoseDecision) if each.stamp.day == look.day}
    asked = [each for each in program.core.programme.exercises if each.id not in decided_today]
    if not asked or look.trained_today:
        return set()
    file = folder / "cases.json"
    file.write_text(json.dumps([case(program, facts, look, exercise.id) for exercise in asked]), encoding="utf-8")
    assert decide.run(folder, None, file) == 0
    answers = dict(zip((each.id for each in asked), json.loads(capsys.readouterr().out), strict=True))
    shown = {each["id"]: each for each in said["exercises"]}
    ups = 0
    for exercise, answer in answers.items():
        here = shown[exercise]
        level = {"tier": here["tier"], "reps": here["amount"]}
        if answer["action"] != "PROGRESS":
            assert level == answer["level"], (look.day, exercise, answer, here["reason"])
        elif level == answer["level"]:
            ups += 1
        else:
            assert here["reason"] in ("one_at_a_time", "usual_high", "declined_up"), (look.day, here)
    assert ups <= 1
    return {answer["action"] for answer in answers.values()}


def case(program: Program, facts: Callable[..., list[Any]], look: Today, exercise: str) -> dict[str, Any]:
    """The case of ``exercise`` today, made from the raw facts by other means than the program's own."""
    today, flare = look.day, look.flare
    profile = facts(Profile)[-1]
    mornings = {each.stamp.day: each.pain.number for each in facts(MorningScore)}
    befores: dict[date, int | None] = {}
    for score in facts(BeforeScore):
        befores.setdefault(score.stamp.day, score.pain.number)
    decisions = [each for each in facts(DoseDecision) if each.exercise == exercise]
    decided = decisions[-1] if decisions else None
    pages = {each.session: each for each in facts(AfterAnswers)}
    history = []
    for record in facts(SessionRecord):
        done = next(each for each in record.exercises if each.exercise == exercise)
        day, page = record.stamp.day, pages[record.session]
        if decided is not None and decided.since is not None and day < decided.since:
            continue
        before = record.before.number
        history.append(
            {
                "date": day.isoformat(),
                "level": {"tier": done.level.tier, "reps": done.level.amount},
                "before": before,
                "worst": highest(pain.number for name, pain in page.worst if name == exercise),
                "after": page.after.number,
                "reference": mornings.get(day, before),
                "next_morning": mornings.get(day + timedelta(days=1)),
                "quota_done": done.quota_done,
                "stopped_for_pain": done.stopped_for_pain,
                "leg_spread": page.spread.value if page.spread is not None else "none",
            }
        )
    values = {**befores, **mornings}
    level = decided.level if decided is not None else start_of(program, exercise)
    return {
        "exercise": exercise,
        "level": {"tier": level[0], "reps": level[1]} if isinstance(level, tuple) else plain(level),
        "today": today.isoformat(),
        "history": history,
        "flag": None,
        "flare": flare
        and {
            "started": flare.started.isoformat(),
            "active": True,
            "answered": decided is not None and decided.flare == flare.id,
        },
        "trend": trend(values, today, profile.usual.number if profile.usual else None),
        "last_change": decided.last_change.isoformat() if decided is not None and decided.last_change else None,
        "opt_in": profile.opt_in,
    }


def start_of(program: Program, exercise: str) -> tuple[int, int]:
    dose = program.core.catalogue.exercises[exercise].dose
    return dose.articles_tier, dose.start


def plain(level: Any) -> dict[str, int]:
    return {"tier": level.tier, "reps": level.amount}


def trend(values: dict[date, int | None], today: date, first_answer: int | None) -> float | None:
    known = {day: number for day, number in values.items() if number is not None}
    week = [known[day] for day in (today - timedelta(days=n) for n in range(7)) if day in known]
    before = [known[day] for day in (today - timedelta(days=n) for n in range(7, 14)) if day in known]
    if known and (today - min(known)).days < 14 and first_answer is not None:
        before = [first_answer] * 3
    return sum(week) / len(week) - sum(before) / len(before) if len(week) >= 3 and len(before) >= 3 else None
