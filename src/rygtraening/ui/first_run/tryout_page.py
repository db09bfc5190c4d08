"""The last step of the first run: try the exercises, or begin with what everybody can begin with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone, Type
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, ThemedButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, TextLabel
from rygtraening.ui.widgets.page import Page
from rygtraening.words import doses
from rygtraening.words import tryout as words


class TryOutPage(Page):
    """Offers the try-out, or says that another day is better. Enter anywhere is the main button."""

    try_wanted = Signal()
    skipped = Signal()
    safety_wanted = Signal()
    """Something is new or different."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.go: ThemedButton | None = None
        """On to the try-out, where it is offered."""
        self.skip: ThemedButton | None = None
        """Begin without it; on another day than the first: go back."""
        self._main: ThemedButton | None = None

    def offer(self, exercises: Sequence[Exercise], seconds: float, *, first: bool) -> None:
        """Offer to try ``exercises``, which takes ``seconds`` at most; ``first``: it is a step of the first run."""
        self.clear()
        self.set_title(_("Where do you begin?"))
        self.set_subtitle(_("Step 4 of 4 · Try the exercises, or skip it.") if first else "")
        card = Card(self._theme, _("Try the exercises"))
        card.add(TextLabel(self._theme, words.what_it_is(), role=Type.LARGE))
        card.add(Muted(self._theme, words.no_test()))
        names = [doses.say(exercise.name) for exercise in exercises]
        most = _("{time} at most").format(time=doses.about_minutes(seconds))
        card.add(Muted(self._theme, " · ".join((*names, most))))
        self.add(card)
        self.go = self._main = PrimaryButton(self._theme, _("Try now"), icon=IconName.PLAY)
        self.skip = QuietButton(self._theme, words.skipping(exercises) if first else _("Go back"))
        self._add_buttons(self.go, self.skip)
        self.add(Muted(self._theme, words.can_wait()))

    def suggest_another_day(self, exercises: Sequence[Exercise], *, first: bool, can_try: bool) -> None:
        """The number before was high: another day is better; ``can_try`` where one may try all the same."""
        self.clear()
        self.set_title(_("Another day is better"))
        self.set_subtitle("")
        card = Card(self._theme, tone=Tone.YELLOW)
        said = words.another_day() if can_try else words.not_today()
        card.add(TextLabel(self._theme, said, role=Type.LARGE))
        card.add(Muted(self._theme, words.can_wait()))
        self.add(card)
        self.skip = self._main = PrimaryButton(self._theme, words.skipping(exercises) if first else _("Go back"))
        self.go = SecondaryButton(self._theme, _("Try all the same")) if can_try else None
        safety = QuietButton(self._theme, _("Is anything new or different?"))
        safety.clicked.connect(self.safety_wanted)
        self._add_buttons(self.skip, *([self.go] if self.go is not None else []), safety)

    def _add_buttons(self, *buttons: ThemedButton) -> None:
        row = FlowBox()
        for button in buttons:
            row.add(button)
        self.add(row)
        if self.go is not None:
            self.go.clicked.connect(self.try_wanted)
        if self.skip is not None:
            self.skip.clicked.connect(self.skipped)

    def showEvent(self, event: QShowEvent) -> None:
        """The main button takes the focus, and a screen reader hears the title all the same."""
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, f"{self.title.text()}. {self.subtitle.text()}".strip())
        (self._main or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the main button wherever the focus is on the page; Esc leaves the try-out out."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self._main is not None:
                self._main.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        else:
            super().keyPressEvent(event)
