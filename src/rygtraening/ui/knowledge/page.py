"""Viden: the page one reads on the sofa. One theme at a time, or whatever holds the words that are typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.knowledge import CardAction, Knowledge
from rygtraening.domain.ports import KnownError
from rygtraening.domain.safety import Region, SafetyTexts
from rygtraening.i18n import _
from rygtraening.ui.knowledge.reading_card import ReadingCard
from rygtraening.ui.knowledge.search_field import SearchField
from rygtraening.ui.knowledge.theme_section import ThemeSection
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.growing import Work
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.reading_page import ReadingPage
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words import knowledge as words
from rygtraening.words.doses import say


class KnowledgePage(ReadingPage):
    """``read`` is called when the page is first opened, not before. A theme is built when it is first looked at."""

    READING_MAX = 860
    acted = Signal(object)
    """The ``CardAction`` of a card's button."""
    address_copied = Signal(str)
    ticked = Signal(str, bool)
    """The id of a habit, and whether it is ticked now."""
    safety_wanted = Signal()

    def __init__(
        self, theme: Theme, read: Callable[[], Knowledge], safety: SafetyTexts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("Knowledge"), "", parent)
        self._read = read
        self._safety = safety
        self._region: Region | None = None
        self._ticks: frozenset[str] = frozenset()
        self._can_flare = False
        self._knowledge: Knowledge | None = None
        self._fault: EmptyState | None = None
        self.search = SearchField(theme)
        self.search.textChanged.connect(self._show)
        self.themes: Segmented | None = None
        """One of the themes."""
        self._sections: dict[str, ThemeSection] = {}
        self._unfinished: dict[str, Work] = {}
        """What makes the sections that are not whole yet."""
        self.clear_search = QuietButton(theme, _("Show all again"), icon=IconName.CLOSE)
        self.clear_search.clicked.connect(self._end_search)
        self.nothing = Muted(theme)

    @property
    def sections(self) -> dict[str, ThemeSection]:
        """What is built so far, by the id of the theme."""
        self.make_whole()
        return self._sections

    def open_at(self, theme: str | None = None) -> None:
        """Show a theme; without one, or one that is not there, whichever was looked at last. One that was not looked at
        before comes in turns of the loop."""
        if self._knowledge is None and not self._build():
            return
        knowledge = self._knowledge
        assert knowledge is not None and self.themes is not None
        if theme is not None and knowledge.theme(theme) is not None:
            self.themes.set_value(theme)
        self.search.clear()
        self._show()
        self.verticalScrollBar().setValue(0)

    def show_day(self, ticks: frozenset[str], region: Region | None, *, can_flare: bool) -> None:
        """What is the person's own: today's ticks, their region, and whether a flare-up can be said now."""
        self._ticks, self._region, self._can_flare = ticks, region, can_flare
        for section in self._sections.values():
            self._tell(section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F goes to the search."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        else:
            super().keyPressEvent(event)

    def _build(self) -> bool:
        """Read everything; whether that went well. What cannot be read is a sentence, and tried again next time."""
        if self._fault is not None:
            self._fault.hide()
            self._fault.deleteLater()
            self._fault = None
        try:
            knowledge = self._read()
        except KnownError as error:
            self._fault = EmptyState(self._theme, IconName.WARNING, str(error))
            self.add(self._fault)
            return False
        self._knowledge = knowledge
        self.set_title(say(knowledge.title))
        self.set_subtitle(say(knowledge.lead))
        self.add_action(self.search)
        options = [(theme.id, say(theme.title)) for theme in knowledge.themes]
        self.themes = Segmented(self._theme, _("Themes"), options)
        self.themes.chosen.connect(self._choose)
        self.add(self.themes)
        self.add(self.clear_search, Qt.AlignmentFlag.AlignLeft)
        self.add(self.nothing)
        self.body.insertSpacing(self.body.count() - 1, Space.XS)
        return True

    def _section(self, name: str) -> ThemeSection:
        """The section of a theme, begun when it is first wanted, in its place among the others."""
        knowledge = self._knowledge
        assert knowledge is not None
        if name not in self._sections:
            theme = next(theme for theme in knowledge.themes if theme.id == name)
            section = ThemeSection(self._theme, theme, knowledge.about(theme), self._safety, self._region)
            section.acted.connect(self.acted)
            section.address_copied.connect(self.address_copied)
            section.ticked.connect(self.ticked)
            section.safety_wanted.connect(self.safety_wanted)
            section.arrived.connect(self._bring_up)
            self._sections[name] = section
            self._unfinished[name] = section.grow()
            # In the order of the file, so that what is found is read, and reached by Tab, in that order.
            for other in [each.id for each in knowledge.themes if each.id in self._sections]:
                self.body.removeWidget(self._sections[other])
                self.add(self._sections[other])
        return self._sections[name]

    def _go_on_with(self, section: ThemeSection, name: str) -> Work:
        """Go on with what is still to come of it, if anything."""
        more = name in self._unfinished
        while more:
            more = next(self._unfinished[name], False) is None
            self._tell(section)
            if more:
                yield
        self._unfinished.pop(name, None)

    def _tell(self, section: ThemeSection) -> None:
        section.show_ticks(self._ticks)
        if section.call is not None:
            section.call.show_region(self._region)
        for card in section.cards.values():
            if isinstance(card, ReadingCard) and card.action is CardAction.FLARE_UP and card.button is not None:
                card.button.setVisible(self._can_flare)

    def _choose(self) -> None:
        self._show()
        self.verticalScrollBar().setValue(0)

    def _end_search(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        """The theme that is chosen, or what was found in all of them."""
        typed = self.search.written
        if self._knowledge is None or self.themes is None:
            return
        self.themes.setVisible(not typed)
        self.clear_search.setVisible(bool(typed))
        self.nothing.setText(words.nothing_found(typed))
        self.nothing.hide()
        if typed:
            self.grow(self._find(typed, self._knowledge))
            return
        for name, section in self._sections.items():
            if name != self.themes.value:
                section.hide()
        growing = self.grow(self._show_theme(self.themes.value))
        if self.isVisible() and growing.going_on:
            growing.hold_still()

    def _show_theme(self, name: str) -> Work:
        if name not in self._sections:
            yield  # what was read and imported for it is enough for one turn
        section = self._section(name)
        section.show_all()
        yield from self._go_on_with(section, name)

    def _find(self, typed: str, knowledge: Knowledge) -> Work:
        found = False
        for theme in knowledge.themes:
            section = self._section(theme.id)
            if theme.id in self._unfinished:
                section.hide()
                yield from self._go_on_with(section, theme.id)
            found = section.show_found(typed, i18n.language()) or found
        self.nothing.setVisible(not found)

    def _bring_up(self, card: QWidget) -> None:
        """The whole card is seen when the focus comes to its name, as far as the window reaches."""
        content = self.widget()
        if content is None:
            return
        top = card.mapTo(content, card.rect().topLeft()).y()
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or top + card.height() > bar.value() + seen:
            bar.setValue(top - Space.XL)
