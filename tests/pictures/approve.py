"""Approve the pictures as the program draws them now:

    make approve-pictures                  all that have changed
    make approve-pictures ARGS=player      only those whose name begins so

Look at what is told afterwards before it is committed. A picture that is the same to the last pixel is not written.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tests.pictures.comparing import APPROVED, approved_file, opened
from tests.pictures.surroundings import missing_font

ROOT = Path(__file__).resolve().parents[2]


def draw_all(folder: Path) -> None:
    """Every picture of the tour, as PNG."""
    subprocess.run([sys.executable, "-m", "tests.pictures.drawing", str(folder)], cwd=ROOT, check=True)


def _is(file: Path, image: Image.Image) -> bool:
    """Whether ``file`` holds the picture to the last pixel."""
    try:
        return opened(file).tobytes() == image.tobytes()
    except OSError:  # it is not there, or not whole
        return False


def main() -> None:
    """Draw, and write what has changed."""
    if missing := missing_font():
        sys.exit(f"Missing: {missing}")
    wanted = (*sys.argv[1:], "")[0]
    APPROVED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as kept:
        draw_all(Path(kept))
        drawn = {file.stem: file for file in sorted(Path(kept).iterdir())}
        for name, file in drawn.items():
            image, approved = opened(file), approved_file(name)
            if name.startswith(wanted) and not _is(approved, image):
                print(f"{'changed' if approved.exists() else 'new'}: {name}", flush=True)
                image.save(approved, lossless=True, quality=60, method=4)
        for file in APPROVED.iterdir():
            if file.stem not in drawn:
                print(f"gone: {file.stem}")
                file.unlink()


if __name__ == "__main__":
    main()
