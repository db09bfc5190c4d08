"""The card that says what today is: the exercises, why they are what they are, and the way in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.prescription import Prescription
from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.today.exercise_row import ExerciseRow
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, ThemedButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Split
from rygtraening.words import doses


class SessionCard(Card):
    """Rows, reason, the start and the quiet way to the safety questions."""

    start = Signal()
    safety = Signal()
    opened = Signal(str)
    """The id of an exercise."""

    def __init__(
        self,
        theme: Theme,
        prescriptions: Sequence[Prescription],
        *,
        trained: bool,
        offers_start: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``trained`` makes the start a quiet one, and ``offers_start`` False leaves it out."""
        super().__init__(theme, parent=parent)
        self.setAccessibleName(_("Today's exercises"))
        self.body.setSpacing(Space.S)
        reasons = {prescription.reason for prescription in prescriptions}
        # One sentence that holds for every row is said once; a sentence a row where they differ.
        each = len(reasons) > 1
        self.rows: list[ExerciseRow] = []
        for number, prescription in enumerate(prescriptions, start=1):
            if number > 1:
                self.add_line()
            row = ExerciseRow(theme, number, prescription, why=each)
            row.clicked.connect(lambda _on=False, name=prescription.exercise.id: self.opened.emit(name))
            self.rows.append(row)
            self.add(row)
        self.why: Banner | None = None
        if not each and reasons:
            self.why = Banner(theme, Tone.NEUTRAL, doses.reason(next(iter(reasons))), small=True)
            self.body.addSpacing(Space.XS)
            self.add(self.why)
        self.begin: ThemedButton | None = None
        self.ask = QuietButton(theme, _("Is anything new or different?"))
        self.ask.clicked.connect(self.safety)
        if not offers_start:
            self.body.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
            return
        if trained:
            self.begin = SecondaryButton(theme, _("Train once more"))
        else:
            self.begin = PrimaryButton(theme, _("Start training"), icon=IconName.PLAY)
        self.begin.setObjectName("start_training")
        self.begin.clicked.connect(self.start)
        self.body.addSpacing(Space.S)
        self.add(Split(theme, self.begin, self.ask))
