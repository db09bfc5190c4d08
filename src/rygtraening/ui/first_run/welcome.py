"""The first page of the first run: who the program is for and is not, and that the person is of age."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.safety import SafetyTexts
from rygtraening.domain.text import Text
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.choice import SingleChoice
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words.doses import say

YES, NO = "yes", "no"
_LIST_LEAST = 340
"""The two lists stand side by side while each has this much room (px at 100 % text)."""


class WelcomePage(Page):
    """Asks for age and for a clinician's word; without both there is no way on."""

    accepted = Signal()
    """Of age, and somebody has judged that home exercises are fine."""
    language_chosen = Signal(str)
    """Another language, by its code."""
    under_age = Signal()
    """Said, read back and confirmed: not 18 yet."""

    def __init__(self, theme: Theme, texts: SafetyTexts, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Welcome"),
            _("Step 1 of 4 · A few calm minutes a day, so that your back can do more again."),
            parent,
        )
        self.language = Segmented(theme, _("Language"), i18n.named_languages(), value=i18n.language())
        self.language.chosen.connect(self.language_chosen)
        self.add_action(self.language)
        lists = Columns(theme, gap=Space.L)
        lists.add(_list(theme, _("The program is for"), texts.for_whom), least=_LIST_LEAST)
        lists.add(_list(theme, _("It is not for"), texts.not_for), least=_LIST_LEAST)
        self.add(lists)
        about = Card(theme)
        about.add(Muted(theme, say(texts.disclaimer)))
        about.add(Muted(theme, _("Everything you write stays on this computer. Nothing is sent anywhere.")))
        self.add(about)

        answers = Card(theme)
        self.age = SingleChoice(theme, _("Are you 18 or older?"), ((YES, _("Yes")), (NO, _("No"))))
        self.cleared = CheckRow(theme, _("A doctor or physiotherapist has judged that I may exercise at home."))
        self._read_back = Banner(theme, Tone.NEUTRAL, _("You answered that you are under 18. Is that right?"))
        self.confirm = SecondaryButton(theme, _("Yes, that is right"))
        self.correct = SecondaryButton(theme, _("No, change the answer"))
        self._confirming = FlowBox()
        self._confirming.add(self.confirm)
        self._confirming.add(self.correct)
        answers.add(self.age)
        answers.add(self._read_back)
        answers.add(self._confirming)
        answers.add(self.cleared)
        self.add(answers)

        self.onward = PrimaryButton(theme, _("Continue"))
        buttons = FlowBox()
        buttons.add(self.onward)
        self.add(buttons)

        self.age.chosen.connect(self._update)
        self.cleared.toggled.connect(self._update)
        self.confirm.clicked.connect(self.under_age)
        self.correct.clicked.connect(self._start_over)
        self.onward.clicked.connect(self.accepted)
        self._update()

    def showEvent(self, event: QShowEvent) -> None:
        """The page itself takes the focus: it is read from the top, and the arrows scroll it."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_accepted(self) -> None:
        """Show what was answered before: the person came back to it."""
        self.age.set_value(YES)
        self.cleared.setChecked(True)
        self._update()

    def _start_over(self) -> None:
        self.age.clear()
        self._update()
        self.age.focus()

    def _update(self) -> None:
        minor = self.age.value == NO
        self._read_back.setVisible(minor)
        self._confirming.setVisible(minor)
        self.cleared.setVisible(not minor)
        self.onward.setEnabled(self.age.value == YES and self.cleared.isChecked())


def _list(theme: Theme, title: str, texts: Sequence[Text]) -> Card:
    card = Card(theme, title)
    card.add(Bullets(theme, [say(text) for text in texts], gap=Space.M))
    return card
