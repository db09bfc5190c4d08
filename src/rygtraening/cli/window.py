"""Open the window, or say in a sentence why not and go on in the terminal where there is somebody to read it."""

from __future__ import annotations

import sys
from pathlib import Path

from rygtraening.cli import display
from rygtraening.domain.ports import Settings
from rygtraening.i18n import _
from rygtraening.ui.collector import collector


def run(data_dir: Path, exercises: Path | None, settings: Settings, *, background: bool = False) -> int:
    """The window's exit code; 2 where there is no display and nobody at a terminal, or where it is the
    ``background``."""
    why_not = display.why_not()
    if why_not is None:
        collector.rest_at_start()
        try:
            from rygtraening.ui.qt_loading import load_qt

            load_qt()
            from rygtraening import app

            collector.keep()
            return app.run(data_dir, exercises, settings, background=background)
        finally:
            collector.wake()
    from rygtraening.cli.terminal import somebody_there

    if background or not somebody_there():
        print(why_not + " " + _("The same session runs in a terminal: rygtraening session"), file=sys.stderr)
        return 2
    print(why_not + " " + _("The session runs here in the terminal instead."))
    print()
    from rygtraening import wiring
    from rygtraening.cli import session

    with wiring.open_core(data_dir, exercises, settings) as core:
        return session.run(core)
