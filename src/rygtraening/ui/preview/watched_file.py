"""A file that somebody else writes: says when it has become another, however their editor saves.

Some editors write into the file, some write a new one and rename it over the old, some delete the old first. So folder
and file are both watched, and the file is only told of when it has been the same for a moment: what is half written is
not read, and a file that is gone is waited for a little longer. Where the system tells nothing (a network drive), it is
looked at every other second.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLED_MS = 120
"""A file that has been the same for so long is whole."""
GONE_MS = 600
"""A file that has been away for so long is gone."""
LOOK_MS = 2000
"""Between two looks at a file of which the system tells nothing."""

Look = tuple[int, int, int] | None
"""When it was written, how long it is and which file it is; ``None`` where there is none."""


class WatchedFile(QObject):
    """Watches ``path``, which need not be there."""

    changed = Signal()
    """It is another than when it was last told of, or is gone, or is back."""

    def __init__(self, path: Path, parent: QObject | None = None, *, look_ms: int = LOOK_MS) -> None:
        super().__init__(parent)
        self._path = path.absolute()
        self._told = self._seen = self._look()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self.look)
        self._watcher.directoryChanged.connect(self.look)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settled)
        self._looking = QTimer(self)
        self._looking.timeout.connect(self.look)
        self._looking.start(look_ms)
        self._watch()

    def look(self) -> None:
        """Look at the file now, as when the system tells of it."""
        self._watch()
        seen = self._look()
        if seen != self._seen or (seen != self._told and not self._settling.isActive()):
            self._seen = seen
            self._settling.start(GONE_MS if seen is None else SETTLED_MS)

    def _settled(self) -> None:
        """It is told of if it is still as it was seen; else it is waited for again."""
        seen = self._look()
        if seen != self._seen:
            self.look()
        elif seen != self._told:
            self._told = seen
            self.changed.emit()

    def _watch(self) -> None:
        """A file that was renamed over is another one, which the watcher does not know of."""
        wanted = {str(self._path), str(self._path.parent)}
        known = {*self._watcher.files(), *self._watcher.directories()}
        for each in sorted(wanted - known):
            if os.path.exists(each):  # noqa: PTH110 - the watcher complains of what is not there
                self._watcher.addPath(each)

    def _look(self) -> Look:
        try:
            found = self._path.stat()
        except (OSError, ValueError):
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
