"""The safety questions: what is asked, when a list is due, what locks, and what unlocks.

Codes and dates only; the questions' words are data (``resources/safety.yaml``), the buttons' are the edge's.
Source: the project's rule, section 9; the lists and tiers follow the Danish and British red-flag lists named in
``resources/safety.yaml``.
"""

# No postponed annotations: whoever reads a ready file would have each of them compiled at every start.
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from msgspec import Struct

from rygtraening.domain.record import Clearance, Occasion, SafetyAnswers
from rygtraening.domain.text import Text


class FlagTier(IntEnum):
    """How soon somebody should look at a yes: 1 call now, 2 same day, 3 own doctor within days, 4 advice only."""

    CALL_NOW = 1
    SAME_DAY = 2
    WITHIN_DAYS = 3
    ADVICE = 4

    @property
    def locks(self) -> bool:
        """Whether a yes stops the exercises until a doctor has cleared it."""
        return self is not FlagTier.ADVICE


class SafetyQuestion(Struct, frozen=True):
    """One question. ``lasting`` marks a circumstance (pregnancy, earlier cancer) that is asked once and later only
    as "has anything changed?"."""

    id: str
    tier: FlagTier
    text: Text
    lasting: bool = False


class Region(Struct, frozen=True):
    """A health region and its out-of-hours doctor."""

    id: str
    name: Text
    phone: str


class SafetyTexts(Struct, frozen=True):
    """Everything ``resources/safety.yaml`` holds.

    ``actions`` says per tier what to do now; ``phones_checked`` is the day the regions' numbers were last checked.
    """

    questions: tuple[SafetyQuestion, ...]
    headlines: Mapping[FlagTier, Text]
    actions: Mapping[FlagTier, Text]
    reminder: Text
    find_doctor: Text
    disclaimer: Text
    for_whom: tuple[Text, ...]
    not_for: tuple[Text, ...]
    regions: tuple[Region, ...]
    phones_checked: date
    sources: tuple[Text, ...]


CHANGED = "changed"
"""The one question that stands for the lasting circumstances once they are answered: is anything about them changed?"""

MONTHLY_DAYS = 28
AWAY_DAYS = 14


class Flag(Struct, frozen=True):
    """A yes that has not been cleared. ``day`` is the day of the answer, ``at`` its moment."""

    question: str
    tier: FlagTier
    day: date
    at: datetime


class ClearanceFault(StrEnum):
    """Why a clearance cannot be taken."""

    NOTHING_COVERED = "nothing_covered"
    IN_THE_FUTURE = "in_the_future"
    BEFORE_THE_ANSWER = "before_the_answer"
    TOO_SOON = "too_soon"
    """An answer of tier 1 can be cleared from the next day on."""


def open_flags(
    questions: Sequence[SafetyQuestion], answers: Sequence[SafetyAnswers], clearances: Sequence[Clearance]
) -> tuple[Flag, ...]:
    """Every locking yes that no clearance covers, the most urgent first. Neither time nor a later no clears one."""
    tiers = {question.id: question.tier for question in questions}
    flags = []
    for answer in answers:
        for question in answer.yes:
            if question == CHANGED:
                continue
            # A question that is no longer in the list still locks: the yes was given.
            flag = Flag(question, tiers.get(question, FlagTier.WITHIN_DAYS), answer.stamp.day, answer.stamp.at)
            if flag.tier.locks and not any(_clears(clearance, flag) for clearance in clearances):
                flags.append(flag)
    return tuple(sorted(flags, key=lambda flag: (flag.tier, flag.at, flag.question)))


def _clears(clearance: Clearance, flag: Flag) -> bool:
    next_day = clearance.stamp.day > flag.day or flag.tier is not FlagTier.CALL_NOW
    later = clearance.stamp.at > flag.at and flag.day <= clearance.seen_on <= clearance.stamp.day
    return flag.question in clearance.covers and next_day and later


def clearance_fault(flags: Sequence[Flag], covers: Sequence[str], seen_on: date, today: date) -> ClearanceFault | None:
    """Why a doctor's word of ``seen_on`` about the answers ``covers`` cannot be taken today; ``None`` where it can."""
    covered = [flag for flag in flags if flag.question in covers]
    if not covered:
        return ClearanceFault.NOTHING_COVERED
    if seen_on > today:
        return ClearanceFault.IN_THE_FUTURE
    if any(flag.tier is FlagTier.CALL_NOW and today <= flag.day for flag in covered):
        return ClearanceFault.TOO_SOON
    if any(seen_on < flag.day for flag in covered):
        return ClearanceFault.BEFORE_THE_ANSWER
    return None


class QuestionList(Struct, frozen=True):
    """The list to ask now. ``ask_changed``: the lasting circumstances are known and only asked as one question;
    ``lasting`` are then the questions to ask if something has changed."""

    questions: tuple[SafetyQuestion, ...]
    ask_changed: bool
    lasting: tuple[SafetyQuestion, ...]


def questions_to_ask(questions: Sequence[SafetyQuestion], answers: Sequence[SafetyAnswers]) -> QuestionList:
    """The full list; a lasting circumstance that has been asked once is left to the one question about change."""
    asked = {question for answer in answers for question in answer.asked}
    known = tuple(question for question in questions if question.lasting and question.id in asked)
    return QuestionList(
        questions=tuple(question for question in questions if question not in known),
        ask_changed=bool(known),
        lasting=known,
    )


def list_due(
    today: date,
    answers: Sequence[SafetyAnswers],
    last_session: date | None,
    last_spare_day: datetime | None,
    last_painful_session: datetime | None,
    last_flare: datetime | None = None,
) -> Occasion | None:
    """Why the list is to be answered before the next session, ``None`` where it is not.

    ``last_spare_day`` is the moment of the newest number before a session of 8 or more, ``last_painful_session`` the
    moment the newest lasting leg pain, peak of 8 or more, or stop for pain was known, ``last_flare`` the moment the
    newest flare-up began.
    """
    if not answers:
        return Occasion.FIRST_RUN
    answers = [answer for answer in answers if answer.stamp.day <= today]
    if not answers:  # answered while the clock was ahead: nobody knows how long ago
        return Occasion.MONTHLY
    last = max(answers, key=lambda answer: answer.stamp.at).stamp
    first = min(answer.stamp.day for answer in answers)
    if last_spare_day is not None and last_spare_day > last.at:
        return Occasion.SPARE_DAY
    if last_flare is not None and last_flare > last.at:
        return Occasion.FLARE
    if last_painful_session is not None and last_painful_session > last.at:
        return Occasion.AFTER_PAIN
    active = max(first, last_session) if last_session is not None else first
    if today - active >= timedelta(days=AWAY_DAYS) and last.day < active + timedelta(days=AWAY_DAYS):
        return Occasion.AWAY
    return Occasion.MONTHLY if today - last.day >= timedelta(days=MONTHLY_DAYS) else None
