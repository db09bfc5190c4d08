"""Draw the pictures of docs/exercises.md: what each number of a pose means, and how a file becomes a moving figure.

    python -m scripts.writing_pictures              into docs/pictures
    python -m scripts.writing_pictures build/look   into another folder

The figure is the program's own, and so is the window; what stands under a picture is what stands in the file. The
worked example of the guide is read from the guide itself, so that its pictures show what it says.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from rygtraening import app, i18n, paths
from rygtraening.catalogue.loader import look
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.figure import box_of
from rygtraening.ui.preview.window import PreviewWindow
from rygtraening.ui.theme.theme import Mode, Theme
from scripts.pictures import small_file
from scripts.pictures.album import PICTURES
from scripts.pictures.pose_pen import Tile, sheet
from scripts.pictures.pose_sheets import sheets
from scripts.pictures.studio import StillClock

GUIDE = paths.bundled("docs") / "exercises.md"


def example() -> str:
    """The exercise of the guide, whole."""
    found = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    return str(found[0])


def stills(theme: Theme, exercise: Exercise) -> QImage:
    """Its poses."""
    boxes = [box_of(pose) for pose in exercise.poses.values()]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.joined(other)
    tiles = [Tile(name, pose, box=box) for name, pose in exercise.poses.items()]
    return sheet(theme, tiles, len(tiles))


def preview(theme: Theme, text: str, broken: tuple[str, str] | None = None) -> QImage:
    """The preview of the file; ``broken`` is what is written afterwards instead of what."""
    clock = StillClock()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "haelloeft.yaml"
        path.write_text(text, encoding="utf-8")
        window = PreviewWindow(theme, clock, path.name, partial(look, path))
        window.show()
        for _tick in range(8):
            clock.seconds += 0.2
            window.player.tick()
        if broken is not None:
            assert broken[0] in text
            path.write_text(text.replace(*broken), encoding="utf-8")
            window.read_again()
        for _round in range(4):
            QApplication.processEvents()
        image = window.grab().toImage()
        window.close()
        window.deleteLater()
    return image


def pictures() -> Iterator[tuple[str, QImage]]:
    """All of them with the names of their files."""
    theme = Theme(Mode.LIGHT)
    theme.apply(app.make_application())
    yield from ((f"writing-{name}.png", image) for name, image in sheets(theme))
    text = example()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "haelloeft.yaml"
        path.write_text(text, encoding="utf-8")
        exercise = look(path).exercise
    assert exercise is not None
    yield "writing-stills.png", stills(theme, exercise)
    yield "writing-preview.png", preview(theme, text)
    yield "writing-preview-faults.png", preview(theme, text, ("start: 7", "start: 4"))


def main() -> None:
    """Draw."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    i18n.set_language(i18n.ENGLISH)
    folder = Path((*sys.argv[1:], str(PICTURES))[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, image in pictures():
        small_file.save(image, folder / name)
        print(folder / name)
    del application


if __name__ == "__main__":
    main()
