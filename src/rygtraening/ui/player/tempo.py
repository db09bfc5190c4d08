"""The tempo of the movement, with a button on each side of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.domain.keys import Command
from rygtraening.i18n import _
from rygtraening.ui.player.small_button import SmallButton
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.group import Group
from rygtraening.ui.widgets.heading import TextLabel


class TempoStepper(Group):
    """Slower, the tempo, faster."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words = ("", "")
        self._room = 0
        self.slower = SmallButton(theme, "", icon=IconName.MINUS)
        self.faster = SmallButton(theme, "", icon=IconName.PLUS)
        self.label = TextLabel(theme, "", muted=True)
        self.label.setWordWrap(False)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self.slower)
        row.addWidget(self.label)
        row.addWidget(self.faster)
        self.slower.clicked.connect(lambda: self.asked.emit(Command.SLOWER))
        self.faster.clicked.connect(lambda: self.asked.emit(Command.FASTER))

    def retranslate(self) -> None:
        """Say the names in the language spoken now."""
        self.setAccessibleName(_("Tempo"))
        for button, name, key in ((self.slower, _("Slower"), "−"), (self.faster, _("Faster"), "+")):
            button.setAccessibleName(name)
            button.setAccessibleDescription(key)
            button.setToolTip(f"{name} ({key})")

    def show_tempo(self, words: str, brief: str) -> None:
        """Show the tempo in ``words``, in ``brief`` ones where there is less room."""
        if (words, brief) != self._words:
            self._words = words, brief
            self.label.setAccessibleName(words)
            self.fit(self._room)

    def fit(self, room: int) -> None:
        """Say as much as ``room`` px allow."""
        self._room = room
        words, brief = self._words
        buttons = self.slower.sizeHint().width() + self.faster.sizeHint().width() + 2 * Space.XS
        text = words if buttons + self.label.fontMetrics().horizontalAdvance(words) <= room else brief
        if text != self.label.text():
            self.label.setText(text)
            self.updateGeometry()
