"""Writes the journal a scene begins with: days as the program itself would have kept them, with the numbers wanted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random

from rygtraening import i18n
from rygtraening.domain.asking import Asking
from rygtraening.domain.courage import Courage
from rygtraening.domain.exposure_record import Happened
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.record import AfterAnswers, Front, Occasion, SafetyAnswers, Stamp
from rygtraening.domain.safety import CHANGED, questions_to_ask
from rygtraening.domain.today import look, opened_by
from rygtraening.domain.weekly_log import WeeklyLog
from rygtraening.simulation.player import Player
from scripts.pictures.studio import NOW, StillClock

UP_AT, TRAINS_AT = 7, 17
_NOBODY_STOPS = 11


class Diary:
    """A person's days, counted back from today: ``ago`` 1 is yesterday. What a day decides is decided by the rule."""

    def __init__(self, core: Core, clock: StillClock) -> None:
        self.core = core
        self.asking = Asking(core.settings)
        self.courage = Courage(core.journal, clock, core.new_id, core.catalogue.activities)
        self.weekly = WeeklyLog(core.journal, clock, core.new_id)
        self.logbook = Logbook(core.journal, clock, core.new_id, Front.WINDOW)
        self._clock = clock
        self._player = Player(core.programme, Random(7))

    def at(self, ago: int, hour: int, minute: int = 0) -> None:
        """What is written from now on is written then."""
        self._clock.put(_day(ago), hour, minute)

    def said(self, danish: str, english: str) -> str:
        """What the person writes, in the language of the picture."""
        return danish if i18n.language() == i18n.DANISH else english

    def leave_week(self, ago: int) -> None:
        """The week's questions were put away."""
        self.asking.leave_week(_day(ago))

    def begin(self, ago: int, usual: int | None) -> None:
        """The first run, without a try-out; ``usual`` is the average pain of the 7 days before, if it is said."""
        self.at(ago, UP_AT)
        said = Pain(usual, 0) if usual is not None else None
        self.logbook.keep_profile(adult=True, accepted=True, usual=said)
        self._answer_list(Occasion.FIRST_RUN)

    def morning(self, ago: int, number: int, leg: int = 0) -> None:
        """The pain when getting up."""
        self.at(ago, UP_AT, 10)
        self.logbook.answer_morning(Pain(number, leg))

    def train(
        self,
        ago: int,
        before: int,
        worst: int,
        at: Mapping[str, int] | None = None,
        *,
        spread: LegSpread = LegSpread.NONE,
        answered: bool = True,
        hour: int = TRAINS_AT,
    ) -> None:
        """A whole session at the day's doses. ``worst`` is the worst pain of every exercise but those ``at`` names;
        ``answered``: whether the page after was."""
        self.at(ago, hour)
        core, now = self.core, self._clock.now()
        day = look(core.journal, core.programme, core.safety.questions, now, core.catalogue.exercises)
        if day.due is not None:
            self._answer_list(day.due)
        exercises = core.catalogue.exercises
        opened, plan = opened_by(core.journal, core.programme, core.safety.questions, now, before, exercises)
        self.logbook.answer_before(Pain(before, 0), day.usual)
        core.journal.append(*(proposed.kept(self._stamp()) for proposed in (*plan.at_start, *plan.steps_up)))

        def feels(_place: int, prescription: Prescription) -> Pain:
            return Pain((at or {}).get(prescription.exercise.id, worst), 0)

        record, said = self._player.follow(
            plan.prescriptions,
            session=core.new_id(),
            begun=self._clock.now(),
            before=Pain(before, 0),
            opened=opened,
            stops_early=False,
            stops_at=_NOBODY_STOPS,
            feels=feels,
            stamp=lambda moment: Stamp(core.new_id(), core.journal.device, moment, moment.date()),
        )
        core.journal.append(record)
        if answered:
            self.at(ago, hour + 1)
            after = Pain(min(before, worst), 0)
            core.journal.append(AfterAnswers(self._stamp(), record.session, tuple(said.items()), after, spread))

    def good_days(self, first: int, last: int, number: int, worst: int = 2) -> None:
        """Every day from ``first`` to ``last`` days ago: the same morning, a session, and nothing that hurts."""
        for ago in range(first, last - 1, -1):
            self.morning(ago, number)
            self.train(ago, before=number, worst=worst)

    def attempt(
        self,
        ago: int,
        activity: str,
        step: str,
        feared: str,
        likelihood: int,
        expected: int,
        worst: int,
        happened: Happened = Happened.NO,
    ) -> None:
        """A brave step that was told about to the end, between two mornings of the same pain."""
        self.at(ago, 15)
        begun = self.courage.begin_attempt(
            activity, step, Pain(2, 0), feared=feared, likelihood=likelihood, expected=expected
        )
        self.courage.finish_attempt(begun, happened=happened, worst=Pain(worst, 0))

    def _answer_list(self, occasion: Occasion) -> None:
        """Every question that is due is answered no."""
        journal = self.core.journal
        listed = questions_to_ask(self.core.safety.questions, journal.facts(SafetyAnswers))
        ids = [question.id for question in listed.questions] + [CHANGED] * listed.ask_changed
        self.logbook.answer_safety(occasion, ids, ())

    def _stamp(self) -> Stamp:
        now: datetime = self._clock.now()
        return Stamp(self.core.new_id(), self.core.journal.device, now, now.date())


def _day(ago: int) -> date:
    return NOW.date() - timedelta(days=ago)
