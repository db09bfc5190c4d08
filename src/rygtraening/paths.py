"""Where the program's own data and the person's data live. Resolved from this file, never from the working folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
APP_NAME = "rygtraening"
APP_ID = "io.github.rygtraening.rygtraening"
"""What the desktop knows the program by: the name of its .desktop file and its icons (packaging/linux/share)."""


def bundled(folder: str) -> Path:
    """The shipped folder ``exercises`` or ``resources``: beside this file in a wheel, at the checkout's root else."""
    inside = _HERE / "_data"
    root = inside if inside.is_dir() else _HERE.parents[1]
    return root / folder


def default_data_dir() -> Path:
    """The folder for the journal and settings where no ``--data-dir`` is given."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def program_command() -> tuple[str, ...]:
    """What starts this very program again: the bundle, the AppImage around it, the command beside this Python (of a
    wheel or a checkout in a venv), else this Python with the package."""
    image = os.environ.get("APPIMAGE", "")
    if getattr(sys, "frozen", False):
        return (image if Path(image).is_file() else sys.executable,)
    # Not resolved: a venv's Python is a link to the system's, and the command stands beside the link.
    command = Path(sys.executable).with_name(APP_NAME + (".exe" if sys.platform == "win32" else ""))
    if command.is_file():
        return (str(command),)
    return (sys.executable, "-m", APP_NAME)
