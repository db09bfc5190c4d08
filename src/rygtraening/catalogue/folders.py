"""Which files of a folder are exercises, programmes and activities. Nothing is opened here."""

from __future__ import annotations

import os
from pathlib import Path

from rygtraening.catalogue.opening import shown, unreadable
from rygtraening.domain.catalogue import Fault
from rygtraening.i18n import _

MOST_FILES = 500
"""Of one folder."""

PROGRAMMES, ACTIVITIES = "programmes", "activities"


def files_of(folder: Path, faults: list[Fault]) -> tuple[list[Path], list[Path], list[Path]]:
    """The files of exercises, programmes and activities; a folder that cannot be opened is said once, not thrice."""
    before = len(faults)
    exercises = files_in(folder, faults)
    if not exercises and any(fault.file == shown(folder) for fault in faults[before:]):
        return [], [], []
    within = [folder / name for name in (PROGRAMMES, ACTIVITIES)]
    programmes, activities = (files_in(each, faults) if _stays_inside(each, folder, faults) else [] for each in within)
    return exercises, programmes, activities


def files_in(folder: Path, faults: list[Fault]) -> list[Path]:
    """The exercise files directly in the folder, in order of name; none where it does not exist."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        is_file = isinstance(error, NotADirectoryError)
        sentence = _("This must be a folder.") if is_file else unreadable(error)
        faults.append(Fault(shown(folder), 1, 1, sentence))
        return []
    names = [name for name in names if name.lower().endswith((".yaml", ".yml")) and not name.startswith(".")]
    if len(names) > MOST_FILES:
        sentence = _("There are {count} files here; only the first {most} are read.")
        faults.append(Fault(shown(folder), 1, 1, sentence.format(count=len(names), most=MOST_FILES)))
    return [folder / name for name in names[:MOST_FILES] if _stays_inside(folder / name, folder, faults)]


def _stays_inside(path: Path, folder: Path, faults: list[Fault]) -> bool:
    """Whether ``path`` is no link out of ``folder``: a folder of exercises that somebody got from somebody else must
    not make the program read other files of theirs."""
    try:
        inside = not path.is_symlink() or path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link in a circle
        inside = False
    if not inside:
        sentence = _("This is a link to a place outside the folder, so it is left out. Copy the file itself.")
        faults.append(Fault(shown(path), 1, 1, sentence))
    return inside
