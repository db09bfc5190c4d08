"""Draws the tour in every look. Qt reads its fonts once, so that it is a process of its own:

python -m tests.pictures.drawing FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from rygtraening.ui import window as frame
from rygtraening.ui.theme.theme import Contrast, Mode
from scripts.pictures.quiet import no_voice
from scripts.pictures.studio import Look
from scripts.screenshots import draw
from tests.pictures.surroundings import one_font
from tests.pictures.tour import SCENES

LOOKS = (
    Look("da", Mode.LIGHT),
    Look("en", Mode.DARK),
    Look("da", Mode.LIGHT, frame.LEAST_SIZE, 2.0),
    Look("da", Mode.DARK, contrast=Contrast.HIGH),
)


class Folder:
    """Keeps every picture as it is, unpacked: they are looked at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def wants(self, name: str, *, whole: bool = False) -> bool:
        """All of them; what reaches beyond the window is left to ``make screenshots``."""
        return not whole

    def keep(self, image: QImage, name: str, look: str, shown: QWidget, *, whole: bool = False) -> None:
        """One file."""
        image.save(str(self._folder / f"{name}-{look}.png"), quality=100)


def main() -> None:
    """Draw."""
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as kept, no_voice():
        one_font(Path(kept) / "font")
        for look in LOOKS:
            for scene in SCENES:
                draw(scene, look, Folder(folder), Path(kept), still=True)


if __name__ == "__main__":
    main()
