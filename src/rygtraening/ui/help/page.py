"""Hjælp: the contents, one topic at a time, or whatever holds the words that are typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.help import KEYS, Help, HelpTopic, search
from rygtraening.domain.ports import KnownError
from rygtraening.domain.release import Release
from rygtraening.i18n import _
from rygtraening.ui.help.found_list import FoundList
from rygtraening.ui.help.key_table import groups
from rygtraening.ui.help.topic_card import TopicCard
from rygtraening.ui.knowledge.search_field import SearchField
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.ui.widgets.reading_page import ReadingPage, in_two_columns
from rygtraening.words import help as words
from rygtraening.words.doses import say


class HelpPage(ReadingPage):
    """The files are read when the page is first opened, not before."""

    left = Signal()
    """Back to where the help was asked for."""
    way_wanted = Signal(object)
    """A place in the program (a ``Way``) is wanted."""

    def __init__(
        self,
        theme: Theme,
        read: Callable[[], Help],
        read_news: Callable[[], Sequence[Release]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _("Help"), "", parent)
        self._read = read
        self._read_news = read_news
        self._help: Help | None = None
        self._leads_on = True
        self._topic: HelpTopic | None = None
        self.shown: QWidget | None = None
        """The contents, a ``TopicCard``, a ``FoundList``, or what says that the help cannot be read."""
        self.contents: dict[str, QuietButton] = {}
        """The links of the contents while they are shown, by the id of their topic."""
        self.back = QuietButton(theme, _("Back"), icon=IconName.CHEVRON_LEFT)
        self.back.clicked.connect(self.left)
        self.all = QuietButton(theme, _("All topics"))
        self.all.clicked.connect(self._open_contents)
        ways = FlowBox(gap=Space.L)
        ways.add(self.back)
        ways.add(self.all)
        self.body.insertWidget(0, ways)
        read_in_order(self.body)
        self.search = SearchField(theme, _("Search the help"))
        self.search.textChanged.connect(self._show)
        self.search.entered.connect(self._open_first)
        self.add_action(self.search)
        self.note = Muted(theme)
        """How much was found."""
        self.add(self.note)

    def open_at(self, topic: str | None, *, leads_on: bool) -> None:
        """Show a topic, or the contents where none is wanted or it is not there. ``leads_on``: the topics may lead to
        other places of the program; they do not while the person is in the middle of something."""
        self._leads_on = leads_on
        if self._help is None:
            try:
                self._help = self._with_news(self._read())
            except KnownError as error:
                self._put(EmptyState(self._theme, IconName.WARNING, str(error)))
                self.search.hide()
                self.all.hide()
                self.note.hide()
                self.back.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            self.search.show()
            self.set_subtitle(say(self._help.lead))
        self._open(topic or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Ctrl+F goes to the search."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.focus_search()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focus_search(self) -> None:
        """The person wants to look something up."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _with_news(self, found: Help) -> Help:
        return Help(found.title, found.lead, (*found.topics, words.news_topic(self._read_news)))

    def _open_contents(self) -> None:
        self._open("")
        next(iter(self.contents.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, topic: str) -> None:
        """A topic by its id, with the focus on its name, or the contents, with the focus on the search."""
        assert self._help is not None
        self._topic = self._help.topic(topic)
        if self.search.text():
            self.search.clear()  # which shows it
        else:
            self._show()
        self.verticalScrollBar().setValue(0)
        if isinstance(self.shown, TopicCard):
            self.shown.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_first(self) -> None:
        """Enter opens the best of what was found."""
        if isinstance(self.shown, FoundList) and self.shown.rows:
            self._open(next(iter(self.shown.rows)))

    def _show(self) -> None:
        """What was found, else the topic, else the contents."""
        if self._help is None:
            return
        typed = self.search.written
        self.contents = {}
        if typed:
            self._put(self._found(typed))
        elif self._topic is not None:
            self._put(self._card(self._topic))
        else:
            self._put(self._contents())
        self.all.setVisible(bool(typed) or self._topic is not None)
        self.note.setVisible(bool(typed))

    def _found(self, typed: str) -> FoundList:
        assert self._help is not None
        keys = tuple(f"{', '.join(row.keys)}: {row.does}" for _title, rows in groups() for row in rows)
        found = search(self._help.topics, typed, i18n.language(), {KEYS: keys})
        self.note.setText(words.found(len(found)) if found else words.nothing_found(typed))
        shown = FoundList(self._theme, found)
        shown.topic_wanted.connect(self._open)
        return shown

    def _card(self, topic: HelpTopic) -> TopicCard:
        assert self._help is not None
        see = [other for other in map(self._help.topic, topic.see) if other is not None]
        card = TopicCard(self._theme, topic, see, leads_on=self._leads_on)
        card.topic_wanted.connect(self._open)
        card.way_wanted.connect(self.way_wanted)
        return card

    def _contents(self) -> Card:
        """Links to every topic, read down the first column and then down the second."""
        assert self._help is not None
        card = Card(self._theme, _("Topics"))
        for topic in self._help.topics:
            link = self.contents[topic.id] = QuietButton(self._theme, say(topic.title))
            link.clicked.connect(lambda _on=False, name=topic.id: self._open(name))
        card.add(in_two_columns(self._theme, list(self.contents.values())))
        return card

    def _put(self, shown: QWidget) -> None:
        """Show it in the place of what was shown."""
        if self.shown is not None:
            self.body.removeWidget(self.shown)
            self.shown.hide()
            self.shown.deleteLater()
        self.shown = shown
        self.add(shown)
        shown.show()  # now and not with the next layout: what is not shown cannot take the focus
