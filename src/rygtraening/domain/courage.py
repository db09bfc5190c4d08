"""*Modige skridt* as the page needs it: one view to read, and the pen that keeps what is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.entry import MORNING_AFTER
from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson, OwnLadder
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Clock, Journal, NewId
from rygtraening.domain.record import MorningScore, Profile, Stamp
from rygtraening.domain.undo import Retelling, Undo, back_to_now

if TYPE_CHECKING:
    from rygtraening.domain.exposure import Refusal
    from rygtraening.domain.exposure_outcomes import Outcomes, Pair
    from rygtraening.domain.exposure_standing import Standing

APART = timedelta(days=14)
"""Attempts nearer to each other are read in one go."""


class LessonDue(Struct, frozen=True):
    """An attempt of yesterday to learn from. ``morning`` is this morning's pain where it is known; ``ask_morning``
    whether it is to be asked here: not known yet, and long enough after the attempt to count."""

    attempt: Attempt
    activity: Activity | None
    step: ActivityStep | None
    morning: Pain | None
    ask_morning: bool


class CourageView(Struct, frozen=True):
    """Everything the page shows of the ladder that is chosen.

    ``own`` are the ids of the person's own ladders. ``chosen`` is ``None`` only where there is no ladder at all.
    ``fears`` are 0-10 by step. ``refusal`` is why nothing is to be tried today, whatever the pain; ``tried_today`` the
    activity that was tried. ``waiting`` is an attempt to be told about to the end.
    """

    day: date
    ladders: tuple[Activity, ...]
    own: frozenset[str]
    chosen: Activity | None
    fears: Mapping[str, int]
    standing: Standing
    refusal: Refusal | None
    tried_today: Activity | None
    outcomes: Outcomes
    pairs: tuple[Pair, ...]
    waiting: Attempt | None
    lessons: tuple[LessonDue, ...]
    opt_in: bool
    last_feared: str

    @property
    def step(self) -> ActivityStep | None:
        """The step to try now."""
        if self.chosen is None or self.standing.index is None:
            return None
        return self.chosen.steps[self.standing.index]

    def activity(self, name: str) -> Activity | None:
        """A ladder by its id; ``None`` for one that is no longer there."""
        return next((each for each in self.ladders if each.id == name), None)


def step_of(activity: Activity | None, name: str) -> ActivityStep | None:
    """A step of ``activity`` by its id; ``None`` for one that is no longer there."""
    return next((step for step in activity.steps if step.id == name), None) if activity is not None else None


class Courage:
    """Reads and keeps. Every method that keeps raises ``KnownError`` where the disk says no; nothing that was kept
    before is touched then, and the same call can be made again."""

    def __init__(self, journal: Journal, clock: Clock, new_id: NewId, activities: Mapping[str, Activity]) -> None:
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._retelling = Retelling(journal, clock, new_id)
        self._activities = dict(sorted(activities.items(), key=lambda item: (item[1].order, item[0])))

    def look(self, chosen: str = "", *, locked: bool = False, flare: bool = False) -> CourageView:
        """The page as it is now; ``chosen`` is the ladder to show (one that is not there: the one tried last, else the
        first). ``locked``: something waits for a doctor; ``flare``: a flare-up is going on."""
        from rygtraening.domain.exposure import ladder_of, may_try
        from rygtraening.domain.exposure_outcomes import outcomes, pairs, to_finish
        from rygtraening.domain.exposure_standing import Standing, standing

        today = self._clock.now().date()
        attempts = self._journal.facts(Attempt)
        own = self.own_ladders()
        ladders = (*self._activities.values(), *(ladder_of(each) for each in own if each.steps))
        activity = _chosen(ladders, chosen, attempts)
        ratings = self._journal.facts(FearRating)
        profiles = self._journal.facts(Profile)
        opt_in = bool(profiles) and profiles[-1].opt_in
        fears = {each.step: each.fear for each in ratings if activity is not None and each.activity == activity.id}
        mine = [each for each in attempts if activity is not None and each.activity == activity.id]
        where = Standing(None, ())
        mornings = self._mornings_around([each.stamp.day for each in mine], today)
        if activity is not None:
            where = standing(activity, fears, mine, mornings, today, opt_in)
        refusal = None
        if activity is not None and where.index is not None:
            step = activity.steps[where.index]
            refusal = may_try(activity, step, attempts, today, locked=locked, flare=flare, pain=None, opt_in=opt_in)
        by_name = {each.id: each for each in ladders}
        return CourageView(
            day=today,
            ladders=ladders,
            own=frozenset(each.id for each in own),
            chosen=activity,
            fears=fears,
            standing=where,
            refusal=refusal,
            tried_today=next((by_name.get(each.activity) for each in attempts if each.stamp.day == today), None),
            outcomes=outcomes(mine),
            pairs=pairs(mine),
            waiting=to_finish(attempts, today),
            lessons=self._lessons(attempts, by_name, mornings.get(today), today),
            opt_in=opt_in,
            last_feared=next((each.feared for each in reversed(mine) if each.feared), ""),
        )

    def _mornings_around(self, days: Sequence[date], today: date) -> dict[date, MorningScore]:
        """Today's morning, those of ``days`` and those after them: all that anything here asks for. Attempts are made
        in some weeks of many years, so a morning score of every day between is not read."""
        found: dict[date, MorningScore] = {}
        for first, last in _spans([*days, today], today):
            found |= {score.stamp.day: score for score in self._journal.facts(MorningScore, first, last)}
        return found

    def lessons_due(self) -> tuple[LessonDue, ...]:
        """What is to be learnt this morning, for I dag: one day's facts are read, not all."""
        now = self._clock.now()
        today = now.date()
        yesterday = today.fromordinal(today.toordinal() - 1)
        attempts = self._journal.facts(Attempt, yesterday, yesterday)
        if not attempts:
            return ()
        mornings = self._journal.facts(MorningScore, today, today)
        return self._lessons(attempts, self.ladders(), mornings[-1] if mornings else None, today)

    def _lessons(
        self, attempts: Sequence[Attempt], by_name: Mapping[str, Activity], morning: MorningScore | None, today: date
    ) -> tuple[LessonDue, ...]:
        from rygtraening.domain.exposure import ended
        from rygtraening.domain.exposure_outcomes import lessons_due

        lessons = self._journal.facts(Lesson, today, today)
        now = self._clock.now()
        found = []
        for each in lessons_due(attempts, lessons, today):
            activity = by_name.get(each.activity)
            counts = morning is None and now - ended(each) >= MORNING_AFTER
            pain = morning.pain if morning is not None else None
            found.append(LessonDue(each, activity, step_of(activity, each.step), pain, counts))
        return tuple(found)

    def ladders(self) -> dict[str, Activity]:
        """Every ladder by its id, the person's own ones too."""
        from rygtraening.domain.exposure import ladder_of

        return dict(self._activities) | {each.id: ladder_of(each) for each in self.own_ladders()}

    def own_ladders(self) -> list[OwnLadder]:
        """The person's own ladders by name, as they were last kept; those removed are left out."""
        kept = [each for each in self._journal.facts(OwnLadder) if not each.removed]
        return sorted(kept, key=lambda each: (each.name.casefold(), each.id))

    def undo(self, change: Undo) -> None:
        """Bring back what was there before ``change``."""
        self._retelling.undo(change)

    def rate_fear(self, activity: str, step: str, fear: int) -> Undo:
        """How afraid the person is of a step, 0-10."""
        rating = FearRating(self._stamp(), activity, step, fear)
        before = back_to_now(self._journal, rating)
        self._journal.append(rating)
        return before

    def begin_attempt(
        self,
        activity: str,
        step: str,
        before: Pain,
        *,
        feared: str = "",
        likelihood: int | None = None,
        expected: int | None = None,
    ) -> Attempt:
        """What is said before: kept at once, so that an attempt that was interrupted can be told about later."""
        attempt = Attempt(self._stamp(), self._new_id(), activity, step, before, feared, likelihood, expected)
        self._journal.append(attempt)
        return attempt

    def finish_attempt(
        self,
        attempt: Attempt,
        *,
        happened: Happened | None = None,
        worst: Pain | None = None,
        stopped: bool = False,
    ) -> Attempt:
        """What is said after, as far as it is answered; what was said before stays. The attempt belongs to the day it
        began."""
        kept = replace(
            attempt,
            stamp=self._stamp(attempt.stamp.day),
            happened=attempt.happened if happened is None else happened,
            worst=attempt.worst if worst is None else worst,
            stopped=attempt.stopped or stopped,
        )
        self._journal.append(kept)
        return kept

    def learn(self, attempt: Attempt, text: str) -> Undo:
        """What the attempt taught; no words: the question is passed over."""
        lesson = Lesson(self._stamp(), attempt.attempt, text)
        before = back_to_now(self._journal, lesson)
        self._journal.append(lesson)
        return before

    def answer_morning(self, pain: Pain) -> Undo:
        """Pain "when you got up" today, where it is asked together with the lesson."""
        score = MorningScore(self._stamp(), pain)
        before = back_to_now(self._journal, score)
        self._journal.append(score)
        return before

    def keep_ladder(self, name: str, steps: Sequence[str], ladder: str = "") -> OwnLadder:
        """A ladder of one's own, new or (by its id) changed; also the undo of its removal."""
        kept = OwnLadder(self._stamp(), ladder or str(self._new_id()), name, tuple(steps))
        self._journal.append(kept)
        return kept

    def remove_ladder(self, ladder: OwnLadder) -> None:
        """Hide it; what was tried on it stays."""
        self._journal.append(replace(ladder, stamp=self._stamp(), removed=True))

    def _stamp(self, day: date | None = None) -> Stamp:
        now = self._clock.now()
        return Stamp(self._new_id(), self._journal.device, now, day or now.date())


def _spans(days: Iterable[date], today: date) -> list[tuple[date, date]]:
    """Stretches, none after ``today``, that hold each of ``days`` and the day after it; days near each other share
    one."""
    spans: list[tuple[date, date]] = []
    for day in sorted({day for day in days if day <= today}):
        last = min(day + timedelta(days=1), today)
        if spans and day - spans[-1][1] <= APART:
            spans[-1] = spans[-1][0], last
        else:
            spans.append((day, last))
    return spans


def _chosen(ladders: Iterable[Activity], wanted: str, attempts: Sequence[Attempt]) -> Activity | None:
    there = {each.id: each for each in ladders}
    if wanted in there:
        return there[wanted]
    tried = next((there[each.activity] for each in reversed(attempts) if each.activity in there), None)
    return tried or next(iter(there.values()), None)
