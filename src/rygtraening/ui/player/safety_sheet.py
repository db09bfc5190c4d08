"""The safety notes of an exercise, one key away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.keys import Command
from rygtraening.domain.text import Text
from rygtraening.i18n import _
from rygtraening.ui.player.keys import WindowKey, meaning
from rygtraening.ui.player.sheet import Sheet, column
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import PlayerButton, PlayerTone
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Small
from rygtraening.words.doses import say

_WIDTH = 960
_COLUMN_LEAST = 320
"""With less for each (px at 100 %), the notes stand in one column."""


class SafetySheet(Sheet):
    """What is normal, when to stop, who should be careful, what is gentler."""

    closed = Signal()
    pain_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _WIDTH, parent)
        self._close = PlayerButton(theme, "", tone=PlayerTone.PRIMARY)
        self._pain = PlayerButton(theme, "", "O", tone=PlayerTone.PAIN)
        self._close.clicked.connect(self.close_sheet)
        self._pain.clicked.connect(self._ask_pain)
        self.footer.add(self._close)
        self.footer.add(self._pain)

    def retranslate(self) -> None:
        """Say the buttons in the language spoken now."""
        self._close.setText(_("Back to the exercise"))
        self._pain.setText(_("It hurts more"))

    def open_for(self, exercise: Exercise, dose: str = "") -> None:
        """Show the notes of ``exercise``, and under them its ``dose`` of today with its reason."""
        self._fill(exercise, dose)
        self.open()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Back to the exercise."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """I and Esc close it, O goes on to the pain page."""
        means = None if event.isAutoRepeat() else meaning(event)
        if means is WindowKey.SAFETY:
            self.close_sheet()
        elif means is Command.PAIN:
            self._ask_pain()
        else:
            super().keyPressEvent(event)

    def _ask_pain(self) -> None:
        self.hide()
        self.pain_asked.emit()

    def _fill(self, exercise: Exercise, dose: str) -> None:
        self.empty()
        notes = exercise.safety
        name = say(exercise.name)
        self.title.setText(_("Safety notes: {exercise}").format(exercise=name))
        self.setAccessibleName(self.title.text())
        stops = self._part(_("Stop calmly if you notice"), notes.stop_signs, Tone.RED)
        gentler = self._part(_("Gentler"), [notes.gentler])
        normal = self._part(_("This is normal"), notes.normal, Tone.GREEN)
        careful = self._part(_("Take extra care if"), notes.be_careful_if, Tone.YELLOW)
        columns = [column(stops, gentler), column(normal, careful)]
        self.body.addWidget(Columns(self.theme, columns, least=_COLUMN_LEAST, gap=Space.XXL))
        if dose:
            self.body.addWidget(Small(self.theme, dose))
        if not exercise.source.reviewed:
            self.body.addWidget(Small(self.theme, _("No clinician has gone through these notes yet.")))
        self.body.addStretch(1)

    def _part(self, heading: str, texts: Iterable[Text], tone: Tone = Tone.NEUTRAL) -> Bullets:
        return Bullets(self.theme, [say(text) for text in texts], heading=heading, tone=tone, large=True, gap=Space.XS)
