"""What of the safety questions is kept in people's logs, and what a question is unless its file says otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rygtraening.domain.record import Occasion, SafetyAnswers, Stamp
from rygtraening.domain.safety import FlagTier, SafetyQuestion, open_flags, questions_to_ask
from rygtraening.domain.text import Text

MONDAY = date(2026, 10, 5)
FEVER = SafetyQuestion("fever", FlagTier.SAME_DAY, Text("feber", "fever"))


def test_a_changed_that_was_kept_in_a_log_is_still_no_flag_of_its_own(stamped: Callable[..., Stamp]) -> None:
    kept = SafetyAnswers(stamped(MONDAY), Occasion.MONTHLY, ("fever", "changed"), ("changed",))
    assert open_flags([FEVER], [kept], []) == ()


def test_a_question_is_asked_each_time_unless_it_is_said_to_be_of_a_lasting_circumstance(
    stamped: Callable[..., Stamp],
) -> None:
    before = SafetyAnswers(stamped(MONDAY), Occasion.FIRST_RUN, ("fever",), ())
    listed = questions_to_ask([FEVER], [before])
    assert (listed.questions, listed.ask_changed, listed.lasting) == ((FEVER,), False, ())
