"""A programme to send: what goes along in the file, said before it is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.sharing import PackedProgramme
from rygtraening.i18n import _
from rygtraening.ui.help.places import HELP_TOPIC
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body
from rygtraening.words import sharing as words
from rygtraening.words.doses import say


class ShareDialog(Dialog):
    """Nothing is written by it: ``save_wanted`` asks for that."""

    save_wanted = Signal()

    def __init__(self, theme: Theme, packed: PackedProgramme, parent: QWidget | None = None) -> None:
        name = say(packed.programme.name)
        super().__init__(theme, _("Send “{name}” to somebody").format(name=name), parent)
        self.setProperty(HELP_TOPIC, "sharing")
        about = _("The programme becomes one file. Whoever gets it sees everything in it before they take it in.")
        self.add(Body(theme, about))
        self.add(Bullets(theme, words.goes_along(packed)))
        self.save = PrimaryButton(theme, _("Save the file …"))
        self.save.clicked.connect(self.save_wanted)
        self.leave = SecondaryButton(theme, _("Cancel"))
        self.leave.clicked.connect(self.reject)
        self.add_button(self.save)
        self.add_button(self.leave)
