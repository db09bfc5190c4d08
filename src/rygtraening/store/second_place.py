"""The second place: a folder of the person's choice that gets each copy too, where it is there.

``rygtraening-backups/`` in that folder is made when the place is chosen. Later it is not: where a memory stick is not
plugged in, its empty mount point may still be there, and nothing should be kept in that. In it every installation has a
folder of its own, so that two computers may share a stick.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from rygtraening.domain.backups import Copy, CopyName, Elsewhere
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.store import faults, thinning
from rygtraening.store.backup import bring_to_disk, free_name
from rygtraening.store.copy_file import look, names_in, read_copy
from rygtraening.store.owner_only import keep_names, make_folder, owner_only

FOLDER = "rygtraening-backups"
_DEVICE_LETTERS = 8


def prepare(place: Path, data_dir: Path) -> Path:
    """Make ``place`` ready; the folder to remember. A ``KnownError`` where it is inside ``data_dir``, or where nothing
    can be kept in it."""
    chosen = (place.parent if place.name == FOLDER else place).absolute()
    if chosen.resolve().is_relative_to(data_dir.resolve()):
        raise KnownError(
            _(
                "{folder} is in the data folder itself, so a copy there would go with it. Choose another one, best on "
                "another disk or a memory stick."
            ).format(folder=chosen)
        )
    with faults.explained(chosen), owner_only():
        (chosen / FOLDER).mkdir(mode=0o700, exist_ok=True)
        with tempfile.TemporaryFile(dir=chosen / FOLDER):
            pass
    return chosen


def is_there(place: Path) -> bool:
    """Whether it is there just now: an empty mount point is not."""
    return (place / FOLDER).is_dir()


def send(copy: Copy, place: Path, device: str, now: datetime) -> Elsewhere:
    """Put ``copy`` into ``place`` as well, whole or not at all, and thin out the old ones there. It is never an error:
    the copy at home is made already."""
    try:
        if not is_there(place):
            return Elsewhere.MISSING
        folder = place / FOLDER / device[:_DEVICE_LETTERS]
        make_folder(folder)
        with owner_only(), tempfile.TemporaryDirectory(prefix=thinning.UNFINISHED, dir=folder) as inside:
            fresh = Path(inside) / "journal.sqlite3"
            shutil.copyfile(copy.path, fresh)
            bring_to_disk(fresh)
            if look(fresh) != copy.inside:
                return Elsewhere.FAILED
            path = free_name(folder, copy.name)
            fresh.rename(path)
        keep_names(folder)
        name = CopyName.read(path.name)
        if name is not None:
            thinning.thin(folder, name, now)
    except OSError:
        return Elsewhere.FAILED
    return Elsewhere.KEPT


def copies_in(place: Path) -> list[Copy]:
    """Every copy in ``place``, those of other computers too, read through; none where it is not there."""
    try:
        folders = [path for path in (place / FOLDER).iterdir() if path.is_dir()]
    except OSError:
        return []
    return [read_copy(path, name, elsewhere=True) for folder in folders for path, name in names_in(folder)]
