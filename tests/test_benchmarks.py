"""The benchmark's own arithmetic; nothing here measures a time."""

from __future__ import annotations

import pytest

from tests.benchmarks import idle, table, watchdog
from tests.benchmarks.processes import in_turns

PROGRAM = watchdog.SOURCE


def test_the_ratio_is_the_median_of_the_pairs_not_of_the_sides() -> None:
    row = table.times("start", "s", [(1, 2), (10, 20), (1, 3)], 1.8)
    assert (row.baseline, row.own, row.ratio, row.missed) == (1, 3, 2, True)


def test_a_ratio_that_just_reaches_its_goal_is_not_missed() -> None:
    assert not table.times("start", "s", [(1, 1.8)], 1.8).missed
    assert table.times("start", "s", [(1, 1.81)], 1.8).missed


def test_a_ratio_that_is_reached_can_still_be_too_much() -> None:
    row = table.times("decision", "ms", [(10, 11)], 1.2, 10)
    assert (row.goal, row.missed) == ("10 ms, 1.2 ×", True)
    assert not table.times("decision", "ms", [(9, 10)], 1.2, 10).missed


def test_a_baseline_of_nothing_cannot_be_reached_a_number_of_times() -> None:
    row = table.times("wake-ups", "", [(0, 3)], 1.0)
    assert (row.ratio, row.missed) == (None, True)


def test_a_difference_is_that_of_each_pair() -> None:
    assert not table.more("count", "ms", [(5, 8), (50, 53), (5, 100)], 3).missed
    assert table.more("count", "ms", [(5, 8.1), (50, 53.1), (5, 5)], 3).missed


@pytest.mark.parametrize(("own", "missed"), [(15.0, False), (15.1, True)])
def test_the_most_there_may_be(own: float, missed: bool) -> None:
    row = table.most("disk", "kB", own, 15)
    assert row.missed is missed
    assert table.line(row).endswith("missed") is missed


def test_without_a_goal_nothing_is_missed() -> None:
    assert table.line(table.most("frames", "", 600.0)).split() == ["frames", "600"]


def test_both_sides_take_turns_and_each_is_first_every_other_time() -> None:
    done: list[str] = []

    def side(name: str) -> str:
        done.append(name)
        return name

    pairs = in_turns(lambda: side("base"), lambda: side("own"), 2)
    assert done == ["base", "own", "base", "own", "own", "base"]
    assert pairs == [("base", "own")] * 2


STACKS = f"""Current thread 0x00007f00000000b1 (most recent call first):
  File "/elsewhere/beside.py", line 1 in wait

Thread 0x00007f00000000a2 (most recent call first):
  File "/lib/json/decoder.py", line 337 in decode
  File "{PROGRAM}store/codec.py", line 53 in _json
  File "/lib/between.py", line 2 in call
  File "{PROGRAM}store/journal.py", line 86 in facts

Thread 0x00007f00000000c3 (most recent call first):
  File "{PROGRAM}store/backup.py", line 9 in copy
"""


def test_the_stack_of_the_thread_that_is_asked_for_is_told_by_the_programs_own_lines() -> None:
    told = watchdog.where(STACKS, 0x7F00000000A2)
    assert told == "decode (decoder.py:337) < store/codec.py:53 _json < store/journal.py:86 facts"


def test_a_stack_ends_where_the_next_threads_begins_and_names_what_was_called_last_only() -> None:
    stack = f"Thread 0x{0xA2:016x} (most recent call first):\n"
    stack += (
        f'  File "{PROGRAM}a.py", line 1 in f\n  File "/lib/b.py", line 2 in g\n\n  File "{PROGRAM}c.py", line 3 in h\n'
    )
    assert watchdog.where(stack, 0xA2) == "a.py:1 f"


def test_a_stack_without_the_program_is_qts() -> None:
    assert watchdog.where("", 1) == "Qt's loop"


STRACE = """% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
 60.00    0.000300           3       100           ppoll
 40.00    0.000200           5        40        12 futex
------ ----------- ----------- --------- --------- ----------------
100.00    0.000500           3       140        12 total
"""


def test_the_calls_of_strace_are_added_up_without_its_own_sum() -> None:
    assert idle.added_up(STRACE) == 140
