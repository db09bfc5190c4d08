"""``rygtraening delete-all``: everything that is kept, named, and deleted only where that is said."""

from __future__ import annotations

from pathlib import Path

from rygtraening import wiring
from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.ports import Settings
from rygtraening.i18n import _
from rygtraening.words import delete_all as words


def run(data_dir: Path, settings: Settings, *, yes: bool, own_exercises: bool) -> int:
    """Say what there is, and with ``yes`` delete it; 0, or 1 where something could not be deleted. A ``KnownError``
    where nothing was: the log cannot be deleted, or is being used."""
    place = BackupPlace(settings).folder
    found = wiring.FolderExchange(data_dir).belongings()
    if not found.kept and not found.own:
        print(words.nothing_there(found))
        return 0
    print(_("This is deleted from the computer:"))
    for line in words.what(found):
        print(f"  {line}")
    print(words.where(found))
    if found.own:
        own = ", ".join(found.own)
        said = (
            _("Your own exercise files go, too: {names}")
            if own_exercises
            else _("Your own exercise files stay, unless you add --own-exercises: {names}")
        )
        print(said.format(names=own))
    print(words.stays(found, place))
    if not yes:
        print(words.for_good())
        print(_("Nothing has been deleted. Say it with --yes; “rygtraening export” saves a copy first."))
        return 0
    left = wiring.delete_all(data_dir, own_exercises=own_exercises)
    print(words.done(left))
    return 1 if left else 0
