"""The movement of an exercise: the figure going round through its phases, with an arrow and a warm glow."""

from __future__ import annotations

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.exercise import DoseKind, Exercise, Glow, Phase, Side, Sides
from rygtraening.domain.figure import Box, Figure, phases_of
from rygtraening.domain.figure_joints import Point
from rygtraening.i18n import _
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words import doses

_HEAD = 0.06
"""Room for the head of an arrow (units)."""
_HOLD = 2.0
"""Seconds a hold is shown where the dose says how long it is."""


class FigureCard(Card):
    """Shows ``exercise`` at ``tier``. It moves while it is seen, until a phase is chosen; under reduced motion the
    phases are still pictures. Minutes have no phases to choose from: they go round, or are one still picture."""

    def __init__(self, theme: Theme, exercise: Exercise, tier: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(_("The movement"))
        self._exercise = exercise
        self._tier = tier
        self._figure = Figure(exercise)
        self._phases = phases_of(exercise, tier)
        self._seconds = [self._lasts(phase) for phase in self._phases]
        self._ways: dict[tuple[int, Side | None], tuple[Point, ...]] = {}
        self._at = 0
        self.side: Side | None = None if exercise.sides is Sides.NONE else Side.RIGHT
        """The side that is shown."""
        self.view = FigureView(theme)
        self.view.setMinimumHeight(tokens.FIGURE_LEAST)
        self.body.addWidget(self.view, 1)
        self.cue = Muted(theme, "")
        self.phases: Segmented | None = None
        self.play: SecondaryButton | None = None
        self.change: SecondaryButton | None = None
        self._box = self._room()
        self._round = QVariantAnimation(self)
        self._round.setStartValue(0.0)
        self._round.setEndValue(sum(self._seconds))
        self._round.setDuration(round(sum(self._seconds) * 1000))
        self._round.setLoopCount(-1)
        self._round.valueChanged.connect(self.show_at)
        if exercise.dose.kind is not DoseKind.MINUTES:
            self.add(self.cue)
            self._add_controls()
        elif any(self._figure.rounds(tier, number) for number in range(len(self._phases))):
            self._add_play(FlowBox())
        self.show_phase(0)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def moving(self) -> bool:
        """Whether it goes round now."""
        return self._round.state() is QVariantAnimation.State.Running

    def show_at(self, seconds: float) -> None:
        """The moment so many seconds into a repetition."""
        for number, lasts in enumerate(self._seconds):
            if seconds < lasts or number == len(self._seconds) - 1:
                self._show(number, min(1.0, seconds / lasts) if lasts else 1.0)
                return
            seconds -= lasts

    def show_phase(self, number: int) -> None:
        """Where the phase with that number leads, standing still."""
        self._round.stop()
        self._show(number, 1.0)
        self._dress_play()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        if not self._theme.reduced_motion and self.play is not None:
            self._go()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen does not move."""
        self._round.stop()
        super().hideEvent(event)

    def _show(self, number: int, fraction: float) -> None:
        name, side = doses.say(self._exercise.name), self.side
        phase = self._phases[number]
        self._at = number
        words = f"{name}: {doses.say(phase.name)}" if self.phases is not None else name
        if side is not None:
            words = f"{words}. {doses.say(self._exercise.side_name(side, self._tier))}"
        pose = self._figure.moment(self._tier, side, number, fraction)
        way = self._way(number)
        glow = Glow.NONE if self._exercise.dose.kind is DoseKind.MINUTES else self._exercise.glow
        self.view.show_picture(Picture(pose, self._box, self._figure.upright, words, way, glow))
        self.cue.setText(doses.say(phase.cue))
        if self.phases is not None and self.phases.value != str(number):
            self.phases.set_value(str(number))

    def _room(self) -> Box:
        """Of the figure and every arrow, on both sides."""
        box, sides = self._figure.box, (self.side,) if self.side is None else (Side.RIGHT, Side.LEFT)
        for side in sides:
            for number in range(len(self._phases)):
                for x, y in self._figure.way(self._tier, side, number):
                    box = box.joined(Box(x - _HEAD, box.bottom, x + _HEAD, y + _HEAD))
        return box

    def _way(self, number: int) -> tuple[Point, ...]:
        key = number, self.side
        if key not in self._ways:
            self._ways[key] = self._figure.way(self._tier, self.side, number)
        return self._ways[key]

    def _lasts(self, phase: Phase) -> float:
        """Seconds the phase is shown."""
        return (self._exercise.dose.tiers[self._tier].hold or _HOLD) if phase.is_hold else phase.seconds

    def _add_controls(self) -> None:
        options = []
        for number, phase in enumerate(self._phases):
            words = f"{number + 1} {doses.say(phase.name)}"
            # How long a hold of the dose lasts is the person's own step, which is not known here.
            if phase.is_hold and self._exercise.dose.kind is DoseKind.REPETITIONS:
                seconds = _("{seconds} s").format(seconds=i18n.decimal(self._seconds[number]))
                words = f"{words} · {seconds}"
            options.append((str(number), words))
        self.phases = Segmented(self._theme, _("The phases of one repetition"), options)
        self.phases.chosen.connect(lambda number: self.show_phase(int(number)))
        row = FlowBox(gap=Space.S)
        row.add(self.phases)
        self._add_play(row)
        if self.side is not None:
            self.change = SecondaryButton(self._theme, _("Change sides"))
            self.change.clicked.connect(self._change_side)
            row.add(self.change)

    def _add_play(self, row: FlowBox) -> None:
        """What moves by itself can be stopped."""
        self.play = SecondaryButton(self._theme, _("Play"))
        self.play.clicked.connect(self._toggle)
        row.add(self.play)
        self.add(row)

    def _toggle(self) -> None:
        if self.moving:
            self._round.stop()
            self._dress_play()
        else:
            self._go()

    def _go(self) -> None:
        self._round.start()
        self._dress_play()

    def _change_side(self) -> None:
        self.side = Side.LEFT if self.side is Side.RIGHT else Side.RIGHT
        if not self.moving:
            self._show(self._at, 1.0)

    def _dress_play(self) -> None:
        if self.play is not None:
            self.play.setText(_("Pause") if self.moving else _("Play"))
            self.play.set_icon(IconName.PAUSE if self.moving else IconName.PLAY)

    def _follow_theme(self) -> None:
        if self.play is not None:
            self.play.setVisible(not self._theme.reduced_motion)
            if self._theme.reduced_motion and self.moving:
                self.show_phase(self._at)
