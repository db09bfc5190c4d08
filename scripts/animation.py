"""Draw the moving pictures of ``README.md``: a session in the real player, in light and in dark.

    python -m scripts.animation                    into docs/pictures
    python -m scripts.animation build/pictures     into another folder

The clock is a still one that is moved from picture to picture, so the same program gives the same file. What takes
long and shows nothing new (most of the repetitions, the middle of a rest) is left out.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.theme.theme import Mode
from scripts.pictures.album import PICTURES, Shelf
from scripts.pictures.diary import Diary
from scripts.pictures.quiet import no_voice, still_surroundings
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Look, Studio
from scripts.screenshots import draw

MODES = (Mode.LIGHT, Mode.DARK)
SIZE = (1120, 760)
WIDTH, HEIGHT = 700, 475
"""Of the picture, in px."""
PER_SECOND = 12
QUALITY = 60
"""Of the packing, 0-100: the least at which the letters are still sharp."""
MOST = 1_500_000
"""Bytes that a reader of the page has to fetch at most."""
BEGINS = 2.2
"""Seconds into the repetition that is shown first: the figure is in the middle of it, and the ring has run a way."""


SHOWN = 2
"""Seconds of the beginning and of the end of a rest."""


def _trained(diary: Diary) -> None:
    diary.begin(3, usual=3)
    diary.good_days(2, 1, number=2)
    diary.morning(0, 2)
    diary.leave_week(1)


class Film:
    """Takes pictures of the player while its time goes on."""

    def __init__(self, studio: Studio, player: PlayerPage) -> None:
        self._studio = studio
        self._player = player
        self.frames: list[Image.Image] = []

    def roll(self, seconds: float) -> None:
        """So many seconds of the session, all of them shown."""
        for _frame in range(round(seconds * PER_SECOND)):
            self._studio.put_right()
            self.frames.append(_small(self._studio.window))
            self._studio.wait(1 / PER_SECOND, self._player)

    def cut(self, seconds: float) -> None:
        """So many seconds that nobody sees."""
        self._studio.wait(seconds, self._player)


def _small(window: QWidget) -> Image.Image:
    image = (
        window.grab()
        .toImage()
        .scaled(QSize(WIDTH, HEIGHT), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    )
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    content = bytes(plain.constBits())
    return Image.frombytes("RGB", (WIDTH, HEIGHT), content, "raw", "RGB", plain.bytesPerLine())


def _shoot(studio: Studio, frames: list[Image.Image]) -> None:
    """The last two repetitions of an exercise, the rest, and how the next one begins."""
    studio.today().start_wanted.emit()
    studio.page(BeforePage).answered.emit(Pain(2, 0))
    player = studio.page(PlayerPage)
    studio.put_right()
    film = Film(studio, player)
    session = player.bridge.session
    assert session is not None
    last = session.plan.prescriptions[0].level.amount
    studio.until(player, StepKind.REPETITION, repetition=last - 1)
    film.cut(BEGINS)
    while session.step.kind is StepKind.REPETITION:
        film.roll(0.25)
    for kind in (StepKind.REST, StepKind.READY):
        studio.until(player, kind)
        film.roll(SHOWN)
        while session.phase_seconds - session.into_phase > SHOWN:
            film.cut(0.25)
        film.roll(SHOWN)
    while session.step.repetition < 2:
        film.roll(0.25)
    frames += film.frames
    player.bridge.do(Command.STOP)


def animation(mode: Mode) -> list[Image.Image]:
    """Every frame of it."""
    frames: list[Image.Image] = []
    scene = Scene("animation", lambda studio: _shoot(studio, frames), _trained)
    with tempfile.TemporaryDirectory() as kept:
        draw(scene, Look("da", mode, SIZE), Shelf(), Path(kept))
    return frames


def save(frames: list[Image.Image], file: Path) -> None:
    """As one WebP that begins anew without end. A ``ValueError`` where it has become too large."""
    first, *rest = frames
    milliseconds = 1000 // PER_SECOND
    first.save(
        file,
        save_all=True,
        append_images=rest,
        duration=milliseconds,
        loop=0,
        quality=QUALITY,
        method=4,
        minimize_size=False,
    )
    if file.stat().st_size > MOST:
        raise ValueError(f"{file} has {file.stat().st_size} bytes, more than {MOST}")


def main() -> None:
    """Draw."""
    still_surroundings()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with no_voice():
        for mode in MODES:
            file = folder / f"session-{mode.value}.webp"
            frames = animation(mode)
            save(frames, file)
            print(f"{file}: {len(frames)} pictures, {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
