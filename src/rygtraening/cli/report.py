"""``rygtraening export --format pdf``: one or two pages for the physiotherapist. Here the command line comes to Qt,
which draws them; no window is opened and no display is needed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.progress import Range
from rygtraening.domain.report import MOST_NAME, Wish
from rygtraening.i18n import _, ngettext


def wish(span: str, first: date | None, last: date | None, *, name: str, with_notes: bool) -> Wish:
    """What was asked for; days told (``first``, ``last``) count before ``span``. A ``KnownError`` where the last comes
    before the first, or the name is too long."""
    if first is not None and last is not None and last < first:
        raise KnownError(
            _("The period ends on {last}, before it begins on {first}. Nothing was written.").format(
                first=first.isoformat(), last=last.isoformat()
            )
        )
    if len(name) > MOST_NAME:
        raise KnownError(
            _("The name is longer than {most} letters. Nothing was written. Try a shorter one.").format(most=MOST_NAME)
        )
    return Wish(Range(span), first, last, name=name, all_notes=with_notes)


def run(core: Core, asked: Wish, output: Path, force: bool) -> int:
    """Write the pages to ``output`` and say so; 0. A ``KnownError`` where nothing was written: something is there and
    ``force`` was not said, or the disk says no."""
    from rygtraening import app

    pages = app.write_report(core, asked, output, replace=force)
    said = ngettext("{n} page was written to {path}.", "{n} pages were written to {path}.", pages)
    print(said.format(n=pages, path=output))
    print(_("It is about your health: keep it where only those you choose can read it."))
    return 0
