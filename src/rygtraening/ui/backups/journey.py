"""Copies in the window: the day's by itself in a thread of its own, others from Indstillinger."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.ports import Core
from rygtraening.i18n import _
from rygtraening.ui.background import Background, Work
from rygtraening.ui.foot import READ_MS
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.domain.backups import Copy
    from rygtraening.ui.backups.card import CopiesCard


LOOK_AFTER_MS = 5000
"""So long after the window is there the log is read through."""
PickPlace = Callable[[QWidget], Path | None]


class BackupJourney(QObject):
    """One piece of work at a time; what is wanted meanwhile waits. When the window closes, a copy in the making is made
    whole first: that takes less than a second, and nothing else is begun."""

    restored = Signal()
    """The journal is another one now."""
    trouble_found = Signal()
    """The log is not as it was written: ``trouble``."""

    def __init__(self, core: Core, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._place = BackupPlace(core.settings)
        self._card: CopiesCard | None = None
        self._waiting: deque[tuple[Work, Callable[[object], None], Callable[[str], None]]] = deque()
        self._done: Callable[[object], None] = _ignore
        self._failed: Callable[[str], None] = window.say
        self._ended = False
        self.trouble = ""
        """What reading the log through has found, a sentence; empty where all is well, or nothing is known yet."""
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self.look_over)
        self._work = Background(self)
        self._work.done.connect(self._go_on)
        self._work.failed.connect(self._go_on_without)
        self.pick_place: PickPlace = _ask_where
        window.installEventFilter(self)
        core.backups.when_due(self._make_the_days)

    def watch(self) -> None:
        """Read the log through soon, when whoever opened the window has begun."""
        self._soon.start()

    def look_over(self) -> None:
        """Read the log through, beside whatever is done; nothing is said where all is well or nobody can tell."""
        backups = self._core.backups
        self._begin(backups.look_over, self._take_health, lambda why: None)

    def make_card(self) -> CopiesCard:
        """The card for Indstillinger."""
        from rygtraening.ui.backups.card import CopiesCard

        card = self._card = CopiesCard(self._theme)
        card.copy_wanted.connect(self._save)
        card.list_wanted.connect(self.show_copies)
        card.place_wanted.connect(self._choose_place)
        card.no_place_wanted.connect(lambda: self._keep_place(None))
        return card

    def forget(self) -> None:
        """The card is gone."""
        self._card = None

    def refresh(self) -> None:
        """Show on the card what there is now."""
        if self._card is None:
            return
        self._card.show_place(self._place.folder)
        backups = self._core.backups
        self._begin(lambda told: backups.last_good(), self._show_last)

    def show_copies(self) -> None:
        """The copies there are, and going back to one."""
        from rygtraening.ui.backups.copies_dialog import CopiesDialog

        dialog = CopiesDialog(self._theme, self._core.backups, self._core.clock.now, self._window)
        dialog.restored.connect(self._look_anew)
        dialog.restored.connect(self.restored)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.refresh)
        dialog.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is being made is made whole before the window is gone."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self._ended = True
            self._soon.stop()
            self._waiting.clear()
            self._work.end(lambda: None)
        return False

    # the day's copy

    def _make_the_days(self) -> None:
        from rygtraening.domain.backups import Occasion

        backups = self._core.backups
        self._begin(lambda told: backups.create(Occasion.DAY), self._tell_the_days, self._tell_no_copy)

    def _tell_the_days(self, made: object) -> None:
        from rygtraening.domain.backups import Made
        from rygtraening.words import backups as words

        if isinstance(made, Made):
            if self._place.missed(made.elsewhere):
                self._window.say(words.elsewhere_missed(made.elsewhere), stays_ms=READ_MS)
            self._show_made(made.copy)

    def _tell_no_copy(self, why: str) -> None:
        said = _("Today’s copy of your log could not be made.")
        self._window.say(f"{said} {why}", _("See the copies …"), self.show_copies)

    # by hand

    def _save(self) -> None:
        from rygtraening.domain.backups import Occasion

        backups = self._core.backups
        self._begin(lambda told: backups.create(Occasion.BY_HAND), self._tell_saved)

    def _tell_saved(self, made: object) -> None:
        from rygtraening.domain.backups import Made
        from rygtraening.words import backups as words

        if isinstance(made, Made):
            self._place.missed(made.elsewhere)
            self._window.say(words.made(made))
            self._show_made(made.copy)

    def _choose_place(self) -> None:
        folder = self.pick_place(self._window)
        if folder is not None:
            backups = self._core.backups
            self._begin(lambda told: backups.prepare_place(folder), self._keep_place_and_save)

    def _keep_place_and_save(self, folder: object) -> None:
        if isinstance(folder, Path):
            self._keep_place(folder)
            self._save()

    def _keep_place(self, folder: Path | None) -> None:
        self._place.keep(folder)
        if self._card is not None:
            self._card.show_place(folder)

    def _show_made(self, copy: Copy) -> None:
        """A copy that is not whole is not the last good one, and tells that the log is not either."""
        if copy.is_whole:
            self._show_last(copy)
        else:
            self.refresh()
            self.look_over()

    def _show_last(self, copy: object) -> None:
        from rygtraening.domain.backups import Copy
        from rygtraening.words import backups as words

        if self._card is not None:
            now = self._core.clock.now()
            self._card.show_last(words.last_good(copy if isinstance(copy, Copy) else None, now))

    # the log itself

    def _take_health(self, found: object) -> None:
        from rygtraening.domain.integrity import Health
        from rygtraening.words import integrity

        if isinstance(found, Health):
            before, self.trouble = self.trouble, integrity.trouble(found)
            if self.trouble and self.trouble != before:
                self.trouble_found.emit()

    def _look_anew(self) -> None:
        """The log is another one: what was found is not about it."""
        self.trouble = ""
        self.look_over()

    # one at a time

    def _begin(self, work: Work, done: Callable[[object], None], failed: Callable[[str], None] | None = None) -> None:
        if self._ended:
            return
        self._waiting.append((work, done, failed or self._window.say))
        if not self._work.busy:
            self._begin_next()

    def _begin_next(self) -> None:
        if self._waiting and not self._ended:
            work, self._done, self._failed = self._waiting.popleft()
            self._work.begin(work)
        if self._card is not None:
            self._card.show_busy(self._work.busy)

    def _go_on(self, found: object) -> None:
        self._done(found)
        if not self._work.busy:
            self._begin_next()

    def _go_on_without(self, why: str) -> None:
        self._failed(why)
        if not self._work.busy:
            self._begin_next()


def _ignore(found: object) -> None:
    """Nothing was wanted."""


def _ask_where(parent: QWidget) -> Path | None:
    """Let the person pick the second place for copies."""
    from rygtraening.ui.backups.pick_place import pick_place

    return pick_place(parent)
