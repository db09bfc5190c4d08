"""The program as its user starts it, on the data folder that is named, until the day's Start button can be pressed
and the keyboard is somewhere.

Nothing in the program knows of this: the command line is run as it is, and the watch is set where Qt's loop begins.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QPushButton

from rygtraening.__main__ import main
from tests.benchmarks.first_paint import FirstPaint

START_BUTTON = "start_training"
run_loop = QApplication.exec


def watch_and_run(*_application: object) -> int:
    """Set the watch on the Start button, then run Qt's loop as the program asked for."""
    # Not all widgets there are: to hand them out PySide would make every class it knows, 14 ms that nobody else pays.
    found = [window.findChild(QPushButton, START_BUTTON) for window in QApplication.topLevelWidgets()]
    buttons = [button for button in found if isinstance(button, QPushButton)]
    for button in buttons:
        FirstPaint(button, lambda: QApplication.focusWidget() is not None)
    if not buttons:
        raise SystemExit(f"no button is named {START_BUTTON}")
    return run_loop()


QApplication.exec = watch_and_run  # type: ignore[method-assign]
sys.argv[1:] = ["--data-dir", sys.argv[1]]
sys.exit(main() or 1)  # the watch leaves first: coming here is a failure
