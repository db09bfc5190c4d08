"""What is asked of whatever speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Voice(Protocol):
    """Somebody who speaks one language. No method waits, and none but ``start`` does anything before it has come."""

    @property
    def names(self) -> tuple[str, ...]:
        """The voices there are in the language, by name; the one that speaks unasked is the first."""
        ...

    def start(self) -> None:
        """Begin to come. Once it can speak that is told; that it cannot, or cannot any more, is told once."""
        ...

    def say(self, words: str) -> None:
        """Begin to say ``words`` at once, in place of what is being said."""
        ...

    def stop(self) -> None:
        """Be silent now."""
        ...

    def is_speaking(self) -> bool:
        """What is known of it, which may never end: it is not to be waited for."""
        ...

    def set_volume(self, volume: float) -> None:
        """How loud, 0-1."""
        ...

    def choose(self, name: str) -> None:
        """Speak with the voice ``name``; one that is not there changes nothing."""
        ...

    def close(self) -> None:
        """Be gone; nothing is told any more."""
        ...


OpenVoice = Callable[[str, Callable[[], None], Callable[[str], None]], Voice]
"""Makes a voice that speaks a language (``da`` or ``en``); it tells the second argument when it can speak, and the
third, with a sentence, why it cannot."""


def open_system_voice(language: str, came: Callable[[], None], lost: Callable[[str], None]) -> Voice:
    """The system's voice, in a process of its own."""
    from rygtraening.ui.voice_process import VoiceProcess

    return VoiceProcess(language, came, lost)
