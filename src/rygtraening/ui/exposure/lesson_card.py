"""What did you learn? Asked the morning after an attempt, on I dag and on Modige skridt."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.courage import LessonDue
from rygtraening.domain.pain import Pain
from rygtraening.i18n import _
from rygtraening.ui.exposure.words_edit import WordsEdit
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Headline
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.words import exposure as words


class LessonCard(Card):
    """Asks for a few words; the morning's pain too where ``asks_morning`` and it is not known yet."""

    learnt = Signal(object, str)
    """The ``Attempt``, and what it taught."""
    skipped = Signal(object)
    """Not this one: the ``Attempt``."""
    morning_answered = Signal(object)
    """How it was when the person got up: a ``Pain``, both answered."""

    def __init__(
        self,
        theme: Theme,
        due: LessonDue,
        *,
        asks_morning: bool = False,
        written: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``asks_morning`` is for a page that does not ask for the morning otherwise; ``written`` is what stands in the
        line: what was written before, and taken back."""
        super().__init__(theme, parent=parent)
        self._attempt = due.attempt
        self._told = False
        title = _("What did you learn?")
        self.setAccessibleName(title)
        self.body.setSpacing(Space.S)
        self.add(Headline(theme, title))
        self.add(Body(theme, words.lesson(due)))
        self.pair: PainPair | None = None
        if asks_morning and due.ask_morning:
            self.pair = PainPair(theme, _("How was it when you got up?"), moment=_("when you got up"))
            self.pair.settled.connect(self._tell_morning)
            self.add(self.pair)
        self.edit = WordsEdit(theme, title, _("For example: it pulled a little, and nothing more happened …"))
        self.edit.setPlainText(written)
        self.edit.textChanged.connect(self._update)
        self.add(self.edit)
        self.keep = SecondaryButton(theme, _("Keep"))
        self.skip = QuietButton(theme, _("Skip"))
        self.skip.setAccessibleName(_("Skip what you learnt"))
        buttons = FlowBox()
        buttons.add(self.keep)
        buttons.add(self.skip)
        self.add(buttons)
        self.keep.clicked.connect(lambda: self.learnt.emit(self._attempt, self.edit.words))
        self.skip.clicked.connect(lambda: self.skipped.emit(self._attempt))
        self._update()

    def _update(self) -> None:
        self.keep.setEnabled(bool(self.edit.words))

    def _tell_morning(self, pain: Pain) -> None:
        if not self._told:
            self._told = True
            self.morning_answered.emit(pain)
