"""What following a session remembers from one to the next: tempo by exercise, who counts, sound, voice and screen."""

from __future__ import annotations

from rygtraening.domain.events import Way
from rygtraening.domain.ports import Settings
from rygtraening.domain.session import FASTEST, SLOWEST

_YES = "1"
_NO = "0"
LOUDEST = 100
VOLUME_STEP = 10


class PlayerMemory:
    """Reads and writes the player's settings, the same for the window and the terminal. A value nobody could have
    chosen counts as not chosen."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def way(self) -> Way:
        """Who counts; *følg tempo* until another is chosen."""
        return Way.SELF if self._settings.get("way") == Way.SELF.value else Way.PACED

    def keep_way(self, way: Way) -> None:
        """Remember who counts."""
        self._settings.set("way", way.value)

    @property
    def muted(self) -> bool:
        """Whether the sound is off."""
        return self._settings.get("muted") == _YES

    def keep_muted(self, muted: bool) -> None:
        """Remember whether the sound is off."""
        self._settings.set("muted", _YES if muted else "")

    def tempo(self, exercise: str) -> float:
        """The tempo of ``exercise`` (its id), 0.5-2.0; 1 until another is chosen."""
        try:
            tempo = float(self._settings.get(f"tempo.{exercise}"))
        except ValueError:
            return 1.0
        return tempo if SLOWEST <= tempo <= FASTEST else 1.0

    def keep_tempo(self, exercise: str, tempo: float) -> None:
        """Remember the tempo of ``exercise`` (its id)."""
        self._settings.set(f"tempo.{exercise}", f"{tempo:.1f}")

    @property
    def volume(self) -> int:
        """How loud sounds and voice are, 0-100; as loud as can be until another is chosen."""
        try:
            volume = int(self._settings.get("volume"))
        except ValueError:
            return LOUDEST
        return volume if 0 <= volume <= LOUDEST else LOUDEST

    def keep_volume(self, volume: int) -> None:
        """Remember how loud, 0-100."""
        self._settings.set("volume", str(volume))

    @property
    def spoken(self) -> bool:
        """Whether a voice speaks, where there is one in the language; it does until it is turned off."""
        return self._settings.get("spoken") != _NO

    def keep_spoken(self, spoken: bool) -> None:
        """Remember whether a voice speaks."""
        self._settings.set("spoken", _YES if spoken else _NO)

    @property
    def spoken_counts(self) -> bool:
        """Whether the voice says the numbers; it does until that is turned off."""
        return self._settings.get("spoken_counts") != _NO

    def keep_spoken_counts(self, counts: bool) -> None:
        """Remember whether the voice says the numbers."""
        self._settings.set("spoken_counts", _YES if counts else _NO)

    def voice(self, language: str) -> str:
        """The name of the voice for ``language``, "" for the system's own."""
        return self._settings.get(f"voice.{language}")

    def keep_voice(self, language: str, name: str) -> None:
        """Remember the voice for ``language``."""
        self._settings.set(f"voice.{language}", name)

    def voice_missed(self, language: str) -> bool:
        """Whether it has been said that there is no voice in ``language``."""
        return self._settings.get("voice_missed") == language

    def keep_voice_missed(self, language: str) -> None:
        """Remember that it has been said."""
        self._settings.set("voice_missed", language)

    @property
    def full_screen(self) -> bool:
        """Whether the player takes the whole screen; it does until that is turned off."""
        return self._settings.get("full_screen") != _NO

    def keep_full_screen(self, full: bool) -> None:
        """Remember whether the player takes the whole screen."""
        self._settings.set("full_screen", _YES if full else _NO)
