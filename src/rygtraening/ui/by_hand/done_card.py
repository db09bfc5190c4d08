"""What was done of the day's doses: all of it, unless the person says less."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.prescription import Prescription
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, SectionTitle, TextStack
from rygtraening.ui.widgets.stepper import Stepper
from rygtraening.words import changes, doses

_NAME_LEAST = 260
"""The name stands beside the number while it has this much room (px at 100 % text)."""


class DoneCard(Card):
    """A row for each exercise, and the button that keeps them."""

    kept = Signal()

    def __init__(self, theme: Theme, prescriptions: Sequence[Prescription], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("What did you do?"), parent=parent)
        self.prescriptions = tuple(prescriptions)
        self.steppers: dict[str, Stepper] = {}
        self.add(Muted(theme, _("Set it to what you did. On 0 the exercise is left out.")))
        for prescription in prescriptions:
            self._add_row(theme, prescription)
        self.keep = PrimaryButton(theme, _("Keep it"))
        self.keep.clicked.connect(self.kept)
        self.body.addSpacing(Space.XS)
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def done(self) -> dict[str, int]:
        """Repetitions, holds or minutes a side, by exercise id."""
        return {exercise: stepper.value for exercise, stepper in self.steppers.items()}

    def focus(self) -> None:
        """Put the focus on the button."""
        self.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_row(self, theme: Theme, prescription: Prescription) -> None:
        name, quota = doses.say(prescription.exercise.name), prescription.repetitions
        stepper = Stepper(theme, name, value=quota, most=quota, words=_words_of(prescription.exercise.dose.kind, quota))
        stepper.changed.connect(self._look)
        self.steppers[prescription.exercise.id] = stepper
        row = Columns(theme, centred=True)
        row.add(TextStack(SectionTitle(theme, name), Muted(theme, changes.change(prescription))), least=_NAME_LEAST)
        row.add(stepper, stretch=0)
        self.body.addSpacing(Space.XS)
        self.add(row)

    def _look(self) -> None:
        """Nothing done is nothing to keep."""
        self.keep.setEnabled(any(self.done.values()))


def _words_of(kind: DoseKind, quota: int) -> Callable[[int], str]:
    def words(done: int) -> str:
        if not done:
            return _("left out")
        return _("done") if quota == 1 else doses.counted(kind, done, quota)

    return words
