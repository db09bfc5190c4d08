"""The shipped sounds are what the script makes, and as short and soft as they are meant to be."""

from __future__ import annotations

import subprocess
import sys
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from rygtraening import paths
from rygtraening.ui.sound_player import Sound

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "make_sounds.py"
SHIPPED = paths.bundled("resources") / "sounds"


def samples(file: Path) -> array[int]:
    with wave.open(str(file), "rb") as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 44_100)
        return array("h", sound.readframes(sound.getnframes()))


def test_the_shipped_sounds_are_what_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SCRIPT, tmp_path], check=True, capture_output=True)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in SHIPPED.iterdir()}


def test_every_sound_of_the_player_has_its_file_and_no_file_is_left_over() -> None:
    assert {file.name for file in SHIPPED.iterdir()} == {f"{sound}.wav" for sound in Sound}


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_is_short_and_small(sound: Sound) -> None:
    file = SHIPPED / f"{sound}.wav"
    assert file.stat().st_size < 40_000
    assert len(samples(file)) <= 0.5 * 44_100


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_begins_and_ends_in_silence_and_never_jumps(sound: Sound) -> None:
    heard = samples(SHIPPED / f"{sound}.wav")
    assert heard[0] == heard[-1] == 0
    # A step between two samples of more than a tenth of all there is, is heard as a click.
    assert max(abs(after - before) for before, after in pairwise(heard)) < 3277
    assert max(map(abs, heard)) < 0.5 * 32_767
    assert max(map(abs, heard)) > 0.1 * 32_767
