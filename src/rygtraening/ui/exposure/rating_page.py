"""How afraid are you of each step? Each number is kept as it is given, and each can be left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.activity import ActivityStep
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_scale import PainScale
from rygtraening.words.doses import say


class RatingPage(Page):
    """Asks for fear 0-10 of every step; nothing is chosen beforehand but what was said before."""

    rated = Signal(str, int)
    """The id of a step, and its fear."""
    done = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        steps: Sequence[ActivityStep],
        fears: Mapping[str, int],
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is the ladder's, ``fears`` what was said before, by step."""
        title = _("How afraid are you of each step?")
        hint = _("No number is a good or a bad one. Leave out what you like.")
        super().__init__(theme, title, f"{name} · {hint}", parent)
        self.scales: dict[str, PainScale] = {}
        card = Card(theme)
        card.setAccessibleName(title)
        card.body.setSpacing(Space.L)
        for step in steps:
            scale = PainScale(theme, say(step.text), _("0 not afraid"), _("10 very afraid"))
            scale.set_value(fears.get(step.id))
            scale.chosen.connect(lambda fear, key=step.id: self.rated.emit(key, fear))
            self.scales[step.id] = scale
            card.add(scale)
        self.add(card)
        self.finish = PrimaryButton(theme, _("Done"))
        self.finish.clicked.connect(self.done)
        self.add(self.finish, Qt.AlignmentFlag.AlignLeft)

    def showEvent(self, event: QShowEvent) -> None:
        """Digits answer at once."""
        super().showEvent(event)
        first = next((each for each in self.scales.values() if each.value is None), None)
        (first or next(iter(self.scales.values()))).focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a chosen number goes on to the next step, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
