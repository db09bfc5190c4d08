"""A simulated half year: Fremgang, a whole session from I dag to the page after, and what locks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rygtraening.cli.demo import fill
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind
from rygtraening.ui import window as frame
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

DAYS, SEED = 180, 7
HOME_REGION = "sjaelland"


def _prepare(diary: Diary) -> None:
    fill(diary.core, DAYS, SEED)


def _progress(studio: Studio) -> None:
    studio.journey.begin()
    studio.journey.open_page(frame.PROGRESS)
    page = studio.page(ProgressPage)
    studio.picture("progress")
    page.switch.click()
    studio.picture("progress-table")


def _session(studio: Studio) -> None:
    studio.today("today").start_wanted.emit()
    studio.picture("morning")
    studio.page(PainPage).skipped.emit()
    for name, number in (("before-spare", 9), ("before-calm", 7), ("before", 3)):
        pair = studio.page(BeforePage).pair
        assert pair is not None
        pair.back.buttons()[number].click()
        pair.leg.buttons()[1].click()
        studio.picture(name)
    studio.page(BeforePage).answered.emit(Pain(3, 1))
    _play(studio, studio.page(PlayerPage))
    after = studio.page(AfterPage)
    studio.press(Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_4)
    studio.picture("after", whole=True)
    after.done.emit()
    studio.today("today-trained").safety_wanted.emit()
    questions = studio.page(SafetyPage)
    questions.answered.emit(("saddle-numbness",), ("saddle-numbness",))
    locked = studio.page(LockedPage)
    studio.picture("locked", whole=True)
    locked.phones.choice.set_value(HOME_REGION)
    locked.phones.choice.chosen.emit(HOME_REGION)
    studio.picture("locked-own-region", whole=True)
    studio.page(LockedPage).left.emit()
    studio.picture("today-locked")


def _play(studio: Studio, player: PlayerPage) -> None:
    studio.picture("player-ready")
    studio.until(player, StepKind.COUNT_IN)
    studio.wait(1, player)
    studio.picture("player-count-in")
    studio.until(player, StepKind.REPETITION, repetition=4)
    studio.wait(1.8, player)
    studio.picture("player")
    player.bridge.do(Command.PAUSE)
    studio.picture("player-paused")
    player.bridge.do(Command.PAUSE)
    player.bridge.do(Command.WAY)
    studio.picture("player-own")
    player.bridge.do(Command.WAY)
    player.bridge.do(Command.PAIN)
    studio.picture("player-pain")
    player.pain_sheet.close_sheet()
    QTest.keyClick(player, Qt.Key.Key_I)
    studio.picture("player-safety")
    player.safety_sheet.close_sheet()
    studio.until(player, StepKind.REST)
    studio.wait(4, player)
    studio.picture("player-rest")
    studio.until(player, StepKind.SIDE_CHANGE)
    studio.wait(1, player)
    studio.picture("player-side")
    studio.until(player, StepKind.REPETITION, repetition=3)
    studio.wait(3, player)
    studio.picture("player-hold")
    session = player.bridge.session
    assert session is not None
    while session.step.exercise < len(session.plan.prescriptions) - 1:
        player.bridge.do(Command.NEXT)
    studio.until(player, StepKind.REPETITION, repetition=4)
    studio.wait(3, player)
    studio.picture("player-reach")
    player.bridge.do(Command.STOP)


_PICTURES = ("today", "today-trained", "today-locked", "morning", "before", "player", "after", "locked")
SCENES = (
    Scene("half-year", _progress, _prepare, ("progress", "progress-table")),
    Scene("half-year", _session, _prepare, _PICTURES),
)
