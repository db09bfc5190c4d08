"""One exercise of a programme that is being put together: its place, and where its dose begins or what was agreed."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.exercise import Sides
from rygtraening.domain.programme import Agreed, Part
from rygtraening.domain.programme_draft import beginning, first_agreed, starts
from rygtraening.i18n import _
from rygtraening.ui.figure.tile import headed, marker
from rygtraening.ui.programmes.agreed_box import AgreedBox
from rygtraening.ui.programmes.number_field import NumberField
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Split
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, SectionTitle, Small, TextStack
from rygtraening.ui.widgets.plain_tip import plain_tip
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.ui.widgets.stepper import Stepper
from rygtraening.words import doses
from rygtraening.words.doses import say

FOLLOWS, AGREED = "follows", "agreed"
_WORDS_LEAST = 300
UP, DOWN, AWAY = "up", "down", "away"


class PartCard(Card):
    """Alt+Up and Alt+Down anywhere in it move the exercise, as its buttons do."""

    changed = Signal(object, str)
    """The part (a ``Part``) as it is now, and which field was changed."""
    moved = Signal(int)
    """So many places further down."""
    taken_away = Signal()
    faulty = Signal()
    reshaped = Signal()
    """Other fields are there now."""

    def __init__(
        self,
        theme: Theme,
        number: int,
        part: Part,
        today: date,
        *,
        first: bool,
        last: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``number`` is its place, from 1."""
        super().__init__(theme, parent=parent)
        self.name = say(part.exercise.name)
        self.setAccessibleName(self.name)
        self._part, self._today = part, today
        self._was_agreed: Agreed | None = part.agreed
        self._day_chosen = False
        self.ways: dict[str, QuietButton] = {}
        """The buttons beside its name."""
        self.dose = Muted(theme, "")
        words = TextStack(SectionTitle(theme, self.name, role=Type.LARGE_STRONG), self.dose)
        head = headed(theme, marker(theme, part.exercise, beginning(part).level.tier, number), words)
        self.add(Split(theme, head, self._make_ways(first=first, last=last), least=_WORDS_LEAST, fill=True))
        options = ((FOLLOWS, _("The dose follows you")), (AGREED, _("As agreed with your physiotherapist")))
        name = _("The dose of {exercise}").format(exercise=self.name)
        self.mode = Segmented(theme, name, options, value=FOLLOWS if part.agreed is None else AGREED)
        self.mode.chosen.connect(self._choose_mode)
        self.body.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignLeft)
        self._place = QVBoxLayout()
        self.add_layout(self._place)
        self.start: Stepper | None = None
        self.agreed: AgreedBox | None = None
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            # A button would take the arrows for itself.
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.moved.emit(by))
        self._show_part()

    @property
    def fault(self) -> NumberField | None:
        """The first field with something in it that cannot be."""
        return self.agreed.fault if self.agreed is not None else None

    def focus(self, way: str) -> None:
        """Put the focus on one of its buttons, or the nearest that can be pressed."""
        wanted = [self.ways[way], *self.ways.values()]
        next(each for each in wanted if each.isEnabled()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_ways(self, *, first: bool, last: bool) -> QWidget:
        row = FlowBox(gap=Space.XS)
        ways = (
            (UP, IconName.CHEVRON_UP, _("Move up: {step}"), not first),
            (DOWN, IconName.CHEVRON_DOWN, _("Move down: {step}"), not last),
            (AWAY, IconName.CLOSE, _("Take away: {step}"), True),
        )
        for way, icon, words, usable in ways:
            button = QuietButton(self._theme, "", icon=icon)
            button.setAccessibleName(words.format(step=self.name))
            button.setToolTip(plain_tip(words.format(step=self.name)))
            button.setEnabled(usable)
            self.ways[way] = button
            row.add(button)
        self.ways[UP].clicked.connect(lambda: self.moved.emit(-1))
        self.ways[DOWN].clicked.connect(lambda: self.moved.emit(1))
        self.ways[AWAY].clicked.connect(self.taken_away)
        return row

    def _choose_mode(self, mode: str) -> None:
        """What was agreed before comes back where the person only looked at the other way."""
        if mode == AGREED:
            agreed = self._was_agreed or first_agreed(self._part, self._today)
            self._say(replace(self._part, start=None, agreed=agreed), "mode")
        else:
            self._say(replace(self._part, agreed=None), "mode")
        self._show_part()

    def _show_part(self) -> None:
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.start = self.agreed = None
        if self._part.agreed is None:
            field = self._start_field()
            self._place.addWidget(field)
            field.show()  # now, and not with the next layout: the focus may go there
        else:
            self.agreed = AgreedBox(
                self._theme, self._part.exercise, self._part.agreed, self._today, day_chosen=self._day_chosen
            )
            self.agreed.changed.connect(self._agree)
            self.agreed.reshaped.connect(self._reshape)
            self.agreed.faulty.connect(self.faulty)
            self._place.addWidget(self.agreed)
            self.agreed.show()
        self._show_dose()
        self.faulty.emit()
        self.reshaped.emit()

    def _reshape(self) -> None:
        """Other fields belong to another variant; the focus stays on what was chosen."""
        self._show_part()
        if self.agreed is not None and self.agreed.tiers is not None:
            self.agreed.tiers.focus()

    def _start_field(self) -> QWidget:
        exercise = self._part.exercise
        steps = starts(exercise)
        both = exercise.sides is not Sides.NONE
        said = [doses.how_much(exercise.dose.kind, step, exercise.dose.repetitions, both=both) for step in steps]
        now = exercise.dose.start if self._part.start is None else self._part.start
        place = max((number for number, step in enumerate(steps) if step <= now), default=0)
        name = _("{exercise} begins at").format(exercise=self.name)
        self.start = Stepper(self._theme, name, value=place, most=len(steps) - 1, words=lambda number: said[number])
        self.start.changed.connect(self._set_start)
        hint = _("This is where it begins if you have not tried the exercise yet. From there the dose follows you.")
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(SectionTitle(self._theme, _("Begins at")))
        column.addWidget(self.start)
        column.addWidget(Small(self._theme, hint))
        return part

    def _set_start(self, place: int) -> None:
        step = starts(self._part.exercise)[place]
        own = step == self._part.exercise.dose.start
        self._say(replace(self._part, start=None if own else step), "start")

    def _agree(self, agreed: Agreed, field: str) -> None:
        assert self.agreed is not None
        self._day_chosen, self._was_agreed = self.agreed.day_chosen, agreed
        self._say(replace(self._part, agreed=agreed), field)

    def _say(self, part: Part, field: str) -> None:
        self._part = part
        self._show_dose()
        self.changed.emit(part, field)

    def _show_dose(self) -> None:
        self.dose.setText(doses.dose(beginning(self._part)))
