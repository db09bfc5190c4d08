"""The week's questions on one page: everything skippable, each answer kept as it is given."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.pain import Pain
from rygtraening.domain.progress_headline import Verdict
from rygtraening.domain.week import change
from rygtraening.domain.weekly_record import OwnActivity, WeekAnswers
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.weekly.activities_card import ActivitiesCard
from rygtraening.ui.weekly.activity_row import ActivityRow
from rygtraening.ui.weekly.score_row import ScoreRow
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.words import weekly

_TONES = {Verdict.BETTER: Tone.GREEN, Verdict.SAME: Tone.NEUTRAL, Verdict.WORSE: Tone.YELLOW}


class WeeklyPage(Page):
    """Asks about one week; the keyboard alone is enough."""

    changed = Signal(object)
    """The ``WeekAnswers`` with one more answer in it."""
    done = Signal()
    """*Done* was pressed; a name still being written has been told before."""
    left = Signal()
    """*Not this week*."""

    def __init__(
        self, theme: Theme, answers: WeekAnswers, baseline: Pain | None = None, parent: QWidget | None = None
    ) -> None:
        """``answers`` are those there are already, with the activities to ask about; ``baseline`` is the pain the
        average is compared with."""
        super().__init__(theme, weekly.title(), weekly.effort(), parent)
        self._answers = answers
        self._baseline = baseline
        self.average = PainPair(theme, weekly.average())
        self.average.set_pain(answers.average)
        self.activities = ActivitiesCard(theme, answers.activities)
        self.fear = ScoreRow(theme, weekly.fear())
        self.fear.scale.set_value(answers.fear)
        self.confidence = ScoreRow(theme, weekly.confidence())
        self.confidence.scale.set_value(answers.confidence)
        self.finish = PrimaryButton(theme, _("Done"))
        self.not_now = QuietButton(theme, _("Not this week"))
        self.band = Banner(theme, Tone.NEUTRAL, "")
        self._lay_out()
        self._connect()
        self._show_band()

    @property
    def answers(self) -> WeekAnswers:
        """Everything answered so far."""
        return self._answers

    def focus(self) -> None:
        """Put the focus on the first question without an answer."""
        if not self._answers.average.complete:
            self.average.focus()
            return
        rows: list[ActivityRow | ScoreRow] = [*self.activities.rows, self.fear, self.confidence]
        for row in rows:
            if row.value is None:
                row.arrive()
                return
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Digits answer at once."""
        super().showEvent(event)
        self.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on what takes no Enter goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        first = Card(self._theme)
        first.setAccessibleName(weekly.average())
        first.add(self.average)
        first.add(self.band)
        self.add(first)
        self.add(self.activities)
        for row, question in ((self.fear, weekly.fear()), (self.confidence, weekly.confidence())):
            card = Card(self._theme)
            card.setAccessibleName(question.text)
            card.add(row)
            self.add(card)
        buttons = FlowBox()
        buttons.add(self.finish)
        buttons.add(self.not_now)
        self.add(buttons)

    def _connect(self) -> None:
        self.average.answered.connect(self._keep_average)
        self.average.passed.connect(self.activities.arrive)
        self.activities.answered.connect(self._keep_activities)
        self.activities.passed.connect(self.fear.arrive)
        self.fear.answered.connect(lambda number: self._keep(replace(self._answers, fear=number)))
        self.fear.passed.connect(self.confidence.arrive)
        self.confidence.answered.connect(lambda number: self._keep(replace(self._answers, confidence=number)))
        self.confidence.passed.connect(self.finish.setFocus)
        self.finish.clicked.connect(self._finish)
        self.not_now.clicked.connect(self.left)

    def _keep_average(self, pain: Pain) -> None:
        self._keep(replace(self._answers, average=pain))
        self._show_band()

    def _keep_activities(self, activities: tuple[OwnActivity, ...]) -> None:
        self._keep(replace(self._answers, activities=activities))

    def _keep(self, answers: WeekAnswers) -> None:
        if answers != self._answers:
            self._answers = answers
            self.changed.emit(answers)

    def _show_band(self) -> None:
        """What the average says; nothing before it is answered."""
        verdict = change(self._baseline, self._answers.average)
        self.band.setVisible(verdict is not None)
        if verdict is not None:
            self.band.show_text(_TONES[verdict], weekly.changed(self._baseline, self._answers.average))

    def _finish(self) -> None:
        self.activities.keep_names()
        self.done.emit()
