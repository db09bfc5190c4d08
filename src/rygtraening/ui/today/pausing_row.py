"""An exercise that has a week off: until when, and what is done instead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rygtraening import i18n
from rygtraening.domain.day_plan import Pausing
from rygtraening.i18n import _
from rygtraening.ui.figure.tile import headed, marker
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.today.exercise_row import room_of
from rygtraening.ui.widgets.empty_state import Icon
from rygtraening.ui.widgets.heading import Small, TextLabel, TextStack
from rygtraening.ui.widgets.row_button import RowButton
from rygtraening.words import doses


class PausingRow(RowButton):
    """Opens the exercise when it is pressed: reading about it goes on."""

    def __init__(self, theme: Theme, pausing: Pausing, instead: str, parent: QWidget | None = None) -> None:
        """``instead`` says what stands in for it, and may be empty."""
        name = doses.say(pausing.exercise.name)
        until = _("Has a pause until {day}.").format(day=i18n.long_date(pausing.until))
        text = f"{until} {instead}." if instead else until
        super().__init__(theme, _("{name}. {text} Read about it.").format(name=name, text=text), parent=parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(Space.L)
        room = QWidget()
        sign = QGridLayout(room)  # in the room of a figure, in line with the rows over it
        sign.setContentsMargins(0, 0, 0, 0)
        sign.addWidget(room_of(marker(theme, pausing.exercise, 0, 0)), 0, 0)
        sign.addWidget(Icon(theme, IconName.PAUSE), 0, 0, Qt.AlignmentFlag.AlignCenter)
        words = TextStack(TextLabel(theme, name, role=Type.STRONG, muted=True), Small(theme, text))
        row.addWidget(headed(theme, room, words), 1)
        row.addWidget(Icon(theme, IconName.NEXT, size=tokens.ICON_SMALL), 0, Qt.AlignmentFlag.AlignVCenter)
        self.settle()
