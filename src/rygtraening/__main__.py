"""``python -m rygtraening`` and the ``rygtraening`` command."""

from __future__ import annotations

import gc
import os
import sys


def main() -> int:
    """Run the command line; its exit code. Whatever is written from here on is for its owner only."""
    # What a start makes, it keeps: to look through it for garbage at every 700 objects takes a twentieth of a command.
    gc.set_threshold(20_000, 10, 10)
    from rygtraening.cli.parser import run

    os.umask(0o077)
    code = run(sys.argv[1:])
    if "PySide6" not in sys.modules:
        gc.freeze()  # nor at the end, which takes a tenth; what Qt has made goes as ever
    return code


if __name__ == "__main__":
    sys.exit(main())
