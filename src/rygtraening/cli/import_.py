"""``rygtraening import``: the log of another computer taken over into this one."""

from __future__ import annotations

import sys
from pathlib import Path

from rygtraening.domain.merge import MergePreview
from rygtraening.domain.ports import DataExchange
from rygtraening.i18n import _
from rygtraening.words import merging


def run(exchange: DataExchange, file: Path, dry_run: bool) -> int:
    """Say what ``file`` (``-`` for standard input) would bring to the log, and, unless it is a
    ``dry_run``, take it over; 0. A ``KnownError``, and nothing changed, where the file or the disk says no."""
    arrival = exchange.arrival(only_look=dry_run)
    try:
        progress = _Progress()
        preview = arrival.look(file, progress.told)
        progress.end()
        _say(preview)
        if dry_run:
            print(_("This was a dry run: nothing has been changed."))
            return 0
        merged = arrival.take_over(progress.told)
        progress.end()
    finally:
        arrival.close()
    if merged.copy is not None:
        print(merging.taken_over(merged))
        print(merging.way_back(merged.copy))
    return 0


def _say(preview: MergePreview) -> None:
    print(merging.headline(preview))
    for line in merging.kind_lines(preview):
        print(f"  {line}")
    for said in filter(None, (merging.known(preview), merging.differing(preview))):
        print(said)
    for line in merging.difference_lines(preview):
        print(f"  {line}")


class _Progress:
    """One line, drawn over itself, where somebody is watching."""

    def __init__(self) -> None:
        self._watched = sys.stdout is not None and sys.stdout.isatty()
        self._shown = -1

    def told(self, share: float) -> None:
        """So much is done, 0-1."""
        percent = int(share * 100)
        if self._watched and percent != self._shown:
            self._shown = percent
            print(f"\r{percent} %", end="", flush=True)

    def end(self) -> None:
        """What is said next begins a line of its own."""
        if self._shown >= 0:
            print("\r     \r", end="", flush=True)
        self._shown = -1
