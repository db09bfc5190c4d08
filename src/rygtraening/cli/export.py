"""``rygtraening export``: the journal written out, whole (NDJSON) or as tables (CSV)."""

from __future__ import annotations

from pathlib import Path

from rygtraening.domain.ports import Journal
from rygtraening.exchange.export import export
from rygtraening.i18n import _, ngettext


def run(journal: Journal, format: str, output: Path, force: bool) -> int:  # noqa: A002
    """Write ``journal`` as ``format`` (``ndjson`` or ``csv``) to ``output`` and say so; 0. A ``KnownError`` where
    nothing was written: something is there and ``force`` was not said, or the disk says no."""
    rows = export(journal, format, output, replace=force)
    said = ngettext("{count} entry was written to {path}.", "{count} entries were written to {path}.", rows)
    print(said.format(count=rows, path=output))
    print(_("It is about your health: keep it where only those you choose can read it."))
    return 0
