"""One topic of the help, and what it leads to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.explanation import Section
from rygtraening.domain.help import KEYS, HelpTopic, Way
from rygtraening.i18n import _
from rygtraening.ui.explanation.section_card import SectionCard
from rygtraening.ui.help.key_table import KeyTable
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Small
from rygtraening.words import help as words
from rygtraening.words.doses import say


class TopicCard(SectionCard):
    """The words, the keys where it is about them, buttons to places, and the topics beside it."""

    way_wanted = Signal(object)
    """A ``Way`` was pressed."""
    topic_wanted = Signal(str)
    """The id of a topic beside it was pressed."""

    def __init__(
        self,
        theme: Theme,
        topic: HelpTopic,
        see: Sequence[HelpTopic] = (),
        *,
        leads_on: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``see`` are the topics beside it; without ``leads_on`` there are no buttons to places: the person is in the
        middle of something."""
        super().__init__(theme, Section(topic.id, topic.title, topic.parts), parent)
        self.topic = topic
        self.ways: dict[Way, SecondaryButton] = {}
        """The buttons to places."""
        self.links: dict[str, QuietButton] = {}
        """The topics beside it, by id."""
        if topic.id == KEYS:
            self.add(KeyTable(theme))
        if leads_on and topic.ways:
            row = FlowBox()
            for way in topic.ways:
                button = SecondaryButton(theme, words.way(way))
                button.clicked.connect(lambda _on=False, way=way: self.way_wanted.emit(way))
                self.ways[way] = button
                row.add(button)
            self.add(row)
        if see:
            self.add_line()
            row = FlowBox(gap=Space.M, line_gap=Space.NONE)
            row.add(Small(theme, _("See also")))
            for other in see:
                link = QuietButton(theme, say(other.title))
                link.clicked.connect(lambda _on=False, name=other.id: self.topic_wanted.emit(name))
                self.links[other.id] = link
                row.add(link)
            self.add(row)
