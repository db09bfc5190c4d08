"""The baseline: what any PySide6 program pays before its first window, with one label in it, is painted."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.benchmarks.first_paint import FirstPaint

application = QApplication(sys.argv)
window = QMainWindow()
label = QLabel("I dag")
window.setCentralWidget(label)
watch = FirstPaint(label)
window.resize(1120, 760)
window.show()
sys.exit(application.exec() or 1)  # the watch leaves first: coming here is a failure
