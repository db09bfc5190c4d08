"""``rygtraening check``: the faults of exercise files, one a line."""

from __future__ import annotations

from pathlib import Path

from rygtraening.i18n import _


def run(paths: list[Path]) -> int:
    """Print every fault of the files and folders in ``paths``; 1 where there is one, else 0."""
    from rygtraening.catalogue import loader

    faults = loader.check(paths)
    for fault in faults:
        print(fault)
    if faults:
        return 1
    print(_("No faults found. The exercises are ready to use."))
    return 0
