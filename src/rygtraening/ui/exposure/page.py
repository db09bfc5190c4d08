"""Modige skridt: the ladders, where the person stands on one, and what trying it has shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.courage import CourageView, LessonDue, step_of
from rygtraening.i18n import _
from rygtraening.ui.exposure.ladder_card import LadderCard
from rygtraening.ui.exposure.ladder_pills import LadderPills
from rygtraening.ui.exposure.lesson_card import LessonCard
from rygtraening.ui.exposure.pairs_card import PairsCard
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.growing import Work
from rygtraening.ui.widgets.heading import Headline, Muted, TextStack
from rygtraening.ui.widgets.page import Page
from rygtraening.words import exposure as words
from rygtraening.words.doses import say


class CouragePage(Page):
    """Shows what it is handed and says what the person wants. Enter anywhere is the main button."""

    ladder_chosen = Signal(str)
    own_wanted = Signal()
    edit_wanted = Signal()
    rate_wanted = Signal()
    try_wanted = Signal()
    finish_wanted = Signal(object)
    """The ``Attempt`` that waits to be told about."""
    learnt = Signal(object, str)
    """An ``Attempt``, and what it taught; no words where it is passed over."""
    morning_answered = Signal(object)
    """How it was when the person got up: a ``Pain``."""
    locked_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.pills: LadderPills | None = None
        self.ladder: LadderCard | None = None
        self.pairs: PairsCard | None = None
        self.waiting: SecondaryButton | None = None
        self.lessons: list[LessonCard] = []
        self.view: CourageView | None = None
        """What is shown, once all of it is."""

    def shows(self, view: CourageView) -> bool:
        """Whether all of ``view`` is there already, and nothing that can be answered, which is always made anew."""
        return view == self.view and not self.lessons

    def show_view(self, view: CourageView, written: Mapping[UUID, str] = MappingProxyType({})) -> None:
        """Show the ladder that is chosen, and what is due; ``written`` is what stands in the line of a lesson, by its
        attempt: what was written before, and taken back."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        on_pills = focus is not None and self.pills is not None and self.pills.isAncestorOf(focus)
        self.clear_view()
        growing = self.grow(self.bring(view, written))
        growing.finish()
        if on_pills and self.pills is not None and view.chosen is not None:
            self.pills.pills[view.chosen.id].setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_view(self) -> None:
        """Take away what is shown."""
        self.clear()
        self.view, self.lessons = None, []
        self.pills = self.ladder = self.pairs = self.waiting = None

    def bring(self, view: CourageView, written: Mapping[UUID, str]) -> Work:
        """Show ``view`` on the page, of which nothing is there."""
        self.set_title(_("Brave steps"))
        self.set_subtitle(_("Things you would like to dare again. One at a time, at your pace."))
        options = [(each.id, say(each.name)) for each in view.ladders]
        self.pills = LadderPills(self._theme, options, view.chosen.id if view.chosen is not None else "")
        self.pills.chosen.connect(self.ladder_chosen)
        self.pills.own_wanted.connect(self.own_wanted)
        self.add(self.pills)
        for place, due in enumerate(view.lessons):
            yield
            self._add_lesson(due, place, written)
        yield
        if view.waiting is not None:
            self._add_waiting(view)
        if view.chosen is None:
            text = _("No ladder could be read. You can make one of your own.")
            self.add(EmptyState(self._theme, IconName.COURAGE, text))
        else:
            self.ladder = LadderCard(self._theme, view, view.chosen)
            self.ladder.try_wanted.connect(self.try_wanted)
            self.ladder.rate_wanted.connect(self.rate_wanted)
            self.ladder.edit_wanted.connect(self.edit_wanted)
            self.ladder.locked_wanted.connect(self.locked_wanted)
            self.add(self.ladder)
            yield
            self.pairs = PairsCard(self._theme, view)
            self.add(self.pairs)
        self.view = view

    def showEvent(self, event: QShowEvent) -> None:
        """The page itself takes the focus, so that Enter is the main button and the arrows scroll."""
        super().showEvent(event)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the main button."""
        main = self.ladder.main if self.ladder is not None else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if main is not None:
                main.click()
        else:
            super().keyPressEvent(event)

    def _add_lesson(self, due: LessonDue, place: int, written: Mapping[UUID, str]) -> None:
        before = written.get(due.attempt.attempt, "")
        card = LessonCard(self._theme, due, asks_morning=place == 0, written=before)
        card.learnt.connect(self.learnt)
        card.skipped.connect(lambda attempt: self.learnt.emit(attempt, ""))
        card.morning_answered.connect(self.morning_answered)
        self.lessons.append(card)
        self.add(card)

    def _add_waiting(self, view: CourageView) -> None:
        attempt = view.waiting
        assert attempt is not None
        activity = view.activity(attempt.activity)
        card = Card(self._theme)
        title = _("You have not told yet how it went")
        card.setAccessibleName(title)
        step = words.step_words(activity, step_of(activity, attempt.step))
        self.waiting = SecondaryButton(self._theme, _("Tell it now"))
        self.waiting.clicked.connect(lambda: self.finish_wanted.emit(attempt))
        row = Columns(self._theme, centred=True)
        row.add(TextStack(Headline(self._theme, title), Muted(self._theme, step)))
        row.add(self.waiting, stretch=0)
        card.add(row)
        self.add(card)
