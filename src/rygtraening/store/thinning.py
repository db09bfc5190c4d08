"""Old copies taken away, so that the newest days, weeks and months stay: ``domain.backups.kept``."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from rygtraening.domain.backups import CopyName, kept, may_go
from rygtraening.store.copy_file import names_in, read_copy

UNFINISHED = ".new-"
"""So begins the name of a folder in which a copy is being made."""
_FORGOTTEN = timedelta(days=1)
"""A copy that has been in the making for so long was killed on the way."""


def thin(folder: Path, made: CopyName, now: datetime) -> list[Path]:
    """Take away what need not be kept now that ``made`` is there; what was taken away.

    Only a copy that was read through counts, and only such a copy is taken away: what cannot be read is left as it is,
    and never takes the place of one that can; one with changed rows never takes the place of a whole one. Read through
    is ``made``, what may go, and what is newer than that, for no older copy takes the place of a newer one. What the
    disk will not let go of stays for the next time.
    """
    there = names_in(folder)
    going = may_go((name for _path, name in there), now.tzinfo, made)
    oldest = min((name.order for name in going), default=made.order)
    read = [read_copy(path, name) for path, name in there if name == made or name.order >= oldest]
    readable = [copy for copy in read if copy.inside is not None]
    keep = kept(readable, now.tzinfo, made)
    taken = []
    if made in {copy.name for copy in readable}:
        for copy in readable:
            if copy.name in going and copy.name not in keep:
                with suppress(OSError):
                    copy.path.unlink()
                    taken.append(copy.path)
    for path in folder.glob(f"{UNFINISHED}*"):
        with suppress(OSError):
            if now.timestamp() - path.stat().st_mtime > _FORGOTTEN.total_seconds():
                shutil.rmtree(path)
    return taken
