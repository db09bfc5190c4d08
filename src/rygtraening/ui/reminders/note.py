"""A reminder on its way to the person, and what they can answer."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from rygtraening.domain.reminder import Snooze


class Answer(StrEnum):
    """What a person does with a reminder; the values are the keys of its buttons."""

    OPEN = "default"
    """Pressed the reminder itself. The key is the one desktops have for that."""
    START = "start"
    HALF_AN_HOUR = Snooze.HALF_AN_HOUR.value
    AN_HOUR = Snooze.AN_HOUR.value
    TOMORROW = Snooze.TOMORROW.value

    @property
    def snooze(self) -> Snooze | None:
        """By how much it puts the reminder off; ``None`` where it does not."""
        return None if self in (Answer.OPEN, Answer.START) else Snooze(self.value)


class Note(Struct, frozen=True):
    """What is told: a heading, a sentence, and buttons with their words."""

    title: str
    text: str
    answers: tuple[tuple[Answer, str], ...] = ()


class Notifier(Protocol):
    """Tells notes outside the window. What is answered comes as a signal of its owner."""

    def tell(self, note: Note, failed: Callable[[], None]) -> None:
        """Tell ``note`` in place of the one before; ``failed`` is called where nobody can be told this way."""
        ...

    def withdraw(self) -> None:
        """Take the note away, if it is still there."""
        ...
