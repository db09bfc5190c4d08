"""The garbage collector stays off while anybody needs it off, and comes back when nobody does."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from rygtraening.ui.collector import Collector


@pytest.fixture
def collector() -> Iterator[Collector]:
    gc.enable()
    yield Collector()
    gc.enable()


def test_it_rests_while_the_program_starts(collector: Collector) -> None:
    collector.rest_at_start()
    assert not gc.isenabled()
    collector.wake()
    assert gc.isenabled()


def test_the_start_is_over_once_however_often_it_is_said(collector: Collector) -> None:
    collector.rest_at_start()
    collector.rest_at_start()
    collector.wake()
    assert gc.isenabled()
    collector.stop()
    collector.wake()
    assert not gc.isenabled()
    collector.go_on()
    assert gc.isenabled()


def test_a_start_that_is_over_while_another_thread_works_leaves_it_off_until_that_is_done(collector: Collector) -> None:
    collector.rest_at_start()
    collector.stop()
    collector.wake()
    assert not gc.isenabled()
    collector.go_on()
    assert gc.isenabled()


def test_where_somebody_had_switched_it_off_it_stays_off(collector: Collector) -> None:
    gc.disable()
    collector.rest_at_start()
    collector.wake()
    assert not gc.isenabled()
