"""The way past each page of the rail, through a session, and to two dialogs, on days that are the same every time."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from rygtraening.domain.backups import Occasion
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.plan import StepKind
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.backups.card import CopiesCard
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.delete_all.dialog import DeleteAllDialog
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.first_run.welcome import WelcomePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.safety.list_page import SafetyPage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene, nothing
from scripts.pictures.studio import NOW, Studio

DAYS = 9


def _first_run(studio: Studio) -> None:
    studio.journey.begin()
    studio.picture("welcome")
    studio.page(WelcomePage).accepted.emit()
    studio.page(SafetyPage)
    studio.picture("safety")


def _days(diary: Diary) -> None:
    """A little more than a week: good days, one that hurt, an attempt at something brave, and a copy of it all."""
    diary.begin(DAYS, usual=3)
    diary.good_days(DAYS, 4, number=2)
    diary.morning(3, 3)
    diary.train(3, before=3, worst=4, at={"knae-til-bryst": 7}, spread=LegSpread.BRIEF)
    diary.good_days(2, 1, number=3)
    feared = diary.said("Det gør ondt i flere dage", "It hurts for days")
    diary.attempt(1, "gaa", "minutes-6", feared, likelihood=60, expected=6, worst=2)
    diary.leave_week(1)
    diary.morning(0, 2)
    diary.core.backups.create(Occasion.DAY)


def _rail(studio: Studio) -> None:
    studio.today("today")
    for key in (frame.PROGRESS, frame.COURAGE, frame.EXERCISES, frame.KNOWLEDGE):
        studio.journey.open_page(key)
        for _turns in range(4):  # Fremgang fills its charts one after the other
            studio.settle()
        studio.picture(key)
    studio.journey.open_page(frame.EXERCISES)
    studio.page(ExercisesPage).open("kattestraek")
    studio.picture("exercise")
    studio.window.help_wanted.emit(None)
    studio.picture("help")
    studio.journey.open_page(frame.PROGRESS)
    studio.page(ProgressPage).day_chosen.emit(NOW.date() - timedelta(days=3))
    studio.picture("day")
    studio.page(DayPage).morning_wanted.emit()
    studio.dialog("dialog-morning")
    _settings(studio)


def _settings(studio: Studio) -> None:
    studio.journey.open_page(frame.SETTINGS)
    copies = studio.seen(CopiesCard)
    looking = _("Looking for the last good copy …")
    while copies.last.text() == looking:  # for another thread
        studio.settle()
    studio.picture("settings")
    belongings = replace(studio.core.exchange.belongings(), folder=studio.core.data_dir)
    dialog = DeleteAllDialog(studio.theme, belongings, None, studio.window)
    dialog.open()
    studio.dialog("dialog-delete")


def _session(studio: Studio) -> None:
    studio.today().start_wanted.emit()
    pair = studio.page(BeforePage).pair
    assert pair is not None
    pair.back.buttons()[3].click()
    pair.leg.buttons()[1].click()
    studio.picture("before")
    studio.page(BeforePage).answered.emit(Pain(3, 1))
    player = studio.page(PlayerPage)
    studio.until(player, StepKind.REPETITION, repetition=4)
    studio.wait(1.8, player)
    studio.picture("player")
    player.bridge.do(Command.PAIN)
    studio.picture("player-pain")
    player.pain_sheet.close_sheet()
    player.bridge.do(Command.NEXT)
    studio.until(player, StepKind.REST)
    studio.wait(4, player)
    studio.picture("player-rest")
    player.bridge.do(Command.STOP)
    studio.page(AfterPage)
    studio.picture("after")


def _walk(studio: Studio) -> None:
    _rail(studio)
    _session(studio)


_RAIL = (*frame.PAGES, "exercise", "help", "day", "dialog-morning", "dialog-delete")
SCENES = (
    Scene("first-run", _first_run, nothing, ("welcome", "safety")),
    Scene("walk", _walk, _days, (*_RAIL, "before", "player", "player-pain", "player-rest", "after")),
)
NAMES = tuple(name for scene in SCENES for name in scene.pictures)
