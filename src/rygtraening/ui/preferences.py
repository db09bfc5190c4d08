"""Indstillinger, and what its choices do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from rygtraening import __version__, i18n
from rygtraening.domain.asking import Asking
from rygtraening.domain.home_region import HomeRegion
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Profile
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.backups.journey import BackupJourney
from rygtraening.ui.delete_all.journey import DeleteAllJourney
from rygtraening.ui.exchange.journey import ExchangeJourney
from rygtraening.ui.figure.looks import CLOTHES_KEY, SKIN_KEY
from rygtraening.ui.figure.looks_card import LooksCard
from rygtraening.ui.settings.page import Further, SettingsPage
from rygtraening.ui.settings.sound_card import SoundCard, SoundChoices, Tried
from rygtraening.ui.theme.figure_colours import Looks
from rygtraening.ui.theme.theme import Contrast, Mode, Theme
from rygtraening.ui.weekly.choices_card import ChoicesCard
from rygtraening.ui.window import MainWindow

TrySound = Callable[[Callable[[Tried], None]], None]
"""Lets sound and voice be heard as they are chosen now, and tells what came of it."""


class Preferences(QObject):
    """Every choice takes effect and is kept at once."""

    language_chosen = Signal(str)
    explanation_wanted = Signal()
    help_wanted = Signal()

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        backups: BackupJourney,
        *,
        try_sound: TrySound,
        reminders_card: Callable[[], QWidget],
    ) -> None:
        """``reminders_card`` makes the card of the reminders, as they are chosen now."""
        super().__init__(window)
        self._reminders_card = reminders_card
        self._try_sound = try_sound
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._asking = Asking(core.settings)
        self._page: SettingsPage | None = None
        self._sounding: SoundCard | None = None
        self._backups = backups
        self.exchange = ExchangeJourney(core, window, theme, refresh=self._show_training)
        self._delete_all = DeleteAllJourney(core, window, theme, save=self.exchange.save)

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = self._sounding = None
        self._backups.forget()

    def open(self) -> None:
        """Indstillinger, as it is now."""
        if self._page is None:
            self._page = self._build()
        self._show_training()
        if self._sounding is not None:
            self._sounding.muted.setChecked(PlayerMemory(self._core.settings).muted)
        self._window.show_page(self._page, frame.SETTINGS, growing=self._page.growing)
        self._backups.refresh()

    def focus_language(self, language: str) -> None:
        """Put the focus on the language that was chosen."""
        if self._page is not None:
            self._page.make_whole()
            self._page.language.segment(language).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> SettingsPage:
        core = self._core
        further = Further(
            training=(self._asking_card, self._reminders_card, self._sound_card),
            look=(self._looks_card,),
            data=(self._copies_card,),
        )
        page = SettingsPage(self._theme, core.safety, core.data_dir, __version__, further)
        page.language_chosen.connect(self.language_chosen)
        page.explanation_wanted.connect(self.explanation_wanted)
        page.help_wanted.connect(self.help_wanted)
        page.mode_chosen.connect(self._choose_mode)
        page.size_chosen.connect(self._choose_size)
        page.contrast_chosen.connect(self._choose_contrast)
        page.less_motion_chosen.connect(self._choose_less_motion)
        page.folder_wanted.connect(self._open_folder)
        page.copy_wanted.connect(self.exchange.save)
        page.fetch_wanted.connect(self.exchange.fetch)
        page.delete_wanted.connect(self._delete_all.begin)
        page.days_chosen.connect(lambda days: self._choose(lambda: self._logbook.choose(days_per_week=days)))
        page.opt_in_chosen.connect(lambda more: self._choose(lambda: self._logbook.choose(opt_in=more)))
        page.region_chosen.connect(HomeRegion(core.settings, core.safety.regions).keep)
        return page

    def _asking_card(self) -> ChoicesCard:
        asking = self._asking
        card = ChoicesCard(self._theme, week=asking.week, wellbeing=asking.wellbeing, wins=asking.wins)
        card.week_chosen.connect(asking.keep_week)
        card.wellbeing_chosen.connect(asking.keep_wellbeing)
        card.wins_chosen.connect(asking.keep_wins)
        return card

    def _looks_card(self) -> LooksCard:
        card = LooksCard(self._theme, self._core.programme.exercises)
        card.chosen.connect(self._choose_looks)
        return card

    def _copies_card(self) -> QWidget:
        card = self._backups.make_card()
        self._backups.refresh()
        return card

    def _sound_card(self) -> SoundCard:
        memory, language = PlayerMemory(self._core.settings), i18n.language()
        chosen = SoundChoices(memory.spoken, memory.spoken_counts, memory.volume, memory.muted, memory.full_screen)
        card = SoundCard(self._theme, chosen)
        card.spoken_chosen.connect(memory.keep_spoken)
        card.counts_chosen.connect(memory.keep_spoken_counts)
        card.volume_chosen.connect(memory.keep_volume)
        card.muted_chosen.connect(memory.keep_muted)
        card.full_screen_chosen.connect(memory.keep_full_screen)
        card.voice_chosen.connect(lambda name: memory.keep_voice(language, name))
        card.try_wanted.connect(lambda: self._try_sound(lambda tried: self._show_tried(card, tried)))
        self._sounding = card
        return card

    def _show_tried(self, card: SoundCard, tried: Tried) -> None:
        """What came of it, if the page is still there: a voice may take seconds to come."""
        if card is self._sounding:
            card.show_tried(tried, PlayerMemory(self._core.settings).voice(i18n.language()))

    def _choose(self, choose: Callable[[], None]) -> None:
        """Keep a choice of the training; where the disk refuses, the page shows what is kept."""
        self._window.attempt(choose, again=lambda: self._choose(choose))
        self._show_training()

    def _show_training(self) -> None:
        if self._page is not None:
            core = self._core
            region = HomeRegion(core.settings, core.safety.regions).chosen
            profiles = core.journal.facts(Profile)
            self._page.show_training(profiles[-1] if profiles else None, region.id if region is not None else "")

    def _open_folder(self) -> None:
        folder = str(self._core.data_dir)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self._window.say(_("The system did not open the folder. It is {folder}").format(folder=folder))

    def _choose_looks(self, looks: Looks) -> None:
        self._theme.set_looks(looks)
        self._core.settings.set(SKIN_KEY, looks.skin.value)
        self._core.settings.set(CLOTHES_KEY, looks.clothes.value)

    def _choose_mode(self, mode: str) -> None:
        self._theme.set_mode(Mode(mode))
        self._core.settings.set("theme", mode)

    def _choose_contrast(self, contrast: str) -> None:
        self._theme.set_contrast(Contrast(contrast))
        self._core.settings.set("contrast", contrast)

    def _choose_less_motion(self, less: bool) -> None:
        self._theme.set_reduced_motion(less)
        self._core.settings.set("less_motion", "1" if less else "")

    def _choose_size(self, per_cent: int) -> None:
        self._theme.set_scale(per_cent / 100)
        self._core.settings.set("text_size", str(per_cent))
