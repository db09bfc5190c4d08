"""Slet alt: what will be deleted and where, a copy offered first, and the question once more."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.belongings import Belongings
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body, Headline, Muted
from rygtraening.words import delete_all as words

_NONE: Mapping[str, str] = MappingProxyType({})


class DeleteAllDialog(Dialog):
    """Two pages. Nothing is chosen beforehand, the focus is on the way out, and Esc leaves at any time."""

    copy_wanted = Signal()
    """A copy of the data, before anything is deleted."""
    confirmed = Signal(bool)
    """Delete everything; whether the person's own exercise files are to go too."""

    def __init__(
        self,
        theme: Theme,
        found: Belongings,
        place: Path | None,
        parent: QWidget | None = None,
        *,
        programmes: Mapping[str, str] = _NONE,
    ) -> None:
        """``place`` is where the person wanted second copies, if anywhere; ``programmes`` are the names of their own
        programmes, by their files as they are called in ``found``."""
        super().__init__(theme, _("Delete everything"), parent)
        self._found = found
        self._programmes = programmes
        self._place = place
        self._own = False
        self.own: CheckRow | None = None
        self.leave = SecondaryButton(theme, _("Cancel"))
        self.leave.clicked.connect(self.reject)
        self.save = SecondaryButton(theme, _("Save a copy first …"))
        self.save.clicked.connect(self.copy_wanted)
        self.onward = SecondaryButton(theme, _("Go on to delete …"))
        self.onward.clicked.connect(self._ask_once_more)
        self.delete = SecondaryButton(theme, _("Yes, delete everything"))
        self.delete.clicked.connect(self._confirm)
        self.delete.hide()
        for button in (self.leave, self.save, self.onward, self.delete):
            button.setAutoDefault(False)
            self.add_button(button)
        self._say_what()

    def showEvent(self, event: QShowEvent) -> None:
        """The focus waits on the way out."""
        super().showEvent(event)
        self.leave.setFocus()

    def _say_what(self) -> None:
        theme, found = self.theme, self._found
        if not found.kept and not found.own:
            self.save.hide()
            self.onward.hide()
            self.leave.setText(_("Close"))
            self.show_only([Body(theme, words.nothing_there(found))])
            return
        shown: list[QWidget] = [
            Body(theme, _("This is deleted from the computer:")),
            Bullets(theme, words.what(found), gap=Space.XS),
            Muted(theme, words.where(found)),
            Body(theme, words.for_good()),
        ]
        if ticked := words.own_exercises(found, self._programmes):
            self.own = CheckRow(theme, ticked)
            self.own.toggled.connect(self._take_own)
            shown.append(self.own)
        shown.append(Muted(theme, words.stays(found, self._place)))
        self.show_only(shown)

    def _take_own(self, taken: bool) -> None:
        self._own = taken

    def _ask_once_more(self) -> None:
        theme = self.theme
        self.own = None
        self.save.hide()
        self.onward.hide()
        self.delete.show()
        also = [Body(theme, words.own_go(self._found, self._programmes))] if self._own else []
        self.show_only(
            [
                Headline(theme, _("Delete everything for good?")),
                Body(theme, _("Your log is then gone, and the program begins as on the first day.")),
                *also,
            ]
        )
        self.leave.setFocus()

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self._own)
