"""The card that says what today is: the exercises, why they are what they are, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.short_day import FIVE_MINUTES
from rygtraening.domain.today import Today
from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.today.exercise_row import ExerciseRow
from rygtraening.ui.today.reason_note import ReasonNote
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, ThemedButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Split
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Small
from rygtraening.ui.widgets.in_sight import InSight
from rygtraening.words import changes

if TYPE_CHECKING:
    from rygtraening.ui.today.pausing_row import PausingRow


class Offers(Struct, frozen=True):
    """What the card offers. ``start`` the session, ``again`` as a quiet second one (only the first can also be told as
    done without the program); ``choices`` whether steps can be declined and the session made short, and ``shorter``
    whether short makes a difference; ``short`` is chosen; ``flare`` a flare-up can be said."""

    start: bool = True
    again: bool = False
    choices: bool = True
    shorter: bool = False
    short: bool = False
    flare: bool = True

    @classmethod
    def of(cls, today: Today, *, short: bool, waiting: bool) -> Offers:
        """What ``today`` offers; ``waiting`` for an interrupted session, which comes first."""
        plan = today.plan
        several = len(plan.prescriptions) + len(plan.left_out) > 1
        return cls(
            start=bool(plan.prescriptions) and not waiting,
            again=today.trained_today,
            choices=not waiting,
            # What is said to take "about 5 minutes" is not made shorter, nor is one more session.
            shorter=several and not today.trained_today and round(today.seconds / 60) * 60 > FIVE_MINUTES,
            short=short,
            flare=can_flare(today),
        )


def can_flare(today: Today) -> bool:
    """Whether a flare-up can be said unasked: none goes on, and the page does not ask for one already."""
    return today.flare is None and not today.flare_asked


class SessionCard(Card):
    """Rows, reasons, the start, and the quiet ways to all that may be different today."""

    start = Signal()
    safety = Signal()
    opened = Signal(str)
    """The id of an exercise."""
    declined = Signal(str)
    undeclined = Signal(str)
    short_wanted = Signal(bool)
    explanation = Signal()
    flare = Signal()
    by_hand = Signal()
    """The person has trained without the program."""

    def __init__(self, theme: Theme, plan: DayPlan, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(_("Today's exercises"))
        self.body.setSpacing(Space.XS)
        self.rows: list[ExerciseRow] = []
        self.pausing: list[PausingRow] = []
        self.why: ReasonNote | None = None
        self.begin: ThemedButton | None = None
        self.begin_place: InSight | None = None
        self.short: QuietButton | None = None
        self._add_rows(plan, offers)
        self._add_pausing(plan)
        self._add_left_out(plan)
        self.ask = QuietButton(theme, _("Is anything new or different?"))
        self.explain = QuietButton(theme, _("How the program chooses"))
        self.flare_up: QuietButton | None = None
        self.ask.clicked.connect(self.safety)
        self.explain.clicked.connect(self.explanation)
        if offers.start:
            self._add_start(offers)
        if offers.flare:
            self.flare_up = QuietButton(theme, _("I have a flare-up"))
            self.flare_up.clicked.connect(self.flare)
        quiet = FlowBox(gap=Space.L, line_gap=Space.NONE)
        self.told: QuietButton | None = None
        if offers.start and not offers.again:
            self.told = QuietButton(theme, _("I have trained without the program"))
            self.told.clicked.connect(self.by_hand)
        for button in (self.flare_up, self.explain, self.told, None if offers.start else self.ask):
            if button is not None:
                quiet.add(button)
        self.add(quiet)

    def _add_rows(self, plan: DayPlan, offers: Offers) -> None:
        # One sentence that holds for every row is said once; a sentence a row where they differ.
        each = len({prescription.reason for prescription in plan.prescriptions}) > 1
        for number, prescription in enumerate(plan.prescriptions, start=1):
            if number > 1:
                self.add_line()
            row = ExerciseRow(
                self._theme,
                number,
                prescription,
                why=each,
                can_decline=offers.choices,
                pausing=plan.pausing,
            )
            name = prescription.exercise.id
            row.open.clicked.connect(lambda _on=False, name=name: self.opened.emit(name))
            if row.step is not None:
                told = self.undeclined if row.declined else self.declined
                row.step.clicked.connect(lambda _on=False, name=name, told=told: told.emit(name))
            self.rows.append(row)
            self.add(row)
        if plan.prescriptions and not each:
            self.why = ReasonNote(self._theme, plan.prescriptions[0])
            self.body.addSpacing(Space.XS)
            self.add(self.why)

    def _add_pausing(self, plan: DayPlan) -> None:
        if not plan.pausing:
            return
        from rygtraening.ui.today.pausing_row import PausingRow

        for pausing in plan.pausing:
            if self.rows or self.pausing:
                self.add_line()
            row = PausingRow(self._theme, pausing, changes.instead(pausing, plan.prescriptions))
            row.clicked.connect(lambda _on=False, name=pausing.exercise.id: self.opened.emit(name))
            self.pausing.append(row)
            self.add(row)

    def _add_left_out(self, plan: DayPlan) -> None:
        if plan.left_out:
            self.add_line()
            self.body.addSpacing(Space.XS)
            self.add(Small(self._theme, changes.waits(plan.left_out)))

    def _add_start(self, offers: Offers) -> None:
        if offers.again:
            self.begin = SecondaryButton(self._theme, _("Train once more"))
        else:
            self.begin = PrimaryButton(self._theme, _("Start training"), icon=IconName.PLAY)
        self.begin.setObjectName("start_training")
        self.begin.clicked.connect(self.start)
        self.begin_place = InSight(self.begin)
        left = FlowBox(gap=Space.L)
        left.add(self.begin_place)
        if offers.choices and (offers.shorter or offers.short):
            words = _("I have time for all of it") if offers.short else _("I only have 5 minutes")
            self.short = QuietButton(self._theme, words)
            self.short.setObjectName("short")
            self.short.clicked.connect(lambda _on=False, wanted=not offers.short: self.short_wanted.emit(wanted))
            left.add(self.short)
        self.body.addSpacing(Space.M)
        self.add(Split(self._theme, left, self.ask))
