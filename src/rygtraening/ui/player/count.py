"""Beside the stage: the ring, the phase with its countdown, and under them the tempo or the take-back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.domain.keys import Command
from rygtraening.i18n import _
from rygtraening.ui.player import measures
from rygtraening.ui.player.breathing_ring import BreathingRing
from rygtraening.ui.player.count_view import CountView
from rygtraening.ui.player.fitted_label import FittedLabel
from rygtraening.ui.player.small_button import SmallButton
from rygtraening.ui.player.tempo import TempoStepper
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space

_BACKSPACE = "⌫"


class Count(QWidget):
    """Shows a ``CountView``; ``asked`` carries the ``Command`` of its buttons."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window_height = measures.DEFAULT_HEIGHT
        self.ring = BreathingRing(theme, self)
        self.phase = FittedLabel(theme, loud=True, parent=self)
        self.countdown = FittedLabel(theme, loud=False, parent=self)
        self.tempo = TempoStepper(theme, self)
        self.take_back = SmallButton(theme, "", icon=None, parent=self)
        self.tempo.asked.connect(self.asked)
        self.take_back.clicked.connect(lambda: self.asked.emit(Command.TAKE_BACK))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._arrange)

    def retranslate(self) -> None:
        """Say the names of the buttons in the language spoken now."""
        self.ring.setAccessibleName(_("Repetitions"))
        self.tempo.retranslate()
        words = _("Take the last one back")
        self.take_back.name(words, words, _BACKSPACE)
        self.take_back.setAccessibleDescription(_("Backspace"))
        self.take_back.show_as(keys=True, words=True)

    def show_view(self, view: CountView) -> None:
        """Show ``view``."""
        self.ring.show_count(view.number, view.total, view.words, view.text)
        self.ring.show_fraction(view.fraction)
        self.ring.show_breath(view.breath)
        self.phase.show_words(view.title)
        self.countdown.show_words(view.below)

    def show_counting(self, own: bool, can_take_back: bool, *, minutes: bool = False) -> None:
        """The tempo where the program leads, the take-back where the person counts; ``minutes`` have neither, for a
        minute is a minute."""
        self.tempo.setVisible(not own and not minutes)
        self.take_back.setVisible(own and not minutes)
        self.take_back.setEnabled(can_take_back)

    def set_window(self, width: int, height: int) -> None:
        """The window everything is a share of (px)."""
        self._window_height = height
        wanted = measures.px(measures.RING, height)
        self.tempo.fit(0)
        tool = max(self.tempo.sizeHint().width(), self.take_back.minimumSizeHint().width())
        least = max(round(width * measures.COLUMN_LEAST), tool)
        most = max(round(width * measures.COLUMN_MOST), least)
        self.setFixedWidth(min(max(wanted, least), most))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        self._arrange()

    def _shorten_take_back(self, width: int, most: int) -> None:
        """Words and key; without the key, and then the key alone, where they would be higher than ``most`` px."""
        for keys in (True, False):
            self.take_back.show_as(keys=keys, words=True)
            if self.take_back.heightForWidth(width) <= most:
                return
        self.take_back.setText(_BACKSPACE)

    def _arrange(self) -> None:
        """From top to bottom; the ring takes what the words leave, never less than its least."""
        height, width = self._window_height, self.width()
        phase = round(measures.px(measures.PHASE, height) * 1.25)
        countdown = round(measures.px(measures.COUNTDOWN, height) * 1.25)
        words = phase + countdown
        self._shorten_take_back(width, self.height() - words - measures.px(measures.RING_LEAST, height))
        tool = max(self.tempo.sizeHint().height(), self.take_back.heightForWidth(width))
        room = self.height() - words - tool - 2 * Space.S
        ring = min(measures.px(measures.RING, height), width, room)
        ring = max(ring, measures.px(measures.RING_LEAST, height))
        spare = max(0, self.height() - ring - words - tool)
        gap = min(spare // 3, int(Space.XL))
        y = max(0, (self.height() - ring - words - tool - 2 * gap) // 3)
        self.ring.setGeometry((width - ring) // 2, y, ring, ring)
        y += ring + gap
        self.phase.set_size(measures.px(measures.PHASE, height))
        self.phase.setGeometry(0, y, width, phase)
        y += phase
        self.countdown.set_size(measures.px(measures.COUNTDOWN, height))
        self.countdown.setGeometry(0, y, width, countdown)
        y += countdown
        y = max(y, self.height() - tool)
        self.tempo.fit(width)
        y = max(0, min(y, self.height() - tool))
        stepper = min(width, self.tempo.sizeHint().width())
        self.tempo.setGeometry((width - stepper) // 2, y, stepper, tool)
        back = min(width, self.take_back.sizeHint().width())
        self.take_back.setGeometry((width - back) // 2, y, back, tool)
