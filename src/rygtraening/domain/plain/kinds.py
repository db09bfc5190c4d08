"""Which kind of fact is written and read in which form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.exposure_record import Attempt, FearRating, Lesson, OwnLadder
from rygtraening.domain.facts import Fact
from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.plain import answers, doses, exposure, programmes, sessions, weekly
from rygtraening.domain.plain.values import Plain
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    MorningScore,
    Profile,
    SafetyAnswers,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing

_READ: Mapping[str, Callable[[Stamp, Fields], Fact]] = {
    Profile.KIND: answers.read_profile,
    SafetyAnswers.KIND: answers.read_safety_answers,
    Clearance.KIND: answers.read_clearance,
    MorningScore.KIND: answers.read_morning,
    BeforeScore.KIND: answers.read_before,
    SessionRecord.KIND: sessions.read_session,
    AfterAnswers.KIND: sessions.read_after,
    Trial.KIND: doses.read_trial,
    DoseDecision.KIND: doses.read_decision,
    FlareStart.KIND: doses.read_flare_start,
    FlareEnd.KIND: doses.read_flare_end,
    WeekAnswers.KIND: weekly.read_week,
    Wellbeing.KIND: weekly.read_wellbeing,
    SmallWin.KIND: weekly.read_win,
    FearRating.KIND: exposure.read_fear,
    Attempt.KIND: exposure.read_attempt,
    Lesson.KIND: exposure.read_lesson,
    OwnLadder.KIND: exposure.read_own_ladder,
    ProgrammeFollowed.KIND: programmes.read_followed,
}


def plain(fact: Fact) -> Plain:
    """What ``fact`` says, its stamp left out."""
    match fact:
        case Profile():
            return answers.profile(fact)
        case SafetyAnswers():
            return answers.safety_answers(fact)
        case Clearance():
            return answers.clearance(fact)
        case MorningScore():
            return answers.morning(fact)
        case BeforeScore():
            return answers.before(fact)
        case SessionRecord():
            return sessions.session(fact)
        case AfterAnswers():
            return sessions.after(fact)
        case Trial():
            return doses.trial(fact)
        case DoseDecision():
            return doses.decision(fact)
        case FlareStart():
            return doses.flare_start(fact)
        case FlareEnd():
            return doses.flare_end(fact)
        case WeekAnswers():
            return weekly.week(fact)
        case Wellbeing():
            return weekly.wellbeing(fact)
        case SmallWin():
            return weekly.win(fact)
        case FearRating():
            return exposure.fear(fact)
        case Attempt():
            return exposure.attempt(fact)
        case Lesson():
            return exposure.lesson(fact)
        case OwnLadder():
            return exposure.own_ladder(fact)
        case ProgrammeFollowed():
            return programmes.followed(fact)


def read(kind: str, stamp: Stamp, data: object) -> Fact:
    """The fact of ``kind`` that ``data`` says; ``Unreadable`` where it does not say one."""
    read_kind = _READ.get(kind)
    if read_kind is None:
        raise Unreadable(f"{kind}: not a kind this version knows")
    return read_kind(stamp, Fields(data, kind))
