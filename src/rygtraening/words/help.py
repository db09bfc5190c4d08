"""What is said around the topics of the help, the same in the window and the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rygtraening.domain.explanation import Bullets, Paragraph, Part
from rygtraening.domain.help import WHATS_NEW, HelpTopic, Way
from rygtraening.domain.ports import KnownError
from rygtraening.domain.release import Release
from rygtraening.domain.text import Text
from rygtraening.i18n import _, ngettext


def news_topic(read: Callable[[], Sequence[Release]]) -> HelpTopic:
    """What the versions brought, as a topic beside the others; a sentence where it cannot be read."""
    parts: list[Part] = []
    try:
        for release in read():
            parts += [Paragraph(_said(version(release))), Bullets(release.news)]
    except KnownError as error:
        parts = [Paragraph(_said(str(error)))]
    return HelpTopic(WHATS_NEW, _said(_("What is new")), tuple(parts))


def unread(fault: str) -> HelpTopic:
    """What stands in the place of a topic where the help cannot be read: the sentence that says why."""
    return HelpTopic("unread", _said(_("Help")), (Paragraph(_said(fault)),))


def version(release: Release) -> str:
    """A version by its number."""
    return _("Version {version}").format(version=release.version)


def new_in(release: Release) -> str:
    """Stands over the few words I dag tells an update in."""
    return _("New in {version}").format(version=release.version)


def nothing_found(typed: str) -> str:
    """No topic holds what was typed."""
    return _("Nothing in the help has “{words}” in it. Try another word.").format(words=typed)


def found(count: int) -> str:
    """How many topics hold what was typed."""
    return ngettext("{n} topic", "{n} topics", count).format(n=count)


def way(way: Way) -> str:
    """The button that leads to a place in the program."""
    match way:
        case Way.EXPLANATION:
            return _("How the program chooses")
        case Way.KNOWLEDGE:
            return _("Go to Knowledge")
        case Way.FLARE_UP:
            return _("What helps in a flare-up")
        case Way.PROGRESS:
            return _("Go to Progress")
        case Way.BRAVE_STEPS:
            return _("Go to Brave steps")
        case Way.SETTINGS:
            return _("Open Settings")


def _said(text: str) -> Text:
    """Words in the language spoken now."""
    return Text(text, text)
