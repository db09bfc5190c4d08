"""A moment that deserves a word of its own: a card that can be read and put away."""

from __future__ import annotations

from collections.abc import Sequence

from rygtraening.domain.notices import Notice
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Headline, Muted, TextStack
from rygtraening.words import notices as words

MOST = 2
"""So many stand on the page at once, and one fewer where the page asks for something else already."""
_WORDS_LEAST = 440
"""The buttons stand beside the words while these have this much room (px at 100 % text)."""
FIRST = (Notice.MONTH_AWAY, Notice.USUAL_HIGH, Notice.PAUSE)
"""These explain the doses and stand before them; the others after."""


class NoticeCard(Card):
    """``settings`` leads to where going higher is chosen; ``read`` puts the card away."""

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__(theme, tone=Tone.GREEN if notice is Notice.TOP else None)
        title = words.title(notice)
        self.setAccessibleName(title)
        said = (Headline(theme, title), Body(theme, words.text(notice)), Muted(theme, words.onward(notice)))
        self.settings = SecondaryButton(theme, _("Open Settings")) if notice is Notice.TOP else None
        self.read = QuietButton(theme, _("Got it"))
        self.read.setAccessibleName(_("Got it: {title}").format(title=title))
        buttons = FlowBox()
        for button in (self.settings, self.read):
            if button is not None:
                buttons.add(button)
        columns = Columns(theme, centred=True)
        columns.add(TextStack(*said, gap=Space.XS), least=_WORDS_LEAST)
        columns.add(buttons, stretch=0)
        self.add(columns)


def weightiest(notices: Sequence[Notice], *, busy: bool) -> tuple[Notice, ...]:
    """Those that are shown; ``busy``: something else on the page waits for an answer."""
    return tuple(notices[: MOST - busy])
