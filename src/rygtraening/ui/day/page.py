"""A day: what was prescribed and done, how it felt, what was decided; with everything about it that can be changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from rygtraening.domain.day_view import DayView
from rygtraening.domain.record import AfterAnswers, SessionRecord
from rygtraening.i18n import _
from rygtraening.ui.day.empty_card import EmptyCard
from rygtraening.ui.day.said_card import Activities, DecisionsCard, SaidCard
from rygtraening.ui.day.scores_card import ScoresCard
from rygtraening.ui.day.session_card import SessionCard
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.themed_button import ThemedButton
from rygtraening.words import day as words
from rygtraening.words.progress_changes import Exercises


class DayPage(Page):
    """← and → go to the day before and after, Ctrl+Z undoes the last change, Esc goes back to where one came from."""

    day_wanted = Signal(object)
    """Another day (a ``date``) is to be shown."""
    left = Signal()
    """The person goes back."""
    morning_wanted = Signal()
    """The morning score is to be told or corrected."""
    morning_deleted = Signal()
    session_wanted = Signal()
    """A session is to be told of."""
    change_wanted = Signal(object, object)
    """A ``SessionRecord`` is to be corrected, with its ``AfterAnswers`` or ``None``."""
    deleted = Signal(object, object)
    """The same is to be deleted."""
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("A day"), parent=parent)
        self._view: DayView | None = None
        self._today = date.max
        self.back = QuietButton(theme, _("Back"), icon=IconName.CHEVRON_LEFT)
        self.earlier = SecondaryButton(theme, "", icon=IconName.BACK)
        self.later = SecondaryButton(theme, "", icon=IconName.NEXT)
        for arrow, name in ((self.earlier, _("The day before")), (self.later, _("The day after"))):
            arrow.setAccessibleName(name)
            arrow.setToolTip(name)
        self.back.clicked.connect(self.left)
        self.earlier.clicked.connect(lambda: self._go(-1))
        self.later.clicked.connect(lambda: self._go(1))
        for button in (self.back, self.earlier, self.later):
            self.add_action(button)
        # As shortcuts, for a button with the focus takes the arrows for going from one to the next.
        self._key(Qt.Key.Key_Left, lambda: self._go(-1))
        self._key(Qt.Key.Key_Right, lambda: self._go(1))
        self._key(Qt.Key.Key_Escape, self.left.emit)
        self._key(QKeySequence.StandardKey.Undo, self.undo_wanted.emit)
        self.scores: ScoresCard | None = None
        self.sessions: list[SessionCard] = []
        self.tell: ThemedButton | None = None
        """Tells of a session; ``None`` where nothing can be changed."""
        self._focused: ThemedButton | None = None
        # Only when everything is laid out does the page know where to scroll for the focus.
        self._refocus = QTimer(self, singleShot=True, interval=0)
        self._refocus.timeout.connect(self._take_focus)

    def set_way_back(self, page: str) -> None:
        """``page`` is the name of the page the way back leads to."""
        self.back.setText(page)
        self.back.setAccessibleName(_("Back to: {page}").format(page=page))

    def show_day(
        self, view: DayView, today: date, exercises: Exercises, activities: Activities, *, read_only: str | None = None
    ) -> None:
        """Show ``view``; days after ``today`` cannot be gone to. ``read_only``: why nothing can be changed, a
        sentence."""
        if self._view is None or self._view.day != view.day:
            self.verticalScrollBar().setValue(0)
        self._view, self._today, changeable = view, today, read_only is None
        self.clear()
        self.set_title(words.title(view.day, today))
        self.set_subtitle(words.subtitle(view))
        self.later.setEnabled(view.day < today)
        self.scores, self.sessions, self.tell = None, [], None
        if read_only is not None:
            self.add(Banner(self._theme, Tone.YELLOW, read_only))
        if view.is_empty:
            self._add_empty(changeable=changeable)
        else:
            self._add_everything(view, exercises, activities, changeable=changeable)

    def focus_morning(self) -> None:
        """Put the focus where the morning is corrected."""
        self._focus(self.scores.change if self.scores is not None else None)

    def focus_session(self, session: UUID) -> None:
        """Put the focus where ``session`` is corrected."""
        self._focus(next((card.change for card in self.sessions if card.session == session), None))

    def focus_page(self) -> None:
        """Put the focus on the page: the keys for other days work, and a screen reader begins at the title."""
        self._focus(None)

    def _add_empty(self, *, changeable: bool) -> None:
        card = EmptyCard(self._theme, changeable=changeable)
        if card.tell is not None and card.morning is not None:
            card.tell.clicked.connect(self.session_wanted)
            card.morning.clicked.connect(self.morning_wanted)
        self.tell = card.tell
        self.add(card)

    def _add_everything(self, view: DayView, exercises: Exercises, activities: Activities, *, changeable: bool) -> None:
        if view.flare is not None:
            self.add(Banner(self._theme, Tone.NEUTRAL, words.flare()))
        self.scores = ScoresCard(self._theme, view, self._today, changeable=changeable)
        self.scores.morning_wanted.connect(self.morning_wanted)
        self.scores.morning_deleted.connect(self.morning_deleted)
        self.add(self.scores)
        for session, answers in view.sessions:
            self._add_session(session, answers, exercises, alone=len(view.sessions) == 1, changeable=changeable)
        if changeable:
            text = _("Tell of one more session") if view.sessions else _("Tell of a session")
            self.tell = SecondaryButton(self._theme, text, icon=IconName.PLUS)
            self.tell.clicked.connect(self.session_wanted)
            self.add(self.tell, Qt.AlignmentFlag.AlignLeft)
        said = SaidCard(self._theme, view, activities)
        if said.has_anything:
            self.add(said)
        else:
            said.deleteLater()
        if view.decisions:
            self.add(DecisionsCard(self._theme, view, exercises))

    def _add_session(
        self,
        session: SessionRecord,
        answers: AfterAnswers | None,
        exercises: Exercises,
        *,
        alone: bool,
        changeable: bool,
    ) -> None:
        card = SessionCard(self._theme, session, answers, exercises, alone=alone, changeable=changeable)
        card.change_wanted.connect(lambda: self.change_wanted.emit(session, answers))
        card.deleted.connect(lambda: self.deleted.emit(session, answers))
        self.sessions.append(card)
        self.add(card)

    def _go(self, days: int) -> None:
        if self._view is None:
            return
        wanted = self._view.day + timedelta(days=days)
        if wanted <= self._today:
            self.day_wanted.emit(wanted)

    def _key(self, keys: Qt.Key | QKeySequence.StandardKey, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _focus(self, button: ThemedButton | None) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focused = button
        self._refocus.start()

    def _take_focus(self) -> None:
        # Not hasFocus: where a dialog has just closed, the window is about to be active again.
        if self._focused is not None and self.window().focusWidget() is self:
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focused = None
