"""Work done a piece in each turn of the loop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from rygtraening.ui.turns import Turns


class Pieces:
    """Three of them, and which were done."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def work(self, name: str) -> Iterator[None]:
        for number in range(3):
            self.done.append(f"{name}{number}")
            yield


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def turns(parent: QObject) -> Turns:
    return Turns(parent)


@pytest.fixture
def pieces() -> Pieces:
    return Pieces()


def wait_for(qtbot: QtBot, turns: Turns) -> None:
    qtbot.waitUntil(lambda: not turns.waiting)


def test_nothing_is_done_in_the_turn_in_which_it_is_asked_for(turns: Turns, pieces: Pieces) -> None:
    turns.begin(pieces.work("a"))
    assert turns.waiting
    assert pieces.done == []


def test_another_thing_has_its_turn_between_two_pieces(
    turns: Turns, pieces: Pieces, parent: QObject, qtbot: QtBot
) -> None:
    other = Turns(parent)
    turns.begin(pieces.work("a"))
    other.begin(pieces.work("b"))
    wait_for(qtbot, turns)
    wait_for(qtbot, other)
    assert pieces.done == ["a0", "b0", "a1", "b1", "a2", "b2"]


def test_what_is_begun_anew_takes_the_place_of_what_waits(turns: Turns, pieces: Pieces, qtbot: QtBot) -> None:
    turns.begin(pieces.work("a"))
    turns.begin(pieces.work("b"))
    wait_for(qtbot, turns)
    assert pieces.done == ["b0", "b1", "b2"]


def test_what_is_dropped_is_not_done(turns: Turns, pieces: Pieces, qtbot: QtBot) -> None:
    turns.begin(pieces.work("a"))
    turns.drop()
    assert not turns.waiting
    turns.then(lambda: pieces.done.append("then"))
    wait_for(qtbot, turns)
    assert pieces.done == ["then"]


def test_a_piece_may_begin_something_else_which_goes_on_instead(turns: Turns, pieces: Pieces, qtbot: QtBot) -> None:
    def work() -> Iterator[None]:
        turns.begin(pieces.work("b"))
        yield
        pieces.done.append("never")

    turns.begin(work())
    wait_for(qtbot, turns)
    assert pieces.done == ["b0", "b1", "b2"]


def test_a_piece_may_drop_the_rest(turns: Turns, pieces: Pieces, qtbot: QtBot) -> None:
    def work() -> Iterator[None]:
        pieces.done.append("first")
        turns.drop()
        yield
        pieces.done.append("never")

    turns.begin(work())
    wait_for(qtbot, turns)
    QCoreApplication.processEvents()
    assert pieces.done == ["first"]


def test_a_piece_that_fails_ends_the_work(turns: Turns, pieces: Pieces, qtbot: QtBot) -> None:
    def work() -> Iterator[None]:
        pieces.done.append("first")
        raise ValueError
        yield

    turns.begin(work())
    with qtbot.captureExceptions() as met:
        wait_for(qtbot, turns)
    assert [kind for kind, _error, _trace in met] == [ValueError]
    assert pieces.done == ["first"]
