"""Synthesises the player's sounds: short, soft and calm, the same bytes every time.

    python scripts/make_sounds.py [FOLDER]

Writes a 16-bit mono WAV of 44.1 kHz for each sound into ``resources/sounds`` (or ``FOLDER``).
"""

from __future__ import annotations

import sys
import wave
from array import array
from dataclasses import dataclass
from math import cos, exp, pi, sin, tau
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "sounds"
RATE = 44_100
FULL = 2**15 - 1
PARTIALS = ((1, 1.0), (2, 0.22), (4, 0.06))
"""Multiples of a note's frequency and how loud each is: rounder than a bare sine, and heard from small loudspeakers."""
ATTACK = 0.008
"""Seconds in which a note swells: any shorter and it clicks."""

C5, D5, E5, G5, C6 = 523.25, 587.33, 659.26, 783.99, 1046.50
"""Hertz. Where a laptop's loudspeaker has a voice, and an older ear still hears well."""


@dataclass(frozen=True, slots=True)
class Note:
    """A tone that begins ``at`` seconds, is ``loud`` at most (0-1), and fades to a third in ``fade`` seconds."""

    hertz: float
    at: float
    loud: float
    fade: float


@dataclass(frozen=True, slots=True)
class Melody:
    """Notes, and how many seconds they have before all is silent."""

    seconds: float
    notes: tuple[Note, ...]


MELODIES = {
    "count_in": Melody(0.12, (Note(E5, 0.0, 0.22, 0.03),)),
    "repetition": Melody(0.26, (Note(C5, 0.0, 0.28, 0.07),)),
    "hold_end": Melody(0.34, (Note(E5, 0.0, 0.22, 0.07), Note(D5, 0.1, 0.22, 0.08))),
    "side_change": Melody(0.44, (Note(D5, 0.0, 0.26, 0.09), Note(G5, 0.15, 0.26, 0.1))),
    "done": Melody(0.45, (Note(C5, 0.0, 0.2, 0.12), Note(E5, 0.09, 0.2, 0.12), Note(C6, 0.18, 0.2, 0.1))),
}


def heard(note: Note, seconds: float) -> float:
    """What a note gives to the sound at ``seconds``, -1 to 1."""
    since = seconds - note.at
    if since < 0:
        return 0.0
    swell = (1 - cos(pi * since / ATTACK)) / 2 if since < ATTACK else 1.0
    # The higher a partial, the sooner it is gone, as in a struck string.
    tone = sum(
        share * exp(-since * times / note.fade) * sin(tau * note.hertz * times * since) for times, share in PARTIALS
    )
    return note.loud * swell * tone


def samples(melody: Melody) -> array[int]:
    """The melody as signed 16-bit samples; its last quarter is faded out, so that it ends in silence."""
    total = round(melody.seconds * RATE)
    made = array("h")
    for index in range(total):
        left = (total - 1 - index) / (total / 4)
        fade = (1 - cos(pi * left)) / 2 if left < 1 else 1.0
        made.append(round(FULL * fade * sum(heard(note, index / RATE) for note in melody.notes)))
    return made


def write(melody: Melody, path: Path) -> None:
    """Write the melody to ``path``."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples(melody).tobytes())


def main() -> None:
    """Write every sound."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    folder.mkdir(parents=True, exist_ok=True)
    for name, melody in MELODIES.items():
        path = folder / f"{name}.wav"
        write(melody, path)
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
