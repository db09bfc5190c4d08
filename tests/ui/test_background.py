"""Long work beside the window: its outcome comes back in the window's thread, and it can be given up."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from rygtraening.domain.long_work import GivenUp, Told
from rygtraening.domain.ports import KnownError
from rygtraening.ui.background import TURN_SECONDS, Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.end(lambda: None)


def test_all_work_is_done_in_the_same_other_thread(background: Background, qtbot: QtBot) -> None:
    threads: list[object] = []
    for _time in range(2):
        with qtbot.waitSignal(background.done) as done:
            background.begin(lambda told: threading.get_ident())
            assert background.busy
        threads += done.args or []
        assert not background.busy
    assert threads[0] == threads[1] != threading.get_ident()


def test_the_share_that_is_done_is_told_once_a_percent(background: Background, qtbot: QtBot) -> None:
    heard: list[float] = []
    background.told.connect(heard.append)

    def work(told: Told) -> None:
        for step in range(1001):
            told(step / 1000)

    with qtbot.waitSignal(background.done):
        background.begin(work)
    assert len(heard) == 101
    assert heard[-1] == 1.0


def test_the_window_gets_its_turn_soon_while_it_works(background: Background, qtbot: QtBot) -> None:
    sys.setswitchinterval(0.005)
    with qtbot.waitSignal(background.done) as done:
        background.begin(lambda told: sys.getswitchinterval())
    assert done.args == [pytest.approx(TURN_SECONDS)]


def test_it_can_be_given_up(background: Background, qtbot: QtBot) -> None:
    begun = threading.Event()

    def endless(told: Told) -> None:
        while True:
            begun.set()
            told(0.5)

    with qtbot.waitSignal(background.given_up):
        background.begin(endless)
        assert begun.wait(10)
        background.give_up()
    assert not background.busy


def test_what_a_sentence_explains_is_said(background: Background, qtbot: QtBot) -> None:
    def work(told: Told) -> None:
        raise KnownError("The disk is full.")

    with qtbot.waitSignal(background.failed) as failed:
        background.begin(work)
    assert failed.args == ["The disk is full."]


def test_a_bug_is_reported_like_any_other(
    background: Background, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: caught.append(kind))

    def work(told: Told) -> None:
        raise ZeroDivisionError

    background.begin(work)
    qtbot.waitUntil(lambda: bool(caught))
    assert caught == [ZeroDivisionError]
    assert not background.busy


def test_nothing_is_collected_while_it_works_and_afterwards_it_is_again(background: Background, qtbot: QtBot) -> None:
    assert gc.isenabled()
    with qtbot.waitSignal(background.done) as done:
        background.begin(lambda told: gc.isenabled())
    assert done.args == [False]
    assert gc.isenabled()


def test_the_end_waits_for_the_last_thing_and_says_nothing_more(background: Background, qtbot: QtBot) -> None:
    told: list[object] = []
    background.done.connect(told.append)
    background.given_up.connect(lambda: told.append("given up"))
    other = Background()
    other.done.connect(told.append)
    ended: list[bool] = []

    def endless(tell: Told) -> None:
        while True:
            try:
                tell(0.5)
            except GivenUp:
                ended.append(False)
                raise

    other.begin(endless)
    other.end(lambda: ended.append(True))
    QCoreApplication.processEvents()
    assert ended == [False, True]
    assert told == []
    assert gc.isenabled()
