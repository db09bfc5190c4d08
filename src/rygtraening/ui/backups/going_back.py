"""What going back to a copy is in a dialog: looked at, done in another thread, said, and undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.backups import Copy, Restored, RestorePreview
from rygtraening.domain.ports import Backups
from rygtraening.i18n import _
from rygtraening.ui.background import Background, Work
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body, Headline, Muted
from rygtraening.ui.widgets.progress_bar import ProgressBar
from rygtraening.words import backups as words


class GoingBack(Dialog):
    """Shows what going back would do before anything is done. It works in a thread of its own; Esc gives up, and then
    nothing was changed."""

    restored = Signal()
    """The journal is another one now."""

    def __init__(
        self, theme: Theme, title: str, backups: Backups, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent)
        self.backups = backups
        self.now = now
        self.result_of_it: Restored | None = None
        self._chosen: Copy | None = None
        self._bar: ProgressBar | None = None
        self._work = Background(self)
        self._work.told.connect(self._tell)
        self._work.done.connect(self.show_found)
        self._work.failed.connect(self._fail)
        self._work.given_up.connect(self._leave)
        self.back = PrimaryButton(theme, _("Go back to this copy"))
        self.back.clicked.connect(self._go_back)
        self.undo = SecondaryButton(theme, _("Undo"))
        self.undo.clicked.connect(self._undo)
        self.leave = SecondaryButton(theme, _("Cancel"))
        self.leave.clicked.connect(self.reject)
        for button in (self.back, self.undo, self.leave):
            self.add_button(button)
        self.finished.connect(lambda: self._work.end(lambda: None))

    def begin(self, words_of_it: str, work: Work) -> None:
        """Do ``work``, and say meanwhile what it is."""
        self._bar = ProgressBar(self.theme, words_of_it)
        self.show_buttons(leave=_("Cancel"))
        self.show_only([Body(self.theme, words_of_it), self._bar])
        self._work.begin(work)

    def look_at(self, copy: Copy) -> None:
        """Show what going back to ``copy`` would do."""
        backups = self.backups
        self.begin(_("The copy is being compared with your log …"), lambda told: backups.preview(copy))

    def reject(self) -> None:
        """Give up what is going on, else close."""
        if self._work.busy:
            self.leave.setEnabled(False)
            self._work.give_up()
        else:
            super().reject()

    def show_buttons(self, *, back: bool = False, undo: bool = False, leave: str) -> None:
        """Which buttons there are, and what leaving is called."""
        self.back.setVisible(back)
        self.undo.setVisible(undo)
        self.leave.setText(leave)
        self.leave.setEnabled(True)
        (self.back if back else self.leave).setFocus()

    def show_found(self, found: object) -> None:
        """Show what came of it."""
        self._bar = None
        if isinstance(found, RestorePreview):
            self._show_preview(found)
        elif isinstance(found, Restored):
            self._show_restored(found)

    def show_why_not(self, why: str) -> None:
        """Say why it was not done."""
        self.show_buttons(leave=_("Close"))
        self.show_only([Body(self.theme, why)])

    def _show_preview(self, found: RestorePreview) -> None:
        first, *others = words.preview(found, self.now())
        shown: list[QWidget] = [Headline(self.theme, first)]
        shown += [
            Banner(self.theme, Tone.YELLOW, said) if found.going and number == 0 else Body(self.theme, said)
            for number, said in enumerate(others)
        ]
        if found.changes:
            shown.append(Muted(self.theme, words.kept_first(found)))
            self._chosen = found.copy
        self.show_buttons(back=found.changes, leave=_("Cancel") if found.changes else _("Close"))
        self.show_only(shown)

    def _go_back(self) -> None:
        if self._chosen is not None:
            self._restore(self._chosen)

    def _undo(self) -> None:
        if self.result_of_it is not None and self.result_of_it.before is not None:
            self._restore(self.result_of_it.before)

    def _restore(self, copy: Copy) -> None:
        backups = self.backups
        self.begin(_("The copy takes the place of your log …"), lambda told: backups.restore(copy, told))

    def _show_restored(self, found: Restored) -> None:
        self.result_of_it = found
        shown: list[QWidget] = [Headline(self.theme, words.restored(found, self.now()))]
        if found.damaged is not None:
            shown.append(Body(self.theme, words.kept_damaged(found.damaged)))
        if found.before is not None:
            shown.append(Muted(self.theme, _("Your log as it was just before is among the copies.")))
        self.show_buttons(undo=found.before is not None, leave=_("Close"))
        self.show_only(shown)
        self.restored.emit()

    def _leave(self) -> None:
        super().reject()

    def _tell(self, share: float) -> None:
        if self._bar is not None:
            self._bar.show_share(share)

    def _fail(self, why: str) -> None:
        self._bar = None
        self.show_why_not(why)
