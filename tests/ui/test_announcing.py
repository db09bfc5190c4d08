"""What is told aloud, and that nothing is where nobody listens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui import announcing
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.notice import Notice

Politeness = QAccessible.AnnouncementPoliteness
Told = list[tuple[str, QAccessible.AnnouncementPoliteness]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """What a screen reader, which is there, is told."""
    heard: Told = []

    class Ear:
        isActive = QAccessible.isActive  # noqa: N815
        AnnouncementPoliteness = Politeness

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
            heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(announcing, "QAccessible", Ear)
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)


def test_nothing_is_said_where_nobody_listens(theme: Theme, told: Told) -> None:
    QAccessible.setActive(False)
    announcing.announce(theme, "Rest")
    assert told == []


def test_words_wait_for_a_pause_unless_they_are_urgent(theme: Theme, told: Told) -> None:
    announcing.announce(theme, "Rest")
    announcing.announce(theme, "Stop", urgent=True)
    announcing.announce(theme, "")
    assert told == [("Rest", Politeness.Polite), ("Stop", Politeness.Assertive)]


def test_a_banner_that_says_something_new_is_heard_once_and_a_red_one_at_once(
    theme: Theme, told: Told, qtbot: object
) -> None:
    window = QWidget()
    banner = Banner(theme, Tone.NEUTRAL, "Give a number.")
    QVBoxLayout(window).addWidget(banner)
    banner.show_text(Tone.GREEN, "Nobody sees this yet.")
    window.show()
    for tone, text in ((Tone.GREEN, "Fine."), (Tone.GREEN, "Fine."), (Tone.RED, "Stop for today.")):
        banner.show_text(tone, text)
    window.close()
    assert told == [("Fine.", Politeness.Polite), ("Stop for today.", Politeness.Assertive)]


def test_a_message_is_heard(theme: Theme, told: Told) -> None:
    window = QWidget()
    Notice(theme, window).show_message("The disk is full.")
    assert told == [("The disk is full.", Politeness.Polite)]
