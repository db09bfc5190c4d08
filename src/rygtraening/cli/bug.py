"""A bug in a command: kept in the data folder, said in a sentence, and never a traceback."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from rygtraening import __version__
from rygtraening.i18n import _
from rygtraening.words import bug


def told(error: Exception, data_dir: Path | None, now: datetime) -> str:
    """What is said of ``error``, which is kept in the list of bugs of ``data_dir`` where that is there and can be
    written; else its text, which says nothing of the person, is in the answer."""
    said = _(
        "Something went wrong in the program itself: this is a bug, not something you did. Everything that was kept "
        "before is untouched."
    )
    text = f"rygtraening {__version__}\n{bug.text(error)}"
    path = None if data_dir is None else data_dir / bug.FILE_NAME
    if path is not None and _keep(path, f"{now:%Y-%m-%d %H:%M:%S,%f} {text}\n"):
        where = _("Where in the program it was is written in {path}, and nothing about you.").format(path=path)
        return f"{said} {where}"
    where = _("Where in the program it was, and nothing about you:")
    return f"{said} {where}\n\n{text}"


def _keep(path: Path, line: str) -> bool:
    with suppress(OSError, ValueError):  # ValueError: no folder can have that name
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "ab") as file:
            file.write(line.encode("utf-8", "replace"))
        return True
    return False
