"""What the program knows of a simulated person, kept in memory: enough for today's decision and no more.

It comes to the same ``Situation`` as ``domain.situation.read`` does from a journal, without reading anything twice:
what is too old to matter for a decision is let go of as the days pass.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct, field

from rygtraening.domain.day_plan import Situation
from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.entry import Entry, entries_of
from rygtraening.domain.facts import Fact
from rygtraening.domain.flare import Flare, flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import USUAL_DAYS, Gate, usual_pain
from rygtraening.domain.pain import Colour
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
)
from rygtraening.domain.safety import Flag, SafetyQuestion, list_due, open_flags
from rygtraening.domain.standing import standing
from rygtraening.domain.today import last_painful, unanswered
from rygtraening.domain.trend import trend

LAST_ENTRIES = 60
"""Of each exercise."""
LOOKED_BACK, COUNTED = 6, 3
"""The table looks at the last five entries and the one before, and at today's dose on the three newest that count."""
SCORE_DAYS = 130
FLARE_DAYS = 90
_DAY = timedelta(days=1)


class _Day(Struct):
    sessions: list[SessionRecord] = field(default_factory=list)
    pages: list[AfterAnswers] = field(default_factory=list)
    morning: MorningScore | None = None


class Memory:
    """Takes the facts in the order in which they are told."""

    def __init__(self, programme: Programme, questions: Sequence[SafetyQuestion]) -> None:
        self._programme = programme
        self._questions = questions
        self._parts = {part.exercise.id: part for part in programme.parts}
        self._standings = {part.exercise.id: standing(part, (), (), date.max) for part in programme.parts}
        self._trials: list[Trial] = []
        self._entries: dict[str, deque[Entry]] = {}
        self._days: dict[date, _Day] = {}
        self._values: dict[date, int] = {}
        self._first_day: date | None = None
        self._decided: list[DoseDecision] = []
        self._starts: list[FlareStart] = []
        self._ends: list[FlareEnd] = []
        self._known_flares: tuple[date, tuple[Flare, ...]] | None = None
        self._yes: list[SafetyAnswers] = []
        self._clearances: list[Clearance] = []
        self._spare: datetime | None = None
        self._painful: datetime | None = None
        self.profile: Profile | None = None
        self.lists: tuple[SafetyAnswers, ...] = ()
        """The first and the newest answered safety list."""
        self.last_session: SessionRecord | None = None
        self.last_done: dict[str, date] = {}

    def take(self, fact: Fact) -> None:
        """A fact that is told now."""
        self._known_flares = None
        match fact:
            case Profile():
                self.profile = fact
            case SafetyAnswers():
                self.lists = (*self.lists[:1], fact)
                self._yes += [fact] if fact.yes else []
            case Clearance():
                self._clearances.append(fact)
            case MorningScore():
                self._today(fact.stamp.day).morning = fact
                if fact.pain.number is not None:
                    self._values[fact.stamp.day] = fact.pain.number
                self._sum_up(fact.stamp.day)
                self._sum_up(fact.stamp.day - _DAY)
            case BeforeScore():
                self._today(fact.stamp.day)
                self._values.setdefault(fact.stamp.day, fact.pain.number or 0)
                self._spare = fact.stamp.at if fact.gate is Gate.SPARE else self._spare
            case SessionRecord():
                self._trained(fact)
            case AfterAnswers():
                self._answered(fact)
            case Trial():
                self._trials.append(fact)
                self._stand(fact.exercise)
            case DoseDecision():
                self._decided = [each for each in self._decided if each.stamp.day == fact.stamp.day] + [fact]
                if not fact.action.is_stop:
                    self._stand(fact.exercise, fact)
            case FlareStart():
                self._starts.append(fact)
            case FlareEnd():
                self._ends.append(fact)
            case _:
                pass

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What locks."""
        return open_flags(self._questions, self._yes, self._clearances) if self._yes else ()

    def due(self, day: date) -> Occasion | None:
        """Why the safety list comes before a session of ``day``, if it does."""
        last = self.last_session.stamp.day if self.last_session is not None else None
        flare = self._starts[-1].stamp.at if self._starts else None
        return list_due(day, self.lists, last, self._spare, self._painful, flare)

    @property
    def unanswered(self) -> SessionRecord | None:
        """The last session where its page is still to be answered."""
        if self.last_session is None:
            return None
        return unanswered(self.last_session, self._days[self.last_session.stamp.day].pages)

    def morning(self, day: date) -> MorningScore | None:
        """The morning's score of one of the last days."""
        return self._days[day].morning if day in self._days else None

    def kept(self, day: date) -> tuple[DoseDecision, ...]:
        """What is decided on ``day`` so far."""
        return tuple(each for each in self._decided if each.stamp.day == day)

    def usual(self, day: date) -> float | None:
        """The person's usual pain as it stands on ``day``."""
        known, mornings = self._flares(day), {}
        for each in (day - timedelta(days=n) for n in range(1, USUAL_DAYS + 1)):
            morning = self.morning(each)
            number = morning.pain.number if morning is not None else None
            if number is not None and not any(flare.holds(each) for flare in known):
                mornings[each] = number
        return usual_pain(day, mornings, self._first_answer)

    def flare(self, day: date) -> Flare | None:
        """The newest flare-up as it stands on ``day``."""
        known = self._flares(day)
        return known[-1] if known else None

    @property
    def alarmed(self) -> bool:
        """Whether something can have to be kept as soon as it is seen: a flag, or a RED among the newest entries."""
        newest = (entry for own in self._entries.values() for entry in list(own)[-2:])
        return bool(self.flags) or any(entry.colour is Colour.RED for entry in newest)

    def situation(self, day: date) -> Situation:
        """Everything a decision of ``day`` rests on."""
        flags, flare = self.flags, self.flare(day)
        return Situation(
            day=day,
            standings=dict(self._standings),
            entries={exercise: self._looked_at(exercise, day) for exercise in self._entries},
            flag=flags[0].tier if flags else None,
            flare=flare,
            trend=trend(day, self._values, self._first_day, self._first_answer),
            usual=self.usual(day),
            opt_in=self.profile is not None and self.profile.opt_in,
            stepped_today=any(each.action is Action.PROGRESS and not each.declined for each in self.kept(day)),
            eased_today=self._eased(day, flare),
        )

    def _looked_at(self, exercise: str, day: date) -> tuple[Entry, ...]:
        """The entries before ``day`` as far back as the table can look, in order of day."""
        level = self._standings[exercise].level if exercise in self._standings else None
        found: deque[Entry] = deque()
        counted = 0
        for entry in reversed(self._entries[exercise]):
            if entry.day >= day:
                continue
            found.appendleft(entry)
            counted += entry.level == level and not entry.neutral
            if len(found) >= LOOKED_BACK and counted >= COUNTED:
                break
        return tuple(found)

    @property
    def _first_answer(self) -> int | None:
        return self.profile.usual.number if self.profile is not None and self.profile.usual is not None else None

    def _flares(self, day: date) -> tuple[Flare, ...]:
        while len(self._starts) > 1 and (day - self._starts[0].stamp.day).days > FLARE_DAYS:
            del self._starts[0]
        if self._known_flares is None or self._known_flares[0] != day:
            found = flares(self._starts, self._ends, self._values, day) if self._starts else ()
            self._known_flares = day, found
        return self._known_flares[1]

    def _eased(self, day: date, flare: Flare | None) -> bool:
        today = self._days.get(day)
        if today is None or not today.sessions:
            return False
        stopped = any(each.stopped_for_pain for session in today.sessions for each in session.exercises)
        begun = flare is not None and flare.started == day
        newest = (own[-1] for own in self._entries.values() if own)
        return stopped or begun or any(entry.day == day and entry.colour is Colour.RED for entry in newest)

    def _today(self, day: date) -> _Day:
        if day not in self._days:
            self._days[day] = _Day()
            oldest = min([day - timedelta(days=SCORE_DAYS), *(start.stamp.day for start in self._starts[:1])])
            for each in list(self._days):  # the oldest come first
                if each >= oldest:
                    break
                del self._days[each]
                self._values.pop(each, None)
        self._first_day = self._first_day or day
        return self._days[day]

    def _trained(self, session: SessionRecord) -> None:
        self._today(session.stamp.day).sessions.append(session)
        self.last_session = session
        self.last_done |= {each.exercise: session.stamp.day for each in session.exercises if each.repetitions}
        self._hurt(last_painful([session], []))
        self._sum_up(session.stamp.day)

    def _answered(self, page: AfterAnswers) -> None:
        today = self._today(page.stamp.day)
        today.pages = [each for each in today.pages if each.session != page.session] + [page]
        self._hurt(last_painful([], [page]))
        self._sum_up(page.stamp.day)

    def _hurt(self, at: datetime | None) -> None:
        if at is not None:
            self._painful = at if self._painful is None else max(at, self._painful)

    def _sum_up(self, day: date) -> None:
        """Make the entries of ``day`` anew."""
        known = self._days.get(day)
        if known is None or not known.sessions:
            return
        after = self.morning(day + _DAY)
        for entry in entries_of(day, known.sessions, known.pages, known.morning, after):
            own = self._entries.setdefault(entry.exercise, deque(maxlen=LAST_ENTRIES))
            if own and own[-1].day == day:
                own.pop()
            own.append(entry)

    def _stand(self, exercise: str, decision: DoseDecision | None = None) -> None:
        if exercise in self._parts:
            newest = () if decision is None else (decision,)
            day = date.max if decision is None else decision.stamp.day
            self._standings[exercise] = standing(self._parts[exercise], newest, self._trials, day)
