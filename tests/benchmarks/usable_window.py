"""The program as its user starts it, on the data folder that is named, until the day's Start button can be pressed.

Nothing in the program knows of this: the command line is run as it is, and the watch is set where Qt's loop begins.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from rygtraening.__main__ import main
from tests.benchmarks.first_paint import FirstPaint

START_BUTTON = "start_training"
run_loop = QApplication.exec


def watch_and_run(*_application: object) -> int:
    """Set the watch on the Start button, then run Qt's loop as the program asked for."""
    buttons = [widget for widget in QApplication.allWidgets() if widget.objectName() == START_BUTTON]
    for button in buttons:
        FirstPaint(button)
    if not buttons:
        raise SystemExit(f"no button is named {START_BUTTON}")
    return run_loop()


QApplication.exec = watch_and_run  # type: ignore[method-assign]
sys.argv[1:] = ["--data-dir", sys.argv[1]]
sys.exit(main() or 1)  # the watch leaves first: coming here is a failure
