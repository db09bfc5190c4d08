"""Calm breathing: a disc that goes in and out like the breath, what to do in it, and how long it still takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from rygtraening.domain.breathing import MINUTES, Breath, Turn
from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.player.breathing_ring import BreathingRing
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Type
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words import breathing as words

_CENTRE = Qt.AlignmentFlag.AlignHCenter
BREATH_OUT = 0.3
"""Diameter of the disc when the breath is out, a share of the ring's: it is what one follows here, from the floor."""
STILL_SHARE, GOING_SHARE = 0.4, 0.62
"""Height of the ring, a share of the page's: while one breathes there is not much else."""
TEXT_TAKES = 0.4
"""How much of it larger text takes: at 200 % the ring has 1 / 1.4 of it."""


class BreathingPage(Page):
    """Knows no time: it is told each moment."""

    left = Signal()
    """Back to where one came from."""
    go_wanted = Signal()
    """Begin, or go on."""
    pause_wanted = Signal()
    minutes_chosen = Signal(int)

    def __init__(self, theme: Theme, minutes: int) -> None:
        super().__init__(theme, words.title(), words.lead())
        self._going = False
        self._turn: Turn | None = None
        self.back = QuietButton(theme, _("Back"), icon=IconName.CHEVRON_LEFT)
        self.back.clicked.connect(self.left)
        self.body.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.ring = BreathingRing(theme, least=BREATH_OUT)
        self.ring.setAccessibleName(_("Breaths"))
        self.add(self.ring)
        self.time = TextLabel(theme, role=Type.LARGE, muted=True)
        self.time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add(self.time)
        self.button = PrimaryButton(theme, "")
        self.button.clicked.connect(self._press)
        self.length = Segmented(
            theme, _("How long"), [(str(each), words.minutes(each)) for each in MINUTES], value=str(minutes)
        )
        self.length.chosen.connect(lambda chosen: self.minutes_chosen.emit(int(chosen)))
        for control in (self.button, self.length):
            row = FlowBox()
            row.add(control)
            self.add(row, _CENTRE)
        read_in_order(self.body)

    def show_still(self, breath: Breath, *, begun: bool) -> None:
        """Nothing runs: before the beginning, or paused at ``breath`` where it has ``begun``."""
        self._stop()
        self._name_button(_("Go on") if begun else _("Begin"), IconName.PLAY)
        self.length.setVisible(not begun)
        self.ring.show_breath(None)
        self.ring.show_fraction(0.0)
        self._count(breath, _("Pause") if begun else _("Ready"), "")
        self.time.setText(words.left(breath))

    def show_moment(self, breath: Breath) -> None:
        """It runs, and this is now."""
        if not self._going:
            self._going = True
            self._name_button(_("Pause"), IconName.PAUSE)
            self.length.hide()
            self._make_room()
        if breath.turn is not self._turn:
            self._turn = breath.turn
            announce(self, words.turn(breath.turn))
        self._count(breath, words.turn(breath.turn), str(breath.seconds_left))
        self.ring.show_breath(breath.drawn)
        self.ring.show_fraction(breath.through)
        self.time.setText(words.left(breath))

    def show_over(self, minutes: int) -> None:
        """The last breath is done."""
        self._stop()
        self._name_button(_("Once more"), IconName.PLAY)
        self.length.show()
        self.ring.show_breath(None)
        self.ring.show_fraction(1.0)
        self.ring.show_count(1, 1, "", _("Done"))
        self.time.setText(words.done(minutes))
        announce(self, self.time.text())
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """From the top, with the focus on what begins it."""
        self.verticalScrollBar().setValue(0)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space begins, pauses and goes on wherever the focus is; Esc leaves."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self.button.click()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ring grows with the window."""
        self._make_room()
        super().resizeEvent(event)

    def _stop(self) -> None:
        self._going, self._turn = False, None
        self._make_room()

    def _make_room(self) -> None:
        """While one breathes, only the ring and what stops it."""
        self._header.setVisible(not self._going)
        share = (GOING_SHARE if self._going else STILL_SHARE) / (1 + (self._theme.scale - 1) * TEXT_TAKES)
        self.ring.setFixedHeight(max(tokens.RING_LEAST, round(self.viewport().height() * share)))

    def _press(self) -> None:
        (self.pause_wanted if self._going else self.go_wanted).emit()

    def _count(self, breath: Breath, text: str, below: str) -> None:
        self.ring.show_count(breath.number, breath.total, below, text)

    def _name_button(self, text: str, icon: IconName) -> None:
        self.button.setText(text)
        self.button.set_icon(icon)
