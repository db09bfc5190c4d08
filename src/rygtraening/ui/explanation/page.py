"""Sådan vælger programmet: the whole rule in plain words, with contents that jump, its sources and its limits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.explanation import Explanation
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.ui.explanation.jump_card import JumpCard, JumpTitle
from rygtraening.ui.explanation.section_card import SectionCard
from rygtraening.ui.explanation.sources_card import SourcesCard
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.ui.widgets.reading_page import ReadingPage, in_two_columns
from rygtraening.words.doses import say

SOURCES = "sources"
"""What the list of sources is called among the sections."""


class ExplanationPage(ReadingPage):
    """``read`` is called when the page is first opened, not before."""

    left = Signal()
    """Back to where the page was opened from."""

    def __init__(self, theme: Theme, read: Callable[[], Explanation], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("How the program chooses"), "", parent)
        self._theme = theme
        self._read = read
        self._built = False
        self._fault: EmptyState | None = None
        self._held: JumpTitle | None = None
        self.links: dict[str, QuietButton] = {}
        """The contents, by the id of the section they lead to."""
        self.cards: dict[str, JumpCard] = {}
        """The sections by id, in the order they are read."""
        self.back = QuietButton(theme, _("Back"), icon=IconName.CHEVRON_LEFT)
        self.back.clicked.connect(self.left)
        self.body.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft)
        read_in_order(self.body)
        self.verticalScrollBar().rangeChanged.connect(self._keep_place)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def open_at(self, section: str | None = None) -> None:
        """Show the page from its beginning, or from ``section``; one that is not there is the beginning."""
        if not self._built:
            self._build()
        if section in self.cards:
            self.jump(section)
        else:
            self.to_top()

    def jump(self, section: str) -> None:
        """Bring a section to the top and put the focus on its name."""
        title = self.cards[section].title
        title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_up(title)  # also where it has the focus already

    def to_top(self) -> None:
        """The beginning, with the focus on the way back."""
        self._let_go()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Home and End go to the beginning and the end."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Home:
                self.to_top()
            case Qt.Key.Key_End:
                self._let_go()
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case _:
                super().keyPressEvent(event)

    def _build(self) -> None:
        if self._fault is not None:
            self._fault.hide()
            self._fault.deleteLater()
            self._fault = None
        try:
            explanation = self._read()
        except KnownError as error:
            self._fault = EmptyState(self._theme, IconName.WARNING, str(error))
            self.add(self._fault)
            return
        self._built = True
        self.set_title(say(explanation.title))
        self.set_subtitle(say(explanation.lead))
        for section in explanation.sections:
            self.cards[section.id] = SectionCard(self._theme, section)
        self.cards[SOURCES] = SourcesCard(self._theme, explanation.sources)
        self.add(self._contents())
        for card in self.cards.values():
            card.title.focused.connect(lambda title=card.title: self._bring_up(title))
            self.add(card)
        self.up = QuietButton(self._theme, _("To the contents"))
        self.up.clicked.connect(self.to_top)
        self.add(self.up, Qt.AlignmentFlag.AlignLeft)

    def _contents(self) -> Card:
        """Links to every section, read down the first column and then down the second."""
        card = Card(self._theme, _("On this page"))
        for name, section in self.cards.items():
            link = self.links[name] = QuietButton(self._theme, section.title.text())
            link.clicked.connect(lambda _on=False, to=name: self.jump(to))
        card.add(in_two_columns(self._theme, list(self.links.values())))
        return card

    def _bring_up(self, title: JumpTitle) -> None:
        self._held = title
        self._keep_place()

    def _keep_place(self) -> None:
        """What was jumped to stays on top while the page is laid out: when it opens, and when the text grows."""
        content = self.widget()
        if self._held is not None and content is not None:
            top = self._held.mapTo(content, self._held.rect().topLeft()).y()
            self.verticalScrollBar().setValue(top - Space.XL)

    def _let_go(self) -> None:
        """The person scrolls: nothing is held any more."""
        self._held = None
