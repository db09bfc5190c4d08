"""``python -m tests.benchmarks.as_the_program NAME …`` runs ``tests.benchmarks.NAME`` with Qt loaded as the program
loads it, for the program is not the first here to import it."""

from __future__ import annotations

import runpy
import sys

from rygtraening.ui.qt_loading import load_qt

if __name__ == "__main__":
    load_qt()
    del sys.argv[0]
    runpy.run_module(f"tests.benchmarks.{sys.argv[0]}", run_name="__main__", alter_sys=True)
