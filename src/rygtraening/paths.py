"""Where the program's own data and the person's data live. Resolved from this file, never from the working folder."""

from __future__ import annotations

from pathlib import Path

import platformdirs

APP_NAME = "rygtraening"


def bundled(folder: str) -> Path:
    """The shipped folder ``exercises`` or ``resources``: beside this file in a wheel, at the checkout's root else."""
    inside = Path(__file__).resolve().parent / "_data"
    root = inside if inside.is_dir() else Path(__file__).resolve().parents[2]
    return root / folder


def default_data_dir() -> Path:
    """The folder for the journal and settings where no ``--data-dir`` is given."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
