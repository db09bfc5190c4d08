"""From an empty folder through the first run and a try-out to the first I dag."""

from __future__ import annotations

from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind
from rygtraening.ui import window as frame
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.first_run.beginning_page import BeginningPage
from rygtraening.ui.first_run.tryout_page import TryOutPage
from rygtraening.ui.first_run.welcome import WelcomePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.settings.page import SettingsPage
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

TRIED = (14, 9, 6)
"""Repetitions that feel fine, exercise by exercise; a side, where there are sides."""


def _first_run(studio: Studio) -> None:
    studio.journey.begin()
    studio.picture("welcome")
    studio.page(WelcomePage).accepted.emit()
    studio.picture("safety")
    questions = studio.page(SafetyPage)
    questions.row("six-weeks").setChecked(True)
    questions.onward.click()
    studio.picture("safety-read-back")
    questions.confirm.click()
    studio.picture("usual")
    studio.page(PainPage).answered.emit(Pain(3, 1))
    studio.picture("tryout")
    _another_day(studio)
    _try_out(studio)
    studio.picture("beginning", whole=True)
    studio.page(BeginningPage).done.emit()
    studio.picture("today-first")
    studio.journey.open_page(frame.PROGRESS)
    studio.picture("progress-empty")
    studio.journey.open_page(frame.EXERCISES)
    studio.picture("exercises")
    studio.page(ExercisesPage).open("diagonalstraek")
    studio.picture("exercise", whole=True)
    studio.page(ExercisesPage).open("baekkenvip")
    studio.picture("exercise-gentle", whole=True)
    studio.page(ExercisesPage).open("gaatur")
    studio.picture("exercise-walk", whole=True)
    studio.journey.open_page(frame.SETTINGS)
    studio.picture("settings", whole=True)
    studio.page(SettingsPage).explanation_wanted.emit()
    studio.picture("how-it-chooses")


def _another_day(studio: Studio) -> None:
    """A number of 7 before the try-out, and trying all the same."""
    offer = studio.page(TryOutPage)
    assert offer.go is not None
    offer.go.click()
    studio.picture("tryout-number")
    studio.page(PainPage).answered.emit(Pain(7, 1))
    studio.picture("tryout-another-day")
    suggestion = studio.page(TryOutPage)
    assert suggestion.go is not None
    suggestion.go.click()


def _try_out(studio: Studio) -> None:
    """As many repetitions of each exercise as feel fine."""
    player = studio.page(PlayerPage)
    player.bridge.do(Command.WAY)  # counting oneself
    for exercise, most in enumerate(TRIED):
        studio.until(player, StepKind.REPETITION)
        for repetition in range(most):
            studio.wait(1, player)
            player.bridge.do(Command.MAIN)
            if (exercise, repetition) == (0, 11):
                studio.picture("player-tryout")
        player.bridge.do(Command.NEXT)
        if exercise == 0:
            continue
        studio.until(player, StepKind.REPETITION)  # the other side
        for _repetition in range(most - 1):
            studio.wait(1, player)
            player.bridge.do(Command.MAIN)
        player.bridge.do(Command.STOP if exercise == len(TRIED) - 1 else Command.NEXT)


_PICTURES = ("welcome", "safety", "usual", "tryout", "player-tryout", "beginning", "today-first", "progress-empty")
_READ = ("exercise", "settings", "how-it-chooses")
SCENES = (Scene("first-run", _first_run, pictures=(*_PICTURES, *_READ)),)
