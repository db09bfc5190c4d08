"""What is said before everything is deleted, and afterwards: the same in the window and in the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from rygtraening.domain.belongings import Belongings, Kept
from rygtraening.i18n import _, ngettext

NAMED = 6
"""Of many files only the first are named."""


def what(found: Belongings) -> list[str]:
    """A line for each kind that goes."""
    return [_line(kind, count) for kind, count in found.kept]


def where(found: Belongings) -> str:
    """The folder it lies in."""
    return _("It is in {folder}.").format(folder=found.folder)


def for_good() -> str:
    """That there is no way back."""
    return _("This cannot be undone, and nobody else has a copy. You can save one of your own first.")


def own_exercises(found: Belongings, programmes: Mapping[str, str]) -> str:
    """The tick that takes the person's own exercises and programmes along; "" where there are none. ``programmes`` are
    the names of those that could be read, by their files as they are called in ``found``."""
    if not found.own:
        return ""
    named = [_("“{name}”").format(name=programmes[file]) for file in found.own if file in programmes]
    files = [file for file in found.own if file not in programmes]
    if not named:
        said = ngettext(
            "Delete the exercise file I wrote myself, too: {names}",
            "Delete the {count} exercise files I wrote myself, too: {names}",
            len(files),
        )
        return said.format(count=len(files), names=_names(files))
    mine = ngettext("my programme {names}", "my {count} programmes {names}", len(named))
    made = mine.format(count=len(named), names=_names(named))
    if files:
        beside = ngettext("the exercise file {names}", "{count} exercise files: {names}", len(files))
        others = beside.format(count=len(files), names=_names(files))
        made = _("{made}, and {others}").format(made=made, others=others)
    return _("Delete what I have made myself, too: {made}").format(made=made)


def own_go(found: Belongings, programmes: Mapping[str, str]) -> str:
    """That they go as well, once more before it is done."""
    if any(file in programmes for file in found.own):
        return _("What you have made yourself is deleted as well.")
    return _("Your own exercise files are deleted as well.")


def stays(found: Belongings, place: Path | None) -> str:
    """What is left alone; ``place`` is where the person wanted second copies, if anywhere."""
    said = [_("Copies you have saved in other places stay where they are.")]
    if place is not None:
        said.append(_("So do the safety copies in {folder}.").format(folder=place))
    if found.others:
        said.append(_("Other things in the folder stay as well: {names}").format(names=_names(found.others)))
    return " ".join(said)


def nothing_there(found: Belongings) -> str:
    """There is nothing to delete."""
    return _("There is nothing of yours in {folder}.").format(folder=found.folder)


def done(left: Sequence[Path]) -> str:
    """It is deleted; ``left`` is what could not be."""
    if not left:
        return _("Everything is deleted. The program begins anew.")
    said = _("Your log is deleted. These files could not be, so delete them yourself: {names}")
    return said.format(names=", ".join(map(str, left)))


def _line(kind: Kept, count: int) -> str:
    match kind:
        case Kept.LOG:
            return _("Your log: everything you have answered, counted and written")
        case Kept.COPIES:
            said = ngettext("{count} safety copy of your log", "{count} safety copies of your log", count)
            return said.format(count=count)
        case Kept.FAULTS:
            return _("The list of bugs the program has met here")
        case Kept.SETTINGS:
            return _("Your settings")
        case Kept.AUTOSTART:
            return _("The entry that starts the program together with the computer")


def _names(names: Sequence[str]) -> str:
    some = ", ".join(names[:NAMED])
    return f"{some} …" if len(names) > NAMED else some
