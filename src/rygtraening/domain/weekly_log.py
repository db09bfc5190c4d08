"""The pen for the week's questions, sleep and stress, and small wins. Both front ends write these through it."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from rygtraening.domain.pain import HIGHEST, LOWEST
from rygtraening.domain.ports import Clock, Journal, NewId
from rygtraening.domain.record import Stamp
from rygtraening.domain.undo import Retelling, Undo, back_to_now
from rygtraening.domain.weekly_record import MOST_ACTIVITIES, OwnActivity, SmallWin, WeekAnswers, Wellbeing


class WeeklyLog:
    """Stamps what is said and keeps it. Every method that keeps raises ``KnownError`` where the disk says no; nothing
    that was kept before is touched then, and the same call can be made again."""

    def __init__(self, journal: Journal, clock: Clock, new_id: NewId) -> None:
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._retelling = Retelling(journal, clock, new_id)

    def undo(self, change: Undo) -> None:
        """Bring back what was there before ``change``."""
        self._retelling.undo(change)

    def back_to_week(self, day: date) -> Undo:
        """What brings the week's answers of ``day`` back to what they are now."""
        return back_to_now(self._journal, WeekAnswers(self._stamp(day)))

    def back_to_wellbeing(self, day: date) -> Undo:
        """What brings sleep and stress of ``day`` back to what they are now."""
        return back_to_now(self._journal, Wellbeing(self._stamp(day)))

    def empty_week(self, names: tuple[str, ...] = ()) -> WeekAnswers:
        """Today's questions before anything is answered; ``names`` are the activities they ask about."""
        return WeekAnswers(self._stamp(), activities=tuple(OwnActivity(name) for name in names))

    def answer_week(self, answers: WeekAnswers) -> WeekAnswers:
        """The week's questions as far as they are answered. The stamp is made anew; the day stays the one they were
        opened on, also past midnight. A ``ValueError`` for a number outside 0-10 or a fourth activity."""
        if len(answers.activities) > MOST_ACTIVITIES:
            raise ValueError(answers.activities)
        _check(answers.fear, answers.confidence, *(activity.score for activity in answers.activities))
        kept = replace(answers, stamp=self._stamp(answers.stamp.day))
        self._journal.append(kept)
        return kept

    def keep_wellbeing(self, sleep: int | None, stress: int | None, day: date | None = None) -> None:
        """Sleep and stress of ``day`` (today unless told) as far as they are answered. A ``ValueError`` outside
        0-10."""
        _check(sleep, stress)
        self._journal.append(Wellbeing(self._stamp(day), sleep, stress))

    def keep_win(self, text: str) -> str:
        """A small win in a sentence; its id, to take it back with. A ``ValueError`` where nothing is written."""
        written = " ".join(text.split())
        if not written:
            raise ValueError(text)
        id_ = str(self._new_id())
        self._journal.append(SmallWin(self._stamp(), id_, written))
        return id_

    def take_back_win(self, id_: str) -> None:
        """The small win ``id_`` is not to be shown again."""
        self._journal.append(SmallWin(self._stamp(), id_, ""))

    def _stamp(self, day: date | None = None) -> Stamp:
        now = self._clock.now()
        return Stamp(self._new_id(), self._journal.device, now, day or now.date())


def _check(*numbers: int | None) -> None:
    for number in numbers:
        if number is not None and not LOWEST <= number <= HIGHEST:
            raise ValueError(number)
