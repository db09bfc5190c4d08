"""One theme of Viden: its lead, what belongs to its kind, and its cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.knowledge import KnowledgeCard, Theme, ThemeKind
from rygtraening.domain.safety import Region, SafetyTexts
from rygtraening.ui.knowledge.call_card import CallCard
from rygtraening.ui.knowledge.habit_card import HabitCard
from rygtraening.ui.knowledge.reading_card import ReadingCard
from rygtraening.ui.knowledge.time_line import TimeLine
from rygtraening.ui.theme.theme import Theme as Dress
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.growing import Work, stand_at_once
from rygtraening.ui.widgets.heading import SectionTitle, TextLabel
from rygtraening.words.doses import say

_A_TURN = 2
"""So many cards are made in a turn of the loop."""


class ThemeSection(QWidget):
    """Shown whole, or only with the cards that were found."""

    acted = Signal(object)
    """The ``CardAction`` of a card's button."""
    address_copied = Signal(str)
    ticked = Signal(str, bool)
    """The id of a habit, and whether it is ticked now."""
    safety_wanted = Signal()
    arrived = Signal(object)
    """The card the focus has come to."""

    def __init__(
        self,
        dress: Dress,
        theme: Theme,
        cards: Sequence[KnowledgeCard],
        safety: SafetyTexts,
        region: Region | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._known = {card.id: card for card in cards}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self._heading = SectionTitle(dress, say(theme.title), role=Type.HEADLINE)
        self._lead = TextLabel(dress, say(theme.lead), role=Type.LARGE, muted=True)
        head = QVBoxLayout()
        head.setSpacing(Space.XS)
        head.setContentsMargins(0, Space.S, 0, 0)
        head.addWidget(self._heading)
        head.addWidget(self._lead)
        column.addLayout(head)
        self.time_line: TimeLine | None = None
        self.call: CallCard | None = None
        self._picture = self._build_time_line() if theme.kind is ThemeKind.COURSE else None
        if self._picture is not None:
            column.addWidget(self._picture)
        if theme.kind is ThemeKind.STEPS:
            self.call = CallCard(dress, safety, region)
            self.call.safety_wanted.connect(self.safety_wanted)
            column.addWidget(self.call)
        self.cards: dict[str, ReadingCard | HabitCard] = {}
        """The cards by id, in the order they are read; those that ``grow`` has made."""
        self._kind, self._column = theme.kind, column

    def grow(self) -> Work:
        """Make the cards."""
        for number, card in enumerate(self._known.values(), start=1):
            if self._kind is ThemeKind.HABITS:
                self.cards[card.id] = self._habit(card)
            else:
                self.cards[card.id] = self._reading(card, number if self._kind is ThemeKind.STEPS else 0)
            self._column.addWidget(self.cards[card.id])
            if self.isVisible():
                stand_at_once(self.cards[card.id], self.width())
            if number % _A_TURN == 0:
                yield

    def show_all(self) -> None:
        """The whole theme."""
        self._lead.show()
        if self._picture is not None:
            self._picture.show()
        if self.call is not None:
            self.call.show()
        for card in self.cards.values():
            card.show()
        self.show()

    def show_found(self, words: str, language: str) -> bool:
        """Only the cards that hold ``words``; whether there are any. What one calls about stays beside its steps, and
        is found by its own words too."""
        found = {name for name, card in self._known.items() if card.holds(words, language)}
        calls = self.call is not None and (bool(found) or self.call.holds(words))
        self._lead.hide()
        if self._picture is not None:
            self._picture.hide()
        if self.call is not None:
            self.call.setVisible(calls)
        for name, card in self.cards.items():
            card.setVisible(name in found)
        self.setVisible(bool(found) or calls)
        return bool(found) or calls

    def show_ticks(self, ticked: frozenset[str]) -> None:
        """Today's ticks."""
        for name, card in self.cards.items():
            if isinstance(card, HabitCard):
                card.show_tick(name in ticked)

    def _reading(self, card: KnowledgeCard, number: int) -> ReadingCard:
        made = ReadingCard(self._dress, card, number=number)
        made.acted.connect(self.acted)
        made.address_copied.connect(self.address_copied)
        made.title.focused.connect(lambda: self.arrived.emit(made))
        return made

    def _habit(self, card: KnowledgeCard) -> HabitCard:
        made = HabitCard(self._dress, card)
        made.acted.connect(self.acted)
        made.address_copied.connect(self.address_copied)
        made.ticked.connect(lambda ticked: self.ticked.emit(card.id, ticked))
        return made

    def _build_time_line(self) -> Card | None:
        spans = [(say(card.title), card.span) for card in self._known.values() if card.span is not None]
        if not spans:
            return None
        self.time_line = TimeLine(self._dress, spans)
        picture = Card(self._dress)
        picture.add(self.time_line)
        return picture
