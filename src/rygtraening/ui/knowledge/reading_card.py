"""One card to read: its name, what is known, what one can try, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.domain.knowledge import CardAction, KnowledgeCard
from rygtraening.ui.explanation.jump_card import JumpCard
from rygtraening.ui.knowledge.source_foot import SourceFoot
from rygtraening.ui.knowledge.try_box import TintBox, TryBox
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.heading import TextLabel, TextStack
from rygtraening.ui.widgets.numeral import Numeral
from rygtraening.words import knowledge as words
from rygtraening.words.doses import say


class ReadingCard(JumpCard):
    """Large type, to be read from the sofa. Its name takes the focus, so that Tab goes from card to card."""

    address_copied = Signal(str)
    acted = Signal(object)
    """The ``CardAction`` of its button."""

    def __init__(self, theme: Theme, card: KnowledgeCard, *, number: int = 0, parent: QWidget | None = None) -> None:
        """``number`` is the card's place among steps, 0 where the order means nothing."""
        super().__init__(theme, say(card.title), parent=parent)
        self.action = card.action
        if number:
            self._add_number(number)
        if card.myth.da or card.myth.en:
            self.add(TintBox(theme, words.often_heard(), [words.quoted(say(card.myth))], warm=False))
        known = TextStack(*(TextLabel(theme, say(paragraph), role=Type.LARGE) for paragraph in card.body), gap=Space.M)
        if card.myth.da or card.myth.en:
            known = TextStack(TextLabel(theme, words.what_is_known(), role=Type.SMALL_STRONG), known, gap=Space.XS)
        self.add(known)
        if card.tries:
            self.add(TryBox(theme, [say(text) for text in card.tries]))
        self.button: SecondaryButton | None = None
        """What the card leads to, if anything."""
        if card.action is not None:
            self._add_button(card.action)
        foot = SourceFoot(theme, card.sources, card.standing)
        foot.address_copied.connect(self.address_copied)
        self.add(foot)

    def _add_number(self, number: int) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(Space.S, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(Numeral(self._theme, number), 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.removeWidget(self.title)
        row.addWidget(self.title, 1)
        self.body.insertLayout(0, row)

    def _add_button(self, action: CardAction) -> None:
        self.button = SecondaryButton(self._theme, words.action(action))
        self.button.clicked.connect(lambda: self.acted.emit(action))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        line.addStretch(1)
        self.add(row)
