"""``rygtraening programme sheet``: a programme on paper. Here the command line comes to Qt, which draws it; no window
is opened and no display is needed."""

from __future__ import annotations

from pathlib import Path

from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_sheet import DoseChoice, read_sheet
from rygtraening.i18n import ngettext
from rygtraening.words import programme_sheet as words


def run(core: Core, programme: Programme, output: Path, dose: DoseChoice, *, morning: bool, force: bool) -> int:
    """Write the sheet to ``output`` and say so; 0. A ``KnownError`` where nothing was written: exercises are locked,
    something is there and ``force`` was not said, or the disk says no."""
    from rygtraening import app

    sheet = read_sheet(core, programme, dose, morning=morning)
    if sheet is None:
        raise KnownError(words.locked())
    pages = app.write_programme_sheet(sheet, core.settings, output, replace=force)
    said = ngettext("{n} page was written to {path}.", "{n} pages were written to {path}.", pages)
    print(said.format(n=pages, path=output))
    return 0
