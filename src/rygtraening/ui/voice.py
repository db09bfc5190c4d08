"""What is asked of whatever speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from rygtraening.domain.ports import KnownError


class NoVoice(KnownError):
    """Nothing can be said aloud; ``str(error)`` says why, and that it is no hindrance."""


class Voice(Protocol):
    """Somebody who speaks one language. No method waits."""

    @property
    def names(self) -> tuple[str, ...]:
        """The voices there are in the language, by name."""
        ...

    def say(self, words: str) -> None:
        """Begin to say ``words`` at once, in place of what is being said."""
        ...

    def stop(self) -> None:
        """Be silent now."""
        ...

    def is_speaking(self) -> bool:
        """What the system says of it, which may never end: it is not to be waited for."""
        ...

    def set_volume(self, volume: float) -> None:
        """How loud, 0-1."""
        ...

    def choose(self, name: str) -> None:
        """Speak with the voice ``name``; one that is not there changes nothing."""
        ...


OpenVoice = Callable[[str], Voice]
"""Opens a voice that speaks a language (``da`` or ``en``), or raises ``NoVoice``."""


def open_system_voice(language: str) -> Voice:
    """The system's voice. QtTextToSpeech is loaded here and not before: it brings the sound with it, and may be
    missing."""
    from rygtraening.i18n import _
    from rygtraening.ui import quiet_qt

    with quiet_qt.quiet():
        try:
            from rygtraening.ui.system_voice import SystemVoice
        except ImportError as error:
            raise NoVoice(_("No voice: the system lacks a part. You can follow on the screen.")) from error
        return SystemVoice(language)
