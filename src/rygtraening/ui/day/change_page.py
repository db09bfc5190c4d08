"""A session corrected afterwards: the number before, what was done, how it felt, and the note."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.record import AfterAnswers, SessionRecord
from rygtraening.i18n import _
from rygtraening.ui.after_session.note_edit import NoteEdit
from rygtraening.ui.after_session.spread_card import SpreadCard
from rygtraening.ui.after_session.worst_card import WorstCard
from rygtraening.ui.day.counts_card import CountsCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.words import day as words


class ChangePage(Page):
    """Nothing is changed before it is kept; Esc leaves everything as it was."""

    kept = Signal(object, object, object)
    """The number before (a ``Pain``), what was done (``dict[str, tuple[int, ...]]``), and the page as it is now."""
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        session: SessionRecord,
        answers: AfterAnswers,
        known: Mapping[str, Exercise],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """``answers`` are those there are, or the empty page; ``known`` the exercises by id, for their figures."""
        super().__init__(theme, words.session_title(session), words.title(session.stamp.day, today), parent)
        self._answers = answers
        before = Card(theme)
        self.before = PainPair(theme, _("How were you just before?"), moment=_("just before"))
        self.before.set_pain(session.before)
        before.add(self.before)
        self.add(before)
        self.counts = CountsCard(theme, session.exercises)
        self.add(self.counts)
        trained = [exercise for exercise in session.exercises if exercise.repetitions]
        self.worst = WorstCard(theme, trained, dict(answers.worst), known)
        self.worst.answered.connect(self._set_worst)
        self.add(self.worst)
        if not trained:
            self.worst.hide()
        after = Card(theme)
        self.after = PainPair(theme, _("How was it afterwards?"), moment=_("afterwards"))
        self.after.set_pain(answers.after)
        self.after.answered.connect(self._set_after)
        after.add(self.after)
        self.add(after)
        self.spread = SpreadCard(theme, trained, answers.spread, answers.spread_at)
        self.spread.answered.connect(self._set_spread)
        self.add(self.spread)
        self.note = NoteEdit(theme, answers.note)
        self.add(self.note)
        buttons = FlowBox()
        self.keep = PrimaryButton(theme, _("Save the change"))
        self.keep.clicked.connect(self._keep)
        self.cancel = QuietButton(theme, _("Leave it as it was"))
        self.cancel.clicked.connect(self.cancelled)
        buttons.add(self.keep)
        buttons.add(self.cancel)
        self.add(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """The first question has the focus."""
        super().showEvent(event)
        self.before.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _set_worst(self, exercise: str, pain: Pain) -> None:
        self._answers = replace(self._answers, worst=tuple((dict(self._answers.worst) | {exercise: pain}).items()))

    def _set_after(self, pain: Pain) -> None:
        self._answers = replace(self._answers, after=pain)

    def _set_spread(self, spread: LegSpread, at: tuple[str, ...]) -> None:
        self._answers = replace(self._answers, spread=spread, spread_at=at)

    def _keep(self) -> None:
        said = replace(self._answers, note=self.note.note)
        self.kept.emit(self.before.pain, self.counts.done, said)
