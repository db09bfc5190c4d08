"""The way through the program: the pages of the rail, and what leads from one to another."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from rygtraening import i18n
from rygtraening.domain.courage import Courage
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Front
from rygtraening.domain.today import Today
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.approach import Approach
from rygtraening.ui.backups.journey import BackupJourney
from rygtraening.ui.foot import READ_MS
from rygtraening.ui.helping import Helping
from rygtraening.ui.home import Home
from rygtraening.ui.interrupted import Interrupted
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.turns import Turns
from rygtraening.ui.weekly.asked import WeeklyAsked
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.breathing.journey import BreathingJourney
    from rygtraening.ui.by_hand.journey import ByHandJourney
    from rygtraening.ui.exercises.journey import ExercisesJourney
    from rygtraening.ui.explanation.journey import ExplanationJourney
    from rygtraening.ui.exposure.journey import ExposureJourney
    from rygtraening.ui.following import Following
    from rygtraening.ui.knowledge.journey import KnowledgeJourney
    from rygtraening.ui.looking_back import LookingBack
    from rygtraening.ui.preferences import Preferences
    from rygtraening.ui.reminders.journey import ReminderJourney


class Journey(QObject):
    """Shows the pages and keeps what they are told. Pages know nothing of each other.

    What I dag needs is made at once. Every other way is made when it is first gone, and what it needs is imported then:
    whoever came to train waits for none of it.
    """

    language_changed = Signal()

    def __init__(self, core: Core, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
        self._plain, self._parts = (core, window, theme), (core, logbook, window, theme)
        self._interrupted = Interrupted(core, logbook, window)
        self._weekly = WeeklyAsked(core, window, theme, home=self.home)
        self._courage = Courage(core.journal, core.clock, core.new_id, core.catalogue.activities)
        self._backups = BackupJourney(core, window, theme)
        self._approach = Approach(
            *self._parts,
            home=self.home,
            ready=lambda *opened: self._following.begin(*opened),
            play_tryout=lambda *tryout: self._following.try_out(*tryout),
        )
        # In a turn of its own: the question is on the screen before anything is loaded for what comes after it.
        turns = Turns(self)
        self._approach.near.connect(lambda plan: turns.then(lambda: self._following.prepare(plan)))
        self._approach.language_chosen.connect(self._speak_from_the_start)
        self._helping = Helping(
            *self._plain,
            open_page=self.open_page,
            explain=lambda came_from: self._explanation.open(came_from),
            what_helps=self._tell_what_helps,
        )
        self._home = Home(
            *self._parts,
            self._approach,
            self._interrupted,
            self._weekly,
            self._courage,
            go_on=lambda: self._following.go_on(),
            ask_after=lambda record: self._following.ask_after(record),
            open_exercise=lambda exercise: self._exercises.open_exercise(exercise),
            open_exercises=lambda: self._exercises.open(),
            open_programme=lambda programme: self._exercises.open_programme(programme),
            open_settings=lambda: self._preferences.open(),
            explain=lambda: self._explanation.open(frame.TODAY),
            tell_by_hand=lambda: self._by_hand.begin(),
            open_day=lambda day: self._looking_back.open_day(day),
            what_helps=self._tell_what_helps,
            trouble=lambda: self._backups.trouble,
            show_copies=self._backups.show_copies,
            news=self._helping.news,
        )
        self._backups.restored.connect(self._begin_anew)
        self._backups.trouble_found.connect(self._home.tell_trouble)
        window.page_wanted.connect(self.open_page)

    @property
    def today(self) -> Today:
        """What the journal says of today."""
        return self._approach.today()

    def _locked_and_flare(self) -> tuple[bool, bool]:
        """Whether something waits for a doctor, and whether a flare-up is going on."""
        today = self._approach.today()
        return today.locked, today.flare is not None

    def begin(self) -> None:
        """The first page: the first run where it is not done, else the page that was open last."""
        closed = self._interrupted.close_old()
        if not self._approach.first_run():
            last = self._core.settings.get("page", frame.TODAY)
            self.open_page(last if last in frame.PAGES else frame.TODAY)
            self._window.focus_page()
        if closed:
            kept = _("Your last session was interrupted. What you did is kept in the log.")
            self._window.say(kept, stays_ms=READ_MS)

    def watch(self) -> None:
        """Look after the log beside what is done, from now on."""
        self._backups.watch()

    def open_page(self, key: str) -> None:
        """Open a page of the rail."""
        openers: dict[str, Callable[[], None]] = {
            frame.TODAY: self.home,
            frame.PROGRESS: lambda: self._looking_back.open_progress(),
            frame.COURAGE: lambda: self._exposure.open(),
            frame.EXERCISES: lambda: self._exercises.open(),
            frame.KNOWLEDGE: lambda: self._knowledge.open(None),
            frame.SETTINGS: lambda: self._preferences.open(),
        }
        self._home.stay_away()
        openers[key]()
        self._core.settings.set("page", key)

    def begin_reminders(self, *, background: bool = False) -> None:
        """Reminders and the icon in the tray, where they are wanted; in the ``background`` the window stays hidden."""
        from rygtraening.domain.reminder_memory import ReminderMemory

        memory = ReminderMemory(self._core.settings)
        if background or memory.reminders.on or memory.tray:
            self._reminders.begin(background=background)

    def _tell_what_helps(self) -> None:
        from rygtraening.domain.knowledge import FLARE_UP

        self._knowledge.open(FLARE_UP)

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

    def home(self) -> None:
        """I dag, as it is now."""
        self._home.show()

    def _begin_anew(self) -> None:
        """The journal is another one: nothing that was shown holds any more."""
        self._drop_pages()
        self.begin()

    def _drop_pages(self) -> None:
        self._home.forget()
        self._helping.forget()
        for way in _WITH_PAGES & vars(self).keys():
            getattr(self, way).forget()
        self._backups.forget()
        self._window.drop_pages()

    def _speak(self, language: str) -> None:
        """Another language, chosen in Indstillinger."""
        self._change_language(language)
        self._preferences.open()
        self._preferences.focus_language(language)

    def _speak_from_the_start(self, language: str) -> None:
        """Another language, chosen on the first page of the first run."""
        from rygtraening.ui.first_run.welcome import WelcomePage

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

    # the ways that are made when they are first gone

    @cached_property
    def _following(self) -> Following:
        from rygtraening.ui.following import Following

        return Following(*self._parts, self._interrupted, home=self.home, beside_answers=self._weekly.win_field)

    @cached_property
    def _by_hand(self) -> ByHandJourney:
        from rygtraening.ui.by_hand.journey import ByHandJourney

        return ByHandJourney(*self._parts, self._approach, home=self.home, ask_after=self._following.ask_after)

    @cached_property
    def _exposure(self) -> ExposureJourney:
        from rygtraening.ui.exposure.journey import ExposureJourney

        locked, before = self._approach.show_locked, self._approach.list_first
        parts, ask = (self._courage, self._window, self._theme), self._locked_and_flare
        return ExposureJourney(*parts, key=frame.COURAGE, state=ask, show_locked=locked, before=before)

    @cached_property
    def _exercises(self) -> ExercisesJourney:
        from rygtraening.ui.exercises.journey import ExercisesJourney

        return ExercisesJourney(*self._parts, self._approach)

    @cached_property
    def _explanation(self) -> ExplanationJourney:
        from rygtraening.ui.explanation.journey import ExplanationJourney

        return ExplanationJourney(*self._plain, today=self._approach.today, open_page=self.open_page)

    @cached_property
    def _looking_back(self) -> LookingBack:
        from rygtraening.ui.looking_back import LookingBack

        def tell_today() -> None:
            self._by_hand.begin()

        return LookingBack(*self._plain, self._courage, open_page=self.open_page, tell_today=tell_today)

    @cached_property
    def _knowledge(self) -> KnowledgeJourney:
        from rygtraening.ui.knowledge.journey import KnowledgeJourney

        return KnowledgeJourney(
            *self._plain,
            self._approach,
            can_flare=self._home.can_flare,
            begin_flare=self._home.begin_flare,
            open_courage=partial(self.open_page, frame.COURAGE),
            breathe=lambda: self._breathing.open(),
        )

    @cached_property
    def _breathing(self) -> BreathingJourney:
        from rygtraening.ui.breathing.journey import BreathingJourney

        return BreathingJourney(*self._plain)

    @cached_property
    def _preferences(self) -> Preferences:
        from rygtraening.ui.preferences import Preferences

        sound, reminders = lambda told: self._following.try_sound(told), lambda: self._reminders.make_card()
        ways = Preferences(*self._parts, self._backups, try_sound=sound, reminders_card=reminders)
        ways.language_chosen.connect(self._speak)
        ways.explanation_wanted.connect(lambda: self._explanation.open(frame.SETTINGS))
        ways.help_wanted.connect(self._helping.open)
        return ways

    @cached_property
    def _reminders(self) -> ReminderJourney:
        from rygtraening.ui.reminders.journey import ReminderJourney

        def tell(here: bool) -> None:
            if "_following" in vars(self):  # whoever has followed no session has loaded nothing for one
                (self._following.take_up if here else self._following.put_away)()

        self._window.came_forward.connect(lambda: tell(True))
        today, start, away = self._approach.today, self._start_from_outside, lambda: tell(False)
        return ReminderJourney(*self._plain, today=today, busy=self._is_busy, start=start, put_away=away)


_WITH_PAGES = {"_preferences", "_exposure", "_exercises", "_explanation", "_looking_back", "_reminders", "_knowledge"}
_WITH_PAGES |= {"_breathing"}
"""The ways whose pages are made anew in another language, where they have been gone."""
