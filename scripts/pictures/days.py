"""Days of the past: a good one, a hard one, an empty one, and what can be told and corrected of them."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from rygtraening.domain.day_book import DayBook, PartOfDay
from rygtraening.domain.day_view import view
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.ui import window as frame
from rygtraening.ui.day.change_page import ChangePage
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.progress.page import ProgressPage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import NOW, Studio

BEGAN, EMPTY, TWICE, HARD, GOOD = 14, 6, 5, 3, 1
"""How many days ago."""


def _prepare(diary: Diary) -> None:
    diary.begin(BEGAN, usual=3)
    diary.good_days(BEGAN, EMPTY + 1, number=2)
    diary.good_days(TWICE, HARD + 1, number=2)
    diary.morning(HARD, 3)
    diary.train(HARD, before=3, worst=4, at={"knae-til-bryst": 7}, spread=LegSpread.BRIEF)
    diary.morning(HARD - 1, 4)
    diary.train(HARD - 1, before=3, worst=3)
    diary.morning(GOOD, 2)
    diary.train(GOOD, before=2, worst=2)
    feared = diary.said("Det gør ondt i flere dage", "It hurts for days")
    diary.attempt(GOOD, "gaa", "minutes-6", feared, likelihood=60, expected=6, worst=2)
    diary.at(0, 8)
    diary.logbook.answer_morning(Pain(2, 0))
    diary.at(0, 9)
    _correct(diary)


def _correct(diary: Diary) -> None:
    """What was told of the days afterwards: the hard one stopped early, and one more session of another."""
    core = diary.core
    book = DayBook(core.journal, core.clock, core.new_id)
    hard, twice = (NOW.date() - timedelta(days=ago) for ago in (HARD, TWICE))
    session, answers = view(core.journal, hard).sessions[0]
    assert answers is not None
    note = diary.said(
        "Knæet drillede. En lille tur bagefter hjalp.", "The knee teased. A short walk afterwards helped."
    )
    done = {"knae-til-bryst": (session.exercises[1].quota, 3), "diagonalstraek": (0, 0)}
    said = replace(answers, after=Pain(4, 1), note=note)
    book.change_session(session, answers, before=session.before, done=done, said=said)
    doses = book.doses_on(twice, core.programme)
    told = {dose.exercise.id: 5 for dose in doses[:2]}
    book.add_session(twice, PartOfDay.EVENING, core.programme, doses, before=Pain(2, 0), done=told, usual=3.0)


def _days(studio: Studio) -> None:
    studio.journey.begin()
    studio.journey.open_page(frame.PROGRESS)
    open_day = studio.page(ProgressPage).day_chosen
    for name, ago in (("day-twice", TWICE), ("day-empty", EMPTY), ("day-hard", HARD), ("day", GOOD)):
        open_day.emit(NOW.date() - timedelta(days=ago))
        studio.picture(name, whole=True)
    page = studio.page(DayPage)
    page.session_wanted.emit()
    studio.picture("day-tell")
    open_day.emit(NOW.date() - timedelta(days=HARD))
    assert page.sessions[0].change is not None
    page.sessions[0].change.click()
    studio.page(ChangePage)
    studio.picture("day-correct", whole=True)


SCENES = (Scene("days", _days, _prepare, ("day",)),)
