"""Every kind of fact the journal keeps."""

from __future__ import annotations

from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.exposure_record import Attempt, FearRating, Lesson, OwnLadder
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    MorningScore,
    Profile,
    SafetyAnswers,
    SessionRecord,
)
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing

Fact = (
    Profile
    | SafetyAnswers
    | Clearance
    | MorningScore
    | BeforeScore
    | SessionRecord
    | AfterAnswers
    | Trial
    | DoseDecision
    | FlareStart
    | FlareEnd
    | WeekAnswers
    | Wellbeing
    | SmallWin
    | FearRating
    | Attempt
    | Lesson
    | OwnLadder
    | ProgrammeFollowed
)
Withdrawable = (
    SessionRecord
    | AfterAnswers
    | MorningScore
    | BeforeScore
    | Trial
    | FlareStart
    | FlareEnd
    | WeekAnswers
    | Wellbeing
    | FearRating
    | Attempt
    | Lesson
)
"""Those that can be taken back by a newer fact about the same subject that says so."""

KINDS: tuple[type[Fact], ...] = (
    Profile,
    SafetyAnswers,
    Clearance,
    MorningScore,
    BeforeScore,
    SessionRecord,
    AfterAnswers,
    Trial,
    DoseDecision,
    FlareStart,
    FlareEnd,
    WeekAnswers,
    Wellbeing,
    SmallWin,
    FearRating,
    Attempt,
    Lesson,
    OwnLadder,
    ProgrammeFollowed,
)


def stands(fact: Fact) -> bool:
    """Whether what ``fact`` says was not taken back. Asked of the newest fact of a subject."""
    # Asked of thousands, and a union of twelve takes a while to be asked for.
    return not getattr(fact, "withdrawn", False)
