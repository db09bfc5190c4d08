"""A day nothing is kept of: that it is quite all right, and what can be told of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.words import day as words


class EmptyCard(Card):
    """``tell`` and ``morning`` are ``None`` where nothing can be told."""

    def __init__(self, theme: Theme, *, changeable: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        text = words.empty() if changeable else words.empty_and_read_only()
        self.setAccessibleName(text)
        self.add(EmptyState(theme, IconName.TODAY, text))
        self.tell: SecondaryButton | None = None
        self.morning: SecondaryButton | None = None
        if changeable:
            self.tell = SecondaryButton(theme, _("Tell of a session"), icon=IconName.PLUS)
            self.morning = SecondaryButton(theme, _("Tell how the morning was"), icon=IconName.PLUS)
            buttons = FlowBox()
            buttons.add(self.tell)
            buttons.add(self.morning)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignHCenter)
            row.addStretch(1)
            self.add_layout(row)
