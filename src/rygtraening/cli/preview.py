"""``rygtraening preview``: a window on an exercise file while it is being written."""

from __future__ import annotations

import sys
from pathlib import Path

from rygtraening.cli import display
from rygtraening.domain.ports import KnownError, Settings
from rygtraening.i18n import _


def run(path: Path, tier: int | None, settings: Settings) -> int:
    """Show ``path`` until the window is closed; 2 where there is no display. A ``KnownError`` where there is nothing to
    show. Nothing is written, in the data folder or elsewhere."""
    if path.is_dir():
        raise KnownError(_("{file} is a folder. Give preview one exercise file.").format(file=path))
    if not path.exists():
        raise KnownError(_("There is no file {file}. Make it first; it may still be empty.").format(file=path))
    why_not = display.why_not()
    if why_not is not None:
        sentence = _("The faults in the file are told here in the terminal: rygtraening check {file}")
        print(why_not + " " + sentence.format(file=path), file=sys.stderr)
        return 2
    from rygtraening import app

    return app.preview(path, tier, settings)
