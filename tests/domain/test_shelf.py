"""Which programme is followed: chosen, changed, taken back, and gone; live, without a start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import Front
from rygtraening.domain.shelf import Shelf
from rygtraening.domain.text import Text


class Files:
    """Exercise files that somebody writes in."""

    def __init__(self, *programmes: Programme) -> None:
        self.hold(*programmes)
        self.read = 0

    def hold(self, *programmes: Programme) -> None:
        exercises = {each.id: each for programme in programmes for each in programme.exercises}
        self.catalogue = Catalogue(exercises, {each.id: each for each in programmes})

    def __call__(self) -> Catalogue:
        self.read += 1
        return self.catalogue


def first(catalogue: Catalogue) -> Programme:
    """The usual programme of these tests."""
    if "short" not in catalogue.programmes:
        raise KnownError("There is no programme.")
    return catalogue.programmes["short"]


@pytest.fixture
def short(programme_of: Callable[..., Programme], cat: Exercise) -> Programme:
    return programme_of(cat)


@pytest.fixture
def strong(short: Programme, knee: Exercise, programme_of: Callable[..., Programme]) -> Programme:
    return replace(programme_of(knee), id="strong", name=Text("Stærk", "Strong"))


@pytest.fixture
def files(short: Programme, strong: Programme) -> Files:
    return Files(short, strong)


@pytest.fixture
def shelf(journal: Any, files: Files) -> Shelf:
    return Shelf(journal, files, first)


@pytest.fixture
def logbook(journal: Any, clock: Any, new_id: Callable[[], UUID]) -> Logbook:
    return Logbook(journal, clock, new_id, Front.WINDOW)


def test_where_nothing_was_chosen_the_usual_one_is_followed(shelf: Shelf, short: Programme) -> None:
    assert shelf.programme is short
    assert shelf.following.wanted == ("short", short.name)
    assert shelf.following.gone is None


def test_what_is_chosen_is_followed_at_once_and_the_newest_counts(
    shelf: Shelf, logbook: Logbook, clock: Any, strong: Programme, short: Programme
) -> None:
    logbook.follow(strong.id, strong.name)
    assert shelf.programme is strong
    clock.set_to(clock.at.date(), 9)
    logbook.follow(short.id, short.name)
    assert shelf.programme is short


def test_a_choice_is_taken_back_by_following_what_was_wanted_before(
    shelf: Shelf, logbook: Logbook, clock: Any, strong: Programme, short: Programme, journal: Any
) -> None:
    before = shelf.following.wanted
    logbook.follow(strong.id, strong.name)
    clock.set_to(clock.at.date(), 9)
    logbook.follow(*before)
    assert shelf.programme is short
    assert [each.programme for each in journal.facts(ProgrammeFollowed)] == ["short"]


def test_a_programme_whose_file_is_gone_is_named_and_another_followed_meanwhile(
    shelf: Shelf, logbook: Logbook, files: Files, strong: Programme, short: Programme
) -> None:
    logbook.follow(strong.id, strong.name)
    files.hold(short)
    assert shelf.programme is strong
    shelf.read_anew()
    following = shelf.following
    assert following.programme is short
    assert following.gone is not None and following.gone.name == strong.name
    assert following.wanted == ("strong", strong.name)
    files.hold(short, strong)
    shelf.read_anew()
    assert (shelf.following.gone, shelf.programme) == (None, strong)


def test_a_file_that_was_written_anew_is_followed_as_it_is_now(
    shelf: Shelf, logbook: Logbook, files: Files, strong: Programme, short: Programme
) -> None:
    logbook.follow(strong.id, strong.name)
    files.hold(short, replace(strong, version=2))
    assert shelf.programme.version == 1
    shelf.read_anew()
    assert (shelf.programme.version, shelf.catalogue.programmes["strong"].version, files.read) == (2, 2, 2)


def test_a_log_that_cannot_be_read_just_now_leaves_the_programme_of_the_last_time(
    shelf: Shelf, logbook: Logbook, strong: Programme, journal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    logbook.follow(strong.id, strong.name)
    assert shelf.programme is strong

    def refuse(*_asked: object) -> None:
        raise KnownError("The disk is gone.")

    monkeypatch.setattr(journal, "facts", refuse)
    assert shelf.programme is strong


def test_where_all_programmes_are_gone_the_last_one_is_still_followed(
    shelf: Shelf, files: Files, short: Programme
) -> None:
    files.hold()
    shelf.read_anew()
    assert shelf.programme is short


def test_without_any_programme_nothing_begins(journal: Any) -> None:
    with pytest.raises(KnownError, match="no programme"):
        Shelf(journal, Files(), first)


def test_another_programme_is_done_once_and_nothing_is_chosen(
    shelf: Shelf, strong: Programme, short: Programme, journal: Any
) -> None:
    once = shelf.once(strong)
    assert (once.programme, once.following.gone, shelf.programme) == (strong, None, short)
    assert once.catalogue is shelf.catalogue
    assert journal.facts(ProgrammeFollowed) == []


def test_an_interrupted_session_belongs_to_the_programme_it_began_with(
    shelf: Shelf, strong: Programme, short: Programme
) -> None:
    class Running:
        programme = "strong"

    running: Any = Running()
    assert shelf.of(running) is strong
    running.programme = "gone"
    assert shelf.of(running) is short
    assert shelf.of(None) is short
