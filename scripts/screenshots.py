"""Draw every page to a picture: in both languages and themes, at two window sizes, and with text at 200 %.

The program is the real one, on a simulated half year in a temporary folder; only the clock is a still one, so that a
picture changes when the page does. What is below the fold goes to ``build/pictures``, to be looked at.

    make screenshots                  everything, into docs/pictures
    make screenshots ARGS=player      only pictures whose name begins so
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Europe/Copenhagen"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from rygtraening import app, i18n, wiring
from rygtraening.cli.demo import fill
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind
from rygtraening.domain.ports import Core
from rygtraening.ui import window as frame
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.first_run.welcome import WelcomePage
from rygtraening.ui.journey import Journey
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.widgets.notice import Notice

PageT = TypeVar("PageT", bound=QWidget)
ROOT = Path(__file__).resolve().parents[1]
PICTURES, BELOW = ROOT / "docs" / "pictures", ROOT / "build" / "pictures"
SHOWN_FOLDER = Path("/home/anna/.local/share/rygtraening")
NOW = datetime(2026, 11, 22, 9, 10, tzinfo=ZoneInfo("Europe/Copenhagen"))


class StillClock:
    """Time stands where it is put."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        """The same morning, and the seconds since."""
        return NOW + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        """The seconds since."""
        return self.seconds


@dataclass(frozen=True)
class Look:
    """One way every page is drawn."""

    language: str
    mode: Mode
    size: tuple[int, int] = frame.DEFAULT_SIZE
    scale: float = 1.0

    @property
    def name(self) -> str:
        """The end of the picture's name."""
        small = "-small" if self.size == frame.LEAST_SIZE else ""
        large = "-large-text" if self.scale > 1 else ""
        return f"{self.language}-{self.mode.value}{small}{large}"


LOOKS = (
    Look("da", Mode.LIGHT),
    Look("da", Mode.DARK),
    Look("da", Mode.LIGHT, frame.LEAST_SIZE),
    Look("da", Mode.DARK, frame.LEAST_SIZE),
    Look("en", Mode.LIGHT),
    Look("da", Mode.LIGHT, frame.DEFAULT_SIZE, 2.0),
)


class Studio:
    """The window of one look, and the way through its pages."""

    def __init__(self, core: Core, clock: StillClock, look: Look, wanted: str) -> None:
        self._clock = clock
        self._look = look
        self._wanted = wanted
        i18n.set_language(look.language)
        application = app.make_application()
        self.theme = Theme(look.mode, look.scale)
        self.theme.apply(application)
        self.window = frame.MainWindow(self.theme, core.settings)
        self.window.resize(*look.size)
        self.window.show()
        self.journey = Journey(core, self.window, self.theme)

    def page(self, kind: type[PageT]) -> PageT:
        """The page that is shown, which must be of ``kind``."""
        page = self.window.page
        assert isinstance(page, kind), f"{kind.__name__} expected, {type(page).__name__} shown"
        return page

    def picture(self, name: str) -> None:
        """Draw what is shown; what is below the fold beside it."""
        if not name.startswith(self._wanted):
            return
        for notice in self.window.findChildren(Notice):
            notice.dismiss()  # that there is no loudspeaker here is nothing about the page
        self.settle()
        self._save(PICTURES, name)
        page = self.window.page
        bar = page.verticalScrollBar() if isinstance(page, QScrollArea) else None
        if bar is not None and bar.maximum() > 0:
            at = bar.value()
            bar.setValue(bar.maximum())
            self.settle()
            self._save(BELOW, name)
            bar.setValue(at)

    def settle(self) -> None:
        """Let everything that waits be done: layouts, deletions, paints."""
        for _round in range(4):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window.page or self.window, key)
            self.settle()

    def wait(self, seconds: float, player: PlayerPage) -> None:
        """Let the session go on for so long, in pieces it does not take for a sleep."""
        end = self._clock.seconds + seconds
        while self._clock.seconds < end:
            assert player.bridge.ticking, "the session stands still"
            self._clock.seconds = min(end, self._clock.seconds + 0.5)
            player.bridge.tick()

    def until(self, player: PlayerPage, kind: StepKind, repetition: int = 0) -> None:
        """Let the session go on until such a step begins."""
        session = player.bridge.session
        assert session is not None
        while session.step.kind is not kind or session.step.repetition < repetition:
            self.wait(0.5, player)

    def close(self) -> None:
        """Let go of the window."""
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def _save(self, folder: Path, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.window.grab().toImage().save(str(folder / f"{name}-{self._look.name}.png"), quality=0)


def first_run(studio: Studio) -> None:
    """From an empty folder to the first I dag."""
    studio.journey.begin()
    welcome = studio.page(WelcomePage)
    studio.picture("welcome")
    welcome.accepted.emit()
    studio.picture("safety")
    questions = studio.page(SafetyPage)
    questions.row("six-weeks").setChecked(True)
    questions.onward.click()
    studio.picture("safety-read-back")
    questions.confirm.click()
    studio.page(PainPage)
    studio.picture("usual")
    studio.page(PainPage).skipped.emit()
    studio.picture("today-first")
    studio.journey.open_page(frame.PROGRESS)
    studio.picture("progress-empty")
    studio.journey.open_page(frame.EXERCISES)
    studio.picture("exercises")
    studio.page(ExercisesPage).open("diagonalstraek")
    studio.picture("exercise")
    studio.journey.open_page(frame.SETTINGS)
    studio.picture("settings")


def session(studio: Studio) -> None:
    """A day in the half year: I dag, the number before, the player, the page after, Fremgang."""
    studio.journey.begin()
    studio.journey.open_page(frame.PROGRESS)
    studio.picture("progress")
    studio.page(ProgressPage).switch.click()
    studio.picture("progress-table")
    studio.page(ProgressPage).switch.click()
    studio.journey.home()
    today = studio.page(TodayPage)
    studio.picture("today")
    today.start_wanted.emit()
    studio.picture("morning")
    studio.page(PainPage).skipped.emit()
    for name, number in (("before-spare", 9), ("before-calm", 7), ("before", 3)):
        pair = studio.page(BeforePage).pair
        assert pair is not None
        pair.back.buttons()[number].click()
        pair.leg.buttons()[1].click()
        studio.picture(name)
    studio.page(BeforePage).answered.emit(Pain(3, 1))
    player = studio.page(PlayerPage)
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
    player.bridge.do(Command.STOP)
    after = studio.page(AfterPage)
    studio.press(Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_4)
    studio.picture("after")
    after.done.emit()
    studio.picture("today-trained")
    studio.page(TodayPage).safety_wanted.emit()
    questions = studio.page(SafetyPage)
    questions.answered.emit(("saddle-numbness",), ("saddle-numbness",))
    studio.page(LockedPage)
    studio.picture("locked")
    studio.page(LockedPage).left.emit()
    studio.picture("today-locked")


@contextmanager
def core(folder: Path, clock: StillClock) -> Iterator[Core]:
    """The real core on ``folder``, its clock a still one."""
    settings = wiring.open_settings(folder)
    with wiring.open_core(folder, None, settings) as real:
        yield replace(real, clock=clock, data_dir=SHOWN_FOLDER)


def draw(look: Look, wanted: str) -> None:
    """Every page in one look."""
    scenes: tuple[tuple[Callable[[Studio], None], int], ...] = ((first_run, 0), (session, 180))
    for scene, days in scenes:
        clock = StillClock()
        with tempfile.TemporaryDirectory() as folder, core(Path(folder) / "data", clock) as made:
            i18n.set_language(look.language)
            if days:
                fill(made, days, seed=7)
            studio = Studio(made, clock, look, wanted)
            scene(studio)
            studio.close()


def main() -> None:
    """Draw."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for look in LOOKS:
        draw(look, wanted)
        print(look.name, flush=True)


if __name__ == "__main__":
    main()
