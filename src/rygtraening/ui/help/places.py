"""Which topic of the help belongs to what the person is at. A place is known by its room under ``ui``."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

ROOM = "rygtraening.ui."
HELP_TOPIC = "help_topic"
"""The property of a page that has another topic than its room: the id of its own."""
TOPICS: dict[str, str] = {
    "after_session": "daily",
    "backups": "copies",
    "before": "daily",
    "breathing": "knowledge",
    "by_hand": "daily",
    "crash_dialog": "trouble",
    "day": "days",
    "delete_all": "privacy",
    "exchange": "transfer",
    "exercises": "exercises",
    "explanation": "doses",
    "exposure": "brave-steps",
    "figure": "looks",
    "first_run": "start",
    "knowledge": "knowledge",
    "player": "floor",
    "preview": "exercises",
    "programme_sheet": "programmes",
    "programmes": "programmes",
    "progress": "progress",
    "questions": "daily",
    "reminders": "reminders",
    "report": "physio",
    "safety": "pain",
    "settings": "looks",
    "today": "daily",
    "weekly": "week",
}
"""The topic of each room that shows something of its own."""


def topic_of(at: QWidget | None) -> str | None:
    """The topic of the nearest thing around ``at``, from itself outwards to its dialog, and on to what that lies over;
    its own where it names one, else that of its room; ``None`` where no room is known."""
    around: QObject | None = at
    while around is not None:
        own = around.property(HELP_TOPIC)
        if own:
            return str(own)
        module = type(around).__module__
        if module.startswith(ROOM):
            topic = TOPICS.get(module.removeprefix(ROOM).partition(".")[0])
            if topic is not None:
                return topic
        around = around.parent()
    return None
