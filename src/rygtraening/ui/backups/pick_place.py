"""The system's own dialog for choosing the second place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from rygtraening.i18n import _


def pick_place(parent: QWidget) -> Path | None:
    """The folder of choice; ``None`` where none was chosen."""
    chosen = QFileDialog.getExistingDirectory(parent, _("Where are copies to go besides?"), str(Path.home()))
    return Path(chosen) if chosen else None
