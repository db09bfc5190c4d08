"""What is said before a log is taken over and before a copy is gone back to: whether anything would change."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from rygtraening.domain.backups import Copy, CopyName, Occasion, RestorePreview
from rygtraening.domain.merge import Brought, MergePreview

DAY = date(2026, 10, 5)
COPY = Copy(Path("journal.copy"), CopyName(Occasion.DAY, datetime(2026, 10, 5, 8, tzinfo=UTC)), 1, None)


@pytest.mark.parametrize(
    ("otherwise", "changes"),
    [
        ({}, False),
        ({"going": ((DAY, 1),)}, True),
        ({"coming": ((DAY, 1),)}, True),
        ({"damaged": True}, True),
    ],
)
def test_going_back_changes_something_where_something_goes_comes_or_cannot_be_read(
    otherwise: dict[str, Any], changes: bool
) -> None:
    assert RestorePreview(**{"copy": COPY, "going": (), "coming": (), **otherwise}).changes is changes


def test_what_a_file_brings_is_counted_over_all_its_kinds() -> None:
    kinds = (Brought("morning", new=3, known=4), Brought("session", new=0, known=2))
    preview = MergePreview(kinds, (DAY,), ())
    assert (preview.new, preview.known) == (3, 6)
    assert (MergePreview((), (), ()).new, MergePreview((), (), ()).known) == (0, 0)
