"""What happens without the focus moving there is told to a screen reader in words."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible


def announce(source: QObject, words: str, *, urgent: bool = False) -> None:
    """Let ``words`` be read aloud on behalf of ``source``: when there is a pause, or at once where it is ``urgent``.
    Nothing happens where nobody listens, or nothing is said."""
    if not words or not QAccessible.isActive():
        return
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    politeness = QAccessible.AnnouncementPoliteness
    event = QAccessibleAnnouncementEvent(source, words)
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
