"""The first file of the bundle: what ``python -m rygtraening`` is elsewhere.

In a bundle there is no Python to call: ``sys.executable`` is the program. So it understands ``-m`` and the name of the
one module that the window starts as a process of its own, and is then what Python would be.
"""

from __future__ import annotations

import os
import sys

VOICE = ["-m", "rygtraening.ui.system_voice"]


def leave_the_system_alone() -> None:
    """What is started from here (a file manager, a speech service, the own voice) is not to look for its libraries in
    the bundle: the loader has read this already, and gives back what was there before."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # and the own voice is begun like a program of its own


def start() -> int:
    """The exit code."""
    leave_the_system_alone()
    if sys.argv[1:3] == VOICE:
        from rygtraening.ui import system_voice

        system_voice.main(*sys.argv[3:])
        return 0
    from rygtraening.__main__ import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
