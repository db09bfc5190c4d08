"""A topic of the help over a dialog: the dialog stays as it is behind it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from rygtraening.domain.help import HelpTopic
from rygtraening.i18n import _
from rygtraening.ui.help.topic_card import TopicCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.dialog import Dialog


class HelpDialog(Dialog):
    """One topic to read, and a way back."""

    def __init__(self, theme: Theme, topic: HelpTopic, parent: QWidget) -> None:
        super().__init__(theme, _("Help"), parent)
        self.card = TopicCard(theme, topic, leads_on=False)
        self.add(self.card)
        self.close_button = PrimaryButton(theme, _("Close"))
        self.close_button.clicked.connect(self.accept)
        self.add_button(self.close_button)

    def _room(self) -> QSize:
        """As much as the window behind all dialogs: the one it lies over may be small."""
        behind = self.parentWidget()
        while isinstance(behind, QDialog) and (under := behind.parentWidget()) is not None:
            behind = under.window()
        size = behind.size() if behind is not None else super()._room()
        return size - QSize(Space.XXL, Space.XXL)
