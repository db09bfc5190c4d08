"""``rygtraening programme show | install | export``: a programme as one file, to look at, take in and send."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from rygtraening.cli.lines import harmless
from rygtraening.domain.ports import Core
from rygtraening.domain.sharing import NotToBeOpened, OpenedProgramme
from rygtraening.i18n import _
from rygtraening.words import sharing as words
from rygtraening.words.doses import say


def show(core: Core, file: Path) -> int:
    """Say everything that is in ``file``; nothing is kept. 0, or 1 where it cannot be used."""
    opened = _opened(core, file)
    if opened is None:
        return 1
    _say(_everything(opened, core.open_sharing().folder))
    return 0


def install(core: Core, file: Path, *, yes: bool) -> int:
    """Say everything that is in ``file``, and with ``yes`` take it in; 0, or 1 where it cannot be used. A
    ``KnownError``, and nothing is changed, where the disk says no."""
    opened = _opened(core, file)
    if opened is None:
        return 1
    sharing = core.open_sharing()
    _say(_everything(opened, sharing.folder))
    print()
    if not opened.files:
        print(words.nothing_new())
    elif not yes:
        print(_("Nothing has been taken in. Say it with --yes."))
        return 0
    else:
        taken = sharing.take_in(opened)
        core.shelf.read_anew()
        print(harmless(words.taken_in(opened, taken)))
    print(_("Follow it with: rygtraening programme follow {id}").format(id=opened.programme.id))
    return 0


def export(core: Core, programme: str, path: Path, *, replace: bool) -> int:
    """Say what goes along, and write the programme with this id to ``path``; 0. A ``KnownError`` where there is none,
    where something is there and ``replace`` is not said, or the disk says no."""
    sharing = core.open_sharing()
    packed = sharing.pack(programme)
    _say(words.goes_along(packed))
    sys.stdout.flush()
    sharing.write(packed, path, replace=replace)
    print(harmless(words.written(path)))
    return 0


def _opened(core: Core, file: Path) -> OpenedProgramme | None:
    try:
        return core.open_sharing().look(file, core.catalogue)
    except NotToBeOpened as error:
        print(error, file=sys.stderr)
        for fault in error.faults:
            print(harmless(str(fault)), file=sys.stderr)
        return None


def _everything(opened: OpenedProgramme, folder: Path) -> Iterable[str]:
    programme = opened.programme
    yield f"{programme.id}: {say(programme.name)}"
    yield f"   {words.summary(opened)}"
    about = say(programme.about)
    if about:
        yield f"   {about}"
    yield words.made_by(opened)
    yield words.programme_standing(opened.standing)
    yield from (f"   {line}" for line in words.changes(opened))
    yield ""
    for number, each in enumerate(opened.exercises, start=1):
        yield f"{number}. {say(each.exercise.name)} ({each.exercise.id}) – {words.standing(each.standing)}"
        said = (words.dose(each), words.note(each), words.in_its_place(each.standing))
        yield from (f"   {line}" for line in said if line)
        yield from (f"   {line}" for line in words.exercise_changes(opened, each))
    yield ""
    yield from words.files(opened, folder)
    yield from words.warnings(opened)
    yield words.trust()


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(harmless(line))
