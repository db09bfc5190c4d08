"""The way through the program: the pages of the rail, and what leads from one to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from rygtraening import __version__, i18n
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Front, Occasion
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.approach import Approach
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.following import Following
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.window import MainWindow


class Journey(QObject):
    """Shows the pages and keeps what they are told. Pages know nothing of each other."""

    language_changed = Signal()

    def __init__(self, core: Core, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._pages: dict[str, QWidget] = {}
        self._logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
        self._following = Following(core, self._logbook, window, theme, home=self.home)
        self._approach = Approach(core, self._logbook, window, theme, home=self.home, ready=self._following.begin)
        self._day_shown: date | None = None
        window.page_wanted.connect(self.open_page)
        window.came_forward.connect(self._follow_the_day)

    def begin(self) -> None:
        """The first page: the first run where it is not done, else the page that was open last."""
        closed = self._following.close_old()
        if not self._approach.first_run():
            last = self._core.settings.get("page", frame.TODAY)
            self.open_page(last if last in frame.PAGES else frame.TODAY)
        if closed:
            self._window.say(_("Your last session was interrupted. What you did is kept in the log."))

    def open_page(self, key: str) -> None:
        """Open a page of the rail."""
        openers: dict[str, Callable[[], None]] = {
            frame.TODAY: self.home,
            frame.PROGRESS: self._open_progress,
            frame.EXERCISES: self._open_exercises,
            frame.SETTINGS: self._open_settings,
        }
        openers[key]()
        self._core.settings.set("page", key)

    def home(self) -> None:
        """I dag, as it is now."""
        core, today = self._core, self._approach.today()
        page = self._pages.get(frame.TODAY)
        if not isinstance(page, TodayPage):
            page = self._pages[frame.TODAY] = self._build_today()
        after = today.after_due
        self._day_shown = today.day
        page.show_today(
            replace(today, morning_due=self._approach.morning_is_due(today)),
            self._following.interrupted(),
            core.programme,
            after_due=after is not None and core.settings.get("after_left") != str(after.session),
            faults=len({fault.file for fault in core.catalogue.faults}),
            read_only=core.journal.read_only,
            hour=core.clock.now().hour,
        )
        self._window.show_page(page, frame.TODAY)

    def _follow_the_day(self) -> None:
        """I dag that was left open over night becomes today's."""
        page = self._pages.get(frame.TODAY)
        if page is not None and page is self._window.page and self._day_shown != self._core.clock.now().date():
            self.home()

    def _build_today(self) -> TodayPage:
        page = TodayPage(self._theme)
        page.start_wanted.connect(self._approach.start)
        page.go_on_wanted.connect(self._go_on)
        page.drop_running_wanted.connect(self._drop_running)
        page.morning_answered.connect(self._keep_morning)
        page.morning_skipped.connect(self._approach.skip_morning)
        page.safety_wanted.connect(lambda: self._approach.ask_safety(Occasion.ASKED_FOR))
        page.locked_wanted.connect(self._approach.show_locked)
        page.after_wanted.connect(self._open_after)
        page.exercise_opened.connect(self._open_exercise)
        page.faults_wanted.connect(self._open_exercises)
        return page

    def _go_on(self) -> None:
        """The interrupted session, unless something has locked the exercises since."""
        if self._approach.today().locked:
            self._approach.show_locked()
        elif not self._approach.says_read_only():
            self._following.go_on()

    def _drop_running(self) -> None:
        record = self._following.drop_interrupted()
        if record is not None:
            self._following.ask_after(record)
        else:
            self.home()

    def _keep_morning(self, pain: Pain) -> None:
        if self._window.attempt(lambda: self._logbook.answer_morning(pain)):
            self.home()

    def _open_after(self) -> None:
        record = self._approach.today().after_due
        if record is not None:
            self._following.ask_after(record)

    def _open_progress(self) -> None:
        days = self._core.journal.summaries()
        page = self._pages.get(frame.PROGRESS)
        if not isinstance(page, ProgressPage):
            page = self._pages[frame.PROGRESS] = ProgressPage(self._theme, self._core.settings)
        page.show_days(days, self._core.clock.now().date())
        self._window.show_page(page, frame.PROGRESS)

    def _exercises_page(self) -> ExercisesPage:
        page = self._pages.get(frame.EXERCISES)
        if not isinstance(page, ExercisesPage):
            page = self._pages[frame.EXERCISES] = ExercisesPage(self._theme)
            page.show_catalogue(self._core.catalogue, self._core.programme)
        return page

    def _open_exercises(self) -> None:
        page = self._exercises_page()
        page.close_detail()
        self._window.show_page(page, frame.EXERCISES)

    def _open_exercise(self, exercise: str) -> None:
        page = self._exercises_page()
        page.open(exercise)
        self._window.show_page(page, frame.EXERCISES)

    def _open_settings(self) -> None:
        core = self._core
        page = self._pages.get(frame.SETTINGS)
        if not isinstance(page, SettingsPage):
            page = self._pages[frame.SETTINGS] = SettingsPage(self._theme, core.safety, core.data_dir, __version__)
            page.language_chosen.connect(self._speak)
            page.mode_chosen.connect(self._choose_mode)
            page.size_chosen.connect(self._choose_size)
            page.folder_wanted.connect(self._open_folder)
        self._window.show_page(page, frame.SETTINGS)

    def _open_folder(self) -> None:
        folder = str(self._core.data_dir)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self._window.say(_("The system did not open the folder. It is {folder}").format(folder=folder))

    def _speak(self, language: str) -> None:
        """Another language: every page is made anew, and the faults of the files are said in it."""
        i18n.set_language(language)
        self._core.settings.set("language", language)
        self._core = replace(self._core, catalogue=self._core.read_catalogue())
        self._pages.clear()
        self._window.drop_pages()
        self._window.build_rail()
        self.language_changed.emit()
        self._open_settings()
        page = self._pages[frame.SETTINGS]
        if isinstance(page, SettingsPage):
            page.language.segment(language).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_mode(self, mode: str) -> None:
        self._theme.set_mode(Mode(mode))
        self._core.settings.set("theme", mode)

    def _choose_size(self, per_cent: int) -> None:
        self._theme.set_scale(per_cent / 100)
        self._core.settings.set("text_size", str(per_cent))
