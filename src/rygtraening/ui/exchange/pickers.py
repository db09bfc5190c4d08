"""The system's own dialogs for choosing a file or a place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from rygtraening.i18n import _


def pick_log(parent: QWidget) -> Path | None:
    """The file of another computer; ``None`` where none was chosen."""
    chosen, _filter = QFileDialog.getOpenFileName(
        parent,
        _("Choose the file from the other computer"),
        str(Path.home()),
        _("Logs of rygtraening (*.ndjson);;All files (*)"),
    )
    return Path(chosen) if chosen else None


def pick_target(parent: QWidget, suggested: Path, ending: str) -> Path | None:
    """Where something of the name ``suggested`` goes: a file with ``ending``, or, without one, a folder of that name
    in the folder that is chosen. ``None`` where none was chosen."""
    home = Path.home()
    if not ending:
        folder = QFileDialog.getExistingDirectory(parent, _("Where is the folder with the tables to be?"), str(home))
        return Path(folder) / suggested.name if folder else None
    chosen, _filter = QFileDialog.getSaveFileName(
        parent,
        _("Where is the copy to be?"),
        str(home / suggested.name),
        f"*{ending}",
        options=QFileDialog.Option.DontConfirmOverwrite,  # it is asked in the program's own words
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_name(path.name + ending)
