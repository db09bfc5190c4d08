"""What is said before everything is deleted, and afterwards: the same in the window and in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
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


def own_exercises(found: Belongings) -> str:
    """The tick that takes the person's own exercises along; "" where there are none."""
    if not found.own:
        return ""
    said = ngettext(
        "Delete the exercise file I wrote myself, too: {names}",
        "Delete the {count} exercise files I wrote myself, too: {names}",
        len(found.own),
    )
    return said.format(count=len(found.own), names=_names(found.own))


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
