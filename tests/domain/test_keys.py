from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.events import PainAsked, Paused, RepetitionTakenBack, StepEntered, TempoChanged, Way, WayChanged
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.keys import LETTERS, Command
from rygtraening.domain.plan import Plan
from rygtraening.domain.playback import State
from rygtraening.domain.session import Session

IN_THE_SECOND_REPETITION = 12.0


@pytest.fixture
def session(plan_of: Callable[..., Plan], cat: Exercise, ticked: Callable[..., object]) -> Session:
    """Følg tempo, one repetition done, the second begun."""
    session = Session(plan_of((cat, 0, 5), (cat, 0, 5)))
    session.start(0.0)
    ticked(session, 0.0, IN_THE_SECOND_REPETITION)
    return session


def test_the_letters_are_those_of_the_table_of_keys() -> None:
    """Backspace, the arrows and Esc are the front ends' own; mute and safety notes are no commands of a session."""
    assert "".join(LETTERS) == " ponbt+-s"
    assert set(Command) - set(LETTERS.values()) == {Command.TAKE_BACK}


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (" ", Paused),
        ("p", Paused),
        ("o", PainAsked),
        ("n", StepEntered),
        ("b", StepEntered),
        ("t", WayChanged),
        ("+", TempoChanged),
        ("-", TempoChanged),
    ],
)
def test_each_letter_does_what_the_table_says(session: Session, key: str, kind: type) -> None:
    (happened,) = session.do(LETTERS[key], IN_THE_SECOND_REPETITION)
    assert isinstance(happened, kind)


def test_n_goes_forward_and_b_goes_back(session: Session) -> None:
    session.do(LETTERS["n"], IN_THE_SECOND_REPETITION)
    assert session.step.exercise == 1
    session.do(LETTERS["b"], IN_THE_SECOND_REPETITION)
    assert session.step.exercise == 0


def test_plus_is_faster_and_minus_is_slower(session: Session) -> None:
    session.do(LETTERS["+"], IN_THE_SECOND_REPETITION)
    assert session.tempo == 1.1
    session.do(LETTERS["-"], IN_THE_SECOND_REPETITION)
    session.do(LETTERS["-"], IN_THE_SECOND_REPETITION)
    assert session.tempo == 0.9


def test_s_stops(session: Session) -> None:
    session.do(LETTERS["s"], IN_THE_SECOND_REPETITION)
    assert session.state is State.ENDED


def test_taking_back_is_a_command_too(session: Session) -> None:
    assert RepetitionTakenBack(0, None, 1, 0) in session.do(Command.TAKE_BACK, IN_THE_SECOND_REPETITION)


def test_t_changes_to_own_counting_where_space_counts(session: Session) -> None:
    session.do(LETTERS["t"], IN_THE_SECOND_REPETITION)
    assert session.way is Way.SELF
    session.do(LETTERS[" "], IN_THE_SECOND_REPETITION)
    assert session.marks.count(0) == 2


@pytest.mark.parametrize("command", Command)
def test_every_command_is_known_to_a_session(plan_of: Callable[..., Plan], cat: Exercise, command: Command) -> None:
    assert Session(plan_of((cat, 0, 5))).do(command, 0.0) is not None
