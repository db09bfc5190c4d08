"""``rygtraening programme``: which programmes there are, which one is followed, and what can be done about them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from rygtraening.cli import sharing
from rygtraening.cli.lines import harmless
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import Front
from rygtraening.i18n import _
from rygtraening.words import programmes as words
from rygtraening.words.doses import say


def run(core: Core, options: argparse.Namespace) -> int:
    """What ``options.doing`` says; 0. A ``KnownError`` where it cannot be done, and then nothing is changed."""
    match options.doing:
        case "follow":
            return follow(core, options.programme)
        case "show":
            return sharing.show(core, options.file)
        case "install":
            return sharing.install(core, options.file, yes=options.yes)
        case "export":
            return sharing.export(core, options.programme, options.output, replace=options.force)
        case "sheet":
            from rygtraening.cli import programme_sheet
            from rygtraening.domain.programme_sheet import DoseChoice

            return programme_sheet.run(
                core,
                named(core, options.programme),
                options.output,
                DoseChoice(options.dose),
                morning=options.morning,
                force=options.force,
            )
        case _:
            return show_all(core)


def show_all(core: Core) -> int:
    """Print a few lines about each programme, the one that is followed first."""
    following = core.shelf.following
    gone = words.gone(following)
    if gone:
        print(harmless(gone))
        print()
    others = [each for each in core.catalogue.programmes.values() if each.id != following.programme.id]
    for each in (following.programme, *others):
        for line in _lines(each, followed=each is following.programme):
            print(harmless(line))
    return 0


def _lines(programme: Programme, *, followed: bool) -> Iterator[str]:
    mark = " – " + _("you follow this one") if followed else ""
    yield f"{programme.id}: {say(programme.name)}{mark}"
    yield f"   {words.line(programme)}"


def named(core: Core, programme: str) -> Programme:
    """The programme with this id; a ``KnownError`` that names the others where there is none."""
    found = core.shelf.named(programme)
    if found is None:
        raise KnownError(words.unknown(harmless(programme), sorted(core.catalogue.programmes)))
    return found


def follow(core: Core, programme: str) -> int:
    """Follow the programme with this id from now on."""
    chosen = named(core, programme)
    if core.shelf.following.wanted[0] == chosen.id:
        print(harmless(words.followed_already(chosen)))
        return 0
    Logbook(core.journal, core.clock, core.new_id, Front.TERMINAL).follow(chosen.id, chosen.name)
    print(harmless(words.followed(chosen)))
    return 0
