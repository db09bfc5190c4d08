"""A habit: its name can be ticked for today, and under it stands what it may be and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.knowledge import CardAction, KnowledgeCard
from rygtraening.ui.knowledge.source_foot import SourceFoot
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.words import knowledge as words
from rygtraening.words.doses import say


class HabitCard(Card):
    """A tick, and no more: nothing is counted."""

    address_copied = Signal(str)
    ticked = Signal(bool)
    """The person ticked it, or took the tick back."""
    acted = Signal(object)
    """The ``CardAction`` of its button."""

    def __init__(self, theme: Theme, card: KnowledgeCard, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(say(card.title))
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(margins.left() - Space.S, Space.M, margins.right(), Space.L)
        self.body.setSpacing(Space.XS)
        self.tick = _LargeTick(theme, say(card.title))
        self.tick.clicked.connect(self.ticked)
        self.add(self.tick)
        self._under = QVBoxLayout()
        self._under.setSpacing(Space.L)
        for text in card.body:
            self._under.addWidget(TextLabel(theme, say(text), role=Type.LARGE))
        self.button: SecondaryButton | None = None
        """What the card leads to, if anything."""
        if card.action is not None:
            self._add_button(card.action)
        foot = SourceFoot(theme, card.sources, card.standing)
        foot.address_copied.connect(self.address_copied)
        self._under.addWidget(foot)
        self.add_layout(self._under)
        theme.changed.connect(self._indent)
        self._indent()

    def show_tick(self, ticked: bool) -> None:
        """Ticked or not, without a signal."""
        self.tick.setChecked(ticked)

    def _add_button(self, action: CardAction) -> None:
        self.button = SecondaryButton(self._theme, words.action(action))
        self.button.clicked.connect(lambda: self.acted.emit(action))
        self._under.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _indent(self) -> None:
        """The words stand under the words of the tick."""
        self._under.setContentsMargins(Space.S + self._theme.px(tokens.ICON) + Space.M, 0, 0, 0)


class _LargeTick(CheckRow):
    """In the type of a card's name."""

    def _restyle(self) -> None:
        super()._restyle()
        self.setFont(self._theme.font(Type.LARGE_STRONG))
