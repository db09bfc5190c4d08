"""The attempt itself: what to try, when to stop, and nothing that hurries."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Headline, Muted, SectionTitle
from rygtraening.ui.widgets.page import Page
from rygtraening.words import exposure as words


class AttemptPage(Page):
    """Quiet, without a clock."""

    finished = Signal()
    stopped = Signal()
    """The person stopped for pain or worry, which is always right."""
    left = Signal()
    """Not now after all."""

    def __init__(
        self, theme: Theme, step: str, *, smaller: str = "", vary: str = "", parent: QWidget | None = None
    ) -> None:
        """``smaller`` is how the step is made smaller, where that is suggested; ``vary`` another place or time."""
        super().__init__(theme, step, _("In your own time. Breathe calmly, and notice what really happens."), parent)
        if smaller:
            card = Card(theme)
            card.add(Headline(theme, _("Try it a little smaller today")))
            card.add(Body(theme, smaller))
            self.add(card)
        signs = Card(theme, _("Stop if"))
        signs.body.setSpacing(Space.S)
        signs.add(Bullets(theme, words.stop_signs()))
        signs.add(Muted(theme, _("Stopping is always all right, and counts as an attempt.")))
        self.add(signs)
        if vary:
            card = Card(theme)
            card.add(SectionTitle(theme, _("If you feel like it")))
            card.add(Body(theme, vary))
            self.add(card)
        self.finish = PrimaryButton(theme, _("Done"))
        self.stop = SecondaryButton(theme, _("I stopped"))
        self.leave = QuietButton(theme, _("Later"))
        self.leave.setAccessibleDescription(_("What you have answered is kept, and you can tell how it went later."))
        buttons = FlowBox()
        for button, signal in ((self.finish, self.finished), (self.stop, self.stopped), (self.leave, self.left)):
            button.clicked.connect(signal)
            buttons.add(button)
        self.add(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """The page itself takes the focus: a key meant for the page before must not end the attempt."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; what was said before is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
