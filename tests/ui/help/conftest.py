"""A small help, shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from rygtraening import i18n
from rygtraening.domain.explanation import Bullets, Paragraph
from rygtraening.domain.help import KEYS, Help, HelpTopic, Way
from rygtraening.domain.release import Release
from rygtraening.domain.text import Text
from rygtraening.ui.help.page import HelpPage
from rygtraening.ui.theme.theme import Theme

NEWS = (
    Release("0.2.0", Text("Hjælp på", "Help is here"), (Text("Slå op på", "Look things up"),)),
    Release("0.1.0", Text("Første på", "The first"), (Text("Alt på", "Everything"),)),
)


@pytest.fixture(autouse=True)
def in_english() -> None:
    """The tests read English."""
    i18n.set_language(i18n.ENGLISH)


@pytest.fixture
def small() -> Help:
    """Three topics, one of them the keys."""
    return Help(
        Text("Hjælp", "Help"),
        Text("Slå op", "Look up"),
        (
            HelpTopic(
                "start", Text("Kom i gang", "Getting started"), (Paragraph(Text("Fire", "Four steps")),), see=(KEYS,)
            ),
            HelpTopic(
                "copies",
                Text("Kopier", "Copies"),
                (Bullets((Text("Hver dag", "One each day"), Text("Nøgle", "On a stick"))),),
                (Way.SETTINGS,),
                ("start",),
            ),
            HelpTopic(KEYS, Text("Alle taster", "All keys"), (Paragraph(Text("Tab", "Tab moves on")),)),
        ),
    )


@pytest.fixture
def opened(
    theme: Theme, small: Help, shown: Callable[..., object], settle: Callable[[], None]
) -> Callable[..., HelpPage]:
    """``opened(topic, size=…, read=…, leads_on=…)`` shows the page."""

    def show(
        topic: str | None = None,
        size: tuple[int, int] = (1003, 760),
        read: Callable[[], Help] | None = None,
        read_news: Callable[[], Sequence[Release]] = lambda: NEWS,
        *,
        leads_on: bool = True,
    ) -> HelpPage:
        page = HelpPage(theme, read or (lambda: small), read_news)
        shown(page, *size)
        page.open_at(topic, leads_on=leads_on)
        settle()
        return page

    return show
