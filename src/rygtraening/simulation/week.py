"""What a simulated person answers once a week, and by choice: the week's questions, sleep and stress, small wins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from rygtraening.domain.facts import Fact
from rygtraening.domain.pain import HIGHEST, LOWEST, Pain
from rygtraening.domain.text import Language
from rygtraening.domain.week import week_due
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing
from rygtraening.simulation.body import Feeling
from rygtraening.simulation.pen import Pen
from rygtraening.simulation.person import Habits
from rygtraening.simulation.phrases import OWN_ACTIVITIES, WINS

WEEK_DAYS = 7


class Week:
    """Answers as somebody does who feels like the last days."""

    def __init__(self, habits: Habits, language: Language, chance: Random, first: date) -> None:
        self._habits = habits
        self._language = language
        self._chance = chance
        self._first = first
        self._last: list[WeekAnswers] = []
        self._left: date | None = None
        self._felt: list[Feeling] = []

    def feel(self, feeling: Feeling) -> None:
        """A day has come, with or without the program."""
        self._felt = [*self._felt, feeling][-WEEK_DAYS:]

    def answer(self, day: date, pen: Pen) -> Iterator[Fact]:
        """What is asked on ``day`` when the program is opened, and answered."""
        if self._habits.asked_wellbeing:
            now = self._felt[-1].back
            sleep, stress = self._number(8.5 - 0.6 * now, 1.2), self._number(3.0 + 0.4 * now, 1.5)
            yield Wellbeing(pen.stamp(pen.later(5, 25), day), sleep, stress)
        if self._chance.random() < self._habits.writes_win:
            text = WINS[self._chance.randrange(len(WINS))].in_language(self._language)
            yield SmallWin(pen.stamp(pen.later(10, 40), day), str(pen.new_id()), text)
        if week_due(day, self._first, self._last, self._left):
            if self._chance.random() < self._habits.leaves_week:
                self._left = day
                return
            answers = self._answers(day, pen)
            self._last = [answers]
            yield answers

    def _answers(self, day: date, pen: Pen) -> WeekAnswers:
        felt, share = self._felt, 1 / len(self._felt)
        back, leg = sum(each.back for each in felt) * share, sum(each.leg for each in felt) * share
        return WeekAnswers(
            stamp=pen.stamp(pen.later(20, 60), day),
            average=Pain(self._number(back, 0.3), self._number(leg, 0.2)),
            activities=tuple(
                OwnActivity(name.in_language(self._language), self._number(9.5 - back - 0.5 * place, 0.6))
                for place, name in enumerate(OWN_ACTIVITIES)
            ),
            fear=self._number(1.0 + 0.9 * back, 0.6),
            confidence=self._number(9.0 - 0.8 * back, 0.6),
        )

    def _number(self, about: float, noise: float) -> int:
        return min(HIGHEST, max(LOWEST, round(about + self._chance.gauss(0.0, noise))))
