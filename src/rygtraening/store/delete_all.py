"""Everything the program keeps about a person, found and deleted. Only what it made itself: other files stay.

No link is followed, so nothing outside the data folder is touched. What is deleted is gone as far as the system goes:
a disk may hold traces until they are written over.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path

from rygtraening.domain.belongings import Belongings, Kept
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.store import autostart, backup, database, own_files, settings
from rygtraening.store.owner_only import keep_names

OWN_FOLDER = "exercises"
_PATTERNS: dict[Kept, tuple[str, ...]] = {
    Kept.LOG: (f"{database.FILE_NAME}*", f".{database.FILE_NAME}*", "journal.damaged-*"),
    Kept.FAULTS: ("bugs.log*",),
    Kept.SETTINGS: (f"{settings.FILE_NAME}*", "settings.damaged-*", ".settings-*"),
}
_COPIES = ("*.sqlite3*", ".new-*")
_LOCKS = ("*.lock", "window.call")
"""Hold nothing about anybody, and are held while this runs."""
_READY = ("exercises.ready*", ".exercises.ready-*")
"""What stands in the exercise files once more, made anew where it is missing: nobody need be asked or told."""
_OWN = ("*.yaml", "*.yml")


def look(folder: Path) -> Belongings:
    """What there is in ``folder``; nothing where it is not there. A ``KnownError`` where it cannot be read."""
    try:
        found = {kind: tuple(_files(folder, kind)) for kind in Kept}
        own = tuple(_own_files(folder))
        known = {path.name for paths in found.values() for path in paths} | {backup.FOLDER, OWN_FOLDER}
        others = [path for path in _inside(folder) if path.name not in known and not _is(path, (*_LOCKS, *_READY))]
        others += [path for path in _inside(folder / backup.FOLDER) if path not in found[Kept.COPIES]]
        others += [path for name in (backup.FOLDER, OWN_FOLDER) if (path := folder / name).is_symlink()]
    except OSError as error:
        said = _("{folder} cannot be read ({why}). Nothing was deleted.")
        raise KnownError(said.format(folder=folder, why=error.strerror)) from error
    return Belongings(
        folder,
        tuple((kind, len(paths)) for kind, paths in found.items() if paths),
        tuple(path.relative_to(folder).as_posix() for path in own),
        tuple(path.relative_to(folder).as_posix() for path in sorted(others)),
    )


def delete(folder: Path, *, own_exercises: bool) -> tuple[Path, ...]:
    """Delete all of it, and the person's own exercise files where ``own_exercises``; what could not be deleted. A
    ``KnownError``, and nothing is deleted, where the log itself cannot be."""
    left: list[Path] = []
    for kind in Kept:
        for path in _files(folder, kind):
            try:
                _delete(path)
            except OSError as error:
                if kind is Kept.LOG:
                    raise _refused(path, error) from error
                left.append(path)
    ready = [path for path in _inside(folder) if _is(path, _READY)]
    for path in (*ready, *(_own_files(folder) if own_exercises else ())):
        try:
            _delete(path)
        except OSError:
            left.append(path)
    folders = [folder / backup.FOLDER]
    if own_exercises:
        own_files.remove_put_aside(folder / OWN_FOLDER)
        folders += [folder / OWN_FOLDER / name for name in ("programmes", "activities", "")]
    for each in folders:
        if not each.is_symlink():
            with suppress(OSError):  # something else is in it, or it is not there
                each.rmdir()
    with suppress(OSError):
        autostart.switch_off(folder)  # where it is no file
    with suppress(OSError):
        keep_names(folder)
    return tuple(left)


def _refused(path: Path, error: OSError) -> KnownError:
    said = _(
        "{path} could not be deleted ({why}), so nothing else was either. Give yourself the right to write in the "
        "folder, and try again."
    )
    return KnownError(said.format(path=path, why=error.strerror))


def _files(folder: Path, kind: Kept) -> Iterator[Path]:
    """What the program made of this kind."""
    if kind is Kept.COPIES:
        return (path for path in _inside(folder / backup.FOLDER) if _is(path, _COPIES))
    if kind is Kept.AUTOSTART:
        return iter(autostart.files(folder))
    return (path for path in _inside(folder) if _is(path, _PATTERNS[kind]))


def _own_files(folder: Path) -> Iterator[Path]:
    own = folder / OWN_FOLDER
    for each in (own, own / "activities", own / "programmes") if not own.is_symlink() else ():
        yield from (path for path in _inside(each) if _is(path, _OWN))
    if not own.is_symlink():
        yield from own_files.put_aside_files(own)


def _inside(folder: Path) -> list[Path]:
    """What lies in ``folder``, in order of name; nothing where it is not there or is a link."""
    return sorted(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else []


def _is(path: Path, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(path.name, pattern) for pattern in patterns)


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
