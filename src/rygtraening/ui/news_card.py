"""On I dag after an update: what is new, in a few words, once."""

from __future__ import annotations

from PySide6.QtCore import Signal

from rygtraening.domain.release import Release
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Headline, TextStack
from rygtraening.words import help as words
from rygtraening.words.doses import say

_WORDS_LEAST = 360
"""The buttons stand beside the words while these have this much room (px at 100 % text)."""


class NewsCard(Card):
    """Tells of the newest of some releases; the page it leads to has all of them."""

    wanted = Signal()
    """All that is new is to be read."""
    read = Signal()
    """The card is put away."""

    def __init__(self, theme: Theme, release: Release) -> None:
        super().__init__(theme)
        title = words.new_in(release)
        self.setAccessibleName(title)
        self.more = SecondaryButton(theme, _("See what is new"))
        self.more.clicked.connect(self.wanted)
        self.away = QuietButton(theme, _("Got it"))
        self.away.setAccessibleName(_("Got it: {title}").format(title=title))
        self.away.clicked.connect(self.read)
        buttons = FlowBox()
        buttons.add(self.more)
        buttons.add(self.away)
        columns = Columns(theme, centred=True)
        columns.add(TextStack(Headline(theme, title), Body(theme, say(release.in_short))), least=_WORDS_LEAST)
        columns.add(buttons, stretch=0)
        self.add(columns)
