"""The chosen ladder: the staircase, the one thing to do now, and what moves the person on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.activity import Activity
from rygtraening.domain.courage import CourageView
from rygtraening.domain.exposure import Refusal
from rygtraening.i18n import _
from rygtraening.ui.exposure.staircase import Staircase
from rygtraening.ui.exposure.step_list import StepList
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.words import exposure as words
from rygtraening.words.doses import say

_SENTENCE_LEAST = 240


class LadderCard(Card):
    """Shows ``view.chosen``, which must be there."""

    try_wanted = Signal()
    rate_wanted = Signal()
    edit_wanted = Signal()
    locked_wanted = Signal()
    """What can be done while a doctor's word is waited for."""

    def __init__(self, theme: Theme, view: CourageView, activity: Activity, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(say(activity.name))
        self.body.setSpacing(Space.L)
        self.main: PrimaryButton | None = None
        """The one thing to do now, if there is any."""
        self.refusal: Banner | None = None
        self._steps: StepList | None = None
        self._make_steps = partial(StepList, theme, activity, view.standing, view.fears)
        self._steps_at = 0
        self._total = len(activity.steps)
        about = say(activity.about)
        if about and not view.pairs:
            self.add(Muted(theme, about))
        captions = [say(step.text) for step in activity.steps]
        self.staircase = Staircase(theme, captions, view.standing.states, words.staircase(activity, view.standing))
        self.add(self.staircase)
        moved = words.moved(view.standing)
        if moved:
            self.add(Body(theme, moved))
        self._add_what_to_do(view, activity)
        self._steps_at = self.body.count()
        self.add(self._quiet_ways(view, activity))

    def _add_what_to_do(self, view: CourageView, activity: Activity) -> None:
        if view.step is None:
            self.main = PrimaryButton(self._theme, _("Say how each step feels"))
            self.main.clicked.connect(self.rate_wanted)
            said = _("A number from 0 to 10 for each step shows where it is good to begin. You can skip what you like.")
        elif view.refusal is not None:
            action = _("See what you can do") if view.refusal is Refusal.LOCKED else ""
            text = words.refusal(view.refusal, view.tried_today)
            self.refusal = Banner(self._theme, Tone.NEUTRAL, text, action=action)
            self.refusal.action.connect(self.locked_wanted)
            self.add(self.refusal)
            return
        else:
            self.main = PrimaryButton(self._theme, words.try_it(activity, view.step))
            self.main.clicked.connect(self.try_wanted)
            said = words.onward(view)
        row = Columns(self._theme, gap=Space.L, centred=True)
        row.add(self.main, stretch=0)
        row.add(Muted(self._theme, said), least=_SENTENCE_LEAST)
        self.add(row)

    def _quiet_ways(self, view: CourageView, activity: Activity) -> FlowBox:
        ways = FlowBox(gap=Space.L)
        self.all = QuietButton(self._theme, "")
        self.all.clicked.connect(self._toggle)
        ways.add(self.all)
        if view.step is not None:
            again = QuietButton(self._theme, _("Rate the steps again"))
            again.clicked.connect(self.rate_wanted)
            ways.add(again)
        if activity.id in view.own:
            edit = QuietButton(self._theme, _("Change the ladder"))
            edit.clicked.connect(self.edit_wanted)
            ways.add(edit)
        self._name_toggle()
        return ways

    def _toggle(self) -> None:
        if self._steps is None:  # made when it is first looked at
            self._steps = self._make_steps()
            self.body.insertWidget(self._steps_at, self._steps)
            self._steps.show()
            read_in_order(self.body)
        else:
            self._steps.setVisible(self._steps.isHidden())
        self._name_toggle()

    def _name_toggle(self) -> None:
        self.all.setText(
            _("Show all {n} steps").format(n=self._total)
            if self._steps is None or self._steps.isHidden()
            else _("Hide the steps")
        )
