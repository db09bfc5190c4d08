"""When there is room for what is to be said: numbers always, long sentences when nothing else is, and nothing late."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.speech import Code, Kind, Saying
from rygtraening.domain.speech_queue import FITS, LEAST, LEAST_A_LETTER, MOST, MOST_A_LETTER, Order, SpeechQueue
from rygtraening.domain.text import Text

START = Saying(Kind.SENTENCE, Code.START_POSITION, 0, Text("Læg dig", "Lie down"))
NAME = Saying(Kind.TURN, Code.NAME, 0, Text("Kat", "Cat"))
SIDE = Saying(Kind.SIDE, Code.SIDE, 0, Text("Højre", "Right"))
CUE = Saying(Kind.CUE, Code.CUE, 2, Text("Op", "Up"))
LONG = 100
"""Letters of a sentence."""


def number(count: int, step: int = 2, age: float = 0.0) -> Saying:
    return Saying(Kind.COUNT, Code.NUMBER, step, number=count, age=age)


def speaking(saying: Saying, step: int, at: float = 0.0) -> SpeechQueue:
    """A queue whose voice has begun to say ``saying``, all of it, in ``step``."""
    queue = SpeechQueue()
    queue.take([saying], step, at)
    assert queue.due(at, False) == Order(saying)
    queue.begun(saying, LONG, at)
    return queue


def test_what_comes_is_said_in_its_order_each_when_the_voice_is_free() -> None:
    queue = speaking(NAME, 0)
    queue.take([SIDE, START], 0, 0.0)
    assert queue.due(1.0, True) is None
    assert queue.due(LEAST + LEAST_A_LETTER * LONG - 2, False) is None, "the voice only has not begun yet"
    assert (queue.due(4.4, True), queue.due(4.4, False)) == (None, Order(START)), "the side waited too long"


def test_a_number_cuts_off_a_sentence_and_is_not_cut_off_by_one() -> None:
    queue = speaking(START, 0)
    queue.take([number(3)], 2, 1.0)
    assert queue.due(1.0, True) == Order(number(3), cut=True)
    queue.begun(number(3), 1, 1.0)
    queue.take([Saying(Kind.SENTENCE, Code.START_POSITION, 2, Text("En anden", "Another"))], 2, 1.1)
    assert queue.due(1.1, True) is None


def test_a_number_comes_before_what_has_waited_longer_and_the_newest_of_two_is_said() -> None:
    queue = SpeechQueue()
    queue.take([CUE, number(1), number(2)], 2, 0.0)
    assert queue.due(0.0, False) == Order(number(2))
    queue.begun(number(2), 1, 0.0)
    assert queue.due(LEAST + LEAST_A_LETTER, False) == Order(CUE)


def test_a_number_that_is_noticed_late_is_never_said() -> None:
    queue = SpeechQueue()
    queue.take([number(4, age=0.41)], 2, 10.0)
    assert queue.due(10.0, False) is None
    queue.take([number(5, age=0.3)], 2, 20.0)
    assert queue.due(20.11, False) is None, "it became too old while it waited"
    queue.take([number(6, age=0.3)], 2, 30.0)
    assert queue.due(30.05, False) == Order(number(6, age=0.3))


def test_a_cue_waits_a_moment_and_no_longer() -> None:
    for waited, said in ((0.9, Order(CUE)), (1.1, None)):
        queue = SpeechQueue()
        queue.take([CUE], 2, 5.0)
        assert queue.due(5.0 + waited, False) == said


def test_a_sentence_waits_as_long_as_its_step_lasts_and_is_dropped_with_it() -> None:
    queue = SpeechQueue()
    queue.take([START], 0, 0.0)
    assert queue.due(100.0, False) == Order(START)
    queue = SpeechQueue()
    queue.take([START], 0, 0.0)
    queue.take([], 1, 1.0)
    assert queue.due(1.0, False) is None


def test_a_sentence_that_is_being_said_ends_with_its_step() -> None:
    queue = speaking(START, 0)
    assert queue.due(1.0, True) is None
    queue.take([], 1, 2.0)
    assert queue.due(2.0, True) == Order(None, cut=True)
    assert queue.due(2.0, True) is None


def test_a_short_thing_is_said_to_its_end_when_its_step_is_over() -> None:
    queue = speaking(SIDE, 0)
    queue.take([], 1, 1.0)
    assert queue.due(1.0, True) is None


def test_a_sentence_said_whole_is_not_said_again_and_one_cut_off_is() -> None:
    queue = speaking(START, 0)
    assert queue.due(10.0, False) is None
    queue.take([START], 0, 11.0)
    assert queue.due(11.0, False) is None
    queue = speaking(START, 0)
    queue.clear()
    queue.take([START], 0, 11.0)
    assert queue.due(11.0, False) == Order(START)


def test_the_same_thing_does_not_wait_twice() -> None:
    queue = SpeechQueue()
    queue.take([NAME], 0, 0.0)
    queue.take([NAME], 0, 0.1)
    assert queue.due(0.1, False) == Order(NAME)
    queue.begun(NAME, 3, 0.1)
    assert queue.due(2.0, False) is None


def test_a_voice_that_never_ends_is_not_waited_for_and_is_counted() -> None:
    queue = speaking(NAME, 0)
    queue.take([START], 0, 0.0)
    limit = MOST + MOST_A_LETTER * LONG
    assert queue.due(limit - 0.1, True) is None
    assert (queue.due(limit, True), queue.stuck) == (Order(START), 1)
    queue.begun(START, LONG, limit)
    assert queue.due(2 * limit, False) is None
    assert queue.stuck == 0, "it has come to an end after all"


@given(st.lists(st.tuples(st.integers(1, 20), st.floats(0.0, 1.0), st.floats(0.01, 3.0), st.booleans()), max_size=30))
def test_no_number_is_ever_late_lost_while_it_fits_or_said_twice(
    moments: list[tuple[int, float, float, bool]],
) -> None:
    queue, now, said = SpeechQueue(), 0.0, []
    for step, (count, age, passes, busy) in enumerate(moments):
        now += passes
        queue.take([number(count, step, age), Saying(Kind.CUE, Code.CUE, step, Text("Op", "Up"))], step, now)
        order = queue.due(now, busy)
        if age < FITS[Kind.COUNT]:
            assert order is not None and order.saying == number(count, step, age)
        while order is not None:
            if order.saying is not None:
                assert order.saying.age <= FITS[order.saying.kind]
                said.append(order.saying)
                queue.begun(order.saying, 20, now)
            order = queue.due(now, busy)
    assert len(said) == len(set(said))
