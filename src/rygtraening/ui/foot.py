"""What is said at the foot of the window: what just happened, with its undo, and what failed, with another try."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme

if TYPE_CHECKING:
    from rygtraening.ui.widgets.notice import Notice

READ_MS = 8000
"""A short sentence is read in this time; then what is under it is free again."""
UNDO_MS = 20_000
"""So long an undo is offered where it would lie on top of what comes after."""
UNDO_KEY = "Ctrl+Z"
"""Takes back what was just done, while that is offered; the help names it from here."""


class Foot(QObject):
    """One message at a time. While it offers an undo, Ctrl+Z takes it too; a line that is being written in, and a page
    with an undo of its own, come first."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._ground: QWidget | None = None
        # Holds the place by Tab: before the rail and every page, whenever something is first said.
        self._place = QWidget(window)
        self._place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place.hide()
        self._act: Callable[[], object] | None = None
        self._undoes = False
        self._complaining = False
        window.installEventFilter(self)

    @cached_property
    def _notice(self) -> Notice:
        """Made when something is first said."""
        from rygtraening.ui.widgets.notice import Notice

        notice = Notice(self._theme, self._window)
        notice.action.connect(self._take_action)
        notice.dismissed.connect(self._forget_undo)
        notice.come_after(self._place)
        notice.stand_on(self._ground)
        return notice

    @property
    def _has_spoken(self) -> bool:
        return "_notice" in vars(self)

    def stand_on(self, ground: QWidget | None) -> None:
        """Lie over nothing but ``ground``; ``None`` for the window."""
        self._ground = ground
        if self._has_spoken:
            self._notice.stand_on(ground)

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None, ms: int | None = None) -> None:
        """Say ``text``, with a button ``action`` that does ``act``, until it is closed or for ``ms``."""
        self._act = act
        self._undoes = self._complaining = False
        self._notice.show_message(text, action, ms)

    def attempt(self, act: Callable[[], object], again: Callable[[], object] | None = None) -> bool:
        """Do what may fail for a reason that can be said; say it, and ``False``, where it does. ``again`` is offered as
        the button that tries once more. What was said of a failure is taken away by the next success."""
        try:
            act()
        except KnownError as error:
            self.say(str(error), _("Try again") if again is not None else "", again)
            self._complaining = True
            return False
        if self._complaining:
            self._complaining = False
            self.dismiss()
        return True

    def offer_undo(
        self, said: str, undo: Callable[[], object], show: Callable[[], object], ms: int | None = None
    ) -> None:
        """Say what was done, and offer ``undo``, which may fail for a reason that can be said; ``show`` then shows what
        is there again."""

        def take_back() -> None:
            if self.attempt(undo, again=take_back):
                show()
                self.say(_("It is as it was before."), ms=READ_MS)

        self.say(said, _("Undo"), take_back, ms)
        self._undoes = True

    def withdraw_undo(self) -> None:
        """The person has gone on to something that takes the whole window: nothing is turned back under their hands."""
        if self._undoes:
            self.dismiss()

    def dismiss(self) -> None:
        """Take away what is said."""
        if self._has_spoken:
            self._notice.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z that nothing in the window had a use for."""
        if not self._undoes or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Undo):
            return False
        self._notice.take_action()
        return True

    def _take_action(self) -> None:
        if self._act is not None:
            self._act()

    def _forget_undo(self) -> None:
        self._undoes = False
