"""The way through the program: the pages of the rail, and what leads from one to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from rygtraening import i18n
from rygtraening.domain.courage import Courage
from rygtraening.domain.knowledge import FLARE_UP
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Front
from rygtraening.domain.reminder_memory import ReminderMemory
from rygtraening.domain.today import Today
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.approach import Approach
from rygtraening.ui.by_hand.journey import ByHandJourney
from rygtraening.ui.exercises.journey import ExercisesJourney
from rygtraening.ui.explanation.journey import ExplanationJourney
from rygtraening.ui.exposure.journey import ExposureJourney
from rygtraening.ui.first_run.welcome import WelcomePage
from rygtraening.ui.following import Following
from rygtraening.ui.foot import READ_MS
from rygtraening.ui.helping import Helping
from rygtraening.ui.home import Home
from rygtraening.ui.preferences import Preferences
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.asked import WeeklyAsked
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.breathing.journey import BreathingJourney
    from rygtraening.ui.knowledge.journey import KnowledgeJourney
    from rygtraening.ui.looking_back import LookingBack
    from rygtraening.ui.reminders.journey import ReminderJourney


class Journey(QObject):
    """Shows the pages and keeps what they are told. Pages know nothing of each other."""

    language_changed = Signal()

    def __init__(self, core: Core, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
        weekly = WeeklyAsked(core, window, theme, home=self.home)
        self._following = Following(core, logbook, window, theme, home=self.home, beside_answers=weekly.win_field)
        self._approach = Approach(
            core,
            logbook,
            window,
            theme,
            home=self.home,
            ready=self._following.begin,
            play_tryout=self._following.try_out,
        )
        self._approach.near.connect(self._following.prepare)
        self._approach.language_chosen.connect(self._speak_from_the_start)
        by_hand = ByHandJourney(
            core, logbook, window, theme, self._approach, home=self.home, ask_after=self._following.ask_after
        )
        courage = Courage(core.journal, core.clock, core.new_id, core.catalogue.activities)
        self._exposure = ExposureJourney(
            courage,
            window,
            theme,
            key=frame.COURAGE,
            locked=lambda: self._approach.today().locked,
            flare=lambda: self._approach.today().flare is not None,
            show_locked=self._approach.show_locked,
            before=self._approach.list_first,
        )
        self._exercises = ExercisesJourney(core, logbook, window, theme, self._approach)
        today, open_page = self._approach.today, self.open_page
        self._explanation = ExplanationJourney(core, window, theme, today=today, open_page=open_page)
        explain, what_helps = self._explanation.open, lambda: self._open_knowledge(FLARE_UP)
        self._helping = Helping(core, window, theme, open_page=open_page, explain=explain, what_helps=what_helps)
        self._home = Home(
            core,
            logbook,
            window,
            theme,
            self._approach,
            self._following,
            weekly,
            courage,
            open_exercise=self._exercises.open_exercise,
            open_exercises=self._exercises.open,
            open_programme=self._exercises.open_programme,
            open_settings=self._open_settings,
            explain=lambda: explain(frame.TODAY),
            tell_by_hand=by_hand.begin,
            open_day=lambda day: self._back().open_day(day),
            what_helps=what_helps,
            trouble=lambda: self._preferences.backups.trouble,
            show_copies=self._show_copies,
            news=self._helping.news,
        )
        self._courage, self._tell_today = courage, by_hand.begin
        self._looking_back: LookingBack | None = None
        self._knowledge: KnowledgeJourney | None = None
        self._reminders: ReminderJourney | None = None
        self._breathing: BreathingJourney | None = None
        self._preferences = Preferences(
            core,
            logbook,
            window,
            theme,
            try_sound=self._following.try_sound,
            reminders_card=lambda: self._reminding().make_card(),
        )
        self._preferences.language_chosen.connect(self._speak)
        self._preferences.explanation_wanted.connect(lambda: explain(frame.SETTINGS))
        self._preferences.help_wanted.connect(self._helping.open)
        self._preferences.log_replaced.connect(self._begin_anew)
        self._preferences.backups.trouble_found.connect(self._home.tell_trouble)
        window.page_wanted.connect(self.open_page)

    @property
    def today(self) -> Today:
        """What the journal says of today."""
        return self._approach.today()

    def begin(self) -> None:
        """The first page: the first run where it is not done, else the page that was open last."""
        closed = self._following.close_old()
        if not self._approach.first_run():
            last = self._core.settings.get("page", frame.TODAY)
            self.open_page(last if last in frame.PAGES else frame.TODAY)
            self._window.focus_page()
        if closed:
            kept = _("Your last session was interrupted. What you did is kept in the log.")
            self._window.say(kept, stays_ms=READ_MS)

    def watch(self) -> None:
        """Look after the log beside what is done, from now on."""
        self._preferences.backups.watch()

    def begin_reminders(self, *, background: bool = False) -> None:
        """Reminders and the icon in the tray, where they are wanted; in the ``background`` the window stays hidden."""
        memory = ReminderMemory(self._core.settings)
        if background or memory.reminders.on or memory.tray:
            self._reminding().begin(background=background)

    def _reminding(self) -> ReminderJourney:
        """Everything about reminders, made when it is first asked for: nothing of it is there before the first page."""
        if self._reminders is None:
            from rygtraening.ui.reminders.journey import ReminderJourney

            self._reminders = ReminderJourney(
                self._core,
                self._window,
                self._theme,
                today=self._approach.today,
                busy=self._is_busy,
                start=self._start_from_outside,
                put_away=self._following.put_away,
            )
            self._window.came_forward.connect(self._following.take_up)
        return self._reminders

    def _is_busy(self) -> bool:
        """Whether the person trains here, or answers something with the window before them."""
        window = self._window
        if not window.isVisible() or window.isMinimized() or window.railed:
            return False
        return self._following.going_on or window.isActiveWindow()

    def _start_from_outside(self) -> None:
        """A reminder was answered: on to the session as from I dag, unless it goes on or is done."""
        if self._following.going_on:
            return
        self.open_page(frame.TODAY)
        if not self._approach.today().trained_today:
            self._approach.start()

    def open_page(self, key: str) -> None:
        """Open a page of the rail."""
        openers: dict[str, Callable[[], None]] = {
            frame.TODAY: self.home,
            frame.PROGRESS: lambda: self._back().open_progress(),
            frame.COURAGE: self._exposure.open,
            frame.EXERCISES: self._exercises.open,
            frame.KNOWLEDGE: self._open_knowledge,
            frame.SETTINGS: self._open_settings,
        }
        openers[key]()
        self._core.settings.set("page", key)

    def home(self) -> None:
        """I dag, as it is now."""
        self._home.show()

    def _back(self) -> LookingBack:
        """Everything that looks back, made when it is first asked for."""
        if self._looking_back is None:
            from rygtraening.ui.looking_back import LookingBack

            self._looking_back = LookingBack(
                self._core,
                self._window,
                self._theme,
                self._courage,
                open_page=self.open_page,
                tell_today=self._tell_today,
            )
        return self._looking_back

    def _open_knowledge(self, theme: str | None = None) -> None:
        """Viden, imported when it is first opened."""
        if self._knowledge is None:
            from rygtraening.ui.knowledge.journey import KnowledgeJourney

            self._knowledge = KnowledgeJourney(
                self._core,
                self._window,
                self._theme,
                self._approach,
                can_flare=self._home.can_flare,
                begin_flare=self._home.begin_flare,
                open_courage=lambda: self.open_page(frame.COURAGE),
                breathe=self._breathe,
            )
        self._knowledge.open(theme)

    def _breathe(self) -> None:
        """Calm breathing, imported when it is first asked for."""
        if self._breathing is None:
            from rygtraening.ui.breathing.journey import BreathingJourney

            self._breathing = BreathingJourney(self._core, self._window, self._theme)
        self._breathing.open()

    def _open_settings(self) -> None:
        self._preferences.open()

    def _show_copies(self) -> None:
        self._preferences.backups.show_copies()

    def _begin_anew(self) -> None:
        """The journal is another one: nothing that was shown holds any more."""
        self._drop_pages()
        self.begin()

    def _drop_pages(self) -> None:
        made = (self._home, self._preferences, self._exposure, self._exercises, self._explanation, self._helping)
        for way in (*made, self._looking_back, self._reminders, self._knowledge, self._breathing):
            if way is not None:
                way.forget()
        self._window.drop_pages()

    def _speak(self, language: str) -> None:
        """Another language, chosen in Indstillinger."""
        self._change_language(language)
        self._open_settings()
        self._preferences.focus_language(language)

    def _speak_from_the_start(self, language: str) -> None:
        """Another language, chosen on the first page of the first run."""
        self._change_language(language)
        self._approach.first_run()
        page = self._window.page
        if isinstance(page, WelcomePage):
            page.language.segment(page.language.value).setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_language(self, language: str) -> None:
        """Every page is made anew, and the faults of the files are said in the other language."""
        i18n.set_language(language)
        self._core.settings.set("language", language)
        self._core.shelf.read_anew()
        self._drop_pages()
        self._window.build_rail()
        self.language_changed.emit()
