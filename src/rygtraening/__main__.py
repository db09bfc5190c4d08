"""``python -m rygtraening`` and the ``rygtraening`` command."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the command line; its exit code. Whatever is written from here on is for its owner only."""
    from rygtraening.cli.parser import run

    os.umask(0o077)
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
